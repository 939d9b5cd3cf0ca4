// SPDX-License-Identifier: MIT
#pragma once

#include "storage/open_file.h"

#include <optional>
#include <string>

namespace cspdesk::storage {

/// Compares the search index of the file with one that is made of the records in memory: the texts of every record, and
/// how often each word is found. The answer says what differs; nothing where all agrees, or where the index waits to be
/// filled. Nothing is written.
std::optional<std::string> flawOfSearch(const OpenFile& file);

} // namespace cspdesk::storage
