// SPDX-License-Identifier: MIT
#include "documents/pdf_writer.h"

#include "documents/pdf_content.h"
#include "documents/pdf_fonts.h"
#include "documents/pdf_metadata.h"
#include "documents/pdf_objects.h"
#include "documents/pdf_outline.h"
#include "documents/pdf_structure.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace pdf;

/// Writes the objects of one file.
class PdfWriter
{
public:
    explicit PdfWriter(const LaidOutDocument& document) : m_document(document) {}

    std::string write()
    {
        reserveObjects();
        writePages();
        const ObjectNumber information = writeInformation(m_objects, m_document);
        return m_objects.file(writeCatalogue(), information);
    }

private:
    void reserveObjects()
    {
        for (const Page& page : m_document.pages) {
            m_pages.pages.push_back(m_objects.reserve());
            m_pages.links.emplace_back();
            for (std::size_t i = 0; i < page.links.size(); ++i)
                m_pages.links.back().push_back(m_objects.reserve());
            for (const MarkedContent& content : page.contents)
                useFonts(content);
        }
        m_pageTree = m_objects.reserve();
    }

    void useFonts(const MarkedContent& content)
    {
        for (const Mark& mark : content.marks)
            if (const auto* run = std::get_if<GlyphRun>(&mark))
                m_fonts.use(*run);
    }

    void writePages()
    {
        const ObjectNumber fonts = m_objects.add("<<" + m_fonts.write(m_objects) + ">>");
        std::string kids;
        for (std::size_t i = 0; i < m_document.pages.size(); ++i) {
            m_pages.contents.push_back(writeContent(m_document, m_document.pages[i], m_fonts));
            writePage(i, fonts);
            kids += reference(m_pages.pages[i]) + " ";
        }
        m_objects.set(m_pageTree,
                      "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(m_document.pages.size()) + ">>");
    }

    void writePage(std::size_t index, ObjectNumber fonts)
    {
        const ObjectNumber stream = m_objects.addStream(m_pages.contents[index].stream);
        std::string links;
        for (std::size_t i = 0; i < m_pages.links[index].size(); ++i) {
            writeLink(index, i);
            links += reference(m_pages.links[index][i]) + " ";
        }
        const PageSize size = sizeOf(m_document, m_document.pages[index]);
        std::string out = "<</Type/Page/Parent " + reference(m_pageTree) + "/MediaBox[0 0 " + number(size.width) + " "
                        + number(size.height) + "]/Contents " + reference(stream) + "/Resources<</Font "
                        + reference(fonts) + ">>/StructParents " + std::to_string(index) + "/Tabs/S";
        out += links.empty() ? "" : "/Annots[" + links + "]";
        m_objects.set(m_pages.pages[index], out + ">>");
    }

    void writeLink(std::size_t page, std::size_t index)
    {
        const LinkArea& link = m_document.pages[page].links[index];
        const double top = sizeOf(m_document, m_document.pages[page]).height - link.area.y;
        std::string out = "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[" + number(link.area.x) + " "
                        + number(top - link.area.height) + " " + number(link.area.x + link.area.width) + " "
                        + number(top) + "]";
        out += action(link) + "/Contents " + text(link.description);
        out += "/StructParent " + std::to_string(parentKey(m_pages, page, index)) + ">>";
        m_objects.set(m_pages.links[page][index], out);
    }

    std::string action(const LinkArea& link) const
    {
        if (link.address.front() != '#')
            return "/A<</S/URI/URI" + literal(address(link.address)) + ">>";
        const auto target =
            std::find_if(m_document.outline.begin(), m_document.outline.end(),
                         [&](const OutlineEntry& entry) { return entry.anchor == link.address.substr(1); });
        if (target == m_document.outline.end())
            return {};
        return "/Dest" + destination(m_document, *target, m_pages.pages);
    }

    ObjectNumber writeCatalogue()
    {
        const ObjectNumber structure = writeStructure(m_objects, m_document, m_pages);
        const ObjectNumber outline = writeOutline(m_objects, m_document, m_pages.pages);
        const ObjectNumber metadata = writeXmp(m_objects, m_document);
        return m_objects.add("<</Type/Catalog/Pages " + reference(m_pageTree)
                             + "/MarkInfo<</Marked true>>/StructTreeRoot " + reference(structure) + "/Lang"
                             + literal(m_document.language) + "/ViewerPreferences<</DisplayDocTitle true>>/Outlines "
                             + reference(outline) + "/PageMode/UseOutlines/Metadata " + reference(metadata) + ">>");
    }

    const LaidOutDocument& m_document;
    Objects m_objects;
    Fonts m_fonts;
    PageObjects m_pages;
    ObjectNumber m_pageTree = 0;
};

} // namespace

std::string writePdf(const LaidOutDocument& document) { return PdfWriter(document).write(); }

} // namespace cspdesk::documents
