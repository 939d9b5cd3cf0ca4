// SPDX-License-Identifier: MIT
#include "domain/agenda.h"
#include "storage/fault.h"
#include "storage/file_fixture.h"
#include "storage/open_file.h"
#include "storage/raw_database.h"
#include "support/catch.h"

#include <random>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::ClosedMatterAccess;
using application::Draft;
using application::kindOf;
using application::Record;
using application::RecordKey;
using domain::Closed;
using domain::ClosedItemMatter;
using domain::Session;

namespace {

const std::string secret = "Exploitation review Xanthippe";

struct OpenPartnership
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    StorePointer store = createStore(path);

    RecordKey addClosedItem(const std::string& title)
    {
        const RecordKey item = addItem(*store, "Welcome");
        domain::AgendaItem closed = itemOf(*store, item);
        closed.session = Session::Closed;
        closed.title = domain::defaultOpenTitle;
        closed.closedMatter = ClosedItemMatter{title, {{{}, {}, "DCI Hippolyta"}}};
        put(*store, item, closed);
        return item;
    }

    void close(RecordKey item) { put(*store, item, domain::inSession(itemOf(*store, item), Session::Closed)); }
};

/// Whether any file of the folder, whatever it is, holds the text.
bool anyFileContains(const TemporaryFolder& folder, const std::string& text)
{
    for (const auto& [name, bytes] : filesIn(folder))
        if (bytes.find(text) != std::string::npos)
            return true;
    return false;
}

} // namespace

TEST_CASE("closed matter can be read in a file without a passphrase, but stands nowhere in its bytes")
{
    OpenPartnership open;
    const RecordKey item = open.addClosedItem(secret);
    const RecordKey meeting = RecordKey::of(itemOf(*open.store, item).meeting);
    auto details = std::get<domain::Meeting>(read(*open.store, meeting));
    details.joiningDetails = std::string("https://join.example/Polyxena");
    put(*open.store, meeting, details);

    CHECK(open.store->closedMatter() == ClosedMatterAccess::Unprotected);
    CHECK(itemOf(*openStore(open.path), item).closedMatter.readable()->title == secret);
    for (const std::string& text : {secret, std::string("Hippolyta"), std::string("Polyxena")})
        CHECK_FALSE(anyFileContains(open.folder, text));
    CHECK(anyFileContains(open.folder, domain::defaultOpenTitle)); // the search itself finds what is open
}

TEST_CASE("what was open leaves the bytes of the file when it is closed: the record, the journal and the drafts")
{
    OpenPartnership open;
    const RecordKey item = addItem(*open.store, secret);
    must(open.store->saveDraft({item, "title", secret + ", continued", noon(), false}));
    CHECK(anyFileContains(open.folder, secret));

    open.close(item);
    CHECK_FALSE(anyFileContains(open.folder, secret));
    CHECK(domain::boardTitle(itemOf(*open.store, item)) == secret);
    REQUIRE(must(open.store->drafts()).size() == 1);
    CHECK(must(open.store->drafts()).front().closed);
    CHECK(must(open.store->drafts()).front().text == secret + ", continued");
    const auto report = must(open.store->check());
    CHECK(report.isSound());
    CHECK(report.sealedValues == 4); // the item, its draft, the body from when it was open, the body that closed it
}

TEST_CASE("no trace of what was closed stays behind in a file that has grown and been rearranged")
{
    OpenPartnership open;
    const auto meeting = itemOf(*open.store, addItem(*open.store, "Welcome")).meeting;
    std::mt19937 random(20251021);
    std::vector<std::pair<RecordKey, std::string>> items;
    std::vector<std::string> closed;
    for (int round = 0; round < 300; ++round) {
        const std::string title = "Xanthippe-" + std::to_string(random()) + '-' + std::to_string(round);
        const std::string filler(random() % 900, 'x');
        items.emplace_back(add(*open.store, domain::AgendaItem{.meeting = meeting, .title = title + filler}), title);
        if (random() % 3 != 0)
            continue;
        const std::size_t chosen = random() % items.size();
        open.close(items[chosen].first);
        closed.push_back(items[chosen].second.substr(10, 8)); // even a part of it
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(chosen));
    }
    const std::string bytes = readFile(open.path);
    std::size_t found = 0;
    for (const std::string& title : closed)
        found += bytes.find(title) != std::string::npos ? 1U : 0U;
    CHECK(closed.size() > 50);
    CHECK(found == 0);
    CHECK(bytes.find(items.back().second) != std::string::npos);
}

TEST_CASE("a file opened for the public gives closed matter as sealed and cannot be unlocked")
{
    OpenPartnership open;
    const RecordKey item = open.addClosedItem(secret);
    for (const bool isProtected : {false, true}) {
        if (isProtected)
            must(open.store->protect("quite secret", noon(), "anna@desk-4"));
        const auto store = openStore(open.path, OpenMode::Public);
        CHECK(store->closedMatter() == ClosedMatterAccess::Withheld);
        CHECK(itemOf(*store, item).closedMatter.isSealed());
        CHECK(itemOf(*store, item).title == domain::defaultOpenTitle);
        CHECK_FALSE(store->unlock("quite secret").has_value());
        CHECK_FALSE(store->unlockWithRecoveryKey("0000").has_value());
        CHECK(itemOf(*store, item).closedMatter.isSealed());
        const auto report = must(store->check());
        CHECK(report.isSound());
        CHECK(report.sealedUnchecked == 3); // the item and the bodies from before and after it was closed
    }
}

TEST_CASE("the connection of a file opened for the public refuses to read the key at all")
{
    OpenPartnership open;
    const auto file = storage::openFile(open.path, OpenMode::Public, cheapOptions());
    CHECK_THROWS_AS(file->connection.prepare("SELECT wrapped FROM key_slot"), storage::Fault);
    CHECK_THROWS_AS(file->connection.prepare("SELECT count(*) FROM key_slot WHERE kind = 'plain'"), storage::Fault);
    file->connection.copyInto(open.folder.path("copy.csp")); // which must not lift the ban
    CHECK_THROWS_AS(file->connection.prepare("SELECT wrapped FROM key_slot"), storage::Fault);
    CHECK(file->connection.number("SELECT count(*) FROM agency") == 0);
}

TEST_CASE("closed drafts are sealed, and are not offered while locked")
{
    OpenPartnership open;
    const RecordKey item = open.addClosedItem(secret);
    const Draft draft{item, "closed_title", "Polyxena", noon(), true};
    must(open.store->saveDraft(draft));
    CHECK_FALSE(anyFileContains(open.folder, "Polyxena"));
    CHECK(must(open.store->drafts()) == std::vector{draft});
    must(open.store->protect("quite secret", noon(), "anna@desk-4"));
    open.store->lock();
    CHECK(must(open.store->drafts()).empty());
    CHECK(failureOf(open.store->saveDraft(draft)).kind == Failure::Kind::Sealed);
    must(open.store->unlock("quite secret"));
    CHECK(must(open.store->drafts()) == std::vector{draft});
}

TEST_CASE("while locked, closed matter is kept as it is and none can be written")
{
    OpenPartnership open;
    const RecordKey item = open.addClosedItem(secret);
    const RecordKey plain = add(
        *open.store, domain::AgendaItem{.meeting = itemOf(*open.store, item).meeting, .position = 1, .title = "Open"});
    must(open.store->protect("quite secret", noon(), "anna@desk-4"));
    open.store->lock();
    CHECK(open.store->closedMatter() == ClosedMatterAccess::Locked);

    domain::AgendaItem moved = itemOf(*open.store, item);
    CHECK(moved.closedMatter.isSealed());
    moved.position = 5;
    put(*open.store, item, moved);
    {
        moved.closedMatter = ClosedItemMatter{"another", {}};
        const auto unit = begin(*open.store);
        CHECK(failureOf(unit->put(item, moved)).kind == Failure::Kind::Sealed);
    }
    {
        const auto unit = begin(*open.store);
        const auto closing = domain::inSession(itemOf(*open.store, plain), Session::Closed);
        CHECK(failureOf(unit->put(plain, closing)).kind == Failure::Kind::Sealed);
    }
    CHECK(must(open.store->check()).isSound());
    must(open.store->unlock("quite secret"));
    CHECK(itemOf(*open.store, item).closedMatter.readable()->title == secret);
    CHECK(itemOf(*open.store, item).position == 5);
    CHECK(must(open.store->check()).isSound());
}

TEST_CASE("a record removed while locked cannot be put back without its closed matter")
{
    OpenPartnership open;
    const RecordKey item = open.addClosedItem(secret);
    must(open.store->protect("quite secret", noon(), "anna@desk-4"));
    open.store->lock();
    const auto removal = remove(*open.store, item);
    const auto unit = begin(*open.store);
    CHECK(failureOf(unit->put(item, *removal.changes[0].before)).kind == Failure::Kind::Sealed);
}

TEST_CASE("matter put as sealed while unlocked is no change, and the change set knows what it is")
{
    OpenPartnership open;
    const RecordKey item = open.addClosedItem(secret);
    domain::AgendaItem stale = itemOf(*open.store, item);
    stale.closedMatter = Closed<ClosedItemMatter>::sealed();
    CHECK(put(*open.store, item, stale).isEmpty());
    stale.position = 9;
    const auto changes = put(*open.store, item, stale);
    REQUIRE(changes.changes.size() == 1);
    CHECK(std::get<domain::AgendaItem>(*changes.changes[0].after).closedMatter.readable()->title == secret);
}

TEST_CASE("a sealed value that was changed, or moved to another record, does not open and is named")
{
    OpenPartnership open;
    const RecordKey first = open.addClosedItem(secret);
    const RecordKey second = add(*open.store, domain::AgendaItem{.meeting = itemOf(*open.store, first).meeting,
                                                                 .session = Session::Closed,
                                                                 .closedMatter = ClosedItemMatter{"other", {}}});
    open.store.reset();
    const std::string change = GENERATE(
        // its last byte, and the value of the other item
        std::string("closed_matter = CAST(substr(closed_matter, 1, length(closed_matter) - 1) || "
                    "iif(substr(hex(closed_matter), -2) = '00', x'01', x'00') AS BLOB)"),
        std::string(
            "closed_matter = (SELECT closed_matter FROM agenda_item AS other WHERE other.id <> agenda_item.id)"));
    RawDatabase(open.path).run("UPDATE agenda_item SET " + change + " WHERE id = " + std::to_string(second.number));

    const auto store = openStore(open.path);
    const Failure failure = failureOf(store->find(second));
    CHECK(failure.kind == Failure::Kind::Damaged);
    CHECK(failure.where == "agenda_item " + std::to_string(second.number) + ", closed_matter");
    CHECK(itemOf(*store, first).closedMatter.isReadable());
    const auto report = must(store->check());
    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems[0].where == failure.where);
}

TEST_CASE("the sealed size does not tell names of like length apart")
{
    OpenPartnership open;
    open.addClosedItem("Ann");
    open.addClosedItem("Bartholomew");
    CHECK(RawDatabase(open.path).text("SELECT count(DISTINCT length(closed_matter)) FROM agenda_item"
                                      " WHERE closed_matter IS NOT NULL")
          == "1");
}
