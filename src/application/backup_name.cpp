// SPDX-License-Identifier: MIT
#include "application/backup_name.h"

#include <string_view>

namespace cspdesk::application {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".csp";
constexpr std::size_t dayLength = 10; // 2025-10-21
constexpr std::size_t timeLength = 4; // 0930
constexpr std::size_t stampLength = dayLength + 1 + timeLength;

std::string stampText(const BackupStamp& stamp)
{
    std::string text = isoDate(stamp.day) + ' ' + clockTime(stamp.time);
    text.erase(dayLength + 3, 1); // no file name on Windows has a colon
    if (stamp.repeat > 'a')
        text += stamp.repeat; // a letter comes after the point of the ending: 0930.csp, 0930b.csp
    return text;
}

fs::path named(const fs::path& file, const BackupStamp& stamp, std::string_view kind)
{
    fs::path name = file.stem();
    name += ' ' + stampText(stamp) + std::string(kind) + std::string(ending);
    return backupFolder(file) / name;
}

std::optional<BackupStamp> stampIn(std::string_view text)
{
    if (text.size() < stampLength || text.size() > stampLength + 1 || text[dayLength] != ' ')
        return std::nullopt;
    const auto day = parseDate(text.substr(0, dayLength));
    const std::string clock =
        std::string(text.substr(dayLength + 1, 2)) + ':' + std::string(text.substr(dayLength + 3, 2));
    const auto time = parseTime(clock);
    const char repeat = text.size() > stampLength ? text.back() : 'a';
    if (!day || !time || repeat < 'a' || repeat > 'z' || (repeat == 'a' && text.size() > stampLength))
        return std::nullopt;
    return BackupStamp{*day, *time, repeat};
}

} // namespace

fs::path backupFolder(const fs::path& file)
{
    fs::path name = file.stem();
    name += " backups";
    return file.parent_path() / name;
}

fs::path backupPath(const fs::path& file, const BackupStamp& stamp) { return named(file, stamp, {}); }

fs::path damagedPath(const fs::path& file, const BackupStamp& stamp) { return named(file, stamp, " damaged"); }

std::optional<BackupStamp> backupStamp(const fs::path& file, const fs::path& candidate)
{
    fs::path prefix = file.stem();
    prefix += " ";
    const std::u8string before = prefix.u8string();
    const std::u8string name = candidate.filename().u8string();
    if (name.size() < before.size() + ending.size() || name.substr(0, before.size()) != before)
        return std::nullopt;
    const std::string rest(name.begin() + static_cast<std::ptrdiff_t>(before.size()), name.end());
    if (!rest.ends_with(ending))
        return std::nullopt;
    return stampIn(std::string_view(rest).substr(0, rest.size() - ending.size()));
}

} // namespace cspdesk::application
