// SPDX-License-Identifier: MIT
#include "documents/page_text.h"

#include "documents/unicode.h"

namespace cspdesk::tests {
namespace {

using namespace documents;

std::string textOf(const MarkedContent& content)
{
    std::string out;
    for (const Mark& mark : content.marks)
        if (const auto* run = std::get_if<GlyphRun>(&mark))
            out += encodeUtf8(run->text);
    return out + " ";
}

} // namespace

std::string textOnPage(const LaidOutDocument& document, std::size_t page)
{
    std::string out;
    for (const MarkedContent& content : document.pages.at(page).contents)
        if (std::holds_alternative<ElementIndex>(content.owner))
            out += textOf(content);
    return out;
}

std::string artifactsOnPage(const LaidOutDocument& document, std::size_t page, Artifact kind)
{
    std::string out;
    for (const MarkedContent& content : document.pages.at(page).contents)
        if (const auto* artifact = std::get_if<Artifact>(&content.owner); artifact != nullptr && *artifact == kind)
            out += textOf(content);
    return out;
}

std::vector<std::size_t> pagesOf(const LaidOutDocument& document, ElementRole role)
{
    std::vector<std::size_t> out;
    for (const StructureElement& element : document.elements)
        if (element.role == role)
            for (const ElementKid& kid : element.kids)
                if (kid.kind == ElementKid::Kind::Content)
                    out.push_back(kid.page);
    return out;
}

} // namespace cspdesk::tests
