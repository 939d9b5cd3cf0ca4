// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::domain {

/// A stretch of words in one style.
struct MarkedSpan
{
    std::string text;
    bool bold = false;
    bool italic = false;
    std::string link; ///< web or mail address, empty where there is none

    friend bool operator==(const MarkedSpan&, const MarkedSpan&) = default;
};

/// One block of marked text. List entries hold one paragraph each.
struct MarkedBlock
{
    enum class Kind { Heading, Paragraph, BulletedList, NumberedList, Quotation };

    Kind kind = Kind::Paragraph;
    std::vector<std::vector<MarkedSpan>> paragraphs; ///< one, or the entries of a list

    friend bool operator==(const MarkedBlock&, const MarkedBlock&) = default;
};

/// Reads the small closed markup that all of the partnership's own text is kept in: blank lines part paragraphs,
/// `## ` begins a heading, `- ` and `1. ` a list entry, `> ` a quotation; `**bold**`, `*italic*`, `[words](address)`.
/// Everything else is words; nothing is ever an error, and never HTML. A backslash takes the meaning off the next
/// character.
std::vector<MarkedBlock> parseMarkedText(std::string_view text);

/// One line's worth of spans.
std::vector<MarkedSpan> parseMarkedLine(std::string_view line);

/// The words with a backslash before whatever would be markup.
std::string escapedForMarkup(std::string_view words);

/// Puts values for `{names}` into the text, escaped so that a value cannot become markup. Unknown names stay as they
/// are.
std::string filledIn(std::string_view text, const std::vector<std::pair<std::string, std::string>>& values);

} // namespace cspdesk::domain
