// SPDX-License-Identifier: MIT
#include "presentation/published_ledger.h"

#include "application/published_work.h"
#include "wording/published_text.h"
#include "wording/release_text.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using domain::PublishedResult;
using wording::say;

QStringList obstaclesBeside(const Workspace& workspace, const analysis::EarlierResult& result)
{
    if (!workspace.isOpen())
        return {};
    const auto published = application::publishedResults(workspace.store());
    if (!published.has_value())
        return {};
    auto earlier = wording::tablesBeside(*published, result);
    if (earlier.empty())
        return {};
    QStringList all = wording::releaseObstacles(result.tables, std::move(earlier));
    for (const QString& known : wording::releaseObstacles(result.tables))
        all.removeAll(known);
    return all;
}

Result<> keepPublished(Workspace& workspace, PublishedResult published)
{
    if (!workspace.mayWrite())
        return {};
    const auto kept =
        workspace.run(application::Verb::PublishResult, say("publish figures"), [&](application::UnitOfWork& unit) {
            return application::keepPublished(unit, std::move(published));
        });
    CSPDESK_TRY(kept);
    return {};
}

} // namespace cspdesk::presentation
