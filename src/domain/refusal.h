// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/result.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace cspdesk::domain {

enum class VoteReason;

/// The fields a person fills in, so that a refusal can name the one it is about.
enum class Field {
    Name,
    ShortName,
    Area,
    Email,
    Telephone,
    Website,
    Title,
    OpenTitle,
    ClosedTitle,
    Lead,
    PlannedMinutes,
    Date,
    StartTime,
    EndTime,
    Venue,
    JoiningDetails,
    From,
    Until,
    Agency,
    Person,
    Body,
    Unit,
    Note,
    Text,
    Quorum,
    Days,
    Reason,
    Organisation,
    PublicPresent,
    ParagraphLabel,
    ActionText,
    Owner,
    DueDate,
    Review,
    Amendments,
    Correction,
    ReleasedBy,
    WatchedTerms,
    Motion,
    Subject,
    Candidates,
    Interest,
    NotifiedVote,
    Dissent,
    ClosedGround,
    SpeakerNotes,
    QuorumFraction,
    MajorityFraction,
    QuorumClass,
    GraceMinutes,
    PaperTitle,
    Author,
    Marking,
    FileName,
    Question,
    ShownAs,
    Waiver,
    Ruling,
    Answer,
    AnsweredBy,
    Supplementary,
    Asker,
    Address,
    Evidence,
    PlanTitle,
    Response,
    Comment,
    SignedOffBy
};

/// The life of a meeting, in its order; Cancelled ends it at any point before the session.
enum class MeetingState {
    Planned,
    AgendaPublished,
    InSession,
    MinutesDraft,
    MinutesCirculated,
    MinutesAgreed,
    MinutesPublished,
    Cancelled
};

enum class MeetingVerb {
    PublishAgenda,
    WithdrawAgenda,
    OpenSession,
    EndSession,
    CirculateMinutes,
    AgreeMinutes,
    PublishMinutes,
    Cancel,
    Reinstate
};

struct EmptyField
{
    Field field;
};
struct TextTooLong
{
    Field field;
    std::size_t characters;
    std::size_t limit;
};
struct NumberOutOfRange
{
    Field field;
    int number;
    int least;
    int most;
};
struct PeriodReversed
{
    Date from;
    Date until;
};
struct EndsBeforeStart
{
    TimeOfDay start;
    TimeOfDay end;
};
struct NotAllowedNow
{
    MeetingState state;
    MeetingVerb verb;
};
struct AgendaIsFixed
{
    MeetingState state;
};
struct AlreadyMember
{
    std::string person;
    std::string agency;
    Period period;
};
struct AgencyNotInBeing
{
    std::string agency;
    Period validity;
};
struct OfficeIsHeld
{
    std::string holder;
    Period period;
};
/// Something else still refers to it: "3 memberships".
struct StillInUse
{
    std::string name;
    std::size_t uses;
};
struct DateIsTaken
{
    Date date;
};
struct NoMeetingOn
{
    Date date;
};
struct NoSuchRecord
{};
struct MinutesAreFixed
{
    MeetingState state;
};
struct MinutesAreNotAgreed
{
    MeetingState state;
};
struct AlreadyOnRegister
{
    std::string person;
    bool asApology;
};
/// Somebody cannot come for themselves.
struct RepresentsThemselves
{
    std::string person;
};
/// A review or an agreement belongs to a meeting after the one that it is about.
struct NotALaterMeeting
{
    Date meeting;
    Date after;
};
/// The action was closed at an earlier meeting.
struct ActionIsClosed
{
    std::string reference;
};
struct ReferenceIsTaken
{
    std::string reference;
};
/// The matter is open as it is: there is nothing to release.
struct NothingToRelease
{};
/// Closed matter would come under an open item.
struct ClosedUnderOpenItem
{};
/// Words that stay for good would stand in every public copy, and hold closed matter.
struct HoldsClosedMatter
{
    Field field;
    std::string words;
};
/// Minutes hang on an agenda item that would go.
struct ItemIsMinuted
{
    std::size_t paragraphs;
};
/// Two times of being there overlap.
struct StaysOverlap
{
    TimeOfDay at;
};
/// Who presides must be there.
struct NotThere
{
    std::string person;
};
/// Attendance that votes were computed from changes after them: it needs a reason.
struct VotesNeedReason
{
    std::vector<int> votes; ///< their numbers
};
/// A motion that was voted on stays as it is.
struct MotionWasVotedOn
{};
/// It was deferred, withdrawn or not reached.
struct MotionIsNotOpen
{};
/// The result cannot be declared now: inquorate, in dispute, nobody presiding.
struct NoResultYet
{
    VoteReason reason;
};
/// The meeting is not in session.
struct NotInSession
{
    MeetingState state;
};
/// Votes, interests or motions hang on an agenda item that would go.
struct ItemHasMotions
{
    std::size_t motions;
};
/// A vote that was taken again, or corrected words that say nothing new.
struct AlreadyVoid
{};

/// Papers hang on an agenda item that would go.
struct ItemHasPapers
{
    std::size_t papers;
};
/// Questions of the public hang on an agenda item that would go.
struct ItemHasQuestions
{
    std::size_t questions;
};
/// A public name would be the asker's own, and they have not consented.
struct NamesTheAsker
{};
/// The day is in the working calendar already.
struct DayIsTaken
{
    Date date;
};
/// A file that came as a paper holds nothing.
struct PaperIsEmpty
{
    std::string name;
};

/// A rule that was broken, with the facts a message needs. Every alternative has its sentence in wording.
using Refusal =
    std::variant<EmptyField, TextTooLong, NumberOutOfRange, PeriodReversed, EndsBeforeStart, NotAllowedNow,
                 AgendaIsFixed, AlreadyMember, AgencyNotInBeing, OfficeIsHeld, StillInUse, DateIsTaken, NoMeetingOn,
                 NoSuchRecord, MinutesAreFixed, MinutesAreNotAgreed, AlreadyOnRegister, RepresentsThemselves,
                 NotALaterMeeting, ActionIsClosed, ReferenceIsTaken, NothingToRelease, ClosedUnderOpenItem,
                 ItemIsMinuted, HoldsClosedMatter, StaysOverlap, NotThere, VotesNeedReason, MotionWasVotedOn,
                 MotionIsNotOpen, NoResultYet, NotInSession, ItemHasMotions, AlreadyVoid, ItemHasPapers,
                 ItemHasQuestions, NamesTheAsker, DayIsTaken, PaperIsEmpty>;

template <class T = void>
using Result = BasicResult<T, Refusal>;

} // namespace cspdesk::domain
