// SPDX-License-Identifier: MIT
#include "wording/published_text.h"

#include "wording/translate.h"

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

} // namespace cspdesk::wording
