// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/agenda.h"
#include "domain/closed.h"

#include <optional>
#include <string>
#include <utility>

namespace cspdesk::domain {

/// Matter that hangs on an agenda item as a whole: open under an open item; under a closed one closed, unless somebody
/// released it by name. It is in one place only.
template <class T>
struct ItemMatter
{
    std::optional<T> open;
    Closed<T> closed;
    std::optional<Date> releasedOn;
    std::string releasedBy;

    ItemMatter() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): open matter stands for itself
    ItemMatter(T matter) : open(std::move(matter)) {}

    [[nodiscard]] bool isSealed() const { return closed.isSealed(); }
    /// The matter that can be read now, or nothing where it is sealed.
    [[nodiscard]] const T* readable() const { return open ? &*open : closed.readable(); }
    [[nodiscard]] const T& value() const
    {
        static const T none{};
        const T* matter = readable();
        return matter != nullptr ? *matter : none;
    }

    /// Puts other matter in its place. What was released was released as it stood: it is closed again.
    void put(T matter, Session session)
    {
        if (const T* before = readable(); before == nullptr || !(*before == matter)) {
            releasedOn.reset();
            releasedBy.clear();
        }
        open = std::move(matter);
        closed = {};
        follow(session);
    }

    /// Moves it to where its item's session keeps it. Sealed matter cannot be opened: it stays as it is.
    void follow(Session session)
    {
        const bool isClosed = session == Session::Closed && !releasedOn;
        if (isClosed && open) {
            closed = std::move(*open);
            open.reset();
        } else if (!isClosed && closed.isReadable()) {
            open = *closed.readable();
            closed = {};
        }
        if (session == Session::Open) {
            releasedOn.reset();
            releasedBy.clear();
        }
    }

    friend bool operator==(const ItemMatter&, const ItemMatter&) = default;
};

} // namespace cspdesk::domain
