// SPDX-License-Identifier: MIT
#include "domain/marked_text.h"

#include "base/text.h"
#include "domain/paragraph_links.h"

#include <algorithm>
#include <utility>

namespace cspdesk::domain {
namespace {

constexpr std::string_view special = R"(\*[]()#->.{})";

class LineParser
{
public:
    explicit LineParser(std::string_view line) : m_rest(line) {}

    std::vector<MarkedSpan> parse()
    {
        while (!m_rest.empty())
            step();
        finishSpan();
        return std::move(m_spans);
    }

private:
    void step()
    {
        if (m_rest.size() > 1 && m_rest.front() == '\\' && special.find(m_rest[1]) != std::string_view::npos) {
            m_current.text += m_rest[1];
            m_rest.remove_prefix(2);
        } else if (m_rest.substr(0, 2) == "**" && (m_current.bold || closesLater("**"))) {
            toggle(m_current.bold, 2);
        } else if (m_rest.front() == '*' && (m_current.italic || closesLater("*"))) {
            toggle(m_current.italic, 1);
        } else if (m_rest.front() != '[' || !takeLink()) {
            m_current.text += m_rest.front();
            m_rest.remove_prefix(1);
        }
    }

    /// A mark before a space is a word of its own, as in "5 * 3".
    [[nodiscard]] bool closesLater(std::string_view mark) const
    {
        if (m_rest.size() <= mark.size() || m_rest[mark.size()] == ' ')
            return false;
        const std::size_t next = m_rest.find(mark, mark.size());
        return next != std::string_view::npos && next > mark.size();
    }

    void toggle(bool& style, std::size_t length)
    {
        finishSpan();
        style = !style;
        m_rest.remove_prefix(length);
    }

    bool takeLink()
    {
        const std::size_t middle = m_noLinkAhead ? std::string_view::npos : m_rest.find("](");
        m_noLinkAhead = middle == std::string_view::npos; // so that a page of brackets is searched once
        const std::size_t end = middle == std::string_view::npos ? middle : m_rest.find(')', middle);
        if (end == std::string_view::npos || middle == 1 || end == middle + 2)
            return false;
        const std::string_view address = m_rest.substr(middle + 2, end - middle - 2);
        // Only addresses a reader may safely follow; anything else stays the words it is.
        const bool safe = address.substr(0, 8) == "https://" || address.substr(0, 7) == "http://"
                       || address.substr(0, 7) == "mailto:" || linkedParagraph(address).has_value();
        if (!safe || address.find_first_of(" \t<>\"") != std::string_view::npos)
            return false;
        finishSpan();
        m_current.text = unescaped(m_rest.substr(1, middle - 1));
        m_current.link = unescaped(address);
        finishSpan();
        m_current.link.clear();
        m_rest.remove_prefix(end + 1);
        return true;
    }

    static std::string unescaped(std::string_view address)
    {
        std::string plain(address);
        plain.erase(std::remove(plain.begin(), plain.end(), '\\'), plain.end());
        return plain;
    }

    void finishSpan()
    {
        if (!m_current.text.empty())
            m_spans.push_back(m_current);
        m_current.text.clear();
    }

    std::string_view m_rest;
    bool m_noLinkAhead = false;
    MarkedSpan m_current;
    std::vector<MarkedSpan> m_spans;
};

struct Line
{
    MarkedBlock::Kind kind;
    std::string_view words;
};

std::size_t numberPrefix(std::string_view line)
{
    std::size_t digits = 0;
    while (digits < line.size() && digits < 4 && line[digits] >= '0' && line[digits] <= '9')
        ++digits;
    return digits > 0 && line.substr(digits, 2) == ". " ? digits + 2 : 0;
}

Line classified(std::string_view line)
{
    using enum MarkedBlock::Kind;
    if (line.substr(0, 3) == "## ")
        return {Heading, line.substr(3)};
    if (line.substr(0, 2) == "- ")
        return {BulletedList, line.substr(2)};
    if (line.substr(0, 2) == "> ")
        return {Quotation, line.substr(2)};
    if (const std::size_t prefix = numberPrefix(line))
        return {NumberedList, line.substr(prefix)};
    return {Paragraph, line};
}

bool isList(MarkedBlock::Kind kind)
{
    return kind == MarkedBlock::Kind::BulletedList || kind == MarkedBlock::Kind::NumberedList;
}

/// Blocks while they are still text: entries as one string each.
struct OpenBlock
{
    MarkedBlock::Kind kind;
    std::vector<std::string> entries;
};

void takeLine(std::vector<OpenBlock>& blocks, const Line& line, bool afterBlank)
{
    using enum MarkedBlock::Kind;
    OpenBlock* last = blocks.empty() ? nullptr : &blocks.back();
    const bool sameKind = last != nullptr && last->kind == line.kind;
    if (isList(line.kind) && sameKind) {
        last->entries.emplace_back(line.words);
    } else if (!afterBlank && last != nullptr && line.kind == Paragraph && last->kind != Heading) {
        (last->entries.back() += ' ') += line.words; // a line that goes on
    } else if (!afterBlank && sameKind && line.kind == Quotation) {
        (last->entries.back() += ' ') += line.words;
    } else {
        blocks.push_back(OpenBlock{line.kind, {std::string(line.words)}});
    }
}

} // namespace

std::vector<MarkedSpan> parseMarkedLine(std::string_view line) { return LineParser(line).parse(); }

std::vector<MarkedBlock> parseMarkedText(std::string_view text)
{
    std::vector<OpenBlock> open;
    bool afterBlank = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty())
            takeLine(open, classified(line), afterBlank);
        afterBlank = line.empty();
    }
    std::vector<MarkedBlock> blocks;
    for (const OpenBlock& block : open) {
        MarkedBlock parsed{block.kind, {}};
        for (const std::string& entry : block.entries)
            parsed.paragraphs.push_back(parseMarkedLine(entry));
        blocks.push_back(std::move(parsed));
    }
    return blocks;
}

std::string escapedForMarkup(std::string_view words)
{
    std::string escaped;
    for (const char character : words) {
        if (special.find(character) != std::string_view::npos)
            escaped += '\\';
        escaped += character;
    }
    return escaped;
}

std::string filledIn(std::string_view text, const std::vector<std::pair<std::string, std::string>>& values)
{
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        filled += text.substr(0, open);
        text.remove_prefix(open);
        const std::size_t close = text.find('}');
        if (close == std::string_view::npos) {
            filled += text;
            break;
        }
        const std::string_view name = text.substr(1, close - 1);
        const auto value =
            std::find_if(values.begin(), values.end(), [&](const auto& each) { return each.first == name; });
        if (value == values.end())
            filled += text.substr(0, close + 1);
        else
            filled += escapedForMarkup(value->second);
        text.remove_prefix(close + 1);
    }
    return filled;
}

} // namespace cspdesk::domain
