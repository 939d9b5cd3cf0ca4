// SPDX-License-Identifier: MIT
#include "documents/result_table_clipboard.h"

#include "statistics/plain_figure.h"
#include "statistics/table_csv.h"
#include "wording/figure_text.h"

#include <algorithm>
#include <numeric>

namespace cspdesk::documents {
namespace {

using namespace statistics;

bool isNumber(const TableCell& cell)
{
    const auto* share = std::get_if<Share>(&cell);
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell)
        || (share != nullptr && share->whole > 0);
}

/// A percentage keeps its sign, by which a spreadsheet knows it; everything else is plain.
std::string figureOf(const TableCell& cell, const TableColumn& column, std::optional<int> threshold)
{
    const std::string plain = plainFigure(cell, column, threshold);
    const bool isPercentage = std::holds_alternative<Share>(cell) || std::holds_alternative<BelowShare>(cell);
    return isPercentage && column.kind == ColumnKind::Percent && !plain.starts_with('[') ? plain + '%' : plain;
}

/// A tab or a line end inside a cell would begin another.
std::string onOneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text)
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        default: out += c;
        }
    return out;
}

std::string headingOf(const TableColumn& column) { return onOneLine(wording::columnHeading(column).toStdString()); }

std::string textOf(const ResultTable& table, const TableSelection& selection)
{
    std::string out;
    const auto line = [&](auto&& cell) {
        for (std::size_t i = 0; i < selection.columns.size(); ++i)
            out += (i > 0 ? "\t" : "") + cell(selection.columns[i]);
        out += "\n";
    };
    if (!table.threshold)
        out += wording::unprotectedWarning().toStdString() + '\n';
    if (selection.withHeadings)
        line([&](std::size_t column) { return defused(headingOf(table.columns[column])); });
    for (const std::size_t row : selection.rows)
        line([&](std::size_t column) {
            const TableCell& cell = table.rows[row].cells[column];
            const std::string words = onOneLine(figureOf(cell, table.columns[column], table.threshold));
            return isNumber(cell) ? words : defused(words);
        });
    return out;
}

std::string cellHtml(const ResultTable& table, std::size_t row, std::size_t column)
{
    const TableCell& cell = table.rows[row].cells[column];
    const TableColumn& about = table.columns[column];
    const std::string words = escaped(onOneLine(figureOf(cell, about, table.threshold)));
    std::string look = about.kind == ColumnKind::Label ? "" : "text-align:right;";
    // Excel's own word for "this is text", which other programs pass over.
    look += isNumber(cell) ? "" : "mso-number-format:'\\@';";
    const std::string style = look.empty() ? look : " style=\"" + look + "\"";
    return column == 0 && about.kind == ColumnKind::Label ? "<th scope=\"row\"" + style + ">" + words + "</th>"
                                                          : "<td" + style + ">" + words + "</td>";
}

std::string htmlOf(const ResultTable& table, const TableSelection& selection)
{
    std::string out = "<meta charset=\"utf-8\"><table>\n";
    if (!table.threshold) // a row and no caption, which spreadsheets leave out
        out += "<tr><th colspan=\"" + std::to_string(std::max<std::size_t>(selection.columns.size(), 1))
             + "\" style=\"text-align:left;\">" + escaped(wording::unprotectedWarning().toStdString()) + "</th></tr>\n";
    if (selection.withHeadings) {
        out += "<tr>";
        for (const std::size_t column : selection.columns)
            out += "<th scope=\"col\" style=\"mso-number-format:'\\@';\">" + escaped(headingOf(table.columns[column]))
                 + "</th>";
        out += "</tr>\n";
    }
    for (const std::size_t row : selection.rows) {
        out += "<tr>";
        for (const std::size_t column : selection.columns)
            out += cellHtml(table, row, column);
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

/// Without what the table does not have.
TableSelection within(TableSelection selection, const ResultTable& table)
{
    const auto drop = [](std::vector<std::size_t>& indexes, std::size_t size) {
        indexes.erase(
            std::remove_if(indexes.begin(), indexes.end(), [size](std::size_t index) { return index >= size; }),
            indexes.end());
    };
    drop(selection.rows, table.rows.size());
    drop(selection.columns, table.columns.size());
    return selection;
}

} // namespace

TableSelection wholeOf(const ResultTable& table)
{
    TableSelection all{std::vector<std::size_t>(table.rows.size()), std::vector<std::size_t>(table.columns.size())};
    std::iota(all.rows.begin(), all.rows.end(), std::size_t{0});
    std::iota(all.columns.begin(), all.columns.end(), std::size_t{0});
    return all;
}

TableClipboard clipboardOf(const ResultTable& table, const TableSelection& selection)
{
    const TableSelection there = within(selection, table);
    return {textOf(table, there), htmlOf(table, there)};
}

} // namespace cspdesk::documents
