// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::application {

/// A broken rule of the domain as a result of the application.
inline Result<> ruled(domain::Result<> result)
{
    if (!result.has_value())
        return refuse(refusal(std::move(result).error()));
    return {};
}

template <class T>
Result<Id<T>> add(UnitOfWork& unit, T record)
{
    const auto key = unit.add(Record(std::move(record)));
    if (!key.has_value())
        return refuse(key.error());
    return Id<T>(key->number);
}

/// Replaces a record that must be there.
template <class T>
Result<> change(UnitOfWork& unit, Id<T> id, T record)
{
    CSPDESK_TRY(require(unit, id));
    return unit.put(RecordKey::of(id), Record(std::move(record)));
}

template <class T>
Result<> removeKnown(UnitOfWork& unit, Id<T> id)
{
    CSPDESK_TRY(require(unit, id));
    return unit.remove(RecordKey::of(id));
}

} // namespace cspdesk::application
