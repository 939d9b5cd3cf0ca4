// SPDX-License-Identifier: MIT
#include "storage/file_fixture.h"
#include "storage/key_slots.h"
#include "storage/migration.h"
#include "storage/raw_database.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using application::RecordKey;
using application::Restored;

namespace {

/// A partnership with a backup, whose agency was renamed since.
struct BackedUp
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    std::filesystem::path backup = folder.path("backup.csp");
    StorePointer store = createStore(path);
    RecordKey agency = add(*store, agencyNamed("As it was"));
    storage::SqlitePartnershipFiles files{cheapOptions()};

    BackedUp()
    {
        must(files.copy(path, backup, {}));
        put(*store, agency, agencyNamed("As it is"));
    }

    application::Result<Restored> restore()
    {
        return files.restore(
            {path, backup, folder.path("former.csp"), folder.path("damaged.csp"), noon(), "anna@desk"});
    }
    [[nodiscard]] std::string nameIn(const std::filesystem::path& file) const
    {
        return std::get<domain::Agency>(read(*openStore(file), agency)).name;
    }
    [[nodiscard]] bool exists(const std::string& name) const { return std::filesystem::exists(folder.path(name)); }
};

} // namespace

TEST_CASE("a backup takes the place of the file, which is kept")
{
    BackedUp office;
    office.store.reset();
    const Restored restored = must(office.restore());
    CHECK(restored.former == office.folder.path("former.csp"));
    CHECK_FALSE(restored.formerIsDamaged);
    CHECK(office.nameIn(office.path) == "As it was");
    CHECK(office.nameIn(*restored.former) == "As it is");
    CHECK(office.nameIn(office.backup) == "As it was");
    CHECK(filesIn(office.folder).size() == 3); // no lock, no passing file
}

TEST_CASE("restoring can be undone by restoring what was there before")
{
    BackedUp office;
    office.store.reset();
    must(office.restore());
    std::filesystem::rename(office.folder.path("former.csp"), office.backup);
    must(office.restore());
    CHECK(office.nameIn(office.path) == "As it is");
}

TEST_CASE("the journal of a restored file goes on from the backup and says who restored it")
{
    BackedUp office;
    const std::string head = must(openStore(office.backup)->check()).journalHead;
    office.store.reset();
    must(office.restore());
    const auto store = openStore(office.path);
    CHECK(must(store->check()).isSound());
    const auto journal = must(store->journal(10));
    REQUIRE(journal.size() == 2);
    CHECK(journal[0].verb == "restore-backup");
    CHECK(journal[0].who == "anna@desk");
    CHECK(journal[0].when == noon());
    CHECK(journal[0].touched.empty());
    CHECK(journal[1].hash == head);
}

TEST_CASE("nobody restores a file that somebody works in")
{
    BackedUp office;
    CHECK(failureOf(office.restore()).kind == Failure::Kind::LockedByOther);
    CHECK(office.nameIn(office.path) == "As it is");
    CHECK_FALSE(office.exists("former.csp"));
    put(*office.store, office.agency, agencyNamed("And on"));
}

TEST_CASE("somebody who only reads does not stand in the way, and goes on reading what was")
{
    BackedUp office;
    office.store.reset();
    const auto reader = openStore(office.path);
    must(office.restore());
    CHECK(std::get<domain::Agency>(read(*reader, office.agency)).name == "As it is");
    CHECK(office.nameIn(office.path) == "As it was");
}

TEST_CASE("a damaged backup is refused and the file stays as it is")
{
    BackedUp office;
    office.store.reset();
    const std::string before = readFile(office.path);
    SECTION("cut off")
    {
        const std::string whole = readFile(office.backup);
        writeFile(office.backup, std::string_view(whole).substr(0, whole.size() - 5000));
    }
    SECTION("a journal that was changed")
    {
        RawDatabase raw(office.backup);
        raw.run("UPDATE journal_body SET body = replace(body, 'As it was', 'As wished')");
    }
    SECTION("a record that cannot be read")
    {
        RawDatabase raw(office.backup);
        raw.run("PRAGMA ignore_check_constraints = ON; UPDATE agency SET \"from\" = 'yesterday'");
    }
    const Failure failure = failureOf(office.restore());
    CHECK(failure.kind == Failure::Kind::Damaged);
    CHECK(failure.where == office.backup.string());
    CHECK(readFile(office.path) == before);
    CHECK(filesIn(office.folder).size() == 2);
}

TEST_CASE("what is no backup of this partnership is refused")
{
    BackedUp office;
    office.store.reset();
    std::filesystem::remove(office.backup);
    SECTION("another partnership")
    {
        const auto other = createStore(office.backup);
        add(*other, agencyNamed("Elsewhere"));
    }
    SECTION("no partnership file")
    {
        writeFile(office.backup, "Dear Chair,");
        CHECK(failureOf(office.restore()).kind == Failure::Kind::Foreign);
    }
    SECTION("no file") { CHECK(failureOf(office.restore()).kind == Failure::Kind::NotFound); }
    SECTION("the file itself")
    {
        std::filesystem::create_hard_link(office.path, office.backup);
        CHECK(failureOf(office.restore()).kind == Failure::Kind::Other);
    }
    CHECK_FALSE(office.restore().has_value());
    CHECK(office.nameIn(office.path) == "As it is");
    CHECK_FALSE(office.exists("former.csp"));
}

TEST_CASE("a damaged file is kept byte for byte and its backup restored")
{
    BackedUp office;
    office.store.reset();
    std::string ill;
    SECTION("cut off") { ill = readFile(office.path).substr(0, 6000); }
    SECTION("emptied") { ill = {}; }
    SECTION("overwritten") { ill = std::string(20000, '\xff'); }
    writeFile(office.path, ill);
    const std::string leftBeside = "the rollback journal of the damaged file";
    writeFile(office.folder.path("cambridge.csp-journal"), leftBeside);
    const Restored restored = must(office.restore());
    CHECK(restored.formerIsDamaged);
    CHECK(restored.former == office.folder.path("damaged.csp"));
    CHECK(readFile(office.folder.path("damaged.csp")) == ill);
    CHECK(office.nameIn(office.path) == "As it was");
    CHECK(must(openStore(office.path)->check()).isSound());
    CHECK_FALSE(office.exists("cambridge.csp-journal"));
}

TEST_CASE("a lost file comes back from its backup")
{
    BackedUp office;
    office.store.reset();
    std::filesystem::remove(office.path);
    const Restored restored = must(office.restore());
    CHECK_FALSE(restored.former.has_value());
    CHECK(office.nameIn(office.path) == "As it was");
}

TEST_CASE("a backup of an earlier step is brought up to date on the way, and itself stays as it is")
{
    BackedUp office;
    office.store.reset();
    std::filesystem::remove(office.path);
    std::filesystem::remove(office.backup);
    {
        const storage::Connection old(office.backup, storage::Connection::Access::Create);
        storage::createSchema(old, {storage::releasedSteps().front()});
        storage::storePlainKey(old, storage::SecretKey::random());
    }
    const std::string before = readFile(office.backup);
    must(office.restore());
    CHECK(must(openStore(office.path)->check()).isSound());
    CHECK(readFile(office.backup) == before);
    CHECK(filesIn(office.folder).size() == 2);
}

TEST_CASE("a backup made before the passphrase is readable without it, and one made after is not")
{
    BackedUp office;
    const RecordKey item = addItem(*office.store, "Welcome");
    put(*office.store, item, domain::inSession(itemOf(*office.store, item), domain::Session::Closed));
    const auto before = office.folder.path("before.csp");
    const auto after = office.folder.path("after.csp");
    must(office.files.copy(office.path, before, {}));
    must(office.store->protect("correct horse", noon(), "anna@desk-4"));
    must(office.files.copy(office.path, after, {}));
    CHECK(itemOf(*openStore(before), item).closedMatter.isReadable());
    CHECK(itemOf(*openStore(after), item).closedMatter.isSealed());
    // Restoring needs no passphrase, and what is restored asks for its own.
    office.store.reset();
    office.backup = after;
    must(office.restore());
    const auto store = openStore(office.path, OpenMode::Write);
    CHECK(store->closedMatter() == application::ClosedMatterAccess::Locked);
    must(store->unlock("correct horse"));
    CHECK(must(store->check()).isSound());
}
