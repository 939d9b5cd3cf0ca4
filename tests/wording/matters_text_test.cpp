// SPDX-License-Identifier: MIT
#include "wording/matters_text.h"

#include "support/catch.h"
#include "wording/life_text.h"
#include "wording/remark_text.h"

#include <set>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using namespace cspdesk::wording;

namespace {

const Id<Meeting> july{7};

MatterArising matter(const std::string& reference, std::optional<ActionOutcome> outcome, const std::string& told,
                     int carriedOver = 0)
{
    MatterArising matter{
        .line = {.action = {Id<ActionPoint>(1), ActionPoint{.meeting = Id<Meeting>(2), .text = "Do it."}},
                 .raisedOn = date(2025, 2, 25),
                 .reference = reference},
        .story = {},
        .meeting = july,
        .became = {},
        .goesOnAs = {}};
    matter.line.action.value.owners = {{{}, {}, "Street Pastors"}};
    matter.story.carriedOver = carriedOver;
    matter.story.since = date(2025, 2, 25);
    if (outcome)
        matter.line.history.push_back(
            {{Id<ActionReview>(1),
              ActionReview{.action = Id<ActionPoint>(1), .meeting = july, .outcome = *outcome, .text = told}},
             date(2025, 7, 1)});
    return matter;
}

MattersArising meeting(std::vector<MatterArising> matters)
{
    return {.partnership = {},
            .meeting = {july, Meeting{.body = Id<Body>(1), .date = date(2025, 7, 1)}},
            .matters = std::move(matters),
            .members = {},
            .bodies = {},
            .item = {},
            .itemNumber = {}};
}

BecameItem item(Id<Meeting> at, const std::string& title, Session session = Session::Open)
{
    return {
        {Id<AgendaItem>(4), inSession(AgendaItem{.meeting = at, .title = title}, session)}, 4, at, date(2025, 10, 21)};
}

} // namespace

TEST_CASE("How often an action was carried over is told with the day it was raised on")
{
    ActionStory story{.formerReferences = {}, .since = date(2025, 2, 25), .carriedOver = 0, .history = {}};
    CHECK(carryOverText(story).isEmpty());
    story.carriedOver = 1;
    CHECK(carryOverText(story) == QStringLiteral("carried over once, since 25 February 2025"));
    story.carriedOver = 3;
    CHECK(carryOverText(story) == QStringLiteral("carried over 3 times, since 25 February 2025"));
}

TEST_CASE("Matters arising are worded as minutes: what was closed and how, what goes on and for how long")
{
    const auto paragraphs =
        mattersParagraphs(meeting({matter("02/01", ActionOutcome::Closed, "Contact details shared"),
                                   matter("02/02", ActionOutcome::CarriedOver, "The survey is late.", 3),
                                   matter("02/03", std::nullopt, "")}),
                          false);
    REQUIRE(paragraphs.size() == 2);
    CHECK(paragraphs[0]
          == "These action points of earlier meetings were closed:\n\n- **02/01** Street Pastors: Contact details "
             "shared.");
    CHECK(
        paragraphs[1]
        == "These were carried over:\n\n- **02/02** Street Pastors: The survey is late. Carried over 3 times, since 25 "
           "February 2025.");
    CHECK(mattersParagraphs(meeting({matter("02/03", std::nullopt, "")}), false).empty());
    CHECK(mattersParagraphs(meeting({matter("02/02", ActionOutcome::CarriedOver, "", 1)}), false)
              .front()
              .starts_with("These action points of earlier meetings were carried over:"));
}

TEST_CASE("Closed matter stands under a closed item only")
{
    MatterArising closed = matter("02/01", ActionOutcome::Closed, "ZEBRA is found.");
    closed.line.action.value = inSession(closed.line.action.value, Session::Closed);
    closed.line.history[0].review.value = inSession(closed.line.history[0].review.value, Session::Closed);
    MattersArising matters = meeting({closed});
    matters.item = {Id<AgendaItem>(1), AgendaItem{.meeting = july, .kind = ItemKind::ActionReview, .title = "Actions"}};
    CHECK(mattersParagraphs(matters).empty());
    matters.item->value.session = Session::Closed;
    REQUIRE(mattersParagraphs(matters).size() == 1);
    CHECK(mattersParagraphs(matters)[0].find("ZEBRA") != std::string::npos);
}

TEST_CASE("An action that became an item names its number, day and title, and of a closed one the open title")
{
    MatterArising became = matter("02/01", ActionOutcome::Closed, "");
    became.became = item(Id<Meeting>(9), "Deep dive");
    CHECK(toldText(became, false) == QStringLiteral("Became item 4 of the agenda of 21 October 2025, “Deep dive”."));
    became.became = item(july, "Deep dive");
    CHECK(toldText(became, false) == QStringLiteral("Became item 4 of this meeting, “Deep dive”."));
    became.line.history[0].review.value.text = "On the agenda: Deep dive";
    CHECK(toldText(became, false) == QStringLiteral("Became item 4 of this meeting, “Deep dive”."));
    became.became = item(july, "ZEBRA", Session::Closed);
    CHECK_FALSE(toldText(became, false).contains(QStringLiteral("ZEBRA")));
    CHECK(toldText(became, true).contains(QStringLiteral("ZEBRA")));
}

TEST_CASE("A reference reads as the paragraph is numbered now, and in a public copy a closed one has no number")
{
    ReferredParagraph paragraph{
        .id = Id<MinuteParagraph>(5), .meeting = Id<Meeting>(2), .on = date(2025, 7, 1), .number = "8.2", .item = "8"};
    const std::string text = "See [paragraph 7.9](paragraph:5).";
    CHECK(withReferenceWords(text, {paragraph}, july, false)
          == "See [paragraph 8.2 of the minutes of 1 July 2025](paragraph:5).");
    CHECK(withReferenceWords(text, {paragraph}, Id<Meeting>(2), true) == "See [paragraph 8.2](paragraph:5).");
    CHECK(withReferenceWords(text, {}, july, true) == "See a paragraph that is no longer there.");
    paragraph.isOpen = false;
    const std::string forPublic = withReferenceWords(text, {paragraph}, july, true);
    CHECK(forPublic == "See a paragraph in closed session of the minutes of 1 July 2025.");
    CHECK(withReferenceWords(text, {paragraph}, july, false).find("8.2") != std::string::npos);
    paragraph.number.clear();
    CHECK(referenceText(paragraph, Id<Meeting>(2)) == QStringLiteral("a note under item 8"));
}

TEST_CASE("Each remark says what to do, and has a weight and a name of its own")
{
    std::set<QString> names;
    for (int kind = 0; kind <= int(MinutesRemark::Kind::EmptyAppendix); ++kind) {
        INFO(kind);
        const MinutesRemark remark{static_cast<MinutesRemark::Kind>(kind), "Chris Mills", "7", 4};
        CHECK(remarkText(remark).size() > 10);
        CHECK(remedyText(remark).size() > 10);
        CHECK_FALSE(label(weightOf(remark.kind)).isEmpty());
        names.insert(remarkName(remark.kind));
    }
    CHECK(names.size() == std::size_t(MinutesRemark::Kind::EmptyAppendix) + 1);
}

TEST_CASE("The steps in the life of minutes say when they were taken, or when they are due")
{
    LifeLine line{.step = LifeStep::Circulated, .on = {}, .due = date(2025, 7, 15), .by = {}};
    CHECK(lifeText(line) == QStringLiteral("To be circulated by 15 July 2025"));
    line.isTaken = true;
    CHECK(lifeText(line) == QStringLiteral("Circulated"));
    line.on = date(2025, 7, 9);
    CHECK(lifeText(line) == QStringLiteral("Circulated on 9 July 2025"));
    CHECK(lifeText(
              {.step = LifeStep::SignedOff, .isTaken = true, .on = date(2025, 10, 21), .due = {}, .by = "Ann Archer"})
          == QStringLiteral("Signed off by Ann Archer on 21 October 2025"));
    CHECK(lifeText({.step = LifeStep::Agreed,
                    .isTaken = true,
                    .on = date(2025, 10, 21),
                    .due = {},
                    .by = {},
                    .withAmendments = true})
          == QStringLiteral("Agreed at the meeting of 21 October 2025, with amendments"));
}
