// SPDX-License-Identifier: MIT
#include "desktop/delivery_page.h"

#include "desktop/desk.h"
#include "desktop/pill.h"
#include "desktop/rows_dialog.h"
#include "desktop/text_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

struct Delivery : Desk
{
    Delivery()
    {
        withSample();
        trigger("view.delivery");
    }

    QListWidget& sections() { return named<QListWidget>(QStringLiteral("deliveryList")); }

    /// The sheet of that section.
    QWidget& section(const QString& title)
    {
        const auto found = sections().findItems(title, Qt::MatchExactly);
        REQUIRE(found.size() == 1);
        sections().setCurrentItem(found.front());
        settle();
        return *window.currentPage();
    }

    template <class T>
    std::vector<Stored<T>> records()
    {
        auto all = application::all<T>(workspace.store());
        REQUIRE(all.has_value());
        return std::move(*all);
    }
};

bool shows(const QWidget& page, const QString& words)
{
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

TEST_CASE("The overview says what is behind, what is due and what asks for too much")
{
    Delivery desk;
    const QWidget& page = *desk.window.currentPage();
    CHECK(qobject_cast<const desktop::DeliveryPage*>(&page) != nullptr);
    CHECK(shows(page, QStringLiteral("Priority 1: Preventing Violence and Exploitation")));
    CHECK(shows(page, QStringLiteral("Watching brief")));
    CHECK(shows(page, QStringLiteral("Asks for £240 more than one bid may get")));
    CHECK(shows(page, QStringLiteral("Strategic assessment")));
    const auto pills = page.findChildren<desktop::Pill*>();
    const auto says = [&](const char* words) {
        return std::any_of(pills.begin(), pills.end(),
                           [&](const auto* pill) { return pill->text() == QString::fromLatin1(words); });
    };
    CHECK(says("due on 31 January 2026"));
    CHECK(says("1 bid awaits a decision"));
    // Each card leads to its records.
    const auto buttons = page.findChildren<QPushButton*>();
    const auto bids = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->accessibleName() == QStringLiteral("Open: Funding");
    });
    REQUIRE(bids != buttons.end());
    (*bids)->click();
    Desk::settle();
    CHECK(desk.sections().currentItem()->text() == QStringLiteral("Bids"));
}

TEST_CASE("Every section opens its sheet, and its page can be shown where it has one")
{
    Delivery desk;
    for (int row = 0; row < desk.sections().count(); ++row) {
        INFO(desk.sections().item(row)->text().toStdString());
        desk.sections().setCurrentRow(row);
        Desk::settle();
        if (row > 0)
            CHECK(desk.named<QTableView>(QStringLiteral("sheetTable"), desk.window.currentPage()).model()->rowCount()
                  >= 0);
    }
    CHECK(desk.action("delivery.export").isEnabled());
}

TEST_CASE("A target is added with its value, an amount that is none is told, and undo takes back each step")
{
    Delivery desk;
    QWidget& page = desk.section(QStringLiteral("Targets"));
    const auto before = desk.records<domain::Target>().size();
    desk.named<QPushButton>(QStringLiteral("addRowButton"), &page).click();
    auto& measure = desk.named<QLineEdit>(QStringLiteral("measureEdit"), &page);
    measure.setText(QStringLiteral("burglaries of homes"));
    QTest::keyClick(&measure, Qt::Key_Return);
    auto& value = desk.named<QLineEdit>(QStringLiteral("goalValueEdit"), &page);
    value.setFocus();
    value.setText(QStringLiteral("many"));
    QTest::keyClick(&value, Qt::Key_Return);
    CHECK(shows(page, QStringLiteral("“many” is no figure")));
    value.setText(QStringLiteral("1,100"));
    QTest::keyClick(&value, Qt::Key_Return);
    Desk::settle();
    const auto targets = desk.records<domain::Target>();
    REQUIRE(targets.size() == before + 1);
    CHECK(targets.back()->measure == "burglaries of homes");
    CHECK(targets.back()->goalValue == domain::whole(1100));
    CHECK(targets.back()->goal == domain::TargetGoal::Value);
    desk.trigger("edit.undo");
    CHECK_FALSE(desk.records<domain::Target>().back()->goalValue.has_value());
}

TEST_CASE("Readings are filled in as a table, and OK waits until every cell can be kept")
{
    Delivery desk;
    QWidget& page = desk.section(QStringLiteral("Targets"));
    auto& targets = desk.named<QTableView>(QStringLiteral("sheetTable"), &page);
    const auto assaults = targets.model()->match(targets.model()->index(0, 0), Qt::DisplayRole,
                                                 QStringLiteral("Assault with less serious injury"));
    REQUIRE(assaults.size() == 1);
    CHECK(assaults.front().row() > 0); // behind the plan in force
    targets.selectRow(assaults.front().row());
    desk.named<QPushButton>(QStringLiteral("readingsEdit"), &page).click();
    Desk::settle();
    auto* dialog = desk.dialog<desktop::RowsDialog>();
    REQUIRE(dialog != nullptr);
    auto& table = desk.named<QTableWidget>(QStringLiteral("rowsTable"), dialog);
    REQUIRE(table.rowCount() == 1); // an empty one to begin with
    table.item(0, 0)->setText(QStringLiteral("1 April 2011"));
    table.item(0, 1)->setText(QStringLiteral("31/3/2012"));
    table.item(0, 2)->setText(QStringLiteral("8l2"));
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    CHECK_FALSE(ok->isEnabled());
    table.item(0, 2)->setText(QStringLiteral("812"));
    CHECK(ok->isEnabled());
    ok->click();
    Desk::settle();
    const auto readings = desk.records<domain::Target>().front()->readings;
    REQUIRE(readings.size() == 1);
    CHECK(readings.front().from == date(2011, 4, 1));
    CHECK(readings.front().until == date(2012, 3, 31));
    CHECK(readings.front().value == domain::whole(812));
}

TEST_CASE("Duties that every partnership has are added once")
{
    Delivery desk;
    QWidget& page = desk.section(QStringLiteral("Statutory calendar"));
    const auto before = desk.records<domain::Duty>().size();
    auto& usual = desk.named<QPushButton>(QStringLiteral("usualRowsButton"), &page);
    REQUIRE(usual.isVisible());
    usual.click();
    const auto after = desk.records<domain::Duty>().size();
    CHECK(after > before);
    usual.click();
    CHECK(desk.records<domain::Duty>().size() == after);
}

TEST_CASE("What is closed of the death reviews is gone from the sheet when the file is closed")
{
    Delivery desk;
    QWidget& page = desk.section(QStringLiteral("Death reviews"));
    CHECK(desk.named<QTableView>(QStringLiteral("sheetTable"), &page).model()->rowCount() == 3);
    desk.workspace.close();
    Desk::settle();
    CHECK(page.findChild<QTableView*>(QStringLiteral("sheetTable")) == nullptr);
}

TEST_CASE("The Annual Review is written in a window that tells which figures the file contradicts")
{
    Delivery desk;
    QWidget& page = desk.section(QStringLiteral("Annual Reviews"));
    desk.named<QPushButton>(QStringLiteral("usualRowsButton"), &page).click(); // write what is empty
    Desk::settle();
    const std::string written = desk.records<domain::AnnualReview>().front()->text;
    REQUIRE_FALSE(written.empty());
    CHECK(shows(page, QStringLiteral("nothing contradicts the file")));
    desk.named<QPushButton>(QStringLiteral("textWindowButton"), &page).click();
    Desk::settle();
    auto* dialog = desk.dialog<desktop::TextDialog>();
    REQUIRE(dialog != nullptr);
    auto& edit = desk.named<QPlainTextEdit>(QStringLiteral("longTextEdit"), dialog);
    auto& remarks = desk.named<QListWidget>(QStringLiteral("textRemarksList"), dialog);
    CHECK(edit.toPlainText().toStdString() == written);
    CHECK_FALSE(remarks.isVisible());
    edit.setPlainText(
        edit.toPlainText().replace(QStringLiteral("25 February 2025"), QStringLiteral("25 February 2024")));
    edit.appendPlainText(QStringLiteral("\nOf all, 36 of the 56 families (45%) came."));
    REQUIRE(QTest::qWaitFor([&] { return remarks.isVisible(); }));
    CHECK(remarks.item(0)->text().contains(QStringLiteral("25 February 2025")));
    CHECK(remarks.item(remarks.count() - 1)->text().startsWith(QStringLiteral("36 of 56 is 64%")));
    // It is not lost by one key, and kept by the button.
    desk.prompter.confirmations.push_back(false);
    dialog->reject();
    CHECK(dialog->isVisible());
    dialog->accept();
    Desk::settle();
    CHECK(desk.records<domain::AnnualReview>().front()->text.find("36 of the 56") != std::string::npos);
    CHECK(shows(page, QStringLiteral("36 of 56 is 64%")));
    desk.trigger("edit.undo");
    CHECK(desk.records<domain::AnnualReview>().front()->text == written);
}
