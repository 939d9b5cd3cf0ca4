// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"
#include "domain/search_query.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cspdesk::application {

/// What is looked for, and where.
struct SearchOrder
{
    domain::SearchQuery query;
    std::vector<std::size_t> kinds; ///< of records; none: all
    std::optional<Id<domain::Meeting>> meeting;
    std::optional<Period> period;  ///< of the meetings that things belong to; what belongs to none is left out
    bool closedOnly = false;       ///< only what was found in closed matter
    Date today = date(2000, 1, 1); ///< what is recent comes a little earlier
    std::size_t limit = 50;
};

/// A text with the places of the words that were looked for: where each begins, and how many bytes it takes.
struct MarkedWords
{
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> marks;

    friend bool operator==(const MarkedWords&, const MarkedWords&) = default;
};

/// Something that was found. The key says what it is and where it opens.
struct Found
{
    RecordKey key;
    std::optional<Id<domain::Meeting>> meeting; ///< that it belongs to, or is
    std::optional<Date> held;                   ///< the day of that meeting
    std::string reference;                      ///< "8.2", "07/04"; empty where it has none
    MarkedWords title;                          ///< empty where it has none
    MarkedWords excerpt;                        ///< of its text, around what was found
    std::string about;                          ///< the agenda item it stands under, or the action, as marked text
    bool isClosed = false;                      ///< found in closed matter
    std::int64_t rank = 0;                      ///< lower is better; comparable within one answer
};

/// The best first.
struct FoundList
{
    std::vector<Found> found;
    bool hasMore = false; ///< than the limit allowed
};

} // namespace cspdesk::application
