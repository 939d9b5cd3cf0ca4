// SPDX-License-Identifier: MIT
#include "storage/record_kinds.h"

#include <algorithm>

namespace cspdesk::storage {

std::string tableOf(std::size_t kind)
{
    if (kind >= application::kindCount)
        fail(Failure::Kind::Other, {}, "no kind of record has the number " + std::to_string(kind));
    return std::string(application::kindNames.at(kind));
}

std::string wordsFor(application::RecordKey key) { return tableOf(key.kind) + ' ' + std::to_string(key.number); }

std::optional<std::size_t> kindNamed(std::string_view name)
{
    const auto& names = application::kindNames;
    const auto* found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

} // namespace cspdesk::storage
