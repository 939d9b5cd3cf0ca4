// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attached_paper.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// One document of a pack, or a paper of somebody else; its title is its line in the contents and its bookmark.
struct PackPart
{
    std::string title;
    std::string note = {}; ///< below the title in the contents: "Item 5", "Board copy"
    Document document = {};
    std::optional<Paper> paper = std::nullopt; ///< which paper of the meeting it is, for whoever wants to change it
    std::optional<AttachedPaper> attached = std::nullopt; ///< in place of the document
    bool isTabled = false; ///< a paper that is first seen at the meeting, and has not come
    bool saysWhy = true;   ///< whether the contents say why a paper is not there, which is no matter of the public
};

/// Documents that are sent out as one. The cover gives the first page (masthead, facts of the meeting), the metadata,
/// and the marking of parts that have none; the contents follow it by themselves.
struct Pack
{
    Document cover;
    std::vector<PackPart> parts;
};

/// Told after each step how many of how many are done; false gives up.
using PackProgress = std::function<bool(std::size_t done, std::size_t total)>;

} // namespace cspdesk::documents
