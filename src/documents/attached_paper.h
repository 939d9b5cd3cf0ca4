// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace cspdesk::documents {

/// Why a paper does not stand in the pack but is sent round beside it.
enum class SeparateReason {
    ByChoice,      ///< the officer said so; `detail` is why, in their words
    ToFollow,      ///< it has not come yet; `detail` is why
    Unreadable,    ///< its bytes could not be had
    NotItsName,    ///< its bytes are of another kind than its name says
    NotSupported,  ///< a kind of file that cannot become pages; `detail` is its ending
    NeedsPassword, ///< encrypted, and cannot be opened
    Protected,     ///< encrypted, opens, but its author forbids putting it together with others
    Broken,        ///< no PDF, or one that not even its pages can be found in
    TooLarge,      ///< `detail` says what is too much
    NoConverter,   ///< a Word paper, and LibreOffice is not installed
    NotConverted   ///< LibreOffice could not make pages of it
};

struct WhySeparate
{
    SeparateReason reason = SeparateReason::Unreadable;
    std::string detail = {};

    bool operator==(const WhySeparate&) const = default;
};

/// "the file needs a password": what stands behind "Circulated separately: " and, for what is to follow, "To follow: ".
[[nodiscard]] QString reasonText(const WhySeparate& why);

/// What can be done about it: "Ask its author for a copy without a password."
[[nodiscard]] QString adviceText(const WhySeparate& why);

/// A paper of somebody else: a PDF, a picture or a Word document.
struct AttachedPaper
{
    int item = 0; ///< the number of the agenda item it belongs to; 0 for none
    std::string itemTitle;
    std::string author = {};
    std::string fileName = {};
    std::string sha256 = {}; ///< of the file, to tell it among closed ones
    std::size_t bytes = 0;   ///< of the file as it came; 0 where that is not known
    /// Its bytes, read when they are needed, perhaps on another thread; nothing where they cannot be had.
    std::function<std::optional<std::string>()> read;
    /// Words of the officer who wants it sent round separately.
    std::optional<std::string> separate = std::nullopt;
    /// Why it is not there yet, for one that is to follow.
    std::optional<std::string> toFollow = std::nullopt;
};

/// "Item 8: Multi-agency response", or nothing for a paper that belongs to no item.
[[nodiscard]] std::string itemHeading(const AttachedPaper& paper);

} // namespace cspdesk::documents
