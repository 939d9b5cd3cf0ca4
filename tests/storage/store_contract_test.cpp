// SPDX-License-Identifier: MIT
#include "storage/file_fixture.h"
#include "storage/raw_database.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using application::ChangeSet;
using application::kindOf;
using application::Record;
using application::RecordKey;
using application::Verb;

namespace {

struct OpenPartnership
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    StorePointer store = createStore(path);
};

std::vector<std::string> agencyNames(const application::Reader& reader)
{
    std::vector<std::string> names;
    for (const auto& agency : must(application::all<domain::Agency>(reader)))
        names.push_back(agency->name);
    return names;
}

} // namespace

TEST_CASE("what was committed is there when the file is opened again")
{
    OpenPartnership open;
    const RecordKey key = add(*open.store, agencyNamed("County Council"));
    open.store.reset();
    CHECK(read(*openStore(open.path), key) == Record(agencyNamed("County Council")));
}

TEST_CASE("a unit of work that ends without a commit leaves no trace")
{
    OpenPartnership open;
    const std::string before = readFile(open.path);
    {
        const auto unit = begin(*open.store);
        must(unit->add(agencyNamed("County Council")));
        CHECK(agencyNames(*unit) == std::vector<std::string>{"County Council"});
    }
    CHECK(agencyNames(*open.store).empty());
    CHECK(must(open.store->journal(10)).empty());
    CHECK(readFile(open.path) == before);
}

TEST_CASE("a unit of work that changed nothing writes nothing, not even a journal entry")
{
    OpenPartnership open;
    const RecordKey key = add(*open.store, agencyNamed("County Council"));
    const std::string before = readFile(open.path);

    CHECK(put(*open.store, key, agencyNamed("County Council")).isEmpty());
    const auto unit = begin(*open.store);
    must(unit->remove(must(unit->add(agencyNamed("A slip")))));
    CHECK(must(unit->commit()).isEmpty());
    CHECK(must(begin(*open.store)->commit()).isEmpty());

    CHECK(readFile(open.path) == before);
    CHECK(must(open.store->journal(10)).size() == 1);
}

TEST_CASE("a change set has each record once, as it was before and as it is after")
{
    OpenPartnership open;
    const RecordKey changed = add(*open.store, agencyNamed("Old"));
    const RecordKey removed = add(*open.store, agencyNamed("Gone"));

    const auto unit = begin(*open.store);
    must(unit->put(changed, agencyNamed("Half way")));
    const RecordKey added = must(unit->add(agencyNamed("Added")));
    must(unit->remove(removed));
    must(unit->put(changed, agencyNamed("New")));
    const ChangeSet changes = must(unit->commit());

    REQUIRE(changes.changes.size() == 3);
    CHECK(changes.changes[0].key == changed);
    CHECK(changes.changes[0].before == Record(agencyNamed("Old")));
    CHECK(changes.changes[0].after == Record(agencyNamed("New")));
    CHECK(changes.changes[1].key == added);
    CHECK_FALSE(changes.changes[1].before);
    CHECK(changes.changes[1].after == Record(agencyNamed("Added")));
    CHECK(changes.changes[2].key == removed);
    CHECK(changes.changes[2].before == Record(agencyNamed("Gone")));
    CHECK_FALSE(changes.changes[2].after);
}

TEST_CASE("a removed record can be put back under its old number")
{
    OpenPartnership open;
    const RecordKey key = add(*open.store, agencyNamed("County Council"));
    const ChangeSet removal = remove(*open.store, key);
    const ChangeSet back = put(*open.store, key, *removal.changes[0].before);
    CHECK_FALSE(back.changes[0].before);
    CHECK(read(*open.store, key) == Record(agencyNamed("County Council")));
}

TEST_CASE("the number of a removed record is not given to another")
{
    OpenPartnership open;
    const RecordKey first = add(*open.store, agencyNamed("First"));
    remove(*open.store, first);
    CHECK(add(*open.store, agencyNamed("Second")).number > first.number);
}

TEST_CASE("removing what is not there is refused and the unit of work goes on")
{
    OpenPartnership open;
    const auto unit = begin(*open.store);
    const auto outcome = unit->remove({kindOf<domain::Agency>, 7});
    REQUIRE_FALSE(outcome.has_value());
    REQUIRE(std::holds_alternative<domain::Refusal>(outcome.error()));
    CHECK(std::holds_alternative<domain::NoSuchRecord>(std::get<domain::Refusal>(outcome.error())));
    must(unit->add(agencyNamed("County Council")));
    CHECK(must(unit->commit()).changes.size() == 1);
}

TEST_CASE("after a failure a unit of work writes nothing any more")
{
    OpenPartnership open;
    const auto unit = begin(*open.store);
    must(unit->add(agencyNamed("County Council")));
    const domain::Membership orphan{.body = Id<domain::Body>(7), .agency = Id<domain::Agency>(8)};
    CHECK(failureOf(unit->add(orphan)).kind == Failure::Kind::Constraint);
    CHECK(failureOf(unit->add(agencyNamed("Police"))).kind == Failure::Kind::Constraint);
    CHECK(failureOf(unit->commit()).kind == Failure::Kind::Constraint);
    CHECK(agencyNames(*open.store).empty());
    CHECK(add(*open.store, agencyNamed("Fire and Rescue")).number == 1);
}

TEST_CASE("a record that others refer to cannot be removed")
{
    OpenPartnership open;
    const RecordKey item = addItem(*open.store, "Welcome");
    const auto unit = begin(*open.store);
    const RecordKey meeting = RecordKey::of(itemOf(*unit, item).meeting);
    CHECK(failureOf(unit->remove(meeting)).kind == Failure::Kind::Constraint);
}

TEST_CASE("one unit of work can be under way at a time")
{
    OpenPartnership open;
    const auto unit = begin(*open.store);
    CHECK_FALSE(open.store->begin(Verb::AddAgency, noon(), "anna@desk-4").has_value());
    must(unit->commit());
    CHECK(open.store->begin(Verb::AddAgency, noon(), "anna@desk-4").has_value());
    CHECK_FALSE(unit->add(agencyNamed("Too late")).has_value());
}

TEST_CASE("a unit of work may outlive its store, and is then rolled back")
{
    OpenPartnership open;
    auto unit = begin(*open.store);
    must(unit->add(agencyNamed("County Council")));
    open.store.reset();
    unit.reset();
    CHECK(agencyNames(*openStore(open.path)).empty());
}

TEST_CASE("records come in the order of their numbers, meetings of their dates, agenda items of their positions")
{
    OpenPartnership open;
    const Id<domain::Body> board(add(*open.store, domain::Body{.name = "Board"}).number);
    const auto later = add(*open.store, domain::Meeting{.body = board, .date = date(2025, 10, 21)});
    const auto earlier = add(*open.store, domain::Meeting{.body = board, .date = date(2025, 7, 1)});
    const Id<domain::Meeting> meeting(later.number);
    const auto second = add(*open.store, domain::AgendaItem{.meeting = meeting, .position = 1, .title = "b"});
    const auto first = add(*open.store, domain::AgendaItem{.meeting = meeting, .position = 0, .title = "a"});
    const auto other =
        add(*open.store, domain::AgendaItem{.meeting = Id<domain::Meeting>(earlier.number), .title = "c"});

    const auto keysOf = [&](std::size_t kind, std::optional<RecordKey> parent) {
        std::vector<RecordKey> keys;
        for (const auto& entry : must(open.store->list(kind, parent)))
            keys.push_back(entry.key);
        return keys;
    };
    CHECK(keysOf(kindOf<domain::Meeting>, RecordKey::of(board)) == std::vector{earlier, later});
    CHECK(keysOf(kindOf<domain::AgendaItem>, later) == std::vector{first, second});
    CHECK(keysOf(kindOf<domain::AgendaItem>, earlier) == std::vector{other});
    CHECK(keysOf(kindOf<domain::AgendaItem>, RecordKey{kindOf<domain::Meeting>, 99}).empty());
}

TEST_CASE("memberships, offices and terms are listed by their body")
{
    OpenPartnership open;
    const Id<domain::Body> board(add(*open.store, domain::Body{.name = "Board"}).number);
    const Id<domain::Body> group(add(*open.store, domain::Body{.name = "Group"}).number);
    const Id<domain::Agency> agency(add(*open.store, agencyNamed("Police")).number);
    const Id<domain::Person> person(add(*open.store, domain::Person{.name = "Sam"}).number);
    for (const auto body : {board, group}) {
        add(*open.store, domain::Membership{.body = body, .agency = agency});
        add(*open.store, domain::Office{.body = body, .person = person});
        add(*open.store, domain::TermsOfReference{.body = body});
    }
    CHECK(must(application::all<domain::Membership>(*open.store, RecordKey::of(group))).size() == 1);
    CHECK(must(application::all<domain::Office>(*open.store, RecordKey::of(group))).at(0)->body == group);
    CHECK(must(application::all<domain::TermsOfReference>(*open.store, RecordKey::of(group))).at(0)->body == group);
    CHECK(must(application::all<domain::Membership>(*open.store)).size() == 2);
    CHECK_FALSE(open.store->list(kindOf<domain::Person>, RecordKey::of(group)).has_value());
}

TEST_CASE("a file has one partnership, number one")
{
    OpenPartnership open;
    CHECK(add(*open.store, domain::Partnership{.name = "Cambridge"}) == RecordKey{kindOf<domain::Partnership>, 1});
    const auto unit = begin(*open.store);
    CHECK(failureOf(unit->add(domain::Partnership{.name = "Another"})).kind == Failure::Kind::Constraint);
}

TEST_CASE("keys of no kind, wrong kinds and impossible numbers are failures, not crashes")
{
    OpenPartnership open;
    CHECK_FALSE(open.store->find({99, 1}).has_value());
    CHECK_FALSE(open.store->list(99).has_value());
    for (const std::int64_t number : {std::int64_t(0), std::int64_t(-1), INT64_MAX}) {
        const auto unit = begin(*open.store);
        CHECK(failureOf(unit->put({kindOf<domain::Agency>, number}, agencyNamed("X"))).kind
              == Failure::Kind::Constraint);
    }
    const auto unit = begin(*open.store);
    CHECK(failureOf(unit->put({kindOf<domain::Person>, 1}, agencyNamed("X"))).kind == Failure::Kind::Constraint);
}

TEST_CASE("a file opened for reading or for the public is not written")
{
    OpenPartnership open;
    const RecordKey key = add(*open.store, agencyNamed("County Council"));
    for (const OpenMode mode : {OpenMode::Read, OpenMode::Public}) {
        const auto store = openStore(open.path, mode);
        CHECK(failureOf(store->begin(Verb::AddAgency, noon(), "anna@desk-4")).kind == Failure::Kind::ReadOnly);
        CHECK(failureOf(store->saveDraft({key, "name", "text", noon(), false})).kind == Failure::Kind::ReadOnly);
        CHECK(failureOf(store->discardDraft(key, "name")).kind == Failure::Kind::ReadOnly);
        CHECK(failureOf(store->protect("secret", noon(), "anna@desk-4")).kind == Failure::Kind::ReadOnly);
        CHECK(failureOf(store->unprotect(noon(), "anna@desk-4")).kind == Failure::Kind::ReadOnly);
    }
}

TEST_CASE("a copy is complete, opens by itself, and never takes the place of another file")
{
    OpenPartnership open;
    const RecordKey key = add(*open.store, agencyNamed("County Council"));
    const auto copy = open.folder.path("Sicherung für Änne 日本.csp");
    for (const OpenMode mode : {OpenMode::Write, OpenMode::Read, OpenMode::Public}) {
        std::filesystem::remove(copy);
        const auto reader = mode == OpenMode::Write ? nullptr : openStore(open.path, mode);
        const application::Store& source = reader ? *reader : *open.store;
        must(source.copyTo(copy));
        const auto copied = openStore(copy, OpenMode::Write);
        CHECK(read(*copied, key) == Record(agencyNamed("County Council")));
        CHECK(must(copied->journal(10)).size() == 1);
        CHECK(must(copied->check()).isSound());
        const std::string before = readFile(copy);
        CHECK(failureOf(source.copyTo(copy)).kind == Failure::Kind::Exists);
        CHECK(readFile(copy) == before);
    }
    CHECK(failureOf(open.store->copyTo(open.folder.path("no folder/copy.csp"))).kind == Failure::Kind::NotFound);
    CHECK(failureOf(open.store->copyTo(open.path)).kind == Failure::Kind::Exists);
}

TEST_CASE("a copy is not made of a unit of work that is under way")
{
    OpenPartnership open;
    const auto unit = begin(*open.store);
    must(unit->add(agencyNamed("County Council")));
    CHECK_FALSE(open.store->copyTo(open.folder.path("copy.csp")).has_value());
    CHECK_FALSE(std::filesystem::exists(open.folder.path("copy.csp")));
    CHECK(must(unit->commit()).changes.size() == 1);
}

TEST_CASE("drafts are kept until they are thrown away, and come oldest first")
{
    OpenPartnership open;
    const RecordKey item = addItem(*open.store, "Welcome");
    const application::Draft newer{item, "title", "Wel", noon() + std::chrono::seconds(2), false};
    const application::Draft older{item, "venue", "The Gui", noon(), false};
    must(open.store->saveDraft(newer));
    must(open.store->saveDraft(older));
    must(open.store->saveDraft({item, "note", "", noon() - std::chrono::seconds(1), false}));
    must(open.store->discardDraft(item, "note"));
    open.store.reset();
    open.store = openStore(open.path, OpenMode::Write);
    CHECK(must(open.store->drafts()) == std::vector{older, newer});

    auto again = older;
    again.text = "The Guildhall";
    must(open.store->saveDraft(again));
    CHECK(must(open.store->drafts()) == std::vector{again, newer});
    must(open.store->discardDraft(item, "venue"));
    must(open.store->discardDraft(item, "never kept"));
    CHECK(must(open.store->drafts()) == std::vector{newer});
}
