// SPDX-License-Identifier: MIT
#pragma once

#include "domain/item_matter.h"

#include <vector>

namespace cspdesk::domain {

enum class MotionKind {
    Recommendation, ///< of a paper (terms of reference, 7a)
    Motion,         ///< put at the meeting
    Amendment,      ///< to another motion of the item
    Choice,         ///< between candidates: an election, a bid among several
    ExcludePublic,  ///< to go into closed session; it can be lost
    Ratification    ///< of what an inquorate meeting recommended
};

/// What became of it, apart from its votes.
enum class MotionStanding { Open, Deferred, Withdrawn, NotReached, ForRatification };

/// One version of the words that are voted on.
struct MotionText
{
    std::string text;
    std::optional<TimeOfDay> at;
    std::string because; ///< "amended: carried 4 to 2"

    friend bool operator==(const MotionText&, const MotionText&) = default;
};

struct MotionMatter
{
    std::string subject;           ///< a few words: "Safer Streets grant"
    std::vector<MotionText> texts; ///< the last one is what would be voted on; earlier ones are kept
    std::optional<Id<Person>> mover;
    std::optional<Id<Person>> seconder;
    std::string amendedWords;              ///< of an amendment: how the motion reads if it is carried
    std::vector<std::string> candidates;   ///< for a choice
    std::string reason;                    ///< why it was deferred, withdrawn or kept for ratification
    std::optional<Date> ratifiedInWriting; ///< by written procedure, on that day

    friend bool operator==(const MotionMatter&, const MotionMatter&) = default;
};

struct Motion
{
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    int position = 0; ///< among the motions of the item
    MotionKind kind = MotionKind::Recommendation;
    MotionStanding standing = MotionStanding::Open;
    std::optional<Id<Motion>> amends;
    std::optional<Id<Motion>> ratifies; ///< what an earlier meeting recommended
    ItemMatter<MotionMatter> matter;

    friend bool operator==(const Motion&, const Motion&) = default;
};

/// The words that would be voted on now; empty where they are sealed.
const std::string& wordsOf(const Motion& motion);

/// The matter with another version of its words; words that do not differ add none.
MotionMatter amended(MotionMatter motion, std::string text, std::optional<TimeOfDay> at, std::string because);

Result<> check(const MotionMatter& motion, MotionKind kind);

} // namespace cspdesk::domain
