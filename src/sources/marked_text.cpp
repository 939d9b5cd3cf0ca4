// SPDX-License-Identifier: MIT
#include "sources/marked_text.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace cspdesk::sources {
namespace {

constexpr std::array blocks{"p",
                            "div",
                            "li",
                            "ul",
                            "ol",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "body",
                            "section",
                            "article",
                            "header",
                            "footer",
                            "main",
                            "aside",
                            "dl",
                            "dt",
                            "dd",
                            "blockquote",
                            "pre",
                            "figure",
                            "figcaption",
                            "caption",
                            "text:p",
                            "text:h",
                            "text:list-item",
                            "title"};
constexpr std::array breaks{"br", "text:line-break", "hr"};
constexpr std::array cells{"td", "th", "table:table-cell"};
constexpr std::array rows{"tr", "table:table-row"};
constexpr std::array tables{"table", "table:table"};
/// What is in them is not read by a person.
constexpr std::array unread{"script",
                            "style",
                            "template",
                            "noscript",
                            "office:annotation",
                            "text:tracked-changes",
                            "office:automatic-styles",
                            "office:font-face-decls",
                            "text:table-of-content"};

template <typename Names>
bool isOneOf(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

char small(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; }

std::string utf8Of(std::uint32_t code)
{
    std::string out;
    const auto add = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        return " ";
    if (code < 0x80)
        add(code);
    else if (code < 0x800) {
        add(0xC0 | (code >> 6U));
        add(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12U));
        add(0x80 | ((code >> 6U) & 0x3FU));
        add(0x80 | (code & 0x3FU));
    } else {
        add(0xF0 | (code >> 18U));
        add(0x80 | ((code >> 12U) & 0x3FU));
        add(0x80 | ((code >> 6U) & 0x3FU));
        add(0x80 | (code & 0x3FU));
    }
    return out;
}

class Reader
{
public:
    explicit Reader(std::string_view marked) : m_rest(marked) {}

    Draft read()
    {
        while (!m_rest.empty()) {
            if (m_rest.front() == '<' && m_rest.size() > 1 && isMark(m_rest[1]))
                mark();
            else if (m_rest.front() == '&')
                entity();
            else
                sign(take(1));
        }
        endBlock();
        endTable();
        return std::move(m_out);
    }

private:
    static bool isMark(char sign)
    {
        return sign == '/' || sign == '!' || sign == '?' || (small(sign) >= 'a' && small(sign) <= 'z');
    }

    std::string_view take(std::size_t count)
    {
        const std::string_view taken = m_rest.substr(0, count);
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    void skipBehind(std::string_view end)
    {
        const std::size_t place = m_rest.find(end);
        take(place == std::string_view::npos ? m_rest.size() : place + end.size());
    }

    void mark()
    {
        if (m_rest.starts_with("<!--"))
            return skipBehind("-->");
        // A ">" within a value in quotes ends nothing.
        std::size_t end = 1;
        for (char quote = '\0'; end < m_rest.size() && (quote != '\0' || m_rest[end] != '>'); ++end) {
            if (quote != '\0')
                quote = m_rest[end] == quote ? '\0' : quote;
            else if ((m_rest[end] == '"' || m_rest[end] == '\'') && m_rest[end - 1] == '=')
                quote = m_rest[end];
        }
        std::string_view inside = take(std::min(end + 1, m_rest.size())).substr(1);
        if (!inside.empty() && inside.back() == '>')
            inside.remove_suffix(1);
        const bool isEnd = !inside.empty() && inside.front() == '/';
        const bool isEmpty = !inside.empty() && inside.back() == '/';
        if (isEnd)
            inside.remove_prefix(1);
        std::string name;
        for (const char each : inside) {
            if (static_cast<unsigned char>(each) <= ' ' || each == '/')
                break;
            name += small(each);
        }
        if (isOneOf(unread, name) && !isEnd && !isEmpty)
            return skipBehind("</" + name + ">");
        element(name, isEnd, isEmpty);
    }

    void element(const std::string& name, bool isEnd, bool isEmpty)
    {
        if (isOneOf(tables, name))
            return isEnd ? endTable() : beginTable();
        if (isOneOf(rows, name) && m_isTable) {
            endCell();
            if (!isEnd)
                m_table.rows.emplace_back();
        } else if (isOneOf(cells, name) && m_isTable) {
            endCell();
            m_isCell = !isEnd;
            if (isEmpty)
                endCell();
        } else if (isOneOf(blocks, name))
            m_isCell ? sign(" ") : endBlock();
        else if (isOneOf(breaks, name))
            sign("\n");
        else if (name == "text:s" || name == "text:tab")
            sign(" ");
    }

    void entity()
    {
        constexpr std::array names{std::pair{"amp", "&"},
                                   std::pair{"lt", "<"},
                                   std::pair{"gt", ">"},
                                   std::pair{"quot", "\""},
                                   std::pair{"apos", "'"},
                                   std::pair{"nbsp", " "},
                                   std::pair{"ndash", "\xE2\x80\x93"},
                                   std::pair{"mdash", "\xE2\x80\x94"},
                                   std::pair{"lsquo", "\xE2\x80\x98"},
                                   std::pair{"rsquo", "\xE2\x80\x99"},
                                   std::pair{"ldquo", "\xE2\x80\x9C"},
                                   std::pair{"rdquo", "\xE2\x80\x9D"},
                                   std::pair{"pound", "\xC2\xA3"},
                                   std::pair{"minus", "\xE2\x88\x92"}};
        constexpr std::size_t longest = 10;
        const std::size_t end = m_rest.substr(0, longest).find(';');
        if (end == std::string_view::npos)
            return sign(take(1));
        const std::string_view inside = m_rest.substr(1, end - 1);
        if (inside.size() > 1 && inside.front() == '#') {
            const bool isHex = small(inside[1]) == 'x';
            std::uint32_t code = 0;
            for (const char digit : inside.substr(isHex ? 2 : 1)) {
                const auto* const found = std::find(std::begin(digits), std::end(digits), small(digit));
                code = std::min<std::uint32_t>(0x110000, code * (isHex ? 16U : 10U)
                                                             + static_cast<std::uint32_t>(found - std::begin(digits)));
            }
            take(end + 1);
            return sign(utf8Of(code));
        }
        const auto* const found =
            std::find_if(names.begin(), names.end(), [&](const auto& one) { return inside == one.first; });
        if (found == names.end())
            return sign(take(1));
        take(end + 1);
        sign(found->second);
    }

    /// White space is one space, as a browser shows it.
    void sign(std::string_view signs)
    {
        std::string& to = m_isCell ? m_cell : m_block;
        for (const char each : signs) {
            const bool isSpace = static_cast<unsigned char>(each) <= ' ';
            if (!isSpace)
                to += each;
            else if (!to.empty() && to.back() != ' ')
                to += ' ';
        }
    }

    void endBlock()
    {
        const std::string words(trimmed(m_block));
        m_block.clear();
        if (!words.empty())
            m_out.push_back(DraftParagraph{m_out.size() + 1, words});
    }

    void beginTable()
    {
        endBlock();
        endTable(); // a table within a table stands by itself
        m_isTable = true;
    }

    void endCell()
    {
        if (!std::exchange(m_isCell, false))
            return;
        if (m_table.rows.empty())
            m_table.rows.emplace_back();
        m_table.rows.back().emplace_back(trimmed(m_cell));
        m_cell.clear();
    }

    void endTable()
    {
        endCell();
        if (!std::exchange(m_isTable, false))
            return;
        endBlock(); // words between its cells
        std::erase_if(m_table.rows, [](const auto& row) { return row.empty(); });
        if (!m_table.rows.empty()) {
            m_table.line = m_out.size() + 1;
            m_out.push_back(std::exchange(m_table, {}));
        }
        m_table = {};
    }

    static constexpr char digits[] = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    std::string_view m_rest;
    std::string m_block;
    std::string m_cell;
    bool m_isCell = false;
    bool m_isTable = false;
    DraftTable m_table;
    Draft m_out;
};

} // namespace

Draft markedText(std::string_view marked) { return Reader(marked).read(); }

} // namespace cspdesk::sources
