// SPDX-License-Identifier: MIT
#include "documents/docx_text.h"

#include "documents/docx_xml.h"
#include "documents/page_style.h"
#include "documents/unicode.h"

#include <optional>

namespace cspdesk::documents::docx {
namespace {

/// The direction a character has by itself: letters from right to left, or Latin letters and digits.
std::optional<bool> strongDirection(char32_t c)
{
    if (isRightToLeft(c))
        return true;
    const bool latin = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xC0;
    const bool punctuation = c >= 0x2000 && c <= 0x206F;
    return latin && !punctuation ? std::optional(false) : std::nullopt;
}

/// The end of the stretch of one direction that begins at `start`; what has no direction goes with both neighbours
/// where they agree, and with text from left to right otherwise.
std::size_t stretchEnd(const std::u32string& text, std::size_t start, bool& rightToLeft)
{
    rightToLeft = strongDirection(text[start]).value_or(false);
    std::size_t end = start + 1;
    for (std::size_t i = end; i < text.size(); ++i) {
        const std::optional<bool> direction = strongDirection(text[i]);
        if (direction && *direction != rightToLeft)
            return rightToLeft ? end : i;
        if (direction || !rightToLeft)
            end = i + 1;
    }
    return rightToLeft ? end : text.size();
}

/// The text of a run: a line feed and a tab are elements of their own.
std::string runContent(std::u32string_view text)
{
    std::string out;
    std::u32string words;
    const auto flush = [&] {
        if (!words.empty())
            out += "<w:t xml:space=\"preserve\">" + escapeMarkup(encodeUtf8(words)) + "</w:t>";
        words.clear();
    };
    for (const char32_t c : text) {
        if (c == '\n' || c == '\t') {
            flush();
            out += c == '\n' ? "<w:br/>" : "<w:tab/>";
        } else {
            words += c;
        }
    }
    flush();
    return out;
}

std::string runsOf(const Span& span, bool isLink)
{
    std::string before = isLink ? setting("rStyle", "Hyperlink") : std::string();
    before += span.bold ? "<w:b/><w:bCs/>" : "";
    before += span.italic ? "<w:i/><w:iCs/>" : "";
    before += span.quiet ? setting("color", hex(page_style::quiet)) : "";
    const std::u32string text = decodeUtf8(span.text);
    std::string out;
    for (std::size_t start = 0; start < text.size();) {
        bool rightToLeft = false;
        const std::size_t end = stretchEnd(text, start, rightToLeft);
        out += "<w:r>" + wrapped("rPr", before + (rightToLeft ? "<w:rtl/>" : ""))
             + runContent(std::u32string_view(text).substr(start, end - start)) + "</w:r>";
        start = end;
    }
    return out;
}

} // namespace

std::string runs(const Spans& spans, Links& links)
{
    std::string out;
    for (const Span& span : spans) {
        const std::string link = span.link.empty() ? std::string() : links.hyperlinkAttribute(span.link);
        const std::string content = runsOf(span, !link.empty());
        out += link.empty() || content.empty()
                 ? content
                 : "<w:hyperlink" + link + " w:history=\"1\">" + content + "</w:hyperlink>";
    }
    return out;
}

std::string run(std::string_view text, const std::string& properties)
{
    return "<w:r>" + wrapped("rPr", properties) + runContent(decodeUtf8(text)) + "</w:r>";
}

bool beginsRightToLeft(const Spans& spans)
{
    for (const Span& span : spans)
        for (const char32_t c : decodeUtf8(span.text))
            if (const std::optional<bool> direction = strongDirection(c); direction && (c < '0' || c > '9'))
                return *direction;
    return false;
}

std::string writtenNumber(std::string_view number, const std::string& properties)
{
    return run(number, properties) + "<w:r><w:tab/></w:r>";
}

} // namespace cspdesk::documents::docx
