// SPDX-License-Identifier: MIT
#pragma once

#include "domain/declared_vote.h"
#include "domain/interest.h"
#include "domain/notified_vote.h"
#include "domain/presiding.h"
#include "domain/reply.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace cspdesk::storage {

template <class Enum>
struct StableNames;

// The enumerations of presence and votes. Names are added at the end, and never change: declared votes are frozen.

template <>
struct StableNames<domain::QuorumBasis>
{
    static constexpr auto names = std::to_array<std::string_view>({"board_members", "agencies", "fraction"});
};

template <>
struct StableNames<domain::MajorityBase>
{
    static constexpr auto names = std::to_array<std::string_view>({"votes_cast", "present", "membership"});
};

template <>
struct StableNames<domain::Electorate>
{
    static constexpr auto names = std::to_array<std::string_view>({"board_members", "board_and_members"});
};

template <>
struct StableNames<domain::LapsedVote>
{
    static constexpr auto names = std::to_array<std::string_view>({"ask_presider", "stays_lapsed", "revives"});
};

template <>
struct StableNames<domain::VoteChoice>
{
    static constexpr auto names = std::to_array<std::string_view>({"for", "against", "abstain"});
};

template <>
struct StableNames<domain::VoteMethod>
{
    static constexpr auto names = std::to_array<std::string_view>({"show_of_hands", "totals_only", "general_assent"});
};

template <>
struct StableNames<domain::NotifiedFlaw>
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"none", "late", "oral", "conditional", "original_text", "proxy", "withdrawn", "lapsed"});
};

template <>
struct StableNames<domain::PresidingBasis>
{
    static constexpr auto names = std::to_array<std::string_view>({"chair", "vice_chair", "elected", "stepped_in"});
};

template <>
struct StableNames<domain::CastingVote>
{
    static constexpr auto names = std::to_array<std::string_view>({"not_asked", "for", "against", "declined"});
};

template <>
struct StableNames<domain::VoteOutcome>
{
    static constexpr auto names = std::to_array<std::string_view>({"carried", "not_carried", "not_decided"});
};

template <>
struct StableNames<domain::VoteReason>
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"none", "inquorate", "agency_in_dispute", "nobody_presiding", "tie_unresolved", "no_votes_cast",
         "totals_do_not_reconcile", "majority_not_reached", "dissent"});
};

template <>
struct StableNames<domain::VoteWay>
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"by_hand", "notified", "ruled", "in_dispute", "not_voting", "silence", "ruled_not_voting", "interest",
         "one_for_two", "absent", "in_totals", "assent"});
};

template <>
struct StableNames<domain::SetAsideReason>
{
    static constexpr auto names = std::to_array<std::string_view>({"not_present",
                                                                   "not_board_member",
                                                                   "member_is_present",
                                                                   "seat_represented_twice",
                                                                   "member_is_no_board_member",
                                                                   "no_agency",
                                                                   "interest",
                                                                   "agency_interest",
                                                                   "second_hand",
                                                                   "votes_for_another",
                                                                   "overruled_hand",
                                                                   "agency_present",
                                                                   "agency_represented",
                                                                   "late",
                                                                   "oral",
                                                                   "conditional",
                                                                   "original_text",
                                                                   "proxy",
                                                                   "withdrawn",
                                                                   "lapsed",
                                                                   "not_entitled",
                                                                   "superseded",
                                                                   "not_provided",
                                                                   "no_tie",
                                                                   "no_casting_vote",
                                                                   "presider_has_interest",
                                                                   "no_vote_taken"});
};

template <>
struct StableNames<domain::SetAsideKind>
{
    static constexpr auto names = std::to_array<std::string_view>({"hand", "notified_vote", "casting_vote"});
};

template <>
struct StableNames<domain::AmbiguityKind>
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"casting_vote_without_votes", "presider_has_interest", "lapsed_vote", "member_without_vote_present",
         "interest_stays", "one_for_two", "silence_abstains", "elected_presider_casts", "seat_represented_twice",
         "notified_by_two", "independent_presider", "deputy_of_interested"});
};

template <>
struct StableNames<domain::AttendanceCapacity>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"board_member", "representative", "member", "in_attendance"});
};

template <>
struct StableNames<domain::PresenceMode>
{
    static constexpr auto names = std::to_array<std::string_view>({"in_room", "online"});
};

template <>
struct StableNames<domain::LeftBecause>
{
    static constexpr auto names = std::to_array<std::string_view>({"unsaid", "lost_connection", "interest", "other"});
};

template <>
struct StableNames<domain::InterestKind>
{
    static constexpr auto names = std::to_array<std::string_view>({"financial", "organisational", "personal", "other"});
};

template <>
struct StableNames<domain::InterestConduct>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"left_room", "stayed_without_voting", "stayed_by_dispensation"});
};

template <>
struct StableNames<domain::MotionKind>
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"recommendation", "motion", "amendment", "choice", "exclude_public", "ratification"});
};

template <>
struct StableNames<domain::MotionStanding>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"open", "deferred", "withdrawn", "not_reached", "for_ratification"});
};

template <>
struct StableNames<domain::NotifiedMeans>
{
    static constexpr auto names = std::to_array<std::string_view>({"e_mail", "letter", "spoken"});
};

template <>
struct StableNames<domain::LapseRuling>
{
    static constexpr auto names = std::to_array<std::string_view>({"not_ruled", "counts", "stays_lapsed"});
};

template <>
struct StableNames<domain::RoundEnd>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"elected", "drop_lowest", "tie_for_lowest", "tie_of_two", "no_votes"});
};

// The lists and the enumerations grow together: whoever adds a value at the end of one is told of the other.
template <class Enum>
constexpr bool namesEveryValue(Enum last)
{
    return StableNames<Enum>::names.size() == static_cast<std::size_t>(last) + 1;
}

static_assert(namesEveryValue(domain::QuorumBasis::Fraction));
static_assert(namesEveryValue(domain::MajorityBase::Membership));
static_assert(namesEveryValue(domain::Electorate::BoardAndMembers));
static_assert(namesEveryValue(domain::LapsedVote::Revives));
static_assert(namesEveryValue(domain::VoteChoice::Abstain));
static_assert(namesEveryValue(domain::VoteMethod::GeneralAssent));
static_assert(namesEveryValue(domain::NotifiedFlaw::Lapsed));
static_assert(namesEveryValue(domain::PresidingBasis::SteppedIn));
static_assert(namesEveryValue(domain::CastingVote::Declined));
static_assert(namesEveryValue(domain::VoteOutcome::NotDecided));
static_assert(namesEveryValue(domain::VoteReason::Dissent));
static_assert(namesEveryValue(domain::VoteWay::Assent));
static_assert(namesEveryValue(domain::SetAsideReason::NoVoteTaken));
static_assert(namesEveryValue(domain::SetAsideKind::CastingVote));
static_assert(namesEveryValue(domain::AmbiguityKind::DeputyOfInterested));
static_assert(namesEveryValue(domain::AttendanceCapacity::InAttendance));
static_assert(namesEveryValue(domain::PresenceMode::Online));
static_assert(namesEveryValue(domain::LeftBecause::Other));
static_assert(namesEveryValue(domain::InterestKind::Other));
static_assert(namesEveryValue(domain::InterestConduct::StayedByDispensation));
static_assert(namesEveryValue(domain::MotionKind::Ratification));
static_assert(namesEveryValue(domain::MotionStanding::ForRatification));
static_assert(namesEveryValue(domain::NotifiedMeans::Spoken));
static_assert(namesEveryValue(domain::LapseRuling::StaysLapsed));
static_assert(namesEveryValue(domain::RoundEnd::NoVotes));

} // namespace cspdesk::storage
