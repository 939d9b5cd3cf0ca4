// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "base/platform.h"
#include "storage/connection.h"
#include "storage/partnership_files.h"
#include "storage/record_rows.h"
#include "storage/sealer.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace cspdesk::storage {

class SearchMemory;

/// An open partnership file, shared by a store and its unit of work, so that either may go first.
struct OpenFile
{
    std::filesystem::path path;
    application::OpenMode mode;
    StorageOptions options;
    std::unique_ptr<platform::FileLock> lock; ///< given up after the connection is closed
    Connection connection;
    std::optional<Sealer> sealer;                    ///< nothing while closed matter is locked
    bool isProtected = false;                        ///< whether the key is under a passphrase
    bool hasUnit = false;                            ///< whether a unit of work is under way
    std::shared_ptr<SearchMemory> closedSearch = {}; ///< made when it is first needed, gone when the file is locked
    std::shared_ptr<SearchMemory> openSearch = {};   ///< of a file whose own index is not filled

    [[nodiscard]] const Sealer* key() const { return sealer ? &*sealer : nullptr; }
    [[nodiscard]] RecordRows rows() const { return {connection, key()}; }
    [[nodiscard]] std::string where() const { return pathText(path); }
};

/// Opens the file at its real path as the mode asks.
std::shared_ptr<OpenFile> openFile(const std::filesystem::path& path, application::OpenMode mode,
                                   const StorageOptions& options);

/// Makes the file, complete or not at all. Its folder must be there and its name be free.
void createFile(const std::filesystem::path& path);

} // namespace cspdesk::storage
