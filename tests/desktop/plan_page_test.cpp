// SPDX-License-Identifier: MIT
#include "desktop/plan_page.h"

#include "application/plan_view.h"
#include "application/work.h"
#include "desktop/desk.h"
#include "desktop/line_box.h"
#include "desktop/meeting_dialog.h"
#include "desktop/plan_entry_dialog.h"
#include "desktop/plan_step_dialog.h"
#include "desktop/plan_suggestions_dialog.h"
#include "desktop/plan_table.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using desktop::LineBox;

namespace {

/// The forward plan of the sample, with the keyboard in the list.
struct PlanDesk : Desk
{
    PlanDesk()
    {
        withSample();
        trigger("view.plan");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        settle();
    }

    [[nodiscard]] desktop::PlanTable& table() { return named<desktop::PlanTable>(QStringLiteral("planTable")); }
    [[nodiscard]] QWidget& panel() { return named<QWidget>(QStringLiteral("planPanel")); }
    template <class Widget>
    [[nodiscard]] Widget& field(const char* name)
    {
        return named<Widget>(QString::fromLatin1(name), &panel());
    }
    [[nodiscard]] std::vector<Stored<PlanEntry>> entries() const
    {
        auto found = all<PlanEntry>(workspace.store());
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    [[nodiscard]] Stored<PlanEntry> entry(const std::string& begin) const
    {
        for (const Stored<PlanEntry>& each : entries())
            if (each->matter.value().title.starts_with(begin))
                return each;
        FAIL("there is no entry " << begin);
        return entries().front();
    }
    void choose(const std::string& begin)
    {
        table().choose(entry(begin).id);
        settle();
    }
    void type(QWidget& box, const QString& text)
    {
        box.setFocus();
        if (auto* edit = qobject_cast<QPlainTextEdit*>(&box))
            edit->selectAll();
        QTest::keyClicks(&box, text);
        settle();
    }
    void leave()
    {
        table().setFocus();
        settle();
    }
};

} // namespace

TEST_CASE("An entry is added with its kind and title, and changed in the panel")
{
    PlanDesk desk;
    desk.choose("16 Days");
    desk.trigger("plan.add");
    auto* dialog = desk.dialog<desktop::PlanEntryDialog>();
    REQUIRE(dialog != nullptr);
    dialog->submit();
    CHECK(dialog->isVisible()); // it has no title yet
    auto& kind = desk.named<QComboBox>(QStringLiteral("kindCombo"), dialog);
    CHECK(kind.currentData().toInt() == int(PlanKind::Awareness)); // as the entry chosen
    kind.setCurrentIndex(kind.findData(int(PlanKind::Consultation)));
    QTest::keyClicks(&desk.named<QLineEdit>(QStringLiteral("titleEdit"), dialog), QStringLiteral("Zebra crossings"));
    dialog->submit();
    Desk::settle();
    desk.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&desk.window)); // without the keyboard no field is ever left
    CHECK(desk.entry("Zebra")->kind == PlanKind::Consultation);
    REQUIRE(desk.table().chosen() == desk.entry("Zebra").id);

    CHECK(desk.field<QWidget>("responsePart").isVisible());
    CHECK_FALSE(desk.field<QWidget>("reportFrame").isVisible());
    CHECK_FALSE(desk.field<QWidget>("cadencePart").isVisible());
    desk.field<QCheckBox>("untilCheckBox").click();
    auto& until = desk.field<QDateEdit>("untilDateEdit");
    until.setDate(QDate(2025, 11, 3));
    Q_EMIT until.editingFinished();
    CHECK(desk.entry("Zebra")->until == date(2025, 11, 3));
    desk.type(desk.field<QPlainTextEdit>("noteEdit"), QStringLiteral("More stripes?"));
    desk.leave();
    CHECK(desk.entry("Zebra")->matter.value().note == "More stripes?");
    desk.trigger("edit.undo");
    CHECK(desk.entry("Zebra")->matter.value().note.empty());
}

TEST_CASE("A title that is emptied is refused beside its field, and Esc goes back to what was there")
{
    PlanDesk desk;
    desk.choose("Annual Review");
    auto& title = desk.field<LineBox>("titleEdit");
    title.setFocus();
    title.selectAll();
    QTest::keyClick(&title, Qt::Key_Delete);
    desk.leave();
    CHECK(desk.field<QLabel>("titleProblemLabel").isVisible());
    CHECK(desk.entry("Annual Review")->matter.value().title == "Annual Review");
    title.setFocus();
    QTest::keyClick(&title, Qt::Key_Escape);
    CHECK(title.text() == QStringLiteral("Annual Review"));
    CHECK_FALSE(desk.field<QLabel>("titleProblemLabel").isVisible());
}

TEST_CASE("Days that end before they begin are refused, and the entry stays")
{
    PlanDesk desk;
    desk.choose("16 Days");
    auto& until = desk.field<QDateEdit>("untilDateEdit");
    until.setDate(QDate(2025, 11, 1));
    Q_EMIT until.editingFinished();
    CHECK(desk.field<QLabel>("datesProblemLabel").isVisible());
    CHECK(desk.entry("16 Days")->until == date(2025, 12, 10));
}

TEST_CASE("A commissioned report gets a draft, a comment on it and a sign-off, which can be taken back")
{
    PlanDesk desk;
    desk.choose("First deep dive");
    desk.field<QAbstractButton>("addDraftButton").click();
    auto* draft = desk.dialog<desktop::PlanStepDialog>();
    REQUIRE(draft != nullptr);
    draft->submit();
    Desk::settle();
    REQUIRE(desk.entry("First deep dive")->matter.value().drafts.size() == 3);
    CHECK(desk.entry("First deep dive")->matter.value().drafts[2].version == "v.06");

    desk.field<QAbstractButton>("addCommentButton").click();
    auto* comment = desk.dialog<desktop::PlanStepDialog>();
    REQUIRE(comment != nullptr);
    comment->submit();
    CHECK(comment->isVisible()); // there is nothing said yet
    desk.named<QPlainTextEdit>(QStringLiteral("textEdit"), comment).setPlainText(QStringLiteral("Say more."));
    comment->submit();
    Desk::settle();
    CHECK(desk.entry("First deep dive")->matter.value().comments.back().version == "v.06");

    desk.field<QAbstractButton>("signOffButton").click();
    auto* signOff = desk.dialog<desktop::PlanStepDialog>();
    REQUIRE(signOff != nullptr);
    signOff->submit();
    CHECK(signOff->isVisible()); // somebody signs it off
    desk.named<QLineEdit>(QStringLiteral("byEdit"), signOff).setText(QStringLiteral("the Chair"));
    signOff->submit();
    Desk::settle();
    CHECK(desk.entry("First deep dive")->signedOffOn == date(2025, 10, 6));
    CHECK(desk.entry("First deep dive")->matter.value().signedOffBy == "the Chair");
    desk.field<QAbstractButton>("signOffButton").click();
    CHECK_FALSE(desk.entry("First deep dive")->signedOffOn.has_value());
}

TEST_CASE("What the plan suggests goes on the agenda from its own page, chosen or all together, in one undo step")
{
    PlanDesk desk;
    const auto october = desk.meetingOn(date(2025, 10, 21)).id;
    const std::size_t before = desk.itemsOf(october).size();
    desk.trigger("plan.suggest");
    auto* dialog = desk.dialog<desktop::PlanSuggestionsDialog>();
    REQUIRE(dialog != nullptr);
    auto& list = desk.named<QListWidget>(QStringLiteral("suggestionsList"), dialog);
    REQUIRE(list.count() == 2);
    list.item(0)->setCheckState(Qt::Unchecked);
    dialog->submit();
    Desk::settle();
    CHECK(desk.itemsOf(october).size() == before + 1);
    desk.trigger("edit.undo");
    CHECK(desk.itemsOf(october).size() == before);
}

TEST_CASE("The agenda says quietly what the plan has due, adds it, and is quiet then")
{
    Desk desk;
    desk.withSample();
    const auto october = desk.meetingOn(date(2025, 10, 21)).id;
    const std::size_t before = desk.itemsOf(october).size();
    desk.trigger("view.agenda");
    auto& page = desk.named<QWidget>(QStringLiteral("agendaPage"));
    auto& hint = desk.named<QWidget>(QStringLiteral("planHint"), &page);
    Desk::settle();
    REQUIRE(hint.isVisible());
    CHECK(desk.named<QLabel>(QStringLiteral("planHintLabel"), &hint)
              .text()
              .startsWith(QStringLiteral("2 entries of the forward plan are due: ")));
    desk.named<QAbstractButton>(QStringLiteral("addSuggestionsButton"), &hint).click();
    CHECK(desk.itemsOf(october).size() == before + 2);
    CHECK_FALSE(hint.isVisible());
    desk.trigger("edit.undo");
    CHECK(desk.itemsOf(october).size() == before);
    CHECK(hint.isVisible());
}

TEST_CASE("A new meeting takes along what the plan has due, unless that is not wanted")
{
    PlanDesk desk;
    const bool wanted = GENERATE(true, false);
    desk.trigger("meeting.new");
    auto* dialog = desk.dialog<desktop::MeetingDialog>();
    REQUIRE(dialog != nullptr);
    desk.named<QDateEdit>(QStringLiteral("dateEdit"), dialog).setDate(QDate(2026, 7, 7));
    auto& box = desk.named<QCheckBox>(QStringLiteral("planCheckBox"), dialog);
    REQUIRE(box.isVisible());
    box.setChecked(wanted);
    QTest::keyClick(dialog, Qt::Key_Return);
    Desk::settle();
    const auto items = desk.itemsOf(desk.meetingOn(date(2026, 7, 7)).id);
    const auto review = desk.entry("Annual Review").id;
    CHECK(std::any_of(items.begin(), items.end(), [&](const auto& item) { return item->planEntry == review; })
          == wanted);
}

TEST_CASE("Entries are marked done and removed from the list, and undo brings them back")
{
    PlanDesk desk;
    desk.choose("16 Days");
    QTest::keyClick(&desk.table(), Qt::Key_D);
    CHECK(desk.entry("16 Days")->standing == PlanStanding::Done);
    QTest::keyClick(&desk.table(), Qt::Key_D);
    CHECK(desk.entry("16 Days")->standing == PlanStanding::Planned);
    const std::size_t before = desk.entries().size();
    QTest::keyClick(&desk.table(), Qt::Key_Delete);
    CHECK(desk.entries().size() == before - 1);
    desk.trigger("edit.undo");
    CHECK(desk.entries().size() == before);
}

TEST_CASE("The keyboard walks over the bands, and an entry stays chosen in the other view")
{
    PlanDesk desk;
    desk.table().chooseFirst();
    REQUIRE(desk.table().chosen() == desk.entry("Strategic priorities").id);
    QTest::keyClick(&desk.table(), Qt::Key_Down);
    const auto second = desk.table().chosen();
    REQUIRE(second.has_value());
    CHECK(second != desk.entry("Strategic priorities").id);
    desk.trigger("plan.switch-view");
    CHECK(desk.table().chosen() == second);
    CHECK(desk.table().model()->columnCount() == presentation::PlanModel::DateColumnCount);
    desk.trigger("plan.switch-view");
    CHECK(desk.table().chosen() == second);
    QTest::keyClick(&desk.table(), Qt::Key_Up);
    CHECK(desk.table().chosen() == desk.entry("Strategic priorities").id);
}

TEST_CASE("An item of the agenda is linked to the entry it takes up, and the link goes where it is asked to")
{
    PlanDesk desk;
    desk.trigger("view.agenda"); // so that October is the meeting in hand
    desk.trigger("view.plan");
    desk.choose("16 Days");
    auto& combo = desk.field<QComboBox>("linkCombo");
    REQUIRE(combo.count() > 1);
    combo.setCurrentIndex(1);
    const Id<AgendaItem> item(combo.currentData().toLongLong());
    desk.field<QAbstractButton>("linkButton").click();
    Desk::settle();
    const auto linked = require(desk.workspace.store(), item);
    REQUIRE(linked.has_value());
    CHECK(linked->value.planEntry == desk.entry("16 Days").id);
    CHECK(desk.field<QWidget>("agendasList").findChildren<QAbstractButton*>().size() >= 2);
}

TEST_CASE("Without entries the page says what goes there, and offers to add the first")
{
    PlanDesk desk;
    for (const Stored<PlanEntry>& entry : desk.entries()) {
        desk.table().choose(entry.id);
        desk.trigger("plan.remove");
    }
    Desk::settle();
    CHECK(desk.entries().empty());
    CHECK_FALSE(desk.table().isVisible());
    CHECK(desk.action("plan.add").isEnabled());
    CHECK_FALSE(desk.action("plan.export").isEnabled());
    desk.trigger("plan.add");
    CHECK(desk.dialog<desktop::PlanEntryDialog>() != nullptr);
}
