// SPDX-License-Identifier: MIT
#include "storage/file_fixture.h"
#include "storage/raw_database.h"
#include "support/catch.h"

#include <thread>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::RecordKey;

namespace {

/// A file of some thousand pages that is being worked in.
struct BigFile
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    StorePointer store = createStore(path);
    RecordKey agency;
    storage::SqlitePartnershipFiles files{cheapOptions()};

    explicit BigFile(int agencies = 800)
    {
        auto unit = begin(*store);
        for (int number = 0; number < agencies; ++number) {
            domain::Agency each = agencyNamed("Agency " + std::to_string(number));
            each.note = std::string(1500, 'x');
            agency = must(unit->add(each));
        }
        must(unit->commit());
    }
};

} // namespace

TEST_CASE("a copy has everything, is sound, and is readable by the same people")
{
    BigFile big(20);
    const auto copy = big.folder.path("copy.csp");
    must(big.files.copy(big.path, copy, {}));
    CHECK(must(openStore(copy)->list(big.agency.kind)).size() == 20);
    CHECK(must(openStore(copy)->check()).isSound());
    CHECK(must(openStore(copy)->check()).journalHead == must(big.store->check()).journalHead);
    CHECK(std::filesystem::status(copy).permissions() == std::filesystem::status(big.path).permissions());
}

TEST_CASE("a copy does not replace a file")
{
    BigFile big(1);
    const auto copy = big.folder.path("copy.csp");
    writeFile(copy, "mine");
    CHECK(failureOf(big.files.copy(big.path, copy, {})).kind == Failure::Kind::Exists);
    CHECK(readFile(copy) == "mine");
    CHECK(failureOf(big.files.copy(big.path, big.path, {})).kind == Failure::Kind::Exists);
}

TEST_CASE("a copy tells how far it is and can be stopped without a trace")
{
    BigFile big;
    const auto before = filesIn(big.folder).size();
    std::int64_t last = 0;
    const auto stopped =
        big.files.copy(big.path, big.folder.path("copy.csp"), [&](std::int64_t done, std::int64_t total) {
            CHECK(done > last);
            CHECK(done <= total);
            last = done;
            return done < total / 2;
        });
    CHECK(failureOf(stopped).kind == Failure::Kind::Cancelled);
    CHECK(last > 100);
    CHECK(filesIn(big.folder).size() == before);
}

TEST_CASE("the file is written while it is copied, and the copy has what was written")
{
    BigFile big;
    bool hasWritten = false;
    must(big.files.copy(big.path, big.folder.path("copy.csp"), [&](std::int64_t, std::int64_t) {
        if (!std::exchange(hasWritten, true))
            put(*big.store, big.agency, agencyNamed("Renamed meanwhile"));
        return true;
    }));
    const auto copy = openStore(big.folder.path("copy.csp"));
    CHECK(std::get<domain::Agency>(read(*copy, big.agency)).name == "Renamed meanwhile");
    CHECK(must(copy->check()).isSound());
}

TEST_CASE("a copy of a file that is written to without end is given up, not tried for ever")
{
    BigFile big;
    int round = 0;
    const auto copied = big.files.copy(big.path, big.folder.path("copy.csp"), [&](std::int64_t, std::int64_t) {
        put(*big.store, big.agency, agencyNamed("Round " + std::to_string(++round)));
        return true;
    });
    CHECK(failureOf(copied).kind == Failure::Kind::Other);
    CHECK_FALSE(std::filesystem::exists(big.folder.path("copy.csp")));
}

TEST_CASE("whoever writes waits only a moment for a copy on another thread")
{
    BigFile big(4000);
    application::Result<> copied;
    std::thread copying([&] { copied = big.files.copy(big.path, big.folder.path("copy.csp"), {}); });
    // Nothing is measured here: a writer that is shut out for long fails with a time-out, and this test with it.
    for (int round = 0; round < 5; ++round)
        put(*big.store, big.agency, agencyNamed("Round " + std::to_string(round)));
    copying.join();
    must(copied);
    CHECK(must(openStore(big.folder.path("copy.csp"))->check()).isSound());
}

TEST_CASE("no room for the copy is said, and nothing is left of it")
{
    BigFile big;
    storage::StorageOptions small = cheapOptions();
    small.maximumPages = 40;
    const auto before = filesIn(big.folder).size();
    const auto failure =
        failureOf(storage::SqlitePartnershipFiles(small).copy(big.path, big.folder.path("copy.csp"), {}));
    CHECK(failure.kind == Failure::Kind::DiskFull);
    CHECK(filesIn(big.folder).size() == before);
}

TEST_CASE("a file whose pages do not hold together is not copied, and is named as the damaged one")
{
    BigFile big;
    big.store.reset();
    std::string bytes = readFile(big.path);
    bytes.replace(bytes.size() / 2, 8192, std::string(8192, '\x5a'));
    writeFile(big.path, bytes);
    const auto failure = failureOf(big.files.copy(big.path, big.folder.path("copy.csp"), {}));
    CHECK(failure.kind == Failure::Kind::Damaged);
    CHECK(failure.where == big.path.string());
    CHECK_FALSE(std::filesystem::exists(big.folder.path("copy.csp")));
}

TEST_CASE("copies of one partnership have one origin, and no two partnerships have the same")
{
    BigFile big(1);
    must(big.files.copy(big.path, big.folder.path("copy.csp"), {}));
    must(big.store->copyTo(big.folder.path("compact.csp")));
    const auto facts = must(big.files.inspect(big.path));
    CHECK(facts.origin.size() == 64);
    CHECK(must(big.files.inspect(big.folder.path("copy.csp"))).origin == facts.origin);
    CHECK(must(big.files.inspect(big.folder.path("compact.csp"))).origin == facts.origin);
    const BigFile other(1);
    CHECK(must(big.files.inspect(other.path)).origin != facts.origin);
    createStore(big.folder.path("new.csp"));
    CHECK(must(big.files.inspect(big.folder.path("new.csp"))).origin.empty());
}

TEST_CASE("a look into a file says who did what last, and whether a passphrase is needed")
{
    BigFile big(1);
    CHECK(must(big.files.inspect(big.path)).last->sequence == 1);
    CHECK_FALSE(must(big.files.inspect(big.path)).isProtected);
    must(big.store->protect("correct horse", noon(), "anna@desk-4"));
    CHECK(must(big.files.inspect(big.path)).isProtected);
    CHECK(failureOf(big.files.inspect(big.folder.path("none.csp"))).kind == Failure::Kind::NotFound);
}
