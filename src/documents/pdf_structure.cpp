// SPDX-License-Identifier: MIT
#include "documents/pdf_structure.h"

namespace cspdesk::documents::pdf {
namespace {

std::string attributes(const StructureElement& element)
{
    std::string table;
    if (element.scope != HeaderScope::None)
        table += element.scope == HeaderScope::Column ? "/Scope/Column" : "/Scope/Row";
    if (element.columnSpan > 1)
        table += "/ColSpan " + std::to_string(element.columnSpan);
    if (!table.empty())
        return "/A<</O/Table" + table + ">>";
    if (element.listKind)
        return std::string("/A<</O/List/ListNumbering/")
             + (*element.listKind == ListKind::Numbered ? "Decimal" : "Disc") + ">>";
    return {};
}

/// The attributes of layout that a figure must have: where it is on its page.
std::string layout(const LaidOutDocument& document, const ElementArea& area)
{
    const Rectangle& box = area.box;
    const double pageHeight = sizeOf(document, document.pages[area.page]).height;
    return "/A<</O/Layout/Placement/Block/BBox[" + number(box.x) + " " + number(pageHeight - box.y - box.height) + " "
         + number(box.x + box.width) + " " + number(pageHeight - box.y) + "]>>";
}

/// Writes the elements of one document.
class StructureWriter
{
public:
    StructureWriter(Objects& objects, const LaidOutDocument& document, const PageObjects& pages)
        : m_objects(objects),
          m_document(document),
          m_pages(pages),
          m_root(objects.reserve())
    {
        for (std::size_t i = 0; i < document.elements.size(); ++i)
            m_elements.push_back(objects.reserve());
    }

    ObjectNumber write()
    {
        for (ElementIndex i = 0; i < m_document.elements.size(); ++i)
            m_objects.set(m_elements[i], elementObject(i));
        const ObjectNumber parents = m_objects.add(parentTree());
        m_objects.set(m_root, "<</Type/StructTreeRoot/K " + reference(m_elements[0]) + "/ParentTree "
                                  + reference(parents) + "/ParentTreeNextKey " + std::to_string(m_nextKey) + ">>");
        return m_root;
    }

private:
    std::string elementObject(ElementIndex index) const
    {
        const StructureElement& element = m_document.elements[index];
        const ObjectNumber parent = index == 0 ? m_root : m_elements[element.parent];
        std::string out = "<</Type/StructElem/S/" + structureType(element) + "/P " + reference(parent);
        std::string kids;
        for (const ElementKid& kid : element.kids)
            kids += kidEntry(kid);
        if (!kids.empty())
            out += "/K[" + kids + "]";
        if (!element.alternative.empty() && element.role == ElementRole::Figure)
            out += "/Alt " + text(element.alternative);
        if (!element.language.empty())
            out += "/Lang" + literal(element.language);
        return out + (element.area ? layout(m_document, *element.area) : attributes(element)) + ">>";
    }

    std::string kidEntry(const ElementKid& kid) const
    {
        if (kid.kind == ElementKid::Kind::Element)
            return reference(m_elements[kid.index]) + " ";
        const std::string page = "/Pg " + reference(m_pages.pages[kid.page]);
        if (kid.kind == ElementKid::Kind::Link)
            return "<</Type/OBJR" + page + "/Obj " + reference(m_pages.links[kid.page][kid.index]) + ">>";
        std::string out;
        const MarkRange& range = m_pages.contents[kid.page].ranges[kid.index];
        for (std::size_t mark = range.first; mark < range.end; ++mark)
            out += "<</Type/MCR" + page + "/MCID " + std::to_string(mark) + ">>";
        return out;
    }

    std::string parentTree()
    {
        std::string out = "<</Nums[";
        for (std::size_t page = 0; page < m_pages.pages.size(); ++page) {
            out += std::to_string(page) + "[";
            for (const ElementIndex owner : m_pages.contents[page].owners)
                out += reference(m_elements[owner]) + " ";
            out += "]";
        }
        m_nextKey = m_pages.pages.size();
        for (const Page& page : m_document.pages)
            for (const LinkArea& link : page.links)
                out += std::to_string(m_nextKey++) + " " + reference(m_elements[link.element]) + " ";
        return out + "]>>";
    }

    Objects& m_objects;
    const LaidOutDocument& m_document;
    const PageObjects& m_pages;
    ObjectNumber m_root;
    std::vector<ObjectNumber> m_elements;
    std::size_t m_nextKey = 0;
};

} // namespace

std::size_t parentKey(const PageObjects& objects, std::size_t page, std::size_t link)
{
    std::size_t key = objects.pages.size() + link;
    for (std::size_t i = 0; i < page; ++i)
        key += objects.links[i].size();
    return key;
}

ObjectNumber writeStructure(Objects& objects, const LaidOutDocument& document, const PageObjects& pages)
{
    return StructureWriter(objects, document, pages).write();
}

} // namespace cspdesk::documents::pdf
