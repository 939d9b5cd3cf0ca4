// SPDX-License-Identifier: MIT
#include "desktop/record_sheet_dialog.h"

#include "desktop/analysis.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace cspdesk;
using namespace cspdesk::tests;
using desktop::RecordSheetDialog;

namespace {

struct Sheet : Analysis
{
    RecordSheetDialog& open(const char* action)
    {
        withSample();
        trigger("view.analysis");
        trigger(action);
        auto* found = dialog<RecordSheetDialog>();
        REQUIRE(found != nullptr);
        return *found;
    }
};

} // namespace

TEST_CASE("An issue is added by keyboard and mouse, filled in, and taken back")
{
    Sheet desk;
    auto& sheet = desk.open("analysis.scanning");
    const auto& table = desk.named<QTableView>(QStringLiteral("sheetTable"), &sheet);
    CHECK(table.model()->rowCount() == 17);
    desk.named<QPushButton>(QStringLiteral("addRowButton"), &sheet).click();
    auto& issue = desk.named<QLineEdit>(QStringLiteral("issueEdit"), &sheet);
    CHECK(issue.hasFocus());
    QTest::keyClicks(&issue, QStringLiteral("E-scooters"));
    QTest::keyClick(&issue, Qt::Key_Tab);
    Desk::settle();
    CHECK(table.currentIndex().data().toString() == QStringLiteral("E-scooters"));
    desk.named<QComboBox>(QStringLiteral("decisionEdit"), &sheet).setCurrentIndex(1);
    Desk::settle();
    CHECK(table.model()->index(17, 4).data().toString() == QStringLiteral("Include"));
    CHECK(table.currentIndex().row() == 17);
    desk.named<QCheckBox>(QStringLiteral("decidedOnEditBox"), &sheet).setChecked(true);
    desk.named<QDateEdit>(QStringLiteral("decidedOnEdit"), &sheet).setDate(QDate(2025, 9, 30));
    Desk::settle();
    const auto issues = application::all<domain::ScanningIssue>(desk.workspace.store());
    REQUIRE(issues.has_value());
    REQUIRE(issues->size() == 18);
    CHECK(issues->back()->decidedOn == date(2025, 9, 30));
    desk.named<QPushButton>(QStringLiteral("removeRowButton"), &sheet).click();
    CHECK(table.model()->rowCount() == 17);
    desk.named<QPushButton>(QStringLiteral("undoRowButton"), &sheet).click();
    CHECK(table.model()->rowCount() == 18);
}

TEST_CASE("What was typed into a field is kept when the sheet is closed, and an empty name gives way")
{
    Sheet desk;
    auto& sheet = desk.open("analysis.sources");
    auto& name = desk.named<QLineEdit>(QStringLiteral("nameEdit"), &sheet);
    const QString former = name.text();
    name.setFocus();
    name.selectAll();
    QTest::keyClick(&name, Qt::Key_Delete);
    QTest::keyClick(&name, Qt::Key_Tab);
    CHECK(desk.named<QLabel>(QStringLiteral("sheetProblemLabel"), &sheet).isVisible());
    CHECK(name.text() == former);
    auto& caveats = desk.named<QPlainTextEdit>(QStringLiteral("caveatsEdit"), &sheet);
    caveats.setFocus();
    caveats.selectAll();
    QTest::keyClicks(&caveats, QStringLiteral("Handle with care"));
    sheet.reject();
    const auto sources = application::all<domain::DataSource>(desk.workspace.store());
    REQUIRE(sources.has_value());
    CHECK(sources->front()->caveats == "Handle with care");
}

TEST_CASE("Persistent suspects are counted by the definition of the file, with its source beneath the table")
{
    Sheet desk;
    auto& sheet = desk.open("analysis.definitions");
    const auto& table = desk.named<QTableView>(QStringLiteral("sheetTable"), &sheet);
    const_cast<QTableView&>(table).selectRow(1);
    desk.named<QSpinBox>(QStringLiteral("timesEdit"), &sheet).setValue(4);
    sheet.reject();
    CHECK(std::get<analysis::SuspectQuestion>(desk.page().desk().recipe().question).least == 4);
    desk.trigger("analysis.sample");
    desk.wait();
    analysis::Recipe recipe = desk.page().desk().recipe();
    std::get<analysis::SuspectQuestion>(recipe.question).measure = analysis::SuspectMeasure::Persistent;
    desk.page().desk().setRecipe(recipe);
    desk.wait();
    REQUIRE(desk.page().desk().hasTables());
    const auto notesName = [&] {
        for (const std::string& note : desk.page().desk().outcome()->tables.front().notes)
            if (note.find("Persistent offender: 4 or more within 12 months") != std::string::npos)
                return true;
        return false;
    };
    CHECK(notesName());
    std::get<analysis::SuspectQuestion>(recipe.question).least = 5; // chosen freely
    desk.page().desk().setRecipe(recipe);
    desk.wait();
    CHECK_FALSE(notesName());
}

TEST_CASE("The case log opens for the meeting in hand, and says that nothing is in it")
{
    Sheet desk;
    desk.withSample();
    desk.trigger("meeting.cases");
    auto* sheet = desk.dialog<RecordSheetDialog>();
    REQUIRE(sheet != nullptr);
    CHECK(desk.named<QLabel>(QStringLiteral("sheetNothingLabel"), sheet).isVisible());
    CHECK_FALSE(desk.named<QPushButton>(QStringLiteral("removeRowButton"), sheet).isEnabled());
    desk.named<QPushButton>(QStringLiteral("addRowButton"), sheet).click();
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("sheetNothingLabel"), sheet).isVisible());
}
