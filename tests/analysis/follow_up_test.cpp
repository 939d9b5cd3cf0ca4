// SPDX-License-Identifier: MIT
#include "analysis/follow_up.h"

#include "statistics/kaplan_meier.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::analysis;

namespace {

FollowUpAnswer answered(const std::string& text, const FollowUpQuestion& question,
                        const sources::ReadControl& control = {})
{
    auto answer = followUp(platform::inputOf(text), question, control);
    REQUIRE(answer.has_value());
    return std::move(*answer);
}

ImportRefusal refused(const std::string& text, const FollowUpQuestion& question)
{
    const auto answer = followUp(platform::inputOf(text), question);
    REQUIRE_FALSE(answer.has_value());
    return answer.error();
}

const FollowUpQuestion byDates{
    .columns = {{"start", "index"}, {"event_date", "again"}}, .end = date(2025, 7, 17), .days = {182, 365}};
const FollowUpQuestion byDays{.columns = {{"time", "days"}, {"event", "status"}}, .days = {10, 20}};

std::uint64_t countOf(const FollowUpAnswer& answer, RowProblem kind)
{
    return answer.report.problemCounts[static_cast<std::size_t>(kind)];
}

} // namespace

TEST_CASE("Of dates, a window asks of everybody alike whether they began early enough")
{
    // Day 365 before the end is 17 July 2024. The third began too late, and reoffended at once.
    const FollowUpAnswer answer = answered("index,again\n"
                                           "2024-07-17,2025-07-17\n"  // 365 days: within the window
                                           "2024-07-16,2025-07-17\n"  // 366 days
                                           "2024-07-18,2024-07-25\n"  // followed 364 days
                                           "2024-01-01,\n"            // never
                                           "2024-02-29,2024-02-29\n", // on the first day
                                           byDates);
    const auto& year = answer.all.windows[1];
    CHECK(year.of() == 5);
    CHECK(year.eligible() == 4);
    CHECK(year.events() == 2);
    CHECK(answer.knowsWindow(365));
    CHECK(answer.all.table.people() == 5);
    CHECK(answer.all.table.events() == 4);
    CHECK(answer.all.table.days()[0].events == 1);
    CHECK(answer.report.kept == 5);
}

TEST_CASE("Adding somebody who cannot be followed never changes a fixed window")
{
    const std::string some = "index,again\n2024-01-01,2024-03-01\n2024-01-02,\n2023-05-05,2025-01-01\n";
    const FollowUpAnswer before = answered(some, byDates);
    const FollowUpAnswer after =
        answered(some + "2025-02-01,2025-02-03\n2025-07-17,\n2025-06-30,2025-07-01\n", byDates);
    for (std::size_t window = 0; window < 2; ++window) {
        CHECK(after.all.windows[window].eligible() == before.all.windows[window].eligible());
        CHECK(after.all.windows[window].events() == before.all.windows[window].events());
        CHECK(after.all.windows[window].of() == before.all.windows[window].of() + 3);
    }
}

TEST_CASE("What happens after the last day anything is known of has not happened yet")
{
    const FollowUpAnswer answer = answered("index,again\n2025-01-01,2025-07-18\n2025-01-01,2025-07-17\n", byDates);
    CHECK(answer.all.table.events() == 1);
    CHECK(answer.all.table.days().back().censored == 1);
}

TEST_CASE("Somebody who moves away is followed until then, and belongs into a window all the same")
{
    FollowUpQuestion question = byDates;
    question.columns["exit"] = "moved";
    const FollowUpAnswer answer = answered("index,again,moved\n"
                                           "2024-01-01,,2024-04-10\n"            // followed 100 days
                                           "2024-01-01,2024-06-01,2024-04-10\n", // came back and reoffended
                                           question);
    CHECK(answer.all.table.events() == 0);
    CHECK(answer.all.table.days()[100].censored == 2);
    CHECK(answer.all.windows[1].eligible() == 2);
    CHECK(answer.all.windows[1].events() == 1);
}

TEST_CASE("Of days alone, a window is told only if nobody was followed for less")
{
    const FollowUpAnswer answer = answered("days,status\n5,1\n10,0\n30,1\n12,0\n", byDays);
    CHECK(answer.knowsWindow(10));
    CHECK(answer.all.windows[0].eligible() == 4);
    CHECK(answer.all.windows[0].events() == 1);
    CHECK_FALSE(answer.knowsWindow(11));
    CHECK_FALSE(answer.knowsWindow(20));

    FollowUpQuestion question = byDays;
    question.columns["follow_up"] = "could";
    const FollowUpAnswer known = answered("days,status,could\n5,1,15\n10,0,10\n30,1,40\n12,1,25\n", question);
    CHECK(known.knowsWindow(20));
    CHECK(known.all.windows[1].eligible() == 2);
    CHECK(known.all.windows[1].events() == 1);
}

TEST_CASE("Groups come in the order of their names, and are compared")
{
    FollowUpQuestion question = byDays;
    question.columns["group"] = "cohort";
    question.eventValue = "2";
    const FollowUpAnswer answer = answered("days,status,cohort\n5,2,b\n10,1,a\n30,2,a\n12,2,b\n9,2,\n", question);
    REQUIRE(answer.groups.size() == 3);
    CHECK(answer.groups[0].name.empty());
    CHECK(answer.groups[1].name == "a");
    CHECK(answer.groups[1].table.people() == 2);
    CHECK(answer.groups[2].table.events() == 2);
    CHECK(answer.all.table.people() == 5);
    REQUIRE(answer.logRank.has_value());
    CHECK(answer.logRank->degrees == 2);
}

TEST_CASE("Rows that cannot be counted are told with their reason, and left out")
{
    const FollowUpAnswer days = answered("days,status\n-1,1\nsoon,1\n54788,0\n7.5,0\n3,\n3,0,9\n4, 1 \n", byDays);
    CHECK(countOf(days, RowProblem::NoSuchTime) == 4);
    CHECK(countOf(days, RowProblem::NoEvent) == 1);
    CHECK(countOf(days, RowProblem::TooManyFields) == 1);
    CHECK(days.report.kept == 1);
    CHECK(days.all.table.events() == 1);
    CHECK(days.report.problems.front().row == 2);

    const FollowUpAnswer dates = answered("index,again\n,2024-01-01\n31/02/2024,\n18/07/2025,\n"
                                          "2024-01-02,2024-01-01\n2024-01-02,soon\n2024-01-02,\n",
                                          byDates);
    CHECK(countOf(dates, RowProblem::NoBeginning) == 2);
    CHECK(countOf(dates, RowProblem::BeginsAfterEnd) == 1);
    CHECK(countOf(dates, RowProblem::EventBefore) == 1);
    CHECK(countOf(dates, RowProblem::NoSuchEventDay) == 1);
    CHECK(dates.report.kept == 1);
}

TEST_CASE("Dates that could be meant both ways are asked, and month first is found out")
{
    CHECK(refused("index,again\n01/02/2024,\n03/04/2024,\n", byDates).kind == ImportRefusal::Kind::DatesAmbiguous);
    const FollowUpAnswer answer = answered("index,again\n12/25/2024,\n01/02/2024,02/01/2024\n", byDates);
    CHECK(answer.all.table.days()[30].events == 1); // 2 January to 1 February
}

TEST_CASE("Columns that are not there are named, and only those that were asked for are read")
{
    const ImportRefusal refusal = refused("day,status\n1,1\n", byDays);
    CHECK(refusal.kind == ImportRefusal::Kind::Columns);
    REQUIRE(refusal.mapping.problems.size() == 1);
    CHECK(refusal.mapping.problems.front().heading == "days");
    CHECK(answered("days,status,group\n1,1,x\n", byDays).groups.empty());
    CHECK(refused("days,status\n", byDays).kind == ImportRefusal::Kind::NoRows);
}

TEST_CASE("Several threads count what one counts")
{
    std::string text = "days,status,cohort\n";
    for (int row = 0; row < 30'000; ++row)
        text += std::to_string(row * 7919 % 900) + ',' + (row % 3 == 0 ? "1," : "0,") + std::to_string(row % 4) + '\n';
    FollowUpQuestion question = byDays;
    question.columns["group"] = "cohort";
    const FollowUpAnswer one = answered(text, question, {.workers = 1});
    const FollowUpAnswer four = answered(text, question, {.workers = 4, .stretch = 5'000});
    REQUIRE(four.groups.size() == one.groups.size());
    CHECK(four.all.table.people() == 30'000);
    for (std::size_t group = 0; group < one.groups.size(); ++group) {
        CHECK(four.groups[group].table.events() == one.groups[group].table.events());
        CHECK(four.groups[group].windows[0].events() == one.groups[group].windows[0].events());
        CHECK(statistics::KaplanMeier(four.groups[group].table).at(400)->survival
              == statistics::KaplanMeier(one.groups[group].table).at(400)->survival);
    }
}
