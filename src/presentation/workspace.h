// SPDX-License-Identifier: MIT
#pragma once

#include "application/backups.h"
#include "application/question_work.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace cspdesk::presentation {

using application::Result;

/// The open partnership file as the screens know it: reads it, changes it one unit of work at a time, and tells
/// everybody what changed. Nothing else in the desktop program writes to the file.
class Workspace : public QObject
{
    Q_OBJECT

public:
    Workspace(application::PartnershipFiles& files, const application::Clock& clock, std::string who,
              QObject* parent = nullptr);
    ~Workspace() override;

    /// Opens another file in place of the present one, which stays when the new one cannot be opened.
    Result<> open(const std::filesystem::path& path, application::OpenMode mode);
    /// Makes a new file, empty but for the partnership's name and its Board, or with the sample in it.
    Result<> create(const std::filesystem::path& path, const QString& partnershipName);
    Result<> createSample(const std::filesystem::path& path);
    void close();

    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }
    [[nodiscard]] bool mayWrite() const
    {
        return isOpen() && !m_isBusy && m_store->mode() == application::OpenMode::Write;
    }
    [[nodiscard]] const application::Store& store() const { return *m_store; }
    [[nodiscard]] application::ClosedMatterAccess closedMatter() const;
    /// A second, key-less and read-only look at the same file: what public documents are made from.
    [[nodiscard]] Result<std::unique_ptr<application::Store>> publicStore() const;

    /// Today, or the day a sample stands still on.
    [[nodiscard]] Date today() const;
    [[nodiscard]] bool isSample() const { return m_sampleDay.has_value(); }
    [[nodiscard]] Moment now() const { return m_clock.now(); }
    /// Who works here, as the journal has it.
    [[nodiscard]] const std::string& who() const { return m_who; }

    /// Runs `work(UnitOfWork&)` in one transaction, remembers how to undo it under `text`, and tells the views.
    template <class Work>
    auto run(application::Verb verb, const QString& text, Work&& work)
    {
        auto performed = application::perform(*m_store, worker(), verb, std::forward<Work>(work));
        using Value = decltype(performed->value);
        if (!performed.has_value())
            return Result<Value>(refuse(performed.error()));
        remember(verb, text, performed->changes);
        return Result<Value>(std::move(performed->value));
    }

    /// Does what it is given on another thread and waits for it, while the window shows how far that is.
    using Beside = std::function<Result<>(const std::function<Result<>(const application::CopyProgress&)>&)>;

    /// The same for long work, beside the window: `work(UnitOfWork&, const CopyProgress&)`. Until it is done the file
    /// may not be written by anybody else, and it is not locked.
    template <class Work>
    auto runBeside(application::Verb verb, const QString& text, const Beside& beside, Work&& work)
    {
        using application::CopyProgress;
        const auto perform = [&](const CopyProgress& goesOn) {
            return application::perform(*m_store, worker(), verb,
                                        [&](application::UnitOfWork& unit) { return work(unit, goesOn); });
        };
        using Performed = decltype(perform(CopyProgress()));
        using Value = decltype(std::declval<Performed>()->value);
        std::optional<Performed> performed;
        Q_EMIT aboutToBeBusy();
        m_isBusy = true;
        const Result<> done = beside([&](const CopyProgress& goesOn) -> Result<> {
            performed.emplace(perform(goesOn));
            return performed->has_value() ? Result<>() : Result<>(refuse(performed->error()));
        });
        endBusy();
        if (!done.has_value())
            return Result<Value>(refuse(done.error()));
        remember(verb, text, (*performed)->changes);
        return Result<Value>(std::move((*performed)->value));
    }

    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    Result<> unlock(const QString& passphrase);
    Result<> unlockWithRecoveryKey(const QString& recoveryKey);
    /// Locking also forgets the undo steps, because they may hold closed matter.
    void lock();
    Result<QString> protect(const QString& passphrase);
    Result<> unprotect();

    Result<> saveDraft(const application::Draft& draft);
    Result<> discardDraft(application::RecordKey record, const std::string& field);

    /// Removes the bodies of journal entries made before the day, for good.
    Result<application::JournalBodies> purgeJournal(Date before);
    /// Removes the details of everybody whose time was over before the day, for good; nothing can be undone then.
    Result<application::RemovedAskers> removeAskers(Date before);
    /// Puts a backup in the place of a file. Where that is the open one, it is given up meanwhile and opened again,
    /// whether this goes well or not.
    Result<application::Restored> restore(const std::filesystem::path& file, const std::filesystem::path& backup);
    /// For work on files that are not open; some of it may go on beside the window (application/store.h).
    [[nodiscard]] application::PartnershipFiles& files() const { return m_files; }
    /// Now, as the clock on the wall has it.
    [[nodiscard]] application::BackupStamp wallClock() const { return {m_clock.today(), m_clock.timeOfDay()}; }

Q_SIGNALS:
    void opened();
    void closed();
    void changed(const cspdesk::application::ChangeSet& changes);
    /// Closed matter is still readable now and will not be in a moment: keep what is being typed, and clear it away.
    void aboutToLock();
    void closedMatterChanged();
    /// For a while nothing can be written: keep what is being typed.
    void aboutToBeBusy();
    /// The file was changed by something else than a unit of work: its key, its journal.
    void rewritten();
    /// Something that was not asked for directly went wrong, such as an undo that came too late.
    void failed(const cspdesk::application::Error& error);

private:
    friend class ChangeCommand;

    [[nodiscard]] application::Worker worker() const { return {&m_clock, m_who}; }
    void remember(application::Verb verb, const QString& text, const application::ChangeSet& changes);
    bool takeBack(application::Verb verb, const application::ChangeSet& changes);
    void endBusy();
    void take(std::unique_ptr<application::Store> store);
    void readSampleDay();
    void openAgain(const std::filesystem::path& path);

    application::PartnershipFiles& m_files;
    const application::Clock& m_clock;
    std::string m_who;
    std::unique_ptr<application::Store> m_store;
    std::optional<Date> m_sampleDay;
    QUndoStack m_undo;
    bool m_isBusy = false;             ///< with work beside the window
    bool m_isToLockAfterwards = false; ///< somebody asked for that meanwhile
};

/// Whether such a change can be undone. What left the office cannot: it is corrected instead.
bool isUndoable(application::Verb verb);

} // namespace cspdesk::presentation
