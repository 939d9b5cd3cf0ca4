// SPDX-License-Identifier: MIT
#include "documents/text_table.h"

#include "documents/text_width.h"
#include "documents/text_wrap.h"
#include "documents/unicode.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

constexpr std::size_t gap = 2;

using Widths = std::vector<std::size_t>;
using Lines = std::vector<std::u32string>;

std::size_t widestLine(std::u32string_view text)
{
    std::size_t widest = 0;
    std::size_t current = 0;
    for (const char32_t c : text) {
        current = c == U'\n' ? 0 : current + displayWidth(c);
        widest = std::max(widest, current);
    }
    return widest;
}

/// Over many figures a heading is written one word below the other.
std::size_t headingWidth(const Column& column, bool isDense)
{
    std::u32string heading = decodeUtf8(column.heading);
    if (isDense)
        std::replace(heading.begin(), heading.end(), U' ', U'\n');
    return widestLine(heading);
}

Widths naturalWidths(const Table& table)
{
    Widths widths;
    for (const Column& column : table.columns)
        widths.push_back(std::max<std::size_t>(1, headingWidth(column, table.isDense)));
    for (const Row& row : table.rows) {
        if (row.kind == RowKind::Group)
            continue;
        for (std::size_t i = 0; i < std::min(widths.size(), row.cells.size()); ++i)
            widths[i] = std::max(widths[i], widestLine(textOf(row.cells[i].spans)));
    }
    return widths;
}

std::size_t sumUnder(const Widths& widths, std::size_t cap)
{
    std::size_t sum = 0;
    for (const std::size_t width : widths)
        sum += std::min(width, cap);
    return sum;
}

/// Narrow columns keep their natural width; the wide ones share what is left evenly.
Widths fitted(Widths widths, std::size_t available)
{
    std::size_t cap = available;
    while (cap > 1 && sumUnder(widths, cap) > available)
        --cap;
    const std::size_t used = sumUnder(widths, cap);
    std::size_t spare = available > used ? available - used : 0;
    for (std::size_t& width : widths) {
        const std::size_t extra = width > cap && spare > 0 ? 1 : 0;
        width = std::min(width, cap + extra);
        spare -= extra;
    }
    return widths;
}

void trimEnd(std::u32string& line) { line.erase(line.find_last_not_of(U' ') + 1); }

void appendCells(Lines& out, const std::vector<Lines>& cells, const Table& table, const Widths& widths)
{
    std::size_t height = 1;
    for (const Lines& cell : cells)
        height = std::max(height, cell.size());
    for (std::size_t line = 0; line < height; ++line) {
        std::u32string text;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::u32string part = line < cells[i].size() ? cells[i][line] : std::u32string();
            text += (i > 0 ? std::u32string(gap, U' ') : U"") + padded(part, widths[i], table.columns[i].alignment);
        }
        trimEnd(text);
        out.push_back(std::move(text));
    }
}

void appendHead(Lines& out, const Table& table, const Widths& widths)
{
    std::vector<Lines> cells;
    for (std::size_t i = 0; i < widths.size(); ++i)
        cells.push_back(wrapText(decodeUtf8(table.columns[i].heading), widths[i]));
    appendCells(out, cells, table, widths);
}

std::u32string ruleOf(const Widths& widths)
{
    std::u32string rule;
    for (const std::size_t width : widths)
        rule += (rule.empty() ? U"" : std::u32string(gap, U' ')) + std::u32string(width, U'-');
    return rule;
}

void appendGroup(Lines& out, const Row& row, std::size_t width)
{
    if (!out.empty() && !out.back().empty() && out.back().front() != U'-')
        out.emplace_back();
    for (const std::u32string& line : wrapText(textOf(row.cells.empty() ? Spans{} : row.cells.front().spans), width))
        out.push_back(line);
}

void appendRow(Lines& out, const Row& row, const Table& table, const Widths& widths)
{
    std::vector<Lines> cells;
    for (std::size_t i = 0; i < widths.size(); ++i)
        cells.push_back(wrapText(i < row.cells.size() ? textOf(row.cells[i].spans) : U"", widths[i]));
    if (row.kind == RowKind::Total)
        out.push_back(ruleOf(widths));
    appendCells(out, cells, table, widths);
}

} // namespace

std::vector<std::u32string> tableLines(const Table& table, std::size_t width)
{
    Lines out;
    if (table.columns.empty())
        return out;
    const std::size_t gaps = gap * (table.columns.size() - 1);
    const Widths widths = fitted(naturalWidths(table), width > gaps ? width - gaps : 1);
    appendHead(out, table, widths);
    out.push_back(ruleOf(widths));
    for (const Row& row : table.rows) {
        if (row.kind == RowKind::Group)
            appendGroup(out, row, width);
        else
            appendRow(out, row, table, widths);
    }
    return out;
}

} // namespace cspdesk::documents
