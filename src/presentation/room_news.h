// SPDX-License-Identifier: MIT
#pragma once

#include "application/room.h"

#include <QString>
#include <QStringList>

namespace cspdesk::presentation {

/// What the meeting has to be told about its quorum: it is lost, was never reached, or is reached again.
struct QuorumNews
{
    bool reached = false;
    bool fromBeginning = false; ///< never reached so far
    TimeOfDay at;               ///< when it was lost or reached again
    QString title;              ///< "The meeting became inquorate at 14:52"
    QString detail;             ///< what is missing, or what was discussed meanwhile

    friend bool operator==(const QuorumNews&, const QuorumNews&) = default;
};

/// Nothing where the meeting has been quorate all along. `until`: now.
std::optional<QuorumNews> quorumNews(const application::MinutesView& view, TimeOfDay until);

/// "Two more Board members are needed." Empty where nothing is missing.
QString missingText(const domain::QuorumCount& quorum);
/// Who counts in the quorum, one line each: "Keryn Jalli, City Council, for Philippa Slatter".
QStringList countedText(const domain::QuorumCount& quorum);

/// The words of the reminder that whoever presides gives the public (terms of reference, 5b).
struct Reminder
{
    QString title;
    QString text; ///< plain, in paragraphs
};
Reminder publicReminder(const application::MinutesView& view);

/// A motion under an item, as the meeting screen shows it.
struct RoomMotion
{
    Id<domain::Motion> motion;
    QString subject;
    QString words;
    QString standing; ///< "Open", "Carried", "Not carried", "Deferred"
    bool isOpen = false;
    bool isCarried = false;
    bool isLost = false;
    bool isSealed = false;

    friend bool operator==(const RoomMotion&, const RoomMotion&) = default;
};
std::vector<RoomMotion> motionsUnder(const application::MinutesView& view, Id<domain::AgendaItem> item);

/// What became of the motion to exclude the public for the item, if one was voted on.
std::optional<bool> exclusionCarried(const application::MinutesView& view, Id<domain::AgendaItem> item);

} // namespace cspdesk::presentation
