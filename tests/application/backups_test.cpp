// SPDX-License-Identifier: MIT
#include "application/backups.h"

#include "application/partnership_work.h"
#include "support/office.h"

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::application;

namespace {

/// An office with backups; its clock stands at 9.30 on 6 October 2025.
struct SafeOffice : Office
{
    std::filesystem::path file = folder().path("office.csp");
    std::filesystem::path backups = folder().path("office backups");

    std::filesystem::path backUp(Date day, int hour = 9)
    {
        auto made = makeBackup(files(), file, {day, TimeOfDay{hour * 60}});
        REQUIRE(made.has_value());
        return *made;
    }
    std::vector<Backup> list()
    {
        auto found = backupsOf(files(), file);
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    void addAgencies(const std::string& name)
    {
        does(Verb::AddAgency, [&](UnitOfWork& unit) {
            domain::Agency agency;
            agency.name = name;
            return unit.add(agency);
        });
    }
};

} // namespace

TEST_CASE("A backup is a complete and sound copy under its time")
{
    SafeOffice office;
    office.addAgencies("County Council");
    const auto path = office.backUp(date(2025, 10, 6));
    CHECK(path == office.backups / "office 2025-10-06 0900.csp");
    const auto copy = office.files().open(path, OpenMode::Read);
    REQUIRE(copy.has_value());
    CHECK((*copy)->check()->isSound());
    CHECK(all<domain::Agency>(**copy)->size() == office.everything<domain::Agency>().size());
}

TEST_CASE("The second backup of one minute does not replace the first")
{
    SafeOffice office;
    office.backUp(date(2025, 10, 6));
    CHECK(office.backUp(date(2025, 10, 6)).filename() == "office 2025-10-06 0900b.csp");
    CHECK(office.list().size() == 2);
}

TEST_CASE("Backups are listed newest first, with what was done last in them")
{
    SafeOffice office;
    CHECK(office.list().empty());
    office.backUp(date(2025, 10, 5));
    office.addAgencies("County Council");
    office.backUp(date(2025, 10, 6));
    const auto list = office.list();
    REQUIRE(list.size() == 2);
    CHECK(list[0].stamp.day == date(2025, 10, 6));
    REQUIRE(list[0].facts.has_value());
    CHECK(list[0].facts->last->verb == "add-agency");
    CHECK(list[0].facts->last->who == "officer@desk");
    CHECK(list[1].facts->last->verb == "create-partnership");
    CHECK(list[0].facts->bytes == static_cast<std::int64_t>(std::filesystem::file_size(list[0].path)));
    CHECK_FALSE(list[0].facts->isProtected);
}

TEST_CASE("Making a backup removes those that need not be kept, and nothing else")
{
    SafeOffice office;
    // Eleven a day earlier this year, of which the ten newest and the last of the month may stay.
    for (int hour = 8; hour < 19; ++hour)
        office.backUp(date(2025, 3, 4), hour);
    REQUIRE(office.list().size() == 10);
    writeFile(office.backups / "office 2025-03-04 0700.csp", "not a partnership file");
    writeFile(office.backups / "notes.txt", "keep me");
    {
        auto other = office.files().create(office.folder().path("other.csp"));
        REQUIRE(other.has_value());
        REQUIRE(perform(**other, office.worker(), Verb::CreatePartnership, [&](UnitOfWork& unit) {
                    return newPartnership(unit, "Another partnership", date(2025, 1, 1));
                }).has_value());
        REQUIRE((*other)->copyTo(office.backups / "office 2025-03-04 0600.csp").has_value());
    }
    office.backUp(date(2025, 10, 6));
    CHECK_FALSE(std::filesystem::exists(office.backups / "office 2025-03-04 0900.csp"));
    CHECK(std::filesystem::exists(office.backups / "office 2025-03-04 1800.csp"));
    CHECK(readFile(office.backups / "office 2025-03-04 0700.csp") == "not a partnership file");
    CHECK(std::filesystem::exists(office.backups / "office 2025-03-04 0600.csp"));
    CHECK(std::filesystem::exists(office.backups / "notes.txt"));
}

TEST_CASE("A damaged backup is listed as such, that of another partnership is not")
{
    SafeOffice office;
    const auto path = office.backUp(date(2025, 10, 6));
    const std::string whole = readFile(path);
    std::filesystem::remove(path);
    writeFile(path, std::string_view(whole).substr(0, whole.size() / 2));
    const auto list = office.list();
    REQUIRE(list.size() == 1);
    CHECK_FALSE(list[0].facts.has_value());
    REQUIRE(list[0].flaw.has_value());
    CHECK(std::get<Failure>(*list[0].flaw).kind == Failure::Kind::Damaged);
}

TEST_CASE("Only backups of this partnership are removed on request")
{
    SafeOffice office;
    const auto path = office.backUp(date(2025, 10, 6));
    const auto stray = office.folder().path("office 2025-10-06 0900.csp"); // the right name in the wrong folder
    std::filesystem::copy_file(path, stray);
    const auto removed = removeBackups(office.files(), office.file, {path, stray, office.file});
    REQUIRE(removed.has_value());
    CHECK(*removed == 1);
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK(std::filesystem::exists(stray));
    CHECK(std::filesystem::exists(office.file));
}

TEST_CASE("A backup that cannot be written says why and leaves nothing behind")
{
    SafeOffice office;
    writeFile(office.backups, "a file where the folder should be");
    const auto made = makeBackup(office.files(), office.file, {date(2025, 10, 6), TimeOfDay{600}});
    REQUIRE_FALSE(made.has_value());
    CHECK(std::get<Failure>(made.error()).kind == Failure::Kind::CannotOpen);
    CHECK(readFile(office.backups) == "a file where the folder should be");
}
