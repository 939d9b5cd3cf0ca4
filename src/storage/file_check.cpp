// SPDX-License-Identifier: MIT
#include "storage/file_check.h"

#include "storage/closed_matter.h"
#include "storage/drafts.h"
#include "storage/fault.h"
#include "storage/journal_check.h"
#include "storage/key_slots.h"
#include "storage/migration.h"
#include "storage/paper_bytes.h"
#include "storage/record_kinds.h"
#include "storage/search_check.h"
#include "storage/search_keeping.h"

#include <spdlog/spdlog.h>

#include <functional>

namespace cspdesk::storage {
namespace {

using application::CheckReport;

/// Runs one part of the check; where it cannot go on, that is a finding and the other parts still run.
void look(CheckReport& report, const std::string& where, const std::function<void()>& part)
{
    try {
        part();
    } catch (const Fault& fault) {
        const auto* failure = std::get_if<Failure>(&fault.error());
        if (failure != nullptr)
            report.problems.push_back({failure->where.empty() ? where : failure->where, failure->detail});
    }
}

void checkPages(const Connection& connection, CheckReport& report)
{
    Statement row = connection.prepare("PRAGMA integrity_check");
    std::size_t findings = 0;
    while (row.step())
        if (const std::string finding = row.text(0); finding != "ok") {
            spdlog::warn("integrity check: {}", finding); // which pages, for whoever mends programs
            ++findings;
        }
    if (findings > 0)
        report.problems.push_back(
            {"database", "parts of the file can no longer be read; places found: " + std::to_string(findings)});
}

void checkReferences(const Connection& connection, CheckReport& report)
{
    Statement row = connection.prepare("PRAGMA foreign_key_check");
    while (row.step())
        report.problems.push_back({row.text(0) + ' ' + std::to_string(row.integer(1)),
                                   "refers to a row of " + row.text(2) + " that is not there"});
}

void checkSchema(const Connection& connection, CheckReport& report)
{
    if (schemaOf(connection) != expectedSchema(releasedSteps()))
        report.problems.push_back({"database", "the tables are not those of this step"});
}

/// Reads each record as if closed matter were locked: whether that opens is a question of its own.
void checkRecords(const Connection& connection, std::size_t kind, CheckReport& report)
{
    Statement row = connection.prepare("SELECT id FROM " + tableOf(kind) + " ORDER BY id");
    while (row.step()) {
        const application::RecordKey key{kind, row.integer(0)};
        ++report.records;
        look(report, wordsFor(key), [&] { (void)RecordRows(connection, nullptr).find(key); });
    }
}

void checkSealedValues(const Connection& connection, const Sealer* sealer, CheckReport& report)
{
    forEachSealedValue(connection, [&](const Place& place, const Blob& sealed) {
        if (sealer == nullptr)
            ++report.sealedUnchecked;
        else if (sealer->open(place, sealed))
            ++report.sealedValues;
        else
            report.problems.push_back({place.words(), "the sealed value does not open under the key of this file"});
    });
}

/// Whether the bytes of papers are those that were received.
void checkPapers(const OpenFile& file, CheckReport& report)
{
    for (const application::Entry& entry : file.rows().list(application::kindOf<domain::PaperVersion>, std::nullopt)) {
        const auto& version = std::get<domain::PaperVersion>(entry.record);
        const domain::PaperFile* known = version.file.readable();
        if (known == nullptr)
            continue; // locked: its pieces are counted as sealed values
        look(report, wordsFor(entry.key), [&] {
            const auto kept = keptBytes(file.connection, file.key(), entry.key.number);
            if (kept && (kept->sha256 != known->sha256 || kept->bytes != known->bytes))
                report.problems.push_back({wordsFor(entry.key), "its bytes are not those that were received"});
        });
    }
}

void checkKeySlots(const OpenFile& file, CheckReport& report)
{
    if (file.mode == application::OpenMode::Public)
        return; // nothing of them may be read
    if (const std::string flaw = flawOfKeySlots(file.connection); !flaw.empty())
        report.problems.push_back({"key_slot", flaw});
}

} // namespace

/// Everything that can be found stands in the records, too: a file that may be written gets its index made anew.
void checkSearch(const OpenFile& file, CheckReport& report)
{
    std::string flaw;
    try {
        flaw = flawOfSearch(file).value_or(std::string());
    } catch (const Fault&) {
        flaw = "it can no longer be read";
    }
    if (flaw.empty())
        return;
    const bool mayMend = file.mode == application::OpenMode::Write && !file.hasUnit;
    if (mayMend) {
        Transaction transaction(file.connection);
        fillSearch(file.connection);
        transaction.commit();
    }
    report.problems.push_back(
        {"search index", flaw
                             + (mayMend ? "; it was made anew from the records"
                                        : "; nothing is lost, it can be made anew from the records")});
}

CheckReport checkFile(const OpenFile& file)
{
    CheckReport report;
    const Connection& connection = file.connection;
    look(report, "database", [&] { checkPages(connection, report); });
    look(report, "database", [&] { checkReferences(connection, report); });
    look(report, "database", [&] { checkSchema(connection, report); });
    for (std::size_t kind = 0; kind < application::kindCount; ++kind)
        look(report, tableOf(kind), [&] { checkRecords(connection, kind, report); });
    look(report, "database", [&] { checkSealedValues(connection, file.key(), report); });
    look(report, "paper_version", [&] { checkPapers(file, report); });
    look(report, "draft", [&] { (void)draftsOf(connection, nullptr); });
    look(report, "search index", [&] { checkSearch(file, report); });
    look(report, "key_slot", [&] { checkKeySlots(file, report); });
    look(report, "journal", [&] { checkJournal(connection, file.key(), report); });
    return report;
}

} // namespace cspdesk::storage
