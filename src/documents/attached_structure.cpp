// SPDX-License-Identifier: MIT
#include "documents/attached_structure.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cspdesk::documents::pdf {
namespace {

constexpr int deepest = 100; ///< levels of a structure; a deeper one is a fault
constexpr std::size_t mostElements = 500000;
constexpr long long mostMarks = 100000; ///< of one page

bool isStandard(const std::string& role)
{
    static const std::set<std::string> roles{
        "/Document", "/Part",      "/Art",     "/Sect",  "/Div",  "/BlockQuote", "/Caption", "/TOC",       "/TOCI",
        "/Index",    "/NonStruct", "/Private", "/P",     "/H",    "/H1",         "/H2",      "/H3",        "/H4",
        "/H5",       "/H6",        "/L",       "/LI",    "/Lbl",  "/LBody",      "/Table",   "/TR",        "/TH",
        "/TD",       "/THead",     "/TBody",   "/TFoot", "/Span", "/Quote",      "/Note",    "/Reference", "/BibEntry",
        "/Code",     "/Link",      "/Annot",   "/Ruby",  "/RB",   "/RT",         "/RP",      "/Warichu",   "/WT",
        "/WP",       "/Figure",    "/Formula", "/Form"};
    return roles.contains(role);
}

/// The heading of the pack is above those of its papers.
std::string lowered(const std::string& role)
{
    if (role.size() == 3 && role[1] == 'H' && role[2] >= '1' && role[2] <= '5')
        return std::string("/H") + static_cast<char>(role[2] + 1);
    return role;
}

/// Walks through the structure of one paper.
class StructureImport
{
public:
    StructureImport(QPDF& file, AttachedSource& source, const ImportedPages& pages, ParentTree& parents)
        : m_file(file),
          m_source(source),
          m_pages(pages),
          m_parents(parents),
          m_root(source.file().getRoot().getKey("/StructTreeRoot")),
          m_marks(pages.sheets.size())
    {}

    std::vector<std::string> run(QPDFObjectHandle part)
    {
        QPDFObjectHandle kids = QPDFObjectHandle::newArray();
        QPDFObjectHandle top = m_root.getKey("/K");
        for (QPDFObjectHandle& kid : listed(top))
            addTop(kid, part, kids);
        if (kids.getArrayNItems() > 0)
            part.replaceKey("/K", kids);
        writeOwners();
        return std::move(m_alternatives);
    }

private:
    using Owners = std::map<long long, QPDFObjectHandle>;

    static std::vector<QPDFObjectHandle> listed(QPDFObjectHandle& value)
    {
        if (value.isArray())
            return value.getArrayAsVector();
        return value.isNull() ? std::vector<QPDFObjectHandle>() : std::vector{value};
    }

    /// The part stands for the document that the paper was.
    void addTop(QPDFObjectHandle& element, QPDFObjectHandle& part, QPDFObjectHandle& kids)
    {
        if (!element.isDictionary())
            return;
        if (roleOf(element) != "/Document")
            return addKid(element, part, kids, std::nullopt, 0);
        takeLanguage(element, part);
        QPDFObjectHandle inner = element.getKey("/K");
        const auto page = m_source.pageIndex(element.getKey("/Pg"));
        for (QPDFObjectHandle& kid : listed(inner))
            addKid(kid, part, kids, page, 0);
    }

    static void takeLanguage(QPDFObjectHandle& element, QPDFObjectHandle& into)
    {
        QPDFObjectHandle language = element.getKey("/Lang");
        if (language.isString())
            into.replaceKey("/Lang", plainCopy(language));
    }

    std::string roleOf(QPDFObjectHandle& element)
    {
        QPDFObjectHandle name = element.getKey("/S");
        QPDFObjectHandle map = m_root.getKey("/RoleMap");
        for (int steps = 0; steps < 16 && name.isName(); ++steps) {
            if (isStandard(name.getName()))
                return name.getName();
            if (!map.isDictionary())
                break;
            name = map.getKey(name.getName());
        }
        return {};
    }

    void addKid(QPDFObjectHandle& kid, QPDFObjectHandle& owner, QPDFObjectHandle& kids, std::optional<std::size_t> page,
                int depth)
    {
        if (kid.isInteger())
            return addMark(kid.getIntValue(), owner, kids, page);
        if (!kid.isDictionary())
            return;
        if (const auto own = m_source.pageIndex(kid.getKey("/Pg")))
            page = own;
        if (kid.getKey("/Type").isNameAndEquals("/MCR") || kid.hasKey("/MCID"))
            return addMarkReference(kid, owner, kids, page);
        if (kid.getKey("/Type").isNameAndEquals("/OBJR"))
            return addLink(kid, owner, kids);
        addElement(kid, owner, kids, page, depth);
    }

    void addMark(long long mark, QPDFObjectHandle& owner, QPDFObjectHandle& kids, std::optional<std::size_t> page)
    {
        if (!page || mark < 0 || mark > mostMarks || !m_marks[*page].emplace(mark, owner).second)
            return;
        QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
        reference.replaceKey("/Type", QPDFObjectHandle::newName("/MCR"));
        reference.replaceKey("/Pg", m_pages.sheetObjects[*page]);
        reference.replaceKey("/MCID", QPDFObjectHandle::newInteger(mark));
        kids.appendItem(reference);
    }

    /// A mark of the page, or of a drawing that is used on it.
    void addMarkReference(QPDFObjectHandle& kid, QPDFObjectHandle& owner, QPDFObjectHandle& kids,
                          std::optional<std::size_t> page)
    {
        QPDFObjectHandle number = kid.getKey("/MCID");
        if (!number.isInteger())
            return;
        const long long mark = number.getIntValue();
        QPDFObjectHandle stream = kid.getKey("/Stm");
        if (!stream.isStream())
            return addMark(mark, owner, kids, page);
        if (!page || mark < 0 || mark > mostMarks)
            return;
        auto [drawing, isNew] = m_drawings.try_emplace(stream.getObjGen());
        if (isNew)
            drawing->second.stream = m_file.copyForeignObject(stream);
        if (!drawing->second.owners.emplace(mark, owner).second)
            return;
        QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
        reference.replaceKey("/Type", QPDFObjectHandle::newName("/MCR"));
        reference.replaceKey("/Pg", m_pages.sheetObjects[*page]);
        reference.replaceKey("/Stm", drawing->second.stream);
        reference.replaceKey("/MCID", QPDFObjectHandle::newInteger(mark));
        kids.appendItem(reference);
    }

    void addLink(QPDFObjectHandle& kid, QPDFObjectHandle& owner, QPDFObjectHandle& kids)
    {
        QPDFObjectHandle object = kid.getKey("/Obj");
        const auto found = m_pages.links.find(object.getObjGen());
        if (!object.isIndirect() || found == m_pages.links.end())
            return;
        QPDFObjectHandle link = found->second;
        if (link.hasKey("/StructParent"))
            return;
        link.replaceKey("/StructParent", QPDFObjectHandle::newInteger(m_parents.add(owner)));
        QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
        reference.replaceKey("/Type", QPDFObjectHandle::newName("/OBJR"));
        reference.replaceKey("/Pg", link.getKey("/P"));
        reference.replaceKey("/Obj", link);
        kids.appendItem(reference);
    }

    void addElement(QPDFObjectHandle& element, QPDFObjectHandle& owner, QPDFObjectHandle& kids,
                    std::optional<std::size_t> page, int depth)
    {
        if (depth > deepest || ++m_count > mostElements || !element.hasKey("/S"))
            return;
        if (element.isIndirect() && !m_seen.insert(element.getObjGen()).second)
            return; // it is its own ancestor, or stands there twice
        QPDFObjectHandle copy = m_file.makeIndirectObject(QPDFObjectHandle::newDictionary());
        copy.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
        copy.replaceKey("/P", owner);
        QPDFObjectHandle inner = QPDFObjectHandle::newArray();
        QPDFObjectHandle own = element.getKey("/K");
        for (QPDFObjectHandle& kid : listed(own))
            addKid(kid, copy, inner, page, depth + 1);
        if (inner.getArrayNItems() > 0)
            copy.replaceKey("/K", inner);
        copy.replaceKey("/S", QPDFObjectHandle::newName(nameFor(element, inner)));
        takeLanguage(element, copy);
        takeTexts(element, copy);
        takeAttributes(element, copy);
        kids.appendItem(copy);
    }

    /// A name that means nothing to anybody holds what it holds.
    std::string nameFor(QPDFObjectHandle& element, QPDFObjectHandle& inner)
    {
        const std::string role = roleOf(element);
        if (!role.empty())
            return lowered(role);
        for (QPDFObjectHandle& kid : inner.getArrayAsVector())
            if (kid.hasKey("/S"))
                return "/Div";
        return "/Span";
    }

    void takeTexts(QPDFObjectHandle& element, QPDFObjectHandle& copy)
    {
        for (const char* key : {"/Alt", "/ActualText", "/E", "/T"}) {
            QPDFObjectHandle words = element.getKey(key);
            if (!words.isString())
                continue;
            copy.replaceKey(key, plainCopy(words));
            m_alternatives.push_back(words.getUTF8Value());
        }
    }

    /// Attributes, and those of the classes it is of. Header cells named by an identifier are lost: identifiers of
    /// several papers may be the same.
    void takeAttributes(QPDFObjectHandle& element, QPDFObjectHandle& copy)
    {
        QPDFObjectHandle all = QPDFObjectHandle::newArray();
        QPDFObjectHandle classes = element.getKey("/C");
        QPDFObjectHandle map = m_root.getKey("/ClassMap");
        if (map.isDictionary())
            for (QPDFObjectHandle& name : listed(classes))
                if (name.isName())
                    appendAttributes(map.getKey(name.getName()), all);
        appendAttributes(element.getKey("/A"), all);
        if (all.getArrayNItems() == 1)
            copy.replaceKey("/A", all.getArrayItem(0));
        else if (all.getArrayNItems() > 1)
            copy.replaceKey("/A", all);
    }

    static void appendAttributes(QPDFObjectHandle value, QPDFObjectHandle& all)
    {
        for (QPDFObjectHandle& each : listed(value)) {
            if (!each.isDictionary() || !each.getKey("/O").isName())
                continue;
            QPDFObjectHandle attributes = plainCopy(each);
            attributes.removeKey("/Headers");
            all.appendItem(attributes);
        }
    }

    static QPDFObjectHandle ownersArray(const Owners& owners)
    {
        QPDFObjectHandle out = QPDFObjectHandle::newArray();
        long long next = 0;
        for (const auto& [mark, owner] : owners) {
            for (; next < mark; ++next)
                out.appendItem(QPDFObjectHandle::newNull());
            out.appendItem(owner);
            ++next;
        }
        return out;
    }

    void writeOwners()
    {
        for (std::size_t page = 0; page < m_marks.size(); ++page)
            m_parents.setPage(m_pages.sheets[page], ownersArray(m_marks[page]));
        for (auto& [object, drawing] : m_drawings)
            drawing.stream.getDict().replaceKey(
                "/StructParents", QPDFObjectHandle::newInteger(m_parents.add(ownersArray(drawing.owners))));
    }

    struct Drawing
    {
        QPDFObjectHandle stream;
        Owners owners;
    };

    QPDF& m_file;
    AttachedSource& m_source;
    const ImportedPages& m_pages;
    ParentTree& m_parents;
    QPDFObjectHandle m_root;
    std::vector<Owners> m_marks; ///< of each page
    std::map<QPDFObjGen, Drawing> m_drawings;
    std::set<QPDFObjGen> m_seen;
    std::size_t m_count = 0;
    std::vector<std::string> m_alternatives;
};

} // namespace

std::vector<std::string> importStructure(QPDF& file, AttachedSource& source, const ImportedPages& pages,
                                         ParentTree& parents, QPDFObjectHandle part)
{
    return StructureImport(file, source, pages, parents).run(part);
}

} // namespace cspdesk::documents::pdf
