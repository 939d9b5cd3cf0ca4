// SPDX-License-Identifier: MIT
#include "commands/search_command.h"

#include "application/meeting_work.h"
#include "application/search.h"
#include "commands/answers.h"
#include "commands/day_count_json.h"
#include "commands/file_day.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/search_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace application;
using nlohmann::ordered_json;
using wording::say;

constexpr std::size_t mostAnswers = 1000;

std::string groupNames()
{
    std::string names;
    for (const std::string_view name : searchGroupNames)
        names += (names.empty() ? "" : ", ") + std::string(name);
    return names;
}

/// What is asked for besides the words; without a value the person has been told what is wrong.
BasicResult<SearchOrder, int> orderOf(const Arguments& arguments, Environment& environment)
{
    SearchOrder order;
    order.query = domain::parseSearch(arguments.place(1));
    order.closedOnly = arguments.has("--closed");
    if (order.query.isEmpty())
        return refuse(tellUsage("WORDS needs a word that is to be found", environment));
    if (const auto kind = arguments.value("--kind")) {
        const auto* const found = std::find(searchGroupNames.begin(), searchGroupNames.end(), *kind);
        if (found == searchGroupNames.end())
            return refuse(tellUsage("--kind is one of " + groupNames(), environment));
        order.kinds = kindsIn(searchGroups.at(static_cast<std::size_t>(found - searchGroupNames.begin())));
    }
    if (const auto limit = arguments.value("--limit")) {
        const auto [rest, error] = std::from_chars(limit->data(), limit->data() + limit->size(), order.limit);
        if (error != std::errc() || rest != limit->data() + limit->size() || order.limit < 1
            || order.limit > mostAnswers)
            return refuse(tellUsage("--limit is a number from 1 to " + std::to_string(mostAnswers), environment));
    }
    return order;
}

/// The days of --from and --until.
BasicResult<std::optional<Period>, int> periodOf(const Arguments& arguments, Environment& environment)
{
    const auto from = arguments.value("--from");
    const auto until = arguments.value("--until");
    if (!from && !until)
        return std::optional<Period>();
    Period period{.from = date(1000, 1, 1)};
    if (from) {
        const auto day = parseDate(*from);
        if (!day)
            return refuse(tellUsage("--from needs a date, as 2025-10-21", environment));
        period.from = *day;
    }
    if (until) {
        period.until = parseDate(*until);
        if (!period.until)
            return refuse(tellUsage("--until needs a date, as 2025-10-21", environment));
    }
    if (period.endsBeforeItBegins())
        return refuse(tellUsage("--until is before --from", environment));
    return std::optional(period);
}

/// The text with what was looked for between asterisks.
std::string marked(const MarkedWords& words)
{
    std::string text;
    std::size_t at = 0;
    for (const auto& [begin, length] : words.marks) {
        text += words.text.substr(at, begin - at) + '*' + words.text.substr(begin, length) + '*';
        at = begin + length;
    }
    return text + words.text.substr(at);
}

const std::string& titleOf(const Found& found) { return found.title.text.empty() ? found.about : found.title.text; }

void printText(const FoundList& list, std::ostream& out)
{
    for (const Found& found : list.found) {
        const QString place = wording::foundPlace(found);
        print(out, found.isClosed ? say("%1 (closed)").arg(place) : place);
        const std::string title = found.title.text.empty() ? found.about : marked(found.title);
        if (!title.empty())
            out << "  " << title << '\n';
        if (!found.excerpt.text.empty())
            out << "  " << marked(found.excerpt) << '\n';
    }
}

ordered_json jsonOf(const MarkedWords& words)
{
    ordered_json marks = ordered_json::array();
    for (const auto& [begin, length] : words.marks)
        marks.push_back(words.text.substr(begin, length));
    return {{"text", words.text}, {"marks", marks}};
}

ordered_json jsonOf(const FoundList& list)
{
    ordered_json found = ordered_json::array();
    for (const Found& each : list.found) {
        ordered_json json{{"kind", kindNames.at(each.key.kind)}, {"number", each.key.number}};
        json["group"] = searchGroupNames.at(static_cast<std::size_t>(groupOf(each.key.kind)));
        if (each.held)
            json["meeting"] = isoDate(*each.held);
        if (!each.reference.empty())
            json["reference"] = each.reference;
        if (!each.about.empty())
            json["about"] = each.about;
        json["title"] = jsonOf(each.title);
        json["excerpt"] = jsonOf(each.excerpt);
        json["closed"] = each.isClosed;
        found.push_back(std::move(json));
    }
    return {{"found", found}, {"more", list.hasMore}};
}

void printCsv(const FoundList& list, std::ostream& out)
{
    out << "kind,number,meeting,reference,title,excerpt,closed\r\n";
    for (const Found& found : list.found)
        out << kindNames.at(found.key.kind) << ',' << found.key.number << ','
            << (found.held ? isoDate(*found.held) : std::string()) << ',' << csvCell(found.reference) << ','
            << csvCell(titleOf(found)) << ',' << csvCell(found.excerpt.text) << ',' << (found.isClosed ? "yes" : "no")
            << "\r\n";
}

void printList(const FoundList& list, const Arguments& arguments, Environment& environment)
{
    const std::string format = arguments.value("--format").value_or("text");
    if (format == "json")
        environment.out << jsonOf(list).dump(2) << '\n';
    else if (format == "csv")
        printCsv(list, environment.out);
    else
        printText(list, environment.out);
}

/// The words that tell what was left out go to the problems, so that answers stay answers.
void tellWhatIsMissing(const FoundList& list, const std::string& words, const Store& store, std::ostream& problems)
{
    if (list.found.empty())
        for (const std::string& day : domain::impossibleDays(words))
            print(problems,
                  say("There is no day “%1”: days are written 2025-10-21 or 21/10/2025.").arg(wording::text(day)));
    if (list.found.empty())
        print(problems, say("Nothing was found."));
    else if (list.hasMore)
        print(problems,
              say("There is more: these are the best %1. --limit gives another number.").arg(list.found.size()));
    if (store.closedMatter() == ClosedMatterAccess::Locked)
        print(problems, say("Closed matter is locked and was not searched: --passphrase-file unlocks it."));
}

Result<FoundList> answer(const Store& store, SearchOrder& order, const std::optional<Date>& meeting,
                         const Environment& environment)
{
    const auto today = dayOf(store, environment);
    CSPDESK_TRY(today);
    order.today = *today;
    if (meeting) {
        const auto found = meetingOn(store, *meeting);
        CSPDESK_TRY(found);
        order.meeting = found->id;
    }
    return application::search(store, order);
}

int runSearch(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json", "csv"}))
        return WrongUsage;
    auto order = orderOf(arguments, environment);
    if (!order.has_value())
        return order.error();
    const auto period = periodOf(arguments, environment);
    if (!period.has_value())
        return period.error();
    order->period = *period;
    std::optional<Date> meeting;
    if (const auto day = arguments.value("--meeting")) {
        meeting = parseDate(*day);
        if (!meeting)
            return tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment);
    }
    // Only who asks for closed matter alone is asked for the passphrase.
    const auto store =
        order->closedOnly ? openUnlocked(arguments, environment) : openForReading(arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    if (const auto unlocked = unlockIfAsked(arguments, **store); !unlocked.has_value())
        return tell(unlocked.error(), environment);
    const auto list = answer(**store, *order, meeting, environment);
    if (!list.has_value())
        return tell(list.error(), environment);
    printList(*list, arguments, environment);
    tellWhatIsMissing(*list, arguments.place(1), **store, environment.problems);
    return Done;
}

} // namespace

Command searchCommand()
{
    return {"search",
            "find words in everything a file holds, the best first",
            {"FILE.csp", "WORDS"},
            {{"--meeting", "DATE", "only what belongs to the meeting of that day, as 2025-10-21"},
             {"--from", "DATE", "only what belongs to meetings from that day on"},
             {"--until", "DATE", "only what belongs to meetings up to that day"},
             {"--kind", "KIND", "only one of " + groupNames()},
             {"--closed", "", "only what is found in closed matter"},
             {"--limit", "N", "no more than so many; 50 without it"},
             {"--format", "text|json|csv", "the form of the answer; text for people without it"},
             passphraseOption},
            runSearch};
}

} // namespace cspdesk::commands
