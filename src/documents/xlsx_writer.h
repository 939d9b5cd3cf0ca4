// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "base/result.h"
#include "documents/result_table_document.h"

#include <string>
#include <vector>

namespace cspdesk::documents {

/// Result tables as a workbook, built as the Analysis Function's guidance "Releasing statistics in spreadsheets" asks:
/// a cover with contents and provenance, numbered notes, and one table a sheet that begins in column A and is marked as
/// a table; no merged and no blank cells, nothing said by colour alone, figures as numbers, marks as words. The same
/// tables give the same bytes. It needs a private folder for temporary files and fails where there is none.
[[nodiscard]] BasicResult<std::string, Failure> writeXlsx(const std::vector<statistics::ResultTable>& tables,
                                                          const ResultPaper& paper = {});

} // namespace cspdesk::documents
