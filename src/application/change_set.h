// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"

#include <optional>
#include <vector>

namespace cspdesk::application {

/// One record before and after: nothing before means it was added, nothing after that it was removed.
struct Change
{
    RecordKey key;
    std::optional<Record> before;
    std::optional<Record> after;
};

/// What one committed unit of work did. It notifies the views and is the undo step.
struct ChangeSet
{
    std::vector<Change> changes;

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
    [[nodiscard]] bool touches(std::size_t kind) const
    {
        for (const Change& change : changes)
            if (change.key.kind == kind)
                return true;
        return false;
    }
    template <class T>
    [[nodiscard]] bool touches() const
    {
        return touches(kindOf<T>);
    }
};

} // namespace cspdesk::application
