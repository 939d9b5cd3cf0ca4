// SPDX-License-Identifier: MIT
#include "analysis/scheme_study.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::analysis;
using namespace cspdesk::statistics;

namespace {

const std::string headings = "person_id,joined_date,left_date,birth_date,district,first_offence_date\n";

SchemeQuestion question()
{
    return {.on = date(2025, 7, 17),
            .from = date(2021, 10, 1),
            .until = date(2024, 12, 31),
            .extracted = date(2025, 7, 17)};
}

BasicResult<SchemeAnswer, SchemeRefusal> study(const std::string& registered, const std::string& offences,
                                               const SchemeQuestion& asked = question())
{
    return schemeStudy(platform::inputOf(registered), offences.empty() ? nullptr : platform::inputOf(offences), asked);
}

SchemeAnswer answered(const std::string& registered, const std::string& offences = {},
                      const SchemeQuestion& asked = question())
{
    auto answer = study(registered, offences, asked);
    REQUIRE(answer.has_value());
    return std::move(*answer);
}

std::vector<std::pair<std::uint64_t, RowProblem>> problemsOf(const ExtractReport& report)
{
    std::vector<std::pair<std::uint64_t, RowProblem>> out;
    for (const ProblemRow& problem : report.problems)
        out.emplace_back(problem.row, problem.kind);
    return out;
}

std::int64_t offencesIn(const SchemeAnswer& answer, SchemeTime time)
{
    return answer.periods[static_cast<std::size_t>(time)].offences;
}

} // namespace

TEST_CASE("A register and its offences are put together by identifiers that are text")
{
    const SchemeAnswer answer = answered(headings
                                             + "007,2022-01-01,2022-12-31,1990-01-01,Cambridge City,2020-06-01\n"
                                               "7,2022-01-01,,1980-01-01,Fenland,2019-01-01\n",
                                         "CRN,Date of offence\n"
                                         "007,2021-05-01\n"
                                         " 007 ,2022-05-01\n"
                                         "7,2022-05-01\n"
                                         "7,2022-05-01\n" // two offences of one day
                                         "007,2023-05-01\n"
                                         "0007,2023-05-01\n");
    CHECK(answer.historic.all == 2);
    CHECK(answer.current.all == 1);
    CHECK(answer.ages == SchemeAges{{30, 1}, {39, 1}});
    CHECK(answer.tellsAges);
    CHECK(offencesIn(answer, SchemeTime::Before) == 1);
    CHECK(offencesIn(answer, SchemeTime::During) == 3);
    CHECK(offencesIn(answer, SchemeTime::After) == 1);
    REQUIRE(answer.offences.has_value());
    CHECK(answer.offences->strangers == 1);
    CHECK(answer.offences->report.kept == 5);
    CHECK(answer.offences->earlier == 0);
}

TEST_CASE("What is wrong with a row of a register is told with the row, and what cannot be counted is left out")
{
    const SchemeAnswer answer = answered(headings
                                         + "1,2022-01-01,2022-12-31,1990-01-01,A,2021-06-01\n"
                                           "2,,2022-12-31,1990-01-01,A,2021-06-01\n"           // 3
                                           "3,2022-01-01,soon,1990-01-01,A,2021-06-01\n"       // 4
                                           "4,2022-01-01,2021-12-31,1990-01-01,A,2021-06-01\n" // 5
                                           "5,2025-07-18,,1990-01-01,A,2021-06-01\n"           // 6
                                           "6,2022-01-01,2025-08-01,1990-01-01,A,2021-06-01\n" // 7: still on it
                                           "1,2022-06-01,2023-01-31,1990-01-01,A,2021-06-01\n" // 8: overlaps
                                           "8,2022-01-01,,1990-01-01,A,2022-06-01\n"           // 9: first offence late
                                           "9,2022-01-01,,1990-01-01,A,1989-06-01\n"           // 10: before birth
                                           "10,2022-01-01,,2031-01-01,A,2021-06-01\n" // 11: born after the extract
                                           ",2022-01-01,,1990-01-01,A,2021-06-01\n"
                                           "11,2022-01-01\n"                                   // 13
                                           "1,2022-01-01,2022-12-31,1990-01-01,A,2021-06-01\n" // once more
                                           "NULL,2022-01-01,,1990-01-01,A,2021-06-01\n"        // 15
                                           "12,2022-01-01,,31.02.1990,A,2021-06-01\n");        // 16
    using Found = std::vector<std::pair<std::uint64_t, RowProblem>>;
    CHECK(problemsOf(answer.report)
          == Found{{3, RowProblem::NoJoiningDay},
                   {4, RowProblem::NoLeavingDay},
                   {5, RowProblem::LeftBefore},
                   {6, RowProblem::JoinedAhead},
                   {7, RowProblem::LeftAhead},
                   {8, RowProblem::OverlappingSpell},
                   {9, RowProblem::FirstOffenceLate},
                   {10, RowProblem::BeforeBirth},
                   {11, RowProblem::DayAhead},
                   {13, RowProblem::TooFewFields},
                   {15, RowProblem::NobodysName},
                   {16, RowProblem::NoSuchDay}});
    CHECK(answer.withoutPerson == 1);
    CHECK(answer.repeatedRows == 1);
    CHECK(answer.report.rows == 15);
    CHECK(answer.report.kept == 9);
    CHECK(answer.historic.all == 7); // 1, 6, 8, 9, 10, NULL, 12
    CHECK(answer.current.all == 6);  // all but the first
    CHECK(answer.ages == SchemeAges{{-1, 3}, {31, 3}, {32, 1}});
}

TEST_CASE("Offences without a day, behind the extract, of nobody and of strangers are told and left out")
{
    const SchemeAnswer answer =
        answered("person_id,joined_date,left_date\n1,2022-01-01,2022-12-31\n", "person_id,offence_date\n"
                                                                               "1,2022-05-01\n"
                                                                               "1,\n"
                                                                               "1,2025-07-18\n"
                                                                               ",2022-05-01\n"
                                                                               "2,2022-05-01\n"
                                                                               "1,2019-05-01\n");
    REQUIRE(answer.offences.has_value());
    using Found = std::vector<std::pair<std::uint64_t, RowProblem>>;
    CHECK(problemsOf(answer.offences->report) == Found{{3, RowProblem::NoOffenceDay}, {4, RowProblem::OffenceAhead}});
    CHECK(answer.offences->withoutPerson == 1);
    CHECK(answer.offences->strangers == 1);
    CHECK(answer.offences->earlier == 1);
    CHECK(offencesIn(answer, SchemeTime::During) == 1);
    CHECK_FALSE(answer.tellsAges);
}

TEST_CASE("A register in the encoding of Windows finds its people in a file in UTF-8")
{
    SchemeQuestion asked = question();
    asked.districts = {"Ely Café"};
    const SchemeAnswer answer = answered("person_id,joined_date,left_date,district\n"
                                         "Ren\xE9,01/01/2022,13/12/2022,Ely Caf\xE9\n"
                                         "B,01/01/2022,13/12/2022,Fenland\n",
                                         "person_id,offence_date\nRen\xC3\xA9,2022-05-01\nB,2022-05-01\n", asked);
    CHECK(answer.historic.all == 2);
    CHECK(answer.historic.inArea == 1);
    CHECK(offencesIn(answer, SchemeTime::During) == 1);
    CHECK(answer.unknownDistricts.empty());
}

TEST_CASE("A district that no row has is told, and the area needs a column of districts")
{
    SchemeQuestion asked = question();
    asked.districts = {"Cambridge", "Fenland"};
    const SchemeAnswer answer = answered(headings + "1,2022-01-01,,1990-01-01,Fenland,2021-06-01\n", {}, asked);
    CHECK(answer.unknownDistricts == std::set<std::string>{"Cambridge"});
    const auto refused = study("person_id,joined_date,left_date\n1,2022-01-01,\n", {}, asked);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().why.kind == ImportRefusal::Kind::Columns);
    CHECK(refused.error().why.mapping.problems.at(0).field == "district");
}

TEST_CASE("A file that cannot be counted is refused, and it is said which of the two")
{
    const std::string sound = "person_id,joined_date,left_date\n1,2022-01-01,\n";
    const auto noColumn = study("person_id,joined_date\n1,2022-01-01\n", {});
    REQUIRE_FALSE(noColumn.has_value());
    CHECK_FALSE(noColumn.error().ofOffences);
    CHECK(noColumn.error().why.mapping.problems.at(0).field == "left_date");
    const auto ambiguous = study(sound, "person_id,offence_date\n1,03/04/2022\n");
    REQUIRE_FALSE(ambiguous.has_value());
    CHECK(ambiguous.error().ofOffences);
    CHECK(ambiguous.error().why.kind == ImportRefusal::Kind::DatesAmbiguous);
    CHECK(study("person_id,joined_date,left_date\n", {}).error().why.kind == ImportRefusal::Kind::NoRows);
}
