// SPDX-License-Identifier: MIT
#include "analysis/suspect_import.h"

#include "support/catch.h"
#include "support/slow_import.h"
#include "support/temporary_folder.h"

#include <sys/stat.h>
#include <thread>

using namespace cspdesk;
using namespace cspdesk::analysis;
using namespace std::string_literals;
using tests::NamedCounts;

namespace {

using Kind = ImportRefusal::Kind;
using FileFault = sources::CsvFault::Kind;

const std::string narrow = "crime_ref,suspect_id,crime_type\n";
const std::string full = "crime_ref,suspect_id,crime_type,recorded_date,gender,age,home_district\n";
constexpr SuspectNeeds all{.dates = true, .people = true, .checks = true};
constexpr SuspectNeeds checks{.checks = true};

SuspectImport imported(const std::string& text, const SuspectSettings& settings = {},
                       const SuspectNeeds& needs = checks)
{
    auto import = importSuspects(platform::inputOf(text), settings, needs);
    REQUIRE(import.has_value());
    return std::move(*import);
}

ImportRefusal refused(const std::string& text, const SuspectSettings& settings = {}, const SuspectNeeds& needs = checks)
{
    const auto import = importSuspects(platform::inputOf(text), settings, needs);
    REQUIRE_FALSE(import.has_value());
    return import.error();
}

NamedCounts countsOf(const SuspectImport& import)
{
    return tests::named(statistics::repeatSuspects(import.records), import.types);
}

/// Each problem as "row kind value".
std::vector<std::string> problemsOf(const ImportReport& report)
{
    std::vector<std::string> out;
    for (const ProblemRow& problem : report.problems) {
        out.push_back(std::to_string(problem.row) + ' ' + std::to_string(static_cast<int>(problem.kind)));
        if (!problem.value.empty())
            out.back() += ' ' + problem.value;
        if (problem.fields > 0)
            out.back() += " of " + std::to_string(problem.fields);
    }
    return out;
}

std::string numberOf(RowProblem kind) { return ' ' + std::to_string(static_cast<int>(kind)); }

std::uint64_t countOf(const ImportReport& report, RowProblem kind)
{
    return report.problemCounts.at(static_cast<std::size_t>(kind));
}

} // namespace

TEST_CASE("An extract gives its suspects, crimes and types, and tells what it read")
{
    const SuspectImport import = imported(narrow + "C1,S1,Theft\nC2,S1,Theft\nC3,S2,Arson\n");
    CHECK(countsOf(import) == tests::slowCounts({{"C1", "S1", "Theft"}, {"C2", "S1", "Theft"}, {"C3", "S2", "Arson"}}));
    CHECK(import.report.rows == 3);
    CHECK(import.report.kept == 3);
    CHECK(import.report.problems.empty());
    CHECK(import.report.headings == std::vector<std::string>{"crime_ref", "suspect_id", "crime_type"});
}

TEST_CASE("Identifiers are text: 007 is not 7, and NA and null are names like others")
{
    const SuspectImport import = imported(narrow + "007,NA,T\n7,NA,T\n7.0,null,T\n1e5,007,T\n100000,7,T\n\"7\",NA,T\n");
    CHECK(countsOf(import).all == statistics::RepeatCounts{4, 1, 1, 5, 6});
}

TEST_CASE("Rows without a suspect or without a crime are left out and counted, blanks like nothing")
{
    const SuspectImport import = imported(narrow + "C1,,T\nC2,\"\",T\nC3, \t ,T\n,S1,T\n  ,S1,T\nC4,S1,T\n,,T\n");
    CHECK(import.report.rows == 7);
    CHECK(import.report.withoutSuspect == 4);
    CHECK(import.report.withoutCrime == 2);
    CHECK(import.report.kept == 1);
    CHECK(problemsOf(import.report)
          == std::vector<std::string>{"5" + numberOf(RowProblem::NoCrimeReference),
                                      "6" + numberOf(RowProblem::NoCrimeReference)});
    CHECK(countsOf(import) == tests::slowCounts({{"C4", "S1", "T"}}));
}

TEST_CASE("Faulty rows are left out, and told with their row and their number of fields")
{
    const SuspectImport import =
        imported(narrow + "C1,S1,T\nC2,S1\nC3,S1,T,x\n\nC4,\"S1\"x,T\nC5,\0,T\nC6,\xC2\xA3,T\nC7,\xA3,T\n,,,,\n"s);
    CHECK(problemsOf(import.report)
          == std::vector<std::string>{
              "3" + numberOf(RowProblem::TooFewFields) + " of 2", "4" + numberOf(RowProblem::TooManyFields) + " of 4",
              "6" + numberOf(RowProblem::TextAfterQuote) + " of 3", "7" + numberOf(RowProblem::HoldsNul) + " of 3",
              "9" + numberOf(RowProblem::NotText) + " of 3"});
    CHECK(import.report.faulty == 5);
    CHECK(import.report.kept == 2);
    CHECK(import.report.emptyLines == 2);
}

TEST_CASE("Values that are no days and no ages are told, and their rows are kept")
{
    const SuspectImport import = imported(
        full + "C1,S1,T,31/02/2024,M,\"1,234\",Ely\nC2,S1,T,2024-01-02,F,34,\nC3,S2,T,,,, \nC4,S2,T,soon,,-1,Ely\n");
    CHECK(problemsOf(import.report)
          == std::vector<std::string>{
              "2" + numberOf(RowProblem::NoSuchDay) + " 31/02/2024", "2" + numberOf(RowProblem::NoSuchAge) + " 1,234",
              "5" + numberOf(RowProblem::NoSuchDay) + " soon", "5" + numberOf(RowProblem::NoSuchAge) + " -1"});
    CHECK(import.report.kept == 4);
    CHECK(import.report.withoutDay == 3);
    CHECK(import.report.withoutAge == 3);
    CHECK(import.report.withoutGender == 2);
    CHECK(import.report.withoutDistrict == 2);
    CHECK(import.report.firstDay == import.report.lastDay);
    CHECK(import.report.firstDay == 54 * 365 + 13 + 1);
}

TEST_CASE("A long value is told shortened, and on one line")
{
    const SuspectImport import = imported(full + "C1,S1,T,\"" + std::string(500, 'x') + "\",M,\"a\nb\",Ely\n");
    REQUIRE(import.report.problems.size() == 2);
    CHECK(import.report.problems[0].value.size() < 60);
    CHECK(import.report.problems[1].value == "a b");
}

TEST_CASE("Month-first dates are read as such when the column shows it")
{
    const SuspectImport import = imported(full + "C1,S1,T,12/25/2024,,,\nC2,S1,T,01/02/2024,,,\n", {}, all);
    CHECK(import.report.firstDay == 54 * 365 + 13 + 1);
    CHECK(import.report.problems.empty());
    const SuspectImport dayFirst = imported(full + "C1,S1,T,25/12/2024,,,\nC2,S1,T,01/02/2024,,,\n", {}, all);
    CHECK(dayFirst.report.firstDay == 54 * 365 + 13 + 31);
}

TEST_CASE("Dates that could be meant both ways are asked about when they are needed, and only then")
{
    const std::string text = full + "C1,S1,T,01/02/2024,,,\nC2,S1,T,31/02/2024,,,\n";
    CHECK(refused(text, {}, all).kind == Kind::DatesAmbiguous);
    CHECK(imported(text).report.kept == 2);
    CHECK(imported(text, {.dates = DateOrder::DayFirst}, all).report.firstDay == 54 * 365 + 13 + 31);
    CHECK(imported(text, {.dates = DateOrder::MonthFirst}, all).report.firstDay == 54 * 365 + 13 + 1);
}

TEST_CASE("Dates of both orders in one column are refused until it is said which is right")
{
    const std::string text = full + "C1,S1,T,25/12/2024,,,\nC2,S1,T,12/25/2024,,,\n";
    CHECK(refused(text, {}, all).kind == Kind::DatesMixed);
    const SuspectImport import = imported(text, {.dates = DateOrder::MonthFirst}, all);
    CHECK(problemsOf(import.report) == std::vector<std::string>{"2" + numberOf(RowProblem::NoSuchDay) + " 25/12/2024"});
}

TEST_CASE("Dates that are needed and not there are refused")
{
    CHECK(refused(narrow + "C1,S1,T\n", {}, {.dates = true}).kind == Kind::NoDates);
    CHECK(refused(narrow + "C1,S1,T\n", {.filter = {.from = date(2024, 1, 1)}}, {}).kind == Kind::NoDates);
}

TEST_CASE("A period keeps the rows of its first and last day and none without a day")
{
    const std::string text =
        full
        + "C1,S1,T,2023-12-31,,,\nC2,S1,T,2024-01-01,,,\nC3,S1,T,2024-12-31 23:59,,,\nC4,S1,T,2025-01-01,,,\n"
          "C5,S1,T,,,,\nC6,S1,T,31/02/2024,,,\nC7,,T,2020-01-01,,,\n";
    const SuspectImport import = imported(text, {.filter = {.from = date(2024, 1, 1), .until = date(2024, 12, 31)}});
    CHECK(import.report.kept == 2);
    CHECK(import.report.filteredOut == 5);
    CHECK(countsOf(import).all == statistics::RepeatCounts{1, 1, 1, 2, 2});
    CHECK(imported(text, {.filter = {.from = date(2025, 1, 1)}}).report.kept == 1);
    CHECK(imported(text, {.filter = {.until = date(2023, 12, 31)}}).report.kept == 1);
}

TEST_CASE("Types and districts keep their rows only, in Windows-1252 by their name in UTF-8")
{
    const std::string text =
        full + "C1,S1,T\xE9l\xE9,,,,Ely\nC2,S1,T\xE9l\xE9,,,,Cambridge \x93North\x94\nC3,S1,Arson,,,,Ely\n";
    const SuspectImport byType = imported(text, {.filter = {.types = {"Télé"}}});
    CHECK(byType.report.dialect.encoding == sources::TextEncoding::Windows1252);
    CHECK(countsOf(byType) == tests::slowCounts({{"C1", "S1", "Télé"}, {"C2", "S1", "Télé"}}));
    const SuspectImport byDistrict = imported(text, {.filter = {.districts = {"Cambridge “North”"}}}, {});
    CHECK(countsOf(byDistrict) == tests::slowCounts({{"C2", "S1", "Télé"}}));
    CHECK(byDistrict.report.filteredOut == 2);
    CHECK(imported(text, {.filter = {.types = {"Arson"}, .districts = {"Cambridge"}}}).report.kept == 0);
}

TEST_CASE("A filter by district of a file without districts is refused")
{
    const ImportRefusal refusal = refused(narrow + "C1,S1,T\n", {.filter = {.districts = {"Ely"}}});
    CHECK(refusal.kind == Kind::Columns);
    REQUIRE(refusal.mapping.problems.size() == 1);
    CHECK(refusal.mapping.problems.front().field == "home_district");
}

TEST_CASE("Windows-1252 that shows only late in a large file is recognised, and all of it read as that")
{
    std::string text = narrow;
    for (int row = 0; row < 60'000; ++row)
        text += "C" + std::to_string(row) + ",S" + std::to_string(row % 50) + ",Theft\n";
    text += "C1,S1,Theft \x96 \xA3"
            "100 \x93petty\x94\n";
    for (const unsigned workers : {1U, 3U}) {
        const auto import =
            importSuspects(platform::inputOf(text), {}, checks, {.workers = workers, .stretch = 50'000});
        REQUIRE(import.has_value());
        CHECK(import->report.dialect.encoding == sources::TextEncoding::Windows1252);
        CHECK(import->report.problems.empty());
        CHECK(import->report.kept == 60'001);
        CHECK(std::count(import->types.begin(), import->types.end(), "Theft – £100 “petty”") == 1);
    }
}

TEST_CASE("Bytes that are no text in a file that shows UTF-8 are faults of their rows")
{
    const SuspectImport import = imported(narrow + "C1,S1,\xC2\xA3\nC2,S1,\xA3\n");
    CHECK(import.report.dialect.encoding == sources::TextEncoding::Utf8);
    CHECK(countOf(import.report, RowProblem::NotText) == 1);
    const SuspectImport marked = imported("\xEF\xBB\xBF" + narrow + "C1,S1,\xA3\n");
    CHECK(marked.report.dialect.encoding == sources::TextEncoding::Utf8);
    CHECK(countOf(marked.report, RowProblem::NotText) == 1);
}

TEST_CASE("Headings twice, empty or missing are refused when they are needed, and harmless otherwise")
{
    CHECK(refused("crime_ref,suspect_id,suspect_id,crime_type\nC1,S1,S2,T\n").kind == Kind::Columns);
    CHECK(refused("crime_ref,,crime_type\nC1,S1,T\n").kind == Kind::Columns);
    CHECK(refused("C1,S1,T\nC2,S1,T\n").kind == Kind::Columns);
    CHECK(refused("C1,S1,T\nC2,S1,T\n").headings == std::vector<std::string>{"C1", "S1", "T"});
    CHECK(imported("crime_ref,suspect_id,crime_type,,,x,x\nC1,S1,T,1,2,3,4\n").report.kept == 1);
}

TEST_CASE("More categories than any column of types has are refused by the name of the field")
{
    std::string types = narrow;
    std::string genders = full;
    for (int row = 0; row <= 10'000; ++row) {
        types += "C1,S1,type " + std::to_string(row) + '\n';
        if (row <= 256)
            genders += "C1,S1,T,," + std::to_string(row) + ",,\n";
    }
    for (const unsigned workers : {1U, 3U}) {
        const sources::ReadControl control{.workers = workers, .stretch = 5'000};
        const auto tooMany = importSuspects(platform::inputOf(types), {}, {}, control);
        REQUIRE_FALSE(tooMany.has_value());
        CHECK(tooMany.error().kind == Kind::TooManyCategories);
        CHECK(tooMany.error().field == "crime_type");
    }
    CHECK(refused(genders).kind == Kind::TooManyCategories);
    CHECK(refused(genders).field == "gender");
}

TEST_CASE("A file of headings alone has no rows, also with empty lines below them")
{
    CHECK(refused(narrow).kind == Kind::NoRows);
    CHECK(refused("crime_ref,suspect_id,crime_type").kind == Kind::NoRows);
    CHECK(refused(narrow + "\n,,\n,,,,\n").kind == Kind::NoRows);
}

TEST_CASE("What cannot be read as a table at all is refused with the reason")
{
    CHECK(refused("").fault.kind == FileFault::Empty);
    CHECK(refused("\xEF\xBB\xBF").fault.kind == FileFault::Empty);
    CHECK(refused("PK\x03\x04xl/workbook.xml").fault.kind == FileFault::NotText);
    CHECK(refused("%PDF-1.7").fault.detail == "a PDF");
    CHECK(refused(narrow + "C1,\"S1,T\nC2,S1,T\n").fault.kind == FileFault::OpenQuote);
    CHECK(refused(narrow + "C1,\"S1,T\nC2,S1,T\n").fault.row == 2);
}

TEST_CASE("Stopping an import gives nothing")
{
    const auto import =
        importSuspects(platform::inputOf(narrow + "C1,S1,T\n"), {}, {}, {.goesOn = [](double) { return false; }});
    REQUIRE_FALSE(import.has_value());
    CHECK(import.error().fault.kind == FileFault::Cancelled);
}

TEST_CASE("A pipe is imported like a file")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path("pipe");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    std::thread writer([&] { tests::writeFile(path, narrow + "C1,S1,T\nC2,S1,T\n"); });
    auto bytes = platform::openInput(path);
    writer.join();
    REQUIRE(bytes.has_value());
    const auto import = importSuspects(std::move(*bytes), {}, {});
    REQUIRE(import.has_value());
    CHECK(countsOf(*import).all.repeat == 1);
}

TEST_CASE("The first thousand problems are kept by their row, all are counted, with any number of threads")
{
    std::string text = full;
    for (int row = 0; row < 6'000; ++row)
        text += row % 3 == 0 ? "C1,S1\n" : row % 3 == 1 ? "C1,S1,T,,,old,\n" : "C1,S1,T,never,,older,\n";
    const auto alone = importSuspects(platform::inputOf(text), {}, checks, {.workers = 1});
    REQUIRE(alone.has_value());
    REQUIRE(alone->report.problems.size() == 1'000);
    CHECK(alone->report.problems.back().row == 2 + 749); // four problems in three rows
    CHECK(countOf(alone->report, RowProblem::TooFewFields) == 2'000);
    CHECK(countOf(alone->report, RowProblem::NoSuchAge) == 4'000);
    for (const std::uint64_t stretch : {100U, 3'000U})
        CHECK(tests::written(importSuspects(platform::inputOf(text), {}, checks, {.workers = 3, .stretch = stretch}))
              == tests::written(alone));
}

TEST_CASE("Every row is kept, faulty, without a suspect, without a crime or filtered out")
{
    const std::string text =
        full + "C1,S1,T,2024-01-01,,,\nC2,,T,2024-01-01,,,\n,S1,T,2024-01-01,,,\nC3\nC4,S1,T,2020-01-01,,,\n\n";
    const ImportReport report = imported(text, {.filter = {.from = date(2024, 1, 1)}}).report;
    CHECK(report.rows == 5);
    CHECK(std::vector<std::uint64_t>{report.kept, report.faulty, report.withoutSuspect, report.withoutCrime,
                                     report.filteredOut}
          == std::vector<std::uint64_t>{1, 1, 1, 1, 1});
}

TEST_CASE("White space around a value makes no other suspect, crime, type or district")
{
    const auto read = imported(narrow + "C1,S1,Arson\n C1 , S1 ,Arson \nC2,S1 , Arson\n");
    CHECK(countsOf(read) == countsOf(imported(narrow + "C1,S1,Arson\nC1,S1,Arson\nC2,S1,Arson\n")));
    CHECK(read.types == std::vector<std::string>{"Arson"});
    SuspectSettings chosen;
    chosen.filter.types = {"Arson"};
    CHECK(imported(narrow + "C1,S1,Arson\nC2,S1, Arson \nC3,S1,Rape\n", chosen).report.kept == 2);
}

TEST_CASE("A word in place of an identifier counts as a name, and is told where names are looked at")
{
    SuspectNeeds needs = checks;
    const std::string rows =
        narrow + "C1,NULL,Arson\nC2,n/a,Arson\nC3,Unknown,Arson\nC4,-,Arson\nC5,NA1,Arson\nC6,None2,Arson\n";
    CHECK(imported(rows, {}, needs).report.problems.empty());
    needs.names = true;
    const auto read = imported(rows, {}, needs);
    CHECK(read.report.kept == 6);
    CHECK(countsOf(read).all.suspects == 6);
    const std::string nobody = numberOf(RowProblem::NobodysName);
    CHECK(problemsOf(read.report)
          == std::vector<std::string>{"2" + nobody + " NULL", "3" + nobody + " n/a", "4" + nobody + " Unknown",
                                      "5" + nobody + " -"});
}

TEST_CASE("A day after the file was taken is none, and one of decades before is told")
{
    SuspectNeeds needs = all;
    needs.latest = date(2025, 1, 31);
    const auto read =
        imported(full + "C1,S1,Arson,2025-01-31,,,\nC2,S1,Arson,2025-02-01,,,\nC3,S1,Arson,1924-02-03,,,\n", {}, needs);
    CHECK(read.report.kept == 3);
    CHECK(read.report.withoutDay == 1);
    CHECK(problemsOf(read.report)
          == std::vector<std::string>{"3" + numberOf(RowProblem::DayAhead) + " 2025-02-01",
                                      "4" + numberOf(RowProblem::DayLongAgo) + " 1924-02-03"});
}

TEST_CASE("One column cannot be two things")
{
    SuspectSettings settings;
    settings.columns = {{"suspect_id", "crime_ref"}};
    const auto why = refused(narrow + "C1,S1,Arson\n", settings);
    REQUIRE(why.kind == Kind::Columns);
    REQUIRE(why.mapping.problems.size() == 1);
    CHECK(why.mapping.problems[0].kind == MappingProblem::Kind::ChosenTwice);
    CHECK(why.mapping.problems[0].field == "crime_ref");
    CHECK(why.mapping.problems[0].other == "suspect_id");
    // A column that was only found by its name is given up to what it was chosen for.
    settings.columns = {{"gender", "age"}};
    const auto read = imported(full + "C1,S1,Arson,2025-01-31,F,M,\n", settings);
    CHECK(read.genders == std::vector<std::string>{"M"});
    CHECK_FALSE(read.report.mapping.columns[5].has_value());
}

TEST_CASE("Identifiers in capitals beside others in small letters are noticed")
{
    SuspectNeeds needs = checks;
    needs.names = true;
    const auto notices = [&](const std::string& rows) {
        const ImportReport report = imported(narrow + rows, {}, needs).report;
        return report.hasCapitalNames && report.hasSmallNames;
    };
    CHECK(notices("C1,S1,Arson\nC2,s1,Arson\n"));
    CHECK_FALSE(notices("C1,S1,Arson\nC2,S2,Arson\n"));
    CHECK_FALSE(notices("C1,Sa1,Arson\nC2,1,Arson\n"));
}
