// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"
#include "base/date.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::application {

/// What was done, one verb for every unit of work; the names stand in files for good (verbNames).
enum class Verb {
    CreatePartnership,
    LoadSample,
    ChangePartnership,
    ChangeTemplate,
    AddAgency,
    ChangeAgency,
    RemoveAgency,
    AddPerson,
    ChangePerson,
    RemovePerson,
    AddBody,
    ChangeBody,
    Appoint,
    ChangeMembership,
    RemoveMembership,
    ElectOfficer,
    ChangeOffice,
    RemoveOffice,
    ChangeTerms,
    PlanMeeting,
    ChangeMeeting,
    RemoveMeeting,
    AdvanceMeeting,
    AddItem,
    ChangeItem,
    MoveItem,
    RemoveItem,
    Undo,
    Redo,
    RecordAttendance,
    RemoveAttendance,
    RecordApology,
    RemoveApology,
    ChangeMinutes,
    AddParagraph,
    ChangeParagraph,
    MoveParagraph,
    RemoveParagraph,
    AddAppendix,
    ChangeAppendix,
    RemoveAppendix,
    RaiseAction,
    ChangeAction,
    RemoveAction,
    ReviewAction,
    RemoveReview,
    RenumberActions,
    Release,
    AgreeMinutes,
    CorrectMinutes,
    PurgeJournal,
    RestoreBackup,
    ReplyToInvitation,
    RecordPresence,
    ChangePresence,
    TakeChair,
    ChangePresiding,
    RunItem,
    Adjourn,
    TurnSession,
    DeclareInterest,
    RemoveInterest,
    PutMotion,
    ChangeMotion,
    RemoveMotion,
    NotifyVote,
    ChangeNotifiedVote,
    DeclareVote,
    CorrectVote
};

constexpr auto verbNames = std::to_array<std::string_view>({
    "create-partnership",
    "load-sample",
    "change-partnership",
    "change-template",
    "add-agency",
    "change-agency",
    "remove-agency",
    "add-person",
    "change-person",
    "remove-person",
    "add-body",
    "change-body",
    "appoint",
    "change-membership",
    "remove-membership",
    "elect-officer",
    "change-office",
    "remove-office",
    "change-terms",
    "plan-meeting",
    "change-meeting",
    "remove-meeting",
    "advance-meeting",
    "add-item",
    "change-item",
    "move-item",
    "remove-item",
    "undo",
    "redo",
    "record-attendance",
    "remove-attendance",
    "record-apology",
    "remove-apology",
    "change-minutes",
    "add-paragraph",
    "change-paragraph",
    "move-paragraph",
    "remove-paragraph",
    "add-appendix",
    "change-appendix",
    "remove-appendix",
    "raise-action",
    "change-action",
    "remove-action",
    "review-action",
    "remove-review",
    "renumber-actions",
    "release",
    "agree-minutes",
    "correct-minutes",
    "purge-journal",
    "restore-backup",
    "reply-to-invitation",
    "record-presence",
    "change-presence",
    "take-chair",
    "change-presiding",
    "run-item",
    "adjourn",
    "turn-session",
    "declare-interest",
    "remove-interest",
    "put-motion",
    "change-motion",
    "remove-motion",
    "notify-vote",
    "change-notified-vote",
    "declare-vote",
    "correct-vote",
});
static_assert(verbNames.size() == static_cast<std::size_t>(Verb::CorrectVote) + 1);

/// One line of the append-only journal: when, who, which verb, what it touched; chained to the line before by `hash`.
struct JournalEntry
{
    std::int64_t sequence = 0;
    Moment when{};
    std::string who; ///< "account@computer"
    std::string verb;
    std::vector<RecordKey> touched;
    std::string hash;       ///< hexadecimal
    bool bodiesKept = true; ///< false once retention has purged them
};

} // namespace cspdesk::application
