// SPDX-License-Identifier: MIT
#pragma once

#include "commands/case_values.h"
#include "domain/vote_case.h"

namespace cspdesk::commands {

/// Overrides settings of the terms of reference by the names that docs/domain.md lists. `agencies` are those of the
/// case.
void readTerms(const CaseJson& terms, CaseValues& values, domain::VoteCase& situation);

} // namespace cspdesk::commands
