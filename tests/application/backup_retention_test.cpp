// SPDX-License-Identifier: MIT
#include "application/backup_retention.h"

#include "support/catch.h"

#include <algorithm>

using namespace cspdesk;
using application::BackupStamp;
using application::superfluous;

namespace {

const Date today = date(2025, 10, 21);

BackupStamp at(Date day, int hour = 9) { return {day, TimeOfDay{hour * 60}}; }

/// What is left of the backups once the superfluous ones are gone, newest first.
std::vector<BackupStamp> left(std::vector<BackupStamp> backups)
{
    const auto removed = superfluous(backups, today);
    std::erase_if(backups, [&](const BackupStamp& each) {
        return std::find(removed.begin(), removed.end(), each) != removed.end();
    });
    std::sort(backups.begin(), backups.end(), std::greater<>());
    return backups;
}

} // namespace

TEST_CASE("Ten backups are kept however old they are")
{
    std::vector<BackupStamp> backups;
    for (unsigned day = 1; day <= 10; ++day)
        backups.push_back(at(date(2019, 3, day)));
    CHECK(superfluous(backups, today).empty());
    CHECK(superfluous({}, today).empty());
}

TEST_CASE("Of one busy day the ten newest are kept")
{
    std::vector<BackupStamp> backups;
    for (int hour = 8; hour < 20; ++hour) // twelve
        backups.push_back(at(today, hour));
    const auto removed = superfluous(backups, today);
    CHECK(removed == std::vector{at(today, 9), at(today, 8)});
}

TEST_CASE("Of each of the last fourteen days the last backup is kept")
{
    std::vector<BackupStamp> backups;
    for (int hour = 8; hour < 18; ++hour) // ten, which take the places of the newest
        backups.push_back(at(today, hour));
    for (int age = 1; age <= 20; ++age)
        for (const int hour : {10, 16})
            backups.push_back(at(addDays(today, -age), hour));
    const auto kept = left(backups);
    // Yesterday back to 8 October, the fourteenth day; October has its last one today, so nothing before that stays.
    REQUIRE(kept.size() == 10 + 13);
    CHECK(kept[10] == at(date(2025, 10, 20), 16));
    CHECK(kept.back() == at(date(2025, 10, 8), 16));
}

TEST_CASE("Of each of the last twelve months the last backup is kept")
{
    std::vector<BackupStamp> backups;
    for (int hour = 8; hour < 18; ++hour)
        backups.push_back(at(today, hour));
    for (int month = 0; month < 18; ++month) // back to May 2024
        for (const unsigned day : {3U, 5U}) {
            const Date when = date(2025, 10, day) - std::chrono::months(month);
            backups.push_back(at(when));
        }
    const auto kept = left(backups);
    // September 2025 to November 2024; October 2025 has its last one today.
    REQUIRE(kept.size() == 10 + 11);
    CHECK(kept[10] == at(date(2025, 9, 5)));
    CHECK(kept.back() == at(date(2024, 11, 5)));
}

TEST_CASE("A backup from a clock that was ahead stays and takes no place")
{
    std::vector<BackupStamp> backups;
    for (int hour = 8; hour < 18; ++hour)
        backups.push_back(at(date(2099, 1, 1), hour));
    for (int hour = 8; hour < 18; ++hour)
        backups.push_back(at(today, hour));
    CHECK(superfluous(backups, today).empty());
}

TEST_CASE("What is kept today is never superfluous for having been looked at twice")
{
    std::vector<BackupStamp> backups;
    for (int age = 0; age < 400; ++age)
        backups.push_back(at(addDays(today, -age)));
    const auto once = left(backups);
    CHECK(left(once) == once);
    CHECK(once.size() == 14 + 11); // the ten newest are among the fourteen days; then September back to November
}
