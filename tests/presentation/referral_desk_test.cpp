// SPDX-License-Identifier: MIT
// Referrals and cases of groups on the line from a file to its tables, without a window.
#include "presentation/analysis_desk.h"
#include "presentation/analysis_settled.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::presentation;
using namespace cspdesk::statistics;
using analysis::ExtractKind;
using analysis::ReferralQuestion;
using analysis::ThemeQuestion;

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
    [[nodiscard]] bool saysInChecks(const QString& words) const
    {
        const auto& lines = desk.survey()->lines;
        return std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.words.contains(words); });
    }
    [[nodiscard]] std::size_t tables() const
    {
        REQUIRE(desk.hasTables());
        return desk.outcome()->tables.size();
    }
};

} // namespace

TEST_CASE("Referrals are known by their headings, and stand beside earlier reports once those are chosen")
{
    Line line;
    line.choose(samples / "referrals-2025.csv");
    CHECK(line.desk.kind() == ExtractKind::Referrals);
    CHECK(line.tables() == 4);
    CHECK(line.desk.outcome()->tables[0].rows[0].cells[1] == TableCell(std::int64_t{500}));
    CHECK(line.desk.outcome()->tables[0].rows[1].cells[1] == TableCell(NoFigure::NotAvailable));
    line.further(FurtherFile::Published, samples / "referrals-published.csv");
    CHECK(line.desk.outcome()->tables[0].rows[1].cells[1] == TableCell(std::int64_t{619}));
    CHECK(line.saysInChecks(QStringLiteral("East: no whole number of 47 is 84%")));
    line.further(FurtherFile::Entered, samples / "referrals-entered.csv");
    CHECK(line.tables() == 5);
    line.further(FurtherFile::Scopes, samples / "referrals-scope.csv");
    CHECK(line.desk.outcome()->tables[0].rows[0].cells.back() == TableCell(std::string("[b]")));
    CHECK(line.desk.outcome()->charts.size() == 2);
}

TEST_CASE("A quarter is chosen of those the file has, and another is told")
{
    Line line;
    line.choose(samples / "referrals-2025.csv");
    CHECK(line.desk.survey()->quarters == std::vector<FinancialQuarter>{{2025, 1}});
    line.ask<ReferralQuestion>([](auto& asked) { asked.quarter = FinancialQuarter{2019, 3}; });
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.troubleAt() == TroubleAt::Measure);
    CHECK(line.desk.problem().contains(QStringLiteral("Q3 2019/20")));
    line.ask<ReferralQuestion>([](auto& asked) { asked.quarter.reset(); });
    CHECK(line.desk.hasTables());
}

TEST_CASE("A file beside the referrals that cannot be used is told with its name")
{
    Line line;
    line.choose(samples / "referrals-2025.csv");
    const auto wrong = line.folder.path("scope.csv");
    std::ofstream(wrong) << "from,scope\n2025,Here\n";
    line.further(FurtherFile::Scopes, wrong);
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.problem().contains(QStringLiteral("scope.csv")));
    CHECK(line.desk.problem().contains(QStringLiteral("“2025” is no quarter")));
    line.desk.setFurther(FurtherFile::Scopes, std::nullopt);
    settle(line.desk);
    CHECK(line.desk.hasTables());
}

TEST_CASE("Cases of groups are known by their headings, and their groups and kinds can be chosen")
{
    Line line;
    line.choose(samples / "group-cases-2024.csv");
    CHECK(line.desk.kind() == ExtractKind::Cases);
    CHECK(line.desk.survey()->types == std::vector<std::string>{"Adult PSG", "Peer Group and Places"});
    CHECK(line.desk.survey()->kinds == std::vector<std::string>{"Group", "Individual", "Location", "Other"});
    line.ask<ThemeQuestion>([](auto& asked) {
        asked.groups = {"Peer Group and Places"};
        asked.kinds = {"Individual", "Location"};
        asked.onlySeveralIncidents = true;
    });
    REQUIRE(line.desk.hasTables());
    const auto& issues = line.desk.outcome()->tables.at(1);
    CHECK(issues.id == "theme-issues");
    CHECK(issues.rows.front().cells[2] == TableCell(std::int64_t{31})); // Reoffending Deep Dive 2025, 5.2.2
    CHECK_FALSE(line.desk.outcome()->charts.empty());
    line.ask<ThemeQuestion>([](auto& asked) { asked.groups = {"Nobody"}; });
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.troubleAt() != TroubleAt::Nowhere);
    CHECK_FALSE(line.desk.problem().isEmpty());
}

TEST_CASE("Recipes of referrals and of cases come back from their files")
{
    const analysis::Recipe referrals{
        .name = "Quarterly", .question = ReferralQuestion{.quarter = FinancialQuarter{2025, 2}, .repeatMonths = 6}};
    CHECK(analysis::parseRecipe(analysis::recipeText(referrals)) == referrals);
    ThemeQuestion cases{.groups = {"Adult PSG"}, .onlySeveralIncidents = true};
    cases.months = MonthSpan{monthNumber(2024, 1), monthNumber(2024, 12)};
    const analysis::Recipe themes{.name = "Yearly", .question = cases, .protection = 10};
    CHECK(analysis::parseRecipe(analysis::recipeText(themes)) == themes);
}

TEST_CASE("Cases that are in another cohort, too, are counted by their references")
{
    Line line;
    line.choose(samples / "group-cases-2024.csv");
    std::ifstream cases(samples / "group-cases-2024.csv");
    std::string heading;
    std::getline(cases, heading);
    std::string row;
    std::string cohort = "case_ref\nNobody\n";
    for (int each = 0; each < 9 && std::getline(cases, row); ++each)
        cohort += row.substr(0, row.find(',')) + '\n';
    const std::size_t before = line.tables();
    const std::string file = line.folder.path("cohort.csv");
    std::ofstream(file) << cohort;
    line.further(FurtherFile::Cohort, file);
    INFO(line.desk.problem().toStdString());
    CHECK(line.tables() == before + 1);
    std::ofstream(file) << "name\nNobody\n";
    line.further(FurtherFile::Cohort, file);
    line.desk.runAgain();
    settle(line.desk);
    CHECK(line.desk.problem().contains(QStringLiteral("cohort.csv")));
}
