// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::domain {

/// The address that a reference to a paragraph of minutes has in marked text: "paragraph:123". It names the paragraph
/// by its identity, so that its number may change.
std::string paragraphLink(std::int64_t paragraph);
/// The paragraph that such an address names; nothing for any other address.
std::optional<std::int64_t> linkedParagraph(std::string_view address);

/// The paragraphs a marked text refers to, in the order of the text, each once.
std::vector<std::int64_t> linkedParagraphs(std::string_view markedText);

/// How a reference reads: its words, and whether they lead anywhere.
struct ReferenceShown
{
    std::string words;
    bool leads = true; ///< without it the words stand for themselves

    friend bool operator==(const ReferenceShown&, const ReferenceShown&) = default;
};

/// The text with the words of every reference put anew by `shown`.
std::string withReferences(std::string_view markedText, const std::function<ReferenceShown(std::int64_t)>& shown);

/// A reference as somebody types it: `[[8.2 of 1 July]]`.
struct TypedReference
{
    std::size_t from = 0; ///< its place in the text, brackets included
    std::size_t length = 0;
    std::string number; ///< "8.2"
    std::string day;    ///< "1 July", "1 July 2025", "2025-07-01"; empty: of the same minutes
};
std::vector<TypedReference> typedReferences(std::string_view markedText);

} // namespace cspdesk::domain
