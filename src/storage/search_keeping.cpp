// SPDX-License-Identifier: MIT
#include "storage/search_keeping.h"

#include "storage/closed_matter.h"
#include "storage/fault.h"
#include "storage/file_reader.h"
#include "storage/migration.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace cspdesk::storage {
namespace {

using application::ChangeSet;
using application::SearchPart;

template <class T>
T orFault(application::Result<T> result)
{
    if (!result.has_value())
        throw Fault(result.error());
    return std::move(*result);
}

void follow(SearchIndex& index, const FileReader& reader, const ChangeSet& changes, SearchPart part)
{
    const application::SearchScope scope = orFault(application::searchScope(reader, changes));
    if (scope.everything)
        return index.fill(orFault(application::searchEntries(reader, part)));
    for (const Id<domain::Meeting> meeting : scope.meetings)
        index.replaceMeeting(meeting, orFault(application::searchEntriesOf(reader, meeting, part)));
    for (const application::RecordKey key : scope.records)
        index.replace(key, orFault(application::searchEntryOf(reader, key, part)));
}

bool isClosedNow(const application::Change& change) { return change.after && hasClosedMatter(*change.after); }

bool isDamage(const Fault& fault)
{
    const auto* failure = std::get_if<Failure>(&fault.error());
    return failure != nullptr && failure->kind == Failure::Kind::Damaged;
}

std::int64_t versionOf(const Connection& file) { return file.number("PRAGMA data_version"); }

} // namespace

void fillSearch(const Connection& connection)
{
    const FileReader reader(connection, nullptr);
    SearchIndex(connection).fill(orFault(application::searchEntries(reader, SearchPart::Open)));
}

void letSearchFollow(const Connection& connection, const ChangeSet& changes)
{
    SearchIndex index(connection);
    if (!index.isFilled())
        return;
    try {
        follow(index, FileReader(connection, nullptr), changes, SearchPart::Open);
    } catch (const Fault& fault) {
        if (!isDamage(fault))
            throw;
        // Everything in it stands in the records, too: no reason to refuse somebody's work.
        spdlog::warn("the search index was damaged, and is made anew");
        index.fill(orFault(application::searchEntries(FileReader(connection, nullptr), SearchPart::Open)));
    }
    if (index.hasRemoved() && std::any_of(changes.changes.begin(), changes.changes.end(), isClosedNow))
        index.forgetRemoved();
}

SearchMemory::SearchMemory(const Connection& file, const Sealer* sealer, SearchPart part)
    : m_part(part),
      m_version(versionOf(file)),
      m_memory(Connection::inMemory())
{
    createSchema(m_memory, releasedSteps());
    Transaction transaction(m_memory);
    SearchIndex(m_memory).fill(orFault(application::searchEntries(FileReader(file, sealer), part)));
    transaction.commit();
}

bool SearchMemory::isPresent(const Connection& file) const { return versionOf(file) == m_version; }

void SearchMemory::follow(const Connection& file, const Sealer* sealer, const ChangeSet& changes) const
{
    Transaction transaction(m_memory);
    SearchIndex index(m_memory);
    storage::follow(index, FileReader(file, sealer), changes, m_part);
    transaction.commit();
}

} // namespace cspdesk::storage
