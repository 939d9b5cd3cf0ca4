// SPDX-License-Identifier: MIT
#include "desktop/search_palette.h"

#include "application/action_work.h"
#include "application/deadline_work.h"
#include "application/question_work.h"
#include "application/search_text.h"
#include "desktop/actions_page.h"
#include "desktop/actions_table.h"
#include "desktop/agenda_page.h"
#include "desktop/agenda_table.h"
#include "desktop/deadlines_dialog.h"
#include "desktop/desk.h"
#include "desktop/minutes_page.h"
#include "desktop/minutes_table.h"
#include "desktop/partnership_page.h"
#include "desktop/questions_page.h"
#include "desktop/questions_table.h"
#include "desktop/record_tab.h"
#include "presentation/current_meeting.h"
#include "wording/cycle_labels.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTest>

#include <map>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::domain;
using application::kindOf;
using application::RecordKey;
using presentation::SearchModel;

namespace {

struct SearchDesk : Desk
{
    SearchDesk()
    {
        withSample();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] desktop::SearchPalette& palette()
    {
        return named<desktop::SearchPalette>(QStringLiteral("searchPalette"));
    }
    [[nodiscard]] QLineEdit& field() { return named<QLineEdit>(QStringLiteral("searchField")); }
    [[nodiscard]] QListView& list() { return named<QListView>(QStringLiteral("searchResults")); }
    [[nodiscard]] const SearchModel& model() { return *static_cast<const SearchModel*>(list().model()); }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        settle();
    }
    void open() { press(Qt::Key_K, Qt::ControlModifier); }
    void search(const QString& words)
    {
        open();
        REQUIRE(field().hasFocus());
        QTest::keyClicks(&field(), words);
        settle();
    }
    /// Walks with the arrow to the first row of that kind and opens it; the answer is its record.
    RecordKey openFirst(std::size_t kind)
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().lineAt(row).where.record.kind == kind) {
                const RecordKey key = model().lineAt(row).where.record;
                while (list().currentIndex().row() != row)
                    press(Qt::Key_Down);
                press(Qt::Key_Return);
                return key;
            }
        FAIL("nothing of that kind was found");
        return {};
    }
    template <class Page>
    [[nodiscard]] bool isInFront()
    {
        return qobject_cast<Page*>(window.currentPage()) != nullptr;
    }
};

} // namespace

TEST_CASE("Ctrl+K opens the search over any page, and Esc gives the keyboard back")
{
    SearchDesk desk;
    for (const char* view : {"view.home", "view.agenda", "view.minutes", "view.actions", "view.partnership"}) {
        INFO(view);
        desk.trigger(view);
        QWidget* before = QApplication::focusWidget();
        REQUIRE(before != nullptr);
        desk.open();
        CHECK(desk.palette().isVisible());
        CHECK(desk.field().hasFocus());
        desk.press(Qt::Key_Escape);
        CHECK_FALSE(desk.palette().isVisible());
        CHECK(QApplication::focusWidget() == before);
    }
}

TEST_CASE("What is typed is found letter by letter, and nothing of it is kept when the search closes")
{
    SearchDesk desk;
    desk.search(QStringLiteral("07/04"));
    REQUIRE(desk.model().rowCount() > 0);
    CHECK(desk.list().currentIndex().row() == 0);
    CHECK(desk.list().isVisible());
    desk.press(Qt::Key_Escape);
    CHECK(desk.model().rowCount() == 0);
    desk.open();
    CHECK(desk.field().text().isEmpty());
    CHECK_FALSE(desk.list().isVisible());
    desk.press(Qt::Key_Escape);
    for (const QString& key : desk.settings.allKeys())
        CHECK_FALSE(desk.settings.value(key).toString().contains(QStringLiteral("07/04")));
}

TEST_CASE("An action opens in the log with its row chosen, whatever the filter was")
{
    SearchDesk desk;
    desk.search(QStringLiteral("07/04"));
    const RecordKey key = desk.openFirst(kindOf<ActionPoint>);
    CHECK(desk.isInFront<desktop::ActionsPage>());
    auto& table = desk.named<desktop::ActionsTable>(QStringLiteral("actionsTable"));
    CHECK(table.chosenAction() == Id<ActionPoint>(key.number));
    CHECK(table.hasFocus());
}

TEST_CASE("A paragraph opens in the minutes of its meeting, chosen")
{
    SearchDesk desk;
    desk.search(QStringLiteral("police"));
    const RecordKey key = desk.openFirst(kindOf<MinuteParagraph>);
    CHECK(desk.isInFront<desktop::MinutesPage>());
    auto& table = desk.named<desktop::MinutesTable>(QStringLiteral("minutesList"));
    const auto* model = static_cast<const presentation::MinutesModel*>(table.model());
    CHECK(table.chosenRow() == model->paragraphRow(Id<MinuteParagraph>(key.number)));
    CHECK(desk.window.agendaMeeting() == desk.meetingOn(date(2025, 7, 1)).id);
}

TEST_CASE("An agenda item opens on its agenda, chosen")
{
    SearchDesk desk;
    desk.search(QStringLiteral("any other business"));
    const RecordKey key = desk.openFirst(kindOf<AgendaItem>);
    CHECK(desk.isInFront<desktop::AgendaPage>());
    CHECK(desk.named<desktop::AgendaTable>(QStringLiteral("agendaTable")).chosenItem() == Id<AgendaItem>(key.number));
}

TEST_CASE("A person opens among the people of the partnership, even when a search there leaves them out")
{
    SearchDesk desk;
    desk.trigger("view.partnership");
    desk.named<QLineEdit>(QStringLiteral("peopleSearchEdit")).setText(QStringLiteral("nobody at all"));
    const auto people = application::all<Person>(desk.workspace.store());
    REQUIRE(people.has_value());
    desk.search(QString::fromStdString(people->front()->name));
    const RecordKey key = desk.openFirst(kindOf<Person>);
    CHECK(desk.isInFront<desktop::PartnershipPage>());
    auto& tab = desk.named<QWidget>(QStringLiteral("peopleTab"));
    CHECK(tab.isVisible());
    auto* table = tab.findChild<desktop::SharedTable*>();
    REQUIRE(table != nullptr);
    const auto* model = static_cast<const presentation::RecordTable*>(table->model());
    CHECK(model->keyAt(table->currentIndex().row()) == key);
}

TEST_CASE("The arrows walk through what was found and come round at the ends")
{
    SearchDesk desk;
    desk.search(QStringLiteral("police"));
    const int last = desk.model().rowCount() - 1;
    REQUIRE(last > 1);
    desk.press(Qt::Key_Up);
    CHECK(desk.list().currentIndex().row() == last);
    desk.press(Qt::Key_Down);
    CHECK(desk.list().currentIndex().row() == 0);
    desk.press(Qt::Key_PageDown);
    CHECK(desk.list().currentIndex().row() == qMin(5, last));
}

TEST_CASE("The search is narrowed down to a kind, to the meeting in front and to closed matter")
{
    SearchDesk desk;
    desk.search(QStringLiteral("review"));
    const int all = desk.model().rowCount();
    desk.named<QAbstractButton>(QStringLiteral("search-actions")).click();
    for (int row = 0; row < desk.model().rowCount(); ++row)
        CHECK(desk.model().lineAt(row).group == application::SearchGroup::Actions);
    desk.named<QAbstractButton>(QStringLiteral("searchEverything")).click();
    CHECK(desk.model().rowCount() == all);
    desk.named<QAbstractButton>(QStringLiteral("searchOnlyMeeting")).click();
    for (int row = 0; row < desk.model().rowCount(); ++row)
        CHECK(desk.model().lineAt(row).where.meeting == desk.window.agendaMeeting());
    desk.named<QAbstractButton>(QStringLiteral("searchOnlyMeeting")).click();
    desk.named<QAbstractButton>(QStringLiteral("searchOnlyClosed")).click();
    REQUIRE(desk.model().rowCount() > 0);
    for (int row = 0; row < desk.model().rowCount(); ++row)
        CHECK(desk.model().lineAt(row).isClosed);
    CHECK(desk.palette().isVisible());
}

TEST_CASE("Locking clears the search away, and a locked file offers no closed matter")
{
    SearchDesk desk;
    REQUIRE(desk.workspace.protect(QStringLiteral("correct horse")).has_value());
    desk.search(QStringLiteral("review"));
    REQUIRE(desk.model().rowCount() > 0);
    desk.workspace.lock();
    desk.settle();
    CHECK_FALSE(desk.palette().isVisible());
    CHECK(desk.model().rowCount() == 0);
    desk.search(QStringLiteral("review"));
    CHECK_FALSE(desk.named<QAbstractButton>(QStringLiteral("searchOnlyClosed")).isVisible());
    CHECK(desk.named<QLabel>(QStringLiteral("searchSummary")).text().contains(QStringLiteral("locked")));
}

TEST_CASE("A search that finds nothing says what to do instead")
{
    SearchDesk desk;
    desk.search(QStringLiteral("zzyzx"));
    CHECK(desk.model().rowCount() == 0);
    auto& nothing = desk.named<QLabel>(QStringLiteral("searchNothing"));
    CHECK(nothing.isVisible());
    CHECK(nothing.text().contains(QStringLiteral("Fewer of them")));
    desk.press(Qt::Key_Return); // opens nothing
    CHECK(desk.palette().isVisible());
}

TEST_CASE("A click beside the search, or going elsewhere by a key, closes it")
{
    SearchDesk desk;
    desk.open();
    QTest::mouseClick(&desk.palette(), Qt::LeftButton, {}, QPoint(5, desk.palette().height() - 5));
    desk.settle();
    CHECK_FALSE(desk.palette().isVisible());
    desk.open();
    desk.trigger("view.actions");
    CHECK_FALSE(desk.palette().isVisible());
}

TEST_CASE("From an action its minutes open at the paragraph that raised it")
{
    SearchDesk desk;
    desk.trigger("view.actions");
    auto& table = desk.named<desktop::ActionsTable>(QStringLiteral("actionsTable"));
    const auto* log = static_cast<const presentation::ActionLogModel*>(table.model());
    std::optional<Id<MinuteParagraph>> paragraph;
    for (int row = 0; row < log->rowCount() && !paragraph; ++row) {
        table.choose(row);
        paragraph = log->lineAt(row)->action->paragraph;
    }
    REQUIRE(paragraph.has_value());
    desk.trigger("actions.open-minutes");
    CHECK(desk.isInFront<desktop::MinutesPage>());
    auto& minutes = desk.named<desktop::MinutesTable>(QStringLiteral("minutesList"));
    const auto* model = static_cast<const presentation::MinutesModel*>(minutes.model());
    REQUIRE(model->paragraphRow(*paragraph) >= 0);
    CHECK(minutes.chosenRow() == model->paragraphRow(*paragraph));
}

TEST_CASE("A question opens in the register of its meeting, chosen, and so does who asked it")
{
    SearchDesk desk;
    const auto meeting = desk.meetingOn(date(2025, 10, 21)).id;
    const auto record = [&](const char* subject, const char* name) {
        const auto made = desk.workspace.run(application::Verb::RecordQuestion, {}, [&](application::UnitOfWork& unit) {
            return application::recordQuestion(unit,
                                               {.meeting = meeting,
                                                .subject = subject,
                                                .parts = {"Why?"},
                                                .receivedOn = date(2025, 10, 6),
                                                .shownAs = "A resident"},
                                               application::AskerEntry{.details = {.name = name}});
        });
        REQUIRE(made.has_value());
        return *made;
    };
    record("Street lamps", "Ada Unfound");
    const auto wanted = record("Xylophones", "Zacharias Quillfeather");
    desk.trigger("view.home");
    for (const char* words : {"xylophones", "quillfeather"}) {
        INFO(words);
        desk.trigger("view.home");
        desk.search(QString::fromLatin1(words));
        REQUIRE(desk.model().rowCount() > 0);
        desk.press(Qt::Key_Return);
        REQUIRE(desk.isInFront<desktop::QuestionsPage>());
        auto& table = desk.named<desktop::QuestionsTable>(QStringLiteral("questionsTable"));
        const auto* model = static_cast<const presentation::QuestionsModel*>(table.model());
        CHECK(table.chosenRow() == model->rowOf(wanted));
        CHECK(desk.window.agendaMeeting() == meeting);
    }
}

TEST_CASE("The evidence of a deadline opens among the deadlines of its meeting")
{
    SearchDesk desk;
    const auto meeting = desk.meetingOn(date(2025, 10, 21)).id;
    REQUIRE(desk.workspace
                .run(application::Verb::MarkDeadline, {},
                     [&](application::UnitOfWork& unit) {
                         return application::markDeadline(unit, {.meeting = meeting,
                                                                 .kind = DeadlineKind::PapersDue,
                                                                 .doneOn = date(2025, 10, 6),
                                                                 .evidence = "Xylophone receipt"});
                     })
                .has_value());
    desk.search(QStringLiteral("xylophone"));
    desk.openFirst(kindOf<DeadlineMark>);
    auto* opened = desk.dialog<desktop::DeadlinesDialog>();
    REQUIRE(opened != nullptr);
    const auto& table = desk.named<QTableView>(QStringLiteral("deadlinesView"), opened);
    CHECK(table.currentIndex().siblingAtColumn(0).data().toString() == wording::label(DeadlineKind::PapersDue));
}

TEST_CASE("Everything that can be found opens on the page it belongs to")
{
    SearchDesk desk;
    const std::map<std::size_t, const char*> pages{{kindOf<Meeting>, "AgendaPage"},
                                                   {kindOf<AgendaItem>, "AgendaPage"},
                                                   {kindOf<Minutes>, "MinutesPage"},
                                                   {kindOf<MinuteParagraph>, "MinutesPage"},
                                                   {kindOf<Appendix>, "MinutesPage"},
                                                   {kindOf<ActionPoint>, "ActionsPage"},
                                                   {kindOf<ActionReview>, "ActionsPage"},
                                                   {kindOf<Interest>, "AgendaPage"},
                                                   {kindOf<Motion>, "AgendaPage"},
                                                   {kindOf<NotifiedVote>, "AgendaPage"},
                                                   {kindOf<DeclaredVote>, "MinutesPage"},
                                                   {kindOf<Paper>, "PapersPage"},
                                                   {kindOf<PaperVersion>, "PapersPage"},
                                                   {kindOf<DeadlineMark>, "AgendaPage"},
                                                   {kindOf<PublicQuestion>, "QuestionsPage"},
                                                   {kindOf<Asker>, "QuestionsPage"},
                                                   {kindOf<Person>, "PartnershipPage"},
                                                   {kindOf<Agency>, "PartnershipPage"},
                                                   {kindOf<Body>, "PartnershipPage"},
                                                   {kindOf<TermsOfReference>, "PartnershipPage"},
                                                   {kindOf<Template>, "PartnershipPage"},
                                                   {kindOf<PlanEntry>, "PlanPage"},
                                                   {kindOf<SafetyPlan>, "DeliveryPage"},
                                                   {kindOf<Priority>, "DeliveryPage"},
                                                   {kindOf<Target>, "DeliveryPage"},
                                                   {kindOf<Milestone>, "DeliveryPage"},
                                                   {kindOf<GroupReport>, "DeliveryPage"},
                                                   {kindOf<Fund>, "DeliveryPage"},
                                                   {kindOf<Bid>, "DeliveryPage"},
                                                   {kindOf<DeathReview>, "DeliveryPage"},
                                                   {kindOf<Duty>, "DeliveryPage"},
                                                   {kindOf<Recommendation>, "DeliveryPage"},
                                                   {kindOf<AnnualReview>, "DeliveryPage"},
                                                   {kindOf<SharingAgreement>, "DeliveryPage"},
                                                   {kindOf<OutsideSeat>, "DeliveryPage"},
                                                   {kindOf<PublicNotice>, "DeliveryPage"},
                                                   {kindOf<Induction>, "DeliveryPage"}};
    const auto meeting = desk.meetingOn(date(2025, 7, 1)).id;
    for (const std::size_t kind : application::searchedKinds()) {
        INFO(application::kindNames.at(kind));
        REQUIRE(pages.count(kind) == 1);
        const auto records = desk.workspace.store().list(kind);
        REQUIRE(records.has_value());
        const RecordKey key = records->empty() ? RecordKey{kind, 99} : records->front().key; // even one that is gone
        desk.trigger("view.home");
        desk.window.open({key, meeting});
        Desk::settle();
        CHECK(QString::fromLatin1(desk.window.currentPage()->metaObject()->className())
                  .endsWith(QLatin1String(pages.at(kind))));
        for (auto* dialog : desk.window.findChildren<QDialog*>())
            if (dialog->isVisible())
                dialog->reject();
        Desk::settle();
    }
}
