// SPDX-License-Identifier: MIT
#include "base/platform.h"
#include "storage/file_fixture.h"
#include "storage/raw_database.h"
#include "support/catch.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::RecordKey;
using Kind = Failure::Kind;

namespace {

struct SavedPartnership
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");

    SavedPartnership() { createStore(path).reset(); }
};

std::size_t agenciesIn(const application::Reader& reader)
{
    return must(application::all<domain::Agency>(reader)).size();
}

/// Runs `work` in a process of its own and waits for its end, which must be by the kill that `work` ends with.
template <class Work>
bool diesIn(Work&& work)
{
    const pid_t child = fork();
    if (child == 0) {
        try {
            work();
        } catch (...) {
        }
        _exit(7);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

/// Adds agencies in units of three, and is killed in the middle of one.
[[noreturn]] void writeAndDie(const std::filesystem::path& path, int wholeUnits)
{
    const auto store = openStore(path, OpenMode::Write);
    for (int count = 0; count <= wholeUnits; ++count) {
        const auto unit = begin(*store);
        for (const char* name : {"a", "b", "c"}) {
            must(unit->add(agencyNamed(name)));
            if (count == wholeUnits && *name == 'b')
                raise(SIGKILL);
        }
        must(unit->commit());
    }
    _exit(8);
}

/// Leaves a transaction half written to the file, with the rollback journal that undoes it.
[[noreturn]] void dieWithHalfATransactionInTheFile(const std::filesystem::path& path)
{
    RawDatabase raw(path);
    raw.run("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
            "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
            " INSERT INTO person (name, honorific, organisation, email, telephone)"
            " SELECT printf('%.500c', 'x'), '', '', '', '' FROM n");
    raise(SIGKILL);
    _exit(8);
}

} // namespace

TEST_CASE("a second writer is refused with the name of the first, a reader is not")
{
    SavedPartnership saved;
    auto first = openStore(saved.path, OpenMode::Write);
    const Failure failure = failureToOpen(saved.path, OpenMode::Write);
    CHECK(failure.kind == Kind::LockedByOther);
    CHECK(failure.detail.find(platform::accountName() + " on " + platform::computerName() + " since 20") == 0);
    CHECK(failure.where == saved.path.string());

    add(*first, agencyNamed("Police"));
    CHECK(agenciesIn(*openStore(saved.path, OpenMode::Read)) == 1);
    CHECK(agenciesIn(*openStore(saved.path, OpenMode::Public)) == 1);
    first.reset();
    CHECK(agenciesIn(*openStore(saved.path, OpenMode::Write)) == 1);
    CHECK(filesIn(saved.folder).size() == 1);
}

TEST_CASE("one file has one writer, by whatever name it is opened")
{
    SavedPartnership saved;
    const auto linked = saved.folder.path("link.csp");
    std::filesystem::create_symlink(saved.path, linked);
    const auto first = openStore(linked, OpenMode::Write);
    CHECK(first->path() == std::filesystem::canonical(saved.path));
    CHECK(failureToOpen(saved.path, OpenMode::Write).kind == Kind::LockedByOther);
    CHECK(failureToOpen(saved.folder.root() / "." / "link.csp", OpenMode::Write).kind == Kind::LockedByOther);
}

TEST_CASE("a writer that was killed does not keep others out")
{
    SavedPartnership saved;
    REQUIRE(diesIn([&] { writeAndDie(saved.path, 0); }));
    CHECK(std::filesystem::exists(saved.path.string() + ".lock"));
    CHECK(agenciesIn(*openStore(saved.path, OpenMode::Write)) == 0);
}

TEST_CASE("a writer killed in the middle of a unit leaves a sound file with whole units")
{
    for (int wholeUnits = 0; wholeUnits < 6; ++wholeUnits) {
        SavedPartnership saved;
        REQUIRE(diesIn([&] { writeAndDie(saved.path, wholeUnits); }));
        const auto store = openStore(saved.path, wholeUnits % 2 == 0 ? OpenMode::Read : OpenMode::Write);
        CHECK(agenciesIn(*store) == static_cast<std::size_t>(wholeUnits) * 3);
        const auto report = must(store->check());
        CHECK(report.isSound());
        CHECK(report.journalEntries == wholeUnits);
    }
}

TEST_CASE("a writer killed at any moment leaves a sound file with whole units")
{
    SavedPartnership saved;
    std::size_t before = 0;
    for (int round = 0; round < 10; ++round) {
        int ready[2] = {};
        REQUIRE(pipe(ready) == 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto store = openStore(saved.path, OpenMode::Write);
            for (;;) {
                const auto unit = begin(*store);
                for (int count = 0; count < 3; ++count)
                    must(unit->add(agencyNamed(std::string(3000, 'x'))));
                must(unit->commit());
                if (write(ready[1], "x", 1) != 1)
                    _exit(7);
            }
        }
        char byte = 0;
        for (int count = 0; count <= round; ++count)
            REQUIRE(read(ready[0], &byte, 1) == 1); // so many units at the least, and one begun
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(ready[0]);
        close(ready[1]);

        const auto store = openStore(saved.path, round % 2 == 0 ? OpenMode::Read : OpenMode::Write);
        const std::size_t agencies = agenciesIn(*store);
        CHECK(agencies % 3 == 0);
        CHECK(agencies >= before + 3 * static_cast<std::size_t>(round + 1));
        const auto report = must(store->check());
        CHECK(report.isSound());
        CHECK(static_cast<std::size_t>(report.journalEntries) == agencies / 3);
        before = agencies;
    }
}

TEST_CASE("what a crash left half written is rolled back by whoever opens the file next")
{
    SavedPartnership saved;
    {
        add(*openStore(saved.path, OpenMode::Write), agencyNamed("Police"));
    }
    const std::string before = readFile(saved.path);
    REQUIRE(diesIn([&] { dieWithHalfATransactionInTheFile(saved.path); }));
    REQUIRE(std::filesystem::exists(saved.path.string() + "-journal"));
    REQUIRE(readFile(saved.path) != before);

    SECTION("a reader") { CHECK(agenciesIn(*openStore(saved.path, OpenMode::Read)) == 1); }
    SECTION("the public") { CHECK(agenciesIn(*openStore(saved.path, OpenMode::Public)) == 1); }
    SECTION("a writer") { CHECK(agenciesIn(*openStore(saved.path, OpenMode::Write)) == 1); }
    SECTION("nobody while somebody else has it")
    {
        const auto lock = platform::lockFile(saved.path.string() + ".lock", "anna|desk-4|2025-10-21T09:05:00Z");
        REQUIRE(lock.has_value());
        const Failure failure = failureToOpen(saved.path, OpenMode::Read);
        CHECK(failure.kind == Kind::LockedByOther);
        CHECK(failure.detail == "anna on desk-4 since 2025-10-21T09:05:00Z");
        return;
    }
    CHECK(readFile(saved.path) == before);
    CHECK(filesIn(saved.folder).size() == 1);
}

TEST_CASE("a reader sees the last committed state while a large unit is under way, and the next one after it")
{
    SavedPartnership saved;
    const auto writer = openStore(saved.path, OpenMode::Write);
    add(*writer, agencyNamed("First"));
    const auto reader = openStore(saved.path, OpenMode::Read);
    const auto unit = begin(*writer);
    for (int count = 0; count < 40; ++count) // more than SQLite's cache holds
        must(unit->add(agencyNamed(std::string(300'000, 'x'))));
    CHECK(agenciesIn(*reader) == 1);
    CHECK(agenciesIn(*openStore(saved.path, OpenMode::Public)) == 1);
    CHECK(must(reader->check()).isSound());
    must(unit->commit());
    CHECK(agenciesIn(*reader) == 41);
}

TEST_CASE("opening a file a second time does not take the first writer's locks away")
{
    SavedPartnership saved;
    const auto writer = openStore(saved.path, OpenMode::Write);
    const auto unit = begin(*writer);
    must(unit->add(agencyNamed("Police")));
    openStore(saved.path, OpenMode::Read).reset();
    CHECK(failureToOpen(saved.path, OpenMode::Write).kind == Kind::LockedByOther);
    // A process of its own, since a process never stands in its own way.
    const pid_t child = fork();
    if (child == 0) {
        try {
            RawDatabase(saved.path).run("BEGIN IMMEDIATE");
            _exit(0);
        } catch (const std::exception&) {
            _exit(1);
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 1));
    must(unit->commit());
}
