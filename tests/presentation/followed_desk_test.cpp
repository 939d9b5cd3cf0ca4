// SPDX-License-Identifier: MIT
#include "presentation/analysis_desk.h"
#include "presentation/analysis_settled.h"
#include "support/temporary_folder.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::presentation;
using namespace cspdesk::statistics;
using analysis::ExtractKind;

namespace {

const std::filesystem::path samples(CSPDESK_SOURCE_DIR "/resources/sample");
const Date extractDay = date(2025, 7, 17);

struct Line
{
    TemporaryFolder folder;
    AnalysisDesk desk{folder.path("recipes")};

    void choose(const std::filesystem::path& file)
    {
        desk.choose(file);
        settle(desk);
    }
    void say(Date extracted)
    {
        desk.setFrame("", extracted);
        settle(desk);
    }
    template <typename Asked>
    void ask(const std::function<void(Asked&)>& how)
    {
        analysis::Recipe recipe = desk.recipe();
        how(std::get<Asked>(recipe.question));
        desk.setRecipe(recipe);
        settle(desk);
    }
    void further(FurtherFile which, const std::filesystem::path& file)
    {
        desk.setFurther(which, file);
        settle(desk);
    }
    /// The first cells of a row of the first table.
    [[nodiscard]] std::vector<TableCell> row(const std::string& name) const
    {
        REQUIRE(desk.hasTables());
        for (const TableRow& each : desk.outcome()->tables.front().rows)
            if (each.cells.front() == TableCell(name))
                return each.cells;
        FAIL("there is no row " << name);
        return {};
    }
    [[nodiscard]] bool hasTable(const std::string& id) const
    {
        const auto& tables = desk.outcome()->tables;
        return std::any_of(tables.begin(), tables.end(), [&](const ResultTable& table) { return table.id == id; });
    }
};

} // namespace

TEST_CASE("Sentences are known by their headings, and wait for the day of the extract")
{
    Line line;
    line.choose(samples / "sentences-2022-2024.csv");
    CHECK(line.desk.kind() == ExtractKind::Sentences);
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.troubleAt() == TroubleAt::Day);
    CHECK(line.desk.problem().contains(QStringLiteral("taken out of its system")));
    line.say(extractDay);
    CHECK(line.desk.troubleAt() == TroubleAt::Nowhere);
    REQUIRE(line.desk.hasTables());
    CHECK_FALSE(line.desk.outcome()->charts.empty());
    CHECK(line.desk.outcome()->tables.front().threshold == 5);
}

TEST_CASE("The cohorts of the sample have the people and repeat offenders that the deep dive prints")
{
    Line line;
    line.choose(samples / "sentences-2022-2024.csv");
    line.say(extractDay);
    line.ask<analysis::CohortQuestion>([](auto& asked) {
        asked.firstYear = 2022;
        asked.lastYear = 2024;
        asked.countsPseudo = true; // it counts sentences
    });
    // Reoffending Deep Dive 2025, 2.1
    const std::pair<std::string, std::pair<int, int>> stated[] = {
        {"2022", {176, 69}}, {"2023", {169, 47}}, {"2024", {132, 19}}};
    for (const auto& [year, figures] : stated) {
        CAPTURE(year);
        CHECK(line.row(year).at(1) == TableCell(std::int64_t{figures.first}));
        CHECK(line.row(year).at(5) == TableCell(std::int64_t{figures.second}));
    }
}

TEST_CASE("Without a choice the cohorts are the years of the file that were over, and the recipe leaves them open")
{
    Line line;
    line.choose(samples / "sentences-2022-2024.csv");
    line.say(extractDay);
    const auto& settled = std::get<analysis::CohortQuestion>(line.desk.survey()->asked);
    CHECK(settled.firstYear == 2021); // its first sentence
    CHECK(settled.lastYear == 2024);  // 2025 was not over
    CHECK(std::get<analysis::CohortQuestion>(line.desk.recipe().question).firstYear == 0);
    line.say(date(2024, 6, 30));
    CHECK(std::get<analysis::CohortQuestion>(line.desk.survey()->asked).lastYear == 2023);
}

TEST_CASE("A first cohort after the extract is told at the measure")
{
    Line line;
    line.choose(samples / "sentences-2022-2024.csv");
    line.say(extractDay);
    line.ask<analysis::CohortQuestion>([](auto& asked) { asked.firstYear = asked.lastYear = 2026; });
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.troubleAt() == TroubleAt::Measure);
    CHECK(line.desk.problem().contains(QStringLiteral("begins after")));
}

TEST_CASE("Children's outcomes take a scale and assessments, and what is wrong with one is told by its name")
{
    Line line;
    line.choose(samples / "youth-outcomes-2021-2024.csv");
    CHECK(line.desk.kind() == ExtractKind::YouthOutcomes);
    line.say(extractDay);
    REQUIRE(line.desk.hasTables());
    const std::size_t alone = line.desk.outcome()->tables.size();
    line.further(FurtherFile::Assessments, samples / "youth-assessments.csv");
    REQUIRE(line.desk.hasTables());
    CHECK(line.desk.outcome()->tables.size() > alone);
    line.further(FurtherFile::Assessments, line.folder.path("none.csv"));
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.troubleAt() == TroubleAt::Measure);
    CHECK(line.desk.problem().startsWith(QStringLiteral("none.csv")));
    line.desk.setFurther(FurtherFile::Assessments, std::nullopt);
    line.further(FurtherFile::Scale, written(line.folder.path("scale.csv"), "version,offence_type,score\n1,Arson,x\n"));
    CHECK(line.desk.problem().startsWith(QStringLiteral("scale.csv")));
    line.desk.setFurther(FurtherFile::Scale, std::nullopt);
    settle(line.desk);
    CHECK(line.desk.hasTables());
    // Reoffending Deep Dive 2025, 3.2: 69, 66, 57 and 58 children
    line.ask<analysis::YouthQuestion>([](auto& asked) {
        asked.firstYear = 2021;
        asked.lastYear = 2024;
    });
    CHECK(line.row("2021").at(1) == TableCell(std::int64_t{69}));
    CHECK(line.row("2024").at(1) == TableCell(std::int64_t{58}));
}

TEST_CASE("A register is measured for the year until the extract unless other days are chosen")
{
    Line line;
    line.choose(samples / "iom-register.csv");
    CHECK(line.desk.kind() == ExtractKind::Scheme);
    line.say(extractDay);
    REQUIRE(line.desk.hasTables());
    const auto& settled = std::get<analysis::SchemeQuestion>(line.desk.survey()->asked);
    CHECK(settled.on == extractDay);
    CHECK(settled.from == date(2024, 7, 18));
    const std::size_t alone = line.desk.outcome()->tables.size();
    line.further(FurtherFile::Offences, samples / "iom-offences.csv");
    REQUIRE(line.desk.hasTables());
    CHECK(line.desk.outcome()->tables.size() > alone);
    line.ask<analysis::SchemeQuestion>([](auto& asked) {
        asked.on = asked.until = date(2025, 7, 18);
        asked.from = date(2025, 1, 1);
    });
    CHECK(line.desk.troubleAt() == TroubleAt::Measure);
}

TEST_CASE("People who were followed are known as such by the columns that are called as ours")
{
    Line line;
    std::string rows = "id,time,event,group\n";
    for (int person = 0; person < 60; ++person)
        rows += std::to_string(person) + ',' + std::to_string(200 + person) + ',' + (person % 2 == 0 ? "1" : "0")
              + (person < 30 ? ",A\n" : ",B\n");
    line.choose(written(line.folder.path("followed.csv"), rows));
    CHECK(line.desk.kind() == ExtractKind::Followed);
    REQUIRE(line.desk.hasTables());
    CHECK(line.row("A").at(1) == TableCell(std::int64_t{30}));
    CHECK(line.row("A").at(2) == TableCell(std::int64_t{15}));
    line.desk.chooseNoColumn("group");
    settle(line.desk);
    REQUIRE(line.desk.hasTables());
    CHECK(line.desk.outcome()->tables.front().rows.size() == 1);
    // The next file of these headings is known.
    line.choose(written(line.folder.path("next.csv"), rows));
    CHECK(line.desk.kind() == ExtractKind::Followed);
    CHECK(line.desk.hasTables());
}

TEST_CASE("A recipe of cohorts runs on the next extract and has the last tables to compare with")
{
    Line line;
    line.choose(samples / "sentences-2022-2024.csv");
    line.say(extractDay);
    line.ask<analysis::CohortQuestion>([](auto& asked) {
        asked.firstYear = 2022;
        asked.lastYear = 2024;
    });
    REQUIRE(line.desk.keepRecipe(QStringLiteral("Cohorts")).has_value());
    CHECK_FALSE(line.desk.isRecipeChanged());
    std::ifstream first(samples / "sentences-2022-2024.csv", std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(first), {}};
    const auto next = written(line.folder.path("next.csv"),
                              content + "X1,2024-03-01,2024-02-01,Acquisitive,M,Other,1980-10-31,Cambridge City,\n");
    line.desk.choose(next, line.desk.usedRecipe()->id);
    settle(line.desk);
    CHECK(line.desk.troubleAt() == TroubleAt::Day); // each extract has its own
    line.say(extractDay);
    REQUIRE(line.desk.hasTables());
    const ResultTable* before = line.desk.before(line.desk.outcome()->tables.front().id);
    REQUIRE(before != nullptr);
    CHECK(line.row("2024").at(1) == TableCell(std::int64_t{133}));
    CHECK(before->rows.at(2).cells.at(1) == TableCell(std::int64_t{132}));
}
