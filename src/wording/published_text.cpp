// SPDX-License-Identifier: MIT
#include "wording/published_text.h"

#include "wording/format_text.h"
#include "wording/translate.h"

#include <iterator>

namespace cspdesk::wording {

using domain::PublishedResult;
using domain::PublishedWay;

QString publishedWhere(const PublishedResult& result)
{
    const QString place = text(result.place);
    switch (result.way) {
    case PublishedWay::File: return say("File %1").arg(place);
    case PublishedWay::Print: return say("Printed");
    case PublishedWay::Copy: return say("Copied");
    case PublishedWay::Paper: return say("Paper for %1").arg(place);
    }
    return {};
}

QString publishedState(const PublishedResult& result)
{
    if (!result.counts)
        return say("Left out: it reached nobody");
    return result.tables.empty() ? say("Figures were not kept") : say("Audited beside it");
}

std::vector<statistics::PublishedTable> tablesBeside(const std::vector<Stored<PublishedResult>>& published,
                                                     const analysis::EarlierResult& result)
{
    std::vector<statistics::PublishedTable> out;
    for (const Stored<PublishedResult>& each : published) {
        const auto before =
            each->counts && !each->tables.empty() ? analysis::parseEarlierResult(each->tables) : std::nullopt;
        if (!before)
            continue;
        auto tables = analysis::tablesBeside(*before, result);
        for (statistics::PublishedTable& table : tables)
            table.name = say("what went out on %1").arg(plainDate(each->day)).toStdString();
        std::move(tables.begin(), tables.end(), std::back_inserter(out));
    }
    return out;
}

} // namespace cspdesk::wording
