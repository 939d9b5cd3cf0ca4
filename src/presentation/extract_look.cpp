// SPDX-License-Identifier: MIT
#include "presentation/extract_look.h"

#include "base/text.h"

#include <system_error>

namespace cspdesk::presentation {
namespace {

using sources::CsvFault;

BasicResult<sources::CsvFile, CsvFault> opened(const std::filesystem::path& path)
{
    auto bytes = platform::openInput(path);
    if (!bytes.has_value())
        return refuse(CsvFault{.kind = CsvFault::Kind::Unreadable, .failure = bytes.error()});
    return sources::openCsv(std::move(*bytes));
}

} // namespace

FileStamp stampOf(const std::filesystem::path& path)
{
    std::error_code none; // what cannot be read is told by who reads it
    const auto size = std::filesystem::file_size(path, none);
    FileStamp stamp{.bytes = none ? 0 : size};
    const auto changed = std::filesystem::last_write_time(path, none);
    if (!none)
        stamp.changed = changed;
    return stamp;
}

QStringList examplesOf(const ExtractLook& look, std::size_t column, int most)
{
    QStringList examples;
    for (const ExtractRow& row : look.rows) {
        if (examples.size() >= most)
            break;
        const QString value = row.fields.value(qsizetype(column)).simplified();
        if (!value.isEmpty() && !examples.contains(value))
            examples << value;
    }
    return examples;
}

std::optional<std::string> ambiguousDateIn(const ExtractLook& look, std::size_t column)
{
    for (const ExtractRow& row : look.rows) {
        const std::string value = row.fields.value(qsizetype(column)).trimmed().toStdString();
        analysis::DateEvidence evidence;
        if (analysis::dayOf(value, analysis::DateOrder::DayFirst, evidence) && evidence.either > 0)
            return value;
    }
    return std::nullopt;
}

BasicResult<std::shared_ptr<ExtractLook>, CsvFault> lookAt(const std::filesystem::path& path,
                                                           const std::function<bool()>& goesOn)
{
    const FileStamp stamp = stampOf(path);
    const auto file = opened(path);
    if (!file.has_value())
        return refuse(file.error());
    auto look = std::make_shared<ExtractLook>();
    look->path = path;
    look->name = path.filename().string();
    look->stamp = stamp;
    look->dialect = file->dialect;
    look->headings = file->headings;
    look->rows = rowsFrom(*file, file->headingRow + 1, ExtractLook::firstRows, goesOn);
    return look;
}

std::vector<ExtractRow> rowsAround(const std::filesystem::path& path, std::uint64_t row,
                                   const std::function<bool()>& goesOn)
{
    constexpr std::uint64_t before = 20;
    constexpr std::size_t count = 60;
    const auto file = opened(path);
    if (!file.has_value())
        return {};
    const std::uint64_t first = row > file->headingRow + before ? row - before : file->headingRow + 1;
    return rowsFrom(*file, first, count, goesOn);
}

} // namespace cspdesk::presentation
