// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"

#include <new>
#include <optional>
#include <utility>

namespace cspdesk::analysis {

/// How the dates of a file are settled.
struct DateQuestion
{
    std::optional<DateOrder> chosen; ///< by a person
    bool isNeeded = false;           ///< then they have to be sure
};

/// Reads an extract with `pass`, and once more where the first time shows that it is in another encoding, or that its
/// dates are month first; the encoding is noted in `file`. `pass` takes the file and the order of dates, and gives a
/// value with a `report`, or why there is none.
template <typename Pass>
auto readExtract(sources::CsvFile& file, const DateQuestion& dates, const Pass& pass)
    -> decltype(pass(file, DateOrder::DayFirst))
{
    const DateOrder first = dates.chosen.value_or(DateOrder::DayFirst);
    auto read = pass(file, first);
    if (!read.has_value())
        return read;
    // Bytes beyond ASCII, and none of them UTF-8: what Windows writes in Western Europe.
    const bool isOtherEncoding = file.dialect.encoding == sources::TextEncoding::Utf8 && !file.dialect.hasMark
                              && !read->report.hasWideText
                              && read->report.problemCounts[static_cast<std::size_t>(RowProblem::NotText)] > 0;
    if (isOtherEncoding) {
        file.dialect.encoding = sources::TextEncoding::Windows1252;
        read = pass(file, first);
    }
    if (!read.has_value() || dates.chosen)
        return read;
    const DateVerdict verdict = verdictOn(read->report.dates);
    if (dates.isNeeded && verdict == DateVerdict::Ambiguous)
        return refuse(ImportRefusal{.kind = ImportRefusal::Kind::DatesAmbiguous});
    if (dates.isNeeded && verdict == DateVerdict::Mixed)
        return refuse(ImportRefusal{.kind = ImportRefusal::Kind::DatesMixed});
    if (verdict == DateVerdict::MonthFirst)
        return pass(file, DateOrder::MonthFirst);
    return read;
}

/// Calls `work`, and says that memory ran out where it did.
template <typename Work>
auto withinMemory(const Work& work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return refuse(ImportRefusal{.kind = ImportRefusal::Kind::File,
                                    .fault = {.kind = sources::CsvFault::Kind::Unreadable,
                                              .failure = {Failure::Kind::Other, {}, "not enough memory"}}});
    }
}

} // namespace cspdesk::analysis
