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

/// How much of what belongs to no meeting is read in one step.
constexpr int othersOfAStep = 25;

void follow(SearchIndex& index, const FileReader& reader, const application::SearchScope& scope, SearchPart part)
{
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
        const FileReader reader(connection, nullptr);
        follow(index, reader, orFault(application::searchScope(reader, changes)), SearchPart::Open);
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

SearchMemory::SearchMemory(const Connection& file, SearchPart part)
    : m_part(part),
      m_version(versionOf(file)),
      m_memory(Connection::inMemory())
{
    createSchema(m_memory, releasedSteps());
}

bool SearchMemory::isPresent(const Connection& file) const { return versionOf(file) == m_version; }

void SearchMemory::begin(const FileReader& reader)
{
    const auto keysOf = [&reader](std::size_t kind) {
        std::vector<application::RecordKey> keys;
        for (const application::Entry& entry : orFault(reader.list(kind, std::nullopt)))
            keys.push_back(entry.key);
        return keys;
    };
    m_meetings.clear();
    for (const application::RecordKey key : keysOf(application::kindOf<domain::Meeting>))
        m_meetings.emplace_back(key.number);
    m_others.clear();
    for (const std::size_t kind : application::searchedKindsOutsideMeetings())
        for (const application::RecordKey key : keysOf(kind))
            m_others.push_back(key);
    m_isBegun = true;
}

void SearchMemory::takeStep(const Connection& file, const Sealer* sealer)
{
    if (m_isWhole)
        return;
    const FileReader reader(file, sealer);
    if (!m_isBegun)
        return begin(reader);
    Transaction transaction(m_memory);
    SearchIndex index(m_memory);
    if (!m_meetings.empty()) {
        index.replaceMeeting(m_meetings.back(),
                             orFault(application::searchEntriesOf(reader, m_meetings.back(), m_part)));
        m_meetings.pop_back();
    } else {
        for (int taken = 0; taken < othersOfAStep && !m_others.empty(); ++taken, m_others.pop_back())
            index.replace(m_others.back(), orFault(application::searchEntryOf(reader, m_others.back(), m_part)));
    }
    transaction.commit();
    m_isWhole = m_meetings.empty() && m_others.empty();
}

void SearchMemory::complete(const Connection& file, const Sealer* sealer)
{
    if (m_isBegun || m_isWhole) {
        while (!m_isWhole)
            takeStep(file, sealer);
        return;
    }
    // All at once is quicker than step by step.
    Transaction transaction(m_memory);
    SearchIndex(m_memory).fill(orFault(application::searchEntries(FileReader(file, sealer), m_part)));
    transaction.commit();
    m_isWhole = true;
}

void SearchMemory::follow(const Connection& file, const Sealer* sealer, const ChangeSet& changes)
{
    const FileReader reader(file, sealer);
    const application::SearchScope scope = orFault(application::searchScope(reader, changes));
    Transaction transaction(m_memory);
    SearchIndex index(m_memory);
    if (scope.everything) {
        index.fill({}); // to be read again step by step
        m_isBegun = false;
        m_isWhole = false;
    } else {
        storage::follow(index, reader, scope, m_part);
    }
    transaction.commit();
}

} // namespace cspdesk::storage
