// SPDX-License-Identifier: MIT
#include "presentation/meeting_room.h"

#include "application/motion_work.h"
#include "presentation/room_news.h"
#include "presentation/room_order.h"
#include "presentation/room_people.h"
#include "support/sample_workspace.h"

#include <QAbstractItemModelTester>

namespace cspdesk::tests {
namespace {

using namespace domain;
using presentation::MeetingRoom;
using presentation::RoomLine;
using presentation::RoomOrderModel;
using presentation::RoomPeopleModel;
using presentation::RoomPerson;

/// The meeting of 21 October 2025, at half past nine, with the room looked at.
struct Room : SampleWorkspace
{
    presentation::CurrentMeeting meeting{workspace};
    MeetingRoom room{workspace, meeting};
    RoomOrderModel order{room};
    RoomPeopleModel people{room};
    QAbstractItemModelTester orderTester{&order, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester peopleTester{&people, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Room()
    {
        meeting.choose(october());
        room.setWatched(true);
        REQUIRE(room.view().has_value());
    }

    void at(int hours, int minutes)
    {
        clock.setTime(TimeOfDay{hours * 60 + minutes});
        room.tick();
    }
    [[nodiscard]] Id<Person> person(const std::string& name) const
    {
        for (const Stored<Person>& each : everything<Person>())
            if (each->name == name)
                return each.id;
        FAIL("there is nobody of the name " << name);
        return Id<Person>(0);
    }
    [[nodiscard]] const RoomPerson& entry(const std::string& name) const
    {
        const RoomPerson* found = people.personAt(people.rowOf(person(name)));
        REQUIRE(found != nullptr);
        return *found;
    }
    void arrive(const std::string& name) { REQUIRE(room.arrive(person(name)).has_value()); }
    void leave(const std::string& name) { REQUIRE(room.leave(person(name)).has_value()); }
    /// The Board members of the roster, without whoever is named.
    [[nodiscard]] std::vector<Id<Person>> board() const
    {
        std::vector<Id<Person>> members;
        for (const RoomPerson& each : room.people())
            if (each.printedAs == AttendanceClass::Board)
                members.push_back(each.person);
        return members;
    }
    void bringBoard(std::size_t count)
    {
        for (const Id<Person>& each : board())
            if (room.now().quorum.count < static_cast<int>(count))
                REQUIRE(room.arrive(each).has_value());
        REQUIRE(room.now().quorum.count == static_cast<int>(count));
    }
    void begin(int line) { REQUIRE(room.beginItem(order.lineAt(line)->item).has_value()); }
    [[nodiscard]] std::vector<std::string> notes() const
    {
        std::vector<std::string> texts;
        for (const MinutedItem& item : room.view()->items)
            for (const NumberedParagraph& paragraph : item.paragraphs)
                if (const std::string* text = readableText(paragraph.paragraph.value))
                    texts.push_back(*text);
        return texts;
    }
};

TEST_CASE("Whoever is put down before the meeting is there when it begins, whenever that is")
{
    Room room;
    room.at(9, 50);
    room.arrive("Samantha Shimmon");
    CHECK(room.entry("Samantha Shimmon").isHere());
    CHECK_FALSE(room.entry("Samantha Shimmon").since.has_value());
    room.at(9, 58); // two minutes before it is booked
    REQUIRE(room.room.openSession().has_value());
    CHECK(room.room.isInSession());
    CHECK(room.entry("Samantha Shimmon").isHere());
    CHECK(room.room.view()->minutes.began == TimeOfDay{9 * 60 + 58});
}

TEST_CASE("Somebody sent away before the meeting was never there")
{
    Room room;
    room.arrive("Samantha Shimmon");
    room.leave("Samantha Shimmon");
    CHECK(room.room.view()->proceedings.attendances.empty());
}

TEST_CASE("Each person has a key, and none of them is one that means something else")
{
    Room room;
    QString seen;
    for (int row = 0; row < room.people.rowCount(); ++row) {
        const auto* each = room.people.rowAt(row);
        if (!each->person || each->key.isNull())
            continue;
        CHECK_FALSE(seen.contains(each->key));
        CHECK_FALSE(QStringLiteral("cog+-").contains(each->key));
        CHECK(room.people.rowOfKey(each->key.toUpper()) == row);
        seen += each->key;
    }
    CHECK(seen.size() > 8);
}

TEST_CASE("The running order tells what was spent, what is left and when the rest is expected")
{
    Room room;
    room.bringBoard(5);
    room.at(10, 0);
    REQUIRE(room.room.openSession().has_value());
    const auto& order = room.room.view()->agenda.order.lines;
    const int first = room.room.nextLine();
    room.begin(first);
    const int planned = *order[static_cast<std::size_t>(first)].item->plannedMinutes;
    room.at(10, planned + 4);
    CHECK(room.order.lineAt(first)->state == RoomLine::State::Now);
    CHECK(room.order.lineAt(first)->told == QStringLiteral("4 min over"));
    CHECK(room.order.lineAt(first)->isOver());
    const int next = room.room.nextLine();
    CHECK(room.order.lineAt(next)->clock == QStringLiteral("10:%1").arg(planned + 4, 2, 10, QLatin1Char('0')));
    room.begin(next);
    CHECK(room.order.lineAt(first)->state == RoomLine::State::Done);
    CHECK(room.order.lineAt(first)->told == QStringLiteral("%1 of %2 min").arg(planned + 4).arg(planned));
    CHECK(room.order.rowNow() == next);
}

TEST_CASE("An item that was passed over says so, and can be taken up later")
{
    Room room;
    room.at(10, 0);
    REQUIRE(room.room.openSession().has_value());
    const int first = room.room.nextLine();
    room.begin(first);
    room.at(10, 5);
    room.begin(first + 2);
    CHECK(room.order.lineAt(first + 1)->told == QStringLiteral("Passed over"));
    room.at(10, 9);
    room.begin(first + 1);
    CHECK(room.order.lineAt(first + 1)->state == RoomLine::State::Now);
}

TEST_CASE("A lost quorum is told with its time and what is missing: a regained one with what was taken meanwhile")
{
    Room room;
    room.bringBoard(5);
    room.at(10, 0);
    REQUIRE(room.room.openSession().has_value());
    CHECK_FALSE(presentation::quorumNews(*room.room.view(), room.room.time()).has_value());
    room.begin(room.room.nextLine());
    room.at(10, 10);
    const Id<Person> gone = room.board().front();
    REQUIRE(room.room.leave(gone).has_value());
    auto news = presentation::quorumNews(*room.room.view(), room.room.time());
    REQUIRE(news.has_value());
    CHECK_FALSE(news->reached);
    CHECK(news->title == QStringLiteral("The meeting became inquorate at 10:10"));
    CHECK(news->detail.startsWith(QStringLiteral("One more Board member is needed.")));
    CHECK(room.notes().back()
          == "At 10:10 the meeting became inquorate: four Board members were present and five are needed.");
    const int second = room.room.nextLine();
    room.at(10, 15);
    room.begin(second);
    room.at(10, 25);
    REQUIRE(room.room.arrive(gone).has_value());
    news = presentation::quorumNews(*room.room.view(), room.room.time());
    REQUIRE(news.has_value());
    CHECK(news->reached);
    CHECK(news->title == QStringLiteral("Quorate again since 10:25"));
    CHECK(news->detail.contains(room.order.lineAt(second)->title));
}

TEST_CASE("A chair who leaves passes the chair to the Vice Chair, and the minutes say so")
{
    Room room;
    for (const char* name : {"Samantha Shimmon", "Scott Fretwell"})
        room.arrive(name);
    room.at(10, 0);
    REQUIRE(room.room.openSession().has_value());
    REQUIRE(room.room.now().presiding.has_value());
    const std::string before = room.room.now().presiding->name;
    room.begin(room.room.nextLine());
    room.at(10, 30);
    REQUIRE(room.room.leave(room.room.now().presiding->person).has_value());
    REQUIRE(room.room.now().presiding.has_value());
    CHECK(room.room.now().presiding->name != before);
    CHECK(room.room.now().presiding->isRecorded);
    CHECK(room.notes().back().find("took the chair") != std::string::npos);
}

TEST_CASE("Somebody without the office may take the chair, and it is recorded how they were chosen")
{
    Room room;
    room.arrive("Diane Lane");
    room.at(10, 0);
    REQUIRE(room.room.openSession().has_value());
    room.begin(room.room.nextLine());
    CHECK_FALSE(room.room.now().presiding.has_value());
    REQUIRE(room.room.presiderChoices().size() == 1);
    REQUIRE(room.room.takeChair(room.person("Diane Lane"), false).has_value());
    CHECK(room.room.chosenUntold().contains(QStringLiteral("Lane")));
    REQUIRE(room.room.sayHowChosen(QStringLiteral("nominated and approved by the members present")).has_value());
    CHECK(room.room.chosenUntold().isEmpty());
    CHECK(room.room.now().presiding->basis == PresidingBasis::Elected);
    CHECK(room.notes().back().find("was nominated and approved by the members present to take the chair")
          != std::string::npos);
}

TEST_CASE("A motion to exclude the public is put down once, in words that name the item and its ground")
{
    Room room;
    room.bringBoard(5);
    room.at(10, 0);
    REQUIRE(room.room.openSession().has_value());
    room.begin(room.room.nextLine());
    const auto first = room.room.moveToExcludePublic();
    REQUIRE(first.has_value());
    const auto second = room.room.moveToExcludePublic();
    REQUIRE(second.has_value());
    CHECK(*first == *second);
    const auto motions = presentation::motionsUnder(*room.room.view(), *room.room.now().item);
    REQUIRE(motions.size() == 1);
    CHECK(motions.front().isOpen);
    CHECK(motions.front().words.startsWith(QStringLiteral("That the public be excluded from the meeting")));
    CHECK_FALSE(presentation::exclusionCarried(*room.room.view(), *room.room.now().item).has_value());
}

TEST_CASE("Members of the public are counted, and never fewer than none")
{
    Room room;
    REQUIRE(room.room.setPublicPresent(2).has_value());
    CHECK(room.room.publicPresent() == 2);
    REQUIRE(room.room.setPublicPresent(-1).has_value());
    CHECK(room.room.publicPresent() == 0);
}

TEST_CASE("The room is read as long as anybody looks at it")
{
    Room room;
    room.room.setWatched(true); // the projector
    room.room.setWatched(false);
    room.arrive("Samantha Shimmon");
    CHECK(room.entry("Samantha Shimmon").isHere());
}

TEST_CASE("The reminder to the public is the page of the partnership")
{
    Room room;
    const auto reminder = presentation::publicReminder(*room.room.view());
    CHECK_FALSE(reminder.title.isEmpty());
    CHECK(reminder.text.size() > 100);
}

} // namespace
} // namespace cspdesk::tests
