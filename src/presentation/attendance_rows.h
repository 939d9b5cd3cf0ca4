// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

#include <QString>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// What is known of somebody who is expected at a meeting, or who came to it.
enum class AttendanceState {
    NoWord,
    Present,
    Apologies,
    Awaited, ///< a seat whose agency has not named anybody
    Coming,  ///< said so, before the day
    ComingOnline
};

/// One line of the attendance: somebody expected that day, a guest, or the band above those printed under one heading.
struct AttendanceRow
{
    bool isBand = false;
    AttendanceState state = AttendanceState::NoWord;
    domain::AttendanceClass printedAs = domain::AttendanceClass::Guest;
    std::optional<Id<domain::Person>> person;
    std::optional<Stored<domain::Attendance>> attendance;
    std::optional<Stored<domain::Apology>> apology;
    std::optional<Stored<domain::Reply>> reply;
    bool hasSeat = false;
    QString name;         ///< as printed, or how it would be
    QString organisation; ///< as it was that day
    QString times;        ///< of being there, where it was not the whole meeting: "from 10:20", "online"
    QString duty;
    QString standing; ///< whom they represented, or who represented them
    QString note;
    QString warning; ///< what a careful reader would ask about, empty where there is nothing

    friend bool operator==(const AttendanceRow&, const AttendanceRow&) = default;
};

/// Whether the meeting is still to come on that day: then people reply whether they will be there, and nobody is.
bool isAhead(const domain::Meeting& meeting, Date today);

/// Everybody expected, with their seats of that day, and everybody put down besides, under the heading they are printed
/// under. Nobody changes place because of what is put down for them. Replies are what is known of people while the
/// meeting is `ahead`, and a remark afterwards.
std::vector<AttendanceRow> attendanceRows(const application::MinutesView& view, bool ahead);

} // namespace cspdesk::presentation
