// SPDX-License-Identifier: MIT
#include "application/backup_retention.h"

#include <algorithm>
#include <functional>
#include <set>

namespace cspdesk::application {
namespace {

int monthNumber(Date day) { return static_cast<int>(day.year()) * 12 + static_cast<int>(unsigned(day.month())); }

} // namespace

std::vector<BackupStamp> superfluous(std::vector<BackupStamp> backups, Date today, const BackupRetention& retention)
{
    std::sort(backups.begin(), backups.end(), std::greater<>());
    std::vector<BackupStamp> removed;
    std::set<int> days;
    std::set<int> months;
    std::size_t kept = 0;
    for (const BackupStamp& backup : backups) {
        const int age = daysBetween(backup.day, today);
        if (age < 0)
            continue;
        const int monthAge = monthNumber(today) - monthNumber(backup.day);
        // From the newest on, the first one met of a day or a month is its last.
        const bool isLastOfDay = days.insert(age).second && age < retention.days;
        const bool isLastOfMonth = months.insert(monthAge).second && monthAge < retention.months;
        if (kept < retention.newest || isLastOfDay || isLastOfMonth)
            ++kept;
        else
            removed.push_back(backup);
    }
    return removed;
}

} // namespace cspdesk::application
