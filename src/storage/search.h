// SPDX-License-Identifier: MIT
#pragma once

#include "application/search_order.h"
#include "storage/open_file.h"

namespace cspdesk::storage {

/// Searches the index of the file and, where closed matter can be read now, that of closed matter in memory, which is
/// made when it is first asked. An order that asks for nothing only fills that index for a moment, so that a window
/// need not wait for it; the answer says with `hasMore` that it is not whole yet.
application::FoundList search(OpenFile& file, const application::SearchOrder& order);

} // namespace cspdesk::storage
