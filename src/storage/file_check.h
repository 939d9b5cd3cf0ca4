// SPDX-License-Identifier: MIT
#pragma once

#include "storage/open_file.h"

namespace cspdesk::storage {

/// Looks at everything in the file: pages, references, every record, sealed value, journal entry and kept body.
application::CheckReport checkFile(const OpenFile& file);

} // namespace cspdesk::storage
