// SPDX-License-Identifier: MIT
#include "documents/attached_links.h"

#include "documents/headings.h"

#include <algorithm>

namespace cspdesk::documents::pdf {
namespace {

QPDFObjectHandle realNumber(double value) { return QPDFObjectHandle::newReal(value, 2); }

/// Puts the links of one page on its sheet.
class LinkImport
{
public:
    LinkImport(QPDF& file, const LaidOutDocument& document, AttachedSource& source, std::size_t page,
               ImportedPages& pages)
        : m_file(file),
          m_document(document),
          m_source(source),
          m_page(page),
          m_pages(pages),
          m_matrix(placement(source.boxes()[page], frameOf(page), sheetSize(page).height))
    {}

    LinkWords run()
    {
        QPDFObjectHandle annotations = m_source.pages()[m_page].getKey("/Annots");
        QPDFObjectHandle links = QPDFObjectHandle::newArray();
        if (annotations.isArray())
            for (QPDFObjectHandle& each : annotations.getArrayAsVector())
                addLink(each, links);
        if (links.getArrayNItems() > 0)
            m_pages.sheetObjects[m_page].replaceKey("/Annots", links);
        return std::move(m_words);
    }

private:
    [[nodiscard]] const Page& sheet(std::size_t page) const { return m_document.pages[m_pages.sheets[page]]; }
    [[nodiscard]] const Rectangle& frameOf(std::size_t page) const { return sheet(page).attached->frame; }
    [[nodiscard]] PageSize sheetSize(std::size_t page) const { return sizeOf(m_document, sheet(page)); }

    void addLink(QPDFObjectHandle& original, QPDFObjectHandle& links)
    {
        if (!original.isDictionary() || !original.getKey("/Subtype").isNameAndEquals("/Link"))
            return;
        QPDFObjectHandle link = QPDFObjectHandle::newDictionary();
        if (!setTarget(original, link) || !setPlace(original, link))
            return;
        link.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
        link.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
        link.replaceKey("/F", QPDFObjectHandle::newInteger(4));
        link.replaceKey("/P", m_pages.sheetObjects[m_page]);
        for (const char* key : {"/Border", "/BS", "/C", "/H"})
            if (original.hasKey(key))
                link.replaceKey(key, plainCopy(original.getKey(key)));
        QPDFObjectHandle words = original.getKey("/Contents");
        if (words.isString()) {
            link.replaceKey("/Contents", plainCopy(words));
            m_words.descriptions.push_back(words.getUTF8Value());
        }
        link = m_file.makeIndirectObject(link);
        links.appendItem(link);
        if (original.isIndirect())
            m_pages.links.try_emplace(original.getObjGen(), link);
    }

    bool setTarget(QPDFObjectHandle& original, QPDFObjectHandle& link)
    {
        QPDFObjectHandle action = original.getKey("/A");
        if (!action.isDictionary())
            return setDestination(original.getKey("/Dest"), link);
        if (action.getKey("/S").isNameAndEquals("/GoTo"))
            return setDestination(action.getKey("/D"), link);
        return action.getKey("/S").isNameAndEquals("/URI") && setAddress(action.getKey("/URI"), link);
    }

    bool setAddress(QPDFObjectHandle value, QPDFObjectHandle& link)
    {
        const std::string address = value.isString() ? value.getStringValue() : std::string();
        if (address.find(':') == std::string::npos || safeLink(address).empty())
            return false;
        QPDFObjectHandle action = QPDFObjectHandle::newDictionary();
        action.replaceKey("/S", QPDFObjectHandle::newName("/URI"));
        action.replaceKey("/URI", QPDFObjectHandle::newString(address));
        link.replaceKey("/A", action);
        m_words.addresses.push_back(address);
        return true;
    }

    bool setDestination(QPDFObjectHandle value, QPDFObjectHandle& link)
    {
        const auto place = m_source.place(value);
        if (!place)
            return false;
        const Rectangle& frame = frameOf(place->page);
        const double scale = frame.height / shownSize(m_source.boxes()[place->page]).height;
        const double top = place->y > 1 ? frame.y + place->y * scale : 0; // the top of a page shows its head too
        QPDFObjectHandle destination = QPDFObjectHandle::newArray();
        destination.appendItem(m_pages.sheetObjects[place->page]);
        destination.appendItem(QPDFObjectHandle::newName("/XYZ"));
        destination.appendItem(QPDFObjectHandle::newNull());
        destination.appendItem(realNumber(sheetSize(place->page).height - top));
        destination.appendItem(QPDFObjectHandle::newNull());
        link.replaceKey("/Dest", destination);
        return true;
    }

    bool setPlace(QPDFObjectHandle& original, QPDFObjectHandle& link)
    {
        QPDFObjectHandle area = original.getKey("/Rect");
        if (!area.isRectangle())
            return false;
        const QPDFObjectHandle::Rectangle raw = area.getArrayAsRectangle();
        const Point one = transformed(m_matrix, {raw.llx, raw.lly});
        const Point other = transformed(m_matrix, {raw.urx, raw.ury});
        link.replaceKey("/Rect", QPDFObjectHandle::newArray(
                                     {realNumber(std::min(one.x, other.x)), realNumber(std::min(one.y, other.y)),
                                      realNumber(std::max(one.x, other.x)), realNumber(std::max(one.y, other.y))}));
        QPDFObjectHandle corners = original.getKey("/QuadPoints");
        if (corners.isArray() && corners.getArrayNItems() % 8 == 0 && corners.getArrayNItems() <= 800)
            setCorners(corners, link);
        return true;
    }

    void setCorners(QPDFObjectHandle& corners, QPDFObjectHandle& link) const
    {
        QPDFObjectHandle out = QPDFObjectHandle::newArray();
        for (int i = 0; i + 1 < corners.getArrayNItems(); i += 2) {
            if (!corners.getArrayItem(i).isNumber() || !corners.getArrayItem(i + 1).isNumber())
                return;
            const Point at = transformed(
                m_matrix, {corners.getArrayItem(i).getNumericValue(), corners.getArrayItem(i + 1).getNumericValue()});
            out.appendItem(realNumber(at.x));
            out.appendItem(realNumber(at.y));
        }
        link.replaceKey("/QuadPoints", out);
    }

    QPDF& m_file;
    const LaidOutDocument& m_document;
    AttachedSource& m_source;
    std::size_t m_page;
    ImportedPages& m_pages;
    PdfMatrix m_matrix;
    LinkWords m_words;
};

} // namespace

LinkWords importLinks(QPDF& file, const LaidOutDocument& document, AttachedSource& source, std::size_t page,
                      ImportedPages& pages)
{
    return LinkImport(file, document, source, page, pages).run();
}

} // namespace cspdesk::documents::pdf
