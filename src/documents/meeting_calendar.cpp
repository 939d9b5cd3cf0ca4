// SPDX-License-Identifier: MIT
#include "documents/meeting_calendar.h"

#include "wording/deadline_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::DeadlineView;
using wording::say;

constexpr int minutesOfDay = 24 * 60;
constexpr int nine = 9 * 60;

std::string identity(const char* kind, const DeadlineView& view, const CalendarExport& of)
{
    // Enough of the hash to be unlike that of any other file; a file in which nothing was done yet has none.
    const std::string file = of.origin.empty() ? "new-file" : of.origin.substr(0, 24);
    return std::string(kind) + "-meeting-" + std::to_string(view.meeting.id.number()) + '@' + file + ".cspdesk";
}

const char* stableName(DeadlineKind kind)
{
    switch (kind) {
    case DeadlineKind::WebsiteNotice: return "website-notice";
    case DeadlineKind::PapersDue: return "papers-due";
    case DeadlineKind::AgendaPosted: return "agenda-posted";
    case DeadlineKind::QuestionsOnOtherMatters: return "questions-other";
    case DeadlineKind::QuestionsOnAgenda: return "questions-agenda";
    case DeadlineKind::MinutesCirculated: break;
    }
    return "minutes-circulated";
}

std::string plain(const QString& text) { return text.toStdString(); }

QString meetingName(const DeadlineView& view)
{
    const std::string& name = view.partnership.shortName.empty() ? view.partnership.name : view.partnership.shortName;
    const QString body = wording::text(view.body->name);
    // A body is often called after its partnership, and then says enough by itself.
    return body.contains(wording::text(name)) ? body : say("%1, %2").arg(wording::text(name), body);
}

/// Minutes from nine o'clock of the working day before to the beginning of the event.
int fromWorkingDayBefore(const DeadlineView& view, const Deadline& deadline)
{
    const Date before = countDays(view.calendar, deadline.date, 1, CountRule::Working, CountSide::Before).result;
    const int begins = deadline.time ? deadline.time->minutes : 0;
    return daysBetween(before, deadline.date) * minutesOfDay + begins - nine;
}

std::vector<CalendarAlarm> alarmsOf(const DeadlineView& view, const Deadline& deadline)
{
    const std::string words = plain(wording::label(deadline.kind));
    std::vector<CalendarAlarm> alarms{{fromWorkingDayBefore(view, deadline), words}};
    const int onTheDay = (deadline.time ? deadline.time->minutes : 0) - nine;
    if (!deadline.time || onTheDay > 0)
        alarms.push_back({onTheDay, words});
    return alarms;
}

QString descriptionOf(const DeadlineView& view, const Deadline& deadline)
{
    QStringList lines{say("For the meeting of %1.").arg(wording::longDate(view.meeting->date)),
                      say("Rule: %1.").arg(wording::ruleText(deadline))};
    if (deadline.count)
        lines << wording::countSentence(*deadline.count);
    return lines.join(QLatin1Char('\n'));
}

CalendarEvent eventOf(const DeadlineView& view, const Deadline& deadline, const CalendarExport& of)
{
    return {.uid = identity(stableName(deadline.kind), view, of),
            .sequence = of.sequence,
            .stamp = of.stamp,
            .date = deadline.date,
            .from = deadline.time,
            .until = {},
            .summary = plain(say("%1 (%2)").arg(wording::label(deadline.kind), meetingName(view))),
            .location = {},
            .description = plain(descriptionOf(view, deadline)),
            .url = {},
            .organiser = {},
            .attendees = {},
            .alarms = alarmsOf(view, deadline),
            .isCancelled = view.meeting->state == MeetingState::Cancelled,
            .leavesTimeFree = true};
}

/// Whether anything is left to do, or to wait for. Of a cancelled meeting everything is told, to take it out again.
bool isWanted(const Deadline& deadline)
{
    switch (deadline.state) {
    case DeadlineState::Ahead:
    case DeadlineState::DueToday:
    case DeadlineState::Overdue:
    case DeadlineState::NotNeeded: return true;
    case DeadlineState::Done:
    case DeadlineState::DoneLate:
    case DeadlineState::DoneUnrecorded:
    case DeadlineState::Closed: break;
    }
    return false;
}

std::string invitationText(const DeadlineView& view, Audience audience)
{
    const Meeting& meeting = view.meeting.value;
    QStringList parts;
    if (meeting.state == MeetingState::Cancelled)
        parts << say("This meeting is cancelled.");
    if (!meeting.attendanceNote.empty())
        parts << wording::text(meeting.attendanceNote);
    if (const std::string* joining = meeting.joiningDetails.readable();
        audience == Audience::Board && joining != nullptr && !joining->empty())
        parts << wording::text(*joining);
    QStringList contact;
    if (!view.partnership.email.empty())
        contact << wording::text(view.partnership.email);
    if (!view.partnership.telephone.empty())
        contact << wording::text(view.partnership.telephone);
    if (!contact.isEmpty())
        parts << say("%1: %2").arg(wording::text(view.partnership.officerTitle), contact.join(QStringLiteral(", ")));
    return plain(parts.join(QStringLiteral("\n\n")));
}

} // namespace

Calendar deadlineCalendar(const DeadlineView& view, const CalendarExport& of)
{
    Calendar calendar{plain(say("%1: deadlines").arg(meetingName(view))), {}};
    for (const Deadline& deadline : view.deadlines)
        if (isWanted(deadline))
            calendar.events.push_back(eventOf(view, deadline, of));
    return calendar;
}

Calendar meetingInvitation(const DeadlineView& view, Audience audience, const std::vector<CalendarPerson>& attendees,
                           const CalendarExport& of)
{
    const Meeting& meeting = view.meeting.value;
    std::optional<CalendarPerson> organiser;
    if (!view.partnership.email.empty())
        organiser = CalendarPerson{view.partnership.name, view.partnership.email};
    const std::string words = plain(say("Meeting of the %1").arg(meetingName(view)));
    return {plain(meetingName(view)),
            {{.uid = identity("meeting", view, of),
              .sequence = of.sequence,
              .stamp = of.stamp,
              .date = meeting.date,
              .from = meeting.start,
              .until = meeting.end,
              .summary = plain(meetingName(view)),
              .location = meeting.venue,
              .description = invitationText(view, audience),
              .url = view.partnership.website,
              .organiser = organiser,
              .attendees = audience == Audience::Board ? attendees : std::vector<CalendarPerson>(),
              .alarms = {{minutesOfDay, words}, {30, words}},
              .isCancelled = meeting.state == MeetingState::Cancelled,
              .leavesTimeFree = false}}};
}

std::string deadlineFileName(Date meeting)
{
    return plain(say("%1 Deadlines.ics").arg(wording::text(isoDate(meeting))));
}

std::string invitationFileName(Date meeting, Audience audience)
{
    const QString day = wording::text(isoDate(meeting));
    return plain(audience == Audience::Public ? say("%1 Invitation - public copy.ics").arg(day)
                                              : say("%1 Invitation.ics").arg(day));
}

std::vector<PlacedText> textsOf(const Calendar& calendar)
{
    std::vector<PlacedText> texts{{plain(say("the name of the calendar")), calendar.name}};
    for (const CalendarEvent& event : calendar.events) {
        const QString name = wording::text(event.summary);
        texts.push_back({plain(say("the title of “%1”").arg(name)), event.summary});
        texts.push_back({plain(say("the place of “%1”").arg(name)), event.location});
        texts.push_back({plain(say("the text of “%1”").arg(name)), event.description});
        for (const CalendarPerson& person : event.attendees)
            texts.push_back({plain(say("the people invited to “%1”").arg(name)), person.name + ' ' + person.email});
    }
    return texts;
}

} // namespace cspdesk::documents
