// SPDX-License-Identifier: MIT
#include "documents/xlsx_writer.h"

#include "documents/xlsx_book.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

namespace cspdesk::documents {
namespace {

using namespace statistics;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

const XlsxLook titleLook{.size = 16, .bold = true, .isLine = true};
const XlsxLook headingLook{.size = 13, .bold = true, .isLine = true};
constexpr double titleHeight = 1.6; // lines of plain text
constexpr double headingHeight = 1.5;
constexpr double textWidth = 90;  // characters, of columns of sentences
constexpr double widestName = 50; // of columns that name rows
constexpr double leastWidth = 11;

/// A cell that is left empty tells a screen reader nothing.
ResultTable withoutBlanks(ResultTable table)
{
    for (TableRow& row : table.rows) {
        row.cells.resize(table.columns.size(), NoFigure::Blank);
        for (TableCell& cell : row.cells)
            if (cell == TableCell(NoFigure::Blank))
                cell = NoFigure::NotApplicable;
    }
    return table;
}

std::string sheetName(std::size_t index) { return "Table_" + std::to_string(index + 1); }

/// The notes of all tables, each once, numbered from 1.
class Notes
{
public:
    explicit Notes(const std::vector<ResultTable>& tables)
    {
        for (const ResultTable& table : tables)
            for (const std::string& note : of(table))
                if (numberOf(note) > m_notes.size())
                    m_notes.push_back(note);
    }

    [[nodiscard]] const std::vector<std::string>& all() const { return m_notes; }

    /// Which notes belong to a table, in a sentence; nothing where none does.
    [[nodiscard]] QString sentenceFor(const ResultTable& table) const
    {
        std::vector<std::size_t> numbers;
        for (const std::string& note : of(table))
            numbers.push_back(numberOf(note));
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        if (numbers.empty())
            return {};
        if (numbers.size() == 1)
            return say("Note %1 in the worksheet Notes belongs to it.").arg(numbers.front());
        const bool isRow = numbers.size() > 2 && numbers.back() - numbers.front() == numbers.size() - 1;
        QStringList each;
        for (const std::size_t number : numbers)
            each << QString::number(number);
        return say("Notes %1 in the worksheet Notes belong to it.")
            .arg(isRow ? say("%1 to %2").arg(each.front(), each.back()) : wording::listText(each));
    }

private:
    static std::vector<std::string> of(const ResultTable& table)
    {
        std::vector<std::string> notes;
        for (const QString& mark : wording::markLegend(table))
            notes.push_back(utf8(mark));
        notes.insert(notes.end(), table.notes.begin(), table.notes.end());
        return notes;
    }

    [[nodiscard]] std::size_t numberOf(const std::string& note) const
    {
        return static_cast<std::size_t>(std::find(m_notes.begin(), m_notes.end(), note) - m_notes.begin()) + 1;
    }

    std::vector<std::string> m_notes;
};

/// Headings with unit and base on one line; Excel wants them all different.
std::vector<std::string> headingsOf(const ResultTable& table)
{
    std::vector<std::string> headings;
    std::set<std::string> taken;
    for (const TableColumn& column : table.columns) {
        const std::string plain = utf8(wording::columnHeading(column).replace(QLatin1Char('\n'), QStringLiteral(", ")));
        std::string heading = plain.empty() ? utf8(say("Column")) : plain;
        for (int again = 2; !taken.insert(heading).second; ++again)
            heading = plain + " " + std::to_string(again);
        headings.push_back(std::move(heading));
    }
    return headings;
}

XlsxLook lookOf(const TableColumn& column, TableRowKind row)
{
    XlsxLook look{.bold = row == TableRowKind::Total,
                  .italic = row == TableRowKind::Aside,
                  .isFigure = column.kind != ColumnKind::Label,
                  .isQuiet = column.isCaution,
                  .hasRuleAbove = row == TableRowKind::Total};
    const std::string decimals =
        column.decimals > 0 ? "." + std::string(static_cast<std::size_t>(column.decimals), '0') : std::string();
    switch (column.kind) {
    case ColumnKind::Label: break;
    case ColumnKind::Count: look.number = "#,##0"; break;
    case ColumnKind::Rank: look.number = "0"; break;
    case ColumnKind::Percent: look.number = "0" + decimals + "%"; break;
    case ColumnKind::Decimal: look.number = "#,##0" + decimals; break;
    }
    return look;
}

std::optional<double> numberIn(const TableCell& cell)
{
    if (const auto* count = std::get_if<std::int64_t>(&cell))
        return static_cast<double>(*count);
    if (const auto* share = std::get_if<Share>(&cell); share != nullptr && share->whole > 0)
        return static_cast<double>(share->part) / static_cast<double>(share->whole);
    const auto* number = std::get_if<double>(&cell);
    return number != nullptr && std::isfinite(*number) ? std::optional(*number) : std::nullopt;
}

double widthOf(const ResultTable& table, std::size_t index, const std::string& heading)
{
    const bool isLabel = table.columns[index].kind == ColumnKind::Label;
    qsizetype widest = 0;
    for (const QString& word : wording::text(heading).split(QLatin1Char(' ')))
        widest = std::max(widest, word.size());
    for (const TableRow& row : table.rows)
        widest = std::max(widest, wording::figureText(row.cells[index], table.columns[index], table.threshold).size());
    const double width = static_cast<double>(widest) * 1.1 + 2;
    return isLabel ? std::clamp(width, leastWidth, widestName) : std::max(width, leastWidth);
}

/// How many lines a text takes in a column so many characters wide.
double linesOf(const std::string& text, double width)
{
    double lines = 1;
    double used = 0;
    for (const QString& word : wording::text(text).split(QLatin1Char(' '))) {
        const double length = static_cast<double>(word.size()) * 1.1;
        if (used > 0 && used + 1 + length > width) {
            ++lines;
            used = 0;
        }
        used += (used > 0 ? 1 : 0) + length;
        for (; used > width; used -= width) // a word that is broken
            ++lines;
    }
    return lines;
}

void writeLines(XlsxSheet& sheet, std::uint32_t row, std::uint16_t column, const std::string& text)
{
    if (const double lines = linesOf(text, textWidth); lines > 1)
        sheet.height(row, lines);
    sheet.text(row, column, text);
}

void writeCover(XlsxBook& book, const std::vector<ResultTable>& tables, const ResultPaper& paper,
                const std::string& title)
{
    XlsxSheet sheet = book.sheet(utf8(say("Cover")));
    sheet.width(0, textWidth);
    std::uint32_t row = 0;
    // Larger type takes more room; here the column is wide enough for a title to wrap in it.
    sheet.height(row, linesOf(title, textWidth * 11 / 16) * titleHeight);
    sheet.text(row++, 0, title, {.size = 16, .bold = true});
    for (const std::string& line : {paper.organisation, paper.contact})
        if (!line.empty())
            sheet.text(row++, 0, line);
    const bool isPublishable =
        std::all_of(tables.begin(), tables.end(), [](const ResultTable& table) { return table.threshold.has_value(); });
    if (!isPublishable)
        sheet.text(row++, 0, utf8(wording::unprotectedWarning()), {.bold = true});
    sheet.height(row, headingHeight);
    sheet.text(row++, 0, utf8(say("Contents")), headingLook);
    sheet.link(row++, utf8(say("Notes")), utf8(say("Notes: what marks mean and how the figures were made")));
    for (std::size_t i = 0; i < tables.size(); ++i)
        sheet.link(row++, sheetName(i), sheetName(i) + ": " + tables[i].title);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const ResultTable& table = tables[i];
        if (i > 0 && table.provenance == tables[i - 1].provenance && table.threshold == tables[i - 1].threshold)
            continue;
        sheet.height(row, headingHeight);
        sheet.text(row++, 0,
                   tables.size() == 1 ? utf8(wording::provenanceHeading())
                                      : sheetName(i) + ": " + utf8(wording::provenanceHeading()),
                   headingLook);
        for (const auto& [label, value] : wording::provenanceText(table))
            writeLines(sheet, row++, 0, utf8(say("%1: %2").arg(label, value)));
    }
}

void writeNotes(XlsxBook& book, const Notes& notes)
{
    XlsxSheet sheet = book.sheet(utf8(say("Notes")));
    sheet.width(0, leastWidth);
    sheet.width(1, textWidth);
    sheet.text(0, 0, utf8(say("Notes")), titleLook);
    sheet.height(0, titleHeight);
    sheet.text(1, 0, utf8(say("This worksheet holds one table.")), {.isLine = true});
    const XlsxLook heading{.bold = true, .hasRuleBelow = true};
    sheet.table(2, static_cast<std::uint32_t>(notes.all().size()), {utf8(say("Note")), utf8(say("What it says"))},
                {heading, heading}, "Notes_table");
    for (std::uint32_t i = 0; i < notes.all().size(); ++i) {
        sheet.number(3 + i, 0, i + 1.0, {.number = "0"});
        writeLines(sheet, 3 + i, 1, notes.all()[i]);
    }
}

void writeRow(XlsxSheet& sheet, const ResultTable& table, std::size_t index, std::uint32_t place,
              const std::vector<double>& widths)
{
    const TableRow& row = table.rows[index];
    double lines = 1;
    for (std::uint16_t i = 0; i < table.columns.size(); ++i) {
        const XlsxLook look = lookOf(table.columns[i], row.kind);
        if (const auto number = numberIn(row.cells[i])) {
            sheet.number(place, i, *number, look);
            continue;
        }
        const std::string words = utf8(wording::figureText(row.cells[i], table.columns[i], table.threshold));
        lines = std::max(lines, linesOf(words, widths[i] - 1));
        sheet.text(place, i, words, look);
    }
    if (lines > 1)
        sheet.height(place, lines);
}

void writeTable(XlsxBook& book, const ResultTable& table, std::size_t index, const Notes& notes)
{
    XlsxSheet sheet = book.sheet(sheetName(index));
    sheet.text(0, 0, table.title, titleLook);
    sheet.height(0, titleHeight);
    const QString about = say("This worksheet holds one table. %1 %2")
                              .arg(wording::protectionLine(table.threshold), notes.sentenceFor(table))
                              .trimmed();
    sheet.text(1, 0, utf8(about), {.isLine = true});
    constexpr std::uint32_t head = 2;
    const std::vector<std::string> headings = headingsOf(table);
    std::vector<XlsxLook> looks;
    std::vector<double> widths;
    double headLines = 1;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        widths.push_back(widthOf(table, i, headings[i]));
        headLines = std::max(headLines, linesOf(headings[i], widths[i] - 1));
        looks.push_back({.bold = true, .isFigure = table.columns[i].kind != ColumnKind::Label, .hasRuleBelow = true});
        sheet.width(static_cast<std::uint16_t>(i), widths[i]);
    }
    sheet.height(head, headLines + 0.3);
    if (!headings.empty())
        sheet.table(head, static_cast<std::uint32_t>(table.rows.size()), headings, looks, sheetName(index));
    for (std::uint32_t row = 0; row < table.rows.size(); ++row)
        writeRow(sheet, table, row, head + 1 + row, widths);
    sheet.keepInSight(head + 1);
    if (table.columns.size() > 6)
        sheet.holdAcross();
}

/// Never today's date: the same tables give the same file.
std::int64_t createdOf(const std::vector<ResultTable>& tables)
{
    constexpr Date unknown = date(2000, 1, 1);
    const Date day = tables.empty() ? unknown : tables.front().provenance.extracted.value_or(unknown);
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(day).time_since_epoch()).count();
}

} // namespace

BasicResult<std::string, Failure> writeXlsx(const std::vector<ResultTable>& tables, const ResultPaper& paper)
{
    std::vector<ResultTable> shown;
    for (const ResultTable& table : tables)
        shown.push_back(withoutBlanks(table));
    const std::string title = !paper.title.empty() || tables.size() != 1 ? paper.title : tables.front().title;
    const QTemporaryDir folder; // readable for nobody else
    if (!folder.isValid())
        return refuse(Failure{Failure::Kind::CannotOpen, utf8(folder.path()), utf8(folder.errorString())});
    XlsxBook book(utf8(folder.path()), {.title = title,
                                        .author = paper.organisation,
                                        .subject = utf8(say("Statistical tables")),
                                        .language = "en-GB",
                                        .created = createdOf(tables)});
    const Notes notes(shown);
    writeCover(book, shown, paper, title);
    writeNotes(book, notes);
    for (std::size_t i = 0; i < shown.size(); ++i)
        writeTable(book, shown[i], i, notes);
    return book.bytes();
}

} // namespace cspdesk::documents
