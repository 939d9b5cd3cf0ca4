// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/meeting_room.h"
#include "presentation/vote_desk.h"

#include <QString>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// What whoever runs the meeting chose to have shown.
struct DisplayChoices
{
    bool agencies = false; ///< each agency with its vote, not only the totals
    bool closedToBoard =
        false; ///< closed matter, while the meeting is in closed session and nobody of the public is in

    friend bool operator==(const DisplayChoices&, const DisplayChoices&) = default;
};

/// An agency and its vote, as everybody in the room sees it.
struct DisplayHand
{
    QString agency;
    std::optional<domain::VoteChoice> choice;
    bool mayVote = false; ///< where it may not, nothing says why

    friend bool operator==(const DisplayHand&, const DisplayHand&) = default;
};

/// The vote on the wall.
struct DisplayVote
{
    QString words;
    bool isCounted = false; ///< by For, Against and Abstained; not so without a vote or among candidates
    int votesFor = 0;
    int against = 0;
    int abstained = 0;
    QStringList candidates; ///< "Ann Smith: 4", in this round
    std::vector<DisplayHand> hands;
    QString result; ///< once it is declared
    domain::VoteOutcome outcome = domain::VoteOutcome::NotDecided;

    friend bool operator==(const DisplayVote&, const DisplayVote&) = default;
};

/// Everything the second window shows, and nothing else: what the room may not see is not in it. There are no notes,
/// no minutes, no reasons of interests, and of a closed item its number and open title.
struct RoomDisplay
{
    enum class Scene { Nothing, Before, Item, Between, Adjourned, Over };

    Scene scene = Scene::Nothing;
    QString meeting; ///< "Cambridge Community Safety Partnership"
    QString day;
    QString clock;
    QString timeLeft; ///< of the item: "5 min left"
    bool isOver = false;
    bool isClosedSession = false;
    QString number; ///< "8"
    QString title;
    bool isClosedItem = false;
    QString next; ///< "Next: 9 …", between two items
    std::optional<DisplayVote> vote;

    friend bool operator==(const RoomDisplay&, const RoomDisplay&) = default;
};

/// Made of the meeting, the room as it is at that moment, and the question being put, if there is one.
RoomDisplay roomDisplay(const application::MinutesView& meeting, const application::RoomNow& now,
                        MeetingRoom::Phase phase, TimeOfDay clock, const std::optional<ShownQuestion>& question,
                        const DisplayChoices& choices);

/// Nobody of the public is in the room: the meeting began in closed session or went into it by a turn that is
/// recorded, and nothing says otherwise.
bool isBoardAlone(const application::MinutesView& meeting, const application::RoomNow& now);

} // namespace cspdesk::presentation
