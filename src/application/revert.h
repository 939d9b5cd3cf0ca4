// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::application {

/// Takes a committed change back as a unit of work of its own. Refused with `ChangedSince` when any of its records is
/// no longer as that change left it.
Result<> revert(UnitOfWork& unit, const ChangeSet& changes);

/// The change that takes `changes` back.
ChangeSet inverse(ChangeSet changes);

} // namespace cspdesk::application
