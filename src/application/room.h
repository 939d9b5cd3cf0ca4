// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "domain/vote_result.h"

namespace cspdesk::application {

/// The name people and agencies have in a VoteCase.
template <class T>
std::string keyOf(Id<T> id)
{
    return std::to_string(id.number());
}

/// What was given at a vote; all else is worked out.
struct Ballots
{
    domain::VoteMethod method = domain::VoteMethod::ShowOfHands;
    std::vector<domain::Hand> hands; ///< of people, by keyOf
    std::optional<domain::CountedTotals> totals;
    std::vector<domain::AgencyRuling> rulings; ///< of agencies, by keyOf
    domain::CastingVote castingVote = domain::CastingVote::NotAsked;
    std::optional<domain::ChoiceRecord> choice;
};

/// Who presides, worked out: whoever took the chair last and is there without an interest in the item; otherwise the
/// Chair, otherwise the Vice Chair. Nobody where somebody has to be elected.
struct PresiderNow
{
    Id<domain::Person> person;
    std::string name;
    domain::PresidingBasis basis = domain::PresidingBasis::Chair;
    bool isRecorded = false; ///< by taking the chair; otherwise by office
};

/// The meeting at one moment.
struct RoomNow
{
    TimeOfDay at;
    std::vector<domain::PresentPerson> present;
    std::optional<Id<domain::AgendaItem>> item; ///< before the meeting
    std::optional<PresiderNow> presiding;
    domain::QuorumCount quorum;
    domain::MeetingClock clock;
    domain::Session session = domain::Session::Closed; ///< by the last turn, or by the item before the meeting
};

RoomNow roomAt(const MinutesView& meeting, TimeOfDay at);

std::optional<PresiderNow> presiderAt(const MinutesView& meeting, TimeOfDay at,
                                      std::optional<Id<domain::AgendaItem>> item);

/// Everything a vote at that time is computed from. Without a motion: of a decision under `item`, as for the quorum.
domain::VoteCase situationAt(const MinutesView& meeting, TimeOfDay at, std::optional<Id<domain::AgendaItem>> item,
                             std::optional<Id<domain::Motion>> motion, const Ballots& ballots);

/// A change of quorum in the course of the meeting (edge cases 1 and 2).
struct QuorumTurn
{
    TimeOfDay at;
    domain::QuorumCount quorum;
};

/// When the quorum was lost and reached again, from the beginning: the first turn is how the meeting began.
std::vector<QuorumTurn> quorumTurns(const MinutesView& meeting, TimeOfDay until);

/// Never quorate: the meeting was an informal one, and what it recommended is for ratification (edge case 3).
bool isInformal(const std::vector<QuorumTurn>& turns);

/// The items that were before the meeting while it was inquorate, in the order of the agenda: offered to be listed when
/// the quorum is reached again (edge case 2).
std::vector<Id<domain::AgendaItem>> itemsWithoutQuorum(const MinutesView& meeting, TimeOfDay until);

/// The quorum to be expected of a meeting to come.
domain::QuorumForecast forecastOf(const MinutesView& meeting);

} // namespace cspdesk::application
