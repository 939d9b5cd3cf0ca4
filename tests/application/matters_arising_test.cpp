// SPDX-License-Identifier: MIT
#include "application/matters_arising.h"

#include "application/action_work.h"
#include "application/agenda_work.h"
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/revert.h"
#include "support/office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using State = MattersMinuted::State;

namespace {

/// Words that are easy to compare: "closed 02/01 how", "over 02/02 why".
std::vector<std::string> words(const MattersArising& matters)
{
    std::vector<std::string> paragraphs;
    for (const MatterArising& matter : matters.matters)
        if (const DatedReview* review = matter.review(); review != nullptr && !isClosedMatter(matter.line.action.value))
            paragraphs.push_back((review->review->outcome == ActionOutcome::Closed ? "closed " : "over ")
                                 + matter.line.reference + ' ' + review->review->text);
    return paragraphs;
}

/// An office whose February meeting raised two actions; July reviews them under an item of its agenda, and so does
/// October.
class ReviewOffice : public tests::Office
{
public:
    ReviewOffice()
        : february(meeting(date(2025, 2, 25))),
          july(meeting(date(2025, 7, 1))),
          october(meeting(date(2025, 10, 21))),
          reviewItem(item(july, ItemKind::ActionReview, "Action points: review")),
          first(action(february, "Light the bridge.")),
          second(action(february, "Count the bicycles."))
    {}

    Id<Meeting> meeting(Date day)
    {
        return does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
            return planMeeting(unit, Meeting{.body = everything<Body>()[0].id, .date = day}, false, {});
        });
    }
    Id<AgendaItem> item(Id<Meeting> meeting, ItemKind kind, const std::string& title, Session session = Session::Open)
    {
        const AgendaItem item{.meeting = meeting, .position = 1000, .kind = kind, .title = title};
        return does(Verb::AddItem, [&](UnitOfWork& unit) { return addItem(unit, inSession(item, session)); });
    }
    Id<ActionPoint> action(Id<Meeting> meeting, const std::string& text)
    {
        return does(Verb::RaiseAction, [&](UnitOfWork& unit) {
            return raiseAction(unit, ActionPoint{.meeting = meeting, .text = text, .owners = {{{}, {}, "Everybody"}}});
        });
    }
    void review(Id<ActionPoint> action, ActionOutcome outcome, const std::string& text,
                std::optional<Id<Meeting>> at = {}, std::optional<Id<AgendaItem>> became = {})
    {
        const ActionReview review{
            .action = action, .meeting = at.value_or(july), .outcome = outcome, .text = text, .becameItem = became};
        does(Verb::ReviewAction, [&](UnitOfWork& unit) {
            return followingReviews(unit, review.meeting, words, [&]() -> application::Result<> {
                CSPDESK_TRY(reviewAction(unit, review));
                return {};
            });
        });
    }
    void accept()
    {
        does(Verb::ChangeParagraph, [&](UnitOfWork& unit) { return writeMattersArising(unit, july, words); });
    }
    [[nodiscard]] MattersArising matters(std::optional<Id<Meeting>> at = {})
    {
        auto found = mattersArising(store(), at.value_or(july), date(2025, 7, 2));
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    [[nodiscard]] MattersMinuted minuted()
    {
        auto found = mattersMinuted(store(), july, words);
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    [[nodiscard]] std::vector<std::string> paragraphs()
    {
        std::vector<std::string> texts;
        auto stored = everything<MinuteParagraph>(RecordKey::of(july));
        std::sort(stored.begin(), stored.end(),
                  [](auto& left, auto& right) { return left->position < right->position; });
        for (const auto& paragraph : stored)
            texts.push_back(paragraph->text);
        return texts;
    }

    Id<Meeting> february, july, october;
    Id<AgendaItem> reviewItem;
    Id<ActionPoint> first, second;
};

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("A meeting has before it every action that is open from earlier meetings, and counts what it reviewed")
{
    ReviewOffice office;
    const MattersArising before = office.matters();
    REQUIRE(before.matters.size() == 2);
    CHECK(before.reviewed() == 0);
    CHECK(before.item->id == office.reviewItem);
    CHECK(before.itemNumber == 1);
    office.review(office.first, ActionOutcome::Closed, "Lit.");
    office.review(office.second, ActionOutcome::CarriedOver, "Half of them.");
    CHECK(office.matters().reviewed() == 2);
    // October has only the one that goes on.
    const MattersArising october = office.matters(office.october);
    REQUIRE(october.matters.size() == 1);
    CHECK(october.matters[0].line.action.id == office.second);
    CHECK(october.matters[0].story.carriedOver == 1);
    CHECK(october.reviewed() == 0);
    CHECK_FALSE(october.item.has_value());
}

TEST_CASE("Suggested paragraphs come into the minutes when they are accepted, and follow the reviews from then on")
{
    ReviewOffice office;
    CHECK(office.minuted().state == State::NothingToSay);
    office.review(office.first, ActionOutcome::Closed, "Lit.");
    CHECK(office.minuted().state == State::Missing);
    CHECK(office.paragraphs().empty());
    office.accept();
    CHECK(office.minuted().state == State::Current);
    CHECK(office.paragraphs() == Texts{"closed 02/01 Lit."});
    office.review(office.first, ActionOutcome::Closed, "Lit on 3 March.");
    office.review(office.second, ActionOutcome::CarriedOver, "Half of them.");
    CHECK(office.paragraphs() == Texts{"closed 02/01 Lit on 3 March.", "over 02/02 Half of them."});
    CHECK(office.minuted().state == State::Current);
}

TEST_CASE("A review and what the minutes say of it are one step: undone together")
{
    ReviewOffice office;
    office.review(office.first, ActionOutcome::Closed, "Lit.");
    office.accept();
    office.review(office.second, ActionOutcome::CarriedOver, "Half of them.");
    REQUIRE(office.paragraphs().size() == 2);
    const ChangeSet done = office.lastChange();
    office.does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, done); });
    CHECK(office.paragraphs() == Texts{"closed 02/01 Lit."});
    CHECK(office.matters().reviewed() == 1);
    CHECK(office.minuted().state == State::Current);
}

TEST_CASE("Once somebody wrote in them the paragraphs stay, until the suggestion is taken")
{
    ReviewOffice office;
    office.review(office.first, ActionOutcome::Closed, "Lit.");
    office.accept();
    const auto paragraph = office.everything<MinuteParagraph>(RecordKey::of(office.july))[0];
    office.does(Verb::ChangeParagraph, [&](UnitOfWork& unit) {
        return changeParagraph(unit, paragraph.id, withText(paragraph.value, "02/01 was closed, to general joy."));
    });
    CHECK(office.minuted().state == State::ByHand);
    office.review(office.second, ActionOutcome::CarriedOver, "Half of them.");
    CHECK(office.paragraphs() == Texts{"02/01 was closed, to general joy."});
    CHECK(office.minuted().suggested == Texts{"closed 02/01 Lit.", "over 02/02 Half of them."});
    office.accept();
    CHECK(office.paragraphs() == Texts{"closed 02/01 Lit.", "over 02/02 Half of them."});
    // The paragraph keeps its identity, and what hangs on it.
    CHECK(office.everything<MinuteParagraph>(RecordKey::of(office.july))[0].id == paragraph.id);
}

TEST_CASE("Other paragraphs under the item are left alone")
{
    ReviewOffice office;
    office.does(Verb::AddParagraph, [&](UnitOfWork& unit) {
        return addParagraph(
            unit, MinuteParagraph{.meeting = office.july, .item = office.reviewItem, .text = "Thanks were given."});
    });
    office.review(office.first, ActionOutcome::Closed, "Lit.");
    CHECK(office.minuted().state == State::Missing);
    office.accept();
    CHECK(office.paragraphs() == Texts{"closed 02/01 Lit.", "Thanks were given."});
    const auto review = office.everything<ActionReview>()[0].id;
    office.does(Verb::RemoveReview, [&](UnitOfWork& unit) {
        return followingReviews(unit, office.july, words, [&] { return removeReview(unit, review); });
    });
    CHECK(office.paragraphs() == Texts{"Thanks were given."});
}

TEST_CASE("Agreed minutes do not follow, and take no suggestion")
{
    ReviewOffice office;
    office.review(office.first, ActionOutcome::Closed, "Lit.");
    office.accept();
    const auto advance = [&](MeetingVerb verb) {
        office.does(Verb::AdvanceMeeting, [&](UnitOfWork& unit) { return advanceMeeting(unit, office.july, verb); });
    };
    for (const auto verb :
         {MeetingVerb::PublishAgenda, MeetingVerb::OpenSession, MeetingVerb::EndSession, MeetingVerb::CirculateMinutes})
        advance(verb);
    office.does(Verb::AgreeMinutes,
                [&](UnitOfWork& unit) { return agreeMinutes(unit, office.july, office.october, "", "head"); });
    CHECK(office.minuted().state == State::Fixed);
    office.review(office.second, ActionOutcome::Closed, "Counted after all.");
    CHECK(office.paragraphs() == Texts{"closed 02/01 Lit."});
    office.isRefused<MinutesAreFixed>(Verb::ChangeParagraph,
                                      [&](UnitOfWork& unit) { return writeMattersArising(unit, office.july, words); });
}

TEST_CASE(
    "An action that became an item names it with its number and day, and the closed title stays out of an open action")
{
    ReviewOffice office;
    office.item(office.october, ItemKind::Welcome, "Welcome");
    const auto became = office.item(office.october, ItemKind::Report, "Lighting", Session::Closed);
    office.review(office.first, ActionOutcome::Closed, "", {}, became);
    const MatterArising matter = office.matters().matters[0];
    REQUIRE(matter.became.has_value());
    CHECK(matter.became->number == 2);
    CHECK(matter.became->on == date(2025, 10, 21));
    CHECK(matter.became->item->title != "Lighting");
    CHECK(boardTitle(matter.became->item.value) == "Lighting");
}

TEST_CASE("Reviewed twice at one meeting, the later word stands")
{
    ReviewOffice office;
    office.review(office.first, ActionOutcome::CarriedOver, "Soon.");
    office.review(office.first, ActionOutcome::Closed, "Lit.");
    CHECK(office.everything<ActionReview>().size() == 1);
    CHECK(office.matters().matters[0].line.status == ActionStatus::Closed);
}

TEST_CASE("What a later meeting dealt with cannot be closed before it")
{
    ReviewOffice office;
    office.review(office.first, ActionOutcome::CarriedOver, "Soon.", office.october);
    const auto refusal = office.isRefused<NotALaterMeeting>(Verb::ReviewAction, [&](UnitOfWork& unit) {
        return reviewAction(
            unit, {.action = office.first, .meeting = office.july, .outcome = ActionOutcome::Closed, .text = "Lit."});
    });
    CHECK(refusal.meeting == date(2025, 7, 1));
    office.review(office.first, ActionOutcome::CarriedOver, "As well.");
    CHECK(office.matters(office.october).matters[0].story.carriedOver == 2);
}

TEST_CASE("An action that was closed is opened again under a new reference, and stays closed under the old")
{
    ReviewOffice office;
    office.review(office.first, ActionOutcome::Closed, "Lit.");
    const auto again = office.does(
        Verb::RaiseAction, [&](UnitOfWork& unit) { return raiseAgain(unit, office.first, office.october, ""); });
    const auto lines = office.everything<ActionPoint>();
    CHECK(lines.back().id == again);
    CHECK(lines.back()->raisedAgainFrom == office.first);
    CHECK(office.everything<ActionReview>(RecordKey::of(office.first)).size() == 1);
    CHECK(office.everything<ActionReview>(RecordKey::of(office.first))[0]->text == "Lit.");
}

TEST_CASE("Raised again at the meeting itself, an action says under which reference it goes on")
{
    ReviewOffice office;
    office.does(Verb::RaiseAction,
                [&](UnitOfWork& unit) { return raiseAgain(unit, office.first, office.july, "Raised again."); });
    CHECK(office.matters().matters[0].goesOnAs == "07/01");
}

TEST_CASE("What was closed for a meeting that is cancelled is open again, and closed once it is reinstated")
{
    ReviewOffice office;
    office.review(office.first, ActionOutcome::Closed, "Lit.");
    office.does(Verb::AdvanceMeeting,
                [&](UnitOfWork& unit) { return advanceMeeting(unit, office.july, MeetingVerb::Cancel, "Snow"); });
    REQUIRE(office.matters(office.october).matters.size() == 2);
    office.review(office.first, ActionOutcome::CarriedOver, "Not yet.", office.october);
    office.does(Verb::AdvanceMeeting,
                [&](UnitOfWork& unit) { return advanceMeeting(unit, office.july, MeetingVerb::Reinstate); });
    CHECK(office.matters(office.october).matters.size() == 1);
}
