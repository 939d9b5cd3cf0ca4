// SPDX-License-Identifier: MIT
#include "desktop/analysis_page.h"

#include "application/papers_view.h"
#include "application/work.h"
#include "desktop/attach_result_dialog.h"
#include "desktop/desk.h"
#include "desktop/result_export_dialog.h"
#include "desktop/result_preview.h"
#include "desktop/result_table_view.h"
#include "desktop/step_bar.h"
#include "presentation/analysis_settled.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace cspdesk;
using namespace cspdesk::tests;
using desktop::AnalysisPage;

namespace {

/// The analysis desk, without a partnership file if nobody opens one.
struct Analysis : Desk
{
    Analysis()
    {
        trigger("view.analysis");
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] AnalysisPage& page() { return *window.findChild<AnalysisPage*>(); }
    void wait()
    {
        tests::settle(page().desk());
        Desk::settle();
    }
    void open(const std::filesystem::path& path)
    {
        prompter.filesToOpen.emplace_back(path);
        trigger("analysis.open");
        wait();
    }
    void openText(const std::string& content) { open(written(file("extract.csv"), content)); }
    [[nodiscard]] desktop::ResultTableView& table()
    {
        return named<desktop::ResultTableView>(QStringLiteral("resultTable"));
    }
    [[nodiscard]] QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
};

} // namespace

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

TEST_CASE("With nothing hidden the page says that it is not for publication, and a bundle needs a reason")
{
    Analysis desk;
    desk.open(sampleExtract());
    desk.page().goTo(AnalysisPage::Measure);
    desk.named<QRadioButton>(QStringLiteral("protectOffButton")).click();
    desk.wait();
    CHECK_FALSE(desk.page().desk().recipe().protection.has_value());
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
    desk.prompter.filesToSave.emplace_back(desk.file("result.pdf"));
    dialog->accept();
    Desk::settle();
    for (const char* name : {"result.pdf", "result.html", "result.docx", "result.xlsx", "result-repeat-suspects.csv",
                             "result.svg", "result.cspresult"}) {
        INFO(name);
        CHECK(std::filesystem::exists(desk.file(name)));
    }
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
