// SPDX-License-Identifier: MIT
#include "documents/icalendar.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

/// What another reader of calendars sees in it, one value a line; nothing where it is not installed.
std::string seenByOthers(const Calendar& calendar)
{
    std::string python;
    // A Python of one's own before the system's does not see the system's packages.
    for (const char* each : {"python3", "/usr/bin/python3"})
        if (python.empty() && runShell(std::string(each) + " -c 'import icalendar' 2>&1").exitCode == 0)
            python = each;
    if (python.empty()) {
        WARN("python3-icalendar is not installed: not checked");
        return {};
    }
    const TemporaryFolder folder;
    writeFile(folder.path("c.ics"), writeCalendar(calendar));
    writeFile(folder.path("read.py"), R"(
import icalendar, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
print('method', calendar['METHOD'])
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    begin = event.decoded('DTSTART')
    print('begin', begin.isoformat())
    print('offset', begin.utcoffset() if hasattr(begin, 'utcoffset') else 'none')
    print('end', event.decoded('DTEND').isoformat())
    print('summary', str(event['SUMMARY']))
    print('location', str(event.get('LOCATION', '')))
    print('description', repr(str(event.get('DESCRIPTION', ''))))
    print('organiser', str(event.get('ORGANIZER', '')), event['ORGANIZER'].params.get('CN') if 'ORGANIZER' in event else '')
    for alarm in event.walk('VALARM'):
        print('alarm', alarm.decoded('TRIGGER').total_seconds())
for zone in calendar.walk('VTIMEZONE'):
    made = zone.to_tz()
    print('zone', zone['TZID'])
)");
    const CommandOutcome outcome =
        runShell(python + " '" + folder.path("read.py").string() + "' '" + folder.path("c.ics").string() + "'");
    INFO(outcome.output);
    REQUIRE(outcome.exitCode == 0);
    return outcome.output;
}

} // namespace

TEST_CASE("Another reader of calendars sees the meeting that was written")
{
    const std::string seen = seenByOthers(
        {"Cambridge CSP",
         {{.uid = "meeting-3@0a1b.cspdesk",
           .sequence = 2,
           .stamp = Moment{std::chrono::sys_days(date(2025, 10, 6))},
           .date = date(2025, 10, 21),
           .from = TimeOfDay{600},
           .until = TimeOfDay{780},
           .summary = "Board meeting",
           .location = "Room 1; the Guildhall, Cambridge",
           .description = "A long line that has to be folded somewhere, with é and € in it, \\ and all.\nNext",
           .organiser = CalendarPerson{"Cambridge CSP", "csp@cambridge.example"},
           .alarms = {{24 * 60, "Tomorrow"}}}}});
    if (seen.empty())
        return;
    CHECK_THAT(seen, Contains("method PUBLISH") && Contains("begin 2025-10-21T10:00:00+01:00")
                         && Contains("offset 1:00:00") && Contains("end 2025-10-21T13:00:00+01:00")
                         && Contains("location Room 1; the Guildhall, Cambridge\n")
                         && Contains("with é and € in it, \\\\ and all.\\nNext'")
                         && Contains("organiser mailto:csp@cambridge.example Cambridge CSP") && Contains("alarm -86400")
                         && Contains("zone Europe/London"));
}

TEST_CASE("Another reader of calendars sees a deadline as a whole day in winter and summer alike")
{
    const std::string seen = seenByOthers({"Deadlines",
                                           {{.uid = "papers-due@0a1b.cspdesk",
                                             .stamp = Moment{std::chrono::sys_days(date(2025, 10, 6))},
                                             .date = date(2025, 10, 26),
                                             .summary = "Papers due",
                                             .alarms = {{15 * 60, "Tomorrow"}, {-9 * 60, "Today"}},
                                             .leavesTimeFree = true}}});
    if (seen.empty())
        return;
    CHECK_THAT(seen, Contains("begin 2025-10-26\n") && Contains("end 2025-10-27\n") && Contains("alarm -54000.0")
                         && Contains("alarm 32400.0"));
}
