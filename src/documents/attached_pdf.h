// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/attached_geometry.h"
#include "documents/attached_paper.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// What a paper may be at most. Larger ones would make a pack that nobody can open or send.
inline constexpr std::size_t mostAttachedBytes = std::size_t{200} * 1024 * 1024;
inline constexpr std::size_t mostAttachedPages = 5000;

/// A bookmark of an attached PDF; `y` is counted from the top of the page as it is shown, in points.
struct AttachedBookmark
{
    std::string title;
    int level = 1;
    std::size_t page = 0;
    double y = 0;
};

/// What a page shows besides words.
struct PageMatter
{
    bool hasPictures = false;
    bool hasDrawing = false; ///< anything at all

    bool operator==(const PageMatter&) const = default;
};

namespace pdf {
class AttachedSource;
}

/// A PDF of somebody else that can stand in a pack.
struct AttachedPdf
{
    std::string title = {}; ///< as it calls itself
    std::vector<PageBox> pages = {};
    std::vector<PageMatter> matter = {}; ///< of each page
    std::vector<AttachedBookmark> bookmarks = {};
    bool isTagged = false;
    bool wasRepaired = false; ///< something was wrong with it: somebody should look at its pages
    std::size_t bytes = 0;
    std::shared_ptr<pdf::AttachedSource> source = nullptr; ///< for the joiner
};

/// Whether the bytes begin as a PDF does.
[[nodiscard]] bool looksLikePdf(std::string_view bytes);

/// Looks into a PDF; no exception comes out of it. Reads no more of it than that takes.
[[nodiscard]] BasicResult<AttachedPdf, WhySeparate> openAttachedPdf(std::string bytes);

} // namespace cspdesk::documents
