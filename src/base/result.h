// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <utility>

namespace cspdesk {

/// A value or the error that stood in its way. Dropping one is a compiler warning, and so an error.
/// Only names that std::expected has are used, so that the change to it is this file.
template <class T, class E>
class [[nodiscard]] BasicResult : public tl::expected<T, E>
{
public:
    using tl::expected<T, E>::expected;
    // NOLINTNEXTLINE(google-explicit-constructor): what and_then and its like return is a result too
    BasicResult(const tl::expected<T, E>& other) : tl::expected<T, E>(other) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    BasicResult(tl::expected<T, E>&& other) : tl::expected<T, E>(std::move(other)) {}
};

/// Says in a `return` that the following is the error, not the value.
template <class E>
auto refuse(E&& error)
{
    return tl::make_unexpected(std::forward<E>(error));
}

} // namespace cspdesk
