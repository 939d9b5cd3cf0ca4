// SPDX-License-Identifier: MIT
#include "presentation/room_display.h"

#include "application/minutes_work.h"
#include "presentation/vote_room.h"

namespace cspdesk::tests {
namespace {

using namespace domain;
using presentation::DisplayChoices;
using presentation::RoomDisplay;
using enum VoteChoice;

struct Wall : VoteRoom
{
    using VoteRoom::VoteRoom;

    [[nodiscard]] RoomDisplay shown(DisplayChoices choices = {}) const
    {
        return presentation::roomDisplay(*room.view(), room.now(), room.phase(), room.clockTime(), desk.shown(),
                                         choices);
    }
};

/// Every word that is shown.
QString everyWord(const RoomDisplay& display)
{
    QStringList words{display.meeting, display.day,   display.clock, display.timeLeft,
                      display.number,  display.title, display.next};
    if (display.vote) {
        words << display.vote->words << display.vote->result << display.vote->candidates;
        for (const auto& hand : display.vote->hands)
            words << hand.agency;
    }
    return words.join(QLatin1Char('\n'));
}

const DisplayChoices everything{true, true};
const char* const closedItem = "Domestic abuse related death review: report of the independent chair";

TEST_CASE("the wall shows the item, its time and the motion as it is voted on")
{
    Wall wall;
    wall.at(10, 5);
    wall.raise("Cambridge City", For);
    wall.raise("Constabulary", Against);
    const RoomDisplay shown = wall.shown();
    CHECK(shown.scene == RoomDisplay::Scene::Item);
    CHECK(shown.number == QStringLiteral("13"));
    CHECK(shown.clock == QStringLiteral("10:05"));
    REQUIRE(shown.vote.has_value());
    CHECK(shown.vote->words.startsWith(QStringLiteral("That the updated terms")));
    CHECK(shown.vote->votesFor == 2);
    CHECK(shown.vote->against == 1);
    CHECK(shown.vote->hands.empty());
    CHECK(shown.vote->result.isEmpty());
    CHECK(wall.shown({true, false}).vote->hands.size() == wall.desk.rows().size());
}

TEST_CASE("the result is on the wall once it is declared")
{
    Wall wall;
    wall.desk.allFor();
    REQUIRE(wall.desk.declare().has_value());
    const RoomDisplay shown = wall.shown();
    REQUIRE(shown.vote.has_value());
    CHECK(shown.vote->result == QStringLiteral("The motion is carried by six votes to none."));
    CHECK(shown.vote->outcome == VoteOutcome::Carried);
}

TEST_CASE("of a closed item the wall shows number and open title, unless the Board is alone and that is chosen")
{
    Wall wall;
    wall.at(10, 10);
    wall.begin(closedItem);
    wall.desk.put(wall.put(MotionKind::Recommendation, "That the review of Anna be sent to the Home Office."));
    wall.desk.allFor();
    // An open item was taken before and nobody recorded that the public went.
    CHECK(wall.shown(everything).title == QStringLiteral("Domestic abuse related death review"));
    CHECK_FALSE(wall.shown(everything).vote.has_value());
    wall.at(10, 30);
    REQUIRE(wall.room.turnSession(Session::Closed, false, std::nullopt).has_value());
    CHECK(wall.shown().isClosedSession);
    CHECK(wall.shown().title == QStringLiteral("Domestic abuse related death review"));
    CHECK_FALSE(wall.shown().vote.has_value());
    CHECK(wall.shown(everything).title == QString::fromUtf8(closedItem));
    REQUIRE(wall.shown(everything).vote.has_value());
    wall.at(10, 40);
    REQUIRE(wall.room.turnSession(Session::Open, true, 2).has_value());
    CHECK(wall.shown(everything).title == QStringLiteral("Domestic abuse related death review"));
    CHECK_FALSE(wall.shown(everything).vote.has_value());
    CHECK_FALSE(everyWord(wall.shown(everything)).contains(QStringLiteral("Anna")));
}

TEST_CASE("in open session nothing closed is on the wall, whatever is chosen, at any item of the agenda")
{
    Wall wall;
    wall.at(10, 1);
    REQUIRE(wall.room.turnSession(Session::Open, true, 3).has_value());
    int minute = 2;
    for (const Stored<AgendaItem>& item : wall.items()) {
        if (!takesTime(item->kind) && !isNumbered(item->kind))
            continue;
        wall.at(10, minute++);
        REQUIRE(wall.room.beginItem(item.id).has_value());
        const RoomDisplay shown = wall.shown(everything);
        if (const ClosedItemMatter* closed = item->closedMatter.readable();
            closed != nullptr && closed->title != item->title)
            CHECK_FALSE(everyWord(shown).contains(QString::fromStdString(closed->title)));
        CHECK(shown.title == QString::fromStdString(item->title));
    }
}

TEST_CASE("no note, no reason of an interest and no minute is on the wall")
{
    Wall wall;
    InterestMatter interest;
    interest.person = wall.person("Diane Lane");
    interest.name = "Diane Lane";
    interest.note = "Her sister works there";
    AgendaItem item = wall.item("Updating the Partnership’s terms of reference: agreement").value;
    REQUIRE(wall.workspace
                .run(application::Verb::DeclareInterest, QStringLiteral("interest"),
                     [&](auto& unit) -> application::Result<> {
                         CSPDESK_TRY(application::declareInterest(unit, *wall.room.now().item, interest));
                         MinuteParagraph paragraph{.meeting = wall.october(), .item = *wall.room.now().item};
                         paragraph.text = "It was remarked that this took long.";
                         CSPDESK_TRY(application::addParagraph(unit, paragraph));
                         return {};
                     })
                .has_value());
    wall.desk.allFor();
    const QString taking = everyWord(wall.shown(everything));
    REQUIRE(wall.desk.declare().has_value());
    const QString declared = everyWord(wall.shown(everything));
    const std::string* notes = item.speakerNotes.readable();
    REQUIRE(notes != nullptr);
    for (const QString& words : {taking, declared}) {
        CHECK_FALSE(words.contains(QStringLiteral("sister")));
        CHECK_FALSE(words.contains(QStringLiteral("interest")));
        CHECK_FALSE(words.contains(QStringLiteral("remarked")));
        CHECK_FALSE(words.contains(QString::fromStdString(*notes).left(20)));
    }
}

TEST_CASE("before, between and after its items the wall says where the meeting is")
{
    Wall wall;
    REQUIRE(wall.room.adjourn().has_value());
    CHECK(wall.shown().scene == RoomDisplay::Scene::Adjourned);
    CHECK_FALSE(wall.shown().vote.has_value());
    wall.at(10, 10);
    REQUIRE(wall.room.resume().has_value());
    wall.at(12, 0);
    REQUIRE(wall.room.endSession().has_value());
    CHECK(wall.shown().scene == RoomDisplay::Scene::Over);
    CHECK(wall.shown().title.isEmpty());
}

} // namespace
} // namespace cspdesk::tests
