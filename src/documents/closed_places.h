// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "documents/document.h"

#include <optional>
#include <string>

namespace cspdesk::documents {

/// What stands on a board copy where closed matter could not be read.
Spans lockedMatter();

/// "Released by Keryn Jalli on 4 August 2025", under what was released from a closed session.
Block releaseNote(const std::string& by, Date on);

} // namespace cspdesk::documents
