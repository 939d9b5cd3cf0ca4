// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// A motion as lists show it.
struct MotionLine
{
    Id<domain::Motion> id;
    domain::MotionKind kind = domain::MotionKind::Recommendation;
    QString subject;  ///< or the beginning of its words; "Locked" where they are sealed
    QString words;    ///< that would be voted on now
    QString standing; ///< "Open", "Carried", "Deferred: until the figures are there"
    int notified = 0; ///< votes in its ledger
    bool isSealed = false;
    bool wasVotedOn = false; ///< by a vote that counts

    friend bool operator==(const MotionLine&, const MotionLine&) = default;
};

/// The motions under an item, or of the whole meeting, in their order.
std::vector<MotionLine> motionLines(const application::MinutesView& meeting,
                                    std::optional<Id<domain::AgendaItem>> item = std::nullopt);

/// "Item 6: Safer Streets grant"
QString motionWithItem(const application::MinutesView& meeting, Id<domain::Motion> motion);

/// "To ratify: “Safer Streets grant”, recommended on 1 July 2025". Empty where the item ratifies nothing.
QString ratifiesText(const application::MinutesView& meeting, const domain::AgendaItem& item,
                     const std::vector<Stored<domain::Meeting>>& meetings);

/// The votes of these numbers, each in a line: "Vote 2, Safer Streets grant: The motion is carried by four votes to
/// two."
QStringList voteLines(const application::MinutesView& meeting, const std::vector<int>& numbers);

/// The latest vote on it that was not declared void.
const Stored<domain::DeclaredVote>* lastVoteOn(const application::MinutesView& meeting, Id<domain::Motion> motion);

} // namespace cspdesk::presentation
