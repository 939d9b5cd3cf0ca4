// SPDX-License-Identifier: MIT
#include "domain/paragraph_links.h"

#include "base/text.h"
#include "domain/marked_text.h"

#include <algorithm>
#include <charconv>

namespace cspdesk::domain {
namespace {

constexpr std::string_view scheme = "paragraph:";

/// One reference in a text: `[words](paragraph:123)`.
struct Place
{
    std::size_t from = 0;
    std::size_t length = 0;
    std::int64_t paragraph = 0;
};

std::vector<Place> placesIn(std::string_view text)
{
    std::vector<Place> places;
    constexpr std::string_view middle = "](paragraph:";
    for (std::size_t at = text.find(middle); at != std::string_view::npos; at = text.find(middle, at + 1)) {
        const std::size_t open = text.rfind('[', at);
        const std::size_t end = text.find(')', at);
        if (open == std::string_view::npos || end == std::string_view::npos || open + 1 == at)
            continue;
        if (const auto paragraph = linkedParagraph(text.substr(at + 2, end - at - 2)))
            places.push_back({open, end - open + 1, *paragraph});
    }
    return places;
}

} // namespace

std::string paragraphLink(std::int64_t paragraph) { return std::string(scheme) + std::to_string(paragraph); }

std::optional<std::int64_t> linkedParagraph(std::string_view address)
{
    if (!address.starts_with(scheme))
        return std::nullopt;
    address.remove_prefix(scheme.size());
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(address.data(), address.data() + address.size(), number);
    if (problem != std::errc() || end != address.data() + address.size() || number <= 0)
        return std::nullopt;
    return number;
}

std::vector<std::int64_t> linkedParagraphs(std::string_view markedText)
{
    std::vector<std::int64_t> paragraphs;
    for (const Place& place : placesIn(markedText))
        if (std::find(paragraphs.begin(), paragraphs.end(), place.paragraph) == paragraphs.end())
            paragraphs.push_back(place.paragraph);
    return paragraphs;
}

std::string withReferences(std::string_view markedText, const std::function<ReferenceShown(std::int64_t)>& shown)
{
    std::string text;
    std::size_t done = 0;
    for (const Place& place : placesIn(markedText)) {
        if (place.from < done)
            continue;
        text += markedText.substr(done, place.from - done);
        const ReferenceShown reference = shown(place.paragraph);
        // A number with a point is no mark in the middle of a line; brackets would be.
        std::string words = reference.words;
        std::erase_if(words, [](char each) { return each == '[' || each == ']'; });
        text += reference.leads ? '[' + words + "](" + paragraphLink(place.paragraph) + ')' : words;
        done = place.from + place.length;
    }
    text += markedText.substr(done);
    return text;
}

std::vector<TypedReference> typedReferences(std::string_view text)
{
    std::vector<TypedReference> references;
    for (std::size_t at = text.find("[["); at != std::string_view::npos; at = text.find("[[", at + 2)) {
        const std::size_t end = text.find("]]", at);
        if (end == std::string_view::npos)
            break;
        const std::string_view inside = trimmed(text.substr(at + 2, end - at - 2));
        if (inside.find('\n') != std::string_view::npos)
            continue;
        const std::size_t of = inside.find(" of ");
        TypedReference reference{.from = at, .length = end + 2 - at, .number = {}, .day = {}};
        reference.number = std::string(trimmed(inside.substr(0, of)));
        if (of != std::string_view::npos)
            reference.day = std::string(trimmed(inside.substr(of + 4)));
        if (!reference.number.empty())
            references.push_back(std::move(reference));
    }
    return references;
}

} // namespace cspdesk::domain
