// SPDX-License-Identifier: MIT
#include "documents/text_wrap.h"

#include "documents/headings.h"
#include "documents/text_width.h"
#include "documents/unicode.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

/// Fills lines word by word; one pass over the text.
class LineFiller
{
public:
    explicit LineFiller(std::size_t width) : m_width(std::max<std::size_t>(width, 1)) {}

    void add(std::u32string_view word)
    {
        const std::size_t wordWidth = displayWidth(word);
        if (!m_line.empty() && m_lineWidth + 1 + wordWidth > m_width)
            endLine();
        if (!m_line.empty())
            append(U' ');
        for (const char32_t c : word) {
            if (m_lineWidth + displayWidth(c) > m_width && m_lineWidth > 0)
                endLine();
            append(c);
        }
    }

    void endLine()
    {
        m_lines.push_back(std::move(m_line));
        m_line.clear();
        m_lineWidth = 0;
    }

    std::vector<std::u32string> lines() { return std::move(m_lines); }

private:
    void append(char32_t c)
    {
        m_line += c;
        m_lineWidth += displayWidth(c);
    }

    std::size_t m_width;
    std::size_t m_lineWidth = 0;
    std::u32string m_line;
    std::vector<std::u32string> m_lines;
};

bool isBlank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\r'; }

/// Control characters could drive a terminal, so they do not leave the program.
char32_t printable(char32_t c)
{
    return c != U'\n' && c != U'\t' && c != U'\r' && isForbiddenInMarkup(c) ? replacementCharacter : c;
}

/// True where the text of a link already is its address, but for the scheme.
bool repeats(const std::string& address, const std::string& text)
{
    return address == text || address == "mailto:" + text || address == "https://" + text
        || address == "http://" + text;
}

} // namespace

std::u32string textOf(const Spans& spans)
{
    std::u32string out;
    for (const Span& span : spans) {
        for (const char32_t c : decodeUtf8(span.text))
            out += printable(c);
        const std::string address = safeLink(span.link);
        if (!address.empty() && address.front() != '#' && !repeats(address, span.text))
            out += U" (" + decodeUtf8(address) + U")";
    }
    return out;
}

std::vector<std::u32string> wrapText(std::u32string_view text, std::size_t width)
{
    LineFiller filler(width);
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == U'\n') {
            filler.endLine();
            ++at;
        } else if (isBlank(text[at])) {
            ++at;
        } else {
            const std::size_t start = at;
            while (at < text.size() && text[at] != U'\n' && !isBlank(text[at]))
                ++at;
            filler.add(text.substr(start, at - start));
        }
    }
    filler.endLine();
    return filler.lines();
}

std::u32string padded(std::u32string_view text, std::size_t width, Alignment alignment)
{
    const std::size_t used = displayWidth(text);
    const std::size_t space = width > used ? width - used : 0;
    const std::size_t before = alignment == Alignment::Start ? 0 : alignment == Alignment::End ? space : space / 2;
    return std::u32string(before, U' ') + std::u32string(text) + std::u32string(space - before, U' ');
}

} // namespace cspdesk::documents
