// SPDX-License-Identifier: MIT
#include "application/search_text.h"

#include "application/minutes_view.h"
#include "application/search.h"
#include "support/sample_office.h"

#include <algorithm>
#include <map>
#include <set>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

std::vector<SearchEntry> entriesOf(const Reader& reader, SearchPart part)
{
    auto entries = searchEntries(reader, part);
    REQUIRE(entries.has_value());
    return std::move(*entries);
}

const SearchEntry* entryOf(const std::vector<SearchEntry>& entries, RecordKey key)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const SearchEntry& entry) { return entry.key == key; });
    return found != entries.end() ? &*found : nullptr;
}

/// The scope of one change, as the sample stands.
SearchScope scopeOf(const SampleOffice& office, RecordKey key, std::optional<Record> before,
                    std::optional<Record> after)
{
    auto scope = searchScope(*office.store, {{{key, std::move(before), std::move(after)}}});
    REQUIRE(scope.has_value());
    return std::move(*scope);
}

} // namespace

TEST_CASE("Every kind that is searched belongs to one group, and every group has kinds")
{
    std::set<std::size_t> grouped;
    for (const SearchGroup group : searchGroups) {
        CHECK_FALSE(kindsIn(group).empty());
        for (const std::size_t kind : kindsIn(group))
            CHECK(grouped.insert(kind).second);
    }
    CHECK(grouped == std::set<std::size_t>(searchedKinds().begin(), searchedKinds().end()));
}

TEST_CASE("Paragraphs and actions are searched under the numbers that the minutes print")
{
    SampleOffice office;
    const auto entries = entriesOf(*office.store, SearchPart::Open);
    const auto meeting = meetingOn(*office.store, date(2025, 7, 1));
    REQUIRE(meeting.has_value());
    const auto view = minutesView(*office.store, meeting->id, date(2025, 10, 6));
    REQUIRE(view.has_value());
    int compared = 0;
    for (const MinutedItem& item : view->items)
        for (const NumberedParagraph& paragraph : item.paragraphs)
            if (const SearchEntry* entry = entryOf(entries, RecordKey::of(paragraph.paragraph.id))) {
                CHECK(entry->text.reference == paragraph.number);
                CHECK(entry->held == date(2025, 7, 1));
                ++compared;
            }
    CHECK(compared > 20);
    for (const ActionLine& line : view->raised)
        if (const SearchEntry* entry = entryOf(entries, RecordKey::of(line.action.id)))
            CHECK(entry->text.reference == line.reference);
}

TEST_CASE("What a reader without the key can search is the open part, and nothing else")
{
    SampleOffice office;
    CHECK(entriesOf(*office.publicStore(), SearchPart::Open) == entriesOf(*office.store, SearchPart::Open));
    CHECK(entriesOf(*office.publicStore(), SearchPart::Closed).empty());
    const auto closed = entriesOf(*office.store, SearchPart::Closed);
    CHECK_FALSE(closed.empty());
    std::string open;
    for (const SearchEntry& entry : entriesOf(*office.store, SearchPart::Open))
        open += entry.text.title + '\n' + entry.text.body + '\n';
    // The true title of a closed item stands nowhere in the open part.
    const auto items = all<AgendaItem>(*office.store);
    REQUIRE(items.has_value());
    int looked = 0;
    for (const auto& item : *items)
        if (const ClosedItemMatter* matter = item->closedMatter.readable();
            matter != nullptr && matter->title != item->title && matter->title.size() > 12) {
            CHECK(open.find(matter->title) == std::string::npos);
            ++looked;
        }
    CHECK(looked > 0);
}

TEST_CASE("The entries of a meeting are those that a whole reading gives it")
{
    SampleOffice office;
    const auto whole = entriesOf(*office.store, SearchPart::Open);
    const auto meeting = meetingOn(*office.store, date(2025, 7, 1));
    REQUIRE(meeting.has_value());
    const auto part = searchEntriesOf(*office.store, meeting->id, SearchPart::Open);
    REQUIRE(part.has_value());
    CHECK(part->size() > 30);
    for (const SearchEntry& entry : *part) {
        const SearchEntry* same = entryOf(whole, entry.key);
        REQUIRE(same != nullptr);
        CHECK(*same == entry);
    }
    CHECK(std::count_if(whole.begin(), whole.end(),
                        [&](const SearchEntry& entry) { return entry.meeting == meeting->id; })
          == static_cast<std::ptrdiff_t>(part->size()));
}

TEST_CASE("What changes ask to be looked at again is a record, a meeting, or everything that a name stands in")
{
    SampleOffice office;
    const Stored<Meeting> october = office.october();
    const Person person{.name = "Zoë Adair"};
    const RecordKey key = RecordKey::of(Id<Person>(1));
    CHECK(scopeOf(office, key, std::nullopt, person).records == std::set{key});
    Person called = person;
    called.telephone = "01223 000000";
    CHECK_FALSE(scopeOf(office, key, person, called).everything);
    called.name = "Zoë Beaumont";
    CHECK(scopeOf(office, key, person, called).everything);

    const MinuteParagraph paragraph{.meeting = october.id, .item = Id<AgendaItem>(1)};
    CHECK(scopeOf(office, RecordKey::of(Id<MinuteParagraph>(1)), paragraph, std::nullopt).meetings
          == std::set{october.id});

    Meeting moved = october.value;
    moved.venue = "The Guildhall";
    CHECK_FALSE(scopeOf(office, RecordKey::of(october.id), october.value, moved).everything);
    moved.date = addDays(moved.date, 7);
    CHECK(scopeOf(office, RecordKey::of(october.id), october.value, moved).everything);
}

TEST_CASE("In a series through the year later meetings of the year are looked at again with an earlier one")
{
    SampleOffice office;
    const auto terms = all<TermsOfReference>(*office.store);
    REQUIRE(terms.has_value());
    office.does(Verb::ChangeTerms, [&](UnitOfWork& unit) -> application::Result<> {
        for (const auto& version : *terms) {
            TermsOfReference changed = version.value;
            changed.settings.minuteNumbering = MinuteNumbering::InYear;
            CSPDESK_TRY(unit.put(RecordKey::of(version.id), changed));
        }
        return {};
    });
    const auto july = meetingOn(*office.store, date(2025, 7, 1));
    REQUIRE(july.has_value());
    const MinuteParagraph paragraph{.meeting = july->id, .item = Id<AgendaItem>(1)};
    const auto scope = scopeOf(office, RecordKey::of(Id<MinuteParagraph>(1)), paragraph, std::nullopt);
    CHECK(scope.meetings.contains(july->id));
    CHECK(scope.meetings.contains(office.october().id));
}
