// SPDX-License-Identifier: MIT
#include "commands/file_commands.h"

#include "application/meeting_work.h"
#include "application/new_partnership.h"
#include "commands/answers.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace application;
using nlohmann::ordered_json;
using wording::say;

int makeNew(const Arguments& arguments, Environment& environment)
{
    const std::string& path = arguments.place(0);
    if (arguments.has("--sample") == arguments.has("--name"))
        return tellUsage("new takes either --sample or --name NAME", environment);
    if (arguments.has("--sample")) {
        if (const auto store = createSample(environment.files, path, environment.worker); !store.has_value())
            return tell(store.error(), environment);
        print(environment.out, say("Made “%1” with the sample partnership.").arg(wording::text(path)));
        print(environment.out, say("It has no passphrase: anyone who has the file can read the closed items in it."));
        return Done;
    }
    auto store = environment.files.create(path);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto made = perform(**store, environment.worker, Verb::CreatePartnership, [&](UnitOfWork& unit) {
        return newPartnership(unit, *arguments.value("--name"), environment.worker.clock->today());
    });
    if (!made.has_value()) {
        store->reset();
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return tell(made.error(), environment);
    }
    print(environment.out, say("Made “%1”.").arg(wording::text(path)));
    return Done;
}

struct Information
{
    domain::Partnership partnership;
    std::vector<Stored<domain::Meeting>> meetings;
    std::size_t agencies = 0;
    std::size_t people = 0;
    CheckReport report;
};

Result<Information> informationOf(const Store& store)
{
    auto partnership = require(store, Id<domain::Partnership>(1));
    CSPDESK_TRY(partnership);
    const auto body = board(store);
    CSPDESK_TRY(body);
    auto meetings = meetingsOf(store, body->id);
    CSPDESK_TRY(meetings);
    const auto agencies = all<domain::Agency>(store);
    CSPDESK_TRY(agencies);
    const auto people = all<domain::Person>(store);
    CSPDESK_TRY(people);
    return Information{std::move(partnership->value), std::move(*meetings), agencies->size(), people->size(), {}};
}

void printInformation(const Information& information, const Store& store, std::ostream& out)
{
    print(out, wording::text(information.partnership.name));
    print(out, say("File: %1").arg(wording::text(store.path().string())));
    print(out, say("Closed matter: %1").arg(wording::label(store.closedMatter())));
    print(out, say("Agencies: %1, people: %2").arg(information.agencies).arg(information.people));
    print(out, say("Meetings of the Board: %1").arg(information.meetings.size()));
    for (const Stored<domain::Meeting>& meeting : information.meetings)
        print(out, say("  %1  %2").arg(wording::text(isoDate(meeting->date)), wording::label(meeting->state)));
}

ordered_json jsonOf(const Information& information, const Store& store)
{
    ordered_json meetings = ordered_json::array();
    for (const Stored<domain::Meeting>& meeting : information.meetings)
        meetings.push_back({{"date", isoDate(meeting->date)},
                            {"start", clockTime(meeting->start)},
                            {"end", clockTime(meeting->end)},
                            {"state", wording::label(meeting->state).toStdString()}});
    return {{"partnership", information.partnership.name},
            {"file", store.path().string()},
            {"closed_matter", wording::label(store.closedMatter()).toStdString()},
            {"agencies", information.agencies},
            {"people", information.people},
            {"meetings", std::move(meetings)}};
}

int showInformation(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const auto store = openForReading(arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto information = informationOf(**store);
    if (!information.has_value())
        return tell(information.error(), environment);
    if (wantsJson(arguments))
        environment.out << jsonOf(*information, **store).dump(2) << '\n';
    else
        printInformation(*information, **store, environment.out);
    return Done;
}

ordered_json jsonOf(const CheckReport& report)
{
    ordered_json problems = ordered_json::array();
    for (const CheckReport::Problem& problem : report.problems)
        problems.push_back({{"where", problem.where}, {"what", problem.what}});
    return {{"sound", report.isSound()},
            {"records", report.records},
            {"sealed_values", report.sealedValues},
            {"sealed_unchecked", report.sealedUnchecked},
            {"journal_entries", report.journalEntries},
            {"journal_head", report.journalHead},
            {"problems", std::move(problems)}};
}

void printReport(const CheckReport& report, std::ostream& out)
{
    for (const CheckReport::Problem& problem : report.problems)
        print(out, say("%1: %2").arg(wording::text(problem.where), wording::text(problem.what)));
    if (std::any_of(report.problems.begin(), report.problems.end(),
                    [](const CheckReport::Problem& problem) { return problem.where == "search index"; }))
        print(out, say("A search index that differs from the records is made anew by “check” with --mend-search."));
    print(out, report.isSound() ? say("The file is sound.") : say("Problems found: %1").arg(report.problems.size()));
    print(out, say("Records: %1. Sealed values opened: %2. Journal entries: %3.")
                   .arg(report.records)
                   .arg(report.sealedValues)
                   .arg(report.journalEntries));
    if (report.sealedUnchecked > 0)
        print(out,
              say("Sealed values not checked, because the closed matter is locked: %1").arg(report.sealedUnchecked));
    print(out, say("Journal head: %1").arg(wording::text(report.journalHead)));
}

int checkFile(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    // What may be written is mended: a search index that differs from the records is made anew.
    const auto store =
        environment.files.open(arguments.place(0), arguments.has("--mend-search") ? OpenMode::Write : OpenMode::Read);
    if (!store.has_value())
        return tell(store.error(), environment);
    if (const auto unlocked = unlockIfAsked(arguments, **store); !unlocked.has_value())
        return tell(unlocked.error(), environment);
    const auto report = (*store)->check();
    if (!report.has_value())
        return tell(report.error(), environment);
    if (wantsJson(arguments))
        environment.out << jsonOf(*report).dump(2) << '\n';
    else
        printReport(*report, environment.out);
    return report->isSound() ? Done : Refused;
}

int makeBackup(const Arguments& arguments, Environment& environment)
{
    const auto store = openForReading(arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    if (const auto copied = (*store)->copyTo(arguments.place(1)); !copied.has_value())
        return tell(copied.error(), environment);
    print(environment.out, say("Copied to “%1”.").arg(wording::text(arguments.place(1))));
    return Done;
}

ordered_json jsonOf(const JournalEntry& entry)
{
    ordered_json touched = ordered_json::array();
    for (const RecordKey& key : entry.touched)
        touched.push_back({{"kind", kindNames[key.kind]}, {"number", key.number}});
    return {{"sequence", entry.sequence},
            {"when", isoMoment(entry.when)},
            {"who", entry.who},
            {"verb", entry.verb},
            {"touched", std::move(touched)},
            {"hash", entry.hash},
            {"bodies_kept", entry.bodiesKept}};
}

int purgeJournal(const Arguments& arguments, Environment& environment, const std::string& day)
{
    const auto before = parseDate(day);
    if (!before)
        return tellUsage("--purge-before needs a day such as 2024-01-31", environment);
    // Removed for good: a year mistyped must not take the entries of today with it.
    if (const Date today = environment.worker.clock->today(); *before > today) {
        print(environment.problems,
              say("cspdesk-cli: %1 is after today, %2. Nothing was removed. Give today or an earlier day.")
                  .arg(wording::plainDate(*before), wording::plainDate(today)));
        return Refused;
    }
    const auto store = environment.files.open(arguments.place(0), OpenMode::Write);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto purged = (*store)->purgeJournalBodies(*before, environment.worker.clock->now(), environment.worker.who);
    if (!purged.has_value())
        return tell(purged.error(), environment);
    if (wantsJson(arguments))
        environment.out << ordered_json{{"purged", purged->entries}, {"bytes_freed", purged->bytes}}.dump(2) << '\n';
    else
        print(environment.out, say("Entries whose details were removed: %1. The file is %2 smaller.")
                                   .arg(purged->entries)
                                   .arg(wording::sizeText(purged->bytes)));
    return Done;
}

int showJournal(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    if (const auto day = arguments.value("--purge-before"))
        return purgeJournal(arguments, environment, *day);
    std::size_t limit = 100;
    if (const auto asked = arguments.value("--limit")) {
        bool isNumber = false;
        const uint number = wording::text(*asked).toUInt(&isNumber);
        if (!isNumber || number == 0)
            return tellUsage("--limit needs a whole number above 0", environment);
        limit = number;
    }
    const auto store = openForReading(arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto entries = (*store)->journal(limit);
    if (!entries.has_value())
        return tell(entries.error(), environment);
    ordered_json list = ordered_json::array();
    for (const JournalEntry& entry : *entries) {
        if (wantsJson(arguments))
            list.push_back(jsonOf(entry));
        else
            print(environment.out, say("%1  %2  %3  %4")
                                       .arg(entry.sequence, 6)
                                       .arg(wording::text(isoMoment(entry.when)), wording::text(entry.who),
                                            wording::verbLabel(entry.verb)));
    }
    if (wantsJson(arguments))
        environment.out << list.dump(2) << '\n';
    return Done;
}

} // namespace

Command newCommand()
{
    return {"new",
            "make a partnership file",
            {"FILE.csp"},
            {{"--sample", "", "with the Cambridge sample partnership in it"},
             {"--name", "NAME", "of the partnership it is for"}},
            makeNew};
}

Command infoCommand()
{
    return {"info", "say what a partnership file holds", {"FILE.csp"}, {formatOption}, showInformation};
}

Command checkCommand()
{
    return {"check",
            "verify a file, its sealed matter and its journal",
            {"FILE.csp"},
            {{"--mend-search", "", "make the search index anew from the records where it differs from them"},
             formatOption,
             passphraseOption},
            checkFile};
}

Command backupCommand()
{
    return {"backup", "make a complete copy of a file", {"FILE.csp", "COPY.csp"}, {}, makeBackup};
}

Command journalCommand()
{
    return {"journal",
            "list what was done in a file, newest first",
            {"FILE.csp"},
            {formatOption,
             {"--limit", "N", "at most N entries; 100 without it"},
             {"--purge-before", "DATE", "instead, remove for good what entries before DATE say of the records"}},
            showJournal};
}

} // namespace cspdesk::commands
