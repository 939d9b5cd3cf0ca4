// SPDX-License-Identifier: MIT
#pragma once

namespace cspdesk {

/// One lambda for each alternative of a variant: a new alternative without one does not compile.
template <class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace cspdesk
