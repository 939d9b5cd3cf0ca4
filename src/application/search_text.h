// SPDX-License-Identifier: MIT
#pragma once

#include "application/change_set.h"
#include "application/store.h"

#include <set>

namespace cspdesk::application {

/// What can be searched of a record, as plain words.
struct SearchText
{
    std::string reference; ///< how papers refer to it: "8.2", "07/04", "Appendix 1"
    std::string title;
    std::string body;

    friend bool operator==(const SearchText&, const SearchText&) = default;
};

/// One record in a search index.
struct SearchEntry
{
    RecordKey key;
    std::optional<Id<domain::Meeting>> meeting;
    std::optional<Date> held;
    SearchText text;
    std::string context; ///< the day of its meeting in words: "drones october 2025" finds what was said of them then

    friend bool operator==(const SearchEntry&, const SearchEntry&) = default;
};

/// Which matter of a record. The two never meet in one index.
enum class SearchPart {
    Open,
    Closed ///< as far as the reader can read it
};

/// Raised when the texts of records are made in another way: an index of an earlier number is filled anew.
constexpr int searchTextVersion = 2;

/// The kinds of record that can be found.
const std::vector<std::size_t>& searchedKinds();

/// Those of them that belong to no meeting.
const std::vector<std::size_t>& searchedKindsOutsideMeetings();

/// The entries of everything there is.
Result<std::vector<SearchEntry>> searchEntries(const Reader& reader, SearchPart part);
/// Those of a meeting and all that belongs to it.
Result<std::vector<SearchEntry>> searchEntriesOf(const Reader& reader, Id<domain::Meeting> meeting, SearchPart part);
/// That of one record; nothing where it is gone, or has nothing to be found by.
Result<std::optional<SearchEntry>> searchEntryOf(const Reader& reader, RecordKey key, SearchPart part);

/// What changes make it necessary to look at again.
struct SearchScope
{
    bool everything = false;
    std::set<Id<domain::Meeting>> meetings; ///< as a whole: numbers or days have changed
    std::set<RecordKey> records;            ///< of no such meeting
};

/// `reader` reads what stands now, after the changes.
Result<SearchScope> searchScope(const Reader& reader, const ChangeSet& changes);

} // namespace cspdesk::application
