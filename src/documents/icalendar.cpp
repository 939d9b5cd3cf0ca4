// SPDX-License-Identifier: MIT
#include "documents/icalendar.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace cspdesk::documents {
namespace {

constexpr std::size_t mostOctets = 75; ///< of a line, without its end (RFC 5545, 3.1)
constexpr int minutesOfDay = 24 * 60;

/// British time since 1996: summer from the last Sunday of March, 01:00, to the last of October, 02:00.
constexpr auto londonTime = std::to_array<const char*>({
    "BEGIN:VTIMEZONE",
    "TZID:Europe/London",
    "BEGIN:DAYLIGHT",
    "TZNAME:BST",
    "DTSTART:19810329T010000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:GMT",
    "DTSTART:19961027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
});

std::string without(std::string text, char unwanted)
{
    std::erase(text, unwanted);
    return text;
}

/// "20251021"
std::string basicDate(Date day) { return without(isoDate(day), '-'); }

/// "20251021T100000"; a time past midnight is on the next day.
std::string basicTime(Date day, TimeOfDay time)
{
    const Date on = addDays(day, time.minutes / minutesOfDay);
    return basicDate(on) + 'T' + without(clockTime({time.minutes % minutesOfDay}), ':') + "00";
}

/// A value of type TEXT (RFC 5545, 3.3.11).
std::string escaped(const std::string& text)
{
    std::string result;
    for (const char each : text) {
        if (each == '\n')
            result += "\\n";
        else if (each == '\\' || each == ';' || each == ',')
            result += std::string{'\\', each};
        else if (static_cast<unsigned char>(each) >= 0x20 || each == '\t')
            result += each;
    }
    return result;
}

/// A value of a parameter, which knows no escapes: quotes and control characters cannot stand in it.
std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char each : text)
        if (each != '"' && static_cast<unsigned char>(each) >= 0x20)
            result += each;
    return result + '"';
}

/// An address as it may stand behind "mailto:"; nothing that could begin another property.
std::string address(const std::string& email)
{
    std::string result;
    for (const char each : email)
        if (static_cast<unsigned char>(each) > 0x20 && each != '"' && each != ';' && each != ',')
            result += each;
    return result;
}

/// "-PT15H", "PT9H", "-P1DT30M" for minutes before the beginning.
std::string trigger(int minutesBefore)
{
    const int length = std::abs(minutesBefore);
    const int days = length / minutesOfDay;
    const int hours = length % minutesOfDay / 60;
    const int minutes = length % 60;
    std::string text = minutesBefore > 0 ? "-P" : "P";
    if (days > 0)
        text += std::to_string(days) + 'D';
    if (hours > 0 || minutes > 0 || days == 0)
        text += 'T';
    if (hours > 0)
        text += std::to_string(hours) + 'H';
    if (minutes > 0 || length == 0)
        text += std::to_string(minutes) + 'M';
    return text;
}

class Writer
{
public:
    std::string write(const Calendar& calendar)
    {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//CSP Desk//CSP Desk " CSPDESK_VERSION "//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:" + methodOf(calendar));
        if (!calendar.name.empty())
            line("X-WR-CALNAME:" + escaped(calendar.name));
        if (std::any_of(calendar.events.begin(), calendar.events.end(), [](const auto& each) { return each.from; }))
            for (const char* each : londonTime)
                line(each);
        for (const CalendarEvent& each : calendar.events)
            event(each);
        line("END:VCALENDAR");
        return std::move(m_text);
    }

private:
    static std::string methodOf(const Calendar& calendar)
    {
        const auto invites = [](const CalendarEvent& each) { return each.organiser && !each.attendees.empty(); };
        if (calendar.events.empty() || !std::all_of(calendar.events.begin(), calendar.events.end(), invites))
            return "PUBLISH";
        return std::all_of(calendar.events.begin(), calendar.events.end(),
                           [](const auto& each) { return each.isCancelled; })
                 ? "CANCEL"
                 : "REQUEST";
    }

    void event(const CalendarEvent& event)
    {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid));
        line("SEQUENCE:" + std::to_string(event.sequence));
        line("DTSTAMP:" + stampOf(event.stamp));
        times(event);
        text("SUMMARY", event.summary);
        text("LOCATION", event.location);
        text("DESCRIPTION", event.description);
        if (!event.url.empty())
            line("URL:" + singleLine(event.url));
        if (event.organiser)
            person("ORGANIZER", *event.organiser, "");
        // Without an organiser nobody could be answered.
        if (event.organiser)
            for (const CalendarPerson& each : event.attendees)
                person("ATTENDEE", each, ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE");
        line(event.isCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        line(event.leavesTimeFree || event.isCancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        if (!event.isCancelled)
            for (const CalendarAlarm& each : event.alarms)
                alarm(each);
        line("END:VEVENT");
    }

    void times(const CalendarEvent& event)
    {
        if (!event.from) {
            line("DTSTART;VALUE=DATE:" + basicDate(event.date));
            return line("DTEND;VALUE=DATE:" + basicDate(addDays(event.date, 1)));
        }
        line("DTSTART;TZID=Europe/London:" + basicTime(event.date, *event.from));
        if (event.until && *event.until > *event.from)
            line("DTEND;TZID=Europe/London:" + basicTime(event.date, *event.until));
    }

    void alarm(const CalendarAlarm& alarm)
    {
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("TRIGGER:" + trigger(alarm.minutesBefore));
        line("DESCRIPTION:" + escaped(alarm.words));
        line("END:VALARM");
    }

    void person(const std::string& property, const CalendarPerson& person, const std::string& parameters)
    {
        const std::string name = person.name.empty() ? std::string() : ";CN=" + quoted(person.name);
        line(property + name + parameters + ":mailto:" + address(person.email));
    }

    void text(const std::string& property, const std::string& value)
    {
        if (!value.empty())
            line(property + ':' + escaped(value));
    }

    static std::string stampOf(Moment moment) { return without(without(isoMoment(moment), '-'), ':'); }

    /// Folds a line that is too long, between characters and not inside one.
    void line(const std::string& content)
    {
        std::size_t used = 0;
        for (std::size_t from = 0; from < content.size();) {
            std::size_t to = from + 1;
            while (to < content.size() && (static_cast<unsigned char>(content[to]) & 0xC0U) == 0x80U)
                ++to;
            if (used + to - from > mostOctets) {
                m_text += "\r\n ";
                used = 1;
            }
            m_text.append(content, from, to - from);
            used += to - from;
            from = to;
        }
        m_text += "\r\n";
    }

    std::string m_text;
};

} // namespace

std::string writeCalendar(const Calendar& calendar) { return Writer().write(calendar); }

} // namespace cspdesk::documents
