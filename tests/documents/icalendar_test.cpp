// SPDX-License-Identifier: MIT
#include "documents/icalendar.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using Catch::Contains;

namespace {

CalendarEvent meeting()
{
    return {.uid = "meeting-3@0a1b.cspdesk",
            .sequence = 2,
            .stamp = Moment{std::chrono::sys_days(date(2025, 10, 6)) + std::chrono::hours(9)},
            .date = date(2025, 10, 21),
            .from = TimeOfDay{600},
            .until = TimeOfDay{780},
            .summary = "Board meeting",
            .location = "Committee Room 1; the Guildhall, Cambridge"};
}

std::string written(const CalendarEvent& event) { return writeCalendar({"Cambridge CSP", {event}}); }

/// The lines as they were before folding.
std::vector<std::string> unfolded(std::string text)
{
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    std::vector<std::string> lines;
    for (std::size_t from = 0, to = 0; (to = text.find("\r\n", from)) != std::string::npos; from = to + 2)
        lines.push_back(text.substr(from, to - from));
    return lines;
}

} // namespace

TEST_CASE("A meeting becomes an event at London time with its identity, its version and its stamp")
{
    const auto lines = unfolded(written(meeting()));
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    for (const char* expected :
         {"VERSION:2.0", "METHOD:PUBLISH", "X-WR-CALNAME:Cambridge CSP", "UID:meeting-3@0a1b.cspdesk", "SEQUENCE:2",
          "DTSTAMP:20251006T090000Z", "DTSTART;TZID=Europe/London:20251021T100000",
          "DTEND;TZID=Europe/London:20251021T130000", "STATUS:CONFIRMED", "TZID:Europe/London"})
        CHECK_THAT(lines, Catch::VectorContains(std::string(expected)));
}

TEST_CASE("Commas, semicolons, backslashes and line breaks are escaped, and controls are left out")
{
    CalendarEvent event = meeting();
    event.description = "First, second; third\\fourth\nnext\r line\x01";
    const auto lines = unfolded(written(event));
    CHECK_THAT(lines, Catch::VectorContains(std::string("LOCATION:Committee Room 1\\; the Guildhall\\, Cambridge")));
    CHECK_THAT(lines, Catch::VectorContains(std::string("DESCRIPTION:First\\, second\\; third\\\\fourth\\nnext line")));
}

TEST_CASE("No line is longer than 75 octets, and none is broken inside a character")
{
    CalendarEvent event = meeting();
    for (int i = 0; i < 60; ++i)
        event.description += "añ€😀";
    const std::string text = written(event);
    for (std::size_t from = 0, to = 0; (to = text.find("\r\n", from)) != std::string::npos; from = to + 2) {
        REQUIRE(to - from <= 75);
        if (text[from] == ' ')
            REQUIRE((static_cast<unsigned char>(text[from + 1]) & 0xC0U) != 0x80U);
    }
    CHECK_THAT(unfolded(text), Catch::VectorContains("DESCRIPTION:" + event.description));
    CHECK(text.find('\n') == text.find("\r\n") + 1);
}

TEST_CASE("A deadline takes the whole day, with reminders the day before and on the day")
{
    CalendarEvent event = meeting();
    event.from = event.until = std::nullopt;
    event.leavesTimeFree = true;
    event.alarms = {{15 * 60, "Tomorrow"}, {-9 * 60, "Today"}, {24 * 60, "A day"}, {0, "Now"}, {1530, "Odd"}};
    const auto lines = unfolded(written(event));
    for (const char* expected : {"DTSTART;VALUE=DATE:20251021", "DTEND;VALUE=DATE:20251022", "TRANSP:TRANSPARENT",
                                 "ACTION:DISPLAY", "TRIGGER:-PT15H", "TRIGGER:PT9H", "TRIGGER:-P1D", "TRIGGER:PT0M",
                                 "TRIGGER:-P1DT1H30M", "DESCRIPTION:Tomorrow"})
        CHECK_THAT(lines, Catch::VectorContains(std::string(expected)));
    CHECK_THAT(written(event), !Contains("VTIMEZONE"));
}

TEST_CASE("Inviting people by name is a request, and calling it off a cancellation")
{
    CalendarEvent event = meeting();
    event.organiser = CalendarPerson{"Cambridge CSP, \"the Board\"", "csp@cambridge.example"};
    event.attendees = {{"Louise", "louise@cambridge.example"}};
    CHECK_THAT(
        unfolded(written(event)),
        Catch::VectorContains(std::string("ORGANIZER;CN=\"Cambridge CSP, the Board\":mailto:csp@cambridge.example")));
    CHECK_THAT(unfolded(written(event)), Catch::VectorContains(std::string("METHOD:REQUEST")));
    event.isCancelled = true;
    event.alarms = {{60, "Soon"}};
    CHECK_THAT(unfolded(written(event)), Catch::VectorContains(std::string("METHOD:CANCEL")));
    CHECK_THAT(unfolded(written(event)), Catch::VectorContains(std::string("STATUS:CANCELLED")));
    CHECK_THAT(written(event), !Contains("VALARM"));
}

TEST_CASE("Without an organiser nobody is asked to answer")
{
    CalendarEvent event = meeting();
    event.attendees = {{"Louise", "louise@cambridge.example"}};
    CHECK_THAT(written(event), Contains("METHOD:PUBLISH") && !Contains("ATTENDEE"));
}

TEST_CASE("Nothing typed into a field can begin a property of its own")
{
    CalendarEvent event = meeting();
    event.summary = "Meeting\r\nATTENDEE:mailto:eve@example.org";
    event.url = "https://example.org/\r\nX-EVIL:1";
    event.organiser = CalendarPerson{"Name\r\nX-EVIL:2", "csp@example.org\r\nX-EVIL:3"};
    for (const std::string& line : unfolded(written(event))) {
        CHECK_FALSE(line.starts_with("ATTENDEE"));
        CHECK_FALSE(line.starts_with("X-EVIL"));
    }
}

TEST_CASE("A slot that runs past midnight ends on the next day")
{
    CalendarEvent event = meeting();
    event.until = TimeOfDay{24 * 60 + 30};
    CHECK_THAT(unfolded(written(event)),
               Catch::VectorContains(std::string("DTEND;TZID=Europe/London:20251022T003000")));
}
