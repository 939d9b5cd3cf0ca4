// SPDX-License-Identifier: MIT
#include "documents/bookmark_spaces.h"

#include "support/catch.h"

using namespace cspdesk::documents;

TEST_CASE("a bookmark gets the space back that its heading has on the page")
{
    std::vector<AttachedBookmark> bookmarks{{"violence withinjury", 1, 1, 0},
                                            {"Other figures", 1, 0, 0},
                                            {"Nowhere to be found", 1, 0, 0},
                                            {"Beyond the end", 1, 7, 0},
                                            {"Spaced out", 1, 0, 0}};
    mendBookmarks(bookmarks, {"Other figures\nSpacedout", "4.4 Stalking and violence with\n  injury\nFor violence\f"});
    std::vector<std::string> titles;
    for (const AttachedBookmark& bookmark : bookmarks)
        titles.push_back(bookmark.title);
    CHECK(titles
          == std::vector<std::string>{"violence with injury", "Other figures", "Nowhere to be found", "Beyond the end",
                                      "Spaced out"});
}

TEST_CASE("only what Chrome or Edge has printed is read for its bookmarks")
{
    CHECK(losesSpacesInBookmarks("%PDF-1.4 ... /Producer (Skia/PDF m156) ..."));
    CHECK_FALSE(losesSpacesInBookmarks("%PDF-1.7 /Producer (Microsoft Word)"));
}
