// SPDX-License-Identifier: MIT
#include "commands/deadline_commands.h"

#include "application/calendar_work.h"
#include "application/meeting_work.h"
#include "commands/answers.h"
#include "commands/day_count_json.h"
#include "commands/file_day.h"
#include "commands/paper_request.h"
#include "commands/publication.h"
#include "documents/meeting_calendar.h"
#include "sources/bank_holiday_json.h"
#include "wording/deadline_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace domain;
using application::DeadlineView;
using documents::Audience;
using nlohmann::ordered_json;
using wording::say;

const Option meetingOption{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true};

application::Result<DeadlineView> readDeadlines(const application::Store& store, Date day, Environment& environment)
{
    const auto today = dayOf(store, environment);
    CSPDESK_TRY(today);
    const auto meeting = application::meetingOn(store, day);
    CSPDESK_TRY(meeting);
    return application::deadlineView(store, meeting->id, *today);
}

/// How an export of the meeting identifies itself.
application::Result<documents::CalendarExport> exportOf(const application::Store& store, Id<Meeting> meeting,
                                                        Environment& environment)
{
    const auto facts = environment.files.inspect(store.path());
    CSPDESK_TRY(facts);
    const auto sequence = application::changesOf(store, meeting);
    CSPDESK_TRY(sequence);
    return documents::CalendarExport{facts->origin, *sequence, environment.worker.clock->now()};
}

void printText(const DeadlineView& view, std::ostream& out)
{
    print(out, say("%1, meeting of %2").arg(wording::text(view.body->name), wording::longDate(view.meeting->date)));
    for (const Deadline& deadline : view.deadlines) {
        print(out, {});
        print(out, say("%1: %2").arg(wording::label(deadline.kind), wording::dueText(deadline)));
        print(out, say("  %1: %2").arg(wording::stateText(deadline, view.today), wording::ruleText(deadline)));
        if (deadline.count)
            print(out, say("  %1").arg(wording::countSentence(*deadline.count)));
        if (deadline.mark)
            print(out, say("  Done %1").arg(wording::evidenceText(deadline)));
    }
}

std::string stableName(DeadlineState state)
{
    switch (state) {
    case DeadlineState::Ahead: return "ahead";
    case DeadlineState::DueToday: return "due_today";
    case DeadlineState::Overdue: return "overdue";
    case DeadlineState::Done: return "done";
    case DeadlineState::DoneLate: return "done_late";
    case DeadlineState::DoneUnrecorded: return "done_unrecorded";
    case DeadlineState::Closed: return "closed";
    case DeadlineState::NotNeeded: break;
    }
    return "not_needed";
}

ordered_json deadlineJson(const Deadline& deadline)
{
    ordered_json json{{"deadline", wording::label(deadline.kind).toStdString()},
                      {"date", isoDate(deadline.date)},
                      {"time", deadline.time ? ordered_json(clockTime(*deadline.time)) : ordered_json()},
                      {"rule", wording::ruleText(deadline).toStdString()},
                      {"state", stableName(deadline.state)},
                      {"done", ordered_json()},
                      {"counted", deadline.count ? dayCountJson(*deadline.count) : ordered_json()}};
    if (deadline.mark) {
        const DeadlineMark& mark = deadline.mark->value;
        json["done"] = {{"date", isoDate(mark.doneOn)},
                        {"time", mark.doneAt ? ordered_json(clockTime(*mark.doneAt)) : ordered_json()},
                        {"evidence", mark.evidence},
                        {"sha256", mark.sha256},
                        {"by", mark.by}};
    }
    return json;
}

void printJson(const DeadlineView& view, std::ostream& out)
{
    ordered_json deadlines = ordered_json::array();
    for (const Deadline& deadline : view.deadlines)
        deadlines.push_back(deadlineJson(deadline));
    out << ordered_json{{"partnership", view.partnership.name},
                        {"body", view.body->name},
                        {"meeting", isoDate(view.meeting->date)},
                        {"today", isoDate(view.today)},
                        {"deadlines", std::move(deadlines)}}
               .dump(2)
        << '\n';
}

void printCsv(const DeadlineView& view, std::ostream& out)
{
    out << "meeting,deadline,date,time,rule,state,done_on,done_at,evidence\n";
    for (const Deadline& deadline : view.deadlines) {
        const DeadlineMark* mark = deadline.mark ? &deadline.mark->value : nullptr;
        out << isoDate(view.meeting->date) << ',' << csvCell(wording::label(deadline.kind).toStdString()) << ','
            << isoDate(deadline.date) << ',' << (deadline.time ? clockTime(*deadline.time) : std::string()) << ','
            << csvCell(wording::ruleText(deadline).toStdString()) << ',' << stableName(deadline.state) << ','
            << (mark != nullptr ? isoDate(mark->doneOn) : std::string()) << ','
            << (mark != nullptr && mark->doneAt ? clockTime(*mark->doneAt) : std::string()) << ','
            << (mark != nullptr ? csvCell(mark->evidence) : std::string()) << '\n';
    }
}

int writeCalendarFile(const documents::Calendar& calendar, const std::string& path, Environment& environment)
{
    if (const auto written = writeWhole(path, documents::writeCalendar(calendar)); !written.has_value())
        return tell(written.error(), environment);
    print(environment.out, say("Wrote “%1”.").arg(wording::text(path)));
    return Done;
}

bool isCalendarFile(const std::string& path) { return std::filesystem::path(path).extension() == ".ics"; }

int showDeadlines(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "csv", "json", "ics"}))
        return WrongUsage;
    const auto day = parseDate(*arguments.value("--meeting"));
    if (!day)
        return tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment);
    const auto output = arguments.value("--output");
    if (output && !isCalendarFile(*output))
        return tellUsage("--output needs FILE.ics", environment);
    const auto format = arguments.value("--format");
    if (output && format && *format != "ics")
        return tellUsage("--output writes a calendar: leave out --format, or leave out --output", environment);
    // Deadlines hold no closed matter, so that the key is not asked for.
    const auto store = environment.files.open(arguments.place(0), application::OpenMode::Public);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto view = readDeadlines(**store, *day, environment);
    if (!view.has_value())
        return tell(view.error(), environment);
    if (output || format == "ics") {
        const auto of = exportOf(**store, view->meeting.id, environment);
        if (!of.has_value())
            return tell(of.error(), environment);
        const documents::Calendar calendar = documents::deadlineCalendar(*view, *of);
        if (output)
            return writeCalendarFile(calendar, *output, environment);
        environment.out << documents::writeCalendar(calendar);
    } else if (format == "json") {
        printJson(*view, environment.out);
    } else if (format == "csv") {
        printCsv(*view, environment.out);
    } else {
        printText(*view, environment.out);
    }
    return Done;
}

/// Everybody who sits on the body that day, each once.
struct Invited
{
    std::vector<documents::CalendarPerson> reached; ///< with an e-mail address
    QStringList others;                             ///< their names
};

application::Result<Invited> membersOf(const application::Store& store, const DeadlineView& view)
{
    const auto people = application::invitedTo(store, view.body.id, view.meeting->date);
    CSPDESK_TRY(people);
    Invited invited;
    for (const Stored<Person>& person : *people)
        if (person->email.empty())
            invited.others << wording::text(person->name);
        else
            invited.reached.push_back({person->name, person->email});
    return invited;
}

void tellUnreached(const Invited& invited, std::ostream& problems)
{
    if (invited.reached.empty())
        print(problems, say("cspdesk-cli: No member has an e-mail address in the file, so that the invitation asks "
                            "nobody to answer. Addresses are kept with the people of the partnership."));
    else if (!invited.others.isEmpty())
        print(problems, say("cspdesk-cli: Without an e-mail address in the file, and not asked to answer: %1.")
                            .arg(wording::listText(invited.others)));
}

int invite(const Arguments& arguments, Environment& environment)
{
    const auto day = parseDate(*arguments.value("--meeting"));
    if (!day)
        return tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment);
    const std::string audience = arguments.value("--audience").value_or("public");
    if (audience != "board" && audience != "public")
        return tellUsage("--audience is board or public", environment);
    const bool isForPublic = audience == "public";
    if (isForPublic && arguments.has("--attendees"))
        return tellUsage("--attendees names the members: use it with --audience board", environment);
    const std::string output = *arguments.value("--output");
    if (!isCalendarFile(output))
        return tellUsage("--output needs FILE.ics", environment);
    const auto store = openFor(isForPublic ? Audience::Public : Audience::Board, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto view = readDeadlines(**store, *day, environment);
    if (!view.has_value())
        return tell(view.error(), environment);
    Invited invited;
    if (arguments.has("--attendees")) {
        const auto members = membersOf(**store, *view);
        if (!members.has_value())
            return tell(members.error(), environment);
        invited = *members;
        tellUnreached(invited, environment.problems);
    }
    const auto of = exportOf(**store, view->meeting.id, environment);
    if (!of.has_value())
        return tell(of.error(), environment);
    const documents::Calendar calendar =
        documents::meetingInvitation(*view, isForPublic ? Audience::Public : Audience::Board, invited.reached, *of);
    if (isForPublic) {
        auto words = documents::textsOf(calendar);
        words.push_back({"the name of the file", std::filesystem::path(output).filename().string()});
        if (const int code = checkForPublic(words, arguments, environment); code != Done)
            return code;
    }
    return writeCalendarFile(calendar, output, environment);
}

application::Result<std::string> readFile(const std::string& path)
{
    std::error_code problem;
    if (!std::filesystem::exists(path, problem))
        return refuse(application::failure(Failure::Kind::NotFound, path));
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path, problem))
        return refuse(application::failure(Failure::Kind::CannotOpen, path));
    // One byte more than may be, so that a file that is too large is noticed as one.
    std::string text(sources::mostBytesOfBankHolidays + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad())
        return refuse(application::failure(Failure::Kind::CannotOpen, path));
    return text;
}

int importList(const std::vector<ListedHoliday>& listed, const std::string& source, const Arguments& arguments,
               Environment& environment)
{
    auto store = environment.files.open(arguments.place(0), application::OpenMode::Write);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto comparison = application::compareWithCalendar(**store, listed);
    if (!comparison.has_value())
        return tell(comparison.error(), environment);
    print(environment.out, wording::comparisonText(*comparison));
    for (const HolidayChange& change : comparison->changes)
        print(environment.out, say("  %1").arg(wording::changeText(change)));
    if (arguments.has("--preview") || comparison->changes.empty())
        return Done;
    const auto done = application::perform(
        **store, environment.worker, application::Verb::ChangeCalendar,
        [&](application::UnitOfWork& unit) { return application::importHolidays(unit, listed, source); });
    if (!done.has_value())
        return tell(done.error(), environment);
    print(environment.out, say("The calendar was changed."));
    return Done;
}

int importHolidays(const Arguments& arguments, Environment& environment)
{
    const std::string path = *arguments.value("--import");
    const auto text = readFile(path);
    if (!text.has_value())
        return tell(text.error(), environment);
    const auto holidays = sources::readBankHolidays(*text);
    if (!holidays.has_value()) {
        environment.problems << "cspdesk-cli: " << path << ": " << sources::sentence(holidays.error(), "Event") << '\n';
        return Refused;
    }
    for (const sources::ImportProblem& problem : holidays->problems)
        environment.problems << "cspdesk-cli: " << path << ": " << sources::sentence(problem, "Event") << '\n';
    std::vector<ListedHoliday> listed;
    for (const sources::PublishedHoliday& day : holidays->days)
        listed.push_back({day.date, day.title});
    return importList(listed, std::filesystem::path(path).filename().string(), arguments, environment);
}

} // namespace

Command deadlinesCommand()
{
    return {"deadlines",
            "list the deadlines of a meeting with their rules, the days counted and how they stand",
            {"FILE.csp"},
            {meetingOption,
             {"--output", "FILE", "write a calendar with reminders, FILE.ics, instead of text to the terminal"},
             {"--format", "text|csv|json|ics", "the form of the answer; text for people without it"}},
            showDeadlines};
}

Command inviteCommand()
{
    return {"invite",
            "write the invitation to a meeting for calendar programs",
            {"FILE.csp"},
            {meetingOption,
             {"--output", "FILE", "write FILE.ics", true},
             audienceOption,
             {"--attendees", "", "ask every member with an e-mail address to answer; in the copy for the board"},
             passphraseOption,
             uncheckedOption},
            invite};
}

Command holidaysCommand()
{
    return {
        "holidays",
        "compare the calendar of a file with the bank holidays the government publishes, and take over what differs",
        {"FILE.csp"},
        {{"--import", "LIST", "the list of bank holidays that the government publishes as JSON", true},
         {"--preview", "", "only tell what would change"}},
        importHolidays};
}

} // namespace cspdesk::commands
