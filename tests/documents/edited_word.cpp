// SPDX-License-Identifier: MIT
#include "documents/edited_word.h"

#include "documents/docx_package.h"
#include "documents/docx_parts.h"
#include "support/catch.h"

#include <algorithm>
#include <regex>

namespace cspdesk::tests {
namespace {

const std::string documentPart = "word/document.xml";
const std::string relations = "word/_rels/document.xml.rels";
const std::string types = "[Content_Types].xml";

std::string wordsOf(const std::string& xml)
{
    static const std::regex tags("<[^>]*>");
    return std::regex_replace(xml, tags, "");
}

bool isParagraph(const std::string& chunk) { return chunk.starts_with("<w:p>"); }

void putBefore(std::string& text, const std::string& end, const std::string& more)
{
    text.insert(text.rfind(end), more);
}

} // namespace

std::string contentOf(const std::string& xml)
{
    const std::size_t properties = xml.find("</w:pPr>");
    const std::size_t begin =
        properties == std::string::npos ? std::string("<w:p>").size() : properties + std::string("</w:pPr>").size();
    return xml.substr(begin, xml.rfind("</w:p>") - begin);
}

EditedWord::EditedWord(const std::string& docx)
{
    for (const auto& [name, content] : filesOfZip(docx))
        if (name != documentPart)
            m_files.push_back({name, content});
    const std::string xml = filesOfZip(docx).at(documentPart);
    const std::string end = "</w:p>";
    for (std::size_t at = 0; at < xml.size();) {
        const std::size_t begin = std::min(xml.find("<w:p>", at), xml.size());
        if (begin > at)
            m_chunks.push_back(xml.substr(at, begin - at));
        at = begin;
        if (begin < xml.size()) {
            at = xml.find(end, begin) + end.size();
            m_chunks.push_back(xml.substr(begin, at - begin));
        }
    }
}

std::size_t EditedWord::find(const std::string& words) const
{
    for (std::size_t i = 0; i < m_chunks.size(); ++i)
        if (isParagraph(m_chunks[i]) && wordsOf(m_chunks[i]).find(words) != std::string::npos)
            return i;
    FAIL("no paragraph has the words " << words);
    return 0;
}

std::size_t EditedWord::findNamed(long long number) const
{
    const std::string name = "\"_csp_p" + std::to_string(number) + "_";
    for (std::size_t i = 0; i < m_chunks.size(); ++i)
        if (m_chunks[i].find(name) != std::string::npos)
            return i;
    FAIL("no paragraph has the number " << number);
    return 0;
}

void EditedWord::replace(const std::string& words, const std::string& others)
{
    std::string& chunk = m_chunks[find(words)];
    REQUIRE(chunk.find(words) != std::string::npos);
    chunk.replace(chunk.find(words), words.size(), others);
}

void EditedWord::replaceXml(const std::string& xml, const std::string& other)
{
    const auto found = std::find_if(m_chunks.begin(), m_chunks.end(),
                                    [&](const std::string& chunk) { return chunk.find(xml) != std::string::npos; });
    REQUIRE(found != m_chunks.end());
    found->replace(found->find(xml), xml.size(), other);
}

void EditedWord::remove(std::size_t index) { m_chunks.erase(m_chunks.begin() + std::ptrdiff_t(index)); }

void EditedWord::insert(std::size_t index, const std::string& xml)
{
    m_chunks.insert(m_chunks.begin() + std::ptrdiff_t(index), xml);
}

void EditedWord::move(std::size_t from, std::size_t to)
{
    const std::string chunk = m_chunks[from];
    remove(from);
    insert(to > from ? to - 1 : to, chunk);
}

void EditedWord::split(const std::string& words)
{
    const std::size_t index = find(words);
    const std::string whole = m_chunks[index];
    const std::string properties = whole.substr(0, whole.find(contentOf(whole)));
    const std::size_t at = whole.find(words);
    m_chunks[index] = whole.substr(0, at) + "</w:t></w:r></w:p>";
    insert(index + 1, properties + "<w:r><w:t xml:space=\"preserve\">" + whole.substr(at));
}

void EditedWord::join(std::size_t index)
{
    const std::string content = contentOf(m_chunks[index]);
    remove(index);
    putBefore(m_chunks[index - 1], "</w:p>", content);
}

void EditedWord::addPart(const std::string& name, const std::string& kind, const std::string& xml)
{
    m_files.push_back({"word/" + name, xml});
    for (File& file : m_files) {
        if (file.name == relations)
            putBefore(file.content, "</Relationships>",
                      "<Relationship Id=\"" + kind
                          + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                          + "\" Target=\"" + name + "\"/>");
        if (file.name == types)
            putBefore(file.content, "</Types>",
                      "<Override PartName=\"/word/" + name
                          + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + kind
                          + "+xml\"/>");
    }
}

void EditedWord::dropPart(const std::string& name)
{
    std::erase_if(m_files, [&](const File& file) { return file.name == name; });
}

void EditedWord::dropBookmarks()
{
    static const std::regex bookmarks("<w:bookmark(Start|End)[^>]*>");
    for (std::string& chunk : m_chunks)
        chunk = std::regex_replace(chunk, bookmarks, "");
}

std::string EditedWord::docx() const
{
    std::string xml;
    for (const std::string& chunk : m_chunks)
        xml += chunk;
    std::vector<documents::docx::Part> parts;
    for (const File& file : m_files)
        parts.push_back({file.name, file.content});
    parts.push_back({documentPart, xml});
    return documents::docx::packed(parts);
}

} // namespace cspdesk::tests
