// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::documents::docx {

/// Where the links of a document lead: addresses become relationships, ids of the tree become bookmarks.
class Links
{
public:
    explicit Links(const std::vector<Block>& blocks);

    /// The attribute of a hyperlink element, or nothing for a link that leads nowhere.
    std::string hyperlinkAttribute(const std::string& link);

    /// The content between the ends of the bookmark of this id; an id is a bookmark once, however often it is given.
    std::string bookmarked(const std::string& id, const std::string& content);

    /// The content between the ends of a hidden bookmark, which nothing leads to: Word shows no name that begins with
    /// an underscore. A name that is taken gets a number behind it.
    std::string hidden(const std::string& name, const std::string& content);

    /// The addresses, in the order of their relationships "link1", "link2" and so on.
    [[nodiscard]] const std::vector<std::string>& addresses() const { return m_addresses; }

private:
    void collect(const std::vector<Block>& blocks);
    void name(const std::string& id);
    std::string between(const std::string& bookmark, const std::string& content);

    std::map<std::string, std::string> m_bookmarks; ///< from anchor to the name Word allows
    std::set<std::string> m_names;
    std::set<std::string> m_placed;
    std::map<std::string, int> m_hidden;
    int m_lastBookmark = 0;
    std::vector<std::string> m_addresses;
    std::map<std::string, std::size_t> m_numbers;
};

} // namespace cspdesk::documents::docx
