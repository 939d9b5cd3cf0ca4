// SPDX-License-Identifier: MIT
#pragma once

#include "storage/journal.h"
#include "storage/open_file.h"

#include <functional>
#include <map>
#include <memory>

namespace cspdesk::storage {

/// One SQLite transaction and the record of what was changed in it.
class SqliteUnitOfWork final : public application::UnitOfWork
{
public:
    SqliteUnitOfWork(std::shared_ptr<OpenFile> file, Deed deed);
    ~SqliteUnitOfWork() override;
    SqliteUnitOfWork(const SqliteUnitOfWork&) = delete;
    SqliteUnitOfWork& operator=(const SqliteUnitOfWork&) = delete;

    [[nodiscard]] application::Result<std::optional<application::Record>>
    find(application::RecordKey key) const override;
    [[nodiscard]] application::Result<std::vector<application::Entry>>
    list(std::size_t kind, std::optional<application::RecordKey> parent) const override;
    [[nodiscard]] application::Result<application::RecordKey> add(const application::Record& record) override;
    [[nodiscard]] application::Result<> put(application::RecordKey key, const application::Record& record) override;
    [[nodiscard]] application::Result<> remove(application::RecordKey key) override;
    [[nodiscard]] application::Result<application::KeptBytes> keepBytes(Id<domain::PaperVersion> version,
                                                                        const application::ByteSource& source) override;
    [[nodiscard]] application::Result<application::ChangeSet> commit() override;

private:
    template <class Work>
    auto attempt(Work&& work) -> application::Result<std::invoke_result_t<Work>>;
    void note(application::RecordKey key, std::optional<application::Record> before);
    application::ChangeSet effectiveChanges() const;
    void sealWhatWasOpen(const application::ChangeSet& changes) const;
    void letBytesFollow(const application::ChangeSet& changes) const;
    void end() noexcept;

    std::shared_ptr<OpenFile> m_file;
    Deed m_deed;
    Transaction m_transaction;
    application::ChangeSet m_changes;                       ///< in the order of the first touch
    std::map<application::RecordKey, std::size_t> m_places; ///< of a record in the changes
    std::optional<application::Error> m_broken;             ///< a failure after which nothing may be written
    bool m_over = false;
};

} // namespace cspdesk::storage
