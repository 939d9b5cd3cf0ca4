// SPDX-License-Identifier: MIT
#include "storage/acting_as_nobody.h"
#include "storage/file_fixture.h"
#include "storage/migration.h"
#include "storage/raw_database.h"
#include "support/catch.h"

#include <fstream>
#include <sys/stat.h>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::RecordKey;
using Kind = Failure::Kind;

namespace {

struct SavedPartnership
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("Größe & Mass 日本.csp");
    RecordKey agency{};

    SavedPartnership()
    {
        const auto store = createStore(path);
        agency = add(*store, agencyNamed("County Council"));
    }

    /// The failure of every mode of opening, after a check that none of them changed a byte or left a file.
    Kind refusalToOpen() const
    {
        const auto before = filesIn(folder);
        const Failure failure = failureToOpen(path, OpenMode::Write);
        CHECK(failureToOpen(path, OpenMode::Read).kind == failure.kind);
        CHECK(failureToOpen(path, OpenMode::Public).kind == failure.kind);
        CHECK(failure.where.find(path.filename().string()) != std::string::npos);
        CHECK_FALSE(failure.detail.empty());
        CHECK(filesIn(folder) == before);
        return failure.kind;
    }

    void overwrite(std::size_t at, const std::string& bytes) const
    {
        std::string content = readFile(path);
        content.replace(at, bytes.size(), bytes);
        writeFile(path, content);
    }
};

} // namespace

TEST_CASE("a path with spaces and letters of other scripts is a path like any other")
{
    SavedPartnership saved;
    for (const OpenMode mode : {OpenMode::Write, OpenMode::Read, OpenMode::Public})
        CHECK(must(openStore(saved.path, mode)->check()).isSound());
    CHECK(filesIn(saved.folder).size() == 1);
}

TEST_CASE("a file that is not there is not found, and none is made")
{
    TemporaryFolder folder;
    for (const OpenMode mode : {OpenMode::Write, OpenMode::Read, OpenMode::Public}) {
        CHECK(failureToOpen(folder.path("none.csp"), mode).kind == Kind::NotFound);
        CHECK(failureToOpen(folder.path("no folder/none.csp"), mode).kind == Kind::NotFound);
        CHECK(failureToOpen("", mode).kind == Kind::NotFound);
    }
    std::filesystem::create_symlink(folder.path("nowhere"), folder.path("dangling.csp"));
    CHECK(failureToOpen(folder.path("dangling.csp")).kind == Kind::NotFound);
    CHECK(filesIn(folder).size() == 1);
}

TEST_CASE("a folder and a pipe cannot be opened")
{
    TemporaryFolder folder;
    REQUIRE(mkfifo(folder.path("pipe.csp").c_str(), 0600) == 0);
    for (const OpenMode mode : {OpenMode::Write, OpenMode::Read}) {
        CHECK(failureToOpen(folder.root(), mode).kind == Kind::CannotOpen);
        CHECK(failureToOpen(folder.path("pipe.csp"), mode).kind == Kind::CannotOpen);
    }
}

TEST_CASE("what is not a partnership file is foreign")
{
    SavedPartnership saved;
    SECTION("an empty file") { writeFile(saved.path, ""); }
    SECTION("a text") { writeFile(saved.path, "SQLite form letter, " + std::string(5000, 'x')); }
    SECTION("a very short text") { writeFile(saved.path, "Hi"); }
    SECTION("the database of another program")
    {
        std::filesystem::remove(saved.path);
        RawDatabase(saved.path).run("CREATE TABLE t (a); PRAGMA application_id = 7; PRAGMA user_version = 1");
    }
    SECTION("a database of nobody in particular")
    {
        std::filesystem::remove(saved.path);
        RawDatabase(saved.path).run("CREATE TABLE t (a)");
    }
    CHECK(saved.refusalToOpen() == Kind::Foreign);
}

TEST_CASE("a file of a later step is newer, and the failure names both steps")
{
    SavedPartnership saved;
    const std::string later = std::to_string(storage::lastStep(storage::releasedSteps()) + 1);
    RawDatabase(saved.path).run("PRAGMA user_version = " + later);
    CHECK(saved.refusalToOpen() == Kind::Newer);
    const std::string detail = failureToOpen(saved.path).detail;
    CHECK(detail.find("step " + later) != std::string::npos);
    CHECK(detail.find("up to " + std::to_string(storage::lastStep(storage::releasedSteps()))) != std::string::npos);
}

TEST_CASE("a file that does not hold together is damaged")
{
    SavedPartnership saved;
    const std::size_t size = std::filesystem::file_size(saved.path);
    SECTION("cut off by a page") { std::filesystem::resize_file(saved.path, size - 4096); }
    SECTION("cut off in the middle of a page") { std::filesystem::resize_file(saved.path, size - 1000); }
    SECTION("cut off by a byte") { std::filesystem::resize_file(saved.path, size - 1); }
    SECTION("cut off in the header") { std::filesystem::resize_file(saved.path, 60); }
    SECTION("cut off after the header") { std::filesystem::resize_file(saved.path, 100); }
    SECTION("a page size that is none") { saved.overwrite(16, std::string("\x03\x01", 2)); }
    SECTION("a beginning that was overwritten") { saved.overwrite(0, "xxxxxxxxxxxxxxxx"); }
    SECTION("a page of rubbish") { saved.overwrite(4096, std::string(4096, '\x5a')); }
    SECTION("a schema of rubbish")
    {
        saved.overwrite(readFile(saved.path).find("CREATE TABLE agency"), "CREATE TABLE agencies");
    }
    SECTION("a step that never was") { RawDatabase(saved.path).run("PRAGMA user_version = 0"); }
    SECTION("a table that is gone") { RawDatabase(saved.path).run("DROP TABLE draft"); }
    SECTION("a trigger that somebody slipped in")
    {
        RawDatabase(saved.path).run("CREATE TRIGGER t AFTER INSERT ON agency BEGIN DELETE FROM person; END");
    }
    CHECK(saved.refusalToOpen() == Kind::Damaged);
}

TEST_CASE("a value that its table forbids keeps writers out, and is named to readers")
{
    SavedPartnership saved;
    RawDatabase(saved.path).run("PRAGMA ignore_check_constraints = ON; UPDATE agency SET statutory = 7");
    CHECK(failureToOpen(saved.path, OpenMode::Write).kind == Kind::Damaged);
    const auto store = openStore(saved.path, OpenMode::Read);
    CHECK(failureOf(store->find(saved.agency)).where == "agency 1, statutory");
    const auto report = must(store->check());
    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems[0].where == "agency 1, statutory");
}

TEST_CASE("a reference to nothing is found by the check and named")
{
    SavedPartnership saved;
    RawDatabase(saved.path).run("UPDATE agency SET successor = 99");
    const auto report = must(openStore(saved.path)->check());
    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems[0].where == "agency " + std::to_string(saved.agency.number));
}

TEST_CASE("statistics that another tool left in the file do no harm")
{
    SavedPartnership saved;
    RawDatabase(saved.path).run("ANALYZE");
    CHECK(must(openStore(saved.path, OpenMode::Write)->check()).isSound());
}

TEST_CASE("a file that another tool left in several files is brought back to one")
{
    SavedPartnership saved;
    {
        RawDatabase other(saved.path);
        REQUIRE(other.text("PRAGMA journal_mode = WAL") == "wal");
        other.run("UPDATE agency SET note = printf('%.20000c', 'x')"); // more pages than the file itself has
        CHECK(read(*openStore(saved.path, OpenMode::Read), saved.agency).index() == saved.agency.kind);
    }
    {
        const auto store = openStore(saved.path, OpenMode::Write);
        add(*store, agencyNamed("Police"));
        CHECK_FALSE(std::filesystem::exists(saved.path.string() + "-wal"));
    }
    CHECK(RawDatabase(saved.path).text("PRAGMA journal_mode") == "delete");
    CHECK(filesIn(saved.folder).size() == 1);
}

TEST_CASE("a file that may not be read cannot be opened")
{
    SavedPartnership saved;
    chmod(saved.folder.root().c_str(), 0777);
    chmod(saved.path.c_str(), 0000);
    const ActingAsNobody nobody;
    CHECK(failureToOpen(saved.path, OpenMode::Read).kind == Kind::CannotOpen);
    CHECK(failureToOpen(saved.path, OpenMode::Write).kind == Kind::CannotOpen);
}

TEST_CASE("a file that may only be read, or lies in such a folder, is read but not written")
{
    SavedPartnership saved;
    const auto before = filesIn(saved.folder);
    const bool isFolder = GENERATE(false, true);
    chmod(saved.path.c_str(), isFolder ? 0666 : 0444);
    chmod(saved.folder.root().c_str(), isFolder ? 0555 : 0777);
    {
        const ActingAsNobody nobody;
        CHECK(failureToOpen(saved.path, OpenMode::Write).kind == Kind::ReadOnly);
        CHECK(read(*openStore(saved.path, OpenMode::Read), saved.agency).index() == saved.agency.kind);
        CHECK(read(*openStore(saved.path, OpenMode::Public), saved.agency).index() == saved.agency.kind);
        if (isFolder) {
            storage::SqlitePartnershipFiles files(cheapOptions());
            CHECK(failureOf(files.create(saved.folder.path("new.csp"))).kind == Kind::ReadOnly);
            CHECK(failureOf(openStore(saved.path)->copyTo(saved.folder.path("copy.csp"))).kind == Kind::ReadOnly);
        }
    }
    chmod(saved.folder.root().c_str(), 0700);
    CHECK(filesIn(saved.folder) == before);
}

TEST_CASE("what is foreign is called so even where nothing may be written")
{
    SavedPartnership saved;
    writeFile(saved.path, "a letter");
    chmod(saved.folder.root().c_str(), 0555);
    {
        const ActingAsNobody nobody;
        CHECK(failureToOpen(saved.path, OpenMode::Write).kind == Kind::Foreign);
    }
    chmod(saved.folder.root().c_str(), 0700);
}

TEST_CASE("creating never takes the place of what is there")
{
    SavedPartnership saved;
    storage::SqlitePartnershipFiles files(cheapOptions());
    std::filesystem::create_directory(saved.folder.path("folder.csp"));
    std::filesystem::create_symlink(saved.folder.path("nowhere"), saved.folder.path("dangling.csp"));
    const auto before = filesIn(saved.folder);
    CHECK(failureOf(files.create(saved.path)).kind == Kind::Exists);
    CHECK(failureOf(files.create(saved.folder.path("folder.csp"))).kind == Kind::Exists);
    CHECK(failureOf(files.create(saved.folder.path("dangling.csp"))).kind == Kind::Exists);
    CHECK(failureOf(files.create(saved.folder.path("no folder/new.csp"))).kind == Kind::NotFound);
    CHECK_FALSE(files.create("").has_value());
    CHECK(filesIn(saved.folder) == before);
}

TEST_CASE("when the disk is full nothing is changed, and the work goes on when there is room")
{
    TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    createStore(path).reset();
    auto options = cheapOptions();
    options.maximumPages = static_cast<std::int64_t>(std::filesystem::file_size(path) / 4096) + 20;
    const auto store = must(storage::SqlitePartnershipFiles(options).open(path, OpenMode::Write));
    const RecordKey kept = add(*store, agencyNamed("Kept"));
    const std::string before = readFile(path);
    {
        const auto unit = begin(*store);
        must(unit->add(agencyNamed("Small")));
        CHECK(failureOf(unit->add(domain::Template{.title = "t", .text = std::string(200'000, 'x')})).kind
              == Kind::DiskFull);
        CHECK(failureOf(unit->commit()).kind == Kind::DiskFull);
    }
    CHECK(readFile(path) == before);
    CHECK(failureOf(store->saveDraft({kept, "name", std::string(200'000, 'x'), noon(), false})).kind == Kind::DiskFull);
    CHECK(readFile(path) == before);
    add(*store, agencyNamed("Small"));
    CHECK(must(application::all<domain::Agency>(*store)).size() == 2);
    CHECK(must(store->check()).isSound());
}

TEST_CASE("a file that is moved away while it is open is not written under its old name")
{
    SavedPartnership saved;
    const auto store = openStore(saved.path, OpenMode::Write);
    const auto moved = saved.folder.path("moved.csp");
    std::filesystem::rename(saved.path, moved);
    const std::string before = readFile(moved);
    {
        const auto unit = begin(*store);
        const auto added = unit->add(agencyNamed("Police"));
        const auto committed = unit->commit();
        CHECK(failureOf(committed).kind == Kind::NotFound);
    }
    CHECK(readFile(moved) == before);
    CHECK_FALSE(std::filesystem::exists(saved.path));

    std::filesystem::rename(moved, saved.path);
    add(*store, agencyNamed("Police"));
    CHECK(must(store->check()).isSound());
}

TEST_CASE("a failure names the place inside the file where there is one")
{
    SavedPartnership saved;
    RawDatabase(saved.path)
        .run("INSERT INTO draft (id, kind, number, field, saved_at, text)"
             " VALUES (4, 'agency', 1, 'name', 'yesterday', 'x')");
    const auto store = openStore(saved.path);
    CHECK(failureOf(store->drafts()).where == "draft 4, sealed");
    CHECK(must(store->check()).problems.size() == 1);
}
