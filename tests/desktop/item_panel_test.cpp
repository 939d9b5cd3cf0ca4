// SPDX-License-Identifier: MIT
#include "desktop/item_panel.h"

#include "desktop/agenda_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>

using namespace cspdesk;
using namespace cspdesk::tests;
using desktop::LineBox;

namespace {

const std::string lastItem = "Any other business";
const std::string closedTitle = "Domestic abuse related death review: report of the independent chair";

struct Panel : AgendaDesk
{
    /// Other pages have fields of the same names.
    QWidget& itemPanel() { return named<QWidget>(QStringLiteral("itemPanel")); }
    LineBox& title() { return named<LineBox>(QStringLiteral("titleEdit"), &itemPanel()); }
    LineBox& closed() { return named<LineBox>(QStringLiteral("closedTitleEdit"), &itemPanel()); }
    QLineEdit& minutes() { return named<QLineEdit>(QStringLiteral("minutesEdit"), &itemPanel()); }
    QLineEdit& addLead() { return named<QLineEdit>(QStringLiteral("addLeadEdit"), &itemPanel()); }
    QListWidget& leads() { return named<QListWidget>(QStringLiteral("leadsList"), &itemPanel()); }
};

} // namespace

TEST_CASE("A title typed in the panel is accepted when its field is left")
{
    Panel panel;
    panel.choose(lastItem);
    panel.title().setFocus();
    panel.title().selectAll();
    QTest::keyClicks(&panel.title(), QStringLiteral("Other matters"));
    panel.minutes().setFocus();
    Desk::settle();
    CHECK(panel.chosen() == "Other matters");
    panel.trigger("edit.undo");
    CHECK(panel.title().text() == QString::fromStdString(lastItem));
}

TEST_CASE("Of a closed item the panel shows both titles, each of them changed by itself")
{
    Panel panel;
    panel.choose(closedTitle);
    CHECK(panel.closed().isVisible());
    CHECK(panel.closed().text() == QString::fromStdString(closedTitle));
    CHECK(panel.title().text() == QStringLiteral("Domestic abuse related death review"));
    panel.title().setFocus();
    panel.title().selectAll();
    QTest::keyClicks(&panel.title(), QStringLiteral("A review"));
    panel.press(panel.title(), Qt::Key_Return);
    CHECK(panel.item(closedTitle)->title == "A review");
    panel.choose(lastItem);
    CHECK_FALSE(panel.closed().isVisible());
}

TEST_CASE("A title refused in the panel stays in its field with the reason below")
{
    Panel panel;
    panel.choose(lastItem);
    panel.title().setFocus();
    panel.title().selectAll();
    panel.title().insertPlainText(QString(1001, QLatin1Char('x')));
    panel.minutes().setFocus();
    Desk::settle();
    auto& problem = panel.named<QLabel>(QStringLiteral("titleProblemLabel"), &panel.itemPanel());
    CHECK(problem.isVisible());
    CHECK(problem.text().contains(QStringLiteral("too long")));
    CHECK(panel.title().text().size() == 1001);
    CHECK(panel.has(lastItem));

    panel.choose("Action points: review");
    CHECK_FALSE(problem.isVisible());
    panel.choose(lastItem);
    CHECK(panel.title().text().size() == 1001);
    CHECK(problem.isVisible());
    panel.title().setFocus();
    panel.press(panel.title(), Qt::Key_Escape);
    CHECK(panel.title().text() == QString::fromStdString(lastItem));
    CHECK_FALSE(problem.isVisible());
    CHECK(panel.drafts().empty());
}

TEST_CASE("Minutes that are no number are refused beside their field")
{
    Panel panel;
    panel.choose(lastItem);
    panel.minutes().setFocus();
    panel.minutes().selectAll();
    QTest::keyClicks(&panel.minutes(), QStringLiteral("ten"));
    panel.press(panel.minutes(), Qt::Key_Return);
    CHECK(panel.named<QLabel>(QStringLiteral("minutesProblemLabel")).isVisible());
    CHECK(panel.minutes().text() == QStringLiteral("ten"));
    CHECK(panel.item(lastItem)->plannedMinutes == 5);
    panel.minutes().selectAll();
    QTest::keyClicks(&panel.minutes(), QStringLiteral("10"));
    panel.press(panel.minutes(), Qt::Key_Return);
    CHECK(panel.item(lastItem)->plannedMinutes == 10);
    CHECK_FALSE(panel.named<QLabel>(QStringLiteral("minutesProblemLabel")).isVisible());
}

TEST_CASE("Leads are added by name, reordered and removed by keyboard")
{
    Panel panel;
    panel.choose("Pre-advised questions from the general public"); // led by the Chair
    REQUIRE(panel.leads().count() == 1);
    panel.addLead().setFocus();
    QTest::keyClicks(&panel.addLead(), QStringLiteral("michael yates (Policy and Insight Team)"));
    panel.press(panel.addLead(), Qt::Key_Return);
    const auto leads = [&] { return panel.item("Pre-advised questions from the general public")->leads; };
    REQUIRE(leads().size() == 2);
    CHECK(leads()[1].person.has_value());
    CHECK(leads()[1].words == "Policy and Insight Team");

    panel.leads().setFocus();
    panel.leads().setCurrentRow(1);
    panel.press(panel.leads(), Qt::Key_Up, Qt::AltModifier);
    CHECK(leads()[0].person.has_value());
    CHECK(leads()[1].office == domain::OfficeRole::Chair);
    panel.press(panel.leads(), Qt::Key_Delete);
    REQUIRE(leads().size() == 1);
    CHECK(leads()[0].office == domain::OfficeRole::Chair);
    panel.trigger("edit.undo");
    CHECK(leads().size() == 2);
}

TEST_CASE("Leads of a closed item are closed matter")
{
    Panel panel;
    panel.choose(closedTitle);
    panel.addLead().setFocus();
    QTest::keyClicks(&panel.addLead(), QStringLiteral("Louise Walker"));
    panel.press(panel.addLead(), Qt::Key_Return);
    const auto item = panel.item(closedTitle);
    CHECK(item->leads.empty());
    CHECK(domain::boardLeads(item.value).size() == 2);
}

TEST_CASE("Kind and standing are accepted as they are chosen")
{
    Panel panel;
    panel.choose(lastItem);
    auto& kind = panel.named<QComboBox>(QStringLiteral("kindCombo"), &panel.itemPanel());
    kind.setFocus();
    QTest::keyClicks(&kind, QStringLiteral("Dec"));
    Desk::settle();
    CHECK(panel.item(lastItem)->kind == domain::ItemKind::Decision);
    auto& standing = panel.named<QCheckBox>(QStringLiteral("standingCheckBox"), &panel.itemPanel());
    const bool before = panel.item(lastItem)->standing;
    standing.setFocus();
    panel.press(standing, Qt::Key_Space);
    CHECK(panel.item(lastItem)->standing != before);
}

TEST_CASE("While closed matter is locked the panel says so and offers to unlock it")
{
    Panel panel;
    REQUIRE(panel.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    panel.workspace.lock();
    panel.table().choose(panel.items()[1].id);
    Desk::settle();
    CHECK(
        panel.named<QFrame>(QStringLiteral("lockedFrame"), panel.window.findChild<desktop::ItemPanel*>()).isVisible());
    CHECK_FALSE(panel.closed().isVisible());
    CHECK_FALSE(panel.leads().isVisible());
    CHECK_FALSE(panel.action("agenda.toggle-closed").isEnabled());
    REQUIRE(panel.workspace.unlock(QStringLiteral("correct horse battery")).has_value());
    Desk::settle();
    CHECK(panel.closed().isVisible());
    CHECK(panel.chosen() == closedTitle);
}

TEST_CASE("An agenda that is fixed says why and lets nothing be typed")
{
    Panel panel;
    auto* model = qobject_cast<presentation::AgendaModel*>(panel.table().model());
    model->show(panel.meetingOn(date(2025, 7, 1)).id); // its minutes are circulated
    panel.table().choose(model->itemAt(0)->id);
    Desk::settle();
    CHECK(panel.title().isReadOnly());
    CHECK(panel.named<QLabel>(QStringLiteral("fixedLabel")).text().contains(QStringLiteral("Minutes circulated")));
    CHECK_FALSE(panel.action("agenda.add-item").isEnabled());
    CHECK_FALSE(panel.action("agenda.remove-item").isEnabled());
    CHECK(panel.action("agenda.export").isEnabled());
}
