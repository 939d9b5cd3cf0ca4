// SPDX-License-Identifier: MIT
#include "domain/marked_writing.h"

#include "base/text.h"
#include "domain/paragraph_links.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace cspdesk::domain {
namespace {

using Spans = std::vector<MarkedSpan>;

bool isSafeAddress(const std::string& address)
{
    const bool known = address.starts_with("https://") || address.starts_with("http://")
                    || address.starts_with("mailto:") || linkedParagraph(address).has_value();
    return known && address.find_first_of(" \t\n<>\"()\\") == std::string::npos;
}

/// On one line, without what a reader of the markup would take away again, neighbours of one style as one.
Spans tidied(const Spans& spans)
{
    Spans tidy;
    for (MarkedSpan span : spans) {
        std::replace_if(
            span.text.begin(), span.text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
        if (!isSafeAddress(span.link))
            span.link.clear();
        const bool isBlank = trimmed(span.text).empty();
        if (isBlank)
            span.bold = span.italic = false;
        if (span.text.empty() || (isBlank && tidy.empty()))
            continue;
        if (!tidy.empty() && tidy.back().bold == span.bold && tidy.back().italic == span.italic
            && tidy.back().link == span.link)
            tidy.back().text += span.text;
        else
            tidy.push_back(std::move(span));
    }
    if (!tidy.empty()) {
        tidy.front().text.erase(0, tidy.front().text.find_first_not_of(' '));
        auto& last = tidy.back().text;
        last.erase(last.find_last_not_of(' ') + 1);
        if (last.empty())
            tidy.pop_back();
    }
    return tidy;
}

/// The words with a backslash before what is always a mark.
std::string lightlyEscaped(std::string_view words)
{
    static constexpr std::string_view special = R"(\*[]()#->.{})";
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool escapes = words[i] == '\\' && i + 1 < words.size() && special.find(words[i + 1]) != words.npos;
        if (words[i] == '*' || escapes)
            out += '\\';
        out += words[i];
    }
    return out;
}

/// Spaces at the ends of a marked stretch stand outside its marks.
std::string marked(const MarkedSpan& span, const std::string& words)
{
    const std::string mark = std::string(span.bold ? "**" : "") + (span.italic ? "*" : "");
    if (mark.empty())
        return words;
    const std::size_t first = words.find_first_not_of(' ');
    const std::size_t last = words.find_last_not_of(' ');
    const std::string closing(mark.rbegin(), mark.rend());
    return words.substr(0, first) + mark + words.substr(first, last - first + 1) + closing + words.substr(last + 1);
}

std::string written(const Spans& spans, bool fully, bool inStyle)
{
    std::string out;
    for (const MarkedSpan& span : spans) {
        std::string words = fully ? escapedForMarkup(span.text) : lightlyEscaped(span.text);
        if (!span.link.empty())
            words = '[' + words + "](" + span.link + ')';
        out += inStyle ? marked(span, words) : words;
    }
    return out;
}

/// A stretch with spaces moved out of its style, as the reader gives it back.
Spans withSpacesOutside(const Spans& spans)
{
    Spans out;
    for (const MarkedSpan& span : spans) {
        const std::size_t first = span.text.find_first_not_of(' ');
        if ((!span.bold && !span.italic) || !span.link.empty() || first == std::string::npos) {
            out.push_back(span);
            continue;
        }
        const std::size_t last = span.text.find_last_not_of(' ');
        out.push_back({span.text.substr(0, first), false, false, {}});
        out.push_back({span.text.substr(first, last - first + 1), span.bold, span.italic, {}});
        out.push_back({span.text.substr(last + 1), false, false, {}});
    }
    return tidied(out);
}

Spans withoutStyle(Spans spans)
{
    for (MarkedSpan& span : spans)
        span.bold = span.italic = false;
    return tidied(spans);
}

Spans withoutLinks(Spans spans)
{
    for (MarkedSpan& span : spans)
        span.link.clear();
    return tidied(spans);
}

/// One line, read again to see that it says the same; else with more backslashes, else with less style.
std::string lineOf(const Spans& spans)
{
    const Spans wanted = withSpacesOutside(tidied(spans));
    for (const Spans& kept : {wanted, withoutStyle(wanted), withoutLinks(withoutStyle(wanted))})
        for (const bool fully : {false, true})
            if (std::string line = written(kept, fully, true); tidied(parseMarkedLine(line)) == kept)
                return line;
    return written(withoutLinks(withoutStyle(wanted)), true, false);
}

/// Takes away what would make something else of the beginning of a paragraph's line.
std::string asParagraphLine(std::string line)
{
    const std::vector<MarkedBlock> read = parseMarkedText(line);
    if (read.empty() || read.front().kind == MarkedBlock::Kind::Paragraph)
        return line;
    std::size_t at = 0;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9')
        ++at;
    return line.insert(at, 1, '\\');
}

} // namespace

std::string markedTextOf(const std::vector<MarkedBlock>& blocks)
{
    using Kind = MarkedBlock::Kind;
    std::string out;
    std::optional<Kind> before;
    for (const MarkedBlock& block : blocks) {
        const bool isList = block.kind == Kind::BulletedList || block.kind == Kind::NumberedList;
        // Two lists of one kind that follow one another read as one, whatever stands between them.
        int number = 0;
        for (const auto& entry : block.paragraphs) {
            std::string line = lineOf(entry);
            if (line.empty())
                continue;
            if (!out.empty())
                out += isList && before == block.kind ? "\n" : "\n\n";
            switch (block.kind) {
            case Kind::Heading: out += "## "; break;
            case Kind::BulletedList: out += "- "; break;
            case Kind::NumberedList: out += std::to_string(++number) + ". "; break;
            case Kind::Quotation: out += "> "; break;
            case Kind::Paragraph: line = asParagraphLine(std::move(line)); break;
            }
            out += line;
            before = block.kind;
        }
    }
    return out;
}

std::string canonicalMarkedText(std::string_view text)
{
    std::vector<MarkedBlock> merged;
    for (MarkedBlock& block : parseMarkedText(text)) {
        const bool isList =
            block.kind == MarkedBlock::Kind::BulletedList || block.kind == MarkedBlock::Kind::NumberedList;
        if (isList && !merged.empty() && merged.back().kind == block.kind)
            for (auto& entry : block.paragraphs)
                merged.back().paragraphs.push_back(std::move(entry));
        else
            merged.push_back(std::move(block));
    }
    return markedTextOf(merged);
}

std::string textMark(std::string_view text)
{
    // A reference is the paragraph it names: its words follow that paragraph's number.
    const std::string named =
        withReferences(text, [](std::int64_t paragraph) { return ReferenceShown{std::to_string(paragraph)}; });
    std::uint32_t hash = 2166136261U;
    for (const char c : canonicalMarkedText(named))
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (int shift = 28; shift >= 0; shift -= 4)
        out += digits[(hash >> static_cast<unsigned>(shift)) & 15U];
    return out;
}

} // namespace cspdesk::domain
