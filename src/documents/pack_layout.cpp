// SPDX-License-Identifier: MIT
#include "documents/pack_layout.h"

#include "documents/document_layout.h"
#include "documents/pack_contents.h"
#include "wording/translate.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

namespace cspdesk::documents {
namespace {

constexpr int deepestHeading = 6;

/// Anchors of a part begin with its name and a stroke, those of the cover likewise, so that no two can be the same.
std::string nameOf(std::size_t part) { return "part-" + std::to_string(part + 1); }

void prefixAnchors(LaidOutDocument& document, const std::string& name)
{
    for (OutlineEntry& entry : document.outline)
        if (!entry.anchor.empty())
            entry.anchor = name + "/" + entry.anchor;
    for (Page& page : document.pages)
        for (LinkArea& link : page.links)
            if (!link.address.empty() && link.address.front() == '#')
                link.address = "#" + name + "/" + link.address.substr(1);
}

/// A part is named by its line in the contents, and its bookmark leads to the top of its first page.
void nameOutline(LaidOutDocument& part, const std::string& title, const std::string& anchor)
{
    OutlineEntry& first = part.outline.front();
    first = {.title = title, .level = 1, .anchor = anchor, .page = first.page, .isFolded = true};
}

/// The title of the pack is the one heading of the first level; what was the title of a part is one below it.
void lowerHeadings(LaidOutDocument& part)
{
    for (StructureElement& element : part.elements)
        if (element.role == ElementRole::Heading)
            element.level = std::min(element.level + 1, deepestHeading);
}

/// Puts the pages, the structure and the outline of a part behind those of the pack.
class Joiner
{
public:
    Joiner(LaidOutDocument& pack, LaidOutDocument part)
        : m_pack(pack),
          m_part(std::move(part)),
          m_firstPage(pack.pages.size()),
          m_firstElement(pack.elements.size())
    {}

    void join()
    {
        joinElements();
        for (Page& page : m_part.pages)
            m_pack.pages.push_back(moved(std::move(page)));
        for (OutlineEntry& entry : m_part.outline) {
            entry.page += m_firstPage;
            m_pack.outline.push_back(std::move(entry));
        }
    }

private:
    void joinElements()
    {
        StructureElement& root = m_part.elements.front();
        root.role = ElementRole::Part;
        if (m_part.language != m_pack.language)
            root.language = m_part.language;
        for (StructureElement& element : m_part.elements) {
            element.parent += m_firstElement;
            for (ElementKid& kid : element.kids) {
                if (kid.kind == ElementKid::Kind::Element)
                    kid.index += m_firstElement;
                else
                    kid.page += m_firstPage;
            }
            m_pack.elements.push_back(std::move(element));
        }
        m_pack.elements[m_firstElement].parent = 0;
        m_pack.elements[0].kids.push_back({.kind = ElementKid::Kind::Element, .index = m_firstElement});
    }

    [[nodiscard]] Page moved(Page page) const
    {
        for (MarkedContent& content : page.contents)
            if (auto* element = std::get_if<ElementIndex>(&content.owner))
                *element += m_firstElement;
        for (LinkArea& link : page.links)
            link.element += m_firstElement;
        return page;
    }

    LaidOutDocument& m_pack;
    LaidOutDocument m_part;
    std::size_t m_firstPage;
    ElementIndex m_firstElement;
};

/// Lays out one pack. Parts come first: the contents name the pages they begin on.
class PackLayout
{
public:
    explicit PackLayout(const Pack& pack) : m_pack(pack), m_cover(pack.cover)
    {
        m_cover.blocks.emplace_back(Heading{.spans = plain(wording::say("Contents").toStdString()), .id = "contents"});
    }

    std::optional<LaidOutDocument> layOut(const PackProgress& goesOn)
    {
        for (std::size_t i = 0; i < m_pack.parts.size(); ++i) {
            layOutPart(m_pack.parts[i], nameOf(i));
            if (goesOn && !goesOn(i + 1, m_pack.parts.size()))
                return std::nullopt;
        }
        LaidOutDocument out = coverPages();
        std::vector<std::size_t> firstPages;
        for (LaidOutDocument& part : m_parts) {
            firstPages.push_back(out.pages.size());
            Joiner(out, std::move(part)).join();
        }
        m_coverLayout->drawFurniture(out, 0);
        for (std::size_t i = 0; i < firstPages.size(); ++i)
            m_layouts[i].drawFurniture(out, firstPages[i]);
        out.missing = missing();
        return out;
    }

private:
    void layOutPart(const PackPart& part, const std::string& name)
    {
        const Document* document = &part.document;
        if (document->marking.empty() && !m_cover.marking.empty()) {
            m_marked.push_back(part.document);
            m_marked.back().marking = m_cover.marking;
            document = &m_marked.back();
        }
        LaidOutDocument pages = m_layouts.emplace_back(*document).pages();
        prefixAnchors(pages, name);
        nameOutline(pages, part.title, name);
        lowerHeadings(pages);
        m_parts.push_back(std::move(pages));
    }

    /// The contents are laid out again when they take more pages than was thought; then their height is known.
    LaidOutDocument coverPages()
    {
        LaidOutDocument pages = coverPages(1);
        return pages.pages.size() == 1 ? pages : coverPages(pages.pages.size());
    }

    LaidOutDocument coverPages(std::size_t count)
    {
        std::vector<ContentsLine> lines;
        std::size_t page = count + 1;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            lines.push_back({m_pack.parts[i].title, m_pack.parts[i].note, page, nameOf(i)});
            page += m_parts[i].pages.size();
        }
        m_coverLayout.emplace(m_cover);
        layOutContents(m_coverLayout->writer(), lines);
        LaidOutDocument pages = m_coverLayout->pages();
        prefixAnchors(pages, "cover");
        linkContents(pages, lines);
        return pages;
    }

    [[nodiscard]] std::vector<MissingCharacter> missing() const
    {
        std::map<char32_t, std::size_t> times;
        const auto add = [&times](const DocumentLayout& layout) {
            for (const MissingCharacter& missing : layout.missing())
                times[missing.character] += missing.times;
        };
        add(*m_coverLayout);
        std::for_each(m_layouts.begin(), m_layouts.end(), add);
        std::vector<MissingCharacter> out;
        out.reserve(times.size());
        for (const auto& [character, count] : times)
            out.push_back({character, count});
        return out;
    }

    const Pack& m_pack;
    Document m_cover;
    std::deque<Document> m_marked; ///< parts that take the marking of the cover
    std::deque<DocumentLayout> m_layouts;
    std::vector<LaidOutDocument> m_parts;
    std::optional<DocumentLayout> m_coverLayout;
};

} // namespace

std::optional<LaidOutDocument> layOutPack(const Pack& pack, const PackProgress& goesOn)
{
    if (pack.parts.empty())
        return std::nullopt;
    return PackLayout(pack).layOut(goesOn);
}

} // namespace cspdesk::documents
