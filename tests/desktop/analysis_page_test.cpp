// SPDX-License-Identifier: MIT
#include "desktop/analysis_page.h"

#include "application/papers_view.h"
#include "application/work.h"
#include "desktop/analysis.h"
#include "desktop/attach_result_dialog.h"
#include "desktop/result_export_dialog.h"
#include "desktop/result_preview.h"
#include "desktop/result_table_view.h"
#include "desktop/room_banner.h"
#include "desktop/segmented_choice.h"
#include "desktop/step_bar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <set>

using namespace cspdesk;
using namespace cspdesk::tests;
using desktop::AnalysisPage;

TEST_CASE("From the start page to a result with the keyboard alone, without a partnership file")
{
    Desk desk;
    REQUIRE(QTest::qWaitForWindowActive(&desk.window));
    auto& offer = desk.named<QAbstractButton>(QStringLiteral("view-analysis-choice"));
    offer.setFocus();
    QTest::keyClick(&offer, Qt::Key_Return);
    Desk::settle();
    auto* page = qobject_cast<AnalysisPage*>(desk.window.currentPage());
    REQUIRE(page != nullptr);
    desk.prompter.filesToOpen.emplace_back(sampleExtract());
    QTest::keyClick(desk.window.focusWidget(), Qt::Key_Return); // the keyboard is where work begins
    tests::settle(page->desk());
    Desk::settle();
    CHECK(page->step() == AnalysisPage::Result);
    CHECK(desk.window.focusWidget()->objectName() == QStringLiteral("resultTable"));
    QTest::keyClick(desk.window.focusWidget(), Qt::Key_Left, Qt::AltModifier);
    Desk::settle();
    CHECK(page->step() == AnalysisPage::Measure);
    desk.trigger("view.home");
    CHECK(desk.window.currentPage() != page);
}

TEST_CASE("A file that is no table is refused where its rows would be, with what to do")
{
    Analysis desk;
    desk.openText("%PDF-1.7");
    CHECK(desk.page().step() == AnalysisPage::File);
    auto& words = desk.named<QLabel>(QStringLiteral("extractProblemLabel"));
    CHECK(words.isVisible());
    CHECK(words.text().contains(QStringLiteral("Save the table as CSV")));
    CHECK_FALSE(desk.action("analysis.export").isEnabled());
}

TEST_CASE("Columns that are not found are chosen from the headings of the file, and the result follows")
{
    Analysis desk;
    desk.openText("Case,Nominal,Kind\n1,A,Arson\n2,A,Arson\n3,B,Arson\n");
    CHECK(desk.page().step() == AnalysisPage::Columns);
    CHECK(desk.named<QLabel>(QStringLiteral("columnsProblemLabel")).isVisible());
    const auto choose = [&](const char* combo, const char* heading) {
        auto& box = desk.named<QComboBox>(QString::fromLatin1(combo));
        box.setCurrentIndex(box.findText(QString::fromLatin1(heading)));
    };
    choose("crime_refCombo", "Case");
    choose("suspect_idCombo", "Nominal");
    choose("crime_typeCombo", "Kind");
    desk.wait();
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("columnsProblemLabel")).isVisible());
    CHECK(desk.page().desk().hasTables());
}

TEST_CASE("Dates that can be read both ways are asked with an example out of the file")
{
    Analysis desk;
    desk.openText("crime_ref,suspect_id,crime_type,recorded_date\nc1,A,Arson,03/04/2024\nc2,A,Arson,05/06/2024\n");
    desk.page().goTo(AnalysisPage::Columns);
    auto& monthFirst = desk.named<QPushButton>(QStringLiteral("monthFirstButton"));
    CHECK(monthFirst.isVisible());
    CHECK(monthFirst.text().contains(QStringLiteral("4 March 2024")));
    CHECK(desk.named<QPushButton>(QStringLiteral("dayFirstButton")).text().contains(QStringLiteral("3 April 2024")));
    monthFirst.click();
    desk.wait();
    CHECK_FALSE(desk.page().desk().asksForDateOrder());
}

TEST_CASE("A problem is shown where it stands in the file, and the list is written for whoever mends it")
{
    Analysis desk;
    std::string rows;
    for (int row = 0; row < 200; ++row)
        rows += "x" + std::to_string(row) + ",S,Arson,2024-01-01,M,30,Fenland\n";
    desk.openText(smallExtract(rows + "bad,row\n" + rows));
    desk.page().goTo(AnalysisPage::Checks);
    Desk::settle();
    CHECK(desk.named<desktop::StepBar>(QStringLiteral("stepBar")).wordsOf(AnalysisPage::Checks)
          == QStringLiteral("1 problem"));
    auto& problems = desk.named<QTableView>(QStringLiteral("problemsTable"));
    REQUIRE(problems.model()->rowCount() == 1);
    problems.setFocus();
    QTest::keyClick(&problems, Qt::Key_Return);
    auto& rowTable = desk.named<QTableView>(QStringLiteral("rowTable"));
    REQUIRE(QTest::qWaitFor([&] { return rowTable.isVisible(); }));
    CHECK(rowTable.model()->index(rowTable.currentIndex().row(), 0).data().toString() == QStringLiteral("bad"));
    CHECK(rowTable.model()->headerData(rowTable.currentIndex().row(), Qt::Vertical).toString()
          == QStringLiteral("205")); // the headings are row 1

    desk.prompter.filesToSave.emplace_back(desk.file("problems.csv"));
    desk.trigger("analysis.export-problems");
    CHECK(std::filesystem::file_size(desk.file("problems.csv")) > 20);
}

TEST_CASE("A heading sorts the result by its figures, and what is selected goes to a spreadsheet")
{
    Analysis desk;
    desk.open(sampleExtract());
    auto& table = desk.table();
    const int rows = table.model()->rowCount();
    table.sortByColumn(1, Qt::DescendingOrder);
    const auto number = [&](int row) { return desk.cell(row, 1).remove(QLatin1Char(',')).toInt(); };
    CHECK(number(0) > number(1));
    CHECK(number(1) > number(2));
    CHECK(desk.cell(rows - 2, 0) == QStringLiteral("All crime"));
    CHECK(desk.cell(rows - 2, 1) == QStringLiteral("2,996"));

    table.clearSelection();
    desk.trigger("analysis.copy");
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    CHECK(copied->text().contains(QStringLiteral("2996")));
    CHECK(copied->html().contains(QStringLiteral("<table")));
}

TEST_CASE("With nothing hidden the page says that it is not for publication, and nothing leaves without a reason")
{
    Analysis desk;
    desk.open(sampleExtract());
    desk.page().goTo(AnalysisPage::Measure);
    desk.named<QRadioButton>(QStringLiteral("protectOffButton")).click();
    desk.wait();
    CHECK_FALSE(desk.page().desk().recipe().protection.has_value());
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    desk.prompter.texts.emplace_back(std::nullopt); // no reason, no copy
    desk.trigger("analysis.copy");
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("before"));
    desk.trigger("analysis.export");
    auto* dialog = desk.dialog<desktop::ResultExportDialog>();
    REQUIRE(dialog != nullptr);
    desk.named<QCheckBox>(QStringLiteral("pdfCheckBox"), dialog).setChecked(false);
    desk.named<QCheckBox>(QStringLiteral("bundleCheckBox"), dialog).setChecked(true);
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    CHECK_FALSE(ok->isEnabled());
    desk.named<QLineEdit>(QStringLiteral("reasonEdit"), dialog).setText(QStringLiteral("For the police alone"));
    CHECK(ok->isEnabled());
    dialog->reject();
    desk.prompter.texts.emplace_back(QStringLiteral("For the police alone"));
    desk.trigger("analysis.copy");
    desk.trigger("analysis.copy"); // asked once
    CHECK(QGuiApplication::clipboard()->mimeData()->text().startsWith(QStringLiteral("Not for publication")));
    CHECK(QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("Not for publication")));
}

TEST_CASE("A result is written in every format at once")
{
    Analysis desk;
    desk.open(sampleExtract());
    desk.trigger("analysis.export");
    auto* dialog = desk.dialog<desktop::ResultExportDialog>();
    REQUIRE(dialog != nullptr);
    for (auto* box : dialog->findChildren<QCheckBox*>())
        box->setChecked(true);
    desk.prompter.folders.emplace_back(desk.file("").parent_path());
    desk.named<QPushButton>(QStringLiteral("folderButton"), dialog).click();
    desk.named<QLineEdit>(QStringLiteral("nameEdit"), dialog).setText(QStringLiteral("result"));
    auto& list = desk.named<QListWidget>(QStringLiteral("namesList"), dialog);
    QStringList named;
    for (int row = 0; row < list.count(); ++row)
        named << list.item(row)->text();
    CHECK(named.contains(QStringLiteral("result-repeat-suspects.csv")));
    CHECK(named.contains(QStringLiteral("result.cspresult")));
    dialog->accept();
    Desk::settle();
    std::set<QString> written; // and nothing that was not named
    for (const auto& entry : std::filesystem::directory_iterator(desk.file("").parent_path()))
        if (const auto name = QString::fromStdString(entry.path().filename().string());
            name.startsWith(QStringLiteral("result")))
            written.insert(name);
    CHECK(written == std::set<QString>(named.begin(), named.end()));
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("%1 files were written").arg(named.size())));
}

TEST_CASE("Files that are there already are asked about once, and the extract itself is never written over")
{
    Analysis desk;
    desk.openText(smallExtract());
    const auto exporting = [&](const QString& name) -> desktop::ResultExportDialog* {
        desk.trigger("analysis.export");
        auto* dialog = desk.dialog<desktop::ResultExportDialog>();
        REQUIRE(dialog != nullptr);
        desk.named<QCheckBox>(QStringLiteral("csvCheckBox"), dialog).setChecked(true);
        desk.named<QCheckBox>(QStringLiteral("htmlCheckBox"), dialog).setChecked(true);
        desk.named<QRadioButton>(QStringLiteral("shownButton"), dialog).setChecked(true);
        desk.named<QLineEdit>(QStringLiteral("nameEdit"), dialog).setText(name);
        desk.prompter.folders.emplace_back(desk.file("extract.csv").parent_path());
        desk.named<QPushButton>(QStringLiteral("folderButton"), dialog).click();
        return dialog;
    };
    auto* dialog = exporting(QStringLiteral("extract"));
    dialog->accept();
    CHECK(desk.named<QLabel>(QStringLiteral("problemLabel"), dialog).text().contains(QStringLiteral("extract.csv")));
    CHECK(std::filesystem::file_size(desk.file("extract.csv")) == smallExtract().size());
    dialog->reject();
    Desk::settle();

    written(desk.file("mine.pdf"), "a");
    written(desk.file("mine.html"), "b");
    dialog = exporting(QStringLiteral("mine"));
    desk.prompter.confirmations = {false};
    dialog->accept();
    CHECK(desk.prompter.asked.back() == QStringLiteral("Replace 2 files?"));
    CHECK(std::filesystem::file_size(desk.file("mine.pdf")) == 1);
    CHECK_FALSE(std::filesystem::exists(desk.file("mine.csv")));
    desk.prompter.confirmations = {true};
    dialog->accept();
    CHECK(std::filesystem::file_size(desk.file("mine.pdf")) > 1);
    CHECK(std::filesystem::exists(desk.file("mine.csv")));
}

TEST_CASE("A result is shown as it will be printed")
{
    Analysis desk;
    desk.open(sampleExtract());
    desk.trigger("analysis.preview");
    auto* preview = desk.dialog<desktop::ResultPreview>();
    REQUIRE(preview != nullptr);
    preview->reject();
}

TEST_CASE("A result becomes a paper of an agenda item, and undo takes it out again")
{
    Analysis desk;
    CHECK_FALSE(desk.action("analysis.attach").isEnabled());
    desk.withSample();
    desk.trigger("view.analysis");
    desk.open(sampleExtract());
    desk.trigger("analysis.attach");
    auto* dialog = desk.dialog<desktop::AttachResultDialog>();
    REQUIRE(dialog != nullptr);
    desk.named<QLineEdit>(QStringLiteral("titleEdit"), dialog).setText(QStringLiteral("Repeat suspects of 2024"));
    dialog->submit();
    REQUIRE(QTest::qWaitFor([&] { return desk.dialog<desktop::AttachResultDialog>() == nullptr; }));
    const auto paperCount = [&] {
        const auto papers = application::all<domain::Paper>(desk.workspace.store());
        REQUIRE(papers.has_value());
        return std::count_if(papers->begin(), papers->end(), [](const auto& paper) {
            return paper->matter.value().title == "Repeat suspects of 2024";
        });
    };
    CHECK(paperCount() == 1);
    desk.trigger("edit.undo");
    CHECK(paperCount() == 0);
}

TEST_CASE("A recipe is kept, run on a new extract from the list, and says what has changed")
{
    Analysis desk;
    desk.openText(smallExtract());
    desk.prompter.texts.emplace_back(QStringLiteral("Every quarter"));
    desk.trigger("analysis.save-recipe");
    desk.trigger("analysis.put-away");
    auto& recipe = desk.named<QAbstractButton>(QStringLiteral("recipeButton"));
    desk.prompter.filesToOpen.emplace_back(
        written(desk.file("next.csv"), smallExtract("c4,C,Arson,2024-04-01,F,20,Fenland\n")));
    recipe.click();
    desk.wait();
    auto& changes = desk.named<QPushButton>(QStringLiteral("changesButton"));
    CHECK(changes.isVisible());
    changes.click();
    Desk::settle();
    CHECK(desk.table().model()->columnCount() == 5);
    CHECK(desk.named<QLabel>(QStringLiteral("resultTitleLabel")).text().contains(QStringLiteral("what has changed")));
}

TEST_CASE("Another extract starts protected and without the words and the recipe of the one before")
{
    Analysis desk;
    desk.openText(smallExtract());
    desk.page().goTo(AnalysisPage::Measure);
    desk.named<QRadioButton>(QStringLiteral("protectOffButton")).click();
    desk.page().goTo(AnalysisPage::File);
    auto& coverage = desk.named<QLineEdit>(QStringLiteral("coverageEdit"));
    coverage.setFocus();
    QTest::keyClicks(&coverage, QStringLiteral("Cambridge City, 2024"));
    QTest::keyClick(&coverage, Qt::Key_Return);
    desk.wait();
    CHECK(desk.page().desk().coverage() == "Cambridge City, 2024");
    desk.prompter.texts.emplace_back(QStringLiteral("Every quarter"));
    desk.trigger("analysis.save-recipe");

    desk.open(written(desk.file("next.csv"), smallExtract()));
    CHECK(coverage.text().isEmpty());
    CHECK(desk.named<QRadioButton>(QStringLiteral("protectFiveButton")).isChecked());
    CHECK(desk.page().desk().usedRecipe() == nullptr);
    CHECK_FALSE(desk.action("analysis.use-recipe-again").isEnabled());
}

TEST_CASE("A recipe that is used goes along to another file where that is asked for")
{
    Analysis desk;
    desk.openText(smallExtract());
    desk.prompter.texts.emplace_back(QStringLiteral("Every quarter"));
    desk.trigger("analysis.save-recipe");
    desk.prompter.filesToOpen.emplace_back(written(desk.file("next.csv"), smallExtract("c4,C,Arson,,,,\n")));
    desk.trigger("analysis.use-recipe-again");
    desk.wait();
    REQUIRE(desk.page().desk().usedRecipe() != nullptr);
    CHECK(desk.page().desk().file().filename() == "next.csv");
    CHECK(desk.page().step() == AnalysisPage::Result);
}

TEST_CASE("A crime type that is not in the file is told beside its field, with the way out")
{
    Analysis desk;
    desk.openText(smallExtract());
    analysis::Recipe recipe = desk.page().desk().recipe();
    auto& asked = std::get<analysis::SuspectQuestion>(recipe.question);
    asked.measure = analysis::SuspectMeasure::People;
    asked.type = "Arson";
    desk.page().desk().setRecipe(recipe);
    desk.wait();
    desk.prompter.texts.emplace_back(QStringLiteral("Arson"));
    desk.trigger("analysis.save-recipe");
    desk.prompter.filesToOpen.emplace_back(
        written(desk.file("next.csv"), "crime_ref,suspect_id,crime_type\nc1,A,Theft\nc2,A,Theft\n"));
    desk.trigger("analysis.use-recipe-again");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Measure);
    auto& words = desk.named<QLabel>(QStringLiteral("typeProblemLabel"));
    CHECK(words.isVisible());
    CHECK(words.text().contains(QStringLiteral("“Arson”")));
    desk.named<QPushButton>(QStringLiteral("typeProblemLabelButton")).click();
    desk.wait();
    CHECK_FALSE(words.isVisible());
    CHECK(desk.page().desk().hasTables());
}

TEST_CASE("A filter that leaves nothing is told where it is chosen, and can be taken off there")
{
    Analysis desk;
    desk.openText(smallExtract());
    analysis::Recipe recipe = desk.page().desk().recipe();
    std::get<analysis::SuspectQuestion>(recipe.question).settings.filter.districts = {"Huntingdonshire"};
    desk.page().desk().setRecipe(recipe);
    desk.wait();
    desk.page().goTo(AnalysisPage::Result);
    desk.named<QPushButton>(QStringLiteral("stepNothingButton")).click();
    CHECK(desk.page().step() == AnalysisPage::Measure);
    CHECK(desk.named<QLabel>(QStringLiteral("filterProblemLabel")).isVisible());
    desk.named<QPushButton>(QStringLiteral("filterProblemLabelButton")).click();
    desk.wait();
    CHECK(desk.page().desk().hasTables());
}

TEST_CASE("What is wrong is shown at the step it belongs to, and the result says where to mend it")
{
    Analysis desk;
    const auto words = [&](int step) { return desk.named<desktop::StepBar>(QStringLiteral("stepBar")).wordsOf(step); };
    std::string unclosed = smallExtract();
    for (int row = 0; row < 500; ++row)
        unclosed += "x" + std::to_string(row) + ",S,Arson,2024-01-01,M,30,Fenland\n";
    desk.openText(unclosed + "c9,\"Z,Arson,2024-01-01,M,30,Fenland\n");
    CHECK(desk.page().step() == AnalysisPage::File);
    CHECK(desk.named<QLabel>(QStringLiteral("extractProblemLabel")).isVisible());
    CHECK(words(AnalysisPage::File) == QStringLiteral("Cannot be read"));
    desk.page().goTo(AnalysisPage::Result);
    CHECK(desk.named<QLabel>(QStringLiteral("stepNothingLabel")).text().contains(QStringLiteral("never closed")));
    desk.named<QPushButton>(QStringLiteral("stepNothingButton")).click();
    CHECK(desk.page().step() == AnalysisPage::File);

    desk.openText("crime_ref,suspect_id,crime_type\n");
    CHECK(desk.page().step() == AnalysisPage::Checks);
    CHECK(words(AnalysisPage::Checks) == QStringLiteral("No rows"));
    CHECK(desk.named<QLabel>(QStringLiteral("stepNothingTitle")).isVisible());

    desk.openText("Case,suspect_id,crime_type\n1,A,Arson\n");
    CHECK(desk.page().step() == AnalysisPage::Columns);
}

TEST_CASE("Where the file is gone the result stays, says of when it is, and the file can be chosen where it is now")
{
    Analysis desk;
    desk.openText(smallExtract());
    const std::filesystem::path old = desk.page().desk().file();
    const auto moved = desk.file("moved.csv");
    std::filesystem::rename(old, moved);
    desk.trigger("analysis.run");
    desk.wait();
    auto& choose = desk.named<QPushButton>(QStringLiteral("movedFileButton"));
    CHECK(choose.isVisible());
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.table().isVisible());
    auto* banner = qobject_cast<desktop::RoomBanner*>(choose.parentWidget());
    REQUIRE(banner != nullptr);
    CHECK(banner->detail().contains(QString::fromStdString(old.string())));
    desk.prompter.filesToOpen.emplace_back(moved);
    choose.click();
    desk.wait();
    CHECK_FALSE(choose.isVisible());
    CHECK(desk.page().desk().file() == moved);
}

TEST_CASE("An optional column is set to none at its field")
{
    Analysis desk;
    desk.openText(smallExtract());
    desk.page().goTo(AnalysisPage::Columns);
    auto& gender = desk.named<QComboBox>(QStringLiteral("genderCombo"));
    CHECK(gender.itemText(0) == QStringLiteral("— none —"));
    gender.setCurrentIndex(0);
    desk.wait();
    CHECK(gender.currentIndex() == 0);
    const auto& lines = desk.page().desk().survey()->lines;
    CHECK(std::any_of(lines.begin(), lines.end(), [](const wording::CheckLine& line) {
        return line.words == QStringLiteral("Without a gender") && line.rows == 3;
    }));
}

TEST_CASE("A choice of segments is as wide as its words in bold, so that none is cut when it is chosen")
{
    Desk desk;
    desktop::SegmentedChoice choice(QStringLiteral("View"), &desk.window);
    choice.add(QStringLiteral("Figures"), QStringLiteral("one"));
    choice.add(QStringLiteral("What has changed"), QStringLiteral("two"));
    choice.resize(choice.sizeHint());
    auto& button = desk.named<QPushButton>(QStringLiteral("two"), &choice);
    const int before = choice.sizeHint().width();
    button.setChecked(true);
    CHECK(choice.sizeHint().width() == before);
    QFont bold(button.font());
    bold.setWeight(QFont::DemiBold);
    CHECK(button.sizeHint().width() >= QFontMetrics(bold).horizontalAdvance(button.text()) + 2 * 14); // and its margins
}
