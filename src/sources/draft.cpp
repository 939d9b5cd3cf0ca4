// SPDX-License-Identifier: MIT
#include "sources/draft.h"

#include "base/text.h"
#include "sources/docx_text.h"
#include "sources/marked_text.h"
#include "sources/zip_parts.h"

#include <algorithm>
#include <utility>

namespace cspdesk::sources {
namespace {

constexpr std::size_t largestPart = std::size_t{64} << 20U;

/// A line's cells, if it has any: parted by tabs, or by upright strokes at least two of which stand in it.
std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> out;
    const bool isStroked = std::count(line.begin(), line.end(), '|') >= 2;
    const char parting = isStroked ? '|' : '\t';
    if (!isStroked && line.find('\t') == std::string_view::npos)
        return out;
    std::string_view rest = trimmed(line);
    if (isStroked && !rest.empty() && rest.front() == '|')
        rest.remove_prefix(1);
    if (isStroked && !rest.empty() && rest.back() == '|')
        rest.remove_suffix(1);
    for (bool isLast = false; !isLast;) {
        const std::size_t end = rest.find(parting);
        isLast = end == std::string_view::npos;
        out.emplace_back(trimmed(rest.substr(0, end)));
        rest.remove_prefix(isLast ? rest.size() : end + 1);
    }
    return out;
}

/// Below the headings of a table in Markdown: "|---|--:|".
bool isRuler(const std::vector<std::string>& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
        return cell.find_first_not_of("-: ") == std::string::npos && cell.find('-') != std::string::npos;
    });
}

class PlainText
{
public:
    Draft read(std::string_view text)
    {
        for (std::size_t line = 1; !text.empty(); ++line) {
            const std::size_t end = text.find('\n');
            std::string_view words = text.substr(0, end);
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
            if (!words.empty() && words.back() == '\r')
                words.remove_suffix(1);
            take(line, words);
        }
        endParagraph();
        endTable();
        return std::move(m_out);
    }

private:
    void take(std::size_t line, std::string_view words)
    {
        std::vector<std::string> cells = cellsOf(words);
        if (!cells.empty()) {
            endParagraph();
            if (m_table.rows.empty())
                m_table.line = line;
            if (isRuler(cells))
                cells.clear(); // keeps its place, so that rows are lines
            return m_table.rows.push_back(std::move(cells));
        }
        endTable();
        if (trimmed(words).empty())
            return endParagraph();
        if (m_paragraph.text.empty())
            m_paragraph.line = line;
        else
            m_paragraph.text += '\n';
        m_paragraph.text += words;
    }

    void endParagraph()
    {
        if (!m_paragraph.text.empty())
            m_out.push_back(std::exchange(m_paragraph, {}));
    }

    void endTable()
    {
        if (m_table.rows.size() > 1) {
            m_table.isOfLines = true;
            m_out.push_back(std::exchange(m_table, {}));
        } else if (m_table.rows.size() == 1) {
            std::string words;
            for (const std::string& cell : m_table.rows.front())
                words += cell + ' ';
            m_out.push_back(DraftParagraph{m_table.line, words});
        }
        m_table = {};
    }

    DraftParagraph m_paragraph;
    DraftTable m_table;
    Draft m_out;
};

Draft draftOf(const DocxText& document)
{
    Draft out;
    int table = 0;
    for (const WordParagraph& paragraph : document.paragraphs) {
        const std::string words(trimmed(textOf(paragraph)));
        if (paragraph.table == 0) {
            if (!words.empty())
                out.push_back(DraftParagraph{out.size() + 1, words});
            continue;
        }
        if (std::exchange(table, paragraph.table) != paragraph.table)
            out.push_back(DraftTable{.line = out.size() + 1, .rows = {}});
        if (!std::holds_alternative<DraftTable>(out.back()))
            out.push_back(DraftTable{.line = out.size() + 1, .rows = {}});
        auto& rows = std::get<DraftTable>(out.back()).rows;
        const auto row = static_cast<std::size_t>(std::max(1, paragraph.row));
        const auto column = static_cast<std::size_t>(std::max(1, paragraph.column));
        if (rows.size() < row)
            rows.resize(row);
        if (rows[row - 1].size() < column)
            rows[row - 1].resize(column);
        std::string& cell = rows[row - 1][column - 1];
        cell += (cell.empty() || words.empty() ? "" : " ") + words;
    }
    return out;
}

bool looksMarked(std::string_view text)
{
    const std::string_view start = trimmed(text.substr(0, 2'000));
    return start.starts_with("<!DOCTYPE") || start.starts_with("<!doctype") || start.starts_with("<html")
        || start.starts_with("<HTML") || start.starts_with("<?xml") || start.starts_with("<p")
        || start.starts_with("<h1") || start.starts_with("<div") || start.starts_with("<table");
}

BasicResult<Draft, DraftFault> openDocument(const ZipParts& parts)
{
    const auto content = parts.read("content.xml", largestPart);
    if (!content.has_value())
        return refuse(DraftFault{"The document is encrypted, broken or far too large."});
    return markedText(*content);
}

BasicResult<Draft, DraftFault> wordDocument(std::string_view bytes)
{
    const auto document = readDocx(bytes);
    if (document.has_value())
        return draftOf(*document);
    const DocxFault::Kind kind = document.error().kind;
    return refuse(DraftFault{kind == DocxFault::Kind::Encrypted  ? "The document opens with a password only."
                             : kind == DocxFault::Kind::TooLarge ? "The document is larger than any draft is."
                                                                 : "The document is broken, or it is none of Word's."});
}

} // namespace

BasicResult<Draft, DraftFault> readDraft(std::string_view bytes)
{
    if (bytes.empty())
        return refuse(DraftFault{"There is nothing in the file."});
    if (bytes.starts_with("PK")) {
        const ZipParts parts(bytes);
        return parts.isOpen() && parts.holds("content.xml") ? openDocument(parts) : wordDocument(bytes);
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return refuse(DraftFault{"The file is a document of an old Word. Save it as .docx and try again."});
    if (bytes.starts_with("%PDF"))
        return refuse(
            DraftFault{"The file is a PDF. Check the document it was made from: text, web page, .docx or .odt."});
    if (bytes.substr(0, 4'096).find('\0') != std::string_view::npos)
        return refuse(DraftFault{"The file is no text. Save the draft as text in UTF-8, as web page, .docx or .odt."});
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return looksMarked(bytes) ? markedText(bytes) : PlainText().read(bytes);
}

} // namespace cspdesk::sources
