// SPDX-License-Identifier: MIT
#include "storage/journal.h"

#include "storage/closed_matter.h"
#include "storage/fault.h"
#include "storage/journal_chain.h"
#include "storage/record_json.h"
#include "storage/record_kinds.h"

#include <algorithm>

namespace cspdesk::storage {
namespace {

using application::Change;
using application::ChangeSet;
using application::JournalEntry;
using application::RecordKey;

struct Head
{
    std::int64_t sequence = 0;
    Blob hash;
};

Head headOf(const Connection& connection)
{
    Statement row = connection.prepare("SELECT sequence, hash FROM journal_entry ORDER BY sequence DESC LIMIT 1");
    if (!row.step())
        return {0, chainStart()};
    return {row.integer(0), row.blob(1)};
}

std::vector<RecordKey> touchedBy(const ChangeSet& changes)
{
    std::vector<RecordKey> keys;
    std::transform(changes.changes.begin(), changes.changes.end(), std::back_inserter(keys),
                   [](const Change& change) { return change.key; });
    return keys;
}

bool carriesClosedMatter(const ChangeSet& changes)
{
    return std::any_of(changes.changes.begin(), changes.changes.end(),
                       [](const Change& change) { return change.after && hasReadableClosedMatter(*change.after); });
}

Place bodyPlace(std::int64_t sequence) { return {"journal_body", sequence, "sealed"}; }

void insertLink(const Connection& connection, const ChainLink& link)
{
    connection
        .prepare("INSERT INTO journal_entry (sequence, at, who, verb, touched, body_hash, hash)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(link.sequence)
        .bind(link.at)
        .bind(link.who)
        .bind(link.verb)
        .bind(link.touched)
        .bind(link.bodyHash)
        .bind(link.hash)
        .run();
}

void insertBody(const Connection& connection, std::int64_t sequence, const Blob& hashKey, const std::string& body)
{
    connection.prepare("INSERT INTO journal_body (sequence, hash_key, body, sealed) VALUES (?, ?, ?, NULL)")
        .bind(sequence)
        .bind(hashKey)
        .bind(std::string_view(body))
        .run();
}

void insertSealedBody(const Connection& connection, const Sealer& sealer, std::int64_t sequence,
                      const std::string& matter)
{
    connection.prepare("INSERT INTO journal_body (sequence, hash_key, body, sealed) VALUES (?, NULL, NULL, ?)")
        .bind(sequence)
        .bind(sealer.seal(bodyPlace(sequence), matter))
        .run();
}

} // namespace

void appendEntry(const Connection& connection, const Sealer* sealer, const Deed& deed, const ChangeSet& changes)
{
    const Head head = headOf(connection);
    const Blob hashKey = randomBytes(SecretKey::size);
    const std::string body = journalBody(changes);
    ChainLink link{head.sequence + 1,
                   isoMoment(deed.when),
                   deed.who,
                   std::string(application::verbNames.at(static_cast<std::size_t>(deed.verb))),
                   touchedText(touchedBy(changes)),
                   bodyHash(hashKey, body),
                   {}};
    link.hash = chainHash(head.hash, link);
    insertLink(connection, link);
    if (!carriesClosedMatter(changes))
        insertBody(connection, link.sequence, hashKey, body);
    else if (sealer != nullptr)
        insertSealedBody(connection, *sealer, link.sequence, sealedBodyMatter(hashKey, body));
    else
        fail(Failure::Kind::Sealed, "journal", "closed matter cannot be written while it is locked");
}

void sealBodiesOf(const Connection& connection, const Sealer& sealer, RecordKey key)
{
    Statement row =
        connection.prepare("SELECT sequence, hash_key, body FROM journal_body WHERE body IS NOT NULL AND sequence IN"
                           " (SELECT entry.sequence FROM journal_entry AS entry, json_each(entry.touched) AS each"
                           "  WHERE each.value ->> 'kind' = ? AND each.value ->> 'number' = ?) ORDER BY sequence");
    row.bind(std::string_view(application::kindNames.at(key.kind))).bind(key.number);
    struct Open
    {
        std::int64_t sequence;
        std::string matter;
    };
    std::vector<Open> found;
    while (row.step())
        found.push_back(Open{row.integer(0), sealedBodyMatter(row.blob(1), row.text(2))});
    for (const Open& each : found)
        connection.prepare("UPDATE journal_body SET hash_key = NULL, body = NULL, sealed = ? WHERE sequence = ?")
            .bind(sealer.seal(bodyPlace(each.sequence), each.matter))
            .bind(each.sequence)
            .run();
}

std::vector<JournalEntry> entriesOf(const Connection& connection, std::size_t limit)
{
    Statement row = connection.prepare(
        "SELECT entry.sequence, at, who, verb, touched, hash, kept.sequence IS NOT NULL"
        " FROM journal_entry AS entry LEFT JOIN journal_body AS kept ON kept.sequence = entry.sequence"
        " ORDER BY entry.sequence DESC LIMIT ?");
    row.bind(static_cast<std::int64_t>(std::min(limit, std::size_t(INT64_MAX))));
    std::vector<JournalEntry> entries;
    while (row.step()) {
        const std::string where = "journal " + std::to_string(row.integer(0));
        const std::optional<Moment> when = parseMoment(row.text(1));
        if (!when)
            fail(Failure::Kind::Damaged, where, "expected a moment");
        entries.push_back(JournalEntry{row.integer(0), *when, row.text(2), row.text(3), touchedFrom(row.text(4), where),
                                       hexadecimal(row.blob(5)), row.integer(6) == 1});
    }
    return entries;
}

} // namespace cspdesk::storage
