// SPDX-License-Identifier: MIT
// Closed matter is read for the search a moment at a time where the window asks for it.
#include "application/agenda_work.h"
#include "application/former_records.h"
#include "application/minutes_work.h"
#include "application/new_partnership.h"
#include "application/partnership_work.h"
#include "application/search.h"
#include "domain/marked_writing.h"
#include "domain/minutes.h"
#include "storage/file_fixture.h"
#include "support/catch.h"
#include "support/fixed_clock.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::Found;
using application::RecordKey;
using application::SearchOrder;
using domain::AgendaItem;
using domain::MinuteParagraph;

namespace {

SearchOrder orderFor(const std::string& words)
{
    return {.query = domain::parseSearch(words), .today = date(2025, 10, 6), .limit = 500};
}

std::vector<std::pair<RecordKey, bool>> found(const application::Store& store, const std::string& words)
{
    std::vector<std::pair<RecordKey, bool>> keys;
    for (const Found& each : must(application::search(store, orderFor(words))).found)
        keys.emplace_back(each.key, each.isClosed);
    std::sort(keys.begin(), keys.end());
    return keys;
}

/// Reads on until everything is there; how many moments that took.
int readAll(const application::Store& store)
{
    int moments = 1;
    while (must(store.search({})).hasMore) {
        ++moments;
        REQUIRE(moments < 10'000);
    }
    return moments;
}

/// The sample partnership, with what was closed in its minutes.
struct SampleFile
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    FixedClock clock;
    storage::SqlitePartnershipFiles files{{.passphraseCost = {.operations = 1, .memoryBytes = 8192}}};
    std::unique_ptr<application::Store> store =
        must(application::createSample(files, path, application::Worker{&clock, "officer@desk"}));

    [[nodiscard]] std::unique_ptr<application::Store> another()
    {
        return must(files.open(path, application::OpenMode::Read));
    }
    [[nodiscard]] Stored<AgendaItem> closedItem() const
    {
        for (const auto& item : must(application::all<AgendaItem>(*store)))
            if (item->session == domain::Session::Closed)
                return item;
        FAIL("the sample has a closed item");
        throw std::logic_error("not reached");
    }
    Id<MinuteParagraph> write(const std::string& text)
    {
        auto unit = begin(*store);
        const Stored<AgendaItem> item = closedItem();
        const auto id = must(application::addParagraph(
            *unit, {.meeting = item->meeting, .item = item.id, .position = 99, .text = text}));
        must(unit->commit());
        return id;
    }
};

} // namespace

TEST_CASE("What is found is the same, whether closed matter was read at once or a moment at a time")
{
    SampleFile sample;
    sample.write("The zeppelin was discussed.");
    const auto slowly = sample.another();
    readAll(*slowly);
    for (const char* words : {"zeppelin", "review", "police", "july", "item 2", "homicide"}) {
        INFO(words);
        CHECK(found(*slowly, words) == found(*sample.another(), words));
    }
    CHECK(found(*slowly, "zeppelin").size() == 1);
}

TEST_CASE("What is written while closed matter is being read is found too")
{
    SampleFile sample;
    must(sample.store->search({}));
    sample.write("The zeppelin was discussed.");
    readAll(*sample.store);
    CHECK(found(*sample.store, "zeppelin").size() == 1);
}

TEST_CASE("A search that cannot wait is answered in full, however far the reading is")
{
    SampleFile sample;
    sample.write("The zeppelin was discussed.");
    const auto store = sample.another();
    must(store->search({}));
    CHECK(found(*store, "zeppelin").size() == 1);
    CHECK(readAll(*store) == 1);
}

TEST_CASE("After a change that touches everything, closed matter is read anew")
{
    SampleFile sample;
    sample.write("The zeppelin was discussed.");
    readAll(*sample.store);
    auto unit = begin(*sample.store);
    auto terms = must(application::all<domain::TermsOfReference>(*unit)).back();
    terms.value.settings.minuteNumbering = domain::MinuteNumbering::InMeeting;
    must(application::changeTerms(*unit, terms.id, terms.value));
    must(unit->commit());
    CHECK(found(*sample.store, "zeppelin") == found(*sample.another(), "zeppelin"));
    readAll(*sample.store);
    CHECK(found(*sample.store, "zeppelin").size() == 1);
}

TEST_CASE("The journal gives back what a paragraph was, and which of its words left with a copy")
{
    SampleFile sample;
    const auto id = sample.write("First words.");
    const Stored<MinuteParagraph> paragraph = must(application::require(*sample.store, id));
    auto unit = begin(*sample.store);
    must(application::changeParagraph(*unit, paragraph.id, domain::withText(paragraph.value, "Second words.")));
    must(unit->commit());
    application::MinutesDifference difference{.paragraph = paragraph.id, .before = "Second words.", .isConflict = true};
    difference.exportedMark = domain::textMark("First words.");
    CHECK(must(application::wordsAsExported(*sample.store, difference)) == "First words.");
    difference.exportedMark = domain::textMark("Other words.");
    CHECK_FALSE(must(application::wordsAsExported(*sample.store, difference)).has_value());
    // A copy for the public has no key, and so no closed words of former days.
    difference.exportedMark = domain::textMark("First words.");
    const auto keyless = must(sample.files.open(sample.path, application::OpenMode::Public));
    CHECK_FALSE(must(application::wordsAsExported(*keyless, difference)).has_value());
}
