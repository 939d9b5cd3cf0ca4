// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_differences.h"

namespace cspdesk::application {

/// What records were before, as far as the journal keeps it and it can be read now.
class FormerRecords
{
public:
    virtual ~FormerRecords() = default;
    /// All that the record has been, newest first.
    [[nodiscard]] virtual Result<std::vector<Record>> formerly(RecordKey key) const = 0;
};

/// The words of a paragraph as they left with the copy that came back. Nothing where the journal keeps them no more.
Result<std::optional<std::string>> wordsAsExported(const Store& store, const MinutesDifference& difference);

} // namespace cspdesk::application
