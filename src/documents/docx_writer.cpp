// SPDX-License-Identifier: MIT
#include "documents/docx_writer.h"

#include "documents/docx_body.h"
#include "documents/docx_furniture.h"
#include "documents/docx_package.h"
#include "documents/docx_styles.h"
#include "documents/docx_xml.h"
#include "documents/unicode.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace docx;

const std::string officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const std::string packageTypes = "http://schemas.openxmlformats.org/package/2006/";

struct WordPart
{
    std::string_view name; ///< of the file in word/, and of its relationship
    std::string_view type;
};

constexpr WordPart wordParts[] = {{"styles", "styles"},       {"numbering", "numbering"}, {"settings", "settings"},
                                  {"fontTable", "fontTable"}, {"header1", "header"},      {"footer1", "footer"}};

std::string contentTypes(const Document& document, bool hasPictures)
{
    const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const auto entry = [](const std::string& name, const std::string& type) {
        return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "+xml\"/>";
    };
    std::string out = std::string(declaration) + "<Types xmlns=\"" + packageTypes + "content-types\">";
    out += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";
    out += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    out += hasPictures ? "<Default Extension=\"png\" ContentType=\"image/png\"/>" : "";
    out += entry("/word/document.xml", word + "document.main");
    for (const WordPart& part : wordParts)
        out += entry("/word/" + std::string(part.name) + ".xml", word + std::string(part.type));
    out += entry("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties");
    if (!document.metadata.custom.empty())
        out += entry("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties");
    return out + "</Types>";
}

std::string relationship(const std::string& id, const std::string& type, const std::string& target,
                         const std::string& mode = {})
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + escapeMarkup(target) + "\"" + mode
         + "/>";
}

std::string relationships(const std::string& content)
{
    return std::string(declaration) + "<Relationships xmlns=\"" + packageTypes + "relationships\">" + content
         + "</Relationships>";
}

std::string packageRelationships(const Document& document)
{
    std::string out =
        relationship("document", officeTypes + "officeDocument", "word/document.xml")
        + relationship("properties", packageTypes + "relationships/metadata/core-properties", "docProps/core.xml");
    if (!document.metadata.custom.empty())
        out += relationship("custom", officeTypes + "custom-properties", "docProps/custom.xml");
    return relationships(out);
}

std::string documentRelationships(const Links& links, const Pictures& pictures)
{
    std::string out;
    for (const WordPart& part : wordParts)
        out +=
            relationship(std::string(part.name), officeTypes + std::string(part.type), std::string(part.name) + ".xml");
    int number = 0;
    for (const std::string& address : links.addresses())
        out += relationship("link" + std::to_string(++number), officeTypes + "hyperlink", address,
                            " TargetMode=\"External\"");
    number = 0;
    for (const Part& picture : pictures.parts())
        out += relationship("picture" + std::to_string(++number), officeTypes + "image",
                            picture.name.substr(std::string_view("word/").size()));
    return relationships(out);
}

/// Says that the file is for Word 2013 and later, which would otherwise open it in compatibility mode.
std::string settings()
{
    return std::string(declaration) + "<w:settings" + std::string(nameSpaces) + ">" + setting("defaultTabStop", 720)
         + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
         + " w:val=\"15\"/></w:compat></w:settings>";
}

bool isDate(const std::string& text)
{
    static constexpr std::string_view pattern = "0000-00-00";
    return text.size() == pattern.size()
        && std::equal(text.begin(), text.end(), pattern.begin(),
                      [](char c, char wanted) { return wanted == '-' ? c == '-' : c >= '0' && c <= '9'; });
}

std::string coreProperties(const Document& document)
{
    const auto property = [](const std::string& name, const std::string& value) {
        return value.empty() ? std::string() : "<" + name + ">" + escapeMarkup(value) + "</" + name + ">";
    };
    const Metadata& metadata = document.metadata;
    std::string out = std::string(declaration) + "<cp:coreProperties xmlns:cp=\"" + packageTypes
                    + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                      " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                      " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
    out += property("dc:title", document.title) + property("dc:subject", metadata.subject)
         + property("dc:creator", metadata.author) + property("cp:keywords", metadata.keywords);
    if (isDate(metadata.created))
        out += "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + metadata.created + "T00:00:00Z</dcterms:created>";
    return out + property("dc:language", document.language) + "</cp:coreProperties>";
}

/// ECMA-376 part 1, 22.3: every custom property has this format and a number from 2 on.
std::string customProperties(const Document& document)
{
    std::string out = std::string(declaration)
                    + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                      " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">";
    int number = 1;
    for (const auto& [name, value] : document.metadata.custom)
        out += "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + std::to_string(++number)
             + "\" name=\"" + escapeMarkup(name) + "\"><vt:lpwstr>" + escapeMarkup(value) + "</vt:lpwstr></property>";
    return out + "</Properties>";
}

} // namespace

std::string writeDocx(const Document& document)
{
    Links links(document.blocks);
    Numbering numbering;
    Pictures pictures;
    const std::string content = std::string(declaration) + "<w:document" + std::string(nameSpaces) + "><w:body>"
                              + body(document, links, numbering, pictures) + section(document, "header1", "footer1")
                              + "</w:body></w:document>";
    std::vector<Part> parts{{"[Content_Types].xml", contentTypes(document, !pictures.parts().empty())},
                            {"_rels/.rels", packageRelationships(document)},
                            {"word/document.xml", content},
                            {"word/_rels/document.xml.rels", documentRelationships(links, pictures)},
                            {"word/styles.xml", stylesPart(document.language, document.orientation)},
                            {"word/numbering.xml", numbering.part()},
                            {"word/settings.xml", settings()},
                            {"word/fontTable.xml", fontsPart()},
                            {"word/header1.xml", headerPart(document)},
                            {"word/footer1.xml", footerPart(document)},
                            {"docProps/core.xml", coreProperties(document)}};
    if (!document.metadata.custom.empty())
        parts.push_back({"docProps/custom.xml", customProperties(document)});
    parts.insert(parts.end(), pictures.parts().begin(), pictures.parts().end());
    return packed(parts);
}

} // namespace cspdesk::documents
