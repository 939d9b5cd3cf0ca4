// SPDX-License-Identifier: MIT
#include "application/matters_arising.h"
#include "desktop/search_palette.h"
#include "desktop/year_desk.h"
#include "presentation/search_model.h"

#include <QComboBox>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using Catch::Contains;

namespace {

const Date july = date(2025, 7, 1); // held; its minutes are circulated
const Date october = date(2025, 10, 21);
const Date december = date(2025, 12, 9);
const Date february = date(2026, 2, 24);
const Date april = date(2026, 4, 28);
const Date summer = date(2026, 7, 7);
const Date autumn = date(2026, 10, 20); // the next one, planned ahead

const char* const reviewItem = "Action points: review";
const char* const lastItem = "Any other business";

/// What the year does with minutes and actions.
struct CycleDesk : YearDesk
{
    /// Agrees minutes at a later meeting; `others` of the same body with them.
    void agree(Date day, const QString& at, const QString& amendments, int others = 0)
    {
        workOn(day, "view.minutes");
        action("minutes.agree").trigger();
        auto& form = front("AgreeMinutesDialog");
        auto& meetings = named<QComboBox>(QStringLiteral("meetingCombo"), &form);
        meetings.setCurrentIndex(meetings.findText(at));
        REQUIRE(meetings.currentIndex() >= 0);
        named<QPlainTextEdit>(QStringLiteral("amendmentsEdit"), &form).setPlainText(amendments);
        auto& list = named<QListWidget>(QStringLiteral("agreedList"), &form);
        REQUIRE(list.count() == others + 1);
        for (int row = 0; row < list.count(); ++row)
            list.item(row)->setCheckState(Qt::Checked);
        accept(form);
        REQUIRE(meetingOn(day)->state == MeetingState::MinutesAgreed);
    }

    [[nodiscard]] QListView& reviewList() { return named<QListView>(QStringLiteral("reviewList")); }
    [[nodiscard]] MattersArising matters(Date day)
    {
        auto found = mattersArising(workspace.store(), meetingOn(day).id, workspace.today());
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    [[nodiscard]] MatterArising matter(Date day, const std::string& words)
    {
        for (const MatterArising& each : matters(day).matters)
            if (each.line.action->text.find(words) != std::string::npos)
                return each;
        FAIL("no action is about " << words);
        std::abort();
    }
    /// Puts the keyboard on the action that is about these words.
    void chooseMatter(Date day, const std::string& words)
    {
        const MattersArising all = matters(day);
        for (std::size_t row = 0; row < all.matters.size(); ++row)
            if (all.matters[row].line.action->text.find(words) != std::string::npos)
                return chooseRow(int(row));
        FAIL("no action is about " << words);
    }
    void chooseRow(int row)
    {
        reviewList().setCurrentIndex(reviewList().model()->index(row, 0));
        reviewList().setFocus();
        settle();
    }
    void close(Date day, const std::string& words, const QString& how)
    {
        chooseMatter(day, words);
        press(Qt::Key_C);
        type(how);
        press(Qt::Key_Return);
    }
    void carryOver(Date day, const std::string& words, const QString& update)
    {
        chooseMatter(day, words);
        press(Qt::Key_O);
        type(update);
        press(Qt::Key_Return);
    }
    void becomeItem(Date day, const std::string& words, int place)
    {
        chooseMatter(day, words);
        press(Qt::Key_I);
        named<QComboBox>(QStringLiteral("reviewItemCombo")).setCurrentIndex(place);
        named<QPushButton>(QStringLiteral("reviewTakeItemButton")).click();
        settle();
    }
    /// Closes what nobody dealt with, so that the meeting has reviewed everything.
    void closeTheRest(Date day)
    {
        for (int row = 0; row < reviewList().model()->rowCount(); ++row) {
            const MatterArising each = matters(day).matters[std::size_t(row)];
            if (each.review() != nullptr || each.line.status == ActionStatus::Closed)
                continue;
            chooseRow(row);
            press(Qt::Key_C);
            type(QStringLiteral("Done."));
            press(Qt::Key_Return);
        }
        CHECK(matters(day).reviewed() == int(matters(day).matters.size()));
    }
};

} // namespace

TEST_CASE("Through a year of five meetings actions are reviewed at each, and minutes agreed, signed off and published")
{
    CycleDesk desk;
    // February is in the diary without an agenda: it is planned anew, with what the forward plan has due.
    desk.trigger("view.meetings");
    auto& diary = desk.named<QTableView>(QStringLiteral("meetingsTable"));
    for (int row = 0; row < diary.model()->rowCount(); ++row)
        if (diary.model()->index(row, 0).data().toString().contains(QStringLiteral("24 February 2026")))
            diary.selectRow(row);
    Desk::settle();
    desk.trigger("meeting.remove");
    for (const Date day : {december, february, april, summer, autumn})
        desk.plan(day);
    const auto assessment = desk.item(february, "Strategic assessment");
    CHECK(assessment->planEntry.has_value());
    CHECK(desk.item(february, reviewItem)->standing);
    desk.comeIn(date(2025, 10, 13));
    desk.postAgenda(october);

    // October agrees July's minutes with an amendment.
    desk.hold(october);
    desk.agree(july, QStringLiteral("Tuesday 21 October 2025"), QStringLiteral("In 4.1 read 14, not 41."));
    CHECK(desk.minutesOf(july).minutes.agreedAt == desk.meetingOn(october).id);
    CHECK(desk.minutesOf(july).minutes.amendments == "In 4.1 read 14, not 41.");
    desk.comeIn(date(2025, 10, 23));
    desk.sign(july, QStringLiteral("Samantha Shimmon"));
    CHECK(desk.minutesOf(july).minutes.signedBy == "Samantha Shimmon");
    desk.publishMinutes(july);
    CHECK(desk.minutesOf(july).minutes.publishedOn == date(2025, 10, 23));
    CHECK_THAT(desk.publicText(documents::Paper::Minutes, july), Contains("In 4.1 read 14, not 41."));

    desk.raiseAction(october, lastItem, QStringLiteral("Lighting at Jesus Green was raised."),
                     QStringLiteral("Ask the county about lamps."), QStringLiteral("Keryn Jalli"));
    desk.raiseAction(october, lastItem, QStringLiteral("A leaflet on scams is out."),
                     QStringLiteral("Send the leaflet round."), QStringLiteral("Scott Liddle"));
    REQUIRE(desk.minutesOf(october).raised.size() == 2);
    CHECK(desk.minutesOf(october).raised[0].reference == "10/01");
    CHECK(desk.minutesOf(october).raised[1].reference == "10/02");
    desk.circulate(october, date(2025, 11, 3));
    CHECK(desk.minutesOf(october).minutes.circulatedOn == date(2025, 11, 3));

    // December: one action closed, one carried over, the others done; the minutes tell it by themselves.
    desk.comeIn(date(2025, 11, 28));
    desk.postAgenda(december);
    desk.hold(december);
    desk.workOn(december, "actions.review");
    desk.close(december, "leaflet", QStringLiteral("Sent on 24 October 2025."));
    desk.carryOver(december, "lamps", QStringLiteral("The county has not answered."));
    desk.closeTheRest(december);
    CHECK(desk.matter(december, "lamps").story.carriedOver == 1);
    desk.trigger("review.write-minutes");
    const auto minuted = [&](Date day) {
        std::string all;
        for (const auto& item : desk.minutesOf(day).items)
            for (const auto& paragraph : item.paragraphs)
                if (const std::string* text = readableText(paragraph.paragraph.value))
                    all += *text + '\n';
        return all;
    };
    CHECK_THAT(minuted(december), Contains("10/02") && Contains("Sent on 24 October 2025") && Contains("10/01"));
    desk.circulate(december, date(2025, 12, 18));

    // February agrees two sets of minutes at once, and carries the lamps over a second time.
    desk.comeIn(date(2026, 2, 13));
    desk.postAgenda(february);
    desk.hold(february);
    desk.agree(october, QStringLiteral("Tuesday 24 February 2026"), {}, 1);
    CHECK(desk.meetingOn(december)->state == MeetingState::MinutesAgreed);
    for (const Date day : {october, december})
        CHECK(desk.minutesOf(day).minutes.agreedAt == desk.meetingOn(february).id);
    desk.workOn(february, "actions.review");
    desk.carryOver(february, "lamps", QStringLiteral("Promised for April."));
    CHECK(desk.matter(february, "lamps").story.carriedOver == 2);
    CHECK(desk.matter(february, "lamps").line.reference == "10/01"); // carried over, it keeps its reference
    desk.trigger("review.write-minutes");
    desk.circulate(february, date(2026, 3, 9));

    // In April the action becomes an item of the agenda.
    desk.comeIn(date(2026, 4, 17));
    desk.postAgenda(april);
    desk.hold(april);
    desk.agree(february, QStringLiteral("Tuesday 28 April 2026"), {});
    desk.workOn(april, "actions.review");
    desk.becomeItem(april, "lamps", 1);
    CHECK(desk.matter(april, "lamps").became.has_value());
    CHECK(desk.matter(april, "lamps").line.status == ActionStatus::Closed);
    desk.circulate(april, date(2026, 5, 8));

    // By the summer nothing is open, and the year's minutes are out.
    desk.comeIn(date(2026, 6, 26));
    desk.postAgenda(summer);
    desk.hold(summer);
    desk.agree(april, QStringLiteral("Tuesday 7 July 2026"), {});
    for (const MatterArising& each : desk.matters(summer).matters)
        CHECK(each.line.status == ActionStatus::Closed);
    desk.comeIn(date(2026, 7, 9));
    for (const Date day : {october, december, february, april}) {
        desk.sign(day, QStringLiteral("Samantha Shimmon"));
        desk.publishMinutes(day);
        CHECK(desk.minutesOf(day).minutes.publishedOn == date(2026, 7, 9));
    }
    // What was agreed at which meeting is in the file, opened again.
    desk.comeIn(date(2026, 7, 10));
    CHECK(desk.meetingOn(summer)->state == MeetingState::MinutesDraft);
    CHECK(desk.minutesOf(april).minutes.agreedAt == desk.meetingOn(summer).id);
    for (const Date day : {july, october, december, february, april})
        for (const char* closed : {"Cartwright", "presented the review"})
            CHECK_THAT(desk.publicText(documents::Paper::Minutes, day), !Contains(closed));
}

TEST_CASE("What was written in a year is found at its place, after the file was opened again")
{
    CycleDesk desk;
    desk.comeIn(date(2025, 10, 13));
    desk.postAgenda(october);
    desk.hold(october);
    desk.write(october, lastItem, QStringLiteral("The wombat crossing was praised."));
    desk.comeIn(date(2025, 11, 3));
    REQUIRE(QTest::qWaitForWindowActive(&desk.window));
    desk.trigger("view.home");
    desk.press(Qt::Key_K, Qt::ControlModifier);
    auto& field = desk.named<QLineEdit>(QStringLiteral("searchField"));
    REQUIRE(field.hasFocus());
    desk.type(QStringLiteral("wombat"));
    auto& found = desk.named<QListView>(QStringLiteral("searchResults"));
    const auto& model = *static_cast<const presentation::SearchModel*>(found.model());
    REQUIRE(model.rowCount() == 1);
    const RecordKey key = model.lineAt(0).where.record;
    REQUIRE(key.kind == kindOf<MinuteParagraph>);
    desk.press(Qt::Key_Return);
    CHECK(desk.window.agendaMeeting() == desk.meetingOn(october).id);
    const auto& minutes = *static_cast<const presentation::MinutesModel*>(desk.minutesTable().model());
    CHECK(desk.minutesTable().chosenRow() == minutes.paragraphRow(Id<MinuteParagraph>(key.number)));
}

TEST_CASE(
    "The linter tells what the minutes of a meeting that was held still lack, and has less to say once it is there")
{
    CycleDesk desk;
    desk.comeIn(date(2025, 10, 13));
    desk.postAgenda(october);
    desk.hold(october);
    const auto without = [&] {
        const auto remarks = desk.minutesOf(october).remarks;
        return std::count_if(remarks.begin(), remarks.end(), [](const MinutesRemark& remark) {
            return remark.kind == MinutesRemark::Kind::ItemWithoutParagraph;
        });
    };
    const auto remarksOf = [&](MinutesRemark::Kind kind) {
        const auto remarks = desk.minutesOf(october).remarks;
        return std::count_if(remarks.begin(), remarks.end(), [&](const auto& each) { return each.kind == kind; });
    };
    const auto before = without();
    CHECK(before > 0);
    desk.write(october, lastItem, QStringLiteral("There was none."));
    CHECK(without() == before - 1);
    // Held with a quorum under the Chair, from the opening to the end: of that the linter has nothing to say.
    for (const auto kind : {MinutesRemark::Kind::NobodyPresent, MinutesRemark::Kind::NobodyPresided,
                            MinutesRemark::Kind::NotEnoughForQuorum, MinutesRemark::Kind::NoEndingTime})
        CHECK(remarksOf(kind) == 0);
    // The terms of reference were up for decision, and what is written does not say what was decided.
    CHECK(remarksOf(MinutesRemark::Kind::DecisionWithoutOutcome) == 0);
    desk.write(october, "Updating the Partnership", QStringLiteral("Louise Walker spoke to the changes."));
    CHECK(remarksOf(MinutesRemark::Kind::DecisionWithoutOutcome) == 1);
}
