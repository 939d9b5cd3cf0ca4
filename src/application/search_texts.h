// SPDX-License-Identifier: MIT
#pragma once

#include "application/search_text.h"
#include "application/searched_records.h"

#include <optional>

namespace cspdesk::application {

/// The entry of the record with that part of its matter, unless there is nothing to find it by. What is searched of
/// each kind of record is said here, once, and nowhere else. What cannot be read of other records is left out;
/// `records` tells of it.
std::optional<SearchEntry> searchEntry(SearchedRecords& records, SearchPart part, RecordKey key, const Record& record);

} // namespace cspdesk::application
