// SPDX-License-Identifier: MIT
#include "application/backup_name.h"

#include "support/catch.h"

using namespace cspdesk;
using application::backupFolder;
using application::backupPath;
using application::BackupStamp;
using application::backupStamp;
using application::damagedPath;

namespace {

const std::filesystem::path file = "/office/Cambridge CSP.csp";
const BackupStamp morning{date(2025, 10, 21), TimeOfDay{9 * 60 + 30}};

} // namespace

TEST_CASE("A backup lies in a folder beside its file and is named by day and time")
{
    CHECK(backupFolder(file) == "/office/Cambridge CSP backups");
    CHECK(backupPath(file, morning) == "/office/Cambridge CSP backups/Cambridge CSP 2025-10-21 0930.csp");
    CHECK(backupPath("Köln.csp", morning) == "Köln backups/Köln 2025-10-21 0930.csp");
}

TEST_CASE("Sorted by name, backups are sorted by time, also within a minute")
{
    BackupStamp second = morning;
    second.repeat = 'b';
    const BackupStamp noon{date(2025, 10, 21), TimeOfDay{12 * 60}};
    CHECK(backupPath(file, morning).string() < backupPath(file, second).string());
    CHECK(backupPath(file, second).string() < backupPath(file, noon).string());
    CHECK(morning < second);
    CHECK(second < noon);
}

TEST_CASE("The stamp is read back from the name")
{
    BackupStamp third = morning;
    third.repeat = 'c';
    for (const BackupStamp& stamp : {morning, third})
        CHECK(backupStamp(file, backupPath(file, stamp)) == stamp);
}

TEST_CASE("Other names are no backups")
{
    const std::string name = GENERATE(
        "Cambridge CSP.csp", "Cambridge CSP 2025-10-21.csp", "Cambridge CSP 2025-10-21 0930.txt",
        "Cambridge CSP 2025-02-30 0930.csp", "Cambridge CSP 2025-10-21 2460.csp", "Cambridge CSP 2025-10-21 0930a.csp",
        "Cambridge CSP 2025-10-21 0930bb.csp", "Cambridge CSP 2025-10-21 0930B.csp", "Ely 2025-10-21 0930.csp",
        "Cambridge CSP  2025-10-21 0930.csp", "Cambridge CSP 2025-10-21 09:30.csp",
        "Cambridge CSP 2025-10-21 0930.csp.partial-0a1b2c3d", "Cambridge CSP 2025-10-21 0930 before the audit.csp");
    CAPTURE(name);
    CHECK_FALSE(backupStamp(file, backupFolder(file) / name).has_value());
}

TEST_CASE("A damaged file that was put aside is not taken for a backup")
{
    CHECK(damagedPath(file, morning) == "/office/Cambridge CSP backups/Cambridge CSP 2025-10-21 0930 damaged.csp");
    CHECK_FALSE(backupStamp(file, damagedPath(file, morning)).has_value());
}
