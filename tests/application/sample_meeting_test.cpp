// SPDX-License-Identifier: MIT
#include "application/minutes_view.h"
#include "application/vote_work.h"
#include "support/sample_office.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

MinutesView viewOf(const tests::SampleOffice& office, Date day)
{
    const auto meeting = meetingOn(*office.store, day);
    REQUIRE(meeting.has_value());
    auto view = minutesView(*office.store, meeting->id, date(2025, 10, 6));
    REQUIRE(view.has_value());
    return std::move(*view);
}

TimeOfDay at(int hour, int minute) { return TimeOfDay{hour * 60 + minute}; }

std::string presider(const MinutesView& view, TimeOfDay when)
{
    const auto found = presiderAt(view, when, std::nullopt);
    return found ? found->name : std::string();
}

} // namespace

TEST_CASE("On 1 July 2025 the Vice Chair presided, until Keryn Jalli stepped in without a minuted approval")
{
    const tests::SampleOffice office;
    const MinutesView july = viewOf(office, date(2025, 7, 1));
    CHECK(presider(july, at(10, 0)) == "Scott Fretwell");
    CHECK(presider(july, at(12, 35)) == "Keryn Jalli");
    REQUIRE(july.proceedings.presiding.size() == 2);
    CHECK(july.proceedings.presiding[0]->basis == PresidingBasis::ViceChair);
    CHECK(july.proceedings.presiding[1]->basis == PresidingBasis::SteppedIn);
    CHECK(std::count_if(july.remarks.begin(), july.remarks.end(),
                        [](const MinutesRemark& remark) {
                            return remark.kind == MinutesRemark::Kind::PresiderNotApproved
                                && remark.about == "Keryn Jalli";
                        })
          == 1);
}

TEST_CASE("On 1 July 2025 nine Board members were there until one was called away, and two members of the public came")
{
    const tests::SampleOffice office;
    const MinutesView july = viewOf(office, date(2025, 7, 1));
    CHECK(roomAt(july, at(10, 0)).quorum.count == 9);
    CHECK(roomAt(july, at(12, 30)).quorum.count == 8);
    const auto events = presenceEvents(july.proceedings.attendances, at(10, 0), at(12, 35));
    REQUIRE(events.size() == 1);
    CHECK(events[0].kind == PresenceEventKind::Left);
    CHECK(events[0].name == "Scott Fretwell");
    REQUIRE(july.minutes.turns.size() == 1);
    CHECK(july.minutes.turns[0].session == Session::Open);
    CHECK(july.minutes.turns[0].publicPresent == 2);
}

TEST_CASE("What was agreed on 1 July 2025 is what the rules give, and stands beside its paragraph")
{
    const tests::SampleOffice office;
    const MinutesView july = viewOf(office, date(2025, 7, 1));
    REQUIRE(july.proceedings.votes.size() == 5);
    for (const Stored<DeclaredVote>& vote : july.proceedings.votes) {
        INFO("vote " << vote->number);
        CHECK(vote->matter.value().result.outcome == VoteOutcome::Carried);
        CHECK(vote->matter.value().situation.method == VoteMethod::GeneralAssent);
        CHECK(recheckVote(july, vote.value).result == vote->matter.value().result);
        CHECK(recheckVote(july, vote.value).situation == vote->matter.value().situation);
        const bool isTold = std::any_of(july.items.begin(), july.items.end(), [&](const MinutedItem& item) {
            return item.line.item.id == vote->item
                && std::any_of(item.paragraphs.begin(), item.paragraphs.end(),
                               [&](const NumberedParagraph& each) { return each.paragraph.id == vote->paragraph; });
        });
        CHECK(isTold);
    }
}

TEST_CASE("For 21 October 2025 one more Board member is needed, and one vote was notified beforehand")
{
    const tests::SampleOffice office;
    const MinutesView october = viewOf(office, date(2025, 10, 21));
    const QuorumForecast forecast = forecastOf(october);
    CHECK(forecast.confirmed == 4);
    CHECK(forecast.missing() == 1);
    CHECK(forecast.vacant.size() == 2);
    REQUIRE(october.proceedings.motions.size() == 1);
    REQUIRE(october.proceedings.notified.size() == 1);
    CHECK(october.proceedings.notified[0]->matter.value().text == wordsOf(october.proceedings.motions[0].value));
    CHECK(std::count_if(october.items.begin(), october.items.end(),
                        [](const MinutedItem& item) { return item.line.item->speakerNotes.isReadable(); })
          == 3);
}
