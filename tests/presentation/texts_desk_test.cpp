// SPDX-License-Identifier: MIT
// Texts, shares of a survey and logs of case work on the line from a file to its tables, without a window.
#include "presentation/analysis_desk.h"
#include "presentation/analysis_settled.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::presentation;
using namespace cspdesk::statistics;
using namespace cspdesk::analysis;

namespace {

const std::filesystem::path samples(CSPDESK_SOURCE_DIR "/resources/sample");

struct Line
{
    TemporaryFolder folder;
    AnalysisDesk desk{folder.path("recipes")};

    void choose(const std::filesystem::path& file)
    {
        desk.choose(file);
        settle(desk);
    }
    template <typename Asked>
    void ask(const std::function<void(Asked&)>& how)
    {
        Recipe recipe = desk.recipe();
        how(std::get<Asked>(recipe.question));
        desk.setRecipe(recipe);
        settle(desk);
    }
    std::filesystem::path write(const char* name, const std::string& text) const
    {
        const auto path = folder.path(name);
        std::ofstream(path) << text;
        return path;
    }
    [[nodiscard]] TableCell cell(std::size_t table, std::size_t row, std::size_t column) const
    {
        REQUIRE(desk.hasTables());
        return desk.outcome()->tables.at(table).rows.at(row).cells.at(column);
    }
};

} // namespace

TEST_CASE("Texts are known by their column, and counted by the lists that come with the program or by one's own")
{
    Line line;
    line.choose(samples / "incident-texts-2015.csv");
    REQUIRE(line.desk.kind() == ExtractKind::Texts);
    // Counted apart from the program, with regular expressions: 598 of 1,200 street-asb, 227 alcohol.
    CHECK(line.desk.survey()->types == std::vector<std::string>{"street-asb", "familial", "alcohol", "racial"});
    CHECK(line.cell(0, 0, 1) == TableCell(std::int64_t{598}));
    line.ask<TagQuestion>([](auto& asked) { asked.only = {"alcohol"}; });
    CHECK(line.cell(0, 0, 1) == TableCell(std::int64_t{227}));
    CHECK(line.desk.outcome()->tables[0].rows.size() == 1);
    line.desk.setFurther(FurtherFile::Keywords, line.write("own.csv", "list,term,kind\nnoise,loud,word\n"));
    settle(line.desk);
    CHECK(line.desk.problem().contains(QStringLiteral("None of the lists")));
    CHECK(line.desk.survey()->types == std::vector<std::string>{"noise"});
    line.ask<TagQuestion>([](auto& asked) { asked.only.clear(); });
    CHECK(line.desk.hasTables());
}

TEST_CASE("Rows to be looked at are taken by chance, stand in no recipe, and their review comes back with an interval")
{
    Line line;
    line.choose(samples / "incident-texts-2015.csv");
    CHECK(line.desk.outcome()->dip.empty());
    line.ask<TagQuestion>([](auto& asked) { asked.dip = 20; });
    const std::string first = line.desk.outcome()->dip;
    CHECK(std::count(first.begin(), first.end(), '\n') == 21);
    line.ask<TagQuestion>([](auto& asked) { asked.seed = 2; });
    CHECK(line.desk.outcome()->dip != first);
    line.ask<TagQuestion>([](auto& asked) { asked.seed = 1; });
    CHECK(line.desk.outcome()->dip == first);
    const std::string recipe = recipeText(line.desk.recipe());
    CHECK(recipe.find("Drunk") == std::string::npos);
    CHECK(parseRecipe(recipe) == line.desk.recipe());
    const std::size_t before = line.desk.outcome()->tables.size();
    std::string reviewed = first;
    for (std::size_t at = reviewed.find('\n') + 1; (at = reviewed.find('\n', at)) != std::string::npos; at += 4)
        reviewed.insert(at, "yes");
    line.desk.setFurther(FurtherFile::Review, line.write("reviewed.csv", reviewed));
    settle(line.desk);
    INFO(line.desk.problem().toStdString());
    CHECK(line.desk.outcome()->tables.size() == before + 1);
}

TEST_CASE("Shares of a survey become people to be expected, and what is known of is held against them")
{
    Line line;
    line.choose(samples / "domestic-abuse-survey.csv");
    REQUIRE(line.desk.kind() == ExtractKind::SurveyedGroups);
    REQUIRE(line.desk.hasTables());
    CHECK(line.desk.outcome()->tables.size() == 1);
    line.ask<PrevalenceQuestion>([](auto& asked) { asked.recorded = 1716; });
    REQUIRE(line.desk.outcome()->tables.size() == 2);
    CHECK(parseRecipe(recipeText(line.desk.recipe())) == line.desk.recipe());
    line.choose(line.write("wrong.csv", "group,population,rate\nWomen,many,8.5\n"));
    CHECK(line.desk.problem().contains(QStringLiteral("many")));
}

TEST_CASE("A log of case work waits for its day, is held against the service levels, and names late cases in the "
          "checks alone")
{
    Line line;
    line.choose(samples / "case-log-2012.csv");
    REQUIRE(line.desk.kind() == ExtractKind::CaseLog);
    CHECK(line.desk.needsDay());
    CHECK_FALSE(line.desk.hasTables());
    line.desk.setFrame({}, date(2012, 4, 30));
    settle(line.desk);
    // Counted apart from the program, in Python with the bank holidays of 2011 and 2012.
    const std::int64_t expected[][2] = {{120, 108}, {120, 109}, {120, 110}, {120, 99}, {85, 66}};
    for (std::size_t row = 0; row < 5; ++row) {
        CHECK(line.cell(0, row, 1) == TableCell(expected[row][0]));
        CHECK(line.cell(0, row, 2) == TableCell(expected[row][1]));
    }
    CHECK(line.cell(1, 0, 2) == TableCell(std::int64_t{23}));
    const auto& lines = line.desk.survey()->lines;
    CHECK(std::any_of(lines.begin(), lines.end(),
                      [](const auto& each) { return each.words.contains(QStringLiteral("ASB-")); }));
    for (const ResultTable& table : line.desk.outcome()->tables)
        for (const TableRow& row : table.rows)
            CHECK(std::get<std::string>(row.cells.front()).find("ASB-") == std::string::npos);
    line.ask<StandardsQuestion>([](auto& asked) { asked.repeat.times = 2; });
    CHECK(std::get<std::int64_t>(line.cell(1, 0, 2)) > 23);
    CHECK(parseRecipe(recipeText(line.desk.recipe())) == line.desk.recipe());
}
