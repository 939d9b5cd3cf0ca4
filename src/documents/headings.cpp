// SPDX-License-Identifier: MIT
#include "documents/headings.h"

#include <algorithm>
#include <array>

namespace cspdesk::documents {
namespace {

bool isSpaceOrControl(char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }

std::string lowerCase(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

} // namespace

int HeadingNesting::place(int wantedLevel)
{
    const int wanted = std::max(wantedLevel, 2);
    while (!m_open.empty() && m_open.back() >= wanted)
        m_open.pop_back();
    m_open.push_back(wanted);
    return std::min(static_cast<int>(m_open.size()) + 1, 6);
}

std::string headingLabel(std::string_view number)
{
    if (number.empty())
        return {};
    return std::string(number) + (number.back() == '.' ? "" : ".");
}

std::size_t numberedRun(const std::vector<Block>& blocks, std::size_t first)
{
    std::size_t count = 0;
    while (first + count < blocks.size()) {
        const auto* paragraph = std::get_if<NumberedParagraph>(&blocks[first + count].content);
        if (paragraph == nullptr || paragraph->number.empty())
            break;
        ++count;
    }
    return count;
}

std::string anchorOf(std::string_view id)
{
    std::string out(id);
    std::replace_if(out.begin(), out.end(), isSpaceOrControl, '-');
    return out;
}

std::string safeLink(std::string_view link)
{
    if (link.size() > 1 && link.front() == '#')
        return "#" + anchorOf(link.substr(1));
    if (std::any_of(link.begin(), link.end(), isSpaceOrControl))
        return {};
    const auto colon = link.find(':');
    if (colon == std::string_view::npos || link.find('/') < colon)
        return std::string(link);
    static constexpr std::array<std::string_view, 4> schemes{"http", "https", "mailto", "tel"};
    const std::string scheme = lowerCase(link.substr(0, colon));
    const bool known = std::find(schemes.begin(), schemes.end(), scheme) != schemes.end();
    return known ? std::string(link) : std::string();
}

} // namespace cspdesk::documents
