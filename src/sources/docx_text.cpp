// SPDX-License-Identifier: MIT
#include "sources/docx_text.h"

#include "sources/word_body.h"
#include "sources/word_styles.h"
#include "sources/xml_tree.h"
#include "sources/zip_parts.h"

namespace cspdesk::sources {
namespace {

using Kind = DocxFault::Kind;
using namespace std::string_view_literals;

constexpr std::size_t largestFile = 100U << 20U;
constexpr std::size_t largestPart = 64U << 20U;

/// Beginnings that tell what a file is.
constexpr std::string_view compoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv; // MS-CFB, 2.2
constexpr std::string_view encryptedPackage = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;

DocxFault fault(Kind kind, std::string part = {}, std::string detail = {})
{
    return {kind, std::move(part), std::move(detail)};
}

DocxFault faultOf(ZipFault zip, const std::string& part)
{
    switch (zip) {
    case ZipFault::NotThere: return fault(Kind::Damaged, part, "it is missing");
    case ZipFault::Encrypted: return fault(Kind::Encrypted, part);
    case ZipFault::TooLarge: return fault(Kind::TooLarge, part, "it unpacks to more than 64 MB");
    case ZipFault::Damaged: break;
    }
    return fault(Kind::Damaged, part, "it cannot be unpacked");
}

/// The folder of a part and the name in it, which its relationships hang on.
std::string relationshipsOf(const std::string& part)
{
    const std::size_t slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

/// Where a relationship of the part leads inside the package; targets are relative to the part's folder or begin at
/// the root.
std::string resolved(const std::string& part, const std::string& target)
{
    if (target.starts_with('/'))
        return target.substr(1);
    const std::size_t slash = part.rfind('/');
    std::string folder = slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
    std::string rest = target;
    while (rest.starts_with("../")) {
        rest.erase(0, 3);
        if (!folder.empty())
            folder.pop_back();
        const std::size_t up = folder.rfind('/');
        folder = up == std::string::npos ? std::string() : folder.substr(0, up + 1);
    }
    return folder + rest;
}

struct Relationship
{
    std::string id;
    std::string type; ///< the last word of its address: "styles"
    std::string target;
    bool isOutside = false;
};

class Package
{
public:
    explicit Package(std::string_view bytes) : m_zip(bytes) {}

    BasicResult<DocxText, DocxFault> read()
    {
        if (!m_zip.isOpen())
            return refuse(fault(Kind::Damaged, {}, "the zip file cannot be opened: it may be cut short"));
        if (const auto mimetype = m_zip.read("mimetype", 200); mimetype.has_value())
            if (mimetype->starts_with("application/vnd.oasis.opendocument"))
                return refuse(fault(Kind::OpenDocument));
        const auto relations = relationships("");
        if (!relations.has_value())
            return refuse(m_zip.holds("[Content_Types].xml") || relations.error().kind == Kind::Encrypted
                              ? relations.error()
                              : fault(Kind::NotWord));
        const std::string document = targetOf(*relations, "", "officeDocument");
        if (document.empty() || (!m_zip.holds(document) && document.find("word") == std::string::npos))
            return refuse(fault(Kind::NotWord));
        if (const auto done = readDocument(document); !done.has_value())
            return refuse(done.error());
        readProperties(targetOf(*relations, "", "custom-properties"));
        return std::move(m_text);
    }

private:
    BasicResult<XmlElement, DocxFault> xml(const std::string& part) const
    {
        const auto content = m_zip.read(part, largestPart);
        if (!content.has_value())
            return refuse(faultOf(content.error(), part));
        auto parsed = parseXml(*content);
        if (!parsed.has_value())
            return refuse(
                fault(Kind::Damaged, part, parsed.error().what + ", in line " + std::to_string(parsed.error().line)));
        return std::move(*parsed);
    }

    BasicResult<std::vector<Relationship>, DocxFault> relationships(const std::string& part) const
    {
        const auto read = xml(relationshipsOf(part));
        if (!read.has_value())
            return refuse(read.error());
        std::vector<Relationship> all;
        for (const XmlElement& each : read->children) {
            const std::string& type = each.attribute("Type");
            all.push_back({each.attribute("Id"), type.substr(type.rfind('/') + 1), each.attribute("Target"),
                           each.attribute("TargetMode") == "External"});
        }
        return all;
    }

    static std::string targetOf(const std::vector<Relationship>& all, const std::string& part, std::string_view type)
    {
        for (const Relationship& each : all)
            if ((each.type == type || (type == "custom-properties" && each.type == "customProperties"))
                && !each.isOutside)
                return resolved(part, each.target);
        return {};
    }

    BasicResult<void, DocxFault> readDocument(const std::string& part)
    {
        const auto document = xml(part);
        if (!document.has_value())
            return refuse(document.error());
        const XmlElement* body = document->child("w:body");
        if (document->name != "w:document" || body == nullptr)
            return refuse(document->name == "w:document" ? fault(Kind::Damaged, part, "it has no body")
                                                         : fault(Kind::NotWord));
        // A document without relationships of its own is plain, not broken.
        std::vector<Relationship> relations;
        if (m_zip.holds(relationshipsOf(part))) {
            auto read = relationships(part);
            if (!read.has_value())
                return refuse(read.error());
            relations = std::move(*read);
        }
        WordStyles styles;
        std::map<std::string, std::string> links;
        for (const Relationship& each : relations)
            if (each.isOutside && each.type == "hyperlink")
                links[each.id] = each.target;
        for (const char* type : {"styles", "numbering", "comments"}) {
            const std::string target = targetOf(relations, part, type);
            if (target.empty())
                continue;
            const auto read = xml(target);
            if (!read.has_value())
                return refuse(read.error());
            if (type == "styles"sv)
                styles.readStyles(*read);
            else if (type == "numbering"sv)
                styles.readNumbering(*read);
            else
                readComments(*read);
        }
        readWordBody(*body, styles, links, m_text);
        return {};
    }

    void readComments(const XmlElement& comments)
    {
        for (const XmlElement& each : comments.children) {
            if (each.name != "w:comment")
                continue;
            DocxText words;
            readWordBody(each, {}, {}, words);
            WordComment comment{each.attribute("w:author"), {}};
            for (const WordParagraph& paragraph : words.paragraphs)
                comment.text += (comment.text.empty() ? "" : " ") + textOf(paragraph);
            m_text.comments.push_back(std::move(comment));
        }
    }

    /// Without them a document is still one: what they would say is asked for otherwise.
    void readProperties(const std::string& part)
    {
        if (part.empty())
            return;
        const auto properties = xml(part);
        if (!properties.has_value())
            return;
        for (const XmlElement& each : properties->children)
            if (!each.children.empty())
                m_text.properties[each.attribute("name")] = each.children.front().text;
    }

    ZipParts m_zip;
    DocxText m_text;
};

} // namespace

BasicResult<DocxText, DocxFault> readDocx(std::string_view bytes)
{
    if (bytes.empty())
        return refuse(fault(Kind::Empty));
    if (bytes.size() > largestFile)
        return refuse(fault(Kind::TooLarge, {}, "the file is larger than 100 MB"));
    if (bytes.starts_with(compoundFile))
        return refuse(fault(bytes.find(encryptedPackage) != std::string_view::npos ? Kind::Encrypted : Kind::OldWord));
    if (!bytes.starts_with("PK"))
        return refuse(fault(Kind::NotWord));
    return Package(bytes).read();
}

std::string textOf(const WordParagraph& paragraph)
{
    std::string text;
    for (const WordRun& run : paragraph.runs)
        text += run.text;
    return text;
}

} // namespace cspdesk::sources
