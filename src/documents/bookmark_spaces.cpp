// SPDX-License-Identifier: MIT
#include "documents/bookmark_spaces.h"

#include "base/text.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

bool isSpace(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// A text without its white space, with the place of each byte in it.
struct Squeezed
{
    std::string letters;
    std::vector<std::size_t> places;

    explicit Squeezed(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size(); ++at)
            if (!isSpace(text[at])) {
                letters += text[at];
                places.push_back(at);
            }
    }
};

std::ptrdiff_t spacesIn(const std::string& text) { return std::count(text.begin(), text.end(), ' '); }

} // namespace

bool losesSpacesInBookmarks(std::string_view pdf) { return pdf.find("Skia/PDF") != std::string_view::npos; }

void mendBookmarks(std::vector<AttachedBookmark>& bookmarks, const std::vector<std::string>& pages)
{
    for (AttachedBookmark& bookmark : bookmarks) {
        if (bookmark.page >= pages.size())
            continue;
        const std::string& text = pages[bookmark.page];
        const Squeezed title(bookmark.title);
        const Squeezed page(text);
        const std::size_t at = title.letters.empty() ? std::string::npos : page.letters.find(title.letters);
        if (at == std::string::npos)
            continue;
        const std::size_t first = page.places[at];
        const std::size_t last = page.places[at + title.letters.size() - 1];
        const std::string words = singleLine(std::string_view(text).substr(first, last - first + 1));
        if (spacesIn(words) > spacesIn(bookmark.title))
            bookmark.title = words;
    }
}

} // namespace cspdesk::documents
