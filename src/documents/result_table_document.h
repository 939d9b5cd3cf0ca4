// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "statistics/result_table.h"

#include <string>
#include <vector>

namespace cspdesk::documents {

/// A result table as a table of a document: each column says what it counts, the first names the rows, and below stand
/// what the marks mean and the notes of method.
[[nodiscard]] Table tableOf(const statistics::ResultTable& table);

/// Whether the table is too wide for an upright sheet, so that `tableOf` makes it for one that lies.
[[nodiscard]] bool needsLandscape(const statistics::ResultTable& table);

/// Where the figures come from, as labels and what they say.
[[nodiscard]] DefinitionList provenanceOf(const statistics::ResultTable& table);

/// A table and what is shown beside it, such as its chart, which stands before it.
struct ResultPart
{
    statistics::ResultTable table;
    std::vector<Block> beside = {};
};

/// How a statistical paper presents itself.
struct ResultPaper
{
    std::string organisation = {}; ///< whose paper it is; may be empty
    std::string title = {};        ///< of several tables together; that of the table where there is one
    std::string contact = {};      ///< on the cover of a workbook
};

/// The tables with their charts and provenance as one paper, on sheets held so that the widest fits. A paper with a
/// table in which nothing is hidden is marked as not for publication on every page.
[[nodiscard]] Document resultTableDocument(const std::vector<ResultPart>& parts, const ResultPaper& paper = {});

} // namespace cspdesk::documents
