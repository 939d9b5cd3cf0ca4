// SPDX-License-Identifier: MIT
#include "desktop/draft_offer.h"

#include "desktop/desk.h"
#include "desktop/left_behind_dialog.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::Draft;
using application::RecordKey;
using desktop::LeftBehindDialog;
using domain::AgendaItem;

namespace {

Stored<AgendaItem> itemCalled(const Desk& desk, const std::string& title)
{
    const auto items = desk.itemsOf(desk.meetingOn(date(2025, 10, 21)).id);
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item->title == title; });
    REQUIRE(found != items.end());
    return *found;
}

/// A file in which somebody was typing when the program died: the draft is there, nobody took it back.
class AfterACrash
{
public:
    AfterACrash()
    {
        desk.withSample();
        item = itemCalled(desk, "Any other business").id;
        const Draft draft{RecordKey::of(item), "title", "Any other urgent business", desk.clock.now(), false};
        REQUIRE(desk.workspace.saveDraft(draft).has_value());
        desk.workspace.close();
        desk.window.openFile(desk.file("cambridge.csp"));
        Desk::settle();
    }

    [[nodiscard]] std::string title() const
    {
        const auto found = application::require(desk.workspace.store(), item);
        REQUIRE(found.has_value());
        return (*found)->title;
    }
    [[nodiscard]] std::size_t draftsLeft() const
    {
        const auto drafts = desk.workspace.store().drafts();
        REQUIRE(drafts.has_value());
        return drafts->size();
    }
    void press(const char* button)
    {
        auto* dialog = desk.dialog<LeftBehindDialog>();
        REQUIRE(dialog != nullptr);
        QTest::mouseClick(&desk.named<QPushButton>(QString::fromLatin1(button), dialog), Qt::LeftButton);
        Desk::settle();
    }

    Desk desk;
    Id<AgendaItem> item{0};
};

} // namespace

TEST_CASE("What was being typed when the program ended is offered at the next opening")
{
    AfterACrash crash;
    auto* dialog = crash.desk.dialog<LeftBehindDialog>();
    REQUIRE(dialog != nullptr);
    const auto& list = crash.desk.named<QListWidget>(QStringLiteral("draftsList"), dialog);
    REQUIRE(list.count() == 1);
    CHECK(list.item(0)->text().startsWith(
        QStringLiteral("agenda item “Any other business”, meeting of 21 October 2025: title, ")));
    CHECK(crash.desk.named<QPlainTextEdit>(QStringLiteral("textEdit"), dialog).toPlainText()
          == QStringLiteral("Any other urgent business"));
    CHECK(crash.title() == "Any other business");
}

TEST_CASE("Used, the text goes where it was being typed and can be undone")
{
    AfterACrash crash;
    crash.press("useButton");
    CHECK(crash.title() == "Any other urgent business");
    CHECK(crash.draftsLeft() == 0);
    CHECK(crash.desk.dialog<LeftBehindDialog>() == nullptr);
    crash.desk.trigger("edit.undo");
    CHECK(crash.title() == "Any other business");
}

TEST_CASE("Thrown away, the text goes and the item stays")
{
    AfterACrash crash;
    crash.press("discardButton");
    CHECK(crash.title() == "Any other business");
    CHECK(crash.draftsLeft() == 0);
}

TEST_CASE("Put off, the text is offered again the next time")
{
    AfterACrash crash;
    crash.press("laterButton");
    CHECK(crash.draftsLeft() == 1);
    crash.desk.workspace.close();
    crash.desk.window.openFile(crash.desk.file("cambridge.csp"));
    CHECK(crash.desk.dialog<LeftBehindDialog>() != nullptr);
}

TEST_CASE("A text that the rules refuse stays in the offer, with the reason")
{
    Desk desk;
    desk.withSample();
    const auto item = itemCalled(desk, "Any other business").id;
    const Draft tooLong{RecordKey::of(item), "title", std::string(5000, 'x'), desk.clock.now(), false};
    REQUIRE(desk.workspace.saveDraft(tooLong).has_value());
    const auto used = desktop::useDraft(desk.workspace, tooLong);
    REQUIRE_FALSE(used.has_value());
    CHECK(std::holds_alternative<domain::Refusal>(used.error()));
    const auto drafts = desk.workspace.store().drafts();
    REQUIRE(drafts.has_value());
    CHECK(drafts->size() == 1);
}

TEST_CASE("A closed text is offered only once it is unlocked, and becomes the closed title")
{
    Desk desk;
    desk.withSample();
    const auto item = itemCalled(desk, "Domestic abuse related death review");
    const Draft draft{RecordKey::of(item.id), "closed_title", "Review of case 7", desk.clock.now(), true};
    REQUIRE(desk.workspace.saveDraft(draft).has_value());
    REQUIRE(desk.workspace.protect(QStringLiteral("badger violin teapot")).has_value());
    desk.workspace.close();
    desk.window.openFile(desk.file("cambridge.csp"));
    CHECK(desk.dialog<LeftBehindDialog>() == nullptr);
    REQUIRE(desk.workspace.unlock(QStringLiteral("badger violin teapot")).has_value());
    auto* dialog = desk.dialog<LeftBehindDialog>();
    REQUIRE(dialog != nullptr);
    QTest::mouseClick(&desk.named<QPushButton>(QStringLiteral("useButton"), dialog), Qt::LeftButton);
    const auto changed = application::require(desk.workspace.store(), item.id);
    REQUIRE(changed.has_value());
    CHECK(domain::boardTitle(changed->value) == "Review of case 7");
    CHECK(changed->value.title == "Domestic abuse related death review");
}

TEST_CASE("The text of an action and the words of its review are offered, and go where they were being typed")
{
    Desk desk;
    desk.withSample();
    const auto actions = application::all<domain::ActionPoint>(desk.workspace.store());
    REQUIRE(actions.has_value());
    REQUIRE_FALSE(actions->empty());
    const Id<domain::ActionPoint> action = actions->front().id; // raised on 1 July 2025
    const auto february = desk.meetingOn(date(2026, 2, 24)).id;
    const Draft text{RecordKey::of(action), "text", "Share all contact details.", desk.clock.now(), false};
    REQUIRE(desk.workspace.saveDraft(text).has_value());
    REQUIRE(desktop::useDraft(desk.workspace, text).has_value());
    const auto changed = application::require(desk.workspace.store(), action);
    REQUIRE(changed.has_value());
    CHECK(changed->value.text == "Share all contact details.");

    const auto reviewsOf = [&](Id<domain::ActionPoint> id) {
        auto found = application::all<domain::ActionReview>(desk.workspace.store(), RecordKey::of(id));
        REQUIRE(found.has_value());
        return std::move(*found);
    };
    const Id<domain::ActionPoint> carried = (*actions)[1].id; // carried over on 21 October 2025
    const Draft words{RecordKey::of(carried), "review_" + std::to_string(february.number()), "Still with the writers.",
                      desk.clock.now(), false};
    REQUIRE(desk.workspace.saveDraft(words).has_value());
    CHECK(desktop::draftOffers(desk.workspace.store(), {words}).front().field == QStringLiteral("review"));
    REQUIRE(desktop::useDraft(desk.workspace, words).has_value());
    const auto reviews = reviewsOf(carried);
    REQUIRE(reviews.size() == 2);
    CHECK(reviews.back()->meeting == february);
    CHECK(reviews.back()->text == "Still with the writers.");
    const auto drafts = desk.workspace.store().drafts();
    REQUIRE(drafts.has_value());
    CHECK(drafts->empty());
}
