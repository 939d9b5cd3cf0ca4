// SPDX-License-Identifier: MIT
#include "application/published_work.h"

#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"

namespace cspdesk::application {

using domain::PublishedResult;

Result<std::vector<Stored<PublishedResult>>> publishedResults(const Reader& reader)
{
    return all<PublishedResult>(reader);
}

Result<Id<PublishedResult>> keepPublished(UnitOfWork& unit, PublishedResult result)
{
    result.title = singleLine(result.title);
    result.place = singleLine(result.place);
    result.reason = keptLines(result.reason);
    const auto kept = publishedResults(unit);
    CSPDESK_TRY(kept);
    for (const Stored<PublishedResult>& each : *kept) {
        PublishedResult again = result;
        again.day = each->day;
        if (again != each.value)
            continue;
        if (each->day < result.day)
            CSPDESK_TRY(change(unit, each.id, std::move(result)));
        return each.id;
    }
    return add(unit, std::move(result));
}

Result<> setCounts(UnitOfWork& unit, Id<PublishedResult> id, bool counts)
{
    auto result = require(unit, id);
    CSPDESK_TRY(result);
    result->value.counts = counts;
    return change(unit, id, std::move(result->value));
}

} // namespace cspdesk::application
