// SPDX-License-Identifier: MIT
#pragma once

#include "sources/csv_dialect.h"

#include <QStringList>

#include <cstdint>
#include <functional>
#include <vector>

namespace cspdesk::presentation {

/// A row of an extract as it stands there. It lives in memory only, and is never written to a log.
struct ExtractRow
{
    std::uint64_t row = 0; ///< as a spreadsheet counts
    QStringList fields;    ///< one only where the row cannot be told into fields: all that stands there
};

/// So many rows from a row on, faulty ones too. Fewer where the file ends, where it cannot be read any further and
/// where `goesOn` says no.
std::vector<ExtractRow> rowsFrom(const sources::CsvFile& file, std::uint64_t row, std::size_t count,
                                 const std::function<bool()>& goesOn = {});

/// Columns beyond these are not shown.
inline constexpr std::size_t mostShownColumns = 256;

} // namespace cspdesk::presentation
