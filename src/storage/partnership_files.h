// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <cstddef>
#include <cstdint>

namespace cspdesk::storage {

/// What it costs to try one passphrase (Argon2id); the defaults take some tenths of a second on an office computer.
struct KeyDerivationCost
{
    std::uint64_t operations = 3;
    std::size_t memoryBytes = std::size_t(128) << 20U;
};

struct StorageOptions
{
    KeyDerivationCost passphraseCost;
    std::int64_t maximumPages = 0; ///< the most pages of 4 KiB a file may grow to; 0 leaves it to the disk
};

/// Partnership files as SQLite databases (docs/schema.md).
class SqlitePartnershipFiles final : public application::PartnershipFiles
{
public:
    explicit SqlitePartnershipFiles(StorageOptions options = {}) : m_options(options) {}

    [[nodiscard]] application::Result<std::unique_ptr<application::Store>> open(const std::filesystem::path& path,
                                                                                application::OpenMode mode) override;
    [[nodiscard]] application::Result<std::unique_ptr<application::Store>>
    create(const std::filesystem::path& path) override;
    [[nodiscard]] application::Result<application::FileFacts> inspect(const std::filesystem::path& path) override;
    [[nodiscard]] application::Result<> copy(const std::filesystem::path& from, const std::filesystem::path& to,
                                             const application::CopyProgress& progress) override;
    [[nodiscard]] application::Result<application::Restored> restore(const application::RestoreOrder& order) override;
    [[nodiscard]] application::Result<std::vector<application::Entry>> sample() override;

private:
    StorageOptions m_options;
};

} // namespace cspdesk::storage
