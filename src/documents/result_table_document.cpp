// SPDX-License-Identifier: MIT
#include "documents/result_table_document.h"

#include "documents/page_style.h"
#include "documents/typesetter.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using statistics::ColumnKind;
using statistics::ResultTable;
using statistics::TableColumn;
using statistics::TableRow;
using statistics::TableRowKind;
using wording::say;

namespace style = page_style;

std::string utf8(const QString& text) { return text.toStdString(); }

/// Figures are as wide as each other; so many points each, in the type of dense cells.
constexpr double figureWidth = 5.3;
/// Names of rows are wrapped rather than wider than this.
constexpr double widestName = 40 * style::pointsPerMillimetre;
/// More figures than this beside or below each other are set small.
constexpr std::size_t mostRoomyColumns = 5;
constexpr std::size_t mostRoomyRows = 20;

double widthOf(Typesetter& typesetter, const QString& word, const TextStyle& text)
{
    double widest = 0;
    for (const TextLine& line : typesetter.lines(plain(utf8(word)), text, style::pageHeight))
        widest = std::max(widest, line.width);
    return widest;
}

/// The longest word; of words of one length the first.
QString longestWord(const QString& words)
{
    QString longest;
    for (const QString& line : words.split(QLatin1Char('\n')))
        for (const QString& word : line.split(QLatin1Char(' ')))
            if (word.size() > longest.size())
                longest = word;
    return longest;
}

bool isLabel(const TableColumn& column) { return column.kind == ColumnKind::Label; }

/// What a column of a dense table needs so that no word and no figure is broken; a column of names may take more.
double widthNeeded(const ResultTable& table, std::size_t index, Typesetter& typesetter)
{
    const TableColumn& column = table.columns[index];
    double widest = 0;
    for (const QString& word :
         wording::columnHeading(column).replace(QLatin1Char('\n'), QLatin1Char(' ')).split(QLatin1Char(' ')))
        widest = std::max(widest, widthOf(typesetter, word, style::denseHeading));
    QString longestName;
    for (const TableRow& row : table.rows)
        if (index < row.cells.size()) {
            const QString cell = wording::figureText(row.cells[index], column, table.threshold);
            if (!isLabel(column))
                widest = std::max(widest, static_cast<double>(cell.size()) * figureWidth);
            else if (const QString word = longestWord(cell); word.size() > longestName.size())
                longestName = word;
        }
    widest = std::max(widest, widthOf(typesetter, longestName, style::denseTotalCell));
    return widest + 2 * style::denseGutter + 1;
}

/// The width of a table in which names have the room they would like.
double comfortableWidth(const ResultTable& table)
{
    Typesetter typesetter;
    double width = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        width += std::max(isLabel(table.columns[i]) ? widestName : 0, widthNeeded(table, i, typesetter));
    return width;
}

bool isDense(const ResultTable& table)
{
    return table.columns.size() > mostRoomyColumns || table.rows.size() > mostRoomyRows;
}

/// What a column would like, so that its heading takes few lines.
double widthLiked(const ResultTable& table, std::size_t index, Typesetter& typesetter)
{
    constexpr double linesOfHeading = 3;
    const QString heading = wording::columnHeading(table.columns[index]).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return std::max(widthNeeded(table, index, typesetter),
                    widthOf(typesetter, heading, style::denseHeading) / linesOfHeading + 2 * style::denseGutter);
}

/// Names stand on one line each, unless they are very long.
double widthOfNames(const ResultTable& table, std::size_t index, Typesetter& typesetter)
{
    double widest = widthNeeded(table, index, typesetter);
    for (const TableRow& row : table.rows)
        if (index < row.cells.size())
            widest =
                std::max(widest, widthOf(typesetter,
                                         wording::figureText(row.cells[index], table.columns[index], table.threshold),
                                         style::denseTotalCell)
                                     + 2 * style::denseGutter + 1);
    return std::min(widest, 2 * widestName);
}

/// The widths of the columns of a dense table: what each needs, and of the room that names leave as much as it likes.
/// A column of names takes the rest.
std::vector<double> denseWidths(const ResultTable& table, Typesetter& typesetter)
{
    const PageOrientation sheet =
        comfortableWidth(table) > style::contentWidth ? PageOrientation::Landscape : PageOrientation::Portrait;
    double room = style::contentWidthOf(sheet);
    double wish = 0;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const double needed = widthNeeded(table, index, typesetter);
        room -= isLabel(table.columns[index]) ? widthOfNames(table, index, typesetter) : needed;
        wish += isLabel(table.columns[index]) ? 0 : widthLiked(table, index, typesetter) - needed;
    }
    const double met = wish > 0 ? std::clamp(room / wish, 0.0, 1.0) : 0;
    std::vector<double> widths;
    double rest = style::contentWidthOf(sheet);
    std::ptrdiff_t labels = 0;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const double needed = widthNeeded(table, index, typesetter);
        widths.push_back(needed + met * (widthLiked(table, index, typesetter) - needed));
        if (isLabel(table.columns[index]))
            ++labels;
        else
            rest -= widths.back();
    }
    for (std::size_t index = 0; index < table.columns.size(); ++index)
        if (isLabel(table.columns[index]))
            widths[index] = std::max(widths[index], rest / double(labels));
    return widths;
}

std::vector<Column> columnsOf(const ResultTable& table)
{
    Typesetter typesetter;
    const std::vector<double> widths = isDense(table) ? denseWidths(table, typesetter) : std::vector<double>();
    std::vector<Column> columns;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        Column& out = columns.emplace_back(Column{.heading = utf8(wording::columnHeading(table.columns[index]))});
        if (isLabel(table.columns[index])) {
            out.share = 2;
            out.role = index == 0 ? ColumnRole::RowHeader : ColumnRole::Ordinary;
        } else {
            out.alignment = Alignment::End;
        }
        if (!widths.empty())
            out.millimetres = widths[index] / style::pointsPerMillimetre;
    }
    return columns;
}

RowKind kindOf(TableRowKind kind)
{
    switch (kind) {
    case TableRowKind::Ordinary: return RowKind::Ordinary;
    case TableRowKind::Total: return RowKind::Total;
    case TableRowKind::Aside: return RowKind::Break;
    }
    return RowKind::Ordinary;
}

Row rowOf(const ResultTable& table, const TableRow& row)
{
    Row out{.kind = kindOf(row.kind)};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const QString words =
            i < row.cells.size() ? wording::figureText(row.cells[i], table.columns[i], table.threshold) : QString();
        Spans spans = words.isEmpty() ? Spans() : plain(utf8(words));
        for (Span& span : spans)
            span.quiet = table.columns[i].isCaution;
        out.cells.push_back({std::move(spans)});
    }
    return out;
}

/// Under the title of a paper with one table: the file, its day, and whether anything is hidden.
QString sourceLine(const ResultTable& table)
{
    const QString file = wording::text(table.provenance.fileName);
    const QString hidden = wording::protectionLine(table.threshold);
    if (file.isEmpty())
        return hidden;
    return table.provenance.extracted ? say("From %1, taken out of its system on %2. %3")
                                            .arg(file, wording::plainDate(*table.provenance.extracted), hidden)
                                      : say("From %1. %2").arg(file, hidden);
}

QString titleOf(const std::vector<ResultPart>& parts, const ResultPaper& paper)
{
    if (!paper.title.empty() || parts.empty())
        return wording::text(paper.title);
    return parts.size() == 1 ? wording::text(parts.front().table.title) : say("Statistical tables");
}

bool isPublishable(const std::vector<ResultPart>& parts)
{
    return std::all_of(parts.begin(), parts.end(),
                       [](const ResultPart& part) { return part.table.threshold.has_value(); });
}

/// The tables of one run have the same source, which is then told once.
bool hasOneSource(const std::vector<ResultPart>& parts)
{
    return std::all_of(parts.begin(), parts.end(), [&](const ResultPart& part) {
        return part.table.provenance == parts.front().table.provenance
            && part.table.threshold == parts.front().table.threshold;
    });
}

void addProvenance(Document& document, const ResultTable& table, int level)
{
    document.blocks.emplace_back(Heading{level, plain(utf8(wording::provenanceHeading()))});
    document.blocks.emplace_back(provenanceOf(table));
}

} // namespace

bool needsLandscape(const ResultTable& table) { return comfortableWidth(table) > style::contentWidth; }

Table tableOf(const ResultTable& table)
{
    Table out{.caption = bold(table.title), .columns = columnsOf(table), .isDense = isDense(table)};
    constexpr std::size_t mostRowsTogether = 16;
    out.staysWhole = table.rows.size() <= mostRowsTogether;
    for (const TableRow& row : table.rows)
        out.rows.push_back(rowOf(table, row));
    for (const QString& mark : wording::markLegend(table))
        out.notes.push_back(plain(utf8(mark)));
    for (const std::string& note : table.notes)
        out.notes.push_back(plain(note));
    return out;
}

DefinitionList provenanceOf(const ResultTable& table)
{
    DefinitionList list;
    for (const auto& [label, value] : wording::provenanceText(table))
        list.definitions.push_back({bold(utf8(label)), plain(utf8(value))});
    return list;
}

Document resultTableDocument(const std::vector<ResultPart>& parts, const ResultPaper& paper)
{
    const QString kind = parts.size() == 1 ? say("Statistical table") : say("Statistical tables");
    Document document{.title = utf8(titleOf(parts, paper))};
    document.headerLeft = paper.organisation;
    document.headerRight = utf8(kind);
    document.metadata.author = paper.organisation;
    document.metadata.subject = document.title;
    if (!isPublishable(parts))
        document.marking = utf8(wording::unprotectedWarning());
    double widest = 0;
    for (const ResultPart& part : parts)
        widest = std::max(widest, comfortableWidth(part.table));
    if (widest > style::contentWidth)
        document.orientation = PageOrientation::Landscape;
    const bool isToldOnce = hasOneSource(parts);
    for (const ResultPart& part : parts) {
        document.blocks.insert(document.blocks.end(), part.beside.begin(), part.beside.end());
        Table table = tableOf(part.table);
        if (parts.size() == 1 && paper.title.empty())
            table.caption = plain(utf8(sourceLine(part.table))); // its title is that of the paper
        document.blocks.emplace_back(std::move(table));
        if (!isToldOnce)
            addProvenance(document, part.table, 2);
    }
    if (isToldOnce && !parts.empty())
        addProvenance(document, parts.front().table, 2);
    return document;
}

} // namespace cspdesk::documents
