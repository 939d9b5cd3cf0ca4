// SPDX-License-Identifier: MIT
#pragma once

#include "domain/action_points.h"
#include "domain/attendance.h"
#include "domain/decision_rules.h"
#include "domain/declared_vote.h"
#include "domain/presiding.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::domain {

/// How much a remark matters. None of them hinders anything.
enum class RemarkWeight {
    Fault, ///< the record lacks what it must have
    Doubt, ///< somebody will ask
    Style  ///< it reads better otherwise
};

/// Something in minutes that a careful reader would ask about.
struct MinutesRemark
{
    enum class Kind {
        NobodyPresent,
        NobodyPresided,
        PresentAndApologised,   ///< about a person
        RepresentativeIsAbsent, ///< about the representative
        LeadIsNotPresent,       ///< about a person who led an item
        ItemWithoutParagraph,
        EmptyParagraph,
        ActionWithoutOwner, ///< about its reference
        NoEndingTime,
        NotEnoughForQuorum,     ///< the Board members put down are fewer than a decision needs
        PresiderNotApproved,    ///< about who stepped in: terms of reference, 5: nominated and approved
        RepresentativeNotNamed, ///< about a representative whom nobody named before, and nobody ruled on
        DecisionWithoutOutcome, ///< an item for decision, and nothing says what was decided
        MotionWithoutOutcome,   ///< about its subject: put, and neither voted on nor set aside
        VoteWithoutQuorum,      ///< about the vote's number; by the attendance as it is recorded now
        ActionWithoutDate,      ///< about its reference
        ActionsNotReviewed,     ///< about the references; their count
        UnnumberedBusiness,     ///< a note that decides something, or that an action or a vote hangs on
        NumberTwice,            ///< where paragraphs have numbers of their own; about the number
        NotOnRegister,          ///< about a name that is said to have spoken, and is not put down as present
        ClosedWithoutGround,    ///< neither a ground in words nor a resolution says why an item is closed
        MissingReference,       ///< about what was typed, where a reference leads nowhere
        EmptyHeading,           ///< about a heading in a text with nothing below it
        HeadingInBold,          ///< about words that only look like a heading
        EmptyAppendix,          ///< about its number
        FigureThatCannotBe      ///< about a figure as it is written, which others beside it contradict
    };

    Kind kind = Kind::NobodyPresent;
    std::string about; ///< a name, a reference
    std::string where; ///< the number of the item or paragraph, where there is one
    int count = 0;     ///< Board members present; actions
    /// The place of it, to go there.
    std::optional<Id<AgendaItem>> item = {};
    std::optional<Id<MinuteParagraph>> paragraph = {};
    std::optional<Id<ActionPoint>> action = {};
    std::optional<Id<Appendix>> appendix = {};

    friend bool operator==(const MinutesRemark&, const MinutesRemark&) = default;
};

RemarkWeight weightOf(MinutesRemark::Kind kind);

/// What minutes are read with. The references live as long as the call.
struct MinutesToRead
{
    const Meeting& meeting;
    Id<Meeting> id;
    const Minutes& minutes;
    const AttendanceRegister& attendance;
    const std::vector<MinutedItem>& items;
    const std::vector<Stored<Appendix>>& appendices;
    const std::vector<ActionLine>& raised;
    const std::vector<ActionLine>& toReview; ///< from earlier meetings
    const MembershipRecords& records;
    const std::vector<Stored<Presiding>>& presiding;
    const std::vector<Stored<Motion>>& motions;
    const std::vector<Stored<DeclaredVote>>& votes;
    const std::vector<std::string>& bodyNames; ///< of agencies and bodies: no people
    int quorum = 5;
    DecisionRules rules = {};
    MinuteNumbering numbering = MinuteNumbering::PerItem;
    std::set<std::int64_t> paragraphsReferred = {}; ///< those that are there
    std::vector<int> inquorateVotes = {};           ///< numbers of votes that lack a quorum as attendance stands now
    /// Figures of a text that others in it contradict, as they are written; not asked where there is none.
    std::function<std::vector<std::string>(std::string_view words)> doubtfulFigures = {};
};

/// All remarks in the order of the minutes. What is sealed is passed over: nobody can read it.
std::vector<MinutesRemark> minutesRemarks(const MinutesToRead& minutes);

/// Whether the words say that something was decided: "agreed", "noted", "deferred".
bool tellsOutcome(std::string_view words);
/// Whether they decide something, which has a number in minutes; who took the chair may be told without.
bool decidesSomething(std::string_view words);

/// Names of those a text says have spoken: two or more words with capitals before a verb of speaking.
std::vector<std::string> speakersIn(std::string_view words);

} // namespace cspdesk::domain
