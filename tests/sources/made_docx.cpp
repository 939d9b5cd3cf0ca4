// SPDX-License-Identifier: MIT
#include "sources/made_docx.h"

#include "support/catch.h"

#include <zip.h>

namespace cspdesk::tests {

std::string zipOf(const std::map<std::string, std::string>& files, const std::string& password)
{
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t* zip = zip_open_from_source(buffer, ZIP_TRUNCATE, nullptr);
    REQUIRE(zip != nullptr);
    zip_source_keep(buffer);
    for (const auto& [name, content] : files) {
        const zip_int64_t index = zip_file_add(
            zip, name.c_str(), zip_source_buffer(zip, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
        REQUIRE(index >= 0);
        if (!password.empty())
            REQUIRE(zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password.c_str())
                    == 0);
    }
    REQUIRE(zip_close(zip) == 0);
    zip_stat_t stat{};
    REQUIRE(zip_source_stat(buffer, &stat) == 0);
    std::string bytes(stat.size, '\0');
    REQUIRE(zip_source_open(buffer) == 0);
    REQUIRE(zip_source_read(buffer, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

std::map<std::string, std::string> wordParts(const std::string& body)
{
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const std::string word =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + office + "\"";
    const auto relation = [&](const std::string& id, const std::string& target, const std::string& more = {}) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + id + "\" Target=\"" + target + "\"" + more
             + "/>";
    };
    return {{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
            {"_rels/.rels", "<Relationships xmlns=\"" + package + "\">"
                                + relation("officeDocument", "word/document.xml")
                                + relation("custom-properties", "docProps/custom.xml") + "</Relationships>"},
            {"word/_rels/document.xml.rels",
             "<Relationships xmlns=\"" + package + "\">" + relation("styles", "styles.xml")
                 + relation("numbering", "numbering.xml")
                 + relation("hyperlink", "https://plan.example/", " TargetMode=\"External\"") + "</Relationships>"},
            {"word/styles.xml",
             "<w:styles " + word
                 + "><w:style w:type=\"paragraph\" w:styleId=\"U1\"><w:name w:val=\"heading 2\"/></w:style>"
                   "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"List Bullet\"/><w:pPr>"
                   "<w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
                   "<w:style w:type=\"paragraph\" w:styleId=\"M\"><w:name w:val=\"Mine\"/>"
                   "<w:basedOn w:val=\"M\"/></w:style></w:styles>"},
            {"word/numbering.xml",
             "<w:numbering " + word
                 + "><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
                   "<w:lvlText w:val=\"-\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/>"
                   "<w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
                   "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"},
            {"word/document.xml", "<w:document " + word + "><w:body>" + body + "</w:body></w:document>"},
            {"docProps/custom.xml",
             "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
             "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property pid=\"2\" "
             "name=\"Kept\"><vt:lpwstr>as it is</vt:lpwstr></property></Properties>"}};
}

} // namespace cspdesk::tests
