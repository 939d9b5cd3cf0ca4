// SPDX-License-Identifier: MIT
#include "storage/former_records.h"

#include "storage/fault.h"
#include "storage/record_json.h"
#include "storage/secret_key.h"

namespace cspdesk::storage {
namespace {

/// The body in a row of sequence, body, sealed; nothing where it cannot be read.
std::optional<std::string> bodyIn(const Statement& row, const Sealer* sealer)
{
    if (!row.isNull(1))
        return row.text(1);
    if (row.isNull(2) || sealer == nullptr)
        return std::nullopt;
    auto matter = sealer->open({"journal_body", row.integer(0), "sealed"}, row.blob(2));
    // The key of the body's hash stands before it.
    return matter && matter->size() >= SecretKey::size ? std::optional(matter->substr(SecretKey::size)) : std::nullopt;
}

} // namespace

std::vector<application::Record> formerRecords(const Connection& connection, const Sealer* sealer,
                                               application::RecordKey key)
{
    Statement row =
        connection.prepare("SELECT sequence, body, sealed FROM journal_body WHERE sequence IN"
                           " (SELECT entry.sequence FROM journal_entry AS entry, json_each(entry.touched) AS each"
                           "  WHERE each.value ->> 'kind' = ? AND each.value ->> 'number' = ?) ORDER BY sequence DESC");
    row.bind(std::string_view(application::kindNames.at(key.kind))).bind(key.number);
    std::vector<application::Record> records;
    while (row.step()) {
        const auto body = bodyIn(row, sealer);
        if (!body)
            continue;
        try {
            if (auto record = recordInBody(*body, key, "journal " + std::to_string(row.integer(0))))
                records.push_back(std::move(*record));
        } catch (const Fault&) { // written when such records had other fields
        }
    }
    return records;
}

} // namespace cspdesk::storage
