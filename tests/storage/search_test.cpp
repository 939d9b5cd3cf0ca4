// SPDX-License-Identifier: MIT
#include "application/search.h"

#include "application/action_work.h"
#include "application/agenda_work.h"
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/new_partnership.h"
#include "application/search_text.h"
#include "storage/file_fixture.h"
#include "storage/raw_database.h"
#include "support/catch.h"
#include "support/fixed_clock.h"

#include <algorithm>
#include <random>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::Found;
using application::FoundList;
using application::kindOf;
using application::RecordKey;
using application::SearchOrder;
using domain::AgendaItem;
using domain::MinuteParagraph;
using domain::Session;

namespace {

const std::string passphrase = "correct horse";

SearchOrder orderFor(const std::string& words)
{
    return {.query = domain::parseSearch(words), .today = date(2025, 10, 6)};
}

FoundList searched(const application::Store& store, const SearchOrder& order)
{
    return must(application::search(store, order));
}
FoundList searched(const application::Store& store, const std::string& words)
{
    return searched(store, orderFor(words));
}

bool finds(const application::Store& store, const std::string& words, RecordKey key)
{
    const FoundList list = searched(store, words);
    return std::any_of(list.found.begin(), list.found.end(), [&](const Found& found) { return found.key == key; });
}

std::string marked(const application::MarkedWords& words)
{
    std::string text;
    std::size_t at = 0;
    for (const auto& [begin, length] : words.marks) {
        text += words.text.substr(at, begin - at) + '[' + words.text.substr(begin, length) + ']';
        at = begin + length;
    }
    return text + words.text.substr(at);
}

/// A Board with a meeting of one item, on real disk.
struct Office
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    StorePointer store = createStore(path);
    RecordKey item = addItem(*store, "Drones over the common");

    RecordKey write(const std::string& text)
    {
        auto unit = begin(*store);
        const auto id = must(application::addParagraph(*unit, {.meeting = itemOf(*store, item).meeting,
                                                               .item = Id<AgendaItem>(item.number),
                                                               .position = 99,
                                                               .text = text}));
        must(unit->commit());
        return RecordKey::of(id);
    }
    void move(RecordKey moved, Session session)
    {
        auto unit = begin(*store);
        AgendaItem changed = domain::inSession(itemOf(*store, moved), session);
        must(application::changeItem(*unit, Id<AgendaItem>(moved.number), changed));
        must(unit->commit());
    }
    [[nodiscard]] Id<domain::Meeting> meeting() const { return itemOf(*store, item).meeting; }
};

/// Whether any file of the folder holds the text in any letters.
bool anyFileContains(const TemporaryFolder& folder, const std::string& text)
{
    for (auto [name, bytes] : filesIn(folder)) {
        std::transform(bytes.begin(), bytes.end(), bytes.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (bytes.find(text) != std::string::npos)
            return true;
    }
    return false;
}

/// What the index of the file has, compared with what the records give now.
void checkFollows(const application::Store& store)
{
    RawDatabase raw(store.path());
    const auto entries =
        must(application::searchEntries(*openStore(store.path(), OpenMode::Public), application::SearchPart::Open));
    std::vector<std::string> expected;
    for (const auto& entry : entries)
        expected.push_back(std::string(application::kindNames.at(entry.key.kind)) + ' '
                           + std::to_string(entry.key.number) + '|' + entry.text.reference + '|' + entry.text.title
                           + '|' + entry.text.body + '|' + entry.context);
    std::sort(expected.begin(), expected.end());
    std::string all;
    for (const std::string& line : expected)
        all += line + '\n';
    CHECK(raw.text("SELECT coalesce(group_concat(line, ''), '') FROM (SELECT kind || ' ' || number || '|' || reference"
                   " || '|' || title || '|' || body || '|' || context || char(10) AS line FROM search_entry ORDER BY"
                   " kind || ' ' || number || '|')")
          == all);
    raw.run("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
}

} // namespace

TEST_CASE("what is written is found at once, with the words marked and the place told")
{
    Office office;
    const RecordKey paragraph = office.write("The Board heard that **drones** were seen, and asked the police to act.");
    const FoundList list = searched(*office.store, "police drone");
    REQUIRE(list.found.size() == 1);
    const Found& found = list.found.front();
    CHECK(found.key == paragraph);
    CHECK(found.reference == "1.1");
    CHECK(found.meeting == office.meeting());
    CHECK(found.about == "Drones over the common");
    CHECK_FALSE(found.isClosed);
    CHECK(marked(found.excerpt) == "The Board heard that [drones] were seen, and asked the [police] to act.");
    CHECK(marked(searched(*office.store, "drone common").found.front().title) == "[Drones] over the [common]");
}

TEST_CASE("what was changed or removed is found as it is now, and an undone change as it was")
{
    Office office;
    const RecordKey paragraph = office.write("Burglaries fell in Romsey.");
    auto changed = std::get<MinuteParagraph>(read(*office.store, paragraph));
    changed.text = "Robberies fell in Romsey.";
    put(*office.store, paragraph, changed);
    CHECK_FALSE(finds(*office.store, "burglary", paragraph));
    CHECK(finds(*office.store, "robbery romsey", paragraph));
    remove(*office.store, paragraph);
    CHECK(searched(*office.store, "romsey").found.empty());
    put(*office.store, paragraph, changed);
    CHECK(finds(*office.store, "robbery", paragraph));
    checkFollows(*office.store);
}

TEST_CASE("a unit of work that is given up leaves the index as it was")
{
    Office office;
    {
        auto unit = begin(*office.store);
        must(application::addParagraph(
            *unit, {.meeting = office.meeting(), .item = Id<AgendaItem>(office.item.number), .text = "Never said"}));
    }
    CHECK(searched(*office.store, "never").found.empty());
    checkFollows(*office.store);
}

TEST_CASE("paragraphs are found by the number they have now")
{
    Office office;
    const RecordKey first = office.write("First.");
    const RecordKey second = office.write("Second.");
    CHECK(searched(*office.store, "1.2").found.front().key == second);
    remove(*office.store, first);
    CHECK(searched(*office.store, "1.1").found.front().key == second);
    {
        auto unit = begin(*office.store);
        must(application::addItem(*unit, {.meeting = office.meeting(), .position = 0, .title = "Welcome"}));
        must(unit->commit());
    }
    CHECK(searched(*office.store, "2.1").found.front().key == second);
    checkFollows(*office.store);
}

TEST_CASE("actions are found by their reference and by the names of their owners")
{
    Office office;
    const RecordKey person = add(*office.store, domain::Person{.name = "Zoë Adair", .honorific = "Councillor"});
    const RecordKey action =
        add(*office.store, domain::ActionPoint{.meeting = office.meeting(),
                                               .number = 4,
                                               .text = "Write to the county",
                                               .owners = {{Id<domain::Person>(person.number), {}, {}}}});
    const auto meeting = std::get<domain::Meeting>(read(*office.store, RecordKey::of(office.meeting())));
    const std::string reference = domain::actionReference(meeting.date, 4);
    CHECK(searched(*office.store, reference).found.front().key == action);
    CHECK(finds(*office.store, "zoe county", action));
    auto renamed = std::get<domain::Person>(read(*office.store, person));
    renamed.name = "Zoë Beaumont";
    put(*office.store, person, renamed);
    CHECK(finds(*office.store, "beaumont county", action));
    CHECK_FALSE(finds(*office.store, "adair", action));
    checkFollows(*office.store);
}

TEST_CASE("filters narrow down to kinds, a meeting and a period")
{
    Office office;
    const RecordKey paragraph = office.write("Drones again.");
    SearchOrder order = orderFor("drones");
    CHECK(searched(*office.store, order).found.size() == 2);
    order.kinds = application::kindsIn(application::SearchGroup::Minutes);
    REQUIRE(searched(*office.store, order).found.size() == 1);
    CHECK(searched(*office.store, order).found.front().key == paragraph);
    order.kinds = {};
    order.meeting = Id<domain::Meeting>(99);
    CHECK(searched(*office.store, order).found.empty());
    order.meeting = office.meeting();
    CHECK(searched(*office.store, order).found.size() == 2);
    const Date held = std::get<domain::Meeting>(read(*office.store, RecordKey::of(office.meeting()))).date;
    order.period = Period{addDays(held, 1), {}};
    CHECK(searched(*office.store, order).found.empty());
    order.period = Period{addDays(held, -1), held};
    CHECK(searched(*office.store, order).found.size() == 2);
    order.limit = 1;
    CHECK(searched(*office.store, order).found.size() == 1);
    CHECK(searched(*office.store, order).hasMore);
}

TEST_CASE("closed matter is searched while it can be read, is told as closed, and never enters the file's index")
{
    Office office;
    office.move(office.item, Session::Closed);
    const RecordKey paragraph = office.write("Xanthippe was heard.");
    CHECK_FALSE(anyFileContains(office.folder, "xanthippe"));
    const FoundList list = searched(*office.store, "xanthippe");
    REQUIRE(list.found.size() == 1);
    CHECK(list.found.front().key == paragraph);
    CHECK(list.found.front().isClosed);
    CHECK(searched(*office.store, "drones").found.front().isClosed); // its true title

    CHECK(searched(*openStore(office.path, OpenMode::Public), "xanthippe").found.empty());
    CHECK(searched(*openStore(office.path, OpenMode::Public), "drones").found.empty());
    CHECK_FALSE(anyFileContains(office.folder, "xanthippe"));
    checkFollows(*office.store);
}

TEST_CASE("closed matter is found only while a protected file is unlocked")
{
    Office office;
    office.move(office.item, Session::Closed);
    office.write("Xanthippe was heard.");
    must(office.store->protect(passphrase, noon(), "anna@desk-4"));
    CHECK(searched(*office.store, "xanthippe").found.size() == 1);
    office.store->lock();
    CHECK(searched(*office.store, "xanthippe").found.empty());
    SearchOrder order = orderFor("xanthippe");
    order.closedOnly = true;
    CHECK(searched(*office.store, order).found.empty());
    must(office.store->unlock(passphrase));
    CHECK(searched(*office.store, order).found.size() == 1);
}

TEST_CASE("what becomes closed is found as closed in the same moment, and what is opened as open")
{
    Office office;
    const RecordKey paragraph = office.write("Xanthippe was heard.");
    CHECK_FALSE(searched(*office.store, "xanthippe").found.front().isClosed);
    office.move(office.item, Session::Closed);
    REQUIRE(searched(*office.store, "xanthippe").found.size() == 1);
    CHECK(searched(*office.store, "xanthippe").found.front().isClosed);
    CHECK(searched(*openStore(office.path, OpenMode::Public), "xanthippe").found.empty());
    office.move(office.item, Session::Open);
    REQUIRE(searched(*office.store, "xanthippe").found.size() == 1);
    CHECK(searched(*office.store, "xanthippe").found.front().key == paragraph);
    CHECK_FALSE(searched(*office.store, "xanthippe").found.front().isClosed);
    CHECK(searched(*openStore(office.path, OpenMode::Public), "xanthippe").found.size() == 1);
    checkFollows(*office.store);
}

TEST_CASE("words that were typed in the open leave every page of the index when their item is closed")
{
    // Words that begin like no other, because FTS5 writes down only what differs from the word before.
    const std::vector<std::string> secrets{"qvortex", "xylokarp", "zwiebach", "jhukra"};
    Office office;
    std::vector<RecordKey> paragraphs;
    for (const std::string& secret : secrets)
        paragraphs.push_back(office.write("The Board was told of " + secret + " at length."));
    // One of them is edited before: what it said first must go as well.
    auto edited = std::get<MinuteParagraph>(read(*office.store, paragraphs.front()));
    edited.text = "The Board was told of somebody at length.";
    put(*office.store, paragraphs.front(), edited);
    for (const std::string& secret : secrets)
        CHECK(anyFileContains(office.folder, secret)); // the search of the bytes itself works

    bool withNotes = GENERATE(false, true);
    if (withNotes) { // closed matter of its own, from before the item is closed
        auto noted = itemOf(*office.store, office.item);
        noted.speakerNotes = std::string("Thank everybody.");
        put(*office.store, office.item, noted);
    }
    office.move(office.item, Session::Closed);
    for (const std::string& secret : secrets) {
        INFO(secret);
        CHECK_FALSE(anyFileContains(office.folder, secret));
        CHECK_FALSE(anyFileContains(office.folder, secret.substr(1))); // without its first letter
    }
    checkFollows(*office.store);
}

TEST_CASE("speaker notes are closed matter of open items and are found as such")
{
    Office office;
    auto noted = itemOf(*office.store, office.item);
    noted.speakerNotes = std::string("Thank Philippa.");
    put(*office.store, office.item, noted);
    const FoundList list = searched(*office.store, "philippa");
    REQUIRE(list.found.size() == 1);
    CHECK(list.found.front().isClosed);
    CHECK(list.found.front().about == "Drones over the common");
    // The title is not what is closed.
    CHECK_FALSE(searched(*office.store, "common").found.front().isClosed);
    CHECK(searched(*openStore(office.path, OpenMode::Public), "philippa").found.empty());
}

TEST_CASE("who asked a public question is found only where closed matter can be read")
{
    Office office;
    const RecordKey asker =
        add(*office.store, domain::Asker{.details = domain::AskerDetails{.name = "Xanthippe Vane"}});
    add(*office.store, domain::PublicQuestion{.meeting = office.meeting(),
                                              .number = 1,
                                              .subject = "Lighting",
                                              .parts = {"Why is the underpass dark?"},
                                              .shownAs = "A resident",
                                              .asker = Id<domain::Asker>(asker.number)});
    CHECK(finds(*office.store, "xanthippe", asker));
    CHECK(searched(*openStore(office.path, OpenMode::Public), "vane").found.empty());
    CHECK(searched(*openStore(office.path, OpenMode::Public), "underpass").found.size() == 1);
}

TEST_CASE("what another program writes meanwhile is found, also in closed matter")
{
    Office office;
    office.move(office.item, Session::Closed);
    const auto reader = openStore(office.path);
    CHECK(searched(*reader, "xanthippe").found.empty());
    office.write("Xanthippe was heard.");
    CHECK(searched(*reader, "xanthippe").found.size() == 1);
}

TEST_CASE("a file whose index was never filled is searched all the same, and is filled by the next writer")
{
    Office office;
    const RecordKey paragraph = office.write("Burglaries fell.");
    office.store.reset();
    RawDatabase(office.path)
        .run("DELETE FROM search_state; DELETE FROM search_entry;"
             "INSERT INTO search_index (search_index) VALUES ('delete-all')");
    const auto mode = GENERATE(OpenMode::Read, OpenMode::Public);
    CHECK(finds(*openStore(office.path, mode), "burglary", paragraph));
    const auto writer = openStore(office.path, OpenMode::Write);
    CHECK(finds(*writer, "burglary", paragraph));
    checkFollows(*writer);
}

TEST_CASE("a file of an earlier step has everything in its index once it is brought up to date")
{
    TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    std::filesystem::copy_file(CSPDESK_SOURCE_DIR "/tests/storage/data/step-2.csp", path);
    const auto store = openStore(path, OpenMode::Write);
    CHECK_FALSE(searched(*store, "police").found.empty());
    checkFollows(*store);
}

TEST_CASE("the index of the sample follows its records, and a copy has it")
{
    TemporaryFolder folder;
    const FixedClock clock(date(2025, 10, 6));
    storage::SqlitePartnershipFiles files(cheapOptions());
    auto store = must(application::createSample(files, folder.path("sample.csp"), {&clock, "officer@desk"}));
    checkFollows(*store);
    CHECK(searched(*store, "drone").found.size() == searched(*store, "drones").found.size());
    CHECK(searched(*store, "21 October 2025").found.front().key.kind == kindOf<domain::Meeting>);
    CHECK(searched(*store, "2025-10-21").found.front().key.kind == kindOf<domain::Meeting>);
    must(store->copyTo(folder.path("copy.csp")));
    CHECK(searched(*openStore(folder.path("copy.csp")), "probation").found.size()
          == searched(*store, "probation").found.size());
}

TEST_CASE("no text that somebody may type is an error, in open and in closed matter")
{
    Office office;
    office.write("The Board noted it, \"as read\" (8.2).");
    office.move(office.item, Session::Closed);
    std::mt19937 random(11); // NOLINT(cert-msc51-cpp): the same texts each time
    const std::vector<std::string> pieces{"board", "\"",  "-", "*", "(",     ")",  "^",  "NEAR", "AND", "OR", "NOT",
                                          ":",     "{",   "}", "+", "title", " ",  "'",  ";",    "--",  "é",  "\xFF",
                                          "\x02",  "07/", "4", ".", "8.2",   "\t", "\\", "“",    "”",   "%",  "_"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t count = random() % 9; count > 0; --count)
            text += pieces[random() % pieces.size()];
        INFO(text);
        for (const auto typing : {domain::SearchTyping::Finished, domain::SearchTyping::UnderWay}) {
            const SearchOrder order{.query = domain::parseSearch(text, typing), .today = date(2025, 10, 6)};
            REQUIRE(application::search(*office.store, order).has_value());
        }
    }
}

TEST_CASE("a damaged index hinders nobody from working, and is made anew")
{
    Office office;
    const RecordKey paragraph = office.write("Burglaries fell in Romsey.");
    office.store.reset();
    RawDatabase(office.path).run("UPDATE search_index_data SET block = x'00' WHERE id > 10");
    office.store = openStore(office.path, OpenMode::Write);
    auto changed = std::get<MinuteParagraph>(read(*office.store, paragraph));
    changed.text = "Robberies fell in Romsey.";
    put(*office.store, paragraph, changed);
    CHECK(finds(*office.store, "robbery", paragraph));
    checkFollows(*office.store);
}

TEST_CASE("the check tells a search index that differs from the records, and makes it anew where it may write")
{
    Office office;
    office.write("The Board heard that heliotropes were seen.");
    const std::filesystem::path path = office.store->path();
    CHECK(must(office.store->check()).isSound());
    office.store.reset();
    const std::string harm =
        GENERATE("UPDATE search_entry SET body = 'nothing of the kind' WHERE body LIKE '%heliotropes%'",
                 "DELETE FROM search_entry WHERE body LIKE '%heliotropes%'",
                 "INSERT INTO search_index (search_index) VALUES ('delete-all')");
    CAPTURE(harm);
    RawDatabase(path).run(harm);
    const auto found = must(openStore(path, OpenMode::Read)->check()).problems;
    REQUIRE(found.size() == 1);
    CHECK(found.front().where == "search index");
    CHECK(found.front().what.find("can be made anew") != std::string::npos);
    CHECK(must(openStore(path, OpenMode::Write)->check()).problems.size() == 1);
    CHECK(must(openStore(path, OpenMode::Read)->check()).isSound());
    CHECK(searched(*openStore(path), orderFor("heliotropes")).found.size() == 1);
}
