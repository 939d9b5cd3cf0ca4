// SPDX-License-Identifier: MIT
#include "domain/agenda.h"
#include "storage/file_fixture.h"
#include "storage/raw_database.h"
#include "support/catch.h"

#include <sodium.h>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::ClosedMatterAccess;
using application::RecordKey;

namespace {

const std::string passphrase = "vier Wörter für alle";
const std::string secret = "Exploitation review Xanthippe";

/// A file with a closed item in it, a draft of it, and a journal.
struct ClosedPartnership
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    StorePointer store = createStore(path);
    RecordKey item = addItem(*store, secret);

    ClosedPartnership()
    {
        put(*store, item, domain::inSession(itemOf(*store, item), domain::Session::Closed));
        must(store->saveDraft({item, "closed_title", secret, noon(), true}));
    }

    void reopen(OpenMode mode = OpenMode::Write)
    {
        store.reset();
        store = openStore(path, mode);
    }
    [[nodiscard]] bool isReadable() const
    {
        const domain::AgendaItem found = itemOf(*store, item);
        return found.closedMatter.isReadable() && found.closedMatter.readable()->title == secret;
    }
};

} // namespace

TEST_CASE("a protected file opens locked, and unlocks with its passphrase only")
{
    ClosedPartnership open;
    must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    CHECK(open.store->closedMatter() == ClosedMatterAccess::Unlocked);
    CHECK(open.isReadable());
    open.reopen(GENERATE(OpenMode::Write, OpenMode::Read));
    CHECK(open.store->closedMatter() == ClosedMatterAccess::Locked);
    CHECK_FALSE(open.isReadable());
    for (const std::string& wrong : {std::string(), passphrase + " ", std::string("Vier Wörter für alle")}) {
        CHECK(failureOf(open.store->unlock(wrong)).kind == Failure::Kind::WrongPassphrase);
        CHECK(open.store->closedMatter() == ClosedMatterAccess::Locked);
    }
    must(open.store->unlock(passphrase));
    CHECK(open.store->closedMatter() == ClosedMatterAccess::Unlocked);
    CHECK(open.isReadable());
    CHECK(must(open.store->check()).isSound());
    open.store->lock();
    CHECK_FALSE(open.isReadable());
}

TEST_CASE("the printed recovery key unlocks the file, however it was typed")
{
    ClosedPartnership open;
    const std::string recoveryKey = must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    open.reopen();
    std::string typed;
    for (const char character : recoveryKey)
        typed += character == '0' ? 'o'
               : character == '1' ? 'l'
                                  : static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    must(open.store->unlockWithRecoveryKey(typed));
    CHECK(open.isReadable());
}

TEST_CASE("another file's recovery key and a mistyped one are wrong")
{
    ClosedPartnership open;
    ClosedPartnership other;
    std::string recoveryKey = must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    const std::string otherKey = must(other.store->protect(passphrase, noon(), "anna@desk-4"));
    open.store->lock();
    CHECK(failureOf(open.store->unlockWithRecoveryKey(otherKey)).kind == Failure::Kind::WrongPassphrase);
    recoveryKey.front() = recoveryKey.front() == '7' ? '8' : '7';
    CHECK(failureOf(open.store->unlockWithRecoveryKey(recoveryKey)).kind == Failure::Kind::WrongPassphrase);
    CHECK(open.store->closedMatter() == ClosedMatterAccess::Locked);
}

TEST_CASE("an empty passphrase is no protection and is not taken")
{
    ClosedPartnership open;
    const std::string before = readFile(open.path);
    CHECK(failureOf(open.store->protect("", noon(), "anna@desk-4")).kind == Failure::Kind::WrongPassphrase);
    CHECK(open.store->closedMatter() == ClosedMatterAccess::Unprotected);
    CHECK(readFile(open.path) == before);
}

TEST_CASE("a new passphrase replaces the old one and the old recovery key")
{
    ClosedPartnership open;
    const std::string oldKey = must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    const std::string newKey = must(open.store->protect("another", noon(), "anna@desk-4"));
    CHECK(oldKey != newKey);
    open.reopen();
    CHECK_FALSE(open.store->unlock(passphrase).has_value());
    CHECK_FALSE(open.store->unlockWithRecoveryKey(oldKey).has_value());
    must(open.store->unlock("another"));
    CHECK(open.isReadable());
    CHECK(must(open.store->check()).isSound());
}

TEST_CASE("protection needs closed matter unlocked")
{
    ClosedPartnership open;
    must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    open.store->lock();
    CHECK(failureOf(open.store->protect("another", noon(), "anna@desk-4")).kind == Failure::Kind::Sealed);
    CHECK(failureOf(open.store->unprotect(noon(), "anna@desk-4")).kind == Failure::Kind::Sealed);
    must(open.store->unlock(passphrase));
    CHECK(open.isReadable());
}

TEST_CASE("a file whose protection was taken away opens without a passphrase")
{
    ClosedPartnership open;
    must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    must(open.store->unprotect(noon(), "anna@desk-4"));
    CHECK(open.store->closedMatter() == ClosedMatterAccess::Unprotected);
    open.reopen();
    CHECK(open.store->closedMatter() == ClosedMatterAccess::Unprotected);
    CHECK(open.isReadable());
    open.store->lock();
    CHECK(open.isReadable());
    CHECK(must(open.store->check()).isSound());
}

TEST_CASE("the key of an older copy opens nothing in a file protected since")
{
    ClosedPartnership open;
    const auto slot = [&] {
        return RawDatabase(open.path).text("SELECT hex(wrapped) FROM key_slot WHERE kind = 'plain'");
    };
    const std::string oldKey = slot();
    REQUIRE(oldKey.size() == 64);
    must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    CHECK(slot().empty());
    // Not even the bytes of it are left, in key or in ciphertext: all was sealed anew.
    std::string keyBytes(32, '\0');
    REQUIRE(sodium_hex2bin(reinterpret_cast<unsigned char*>(keyBytes.data()), 32, oldKey.data(), 64, nullptr, nullptr,
                           nullptr)
            == 0);
    CHECK_FALSE(fileContains(open.path, keyBytes));
    open.store.reset();
    RawDatabase(open.path).run("DELETE FROM key_slot;"
                               "INSERT INTO key_slot (kind, wrapped) VALUES ('plain', x'"
                               + oldKey + "')");
    open.reopen();
    CHECK(failureOf(open.store->find(open.item)).kind == Failure::Kind::Damaged);
    CHECK(must(open.store->check()).problems.size() == 4); // the item, its draft and two journal bodies
}

TEST_CASE("the passphrase stands nowhere in the file")
{
    ClosedPartnership open;
    const std::string recoveryKey = must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    CHECK_FALSE(fileContains(open.path, passphrase));
    CHECK_FALSE(fileContains(open.path, recoveryKey));
}

TEST_CASE("a doctored file cannot make unlocking cost more than any file asks for")
{
    ClosedPartnership open;
    must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    open.store.reset();
    const std::string change = GENERATE("operations = 4000000000", "memory_bytes = 1099511627776", "operations = 0");
    RawDatabase(open.path).run("PRAGMA ignore_check_constraints = ON; UPDATE key_slot SET " + change
                               + " WHERE kind = 'passphrase'");
    open.store = openStore(open.path, OpenMode::Read);
    CHECK(failureOf(open.store->unlock(passphrase)).kind == Failure::Kind::Damaged);
}

TEST_CASE("a copy of a protected file is protected by the same passphrase")
{
    ClosedPartnership open;
    must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    must(openStore(open.path, OpenMode::Public)->copyTo(open.folder.path("copy.csp")));
    const auto copy = openStore(open.folder.path("copy.csp"));
    CHECK(copy->closedMatter() == ClosedMatterAccess::Locked);
    must(copy->unlock(passphrase));
    CHECK(itemOf(*copy, open.item).closedMatter.readable()->title == secret);
}

TEST_CASE("setting, changing and taking away the passphrase each leave an entry in the journal, with who and when")
{
    ClosedPartnership open;
    const auto before = must(open.store->journal(100));
    must(open.store->protect(passphrase, noon(), "anna@desk-4"));
    must(open.store->protect("another", noon(), "bela@desk-5"));
    must(open.store->unprotect(noon(), "anna@desk-4"));
    const auto journal = must(open.store->journal(100));
    REQUIRE(journal.size() == before.size() + 3);
    CHECK(journal[2].verb == "set-passphrase");
    CHECK(journal[2].who == "anna@desk-4");
    CHECK(journal[2].when == noon());
    CHECK(journal[1].verb == "change-passphrase");
    CHECK(journal[1].who == "bela@desk-5");
    CHECK(journal[0].verb == "remove-passphrase");
    CHECK(must(open.store->check()).isSound());
    // One that was refused leaves none.
    CHECK_FALSE(open.store->protect("", noon(), "anna@desk-4").has_value());
    CHECK(must(open.store->journal(100)).size() == journal.size());
}
