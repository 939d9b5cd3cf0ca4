// SPDX-License-Identifier: MIT
#pragma once

#include "documents/pack.h"

#include <string>

namespace cspdesk::documents {

/// The same for two packs that would be laid out the same: every value of their documents, and which papers of others
/// are in them. Papers are told by the hash of their bytes, which are not read.
[[nodiscard]] std::string fingerprintOf(const Pack& pack);

} // namespace cspdesk::documents
