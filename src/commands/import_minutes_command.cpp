// SPDX-License-Identifier: MIT
#include "commands/import_minutes_command.h"

#include "application/meeting_work.h"
#include "commands/answers.h"
#include "commands/file_day.h"
#include "documents/returned_word.h"
#include "domain/word_difference.h"
#include "wording/difference_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <fstream>
#include <iostream>
#include <iterator>
#include <numeric>
#include <set>
#include <sstream>

namespace cspdesk::commands {
namespace {

using namespace application;
using nlohmann::ordered_json;
using wording::say;

struct ImportRequest
{
    Date meeting;
    bool takesAll = false;
    std::set<std::size_t> chosen; ///< from 0

    [[nodiscard]] bool writes() const { return takesAll || !chosen.empty(); }
};

std::optional<std::set<std::size_t>> numbersIn(std::string_view list)
{
    std::set<std::size_t> numbers;
    while (!list.empty()) {
        const std::string_view word = list.substr(0, list.find(','));
        list.remove_prefix(std::min(word.size() + 1, list.size()));
        std::size_t number = 0;
        const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (problem != std::errc() || end != word.data() + word.size() || number == 0)
            return std::nullopt;
        numbers.insert(number - 1);
    }
    return numbers.empty() ? std::nullopt : std::optional(numbers);
}

BasicResult<ImportRequest, int> requestOf(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return refuse(int(WrongUsage));
    const auto day = parseDate(arguments.value("--meeting").value_or(""));
    if (!day)
        return refuse(tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment));
    ImportRequest request{*day};
    const std::string accept = arguments.value("--accept").value_or("none");
    request.takesAll = accept == "all";
    if (accept != "all" && accept != "none") {
        const auto numbers = numbersIn(accept);
        if (!numbers)
            return refuse(tellUsage("--accept is all, none, or the numbers of differences, as 1,3", environment));
        request.chosen = *numbers;
    }
    return request;
}

Result<std::unique_ptr<Store>> openedFor(const ImportRequest& request, const Arguments& arguments,
                                         Environment& environment)
{
    if (!request.writes())
        return openUnlocked(arguments, environment);
    auto store = environment.files.open(arguments.place(0), OpenMode::Write);
    CSPDESK_TRY(store);
    CSPDESK_TRY(unlockIfAsked(arguments, **store));
    if ((*store)->closedMatter() == ClosedMatterAccess::Locked)
        return refuse(failure(Failure::Kind::Sealed, arguments.place(0)));
    return store;
}

std::set<std::size_t> allOf(const MinutesDifferences& found)
{
    std::set<std::size_t> all;
    for (std::size_t i = 0; i < found.differences.size(); ++i)
        all.insert(i);
    return all;
}

std::string_view nameOf(MinutesDifference::Kind kind)
{
    using enum MinutesDifference::Kind;
    switch (kind) {
    case Changed: return "changed";
    case Added: return "added";
    case Removed: return "removed";
    case Moved: return "moved";
    case BecameNote: return "became-note";
    case BecameNumbered: return "became-numbered";
    }
    return {};
}

ordered_json jsonOf(const MinutesDifferences& found, const MinutesView& view, const std::set<std::size_t>& taken)
{
    ordered_json differences = ordered_json::array();
    for (std::size_t i = 0; i < found.differences.size(); ++i) {
        const MinutesDifference& each = found.differences[i];
        differences.push_back(
            {{"number", i + 1},
             {"kind", nameOf(each.kind)},
             {"paragraph", each.number.empty() ? ordered_json() : ordered_json(each.number)},
             {"place", wording::placeText(each, view).toStdString()},
             {"before", each.paragraph ? ordered_json(each.before) : ordered_json()},
             {"after", each.kind == MinutesDifference::Kind::Removed ? ordered_json() : ordered_json(each.after)},
             {"conflict", each.isConflict},
             {"actions", each.actions},
             {"accepted", taken.contains(i)}});
    }
    ordered_json remarks = ordered_json::array();
    for (const ReturnedRemark& remark : found.remarks)
        remarks.push_back(wording::remarkText(remark).toStdString());
    const Removals removals = removalsIn(found, allOf(found));
    return {{"meeting", isoDate(view.agenda.meeting->date)},
            {"removed", removals.removed},
            {"paragraphs", removals.paragraphs},
            {"audience", found.isPublicCopy ? "public" : "board"},
            {"differences", std::move(differences)},
            {"remarks", std::move(remarks)}};
}

/// What was taken out stands in [-…-], what was put in in {+…+}, as word differences are commonly marked.
std::string marked(const MinutesDifference& difference)
{
    using Kind = domain::DifferenceStretch::Kind;
    const bool isRemoved = difference.kind == MinutesDifference::Kind::Removed;
    std::string line;
    for (const domain::DifferenceStretch& each :
         domain::wordDifference(difference.before, isRemoved ? std::string() : difference.after))
        line += each.kind == Kind::Same    ? each.text
              : each.kind == Kind::Removed ? "[-" + each.text + "-]"
                                           : "{+" + each.text + "+}";
    std::string indented = "   ";
    for (const char c : line)
        indented += c == '\n' ? std::string("\n   ") : std::string(1, c);
    return indented;
}

void printText(const MinutesDifferences& found, const MinutesView& view, std::ostream& out)
{
    if (found.differences.empty())
        print(out, say("No differences."));
    for (std::size_t i = 0; i < found.differences.size(); ++i) {
        const MinutesDifference& each = found.differences[i];
        print(out,
              say("%1. %2: %3").arg(i + 1).arg(wording::placeText(each, view), wording::differenceText(each, view)));
        if (const QString warning = wording::warningText(each); !warning.isEmpty())
            print(out, say("   %1").arg(warning));
        out << marked(each) << '\n';
    }
    if (const Removals removals = removalsIn(found, allOf(found)); removals.removed > 0)
        print(out, say("Removed: %1 of %2 paragraphs.").arg(removals.removed).arg(removals.paragraphs));
    for (const ReturnedRemark& remark : found.remarks)
        print(out, say("Note: %1").arg(wording::remarkText(remark)));
}

int tellText(const wording::ErrorText& text, Environment& environment)
{
    environment.problems << "cspdesk-cli: " << text.inOneLine().toStdString() << '\n';
    return Refused;
}

int tellRemovals(const Removals& removals, Environment& environment)
{
    tellText(wording::removalText(removals), environment);
    print(environment.problems, say("Nothing was taken over. With --allow-removals it is."));
    return Refused;
}

int run(const Arguments& arguments, Environment& environment)
{
    const auto request = requestOf(arguments, environment);
    if (!request.has_value())
        return request.error();
    const std::string& path = arguments.place(1);
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream bytes;
    if (!stream || !(bytes << stream.rdbuf()))
        return tell(failure(Failure::Kind::NotFound, path), environment);
    const auto store = openedFor(*request, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto facts = environment.files.inspect(arguments.place(0));
    if (!facts.has_value())
        return tell(facts.error(), environment);
    const auto meeting = meetingOn(**store, request->meeting);
    if (!meeting.has_value())
        return tell(meeting.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    const auto view = minutesView(**store, meeting->id, *today);
    if (!view.has_value())
        return tell(view.error(), environment);
    const auto found = documents::differencesInWord(bytes.str(), *view, facts->origin);
    if (!found.has_value())
        return tellText(found.error(), environment);
    const std::set<std::size_t> chosen = request->takesAll ? allOf(*found) : request->chosen;
    if (!chosen.empty() && *chosen.rbegin() >= found->differences.size())
        return tellUsage("there is no difference " + std::to_string(*chosen.rbegin() + 1) + " to accept", environment);
    if (const Removals removals = removalsIn(*found, chosen); removals.areMany() && !arguments.has("--allow-removals"))
        return tellRemovals(removals, environment);
    if (!chosen.empty()) {
        const auto done = perform(**store, environment.worker, Verb::ImportMinutes, [&](UnitOfWork& unit) {
            return acceptDifferences(unit, meeting->id, found->differences, chosen);
        });
        if (!done.has_value())
            return tell(done.error(), environment);
    }
    if (wantsJson(arguments)) {
        environment.out << jsonOf(*found, *view, chosen).dump(2) << '\n';
        return Done;
    }
    printText(*found, *view, environment.out);
    if (!chosen.empty())
        print(environment.out, chosen.size() == 1 ? say("1 difference is taken over.")
                                                  : say("%1 differences are taken over.").arg(chosen.size()));
    return Done;
}

} // namespace

Command importMinutesCommand()
{
    return {"import-minutes",
            "show what was changed in minutes that come back from Word, and take it over",
            {"FILE.csp", "MINUTES.docx"},
            {{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true},
             {"--accept", "all|none|N,N", "which differences to take over, by their numbers; none without it"},
             {"--allow-removals", "", "take it over even where more than a third of the paragraphs would go"},
             formatOption,
             passphraseOption},
            run};
}

} // namespace cspdesk::commands
