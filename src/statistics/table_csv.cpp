// SPDX-License-Identifier: MIT
#include "statistics/table_csv.h"

#include "statistics/plain_figure.h"

#include <string_view>

namespace cspdesk::statistics {
namespace {

class CsvText
{
public:
    explicit CsvText(std::string_view lineEnd) : m_lineEnd(lineEnd) {}

    /// RFC 4180: quoted only where the field would break the line, with quotes doubled.
    void field(std::string_view text)
    {
        if (!m_isFirst)
            m_text += ',';
        m_isFirst = false;
        if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
            m_text += text;
            return;
        }
        m_text += '"';
        for (const char character : text) {
            if (character == '"')
                m_text += '"';
            m_text += character;
        }
        m_text += '"';
    }

    void endLine()
    {
        m_text += m_lineEnd;
        m_isFirst = true;
    }

    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
    std::string_view m_lineEnd;
    bool m_isFirst = true;
};

} // namespace

std::string defused(std::string text)
{
    if (!text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    return text;
}

std::string tableCsv(const ResultTable& table, CsvReader reader)
{
    CsvText csv(reader == CsvReader::Spreadsheet ? "\r\n" : "\n");
    for (const TableColumn& column : table.columns)
        csv.field(column.id);
    csv.endLine();
    for (const TableRow& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
            std::string text = plainFigure(row.cells[i], table.columns[i], table.threshold);
            // A negative number begins with a minus too, and stays a number.
            const bool isWords = std::holds_alternative<std::string>(row.cells[i]);
            csv.field(isWords && reader != CsvReader::Program ? defused(std::move(text)) : text);
        }
        csv.endLine();
    }
    return (reader == CsvReader::Spreadsheet ? "\xEF\xBB\xBF" : "") + csv.take();
}

} // namespace cspdesk::statistics
