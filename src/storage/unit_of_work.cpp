// SPDX-License-Identifier: MIT
#include "storage/unit_of_work.h"

#include "storage/closed_matter.h"
#include "storage/drafts.h"
#include "storage/fault.h"
#include "storage/paper_bytes.h"
#include "storage/record_kinds.h"
#include "storage/search_keeping.h"

namespace cspdesk::storage {
namespace {

using application::Change;
using application::ChangeSet;
using application::Entry;
using application::Error;
using application::Record;
using application::RecordKey;
using application::Result;

/// Numbers beyond are no numbers a file of people and meetings has; one past the highest must still be a number.
constexpr std::int64_t highestNumber = std::int64_t(1) << 53U;

void requireNumber(RecordKey key)
{
    if (key.number < 1 || key.number > highestNumber)
        fail(Failure::Kind::Constraint, wordsFor(key), "records have numbers from 1");
}

bool hasBecomeClosed(const Change& change)
{
    return change.before && change.after && !hasClosedMatter(*change.before) && hasClosedMatter(*change.after);
}

/// What is searched in memory follows once everything is written; where it cannot, it is made anew.
void letMemoryFollow(OpenFile& file, const ChangeSet& changes)
{
    file.openSearch.reset();
    if (!file.closedSearch)
        return;
    const auto followed = guarded({}, [&] { file.closedSearch->follow(file.connection, file.key(), changes); });
    if (!followed.has_value())
        file.closedSearch.reset();
}

} // namespace

SqliteUnitOfWork::SqliteUnitOfWork(std::shared_ptr<OpenFile> file, Deed deed)
    : m_file(std::move(file)),
      m_deed(std::move(deed)),
      m_transaction(m_file->connection)
{
    m_file->hasUnit = true;
}

SqliteUnitOfWork::~SqliteUnitOfWork() { end(); }

void SqliteUnitOfWork::end() noexcept
{
    if (std::exchange(m_over, true))
        return;
    m_transaction.rollBack();
    m_file->hasUnit = false;
}

template <class Work>
auto SqliteUnitOfWork::attempt(Work&& work) -> Result<std::invoke_result_t<Work>>
{
    if (m_over)
        return refuse(application::failure(Failure::Kind::Other, m_file->where(), "the unit of work is over"));
    if (m_broken)
        return refuse(*m_broken);
    auto outcome = guarded(m_file->where(), work);
    // A refusal has changed nothing; after a failure nobody knows what has.
    if (!outcome.has_value() && std::holds_alternative<Failure>(outcome.error()))
        m_broken = outcome.error();
    return outcome;
}

Result<std::optional<Record>> SqliteUnitOfWork::find(RecordKey key) const
{
    return guarded(m_file->where(), [&] { return m_file->rows().find(key); });
}

Result<std::vector<Entry>> SqliteUnitOfWork::list(std::size_t kind, std::optional<RecordKey> parent) const
{
    return guarded(m_file->where(), [&] { return m_file->rows().list(kind, parent); });
}

Result<RecordKey> SqliteUnitOfWork::add(const Record& record)
{
    return attempt([&] {
        const RecordKey key{record.index(), m_file->rows().nextNumber(record.index())};
        m_file->rows().insert(key, record);
        note(key, std::nullopt);
        return key;
    });
}

Result<> SqliteUnitOfWork::put(RecordKey key, const Record& record)
{
    return attempt([&] {
        requireNumber(key);
        std::optional<Record> before = m_file->rows().find(key);
        if (before)
            m_file->rows().update(key, record);
        else
            m_file->rows().insert(key, record);
        note(key, std::move(before));
    });
}

Result<> SqliteUnitOfWork::remove(RecordKey key)
{
    return attempt([&] {
        std::optional<Record> before = m_file->rows().find(key);
        if (!before)
            throw Fault(application::refusal(domain::NoSuchRecord{}));
        m_file->rows().remove(key);
        note(key, std::move(before));
    });
}

/// What stands in the file now is the record after: closed matter that was put as sealed is known again there.
void SqliteUnitOfWork::note(RecordKey key, std::optional<Record> before)
{
    const auto [place, isNew] = m_places.emplace(key, m_changes.changes.size());
    if (isNew)
        m_changes.changes.push_back(Change{key, std::move(before), std::nullopt});
    m_changes.changes[place->second].after = m_file->rows().find(key);
}

ChangeSet SqliteUnitOfWork::effectiveChanges() const
{
    ChangeSet effective;
    for (const Change& change : m_changes.changes)
        if (change.before != change.after)
            effective.changes.push_back(change);
    return effective;
}

void SqliteUnitOfWork::sealWhatWasOpen(const ChangeSet& changes) const
{
    for (const Change& change : changes.changes) {
        if (!hasBecomeClosed(change))
            continue;
        if (m_file->key() == nullptr)
            fail(Failure::Kind::Sealed, wordsFor(change.key), "nothing can be closed while closed matter is locked");
        sealBodiesOf(m_file->connection, *m_file->key(), change.key);
        sealDraftsOf(m_file->connection, *m_file->key(), change.key);
    }
}

/// The bytes of papers are kept as their records are: sealed when those are closed, also by an undo.
void SqliteUnitOfWork::letBytesFollow(const ChangeSet& changes) const
{
    for (const Change& change : changes.changes)
        if (change.key.kind == application::kindOf<domain::PaperVersion> && change.after)
            bytesFollow(m_file->connection, m_file->key(), change.key.number, hasClosedMatter(*change.after));
}

Result<application::KeptBytes> SqliteUnitOfWork::keepBytes(Id<domain::PaperVersion> version,
                                                           const application::ByteSource& source)
{
    return attempt([&] {
        const std::optional<Record> record = m_file->rows().find(RecordKey::of(version));
        if (!record)
            throw Fault(application::refusal(domain::NoSuchRecord{}));
        return storage::keepBytes(m_file->connection, m_file->key(), version.number(), hasClosedMatter(*record),
                                  source);
    });
}

Result<ChangeSet> SqliteUnitOfWork::commit()
{
    auto outcome = attempt([&] {
        ChangeSet changes = effectiveChanges();
        if (changes.isEmpty())
            return changes; // rolled back below: not a byte is written
        sealWhatWasOpen(changes);
        letBytesFollow(changes);
        letSearchFollow(m_file->connection, changes);
        appendEntry(m_file->connection, m_file->key(), m_deed, changes);
        m_transaction.commit();
        letMemoryFollow(*m_file, changes);
        return changes;
    });
    end();
    return outcome;
}

} // namespace cspdesk::storage
