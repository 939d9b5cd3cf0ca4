// SPDX-License-Identifier: MIT
#pragma once

#include "domain/candidate_choice.h"
#include "domain/item_matter.h"
#include "domain/minutes.h"
#include "domain/motion.h"
#include "domain/vote_result.h"

#include <vector>

namespace cspdesk::domain {

/// Said beside a declared vote afterwards; never made in it.
struct VoteCorrection
{
    Date on = cspdesk::date(2000, 1, 1);
    std::string by;
    std::string text;

    friend bool operator==(const VoteCorrection&, const VoteCorrection&) = default;
};

/// A declared vote, frozen with what it was computed from.
struct DeclaredVoteMatter
{
    std::string subject;
    std::string text;              ///< the words voted on
    std::string presiding;         ///< name
    std::optional<Date> termsFrom; ///< the version of the terms of reference that was in force
    VoteCase situation;
    VoteResult result;
    std::optional<ChoiceRecord> choice; ///< for a choice between candidates: its rounds
    std::vector<std::string> dissents;  ///< names of those who asked that their vote be recorded
    std::string voidBecause;            ///< a count that was taken again: kept, and no result
    std::vector<VoteCorrection> corrections;

    friend bool operator==(const DeclaredVoteMatter&, const DeclaredVoteMatter&) = default;
};

struct DeclaredVote
{
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    Id<Motion> motion;
    int number = 1; ///< of the votes of the meeting
    TimeOfDay at;
    std::optional<Id<MinuteParagraph>> paragraph; ///< that tells of it
    ItemMatter<DeclaredVoteMatter> matter;

    friend bool operator==(const DeclaredVote&, const DeclaredVote&) = default;
};

} // namespace cspdesk::domain
