// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/lookup_rows.h"

#include <QStringList>

namespace cspdesk::wording {

/// Why a small file that things are looked up in cannot be used: what, in which row, and what to do; a sentence or more
/// each.
QStringList refusalText(const analysis::LookupRefusal& refusal);

} // namespace cspdesk::wording
