// SPDX-License-Identifier: MIT
#include "storage/file_facts.h"

#include "storage/fault.h"
#include "storage/file_gate.h"
#include "storage/journal.h"
#include "storage/journal_chain.h"

namespace cspdesk::storage {
namespace {

std::string originOf(const Connection& connection)
{
    // Its body is hashed under a random key, so no two partnerships begin alike.
    Statement row = connection.prepare("SELECT hash FROM journal_entry WHERE sequence = 1");
    return row.step() ? hexadecimal(row.blob(0)) : std::string();
}

} // namespace

application::FileFacts factsOf(const std::filesystem::path& path)
{
    const Connection connection = openForReading(realPath(path), releasedSteps());
    application::FileFacts facts;
    facts.origin = originOf(connection);
    for (application::JournalEntry& entry : entriesOf(connection, 1))
        facts.last = std::move(entry);
    facts.bytes = connection.fileSize();
    facts.isProtected = connection.number("SELECT count(*) FROM key_slot WHERE kind = 'plain'") == 0;
    return facts;
}

} // namespace cspdesk::storage
