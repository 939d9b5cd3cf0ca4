// SPDX-License-Identifier: MIT
#include "storage/journal_check.h"

#include "storage/fault.h"
#include "storage/journal_chain.h"
#include "storage/record_json.h"

#include <optional>

namespace cspdesk::storage {
namespace {

using application::CheckReport;

std::string wordsFor(std::int64_t sequence) { return "journal " + std::to_string(sequence); }

/// The hash of the body that is kept of the entry; nothing when it is purged or locked.
std::optional<Blob> hashOfKeptBody(const Connection& connection, const Sealer* sealer, std::int64_t sequence)
{
    Statement row = connection.prepare("SELECT hash_key, body, sealed FROM journal_body WHERE sequence = ?");
    row.bind(sequence);
    if (!row.step())
        return std::nullopt;
    if (row.isNull(2))
        return bodyHash(row.blob(0), row.text(1));
    if (sealer == nullptr)
        return std::nullopt;
    const std::optional<std::string> matter = sealer->open({"journal_body", sequence, "sealed"}, row.blob(2));
    return matter ? std::optional(bodyHashOfSealed(*matter)) : std::nullopt; // not opening is found elsewhere
}

void checkBody(const Connection& connection, const Sealer* sealer, const ChainLink& link, CheckReport& report)
{
    const std::optional<Blob> hash = hashOfKeptBody(connection, sealer, link.sequence);
    if (hash && *hash != link.bodyHash)
        report.problems.push_back({wordsFor(link.sequence), "its body is not the one that was written"});
}

void checkTouched(const ChainLink& link, CheckReport& report)
{
    try {
        (void)touchedFrom(link.touched, wordsFor(link.sequence));
    } catch (const Fault&) {
        report.problems.push_back({wordsFor(link.sequence), "what it touched cannot be read"});
    }
}

} // namespace

void checkJournal(const Connection& connection, const Sealer* sealer, CheckReport& report)
{
    Blob before = chainStart();
    forEachLink(connection, [&](const ChainLink& link) {
        ++report.journalEntries;
        if (link.sequence != report.journalEntries)
            report.problems.push_back({wordsFor(link.sequence), "an entry before it is missing"});
        if (chainHash(before, link) != link.hash)
            report.problems.push_back({wordsFor(link.sequence), "it does not follow from the entries before it"});
        checkTouched(link, report);
        checkBody(connection, sealer, link, report);
        before = link.hash;
    });
    if (report.journalEntries > 0)
        report.journalHead = hexadecimal(before);
}

} // namespace cspdesk::storage
