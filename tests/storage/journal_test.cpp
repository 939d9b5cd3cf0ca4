// SPDX-License-Identifier: MIT
#include "domain/agenda.h"
#include "storage/file_fixture.h"
#include "storage/raw_database.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using application::kindOf;
using application::RecordKey;
using application::Verb;

namespace {

struct WrittenPartnership
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    StorePointer store = createStore(path);
    RecordKey agency = add(*store, agencyNamed("County Council"));
    RecordKey item = addItem(*store, "Welcome");

    /// Does to the file what the program never does, and checks it.
    application::CheckReport checkAfter(const std::string& sql)
    {
        store.reset();
        {
            RawDatabase raw(path);
            // The triggers come back word for word: a file without them is refused at once.
            const std::string schema =
                raw.text("SELECT group_concat(sql, ';' || char(10)) || ';' FROM sqlite_schema WHERE type = 'trigger'");
            raw.run("DROP TRIGGER journal_entry_is_not_changed; DROP TRIGGER journal_entry_is_not_removed;"
                    "DROP TRIGGER journal_entry_is_appended;"
                    + sql + ';' + schema);
        }
        store = openStore(path);
        return must(store->check());
    }
};

std::vector<std::string> placesOf(const application::CheckReport& report)
{
    std::vector<std::string> places;
    for (const auto& problem : report.problems)
        places.push_back(problem.where);
    return places;
}

} // namespace

TEST_CASE("the journal says when, who, which verb and what was touched, newest first")
{
    TemporaryFolder folder;
    const auto store = createStore(folder.path("cambridge.csp"));
    CHECK(must(store->journal(10)).empty());
    const auto unit = must(store->begin(Verb::AddAgency, noon(), "anna@desk-4"));
    const RecordKey first = must(unit->add(agencyNamed("Police")));
    const RecordKey second = must(unit->add(agencyNamed("Probation")));
    must(unit->commit());
    const auto removal = must(store->begin(Verb::RemoveAgency, noon() + std::chrono::hours(1), "björn@büro"));
    must(removal->remove(second));
    must(removal->commit());

    const auto journal = must(store->journal(10));
    REQUIRE(journal.size() == 2);
    CHECK(journal[0].sequence == 2);
    CHECK(journal[0].verb == "remove-agency");
    CHECK(journal[0].who == "björn@büro");
    CHECK(journal[0].when == noon() + std::chrono::hours(1));
    CHECK(journal[0].touched == std::vector{second});
    CHECK(journal[1].sequence == 1);
    CHECK(journal[1].verb == "add-agency");
    CHECK(journal[1].who == "anna@desk-4");
    CHECK(journal[1].when == noon());
    CHECK(journal[1].touched == std::vector{first, second});
    CHECK(journal[1].hash.size() == 64);
    CHECK(journal[0].hash != journal[1].hash);
    CHECK(must(store->check()).journalHead == journal[0].hash);
    CHECK(must(store->journal(1)).size() == 1);
    CHECK(must(store->journal(0)).empty());
}

TEST_CASE("nobody can change or remove an entry of the journal, or put one in between")
{
    WrittenPartnership written;
    written.store.reset();
    RawDatabase raw(written.path);
    CHECK_THROWS_WITH(raw.run("UPDATE journal_entry SET who = 'nobody'"), "the journal is append-only");
    CHECK_THROWS_WITH(raw.run("DELETE FROM journal_entry WHERE sequence = 4"), "the journal is append-only");
    CHECK_THROWS_WITH(raw.run("INSERT OR REPLACE INTO journal_entry SELECT sequence, at, 'nobody', verb, touched,"
                              " body_hash, hash FROM journal_entry WHERE sequence = 2"),
                      "the journal is append-only");
    CHECK(raw.text("SELECT count(*) FROM journal_entry") == "4");
}

TEST_CASE("an untouched journal is sound")
{
    WrittenPartnership written;
    const auto report = must(written.store->check());
    CHECK(report.isSound());
    CHECK(report.journalEntries == 4);
    CHECK(report.records == 4);
}

TEST_CASE("every field of an entry is under its hash")
{
    WrittenPartnership written;
    const std::string change = GENERATE("at = '2020-01-01T00:00:00Z'", "who = 'nobody'", "verb = 'undo'",
                                        "touched = '[]'", "body_hash = zeroblob(32)", "hash = zeroblob(32)");
    const auto report = written.checkAfter("UPDATE journal_entry SET " + change + " WHERE sequence = 2");
    REQUIRE_FALSE(report.isSound());
    CHECK(report.problems[0].where == "journal 2");
}

TEST_CASE("a missing entry in the middle is found")
{
    WrittenPartnership written;
    const auto report = written.checkAfter("DELETE FROM journal_body WHERE sequence = 2;"
                                           "DELETE FROM journal_entry WHERE sequence = 2");
    REQUIRE_FALSE(report.isSound());
    CHECK(report.problems[0].where == "journal 3");
}

TEST_CASE("a missing entry at the end is found by the body it left, or by the head that was printed")
{
    WrittenPartnership written;
    const std::string printed = must(written.store->check()).journalHead;
    CHECK(placesOf(written.checkAfter("DELETE FROM journal_entry WHERE sequence = 4"))
          == std::vector<std::string>{"journal_body 4"});
    const auto report = written.checkAfter("DELETE FROM journal_body WHERE sequence = 4");
    CHECK(report.isSound());
    CHECK(report.journalHead != printed);
}

TEST_CASE("a body that was changed is found and named, open or sealed")
{
    WrittenPartnership written;
    put(*written.store, written.item, domain::inSession(itemOf(*written.store, written.item), domain::Session::Closed));
    SECTION("open")
    {
        const auto report =
            written.checkAfter("UPDATE journal_body SET body = replace(body, 'County', 'Parish') WHERE sequence = 1");
        CHECK(placesOf(report) == std::vector<std::string>{"journal 1"});
    }
    SECTION("sealed")
    {
        const auto report = written.checkAfter(
            "UPDATE journal_body SET sealed = (SELECT sealed FROM journal_body WHERE sequence = 4) WHERE sequence = 5");
        CHECK(placesOf(report) == std::vector<std::string>{"journal_body 5, sealed"});
    }
}

TEST_CASE("purging bodies leaves the chain whole")
{
    WrittenPartnership written;
    const std::string head = must(written.store->check()).journalHead;
    const auto report = written.checkAfter("DELETE FROM journal_body WHERE sequence <= 2");
    CHECK(report.isSound());
    CHECK(report.journalHead == head);
    const auto journal = must(written.store->journal(10));
    REQUIRE(journal.size() == 4);
    CHECK(journal[0].bodiesKept);
    CHECK_FALSE(journal[2].bodiesKept);
    CHECK_FALSE(journal[3].bodiesKept);
    CHECK_FALSE(fileContains(written.path, "\"kind\":\"agency\",\"number\":1,\"after\""));
}

TEST_CASE("equal bodies have different hashes, so that a purged one cannot be guessed")
{
    TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    auto store = createStore(path);
    const RecordKey key = add(*store, agencyNamed("A"));
    put(*store, key, agencyNamed("B"));
    put(*store, key, agencyNamed("A"));
    put(*store, key, agencyNamed("B"));
    store.reset();
    RawDatabase raw(path);
    CHECK(raw.text("SELECT count(DISTINCT body) FROM journal_body WHERE sequence IN (2, 4)") == "1");
    CHECK(raw.text("SELECT count(DISTINCT body_hash) FROM journal_entry WHERE sequence IN (2, 4)") == "2");
    CHECK(raw.text("SELECT count(DISTINCT hash_key) FROM journal_body") == "4");
}

TEST_CASE("the key to a sealed body's hash is sealed with it")
{
    WrittenPartnership written;
    put(*written.store, written.item, domain::inSession(itemOf(*written.store, written.item), domain::Session::Closed));
    written.store.reset();
    RawDatabase raw(written.path);
    CHECK(raw.text("SELECT group_concat(sequence) FROM journal_body WHERE sealed IS NOT NULL AND hash_key IS NULL"
                   " AND body IS NULL")
          == "4,5");
}

TEST_CASE("a unit of work that was rolled back leaves no gap in the journal")
{
    WrittenPartnership written;
    {
        const auto unit = begin(*written.store);
        must(unit->add(agencyNamed("Lost")));
    }
    add(*written.store, agencyNamed("Kept"));
    const auto report = must(written.store->check());
    CHECK(report.isSound());
    CHECK(report.journalEntries == 5);
}

TEST_CASE("while locked the journal goes on, knowing only that closed matter is there")
{
    WrittenPartnership written;
    put(*written.store, written.item, domain::inSession(itemOf(*written.store, written.item), domain::Session::Closed));
    must(written.store->protect("quite secret", noon(), "anna@desk-4"));
    written.store->lock();
    auto item = itemOf(*written.store, written.item);
    item.position = 3;
    put(*written.store, written.item, item);
    const auto locked = must(written.store->check());
    CHECK(locked.isSound());
    CHECK(locked.journalEntries == 7);
    CHECK(locked.sealedUnchecked == 3);
    must(written.store->unlock("quite secret"));
    const auto unlocked = must(written.store->check());
    CHECK(unlocked.isSound());
    CHECK(unlocked.sealedValues == 3);
}
