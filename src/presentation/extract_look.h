// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/file_form.h"
#include "analysis/suspect_import.h"
#include "presentation/extract_rows.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace cspdesk::presentation {

/// How a file was the last time it was looked at: whether it is still the same is told by it.
struct FileStamp
{
    std::uint64_t bytes = 0;
    std::filesystem::file_time_type changed;

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

FileStamp stampOf(const std::filesystem::path& path);

/// What is seen of an extract before anything is counted: how it is written, its headings and first rows.
struct ExtractLook
{
    std::filesystem::path path;
    std::string name; ///< without its folder
    FileStamp stamp;
    sources::CsvDialect dialect;
    std::vector<std::string> headings;
    std::vector<ExtractRow> rows;

    static constexpr std::size_t firstRows = 100;
};

/// What the first rows show of one column: values that differ, the first of them.
QStringList examplesOf(const ExtractLook& look, std::size_t column, int most);

/// The first value of a column that is a date both ways, such as 03/04/2024; nothing where the first rows hold none.
std::optional<std::string> ambiguousDateIn(const ExtractLook& look, std::size_t column);

BasicResult<std::shared_ptr<ExtractLook>, sources::CsvFault> lookAt(const std::filesystem::path& path,
                                                                    const std::function<bool()>& goesOn);

/// Rows of the file around one, read from it again.
std::vector<ExtractRow> rowsAround(const std::filesystem::path& path, std::uint64_t row,
                                   const std::function<bool()>& goesOn);

} // namespace cspdesk::presentation
