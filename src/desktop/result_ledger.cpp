// SPDX-License-Identifier: MIT
#include "desktop/result_ledger.h"

#include "presentation/published_ledger.h"

namespace cspdesk::desktop {
namespace {

/// As it can be audited beside another; nothing where it is not known what was counted, or nothing is hidden.
std::optional<analysis::EarlierResult> auditable(const ResultCopy& copy)
{
    if (!copy.counted || !copy.isProtected())
        return std::nullopt;
    analysis::EarlierResult out{copy.tables, copy.recipe};
    out.recipe.question = *copy.counted;
    return out;
}

} // namespace

ResultCopy besideLedger(const PageContext& context, ResultCopy copy)
{
    if (const auto result = auditable(copy))
        copy.obstacles << presentation::obstaclesBeside(context.workspace, *result);
    return copy;
}

void keepInLedger(const PageContext& context, const ResultCopy& copy, domain::PublishedWay way, const QString& place)
{
    const auto result = auditable(copy);
    const auto kept =
        presentation::keepPublished(context.workspace, {.day = context.workspace.today(),
                                                        .way = way,
                                                        .title = copy.title().toStdString(),
                                                        .place = place.toStdString(),
                                                        .reason = copy.reason.toStdString(),
                                                        .tables = result ? analysis::earlierResultText(*result) : ""});
    if (!kept.has_value())
        context.notices.tell(kept.error());
}

} // namespace cspdesk::desktop
