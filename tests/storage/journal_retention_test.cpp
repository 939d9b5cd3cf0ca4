// SPDX-License-Identifier: MIT
#include "storage/file_fixture.h"
#include "storage/raw_database.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using application::JournalBodies;
using application::RecordKey;
using application::Verb;

namespace {

/// Agencies that were added in 2023, in 2024 and in 2025, one entry each.
struct OldFile
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    StorePointer store = createStore(path);

    OldFile()
    {
        for (const int year : {2023, 2024, 2025}) {
            const Moment when = std::chrono::sys_days(date(year, 6, 1)) + std::chrono::hours(10);
            auto unit = must(store->begin(Verb::AddAgency, when, "anna@desk"));
            domain::Agency agency = agencyNamed("Agency of " + std::to_string(year));
            agency.note = std::string(100'000, 'n');
            must(unit->add(agency));
            must(unit->commit());
        }
    }
    JournalBodies purge(Date before) { return must(store->purgeJournalBodies(before, noon(), "officer@desk")); }
    [[nodiscard]] std::vector<bool> kept() const
    {
        std::vector<bool> each;
        for (const auto& entry : must(store->journal(10)))
            each.insert(each.begin(), entry.bodiesKept);
        return each;
    }
};

} // namespace

TEST_CASE("bodies of entries before a day are counted and weighed")
{
    const OldFile file;
    CHECK(must(file.store->journalBodies(date(2023, 6, 1))).entries == 0); // on the day is not before it
    const JournalBodies first = must(file.store->journalBodies(date(2023, 6, 2)));
    CHECK(first.entries == 1);
    CHECK(first.bytes > 100'000);
    CHECK(first.bytes < 101'000);
    CHECK(must(file.store->journalBodies(date(2025, 1, 1))).entries == 2);
}

TEST_CASE("old bodies are removed and the chain stays whole")
{
    OldFile file;
    const std::string head = must(file.store->check()).journalHead;
    const JournalBodies purged = file.purge(date(2025, 1, 1));
    CHECK(purged.entries == 2);
    CHECK(purged.bytes > 190'000);
    CHECK(file.kept() == std::vector{false, false, true, true});
    const auto report = must(file.store->check());
    CHECK(report.isSound());
    CHECK(report.journalEntries == 4);
    const auto journal = must(file.store->journal(10));
    CHECK(journal[0].verb == "purge-journal");
    CHECK(journal[0].who == "officer@desk");
    CHECK(journal[0].when == noon());
    CHECK(journal[1].hash == head);
    CHECK(journal[3].who == "anna@desk"); // who did it then is still told
    CHECK(journal[3].touched.size() == 1);
}

TEST_CASE("what was removed is nowhere in the file, which is smaller")
{
    OldFile file;
    auto unit = begin(*file.store);
    must(unit->remove({application::kindOf<domain::Agency>, 1})); // only its body still knows its name
    must(unit->commit());
    REQUIRE(fileContains(file.path, "Agency of 2023"));
    const auto before = std::filesystem::file_size(file.path);
    const JournalBodies purged = file.purge(date(2024, 1, 1));
    CHECK(std::filesystem::file_size(file.path) == before - static_cast<std::uintmax_t>(purged.bytes));
    CHECK_FALSE(fileContains(file.path, "Agency of 2023"));
    CHECK(fileContains(file.path, "Agency of 2024"));
}

TEST_CASE("where there is nothing to remove, not a byte is written")
{
    OldFile file;
    const std::string before = readFile(file.path);
    CHECK(file.purge(date(2020, 1, 1)).entries == 0);
    CHECK(readFile(file.path) == before);
    file.purge(date(2025, 1, 1));
    CHECK(file.purge(date(2025, 1, 1)).entries == 0);
}

TEST_CASE("sealed bodies are removed while closed matter is locked")
{
    OldFile file;
    const RecordKey item = addItem(*file.store, "Welcome");
    put(*file.store, item, domain::inSession(itemOf(*file.store, item), domain::Session::Closed));
    must(file.store->protect("correct horse", noon(), "anna@desk-4"));
    file.store->lock();
    const auto all = must(file.store->journalBodies(date(2100, 1, 1))).entries;
    CHECK(file.purge(date(2100, 1, 1)).entries == all);
    CHECK(must(file.store->journalBodies(date(2100, 1, 1))).entries == 1); // of the entry that says so
    CHECK(must(file.store->check()).isSound());
    must(file.store->unlock("correct horse"));
    CHECK(must(file.store->check()).isSound());
    CHECK(itemOf(*file.store, item).closedMatter.isReadable());
}

TEST_CASE("work goes on after bodies were removed")
{
    OldFile file;
    file.purge(date(2025, 1, 1));
    add(*file.store, agencyNamed("After"));
    file.store.reset();
    const auto store = openStore(file.path);
    CHECK(must(store->check()).isSound());
    CHECK(must(store->journal(10)).size() == 5);
}

TEST_CASE("somebody who has the file open for reading does not stand in the way")
{
    OldFile file;
    const auto reader = openStore(file.path); // idle: holds no page
    CHECK(file.purge(date(2025, 1, 1)).entries == 2);
    CHECK(must(reader->journal(10)).size() == 4);
}

TEST_CASE("a file opened for reading keeps its bodies")
{
    OldFile file;
    const auto reader = openStore(file.path);
    CHECK(failureOf(reader->purgeJournalBodies(date(2100, 1, 1), noon(), "x@y")).kind == Failure::Kind::ReadOnly);
}
