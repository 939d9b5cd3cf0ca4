// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.h"
#include "documents/document.h"
#include "domain/partnership.h"
#include "domain/strategic_scanning.h"

#include <vector>

namespace cspdesk::documents {

// What an analysis stands on, as a page of its own or an appendix: for the Board and the analyst.

/// Which issues were scanned, in the order they were written down, and what was decided of each (Strategic Assessment
/// 2015/16, Appendix A).
Document scanningDocument(const domain::Partnership& partnership,
                          const std::vector<Stored<domain::ScanningIssue>>& issues, Date today);
Document sourcesDocument(const domain::Partnership& partnership, const std::vector<Stored<domain::DataSource>>& sources,
                         Date today);
Document definitionsDocument(const domain::Partnership& partnership,
                             const std::vector<Stored<domain::Definition>>& definitions, Date today);

} // namespace cspdesk::documents
