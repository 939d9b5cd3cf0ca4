// SPDX-License-Identifier: MIT
#include "sources/xml_tree.h"

#include <algorithm>
#include <array>
#include <exception>
#include <expat.h>
#include <memory>

namespace cspdesk::sources {
namespace {

constexpr std::size_t deepest = 250;
constexpr std::size_t mostElements = 3'000'000;
constexpr std::size_t chunk = 1U << 20U;
constexpr char separator = '\n'; // no name space holds a line feed

struct NameSpace
{
    std::string_view address;
    std::string_view prefix;
};

/// ECMA-376 part 1 and 4: the transitional addresses that programs write, and the strict ones of ISO/IEC 29500.
constexpr auto nameSpaces = std::to_array<NameSpace>({
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "custom"},
    {"http://purl.oclc.org/ooxml/officeDocument/customProperties", "custom"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "vt"},
    {"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", "vt"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://www.w3.org/XML/1998/namespace", "xml"},
});

std::string nameOf(std::string_view full)
{
    const std::size_t end = full.find(separator);
    if (end == std::string_view::npos)
        return std::string(full);
    const std::string_view address = full.substr(0, end);
    const auto* known = std::find_if(nameSpaces.begin(), nameSpaces.end(),
                                     [&](const NameSpace& each) { return each.address == address; });
    return std::string(known == nameSpaces.end() ? "?" : known->prefix) + ':' + std::string(full.substr(end + 1));
}

struct FreeParser
{
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

class TreeBuilder
{
public:
    BasicResult<XmlElement, XmlFault> parse(std::string_view xml)
    {
        m_parser.reset(XML_ParserCreateNS(nullptr, separator));
        if (m_parser == nullptr)
            return refuse(XmlFault{"out of memory", 0});
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), &TreeBuilder::start, &TreeBuilder::end);
        XML_SetCharacterDataHandler(m_parser.get(), &TreeBuilder::words);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), &TreeBuilder::doctype);
        bool isLast = false;
        while (!isLast) {
            const std::string_view part = xml.substr(0, chunk);
            xml.remove_prefix(part.size());
            isLast = xml.empty();
            if (XML_Parse(m_parser.get(), part.data(), static_cast<int>(part.size()), isLast ? 1 : 0) != XML_STATUS_OK)
                return refuse(fault());
        }
        if (m_exception)
            std::rethrow_exception(m_exception);
        return std::move(m_root);
    }

private:
    XmlFault fault()
    {
        if (m_exception)
            std::rethrow_exception(m_exception);
        std::string what = m_stopped.empty() ? XML_ErrorString(XML_GetErrorCode(m_parser.get())) : m_stopped;
        return {std::move(what), static_cast<std::size_t>(XML_GetCurrentLineNumber(m_parser.get()))};
    }

    void stop(std::string why)
    {
        m_stopped = std::move(why);
        XML_StopParser(m_parser.get(), XML_FALSE);
    }

    /// The parser is written in C: no exception may fly through it.
    template <class Work>
    static void guarded(void* self, const Work& work) noexcept
    {
        auto& builder = *static_cast<TreeBuilder*>(self);
        try {
            if (!builder.m_exception && builder.m_stopped.empty())
                work(builder);
        } catch (...) {
            builder.m_exception = std::current_exception();
            XML_StopParser(builder.m_parser.get(), XML_FALSE);
        }
    }

    static void start(void* self, const XML_Char* name, const XML_Char** attributes)
    {
        guarded(self, [&](TreeBuilder& builder) { builder.begin(name, attributes); });
    }

    static void end(void* self, const XML_Char*)
    {
        guarded(self, [](TreeBuilder& builder) { builder.m_open.pop_back(); });
    }

    static void words(void* self, const XML_Char* text, int length)
    {
        guarded(self, [&](TreeBuilder& builder) {
            builder.m_open.back()->text.append(text, static_cast<std::size_t>(length));
        });
    }

    static void doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int)
    {
        guarded(self, [](TreeBuilder& builder) { builder.stop("it has a document type declaration"); });
    }

    void begin(const XML_Char* name, const XML_Char** attributes)
    {
        if (m_open.size() >= deepest)
            return stop("its elements are nested too deep");
        if (++m_count > mostElements)
            return stop("it has too many elements");
        XmlElement element{nameOf(name), {}, {}, {}};
        for (; *attributes != nullptr; attributes += 2)
            element.attributes.emplace_back(nameOf(attributes[0]), attributes[1]);
        if (m_open.empty()) {
            m_root = std::move(element);
            m_open.push_back(&m_root);
        } else {
            // Only the element opened last grows, so that the addresses of those around it stay.
            auto& siblings = m_open.back()->children;
            siblings.push_back(std::move(element));
            m_open.push_back(&siblings.back());
        }
    }

    std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser> m_parser;
    XmlElement m_root;
    std::vector<XmlElement*> m_open;
    std::size_t m_count = 0;
    std::string m_stopped;
    std::exception_ptr m_exception;
};

const std::string& nothing()
{
    static const std::string empty;
    return empty;
}

} // namespace

const std::string& XmlElement::attribute(std::string_view attributeName) const
{
    for (const auto& [key, content] : attributes)
        if (key == attributeName)
            return content;
    return nothing();
}

const XmlElement* XmlElement::child(std::string_view childName) const
{
    for (const XmlElement& each : children)
        if (each.name == childName)
            return &each;
    return nullptr;
}

const std::string& XmlElement::value(std::string_view childName) const
{
    const XmlElement* found = child(childName);
    return found != nullptr ? found->attribute("w:val") : nothing();
}

BasicResult<XmlElement, XmlFault> parseXml(std::string_view xml) { return TreeBuilder().parse(xml); }

} // namespace cspdesk::sources
