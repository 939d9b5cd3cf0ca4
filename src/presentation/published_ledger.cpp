// SPDX-License-Identifier: MIT
#include "presentation/published_ledger.h"

#include "application/published_work.h"
#include "wording/format_text.h"
#include "wording/release_text.h"
#include "wording/translate.h"

#include <iterator>

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
    std::vector<statistics::PublishedTable> earlier;
    for (const Stored<PublishedResult>& each : *published) {
        if (!each->counts || each->tables.empty())
            continue;
        const auto before = analysis::parseEarlierResult(each->tables);
        if (!before)
            continue;
        auto tables = analysis::tablesBeside(*before, result);
        for (statistics::PublishedTable& table : tables)
            table.name =
                say("%1 (published on %2)").arg(wording::text(table.name), wording::plainDate(each->day)).toStdString();
        std::move(tables.begin(), tables.end(), std::back_inserter(earlier));
    }
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
