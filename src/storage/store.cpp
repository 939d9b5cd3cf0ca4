// SPDX-License-Identifier: MIT
#include "storage/store.h"

#include "storage/closed_matter.h"
#include "storage/drafts.h"
#include "storage/fault.h"
#include "storage/file_check.h"
#include "storage/former_records.h"
#include "storage/journal.h"
#include "storage/journal_purge.h"
#include "storage/key_slots.h"
#include "storage/paper_bytes.h"
#include "storage/publish.h"
#include "storage/search.h"
#include "storage/search_index.h"
#include "storage/unit_of_work.h"

#include <spdlog/spdlog.h>

namespace cspdesk::storage {

using application::ClosedMatterAccess;
using application::Draft;
using application::Entry;
using application::JournalBodies;
using application::OpenMode;
using application::Record;
using application::RecordKey;
using application::Result;
using Kind = Failure::Kind;

Result<std::optional<Record>> SqliteStore::find(RecordKey key) const
{
    return guarded(m_file->where(), [&] { return m_file->rows().find(key); });
}

Result<std::vector<Entry>> SqliteStore::list(std::size_t kind, std::optional<RecordKey> parent) const
{
    return guarded(m_file->where(), [&] { return m_file->rows().list(kind, parent); });
}

void SqliteStore::requireWritable() const
{
    if (m_file->mode != OpenMode::Write)
        fail(Kind::ReadOnly, {}, "the file was opened for reading");
    if (m_file->hasUnit)
        fail(Kind::Other, {}, "a unit of work is under way");
}

void SqliteStore::inTransaction(const std::function<void()>& work) const
{
    requireWritable();
    Transaction transaction(m_file->connection);
    work();
    transaction.commit();
}

Result<std::unique_ptr<application::UnitOfWork>> SqliteStore::begin(application::Verb verb, Moment when,
                                                                    const std::string& who)
{
    return guarded(m_file->where(), [&]() -> std::unique_ptr<application::UnitOfWork> {
        requireWritable();
        return std::make_unique<SqliteUnitOfWork>(m_file, Deed{verb, when, who});
    });
}

ClosedMatterAccess SqliteStore::closedMatter() const
{
    if (m_file->mode == OpenMode::Public)
        return ClosedMatterAccess::Withheld;
    if (!m_file->isProtected)
        return ClosedMatterAccess::Unprotected;
    return m_file->sealer ? ClosedMatterAccess::Unlocked : ClosedMatterAccess::Locked;
}

Result<> SqliteStore::unlockBy(const std::function<SecretKey()>& key)
{
    return guarded(m_file->where(), [&] {
        if (m_file->mode == OpenMode::Public)
            fail(Kind::ReadOnly, {}, "a file opened for the public cannot be unlocked");
        if (m_file->isProtected)
            m_file->sealer.emplace(key());
    });
}

Result<> SqliteStore::unlock(const std::string& passphrase)
{
    return unlockBy([&] { return keyByPassphrase(m_file->connection, passphrase); });
}

Result<> SqliteStore::unlockWithRecoveryKey(const std::string& recoveryKey)
{
    return unlockBy([&] { return keyByRecoveryKey(m_file->connection, recoveryKey); });
}

void SqliteStore::lock()
{
    if (!m_file->isProtected)
        return;
    m_file->sealer.reset();
    m_file->closedSearch.reset();
}

void SqliteStore::renewKey(const Deed& deed, const std::function<void(const SecretKey&)>& store)
{
    if (!m_file->sealer)
        fail(Kind::Sealed, {}, "closed matter is locked");
    Sealer renewed(SecretKey::random());
    inTransaction([&] {
        changeKey(m_file->connection, *m_file->sealer, renewed);
        store(renewed.key());
        appendEntry(m_file->connection, &renewed, deed, {});
    });
    m_file->sealer = std::move(renewed);
}

Result<std::string> SqliteStore::protect(const std::string& passphrase, Moment when, const std::string& who)
{
    return guarded(m_file->where(), [&] {
        requireWritable();
        if (passphrase.empty())
            fail(Kind::WrongPassphrase, {}, "a passphrase of no characters protects nothing");
        std::string recoveryKey;
        const auto verb = m_file->isProtected ? application::Verb::ChangePassphrase : application::Verb::SetPassphrase;
        renewKey({verb, when, who}, [&](const SecretKey& key) {
            recoveryKey = storeWrappedKey(m_file->connection, key, passphrase, m_file->options.passphraseCost);
        });
        m_file->isProtected = true;
        return recoveryKey;
    });
}

Result<> SqliteStore::unprotect(Moment when, const std::string& who)
{
    return guarded(m_file->where(), [&] {
        requireWritable();
        renewKey({application::Verb::RemovePassphrase, when, who},
                 [&](const SecretKey& key) { storePlainKey(m_file->connection, key); });
        m_file->isProtected = false;
    });
}

Result<> SqliteStore::readBytes(Id<domain::PaperVersion> version, const application::ByteSink& sink) const
{
    return guarded(m_file->where(),
                   [&] { (void)giveBytes(m_file->connection, m_file->key(), version.number(), sink); });
}

Result<application::FileSize> SqliteStore::size() const
{
    return guarded(m_file->where(), [&] { return fileSize(m_file->connection); });
}

Result<> SqliteStore::saveDraft(const Draft& draft)
{
    return guarded(m_file->where(),
                   [&] { inTransaction([&] { storage::saveDraft(m_file->connection, m_file->key(), draft); }); });
}

Result<> SqliteStore::discardDraft(RecordKey record, const std::string& field)
{
    return guarded(m_file->where(),
                   [&] { inTransaction([&] { storage::discardDraft(m_file->connection, record, field); }); });
}

Result<std::vector<Draft>> SqliteStore::drafts() const
{
    return guarded(m_file->where(), [&] { return draftsOf(m_file->connection, m_file->key()); });
}

Result<std::vector<application::JournalEntry>> SqliteStore::journal(std::size_t limit) const
{
    return guarded(m_file->where(), [&] { return entriesOf(m_file->connection, limit); });
}

Result<JournalBodies> SqliteStore::journalBodies(Date before) const
{
    return guarded(m_file->where(), [&] { return bodiesBefore(m_file->connection, before); });
}

JournalBodies SqliteStore::purge(JournalBodies bodies, Moment when, const std::string& who,
                                 const std::function<void()>& remove)
{
    requireWritable();
    const Connection& connection = m_file->connection;
    bodies.bytes = 0;
    if (bodies.entries == 0)
        return bodies;
    inTransaction([&] {
        remove();
        SearchIndex(connection).forgetRemoved();
        appendEntry(connection, m_file->key(), {application::Verb::PurgeJournal, when, who}, {});
    });
    const auto room = guarded(m_file->where(), [&] { return giveBackRoom(connection); });
    if (room.has_value())
        bodies.bytes = *room;
    else // what had to go is gone; the file only is as large as before
        spdlog::warn("the room of removed journal bodies could not be given back");
    return bodies;
}

Result<JournalBodies> SqliteStore::purgeJournalBodies(Date before, Moment when, const std::string& who)
{
    return guarded(m_file->where(), [&] {
        const Connection& connection = m_file->connection;
        return purge(bodiesBefore(connection, before), when, who, [&] { removeBodiesBefore(connection, before); });
    });
}

Result<JournalBodies> SqliteStore::forgetBodiesOf(const std::vector<RecordKey>& records, Moment when,
                                                  const std::string& who)
{
    return guarded(m_file->where(), [&] {
        const Connection& connection = m_file->connection;
        const std::vector<std::int64_t> entries = entriesWithBodiesOf(connection, records);
        return purge({static_cast<std::int64_t>(entries.size()), 0}, when, who,
                     [&] { removeBodiesOf(connection, entries); });
    });
}

Result<application::FoundList> SqliteStore::search(const application::SearchOrder& order) const
{
    return guarded(m_file->where(), [&] { return storage::search(*m_file, order); });
}

Result<std::vector<application::Record>> SqliteStore::formerly(RecordKey key) const
{
    return guarded(m_file->where(), [&] { return formerRecords(m_file->connection, m_file->key(), key); });
}

Result<application::CheckReport> SqliteStore::check() const
{
    return guarded(m_file->where(), [&] { return checkFile(*m_file); });
}

Result<> SqliteStore::copyTo(const std::filesystem::path& copy) const
{
    return guarded(m_file->where(), [&] {
        if (m_file->hasUnit)
            fail(Kind::Other, {}, "a unit of work is under way");
        publishCopy(m_file->connection, m_file->path, copy);
    });
}

} // namespace cspdesk::storage
