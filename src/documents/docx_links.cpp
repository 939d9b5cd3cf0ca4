// SPDX-License-Identifier: MIT
#include "documents/docx_links.h"

#include "documents/headings.h"
#include "documents/unicode.h"

#include <algorithm>

namespace cspdesk::documents::docx {
namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The target of a relationship is a URI (ECMA-376, part 2): what a URI cannot hold is written in hexadecimal.
std::string uri(const std::string& address)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    static constexpr std::string_view forbidden = "\"<>\\^`{|}";
    std::string out;
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte >= 0x7F || forbidden.find(c) != std::string_view::npos) {
            out += '%';
            out += digits[byte / 16U];
            out += digits[byte % 16U];
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

Links::Links(const std::vector<Block>& blocks) { collect(blocks); }

void Links::collect(const std::vector<Block>& blocks)
{
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block.content)) {
            name(heading->id);
        } else if (const auto* paragraph = std::get_if<NumberedParagraph>(&block.content)) {
            name(paragraph->id);
            collect(paragraph->blocks);
        } else if (const auto* quotation = std::get_if<Quotation>(&block.content)) {
            collect(quotation->blocks);
        } else if (const auto* callout = std::get_if<Callout>(&block.content)) {
            collect(callout->blocks);
        } else if (const auto* list = std::get_if<List>(&block.content)) {
            for (const ListItem& item : list->items)
                collect(item.blocks);
        }
    }
}

/// A bookmark's name begins with a letter, holds letters, digits and underscores and has at most 40 characters.
void Links::name(const std::string& id)
{
    const std::string anchor = anchorOf(id);
    if (anchor.empty() || m_bookmarks.count(anchor) > 0)
        return;
    constexpr std::size_t longest = 30;
    std::string wanted = "to_" + anchor.substr(0, longest - 3);
    std::replace_if(
        wanted.begin(), wanted.end(), [](char c) { return !isNameCharacter(c); }, '_');
    std::string chosen = wanted;
    for (int i = 2; !m_names.insert(chosen).second; ++i)
        chosen = wanted + "_" + std::to_string(i);
    m_bookmarks[anchor] = chosen;
}

std::string Links::hyperlinkAttribute(const std::string& link)
{
    const std::string address = safeLink(link);
    if (address.empty())
        return {};
    if (address.front() == '#') {
        const auto found = m_bookmarks.find(address.substr(1));
        return found == m_bookmarks.end() ? std::string() : " w:anchor=\"" + found->second + "\"";
    }
    const auto [place, isNew] = m_numbers.emplace(address, m_addresses.size() + 1);
    if (isNew)
        m_addresses.push_back(uri(address));
    return " r:id=\"link" + std::to_string(place->second) + "\"";
}

std::string Links::bookmarked(const std::string& id, const std::string& content)
{
    const auto found = m_bookmarks.find(anchorOf(id));
    if (found == m_bookmarks.end() || !m_placed.insert(found->second).second)
        return content;
    return between(found->second, content);
}

std::string Links::hidden(const std::string& name, const std::string& content)
{
    const int times = ++m_hidden[name];
    return between(times == 1 ? '_' + name : '_' + name + '_' + std::to_string(times), content);
}

std::string Links::between(const std::string& bookmark, const std::string& content)
{
    const std::string number = std::to_string(++m_lastBookmark);
    return "<w:bookmarkStart w:id=\"" + number + "\" w:name=\"" + bookmark + "\"/>" + content + "<w:bookmarkEnd w:id=\""
         + number + "\"/>";
}

} // namespace cspdesk::documents::docx
