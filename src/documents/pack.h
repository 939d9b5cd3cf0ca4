// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// One document of a pack; its title is its line in the contents and its bookmark.
struct PackPart
{
    std::string title;
    std::string note = {}; ///< below the title in the contents: "Item 5", "Board copy"
    Document document;
    std::optional<Paper> paper = std::nullopt; ///< which paper of the meeting it is, for whoever wants to change it
};

/// Documents that are sent out as one. The cover gives the first page (masthead, facts of the meeting), the metadata,
/// and the marking of parts that have none; the contents follow it by themselves.
struct Pack
{
    Document cover;
    std::vector<PackPart> parts;
};

} // namespace cspdesk::documents
