// SPDX-License-Identifier: MIT
#pragma once

#include "application/papers_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <optional>

namespace cspdesk::documents {

/// Whether a copy may name the paper: a public one only what is open or was released by name.
bool mayShow(const application::PaperLine& line, Audience audience);

/// The lines below an item's title that name its papers, each begun with a line break.
Spans paperSpans(const application::ItemPapers& item, Audience audience);

/// The papers that were tabled at a meeting, with their reasons; nothing where there were none that the copy may name.
std::optional<List> tabledPapers(const application::PapersView& papers, Audience audience);

/// Whether a copy for the Board names a closed paper.
bool holdsClosedPapers(const application::PapersView& papers);

} // namespace cspdesk::documents
