// SPDX-License-Identifier: MIT
#include "storage/partnership_files.h"

#include "storage/fault.h"
#include "storage/file_facts.h"
#include "storage/open_file.h"
#include "storage/page_copy.h"
#include "storage/record_json.h"
#include "storage/restore.h"
#include "storage/store.h"

#include <span>
#include <string_view>
#include <utility>

namespace cspdesk {
std::span<const std::pair<std::string_view, std::string_view>> sampleFiles();
}

namespace cspdesk::storage {

using application::Entry;
using application::OpenMode;
using application::Result;

Result<std::unique_ptr<application::Store>> SqlitePartnershipFiles::open(const std::filesystem::path& path,
                                                                         OpenMode mode)
{
    return guarded(pathText(path), [&]() -> std::unique_ptr<application::Store> {
        return std::make_unique<SqliteStore>(openFile(path, mode, m_options));
    });
}

Result<std::unique_ptr<application::Store>> SqlitePartnershipFiles::create(const std::filesystem::path& path)
{
    return guarded(pathText(path), [&]() -> std::unique_ptr<application::Store> {
        createFile(path);
        return std::make_unique<SqliteStore>(openFile(path, OpenMode::Write, m_options));
    });
}

Result<application::FileFacts> SqlitePartnershipFiles::inspect(const std::filesystem::path& path)
{
    return guarded(pathText(path), [&] { return factsOf(path); });
}

Result<> SqlitePartnershipFiles::copy(const std::filesystem::path& from, const std::filesystem::path& to,
                                      const application::CopyProgress& progress)
{
    return guarded(pathText(to), [&] { copyFile(from, to, m_options, progress); });
}

Result<application::Restored> SqlitePartnershipFiles::restore(const application::RestoreOrder& order)
{
    return guarded(pathText(order.file), [&] { return restoreFile(order, m_options); });
}

Result<std::vector<Entry>> SqlitePartnershipFiles::sample()
{
    return guarded("sample", [] {
        std::vector<Entry> entries;
        for (const auto& [name, text] : sampleFiles())
            for (Entry& entry : entriesFrom(text, std::string(name)))
                entries.push_back(std::move(entry));
        return entries;
    });
}

} // namespace cspdesk::storage
