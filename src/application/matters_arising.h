// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/action_story.h"
#include "domain/agenda.h"
#include "domain/roster.h"

#include <functional>

namespace cspdesk::application {

/// The agenda item an action became.
struct BecameItem
{
    Stored<domain::AgendaItem> item;
    std::optional<int> number;
    Id<domain::Meeting> meeting;
    Date on;
};

/// An action from before the meeting, with what the meeting was told of it.
struct MatterArising
{
    domain::ActionLine line;
    domain::ActionStory story; ///< up to and with the meeting
    const domain::DatedReview* review() const { return domain::reviewAt(line, meeting); }
    Id<domain::Meeting> meeting;
    std::optional<BecameItem> became;
    std::string goesOnAs; ///< its new reference, where the meeting raised it again
};

/// What a meeting is told of the actions of earlier meetings: what "Action points: review" is worked through from, and
/// what its minutes and the paper "Matters arising" are made of. Read from a store without the key, closed matter in
/// it is sealed.
struct MattersArising
{
    domain::Partnership partnership;
    Stored<domain::Meeting> meeting;
    std::vector<MatterArising> matters; ///< all actions before the meeting, oldest first
    domain::MembershipRecords members;
    std::vector<Stored<domain::Body>> bodies;
    /// The item of the agenda under which actions are reviewed, if there is one.
    std::optional<Stored<domain::AgendaItem>> item;
    std::optional<int> itemNumber;

    [[nodiscard]] int reviewed() const;
};

/// `today` decides what is overdue.
Result<MattersArising> mattersArising(const Reader& reader, Id<domain::Meeting> meeting, Date today);

/// Words the paragraphs that stand in the minutes under the item; none where there is nothing to say. What the item
/// may not hold is left out: closed matter under an open item.
using MattersWords = std::function<std::vector<std::string>(const MattersArising&)>;

/// How the minutes stand to what was reviewed.
struct MattersMinuted
{
    enum class State {
        NothingToSay, ///< nothing is reviewed yet, or nothing that may stand there
        NoItem,       ///< the agenda has no item for it
        Fixed,        ///< the minutes are agreed, or locked
        Missing,      ///< they say nothing of it yet
        Current,      ///< they say it in the words suggested, and follow the reviews
        ByHand        ///< somebody changed the words: they stay until somebody takes the suggestion
    };
    State state = State::NothingToSay;
    std::vector<std::string> suggested;
    std::vector<Stored<domain::MinuteParagraph>> minuted; ///< paragraphs under the item that tell of actions reviewed
};
Result<MattersMinuted> mattersMinuted(const Reader& reader, Id<domain::Meeting> meeting, const MattersWords& words);

/// Puts the suggested paragraphs into the minutes, in place of those that tell of the same actions.
Result<> writeMattersArising(UnitOfWork& unit, Id<domain::Meeting> meeting, const MattersWords& words);

/// Does `work`, which may review actions at the meeting; where the minutes stood as suggested before, they do so
/// afterwards.
Result<> followingReviews(UnitOfWork& unit, Id<domain::Meeting> meeting, const MattersWords& words,
                          const std::function<Result<>()>& work);

} // namespace cspdesk::application
