// SPDX-License-Identifier: MIT
#include "documents/pack_layout.h"

#include "documents/attached_layout.h"
#include "documents/document_layout.h"
#include "documents/pack_contents.h"
#include "wording/translate.h"

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <utility>

namespace cspdesk::documents {
namespace {

constexpr int deepestHeading = 6;

/// Anchors of a part begin with its name and a stroke, those of the cover likewise, so that no two can be the same.
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

/// A part on its pages, whichever kind it is; nothing for what is sent round separately.
struct LaidOutPart
{
    std::optional<LaidOutDocument> pages;
    DocumentLayout* own = nullptr;
    std::unique_ptr<AttachedLayout> attached = nullptr;
};

/// Lays out one pack. Parts come first: the contents name the pages they begin on.
class PackLayout
{
public:
    PackLayout(const Pack& pack, const PackPapers& papers) : m_pack(pack), m_papers(papers), m_cover(pack.cover)
    {
        m_cover.blocks.emplace_back(Heading{.spans = plain(wording::say("Contents").toStdString()), .id = "contents"});
    }

    std::optional<LaidOutDocument> layOut(const PackProgress& goesOn)
    {
        for (std::size_t i = 0; i < m_pack.parts.size(); ++i) {
            m_parts.push_back(layOutPart(i));
            if (goesOn && !goesOn(i + 1, m_pack.parts.size()))
                return std::nullopt;
        }
        LaidOutDocument out = coverPages();
        std::vector<std::size_t> firstPages;
        for (LaidOutPart& part : m_parts) {
            firstPages.push_back(out.pages.size());
            if (part.pages)
                Joiner(out, std::move(*part.pages)).join();
        }
        m_coverLayout->drawFurniture(out, 0, PageNumbering::Pack);
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (m_parts[i].own != nullptr)
                m_parts[i].own->drawFurniture(out, firstPages[i], PageNumbering::Pack);
            else if (m_parts[i].attached)
                m_parts[i].attached->drawFurniture(out, firstPages[i]);
        }
        out.missing = missing();
        return out;
    }

private:
    LaidOutPart layOutPart(std::size_t index)
    {
        const PackPart& part = m_pack.parts[index];
        if (!part.attached)
            return layOutDocument(part, partAnchor(index));
        LaidOutPart out;
        if (index >= m_papers.size() || !m_papers[index].pdf)
            return out;
        out.attached = std::make_unique<AttachedLayout>(m_pack, m_papers, index);
        out.pages = out.attached->pages(partAnchor(index));
        return out;
    }

    LaidOutPart layOutDocument(const PackPart& part, const std::string& name)
    {
        const Document* document = &part.document;
        if (document->marking.empty() && !m_cover.marking.empty()) {
            m_marked.push_back(part.document);
            m_marked.back().marking = m_cover.marking;
            document = &m_marked.back();
        }
        LaidOutPart out;
        out.own = &m_layouts.emplace_back(*document);
        out.pages = out.own->pages();
        prefixAnchors(*out.pages, name);
        nameOutline(*out.pages, part.title, name);
        lowerHeadings(*out.pages);
        return out;
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
            const std::optional<LaidOutDocument>& pages = m_parts[i].pages;
            lines.push_back({m_pack.parts[i].title, noteOf(i), pages ? page : 0, partAnchor(i)});
            page += pages ? pages->pages.size() : 0;
        }
        m_coverLayout.emplace(m_cover);
        layOutContents(m_coverLayout->writer(), lines);
        LaidOutDocument pages = m_coverLayout->pages();
        prefixAnchors(pages, "cover");
        linkContents(pages, lines);
        return pages;
    }

    [[nodiscard]] std::string noteOf(std::size_t index) const
    {
        const PackPart& part = m_pack.parts[index];
        if (m_parts[index].pages || !part.attached)
            return part.note;
        return separateNote(part, index < m_papers.size() ? m_papers[index].separate : std::nullopt);
    }

    [[nodiscard]] std::vector<MissingCharacter> missing() const
    {
        std::map<char32_t, std::size_t> times;
        const auto add = [&times](const std::vector<MissingCharacter>& characters) {
            for (const MissingCharacter& missing : characters)
                times[missing.character] += missing.times;
        };
        add(m_coverLayout->missing());
        for (const DocumentLayout& layout : m_layouts)
            add(layout.missing());
        for (const LaidOutPart& part : m_parts)
            if (part.attached)
                add(part.attached->missing());
        std::vector<MissingCharacter> out;
        out.reserve(times.size());
        for (const auto& [character, count] : times)
            out.push_back({character, count});
        return out;
    }

    const Pack& m_pack;
    const PackPapers& m_papers;
    Document m_cover;
    std::deque<Document> m_marked; ///< parts that take the marking of the cover
    std::deque<DocumentLayout> m_layouts;
    std::vector<LaidOutPart> m_parts;
    std::optional<DocumentLayout> m_coverLayout;
};

} // namespace

std::string partAnchor(std::size_t part) { return "part-" + std::to_string(part + 1); }

std::optional<LaidOutDocument> layOutPack(const Pack& pack, const PackPapers& papers, const PackProgress& goesOn)
{
    if (pack.parts.empty())
        return std::nullopt;
    return PackLayout(pack, papers).layOut(goesOn);
}

std::optional<LaidOutDocument> layOutPack(const Pack& pack, const PackProgress& goesOn)
{
    return layOutPack(pack, PackPapers(), goesOn);
}

} // namespace cspdesk::documents
