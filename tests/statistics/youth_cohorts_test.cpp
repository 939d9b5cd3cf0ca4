// SPDX-License-Identifier: MIT
#include "statistics/youth_cohorts.h"

#include "statistics/assessments.h"
#include "support/catch.h"

#include <algorithm>
#include <random>

using namespace cspdesk;
using namespace cspdesk::statistics;

namespace {

std::int32_t day(int year, unsigned month, unsigned dayOfMonth)
{
    return static_cast<std::int32_t>(std::chrono::sys_days(date(year, month, dayOfMonth)).time_since_epoch().count());
}

std::int32_t dayOf(const char* iso)
{
    return static_cast<std::int32_t>(std::chrono::sys_days(parseDate(iso).value()).time_since_epoch().count());
}

/// An offence and its outcome; the record is its place in the file.
YouthOffence offence(std::uint32_t record, const char* outcomeOn, const char* committedOn, std::uint16_t type = 0,
                     std::int16_t score = 1)
{
    return {.record = record,
            .outcomeDay = dayOf(outcomeOn),
            .offenceDay = committedOn == nullptr ? noDay : dayOf(committedOn),
            .score = score,
            .type = type,
            .outcome = static_cast<std::uint16_t>(100 + type)};
}

using Children = std::vector<std::vector<YouthOffence>>;

YouthRules rules(YouthClock clock = YouthClock::Offences, std::int32_t waiting = 0)
{
    return {.firstYear = 2021,
            .lastYear = 2024,
            .extracted = day(2025, 7, 17),
            .windows = {182, 365},
            .waiting = waiting,
            .clock = clock};
}

YouthCounter counted(Children children, const YouthRules& by = rules())
{
    YouthCounter counter(by);
    for (auto& child : children)
        counter.add(child);
    return counter;
}

YouthCohort cohortOf2021(Children children, const YouthRules& by = rules())
{
    return counted(std::move(children), by).cohorts().front();
}

using Counts = std::map<std::uint16_t, std::int64_t>;
using Months = std::map<int, std::int64_t>;

} // namespace

TEST_CASE("Months between two days are the fewest that reach the second")
{
    CHECK(monthsBetween(date(2021, 8, 31), date(2022, 2, 28)) == 6);
    CHECK(monthsBetween(date(2021, 8, 31), date(2022, 3, 1)) == 7);
    CHECK(monthsBetween(date(2023, 8, 31), date(2024, 2, 28)) == 6);
    CHECK(monthsBetween(date(2023, 8, 31), date(2024, 2, 29)) == 6);
    CHECK(monthsBetween(date(2020, 2, 29), date(2021, 2, 28)) == 12);
    CHECK(monthsBetween(date(2020, 2, 29), date(2021, 3, 1)) == 13);
    CHECK(monthsBetween(date(2021, 2, 28), date(2021, 3, 31)) == 2);
    CHECK(monthsBetween(date(2021, 5, 10), date(2022, 5, 10)) == 12);
    CHECK(monthsBetween(date(2021, 5, 10), date(2022, 5, 11)) == 13);
    CHECK(monthsBetween(date(2021, 5, 10), date(2021, 5, 11)) == 1);
    CHECK(monthsBetween(date(2021, 5, 10), date(2021, 5, 10)) == 0);
    CHECK(monthsBetween(date(2021, 5, 10), date(2021, 5, 9)) == 0);
}

TEST_CASE("A child is in the cohort of the first outcome alone, and one whose first comes later is in none")
{
    const YouthCounter counter = counted({
        {offence(0, "2022-03-01", "2021-12-30"), offence(1, "2024-05-01", "2024-04-01")},
        {offence(2, "2024-12-31", "2024-11-30"), offence(3, "2025-02-01", "2025-01-05")},
        {offence(4, "2025-01-02", "2024-12-24"), offence(5, "2025-03-01", "2025-02-02")},
        {offence(6, "2025-07-18", "2024-12-24")}, // after the extract
    });
    CHECK(counter.outside() == 2);
    std::vector<std::array<std::int64_t, 3>> cohorts;
    for (const YouthCohort& cohort : counter.cohorts())
        cohorts.push_back({cohort.people(), cohort.repeat(), cohort.offences()});
    CHECK(cohorts == std::vector<std::array<std::int64_t, 3>>{{0, 0, 0}, {1, 1, 1}, {0, 0, 0}, {1, 1, 1}});
    CHECK(counter.cohorts()[1].year == 2022);
}

TEST_CASE("Of several outcomes on the first day the offence committed first is the first, and the others are further")
{
    const YouthCohort cohort = cohortOf2021({{
        offence(0, "2021-06-01", "2021-05-03", 2),
        offence(1, "2021-06-01", "2021-05-02", 1),
        offence(2, "2021-06-01", nullptr, 3),
    }});
    CHECK(cohort.firstTypes.size() == 1);
    CHECK(cohort.firstTypes.at(1).repeat == 1);
    CHECK(cohort.firstOutcomes.at(101).all == 1);
    CHECK(cohort.offences() == 2);
    CHECK(cohort.severalAtFirst == 1);
    CHECK(cohort.secondTypes == Counts{{2, 1}});
}

TEST_CASE("The second offence is the further one committed first, whenever its outcome came")
{
    const YouthCohort cohort = cohortOf2021({{
        offence(0, "2021-01-20", "2021-01-10", 0),
        offence(1, "2021-06-01", "2021-05-10", 1),
        offence(2, "2021-07-01", "2021-02-10", 2),
    }});
    CHECK(cohort.secondTypes == Counts{{2, 1}});
    CHECK(cohort.secondOutcomes == Counts{{102, 1}});
    CHECK(cohort.months == Months{{1, 1}});
}

TEST_CASE("Of equally serious further offences the earliest counts, then the one that stands first in the file")
{
    const auto first = [] { return offence(0, "2021-01-20", "2021-01-10", 9, 8); };
    CHECK(cohortOf2021({{first(), offence(1, "2021-06-01", "2021-05-10", 1, 3),
                         offence(2, "2021-07-01", "2021-05-09", 2, 3), offence(3, "2021-07-01", "2021-04-01", 3, 2)}})
              .gravestTypes
          == Counts{{2, 1}});
    CHECK(cohortOf2021(
              {{first(), offence(2, "2021-06-01", "2021-05-09", 2, 3), offence(1, "2021-07-01", "2021-05-09", 1, 3)}})
              .gravestOutcomes
          == Counts{{101, 1}});
}

TEST_CASE("Where a further offence has no score the most serious one is not known")
{
    const YouthCohort cohort = cohortOf2021({
        {offence(0, "2021-01-20", "2021-01-10", 0, YouthOffence::noScore),
         offence(1, "2021-06-01", "2021-05-10", 1, 3)},
        {offence(2, "2021-01-20", "2021-01-10"), offence(3, "2021-06-01", "2021-05-10", 1, 3),
         offence(4, "2021-08-01", "2021-07-10", 2, YouthOffence::noScore)},
    });
    CHECK(cohort.gravestTypes == Counts{{1, 1}});
    CHECK(cohort.unranked == 1);
}

TEST_CASE("A second offence on the day of the first is flagged, and so is one from before it")
{
    const YouthCohort cohort = cohortOf2021({
        {offence(0, "2021-01-20", "2021-01-10"), offence(1, "2021-06-01", "2021-01-10", 1)},
        {offence(2, "2021-01-20", "2021-01-10"), offence(3, "2021-06-01", "2021-01-09", 1)},
        {offence(4, "2021-01-20", "2021-01-10"), offence(5, "2021-06-01", "2021-01-11", 1)},
        {offence(6, "2021-01-20", nullptr), offence(7, "2021-06-01", "2021-05-09", 1)},
        {offence(8, "2021-01-20", "2021-01-10")},
    });
    CHECK(cohort.months == Months{{YouthCohort::notKnown, 1}, {0, 2}, {1, 1}});
    CHECK(cohort.sameDay == 1);
    CHECK(cohort.before == 1);
    CHECK(cohort.inMonths(0, 6) == 3);
    CHECK(cohort.inMonths(1, 6) == 1);
}

TEST_CASE("The clock of offences runs from the first offence, that of outcomes from its outcome")
{
    // Committed 365 days after the first offence; its outcome came 366 days after the first one.
    const Children child{{offence(0, "2021-02-01", "2021-01-10"), offence(1, "2022-02-02", "2022-01-10", 1)}};
    const YouthCohort byOffence = cohortOf2021(child);
    CHECK(byOffence.windows[1].events() == 1);
    CHECK(byOffence.times.days()[365].events == 1);
    CHECK(byOffence.followed.all() == 1);
    CHECK(byOffence.followed.least() == day(2025, 7, 17) - day(2021, 1, 10));
    CHECK(byOffence.windowOffences[1].offences == 1);
    const YouthCohort byOutcome = cohortOf2021(child, rules(YouthClock::Outcomes));
    CHECK(byOutcome.windows[1].events() == 0);
    CHECK(byOutcome.times.days()[366].events == 1);
    CHECK(byOutcome.personDays == day(2025, 7, 17) - day(2021, 2, 1));
    // With a waiting period the outcome has to come within it, behind the window: 388 days after the first offence.
    CHECK(cohortOf2021(child, rules(YouthClock::Offences, 22)).windows[1].events() == 0);
    CHECK(cohortOf2021(child, rules(YouthClock::Offences, 23)).windows[1].events() == 1);
}

TEST_CASE("Who could not be followed for a window is left out of it, whether they reoffended or not")
{
    const YouthCounter counter = counted({
        {offence(0, "2024-08-20", "2024-07-18"), offence(1, "2024-10-01", "2024-08-01", 1)}, // 364 days
        {offence(2, "2024-08-20", "2024-07-17"), offence(3, "2024-10-01", "2024-08-01", 1)}, // 365 days
        {offence(4, "2024-08-20", "2024-07-17")},
        {offence(5, "2024-08-20", "2024-07-18")},
    });
    const YouthCohort& cohort = counter.cohorts().back();
    CHECK(cohort.windows[1].of() == 4);
    CHECK(cohort.windows[1].eligible() == 2);
    CHECK(cohort.windows[1].events() == 1);
    CHECK(cohort.windowOffences[1].reoffenders == 1);
    CHECK(cohort.repeat() == 2);
}

TEST_CASE("An offence dated after its outcome is measured by the outcome")
{
    const YouthCohort cohort = cohortOf2021({{offence(0, "2021-01-20", "2199-01-10")}});
    CHECK(cohort.followed.least() == day(2025, 7, 17) - day(2021, 1, 20));
}

TEST_CASE("The number of further offences is told by its median, its maximum and by so many or more")
{
    Children children;
    std::uint32_t record = 0;
    for (const int further : {0, 0, 1, 1, 2, 13, 15}) {
        auto& child = children.emplace_back();
        child.push_back(offence(record++, "2021-01-20", "2021-01-10"));
        for (int each = 0; each < further; ++each) {
            child.push_back(offence(record++, "2021-06-01", "2021-05-10", static_cast<std::uint16_t>(each)));
        }
    }
    const YouthCohort cohort = cohortOf2021(children);
    CHECK(cohort.repeat() == 5);
    CHECK(cohort.offences() == 32);
    CHECK(cohort.medianOfRepeat() == 2);
    CHECK(cohort.mostOffences() == 15);
    CHECK(cohort.withAtLeast(13) == 2);
    CHECK(cohort.withAtLeast(14) == 1);
    CHECK(YouthCohort().medianOfRepeat() == 0);
}

TEST_CASE("A row that says again what another says counts once, one with another outcome does not")
{
    const YouthCounter counter = counted({{
        offence(0, "2021-01-20", "2021-01-10"),
        offence(1, "2021-01-20", "2021-01-10"),
        offence(2, "2021-01-20", "2021-01-10", 1),
        offence(3, "2021-01-20", "2021-01-10"),
    }});
    CHECK(counter.repeated() == 2);
    CHECK(counter.cohorts().front().offences() == 1);
}

TEST_CASE("What a child is comes from the row of the first offence, with the age on its day")
{
    YouthOffence first = offence(1, "2021-03-05", "2021-03-01");
    first.birthDay = day(2008, 2, 29); // thirteen on 1 March of a common year
    first.gender = 1;
    first.ward = 2;
    first.socialCare = 3;
    first.ethnicity = 4;
    const YouthCohort cohort = cohortOf2021({{offence(0, "2021-09-01", "2021-08-01"), first}});
    CHECK(cohort.ages.at(13).repeat == 1);
    CHECK(cohort.genders.at(1).all == 1);
    CHECK(cohort.wards.at(2).all == 1);
    CHECK(cohort.socialCare.at(3).all == 1);
    CHECK(cohort.ethnicities.at(4).all == 1);
}

TEST_CASE("Neither the order of rows nor which thread counts a child matters")
{
    std::mt19937 random(7);
    const auto number = [&](unsigned most) { return static_cast<unsigned>(random() % most); };
    Children children(300);
    std::uint32_t record = 0;
    for (auto& child : children)
        for (unsigned each = 0, count = 1 + number(4); each < count; ++each) {
            YouthOffence one = offence(record++, "2021-01-01", nullptr, static_cast<std::uint16_t>(number(5)),
                                       static_cast<std::int16_t>(number(4)) - 1);
            one.outcomeDay += static_cast<std::int32_t>(number(1'700));
            one.offenceDay = one.outcomeDay - static_cast<std::int32_t>(number(90));
            child.push_back(one);
        }
    const YouthCounter whole = counted(children);
    for (auto& child : children)
        std::shuffle(child.begin(), child.end(), random);
    std::shuffle(children.begin(), children.end(), random);
    YouthCounter left(rules());
    YouthCounter right(rules());
    for (std::size_t child = 0; child < children.size(); ++child)
        (child % 3 == 0 ? left : right).add(children[child]);
    for (std::size_t year = 0; year < whole.cohorts().size(); ++year) {
        YouthCohort sum = left.cohorts()[year];
        add(sum, right.cohorts()[year]);
        const YouthCohort& expected = whole.cohorts()[year];
        CHECK(expected.people() > 10);
        CHECK(sum.further == expected.further);
        CHECK(sum.followed == expected.followed);
        CHECK(sum.months == expected.months);
        CHECK(sum.gravestTypes == expected.gravestTypes);
        CHECK(sum.secondOutcomes == expected.secondOutcomes);
        CHECK(sum.unranked == expected.unranked);
        CHECK(sum.windows[1].events() == expected.windows[1].events());
        CHECK(sum.windowOffences[0].offences == expected.windowOffences[0].offences);
        CHECK(sum.personDays == expected.personDays);
    }
}

TEST_CASE("Of assessments the latest counts, and a child with several findings is one child with several mentions")
{
    const std::vector<bool> foundNothing{true, false, false, false}; // 0 says that there is nothing
    AssessmentProfile profile;
    std::vector<Finding> several{{20, 7, 1}, {20, 7, 2}, {20, 7, 2}, {10, 7, 3}, {10, 8, 3}};
    CHECK(profile.count(several, true, foundNothing) == 1);
    std::vector<Finding> one{{5, 7, 1}};
    CHECK(profile.count(one, false, foundNothing) == 0);
    std::vector<Finding> nothing{{5, 7, 0}};
    profile.count(nothing, true, foundNothing);
    CHECK(profile.count({}, true, foundNothing) == 0);
    CHECK(profile.assessed.all == 3);
    CHECK(profile.assessed.repeat == 2);
    CHECK(profile.areas.size() == 1);
    const AreaCounts& area = profile.areas.at(7);
    CHECK(area.children.all == 3);
    CHECK(area.mentions().all == 3);
    CHECK(area.mentions().repeat == 2);
    CHECK(area.withAtLeast(1).all == 2);
    CHECK(area.withAtLeast(2).repeat == 1);
    CHECK(area.findings.at(1).children.all == 2);
    CHECK(area.findings.at(1).only.all == 1);
    CHECK(area.findings.at(1).only.repeat == 0);
    CHECK(area.findings.at(0).only.repeat == 1);
    AssessmentProfile sum = profile;
    add(sum, profile);
    CHECK(sum.areas.at(7).mentions().all == 6);
    CHECK(sum.areas.at(7).findings.at(2).only.all == 0);
}
