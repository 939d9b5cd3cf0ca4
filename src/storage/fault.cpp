// SPDX-License-Identifier: MIT
#include "storage/fault.h"

namespace cspdesk::storage {

void fail(Failure::Kind kind, std::string where, std::string detail)
{
    throw Fault(application::failure(kind, std::move(where), std::move(detail)));
}

application::Error withPlace(application::Error error, const std::string& where)
{
    if (auto* failure = std::get_if<Failure>(&error); failure != nullptr && failure->where.empty())
        failure->where = where;
    return error;
}

} // namespace cspdesk::storage
