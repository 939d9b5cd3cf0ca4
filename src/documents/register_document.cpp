// SPDX-License-Identifier: MIT
#include "documents/register_document.h"

#include "documents/attendance_tables.h"
#include "documents/presence_words.h"
#include "documents/shown_meeting.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::MinutesView;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

DefinitionList detailsOf(const MinutesView& view, const PresenceWords& presence)
{
    const Meeting& meeting = view.agenda.meeting.value;
    const TimeOfDay began = view.minutes.began.value_or(meeting.start);
    DefinitionList list;
    const auto define = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            list.definitions.push_back({plain(utf8(label)), plain(utf8(value))});
    };
    define(say("Time"), view.minutes.ended ? wording::timeRange(began, *view.minutes.ended)
                                           : say("From %1").arg(wording::timeOfDay(began)));
    define(say("Venue"), wording::text(meeting.venue));
    define(say("Public"), publicText(view.minutes.publicPresent, view.minutes.publicNote).value_or(QString()));
    define(say("Sessions"), presence.sessions());
    define(say("Presiding"), presence.presiding());
    if (presence.hasTimes())
        define(say("Quorum"), presence.quorum());
    else if (!view.attendance.present.empty())
        define(say("Quorum"), quorumText(view.attendance, view.agenda.terms.quorum));
    return list;
}

List seatsOf(const std::vector<Seat>& seats)
{
    List list;
    for (const Seat& seat : seats) {
        const QString words =
            seat.person ? say("%1, %2").arg(wording::fullName(seat.person->value), seatText(seat)) : seatText(seat);
        list.items.push_back({{Paragraph{plain(utf8(words))}}});
    }
    return list;
}

} // namespace

QString quorumText(const AttendanceRegister& attendance, int quorum)
{
    const auto representatives =
        std::count_if(attendance.present.begin(), attendance.present.end(),
                      [](const RegisterLine& line) { return line.capacity == AttendanceCapacity::Representative; });
    const int present = attendance.boardMembersPresent;
    QString sum = present == 0 ? say("No Board member was present.")
                : present == 1 ? say("1 Board member was present.")
                               : say("%1 Board members were present.").arg(present);
    if (representatives > 0)
        sum = say("%1 Board members were present, %2 of them as representatives.").arg(present).arg(representatives);
    if (representatives == 1)
        sum = present == 1 ? say("1 Board member was present, as a representative.")
                           : say("%1 Board members were present, 1 of them as a representative.").arg(present);
    return present >= quorum
             ? say("%1 A decision needs %2: there was a quorum.").arg(sum).arg(quorum)
             : say("%1 A decision needs %2: %3 too few for a quorum.").arg(sum).arg(quorum).arg(quorum - present);
}

Document registerDocument(const MinutesView& whole, Audience audience)
{
    const MinutesView view = shownTo(audience, whole);
    const PresenceWords presence(view);
    const QString kind = paperName(Paper::Register);
    Document document = meetingPaper(view.agenda.partnership, kind, view.agenda.meeting->date);
    document.marking = marking(audience, false);
    std::vector<Block>& blocks = document.blocks;
    const auto section = [&](const QString& heading, const char* id, Block content) {
        blocks.emplace_back(Heading{2, plain(utf8(heading)), id});
        blocks.push_back(std::move(content));
    };
    blocks.emplace_back(detailsOf(view, presence));
    const AttendanceRegister& attendance = view.attendance;
    if (attendance.present.empty())
        blocks.emplace_back(Paragraph{plain(utf8(say("Nobody has been put down as present.")))});
    else
        section(say("Present"), "present", presenceTable(attendance, PresenceColumn::Capacity, &presence));
    if (!attendance.apologies.empty())
        section(say("Apologies"), "apologies", apologiesTable(attendance));
    if (!attendance.noWord.empty() && audience == Audience::Board)
        section(say("No word from"), "no-word", seatsOf(attendance.noWord));
    if (!attendance.awaited.empty())
        section(say("Representatives awaited"), "awaited", seatsOf(attendance.awaited));
    return document;
}

} // namespace cspdesk::documents
