// SPDX-License-Identifier: MIT
#pragma once

#include "application/former_records.h"
#include "storage/journal.h"
#include "storage/open_file.h"

#include <functional>
#include <memory>

namespace cspdesk::storage {

/// The store of one open partnership file.
class SqliteStore final : public application::Store, public application::FormerRecords
{
public:
    explicit SqliteStore(std::shared_ptr<OpenFile> file) : m_file(std::move(file)) {}

    [[nodiscard]] application::Result<std::optional<application::Record>>
    find(application::RecordKey key) const override;
    [[nodiscard]] application::Result<std::vector<application::Entry>>
    list(std::size_t kind, std::optional<application::RecordKey> parent) const override;

    [[nodiscard]] std::filesystem::path path() const override { return m_file->path; }
    [[nodiscard]] application::OpenMode mode() const override { return m_file->mode; }
    [[nodiscard]] application::Result<std::unique_ptr<application::UnitOfWork>>
    begin(application::Verb verb, Moment when, const std::string& who) override;

    [[nodiscard]] application::ClosedMatterAccess closedMatter() const override;
    [[nodiscard]] application::Result<> unlock(const std::string& passphrase) override;
    [[nodiscard]] application::Result<> unlockWithRecoveryKey(const std::string& recoveryKey) override;
    void lock() override;
    [[nodiscard]] application::Result<std::string> protect(const std::string& passphrase, Moment when,
                                                           const std::string& who) override;
    [[nodiscard]] application::Result<> unprotect(Moment when, const std::string& who) override;

    [[nodiscard]] application::Result<> readBytes(Id<domain::PaperVersion> version,
                                                  const application::ByteSink& sink) const override;
    [[nodiscard]] application::Result<application::FileSize> size() const override;

    [[nodiscard]] application::Result<> saveDraft(const application::Draft& draft) override;
    [[nodiscard]] application::Result<> discardDraft(application::RecordKey record, const std::string& field) override;
    [[nodiscard]] application::Result<std::vector<application::Draft>> drafts() const override;

    [[nodiscard]] application::Result<std::vector<application::JournalEntry>> journal(std::size_t limit) const override;
    [[nodiscard]] application::Result<application::JournalBodies> journalBodies(Date before) const override;
    [[nodiscard]] application::Result<application::JournalBodies> purgeJournalBodies(Date before, Moment when,
                                                                                     const std::string& who) override;
    [[nodiscard]] application::Result<application::JournalBodies>
    forgetBodiesOf(const std::vector<application::RecordKey>& records, Moment when, const std::string& who) override;
    [[nodiscard]] application::Result<application::FoundList>
    search(const application::SearchOrder& order) const override;
    [[nodiscard]] application::Result<std::vector<application::Record>>
    formerly(application::RecordKey key) const override;
    [[nodiscard]] application::Result<application::CheckReport> check() const override;
    [[nodiscard]] application::Result<> copyTo(const std::filesystem::path& copy) const override;

private:
    /// A fault unless the file may be written and no unit of work is under way.
    void requireWritable() const;
    application::Result<> unlockBy(const std::function<SecretKey()>& key);
    void inTransaction(const std::function<void()>& work) const;
    /// Lets `remove` take `bodies` away, says so in the journal, and makes the file smaller.
    application::JournalBodies purge(application::JournalBodies bodies, Moment when, const std::string& who,
                                     const std::function<void()>& remove);
    /// Seals everything anew under a key that no older copy of the file knows, and lets `store` put it away.
    void renewKey(const Deed& deed, const std::function<void(const SecretKey&)>& store);

    std::shared_ptr<OpenFile> m_file;
};

} // namespace cspdesk::storage
