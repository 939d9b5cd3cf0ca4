// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/published_facts.h"

#include <vector>

namespace cspdesk::statistics {

/// What a reader of a publication can tell of a figure that must not be told.
struct FigureAudit
{
    enum class Verdict {
        Safe,
        Exposed,
        Undecided ///< it would take too long to find out
    };

    PublishedFacts::Hidden figure;
    ToldRange range;
    Verdict verdict = Verdict::Safe;
};

struct PublicationAudit
{
    std::vector<FigureAudit> figures;
    /// Facts that cannot all be right, the one that was left out of the audit for it last; by their places in `facts`.
    std::vector<std::vector<std::size_t>> contradictions;
    PublishedFacts facts; ///< of which the audit was made

    [[nodiscard]] bool isSafe() const;
};

/// Audits everything that a publication tells as one set of facts. A table of which nothing but its own totals tells is
/// a circulation and answered exactly (see `rangesOf`); the rest by a search that says where it stopped early.
PublicationAudit auditOf(const Publication& publication, std::size_t effort = FactSearch::standardEffort);

/// Why a figure can be told: the facts without any of which it could not, by their places in `audit.facts`.
std::vector<std::size_t> reasonsFor(const PublicationAudit& audit, const FigureAudit& figure);

} // namespace cspdesk::statistics
