// SPDX-License-Identifier: MIT
// Recorded crimes and areas that are alike on the line from a file to its tables, without a window.
#include "presentation/analysis_desk.h"
#include "presentation/analysis_settled.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::presentation;
using namespace cspdesk::statistics;
using analysis::CrimeMeasure;
using analysis::CrimeQuestion;
using analysis::ExtractKind;
using analysis::SimilarAreasQuestion;

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
    [[nodiscard]] std::vector<TableCell> row(const std::string& name, std::size_t table = 0) const
    {
        REQUIRE(desk.hasTables());
        for (const TableRow& each : desk.outcome()->tables.at(table).rows)
            if (each.cells.front() == TableCell(name))
                return each.cells;
        FAIL("there is no row " << name);
        return {};
    }
    [[nodiscard]] const Chart* chart(const std::string& id) const
    {
        for (const auto& each : desk.outcome()->charts)
            if (each.id == id)
                return &each.chart;
        return nullptr;
    }
    std::filesystem::path write(const char* name, const std::string& text)
    {
        const auto path = folder.path(name);
        std::ofstream(path) << text;
        return path;
    }
};

} // namespace

TEST_CASE("Recorded crimes are known by their headings, and their last two years are compared")
{
    Line line;
    line.choose(samples / "recorded-crime-2013-2015.csv");
    CHECK(line.desk.kind() == ExtractKind::Crimes);
    CHECK(line.desk.troubleAt() == TroubleAt::Nowhere);
    REQUIRE(line.desk.hasTables());
    const auto& counted = std::get<CrimeQuestion>(*line.desk.outcome()->counted);
    REQUIRE(counted.periods.has_value());
    CHECK(isoMonth(counted.periods->earlier.first) == "2013-10");
    CHECK(isoMonth(counted.periods->later.last) == "2015-09");
    CHECK_FALSE(std::get<CrimeQuestion>(line.desk.recipe().question).periods.has_value());
    CHECK(std::find(line.desk.survey()->districts.begin(), line.desk.survey()->districts.end(), "Abbey")
          != line.desk.survey()->districts.end());
}

TEST_CASE("Appendix F stands in the tree that comes with the program")
{
    Line line;
    line.choose(samples / "recorded-crime-2013-2015.csv");
    line.ask<CrimeQuestion>([](auto& asked) { asked.isByShippedTree = true; });
    // Strategic Assessment 2015/16, Appendix F
    const auto all = line.row("All Crime");
    CHECK(all.at(2) == TableCell(std::int64_t{10659}));
    CHECK(all.at(3) == TableCell(std::int64_t{11167}));
    const auto violence = line.row("All Violence Against The Person");
    CHECK(violence.at(2) == TableCell(std::int64_t{1609}));
    CHECK(violence.at(3) == TableCell(std::int64_t{1959}));
}

TEST_CASE("Periods that cannot be compared are told where they are chosen")
{
    Line line;
    line.choose(samples / "recorded-crime-2013-2015.csv");
    line.ask<CrimeQuestion>([](auto& asked) {
        asked.periods = ComparedPeriods{{monthNumber(2014, 10), monthNumber(2015, 9)},
                                        {monthNumber(2013, 10), monthNumber(2014, 9)}};
    });
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.troubleAt() == TroubleAt::Measure);
    CHECK(line.desk.problem().contains(QStringLiteral("before")));
    line.ask<CrimeQuestion>([](auto& asked) { asked.periods.reset(); });
    CHECK(line.desk.hasTables());
}

TEST_CASE("Rates by area ask for populations, and have a map of tiles or of boundaries")
{
    Line line;
    line.choose(samples / "vap-by-ward.csv");
    line.ask<CrimeQuestion>([](auto& asked) { asked.measure = CrimeMeasure::Areas; });
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.problem().contains(QStringLiteral("how many people")));
    line.further(FurtherFile::Populations, samples / "ward-population.csv");
    REQUIRE(line.desk.hasTables());
    // Strategic Assessment 2015/16, Table 1
    CHECK(line.row("Abbey").at(1) == TableCell(std::int64_t{188}));
    CHECK(line.row("Abbey").at(2) == TableCell(std::int64_t{165}));
    REQUIRE(line.chart("area-map") != nullptr);
    CHECK(line.chart("area-map")->areas.empty());

    const auto boundaries = line.write(
        "wards.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"WD14NM":"Abbey"},"geometry":
        {"type":"Polygon","coordinates":[[[0.14,52.2],[0.18,52.2],[0.18,52.22],[0.14,52.2]]]}}]})");
    line.further(FurtherFile::Boundaries, boundaries);
    REQUIRE(line.desk.hasTables());
    const Chart& map = *line.chart("area-map");
    REQUIRE(map.areas.size() == map.categories.size());
    for (std::size_t area = 0; area < map.areas.size(); ++area)
        CHECK(map.areas[area].rings.empty() == (map.categories[area].label != "Abbey"));
    const auto& lines = line.desk.survey()->lines;
    CHECK(std::any_of(lines.begin(), lines.end(),
                      [](const auto& each) { return each.words.contains(QStringLiteral("no area “Romsey”")); }));

    line.further(FurtherFile::Boundaries, line.write("broken.geojson", "{"));
    CHECK(line.desk.troubleAt() == TroubleAt::Measure);
    CHECK(line.desk.problem().contains(QStringLiteral("broken.geojson")));
}

TEST_CASE("Months are followed, of chosen categories and areas only")
{
    Line line;
    line.choose(samples / "recorded-crime-2013-2015.csv");
    line.ask<CrimeQuestion>([](auto& asked) {
        asked.measure = CrimeMeasure::Months;
        asked.categories = {"Burglary Dwelling"};
    });
    REQUIRE(line.desk.hasTables());
    CHECK(line.desk.outcome()->tables.front().rows.size() >= 24);
    CHECK_FALSE(line.desk.outcome()->charts.empty());
    line.ask<CrimeQuestion>([](auto& asked) { asked.months = MonthSpan{monthNumber(2030, 1), monthNumber(2030, 12)}; });
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.problem().contains(QStringLiteral("one of these months")));
}

TEST_CASE("A tree that cannot be used is told with its name and row")
{
    Line line;
    line.choose(samples / "recorded-crime-2013-2015.csv");
    line.further(FurtherFile::Tree, line.write("tree.csv", "category,parent\nBurglary,All\n"));
    CHECK(line.desk.troubleAt() == TroubleAt::Measure);
    CHECK(line.desk.problem().contains(QStringLiteral("tree.csv")));
    CHECK(line.desk.problem().contains(QStringLiteral("All")));
}

TEST_CASE("An area is placed among those most like it once it is chosen")
{
    Line line;
    line.choose(samples / "similar-areas.csv");
    CHECK(line.desk.kind() == ExtractKind::SimilarAreas);
    CHECK(line.desk.problem().contains(QStringLiteral("Choose the area")));
    CHECK(line.desk.survey()->districts.size() == 15);
    line.ask<SimilarAreasQuestion>([](auto& asked) { asked.self = "Cambridge"; });
    REQUIRE(line.desk.hasTables());
    line.ask<SimilarAreasQuestion>([](auto& asked) { asked.self = "Atlantis"; });
    CHECK(line.desk.problem().contains(QStringLiteral("no area “Atlantis”")));
}

TEST_CASE("A recipe of crimes is run on the next file with its own last periods")
{
    Line line;
    line.choose(samples / "recorded-crime-2013-2015.csv");
    line.ask<CrimeQuestion>([](auto& asked) { asked.areas = {"Abbey"}; });
    REQUIRE(line.desk.keepRecipe(QStringLiteral("Abbey")).has_value());
    const QString id = line.desk.usedRecipe()->id;
    const auto next = line.write("next.csv", "month,category,area,count\n2019-01,Arson,Abbey,40\n2019-02,Arson,Abbey,"
                                             "50\n2019-02,Arson,Romsey,70\n");
    line.desk.choose(next, id);
    settle(line.desk);
    REQUIRE(line.desk.hasTables());
    CHECK(line.row("Arson").at(1) == TableCell(std::int64_t{40}));
    CHECK(line.row("Arson").at(2) == TableCell(std::int64_t{50}));
}
