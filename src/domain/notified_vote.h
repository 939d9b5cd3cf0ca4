// SPDX-License-Identifier: MIT
#pragma once

#include "domain/motion.h"
#include "domain/vote_case.h"

namespace cspdesk::domain {

enum class NotifiedMeans { EMail, Letter, Spoken };

/// What the person presiding ruled where a notified vote lapsed and its agency is away again.
enum class LapseRuling { NotRuled, Counts, StaysLapsed };

struct NotifiedVoteMatter
{
    std::optional<Id<Person>> member;
    std::string name; ///< as printed that day
    VoteChoice choice = VoteChoice::For;
    std::string condition; ///< "if the evaluation is shared": then it is a comment, not a vote
    bool asProxy = false;  ///< given to another member to cast
    std::string text;      ///< the exact words it was given on
    Date receivedOn = cspdesk::date(2000, 1, 1);
    TimeOfDay receivedAt;
    NotifiedMeans means = NotifiedMeans::EMail;
    bool withdrawn = false;
    LapseRuling ruling = LapseRuling::NotRuled;
    std::string note;

    friend bool operator==(const NotifiedVoteMatter&, const NotifiedVoteMatter&) = default;
};

/// A vote that reached the support officer before the meeting (terms of reference, 7a). The ledger is kept whole:
/// what does not count is told with its reason.
struct NotifiedVote
{
    Id<Meeting> meeting;
    Id<Motion> motion;
    ItemMatter<NotifiedVoteMatter> matter;

    friend bool operator==(const NotifiedVote&, const NotifiedVote&) = default;
};

/// Why it is void before anybody looks at who is there. `text` are the words voted on, `meetingDay` and `at` when;
/// `cameAndLeft` whether somebody who votes for the agency was there before and is away again: whether it counts then
/// is for the terms and the ruling.
NotifiedFlaw flawOf(const NotifiedVoteMatter& vote, const std::string& text, Date meetingDay, TimeOfDay at,
                    bool cameAndLeft);

Result<> check(const NotifiedVoteMatter& vote);

} // namespace cspdesk::domain
