// SPDX-License-Identifier: MIT
#include "presentation/analysis_desk.h"

#include "presentation/analysis_settled.h"
#include "support/temporary_folder.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::presentation;
using namespace cspdesk::statistics;

namespace {

struct Line
{
    TemporaryFolder folder;
    AnalysisDesk desk{folder.path("recipes")};

    void choose(const std::filesystem::path& file)
    {
        desk.choose(file);
        settle(desk);
    }
    void chooseText(const std::string& content) { choose(written(folder.path("extract.csv"), content)); }
    void change(const std::function<void(analysis::Recipe&)>& how)
    {
        analysis::Recipe recipe = desk.recipe();
        how(recipe);
        desk.setRecipe(recipe);
        settle(desk);
    }
    void ask(const std::function<void(analysis::SuspectQuestion&)>& how)
    {
        change([&](analysis::Recipe& recipe) { how(std::get<analysis::SuspectQuestion>(recipe.question)); });
    }
    [[nodiscard]] const analysis::SuspectQuestion& asked() const
    {
        return std::get<analysis::SuspectQuestion>(desk.recipe().question);
    }
    /// What the checks count under a name.
    [[nodiscard]] std::optional<std::uint64_t> counted(const QString& words) const
    {
        REQUIRE(desk.survey() != nullptr);
        for (const wording::CheckLine& each : desk.survey()->lines)
            if (each.words == words)
                return each.rows;
        return std::nullopt;
    }
    [[nodiscard]] const ResultTable& table(std::size_t place = 0) const
    {
        REQUIRE(desk.outcome() != nullptr);
        REQUIRE(place < desk.outcome()->tables.size());
        return desk.outcome()->tables[place];
    }
    [[nodiscard]] const TableRow& row(const std::string& name) const
    {
        for (const TableRow& each : table().rows)
            if (each.cells.front() == TableCell(name))
                return each;
        FAIL("there is no row " << name);
        return table().rows.front();
    }
};

} // namespace

TEST_CASE("An extract that is chosen is read, checked and measured without another word")
{
    Line line;
    line.choose(sampleExtract());
    REQUIRE(line.desk.look() != nullptr);
    CHECK(line.desk.look()->headings.size() == 7);
    CHECK(line.desk.look()->rows.size() == 100);
    CHECK(line.desk.look()->rows.front().row == 2);
    CHECK(line.desk.problem().isEmpty());
    REQUIRE(line.desk.survey() != nullptr);
    CHECK(line.desk.survey()->report.rows == 6'726);
    // The figures are those of the partnership's Reoffending Deep Dive of 2025, Table 11.
    CHECK(line.row("All crime").cells.at(1) == TableCell(std::int64_t{2'996}));
    CHECK(line.row("All crime").cells.at(3) == TableCell(std::int64_t{1'002}));
    CHECK(line.table().threshold == 5);
    CHECK(line.table().provenance.sha256.size() == 64);
    CHECK_FALSE(line.desk.outcome()->charts.empty());
}

TEST_CASE("A change of a setting runs the line again by itself, and several changes only once")
{
    Line line;
    line.chooseText(smallExtract());
    int outcomes = 0;
    QObject::connect(&line.desk, &AnalysisDesk::outcomeChanged, [&] { ++outcomes; });
    analysis::Recipe recipe = line.desk.recipe();
    recipe.protection.reset();
    line.desk.setRecipe(recipe);
    std::get<analysis::SuspectQuestion>(recipe.question).measure = analysis::SuspectMeasure::Concentration;
    line.desk.setRecipe(recipe);
    CHECK(line.desk.isBusy());
    settle(line.desk);
    CHECK(outcomes == 1);
    CHECK(line.table().id == "thresholds");
    CHECK_FALSE(line.table().threshold.has_value());
}

TEST_CASE("A file that is no table is refused in words, and nothing is shown of it")
{
    Line line;
    line.chooseText("%PDF-1.7 nothing of a table");
    CHECK(line.desk.troubleAt() == TroubleAt::File);
    CHECK(line.desk.problem().contains(QStringLiteral("PDF")));
    CHECK(line.desk.outcome() == nullptr);
    line.choose(line.folder.path("nowhere.csv"));
    CHECK(line.desk.problem().contains(QStringLiteral("no such file")));
}

TEST_CASE("Columns that the headings do not tell are chosen by hand, and remembered for the next extract of that form")
{
    const std::string content = "Case,Nominal,Kind\n1,A,Arson\n2,A,Arson\n3,B,Arson\n";
    Line line;
    line.chooseText(content);
    CHECK(line.desk.outcome() == nullptr);
    CHECK_FALSE(line.desk.problem().isEmpty());
    line.desk.chooseColumn("crime_ref", 0);
    line.desk.chooseColumn("suspect_id", 1);
    line.desk.chooseColumn("crime_type", 2);
    settle(line.desk);
    CHECK(line.desk.problem().toStdString() == "");
    CHECK(line.desk.survey()->report.kept == 3);

    line.choose(written(line.folder.path("next.csv"), content + "4,B,Arson\n"));
    CHECK(line.desk.problem().isEmpty());
    CHECK(line.desk.survey()->report.kept == 4);
}

TEST_CASE("Dates that can be meant both ways are asked for, and hold nothing up that needs no dates")
{
    Line line;
    line.chooseText("crime_ref,suspect_id,crime_type,recorded_date\nc1,A,Arson,03/04/2024\nc2,A,Arson,05/06/2024\n");
    CHECK(line.desk.asksForDateOrder());
    CHECK(ambiguousDateIn(*line.desk.look(), 3) == "03/04/2024");
    CHECK(line.desk.hasTables());
    line.ask([](analysis::SuspectQuestion& asked) { asked.measure = analysis::SuspectMeasure::Persistent; });
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.problem().contains(QStringLiteral("03/04/2024")));
    line.desk.setDateOrder(analysis::DateOrder::MonthFirst);
    settle(line.desk);
    CHECK_FALSE(line.desk.asksForDateOrder());
    CHECK(line.desk.hasTables());
}

TEST_CASE("A file with a million rows leaves the window free while it is read, and can be stopped")
{
    Line line;
    std::string content = "crime_ref,suspect_id,crime_type\n";
    for (int row = 0; row < 1'000'000; ++row)
        content += std::to_string(row) + ',' + std::to_string(row % 30'000) + ",Theft\n";
    written(line.folder.path("large.csv"), content);
    // A timer that is always due tells how often the window would have had its turn.
    int turns = 0;
    QTimer window;
    QObject::connect(&window, &QTimer::timeout, [&] { ++turns; });
    window.start(0);
    line.choose(line.folder.path("large.csv"));
    CHECK(turns > 10);
    CHECK(line.desk.survey()->report.rows == 1'000'000);
    CHECK(line.row("All crime").cells.at(1) == TableCell(std::int64_t{30'000}));

    line.desk.runAgain();
    CHECK(line.desk.isBusy());
    line.desk.stop();
    CHECK_FALSE(line.desk.isBusy());
    CHECK(line.desk.problem().contains(QStringLiteral("stopped")));
    line.desk.runAgain();
    settle(line.desk);
    CHECK(line.desk.problem().isEmpty());
}

TEST_CASE("A file that another program changes is read anew when the line is run again")
{
    Line line;
    line.chooseText(smallExtract());
    const std::string before = line.desk.survey()->sha256;
    line.desk.choose(line.desk.file()); // the path is the desk's own
    settle(line.desk);
    CHECK(line.desk.survey()->sha256 == before);
    written(line.folder.path("extract.csv"), smallExtract("c4,C,Arson,2024-04-01,F,20,Fenland\n"));
    line.desk.runAgain();
    settle(line.desk);
    CHECK(line.desk.survey()->report.rows == 4);
    CHECK(line.desk.survey()->sha256 != before);
}

TEST_CASE("The rows around a problem are read from the file again, faulty ones too")
{
    std::string content = "crime_ref,suspect_id,crime_type\n";
    for (int row = 2; row < 5'000; ++row)
        content += row == 4'321 ? std::string("only,two\n") : "c" + std::to_string(row) + ",A,Arson\n";
    Line line;
    line.chooseText(content);
    REQUIRE(line.desk.survey()->report.problems.size() == 1);
    CHECK(line.desk.survey()->report.problems.front().row == 4'321);
    std::vector<ExtractRow> found;
    QObject::connect(&line.desk, &AnalysisDesk::rowsFound, [&](const std::vector<ExtractRow>& rows) { found = rows; });
    line.desk.lookUp(4'321);
    while (found.empty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const auto faulty = std::find_if(found.begin(), found.end(), [](const auto& row) { return row.row == 4'321; });
    REQUIRE(faulty != found.end());
    CHECK(faulty->fields == QStringList{QStringLiteral("only"), QStringLiteral("two")});
    CHECK((faulty - 1)->fields.front() == QStringLiteral("c4320"));
    CHECK((faulty + 1)->fields.front() == QStringLiteral("c4322"));
}

TEST_CASE("A recipe that is run on the next extract says what has changed, and what is hidden stays hidden")
{
    Line line;
    std::string first = "crime_ref,suspect_id,crime_type\n";
    std::string second = first;
    const auto add = [](std::string& to, const char* type, int suspects, int begin) {
        for (int suspect = 0; suspect < suspects; ++suspect)
            for (int crime = 0; crime < 2; ++crime)
                to += std::string(type) + std::to_string(suspect * 2 + crime) + ',' + std::to_string(begin + suspect)
                    + ',' + type + '\n';
    };
    add(first, "Theft", 40, 0);
    add(first, "Arson", 3, 100);
    add(second, "Theft", 50, 0);
    add(second, "Arson", 30, 100);
    line.choose(written(line.folder.path("first.csv"), first));
    REQUIRE(line.desk.keepRecipe(QStringLiteral("Every quarter")).has_value());
    CHECK(line.desk.before("repeat-suspects") == nullptr);

    line.desk.choose(written(line.folder.path("second.csv"), second), line.desk.usedRecipe()->id);
    settle(line.desk);
    const ResultTable* before = line.desk.before("repeat-suspects");
    REQUIRE(before != nullptr);
    CHECK(before->provenance.fileName == "first.csv");

    // Another session, with the same folder: the comparison is still there.
    AnalysisDesk later(line.folder.path("recipes"));
    REQUIRE(later.shelf().all().size() == 1);
    CHECK(later.shelf().all().front().lastFile == QStringLiteral("second.csv"));
    later.choose(line.folder.path("second.csv"), later.shelf().all().front().id);
    settle(later);
    CHECK(later.before("repeat-suspects") != nullptr);
}

TEST_CASE("Another extract starts protected, with all of its rows and without the recipe of the one before")
{
    Line line;
    line.chooseText(smallExtract());
    line.change([](analysis::Recipe& recipe) { recipe.protection.reset(); });
    line.ask([](analysis::SuspectQuestion& asked) {
        asked.measure = analysis::SuspectMeasure::Concentration;
        asked.type = "Shoplifting";
        asked.settings.filter.districts = {"Cambridge City"};
    });
    line.desk.setFrame("Cambridge City, 2024", date(2024, 12, 31));
    REQUIRE(line.desk.keepRecipe(QStringLiteral("Every quarter")).has_value());
    settle(line.desk);
    const QString recipe = line.desk.usedRecipe()->id;

    const auto next = written(line.folder.path("next.csv"), smallExtract("c4,C,Shoplifting,2024-04-01,F,20,Fenland\n"));
    line.choose(next);
    CHECK(line.asked().measure == analysis::SuspectMeasure::Concentration);
    CHECK(line.asked().type == "Shoplifting"); // the file has it
    CHECK(line.desk.recipe().protection == 5);
    CHECK(line.table().threshold == 5);
    CHECK(line.asked().settings.filter.isNone());
    CHECK(line.desk.usedRecipe() == nullptr);
    CHECK(line.desk.recipe().name.empty());
    CHECK(line.desk.coverage().empty());
    CHECK_FALSE(line.desk.extracted().has_value());

    line.desk.choose(next, recipe);
    settle(line.desk);
    REQUIRE(line.desk.usedRecipe() != nullptr);
    CHECK_FALSE(line.desk.isRecipeChanged());
    CHECK_FALSE(line.table().threshold.has_value()); // as the recipe says
}

TEST_CASE("A stronger protection stays when another extract is opened")
{
    Line line;
    line.chooseText(smallExtract());
    line.change([](analysis::Recipe& recipe) { recipe.protection = 10; });
    line.choose(written(line.folder.path("next.csv"), smallExtract()));
    CHECK(line.table().threshold == 10);
}

TEST_CASE("A crime type that another extract lacks gives way, and one that a recipe asks for is told at its field")
{
    Line line;
    line.chooseText(smallExtract());
    line.ask([](analysis::SuspectQuestion& asked) {
        asked.measure = analysis::SuspectMeasure::Concentration;
        asked.type = "Arson";
    });
    REQUIRE(line.desk.keepRecipe(QStringLiteral("Arson")).has_value());
    const QString recipe = line.desk.usedRecipe()->id;
    const auto other =
        written(line.folder.path("other.csv"), "crime_ref,suspect_id,crime_type\nc1,A,Theft\nc2,A,Theft\n");
    line.choose(other);
    CHECK_FALSE(line.asked().type.has_value());
    CHECK(line.desk.hasTables());

    line.desk.choose(other, recipe);
    settle(line.desk);
    CHECK(line.asked().type == "Arson");
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.troubleAt() == TroubleAt::Measure);
    CHECK(line.desk.problem().contains(QStringLiteral("“Arson”")));
}

TEST_CASE("What is wrong belongs to the step at which it can be mended")
{
    Line line;
    std::string unclosed = smallExtract();
    for (int row = 0; row < 500; ++row) // far behind the rows that are looked at first
        unclosed += "x" + std::to_string(row) + ",S,Arson,2024-01-01,M,30,Fenland\n";
    line.chooseText(unclosed + "c9,\"Z,Arson,2024-01-01,M,30,Fenland\n");
    CHECK(line.desk.look() != nullptr);
    CHECK(line.desk.troubleAt() == TroubleAt::File);
    CHECK(line.desk.problem().contains(QStringLiteral("never closed")));

    line.chooseText("Case,suspect_id,crime_type\n1,A,Arson\n");
    CHECK(line.desk.troubleAt() == TroubleAt::Columns);

    line.chooseText("crime_ref,suspect_id,crime_type\n");
    CHECK(line.desk.troubleAt() == TroubleAt::Checks);

    line.chooseText("crime_ref,suspect_id,crime_type\n1,,Arson\n2,,Arson\n");
    CHECK(line.desk.troubleAt() == TroubleAt::Checks);
    CHECK(line.counted(QStringLiteral("Left out: no suspect recorded")) == 2);

    line.chooseText(smallExtract());
    CHECK(line.desk.troubleAt() == TroubleAt::Nowhere);
    line.ask([](analysis::SuspectQuestion& asked) { asked.settings.filter.districts = {"Huntingdonshire"}; });
    CHECK_FALSE(line.desk.hasTables());
    CHECK(line.desk.troubleAt() == TroubleAt::Measure);
    line.ask([](analysis::SuspectQuestion& asked) {
        asked.measure = analysis::SuspectMeasure::People;
        asked.type = "Arson"; // is in the file, and in none of these rows
    });
    CHECK(line.desk.problem().contains(QStringLiteral("No row is of the days")));
}

TEST_CASE("Where the file is gone the result of the last reading stays, with the settings it was made with")
{
    Line line;
    line.chooseText(smallExtract());
    const auto shown = line.desk.outcome();
    const std::filesystem::path moved = line.folder.path("moved.csv");
    std::filesystem::rename(line.desk.file(), moved);
    line.desk.runAgain();
    settle(line.desk);
    CHECK(line.desk.isGone());
    CHECK(line.desk.outcome() == shown);
    CHECK(line.desk.problem().isEmpty());

    line.change([](analysis::Recipe& recipe) { recipe.protection.reset(); });
    CHECK(line.desk.isGone());
    CHECK(line.desk.outcome() == shown);
    CHECK(line.desk.recipe().protection == 5); // what is said belongs to what is shown

    line.desk.setFrame("Cambridge City", std::nullopt);
    settle(line.desk);
    CHECK(line.desk.coverage().empty());

    line.desk.relocate(moved);
    settle(line.desk);
    CHECK_FALSE(line.desk.isGone());
    CHECK(line.desk.hasTables());
    CHECK(line.desk.file() == moved);
}

TEST_CASE("A moved file keeps what was chosen, and another one in its place starts protected")
{
    Line line;
    line.chooseText(smallExtract());
    line.change([](analysis::Recipe& recipe) { recipe.protection.reset(); });
    std::filesystem::remove(line.desk.file());
    line.desk.runAgain();
    REQUIRE(line.desk.isGone());
    line.desk.relocate(written(line.folder.path("same.csv"), smallExtract()));
    settle(line.desk);
    CHECK_FALSE(line.table().threshold.has_value());

    std::filesystem::remove(line.desk.file());
    line.desk.runAgain();
    line.desk.relocate(written(line.folder.path("other.csv"), smallExtract("c4,C,Arson,2024-04-01,F,20,Fenland\n")));
    settle(line.desk);
    CHECK(line.table().threshold == 5);
}

TEST_CASE("An optional column can be left out, and taken in again")
{
    Line line;
    line.chooseText(smallExtract());
    constexpr std::size_t gender = 4;
    CHECK(line.desk.mapping().columns.at(gender) == gender);
    line.desk.chooseNoColumn("gender");
    settle(line.desk);
    CHECK_FALSE(line.desk.mapping().columns.at(gender).has_value());
    CHECK(line.desk.problem().isEmpty());
    CHECK(line.counted(QStringLiteral("Without a gender")) == 3);
    line.desk.chooseColumn("gender", gender);
    settle(line.desk);
    CHECK(line.counted(QStringLiteral("Without a gender")) == 0);
    CHECK(line.asked().settings.columns.empty());
}
