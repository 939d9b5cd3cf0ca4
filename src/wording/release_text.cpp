// SPDX-License-Identifier: MIT
#include "wording/release_text.h"

#include "statistics/publication_audit.h"
#include "statistics/result_publication.h"
#include "wording/audit_text.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {

using namespace statistics;

QStringList releaseObstacles(std::span<const ResultTable> tables, std::vector<PublishedTable> earlier)
{
    const bool isProtected =
        std::all_of(tables.begin(), tables.end(), [](const ResultTable& table) { return table.threshold.has_value(); });
    if (!isProtected)
        return {say("Small numbers are not hidden.")};
    constexpr std::size_t effort = 200'000; // what takes longer is not known to be told
    Publication publication = publicationOf(tables);
    publication.earlier = std::move(earlier);
    const PublicationAudit audit = auditOf(publication, effort);
    const AuditText words(publication, audit);
    QStringList out;
    for (const FigureAudit& figure : audit.figures)
        if (const QString told = words.toldText(figure);
            figure.verdict == FigureAudit::Verdict::Exposed && !out.contains(told))
            out << told;
    return out;
}

void noteReason(std::vector<ResultTable>& tables, const QString& reason)
{
    for (ResultTable& table : tables) {
        const std::string note = say("Released all the same, because: %1").arg(reason).toStdString();
        if (std::find(table.notes.begin(), table.notes.end(), note) == table.notes.end())
            table.notes.push_back(note);
    }
}

} // namespace cspdesk::wording
