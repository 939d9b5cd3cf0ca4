// SPDX-License-Identifier: MIT
#include "presentation/workspace.h"

#include "application/new_partnership.h"
#include "application/revert.h"
#include "presentation/change_command.h"

#include <utility>

namespace cspdesk::presentation {

using namespace application;

namespace {

/// The same letters typed on different keyboards are the same passphrase.
std::string normalised(const QString& passphrase)
{
    return passphrase.normalized(QString::NormalizationForm_C).toStdString();
}

} // namespace

bool isUndoable(Verb verb)
{
    return verb != Verb::AdvanceMeeting && verb != Verb::CreatePartnership && verb != Verb::LoadSample
        && verb != Verb::CorrectMinutes && verb != Verb::DeclareVote && verb != Verb::CorrectVote
        && verb != Verb::RemoveAskers;
}

Workspace::Workspace(PartnershipFiles& files, const Clock& clock, std::string who, QObject* parent)
    : QObject(parent),
      m_files(files),
      m_clock(clock),
      m_who(std::move(who))
{
    m_undo.setUndoLimit(200);
}

Workspace::~Workspace()
{
    m_undo.clear(); // while the signals still have an object to come from
}

Result<> Workspace::open(const std::filesystem::path& path, OpenMode mode)
{
    std::error_code ignored;
    if (isOpen() && mode == OpenMode::Write && std::filesystem::equivalent(path, m_store->path(), ignored)
        && mayWrite())
        return {};
    auto store = m_files.open(path, mode);
    if (!store.has_value())
        return refuse(store.error());
    take(std::move(*store));
    return {};
}

Result<> Workspace::create(const std::filesystem::path& path, const QString& partnershipName)
{
    auto store = m_files.create(path);
    if (!store.has_value())
        return refuse(store.error());
    const auto made = perform(**store, worker(), Verb::CreatePartnership, [&](UnitOfWork& unit) {
        return newPartnership(unit, partnershipName.toStdString(), m_clock.today());
    });
    if (!made.has_value())
        return refuse(made.error());
    take(std::move(*store));
    return {};
}

Result<> Workspace::createSample(const std::filesystem::path& path)
{
    auto store = application::createSample(m_files, path, worker());
    if (!store.has_value())
        return refuse(store.error());
    take(std::move(*store));
    return {};
}

void Workspace::endBusy()
{
    m_isBusy = false;
    if (std::exchange(m_isToLockAfterwards, false))
        QMetaObject::invokeMethod(this, &Workspace::lock, Qt::QueuedConnection); // once it is known what was changed
}

void Workspace::take(std::unique_ptr<Store> store)
{
    m_undo.clear();
    m_store = std::move(store);
    readSampleDay();
    Q_EMIT opened();
}

void Workspace::readSampleDay()
{
    m_sampleDay.reset();
    if (const auto partnership = require(*m_store, Id<domain::Partnership>(1)); partnership.has_value())
        m_sampleDay = partnership->value.sampleDay;
}

void Workspace::close()
{
    m_undo.clear();
    m_store.reset();
    m_sampleDay.reset();
    Q_EMIT closed();
}

ClosedMatterAccess Workspace::closedMatter() const
{
    return isOpen() ? m_store->closedMatter() : ClosedMatterAccess::Withheld;
}

Result<std::unique_ptr<Store>> Workspace::publicStore() const
{
    return m_files.open(m_store->path(), OpenMode::Public);
}

Date Workspace::today() const { return m_sampleDay.value_or(m_clock.today()); }

void Workspace::remember(Verb verb, const QString& text, const ChangeSet& changes)
{
    if (changes.isEmpty())
        return;
    if (verb == Verb::PublishResult) // what is out cannot be undone, and has to do with nothing else that can
        ;
    else if (isUndoable(verb))
        m_undo.push(new ChangeCommand(*this, text, changes));
    else
        m_undo.clear();
    Q_EMIT changed(changes);
}

bool Workspace::takeBack(Verb verb, const ChangeSet& changes)
{
    const auto performed = perform(*m_store, worker(), verb, [&](UnitOfWork& unit) { return revert(unit, changes); });
    if (!performed.has_value()) {
        Q_EMIT failed(performed.error());
        return false;
    }
    Q_EMIT changed(performed->changes);
    return true;
}

Result<> Workspace::unlock(const QString& passphrase)
{
    CSPDESK_TRY(m_store->unlock(normalised(passphrase)));
    Q_EMIT closedMatterChanged();
    return {};
}

Result<> Workspace::unlockWithRecoveryKey(const QString& recoveryKey)
{
    CSPDESK_TRY(m_store->unlockWithRecoveryKey(recoveryKey.toStdString()));
    Q_EMIT closedMatterChanged();
    return {};
}

void Workspace::lock()
{
    if (closedMatter() != ClosedMatterAccess::Unlocked)
        return;
    if (m_isBusy) {
        m_isToLockAfterwards = true; // the key is being used
        return;
    }
    Q_EMIT aboutToLock();
    m_undo.clear();
    m_store->lock();
    Q_EMIT closedMatterChanged();
}

Result<QString> Workspace::protect(const QString& passphrase)
{
    const auto recoveryKey = m_store->protect(normalised(passphrase), m_clock.now(), m_who);
    if (!recoveryKey.has_value())
        return refuse(recoveryKey.error());
    Q_EMIT closedMatterChanged();
    Q_EMIT rewritten();
    return QString::fromStdString(*recoveryKey);
}

Result<> Workspace::unprotect()
{
    CSPDESK_TRY(m_store->unprotect(m_clock.now(), m_who));
    Q_EMIT closedMatterChanged();
    Q_EMIT rewritten();
    return {};
}

Result<> Workspace::saveDraft(const Draft& draft) { return m_store->saveDraft(draft); }

Result<> Workspace::discardDraft(RecordKey record, const std::string& field)
{
    return m_store->discardDraft(record, field);
}

Result<JournalBodies> Workspace::purgeJournal(Date before)
{
    const auto purged = m_store->purgeJournalBodies(before, m_clock.now(), m_who);
    if (purged.has_value() && purged->entries > 0)
        Q_EMIT rewritten();
    return purged;
}

Result<RemovedAskers> Workspace::removeAskers(Date before)
{
    ChangeSet changes;
    const auto removed = application::removeAskers(*m_store, worker(), before, today(), &changes);
    m_undo.clear(); // its steps may hold who asked
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
    if (removed.has_value() && removed->entries > 0)
        Q_EMIT rewritten();
    return removed;
}

Result<Restored> Workspace::restore(const std::filesystem::path& file, const std::filesystem::path& backup)
{
    std::error_code ignored;
    const bool isPresent = isOpen() && std::filesystem::equivalent(file, m_store->path(), ignored);
    if (isPresent) {
        m_undo.clear();
        m_store.reset(); // gives up the lock, too
    }
    const auto restored = restoreBackup(m_files, worker(), file, backup);
    if (isPresent)
        openAgain(file);
    return restored;
}

void Workspace::openAgain(const std::filesystem::path& path)
{
    auto store = m_files.open(path, OpenMode::Write);
    if (!store.has_value())
        store = m_files.open(path, OpenMode::Read);
    if (store.has_value())
        return take(std::move(*store));
    m_sampleDay.reset();
    Q_EMIT closed();
    Q_EMIT failed(store.error());
}

} // namespace cspdesk::presentation
