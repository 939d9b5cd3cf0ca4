// SPDX-License-Identifier: MIT
#include "storage/journal_purge.h"

#include <set>

namespace cspdesk::storage {
namespace {

/// Moments are text of one form, so that they compare as they follow one another.
std::string beginningOf(Date day) { return isoMoment(std::chrono::sys_days(day)); }

} // namespace

application::JournalBodies bodiesBefore(const Connection& connection, Date day)
{
    Statement row = connection.prepare(
        "SELECT count(*), coalesce(sum(length(CAST(coalesce(body, '') AS BLOB)) + coalesce(length(sealed), 0)"
        " + coalesce(length(hash_key), 0)), 0) FROM journal_body JOIN journal_entry USING (sequence) WHERE at < ?");
    row.bind(beginningOf(day));
    row.step();
    return {row.integer(0), row.integer(1)};
}

void removeBodiesBefore(const Connection& connection, Date day)
{
    connection.prepare("DELETE FROM journal_body WHERE sequence IN (SELECT sequence FROM journal_entry WHERE at < ?)")
        .bind(beginningOf(day))
        .run();
}

std::vector<std::int64_t> entriesWithBodiesOf(const Connection& connection,
                                              const std::vector<application::RecordKey>& records)
{
    std::set<std::int64_t> entries;
    for (const application::RecordKey& key : records) {
        Statement row = connection.prepare(
            "SELECT entry.sequence FROM journal_entry AS entry JOIN journal_body USING (sequence),"
            " json_each(entry.touched) AS each WHERE each.value ->> 'kind' = ? AND each.value ->> 'number' = ?");
        row.bind(std::string_view(application::kindNames.at(key.kind))).bind(key.number);
        while (row.step())
            entries.insert(row.integer(0));
    }
    return {entries.begin(), entries.end()};
}

void removeBodiesOf(const Connection& connection, const std::vector<std::int64_t>& entries)
{
    for (const std::int64_t entry : entries)
        connection.prepare("DELETE FROM journal_body WHERE sequence = ?").bind(entry).run();
}

std::int64_t giveBackRoom(const Connection& connection)
{
    const std::int64_t before = connection.fileSize();
    connection.execute("VACUUM");
    return before - connection.fileSize();
}

} // namespace cspdesk::storage
