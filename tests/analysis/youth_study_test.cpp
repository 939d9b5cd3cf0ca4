// SPDX-License-Identifier: MIT
#include "analysis/youth_study.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::analysis;
using namespace cspdesk::statistics;

namespace {

const std::string headings = "child_id,outcome_date,offence_date,offence_type,outcome";

YouthQuestion question() { return {.firstYear = 2021, .lastYear = 2022, .extracted = date(2023, 6, 30)}; }

BasicResult<YouthAnswer, YouthRefusal> study(const std::string& outcomes, const YouthQuestion& asked = question())
{
    return youthStudy(platform::inputOf(outcomes), nullptr, asked);
}

YouthAnswer answered(const std::string& outcomes, const YouthQuestion& asked = question())
{
    auto answer = study(outcomes, asked);
    REQUIRE(answer.has_value());
    return std::move(*answer);
}

YouthAnswer answeredWith(const std::string& outcomes, const std::string& assessments)
{
    auto answer = youthStudy(platform::inputOf(outcomes), platform::inputOf(assessments), question());
    REQUIRE(answer.has_value());
    return std::move(*answer);
}

std::uint64_t countOf(const ExtractReport& report, RowProblem kind)
{
    return report.problemCounts[static_cast<std::size_t>(kind)];
}

ScaleRefusal refusedScale(const std::string& text)
{
    const auto scale = readSeriousnessScale(platform::inputOf(text));
    REQUIRE_FALSE(scale.has_value());
    return scale.error();
}

} // namespace

TEST_CASE("Identifiers of children are text, short or long")
{
    const std::string longOne(40, '7');
    const YouthAnswer answer =
        answered(headings
                 + "\n0123,2021-02-01,2021-01-01,Drugs,Caution\n"
                   "123,2021-02-01,2021-01-01,Drugs,Caution\n"
                 + longOne + ",2021-02-01,2021-01-01,Drugs,Caution\n" + longOne
                 + ",2021-08-01,2021-07-01,Drugs,Caution\n" + longOne + "0,2021-08-01,2021-07-01,Drugs,Caution\n");
    CHECK(answer.cohorts[0].people() == 4);
    CHECK(answer.cohorts[0].repeat() == 1);
    CHECK_FALSE(answer.tellsSeriousness);
    CHECK(countOf(answer.report, RowProblem::NoSeriousness) == 0);
}

TEST_CASE("A type that has no score is told with its row, and is never taken for the least serious")
{
    const auto scale =
        readSeriousnessScale(platform::inputOf("version,offence_type,score\n2025,Drugs,3\n2025,Robbery,7\n"));
    REQUIRE(scale.has_value());
    YouthQuestion asked = question();
    asked.scale = *scale;
    const YouthAnswer answer = answered(headings
                                            + ",seriousness\n"
                                              "1,2021-02-01,2021-01-01,Drugs,Caution,\n"
                                              "1,2021-04-01,2021-03-01,Arson,Caution,\n"
                                              "1,2021-04-01,2021-03-01, ROBBERY ,Caution,\n"
                                              "2,2021-02-01,2021-01-01,Drugs,Caution,\n"
                                              "2,2021-04-01,2021-03-01,Arson,Caution,6\n"
                                              "2,2021-04-01,2021-03-01,Drugs,Referral Order,high\n",
                                        asked);
    REQUIRE(answer.report.problems.size() == 2);
    CHECK(answer.report.problems[0].row == 3);
    CHECK(answer.report.problems[0].kind == RowProblem::NoSeriousness);
    CHECK(answer.report.problems[0].value == "Arson");
    CHECK(answer.report.problems[1].row == 7);
    CHECK(answer.report.problems[1].kind == RowProblem::NoSuchScore);
    CHECK(answer.report.problems[1].value == "high");
    CHECK(answer.report.kept == 6);
    CHECK(answer.cohorts[0].unranked == 1);
    REQUIRE(answer.cohorts[0].gravestTypes.size() == 1);
    CHECK(answer.types[answer.cohorts[0].gravestTypes.begin()->first] == "Arson");
    CHECK(answer.cohorts[0].offences() == 4);
}

TEST_CASE("Rows without a child or an outcome day are left out and counted, those without an offence day are kept")
{
    const YouthAnswer answer = answered(headings
                                        + "\n1,2021-02-01,2021-01-01,Drugs,Caution\n"
                                          ",2021-02-01,2021-01-01,Drugs,Caution\n"
                                          "2,,2021-01-01,Drugs,Caution\n"
                                          "3,2021-02-31,2021-01-01,Drugs,Caution\n"
                                          "4,2021-02-01,soon,Drugs,Caution\n"
                                          "5,2021-02-01\n");
    CHECK(answer.withoutChild == 1);
    CHECK(countOf(answer.report, RowProblem::NoOutcomeDay) == 2);
    CHECK(countOf(answer.report, RowProblem::NoSuchDay) == 1);
    CHECK(countOf(answer.report, RowProblem::TooFewFields) == 1);
    CHECK(answer.report.rows == 6);
    CHECK(answer.report.kept == 2);
    CHECK(answer.cohorts[0].people() == 2);
}

TEST_CASE("A file whose columns or dates cannot be told is refused, and it is said which file")
{
    const auto outcomes = study("child_id,outcome_date,offence_type,outcome\n1,2021-02-01,Drugs,Caution\n");
    REQUIRE_FALSE(outcomes.has_value());
    CHECK_FALSE(outcomes.error().ofAssessments);
    CHECK(outcomes.error().why.kind == ImportRefusal::Kind::Columns);
    CHECK(outcomes.error().why.mapping.problems.at(0).field == "offence_date");
    const auto dates = study(headings + "\n1,03/04/2021,02/03/2021,Drugs,Caution\n");
    REQUIRE_FALSE(dates.has_value());
    CHECK(dates.error().why.kind == ImportRefusal::Kind::DatesAmbiguous);
    const auto assessments = youthStudy(platform::inputOf(headings + "\n1,2021-02-01,2021-01-01,Drugs,Caution\n"),
                                        platform::inputOf("child_id,area\n1,Drugs\n"), question());
    REQUIRE_FALSE(assessments.has_value());
    CHECK(assessments.error().ofAssessments);
}

TEST_CASE("Assessments count by their latest day up to the extract, for children of the cohorts alone")
{
    const YouthAnswer answer = answeredWith(headings
                                                + "\n1,2021-02-01,2021-01-01,Drugs,Caution\n"
                                                  "1,2021-05-01,2021-04-01,Drugs,Caution\n"
                                                  "2,2021-02-01,2021-01-01,Drugs,Caution\n"
                                                  "3,2023-02-01,2023-01-01,Drugs,Caution\n",
                                            "Child ID,Assessment date,Area,Finding\n"
                                            "1,01/03/2021,Substances,Alcohol\n"
                                            "1,13/03/2021,Substances,Cannabis\n"
                                            "1,13/03/2021,Substances,Ketamine\n"
                                            "1,13/03/2021,Substances,Ketamine\n"
                                            "1,01/07/2023,Substances,Cocaine\n" // after the extract
                                            "2,14/03/2021,Substances,None\n"
                                            "3,14/03/2023,Substances,None\n"
                                            "9,14/03/2021,Substances,None\n"
                                            "8,never,Substances,None\n"
                                            ",14/03/2021,Substances,None\n");
    REQUIRE(answer.assessments.has_value());
    const YouthAssessments& told = *answer.assessments;
    CHECK(told.repeatedRows == 1);
    CHECK(told.later == 1);
    CHECK(told.strangers == 2);
    CHECK(told.withoutChild == 1);
    CHECK(countOf(told.report, RowProblem::NoAssessmentDay) == 1);
    REQUIRE(told.profiles.size() == 2);
    const AssessmentProfile& profile = told.profiles[0];
    CHECK(profile.assessed.all == 2);
    CHECK(profile.assessed.repeat == 1);
    REQUIRE(profile.areas.size() == 1);
    const AreaCounts& area = profile.areas.begin()->second;
    CHECK(area.mentions().all == 2);
    CHECK(area.withAtLeast(1).all == 1);
    CHECK(area.withAtLeast(2).repeat == 1);
    CHECK(area.findings.size() == 3);
}

TEST_CASE("A scale with a row that cannot be used is refused whole, and every such row is told")
{
    const ScaleRefusal refusal = refusedScale("version,offence_type,score\n"
                                              "2025,Drugs,3\n"
                                              "2025,,3\n"
                                              "2025,Arson,very\n"
                                              "2025, drugs,4\n"
                                              "2024,Robbery,7\n"
                                              "2025,Theft,1001\n"
                                              "2025,Theft\n");
    CHECK_FALSE(refusal.file.has_value());
    REQUIRE(refusal.problems.size() == 6);
    using Kind = ScaleProblem::Kind;
    const std::vector<Kind> kinds{Kind::NoType,       Kind::NoScore, Kind::TypeTwice,
                                  Kind::OtherVersion, Kind::NoScore, Kind::CannotBeRead};
    for (std::size_t problem = 0; problem < kinds.size(); ++problem) {
        CHECK(refusal.problems[problem].kind == kinds[problem]);
        CHECK(refusal.problems[problem].row == problem + 3);
    }
    CHECK(refusal.problems[2].value == "drugs");
    const ScaleRefusal noColumn = refusedScale("offence_type,score\nDrugs,3\n");
    REQUIRE(noColumn.file.has_value());
    CHECK(noColumn.file->kind == ImportRefusal::Kind::Columns);
}

TEST_CASE("Scores are whole numbers from 0 to 1,000")
{
    CHECK(scoreOf(" 8 ") == 8);
    CHECK(scoreOf("0") == 0);
    CHECK(scoreOf("1000") == 1000);
    for (const char* none : {"", "-1", "1001", "4.5", "8a", "99999999999"})
        CHECK_FALSE(scoreOf(none).has_value());
}
