// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "domain/refusal.h"

#include <variant>

namespace cspdesk::application {

/// A rule that was broken, or a machine that let us down.
using Error = std::variant<domain::Refusal, Failure>;

template <class T = void>
using Result = BasicResult<T, Error>;

/// A broken rule as an application error.
inline Error refusal(domain::Refusal broken) { return Error(std::move(broken)); }
inline Error failure(Failure::Kind kind, std::string where, std::string detail = {})
{
    return Error(Failure{kind, std::move(where), std::move(detail)});
}

} // namespace cspdesk::application

/// Leaves the function with the error of `expression`, if it has one.
#define CSPDESK_TRY(expression)                                                                                        \
    do {                                                                                                               \
        if (const auto& cspdeskTried = (expression); !cspdeskTried.has_value())                                        \
            return ::cspdesk::refuse(::cspdesk::application::Error(cspdeskTried.error()));                             \
    } while (false)
