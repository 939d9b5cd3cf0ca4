// SPDX-License-Identifier: MIT
#include "sources/word_body.h"

#include <algorithm>

namespace cspdesk::sources {
namespace {

/// Goes through the body once and keeps where it stands.
class BodyReader
{
public:
    BodyReader(const WordStyles& styles, const std::map<std::string, std::string>& links, DocxText& text)
        : m_styles(styles),
          m_links(links),
          m_text(text)
    {}

    void read(const XmlElement& body)
    {
        readBlocks(body);
        // A bookmark that never ends is one whose end was deleted; its words are there.
        for (const auto& [id, open] : m_open)
            markOf(open).holdsText = markOf(open).holdsText || m_characters > open.from;
    }

private:
    /// A bookmark that has begun and not ended.
    struct OpenBookmark
    {
        std::size_t paragraph;
        std::size_t index;
        std::size_t from; ///< characters read before it
    };

    WordBookmark& markOf(const OpenBookmark& open) { return m_text.paragraphs[open.paragraph].bookmarks[open.index]; }

    void readBlocks(const XmlElement& parent)
    {
        for (const XmlElement& each : parent.children) {
            if (each.name == "w:p")
                readParagraph(each);
            else if (each.name == "w:tbl")
                readTable(each);
            else if (each.name == "w:bookmarkStart")
                m_waiting.push_back(&each);
            else if (each.name == "w:bookmarkEnd")
                endBookmark(each);
            else if (each.name == "w:del" || each.name == "w:moveFrom")
                ++m_text.deletions;
            else
                readBlocks(each); // content controls, insertions and whatever else wraps paragraphs
        }
    }

    void readTable(const XmlElement& table)
    {
        if (m_table != 0) // a table in a table is told as words of its cell
            return readBlocks(table);
        m_table = ++m_tables;
        int row = 0;
        for (const XmlElement& each : table.children) {
            if (each.name != "w:tr") {
                if (each.name == "w:bookmarkStart")
                    m_waiting.push_back(&each);
                else if (each.name == "w:bookmarkEnd")
                    endBookmark(each);
                continue;
            }
            m_row = ++row;
            m_column = 0;
            for (const XmlElement& cell : each.children) {
                if (cell.name == "w:tc")
                    ++m_column;
                readBlocks(cell);
            }
        }
        m_table = 0;
    }

    void readParagraph(const XmlElement& element)
    {
        const XmlElement* properties = element.child("w:pPr");
        if (!m_continues)
            begin(properties);
        for (const XmlElement* waiting : m_waiting)
            beginBookmark(*waiting);
        m_waiting.clear();
        readRuns(element, {});
        // A deleted end of paragraph joins it with the one behind it (ECMA-376 part 1, 17.13.5.15).
        const XmlElement* mark = properties != nullptr ? properties->child("w:rPr") : nullptr;
        m_continues = mark != nullptr && (mark->child("w:del") != nullptr || mark->child("w:moveFrom") != nullptr);
        if (m_continues)
            ++m_text.deletions;
        else if (mark != nullptr && mark->child("w:ins") != nullptr)
            ++m_text.insertions;
    }

    void begin(const XmlElement* properties)
    {
        WordParagraph paragraph{.table = m_table, .row = m_row, .column = m_column};
        if (m_table == 0)
            paragraph.row = paragraph.column = 0;
        const WordStyle style = m_styles.style(properties != nullptr ? properties->value("w:pStyle") : std::string());
        paragraph.style = style.name;
        paragraph.headingLevel = style.headingLevel;
        std::string list = style.list;
        int level = style.level;
        if (const XmlElement* own = properties != nullptr ? properties->child("w:numPr") : nullptr) {
            if (!own->value("w:numId").empty())
                list = own->value("w:numId");
            level = wholeNumber(own->value("w:ilvl"), level);
        }
        if (!list.empty())
            paragraph.list = m_styles.place(list, level);
        if (properties != nullptr && properties->child("w:outlineLvl") != nullptr) {
            const int outline = wholeNumber(properties->value("w:outlineLvl"), 9);
            paragraph.headingLevel = outline >= 0 && outline < 9 ? outline + 1 : 0;
        }
        m_text.paragraphs.push_back(std::move(paragraph));
    }

    void readRuns(const XmlElement& parent, const std::string& link)
    {
        for (const XmlElement& each : parent.children) {
            if (each.name == "w:r") {
                readRun(each, link);
            } else if (each.name == "w:hyperlink") {
                const auto found = m_links.find(each.attribute("r:id"));
                readRuns(each, found == m_links.end() ? link : found->second);
            } else if (each.name == "w:ins" || each.name == "w:moveTo") {
                ++m_text.insertions;
                readRuns(each, link);
            } else if (each.name == "w:del" || each.name == "w:moveFrom") {
                ++m_text.deletions;
                readBookmarksIn(each);
            } else if (each.name == "w:bookmarkStart") {
                beginBookmark(each);
            } else if (each.name == "w:bookmarkEnd") {
                endBookmark(each);
            } else if (each.name == "mc:AlternateContent") {
                ++m_text.pictures;
            } else if (each.name != "w:pPr" && each.name != "w:sdtPr") {
                readRuns(each, link); // content controls, fields, tags
            }
        }
    }

    void readBookmarksIn(const XmlElement& deleted)
    {
        for (const XmlElement& each : deleted.children) {
            if (each.name == "w:bookmarkStart")
                beginBookmark(each);
            else if (each.name == "w:bookmarkEnd")
                endBookmark(each);
        }
    }

    void readRun(const XmlElement& element, const std::string& link)
    {
        WordRun run{.link = link};
        if (const XmlElement* properties = element.child("w:rPr")) {
            const std::string& styleId = properties->value("w:rStyle");
            const WordStyle style = styleId.empty() ? WordStyle() : m_styles.style(styleId);
            run.bold = toggle(*properties, "w:b").value_or(style.bold);
            run.italic = toggle(*properties, "w:i").value_or(style.italic);
            if (toggle(*properties, "w:vanish").value_or(false))
                return; // hidden text is not what a person sees
        }
        for (const XmlElement& each : element.children) {
            if (each.name == "w:t")
                run.text += each.text;
            else if (each.name == "w:tab" || each.name == "w:ptab")
                run.text += '\t';
            else if (each.name == "w:br" || each.name == "w:cr")
                run.text += '\n';
            else if (each.name == "w:noBreakHyphen")
                run.text += "\xE2\x80\x91";
            else if (each.name == "w:drawing" || each.name == "w:pict" || each.name == "w:object"
                     || each.name == "mc:AlternateContent")
                ++m_text.pictures;
            else if (each.name == "w:footnoteReference" || each.name == "w:endnoteReference")
                ++m_text.footnotes;
        }
        append(std::move(run));
    }

    void append(WordRun run)
    {
        if (run.text.empty())
            return;
        m_characters += run.text.size();
        auto& runs = m_text.paragraphs.back().runs;
        if (!runs.empty() && runs.back().bold == run.bold && runs.back().italic == run.italic
            && runs.back().link == run.link)
            runs.back().text += run.text;
        else
            runs.push_back(std::move(run));
    }

    void beginBookmark(const XmlElement& element)
    {
        auto& marks = m_text.paragraphs.back().bookmarks;
        marks.push_back({element.attribute("w:name"), false});
        m_open.insert_or_assign(element.attribute("w:id"),
                                OpenBookmark{m_text.paragraphs.size() - 1, marks.size() - 1, m_characters});
    }

    void endBookmark(const XmlElement& element)
    {
        const std::string& id = element.attribute("w:id");
        // One that waits for a paragraph and ends before it holds nothing.
        m_waiting.erase(std::remove_if(m_waiting.begin(), m_waiting.end(),
                                       [&](const XmlElement* each) { return each->attribute("w:id") == id; }),
                        m_waiting.end());
        const auto found = m_open.find(id);
        if (found == m_open.end())
            return;
        markOf(found->second).holdsText = m_characters > found->second.from;
        m_open.erase(found);
    }

    const WordStyles& m_styles;
    const std::map<std::string, std::string>& m_links;
    DocxText& m_text;
    std::map<std::string, OpenBookmark> m_open;
    std::vector<const XmlElement*> m_waiting; ///< bookmarks that begin before the next paragraph
    std::size_t m_characters = 0;
    int m_tables = 0;
    int m_table = 0;
    int m_row = 0;
    int m_column = 0;
    bool m_continues = false;
};

} // namespace

void readWordBody(const XmlElement& body, const WordStyles& styles, const std::map<std::string, std::string>& links,
                  DocxText& text)
{
    BodyReader(styles, links, text).read(body);
}

} // namespace cspdesk::sources
