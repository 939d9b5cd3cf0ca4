// SPDX-License-Identifier: MIT
#include "application/revert.h"

#include <algorithm>

namespace cspdesk::application {

Result<> revert(UnitOfWork& unit, const ChangeSet& changes)
{
    for (const Change& change : changes.changes) {
        const auto present = unit.find(change.key);
        CSPDESK_TRY(present);
        if (*present != change.after)
            return refuse(failure(Failure::Kind::ChangedSince, std::string(kindNames[change.key.kind])));
    }
    for (auto change = changes.changes.rbegin(); change != changes.changes.rend(); ++change) {
        if (change->before)
            CSPDESK_TRY(unit.put(change->key, *change->before));
        else
            CSPDESK_TRY(unit.remove(change->key));
    }
    return {};
}

ChangeSet inverse(ChangeSet changes)
{
    for (Change& change : changes.changes)
        std::swap(change.before, change.after);
    std::reverse(changes.changes.begin(), changes.changes.end());
    return changes;
}

} // namespace cspdesk::application
