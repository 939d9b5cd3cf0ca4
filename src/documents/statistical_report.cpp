// SPDX-License-Identifier: MIT
#include "documents/statistical_report.h"

#include "base/text.h"
#include "documents/chart_figure.h"
#include "documents/marked_blocks.h"
#include "documents/result_table_document.h"
#include "domain/marked_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/suspect_charts.h"
#include "wording/translate.h"

#include <algorithm>
#include <optional>
#include <set>

namespace cspdesk::documents {
namespace {

using namespace analysis;
using statistics::ColumnKind;
using statistics::ResultTable;
using wording::say;
using Kind = ReportFault::Kind;

std::string utf8(const QString& text) { return text.toStdString(); }

/// A table or a chart of a source.
using Place = std::pair<std::string, std::string>;

std::vector<std::string> idsOf(const std::vector<ResultTable>& tables)
{
    std::vector<std::string> ids;
    for (const ResultTable& table : tables)
        ids.push_back(table.id);
    return ids;
}

std::vector<std::string> idsOf(const std::vector<wording::TableChart>& charts)
{
    std::vector<std::string> ids;
    for (const wording::TableChart& chart : charts)
        ids.push_back(chart.id);
    return ids;
}

/// Numbers as they are given out: "2.1".
class HeadingNumbers
{
public:
    std::string next(int level)
    {
        if (level == 2) {
            ++m_section;
            m_part = 0;
            return std::to_string(m_section);
        }
        return std::to_string(m_section) + '.' + std::to_string(++m_part);
    }

private:
    int m_section = 0;
    int m_part = 0;
};

class Report
{
public:
    Report(const ReportSource& source, const ReportBundles& bundles) : m_source(source), m_bundles(bundles)
    {
        for (const ReportBlock& block : source.blocks) {
            if (const auto* table = std::get_if<ReportTable>(&block.content))
                m_tableNumbers.emplace(Place(table->source, table->table), m_tableNumbers.size() + 1);
            if (const auto* figure = std::get_if<ReportFigure>(&block.content))
                m_figureNumbers.emplace(Place(figure->source, figure->chart), m_figureNumbers.size() + 1);
            const auto* part = std::get_if<ReportPart>(&block.content);
            m_hasTechnicalNotes |= part != nullptr && *part == ReportPart::TechnicalNotes;
        }
    }

    BasicResult<Document, std::vector<ReportFault>> make()
    {
        m_out.title = m_source.title;
        m_out.masthead = Masthead{m_source.organisation, m_source.title, utf8(say("Statistical report"))};
        m_out.headerLeft = m_source.organisation;
        m_out.headerRight = m_source.title;
        m_out.metadata.author = m_source.author.empty() ? m_source.organisation : m_source.author;
        m_out.metadata.subject = m_source.title;
        m_out.marking = marking();
        for (const ReportBlock& block : m_source.blocks) {
            m_line = block.line;
            std::visit([this](const auto& content) { add(content); }, block.content);
        }
        if (!m_faults.empty())
            return refuse(std::move(m_faults));
        return std::move(m_out);
    }

private:
    void fault(Kind kind, const std::string& value, std::vector<std::string> known = {})
    {
        m_faults.push_back({m_line, kind, shortened(value, 60), std::move(known)});
    }

    [[nodiscard]] std::string marking() const
    {
        const bool isProtected =
            std::all_of(m_bundles.begin(), m_bundles.end(), [](const auto& each) { return each.second.isProtected(); });
        return isProtected ? m_source.status : utf8(wording::unprotectedWarning());
    }

    [[nodiscard]] const ResultTable* find(const std::string& source, const std::string& id)
    {
        const auto bundle = m_bundles.find(source);
        if (bundle == m_bundles.end()) {
            fault(Kind::NoSuchSource, source);
            return nullptr;
        }
        const auto& tables = bundle->second.tables;
        const auto found =
            std::find_if(tables.begin(), tables.end(), [&](const ResultTable& table) { return table.id == id; });
        if (found != tables.end())
            return &*found;
        fault(Kind::NoSuchTable, id, idsOf(tables));
        return nullptr;
    }

    [[nodiscard]] std::optional<std::size_t> columnOf(const ResultTable& table, const std::string& id)
    {
        for (std::size_t index = 0; index < table.columns.size(); ++index)
            if (table.columns[index].id == id)
                return index;
        std::vector<std::string> known;
        for (std::size_t index = 1; index < table.columns.size(); ++index)
            known.push_back(table.columns[index].id);
        fault(Kind::NoSuchColumn, id, std::move(known));
        return std::nullopt;
    }

    void add(const ReportHeading& heading)
    {
        m_out.blocks.emplace_back(
            Heading{.level = heading.level, .spans = plain(heading.words), .number = m_headings.next(heading.level)});
    }

    void add(const ReportText& text)
    {
        constexpr int below = 4;
        for (Block& block : blocksOf(filled(text.marked), below))
            m_out.blocks.push_back(std::move(block));
    }

    /// The text with what stands in braces put in.
    std::string filled(std::string_view text)
    {
        std::string out;
        while (!text.empty()) {
            const std::size_t open = std::min(text.find('{'), text.size());
            out += text.substr(0, open);
            m_line += static_cast<std::size_t>(std::count(text.begin(), text.begin() + std::ptrdiff_t(open), '\n'));
            text.remove_prefix(open);
            const std::size_t end = text.find('}');
            if (text.empty() || end == std::string_view::npos || text.substr(0, end).find('\n') < end) {
                out += text;
                break;
            }
            out += domain::escapedForMarkup(referred(text.substr(1, end - 1)));
            text.remove_prefix(end + 1);
        }
        return out;
    }

    std::string referred(std::string_view words)
    {
        const bool isTable = words.starts_with("table ");
        if (isTable || words.starts_with("figure "))
            return numberOf(words.substr(isTable ? 6 : 7), isTable);
        const std::vector<std::string> parts = partsBetween(words, '|');
        if (parts.size() != 4) {
            fault(Kind::NotAReference, std::string(words));
            return {};
        }
        const ResultTable* table = find(parts[0], parts[1]);
        if (table == nullptr)
            return {};
        const auto row = std::find_if(table->rows.begin(), table->rows.end(), [&](const statistics::TableRow& each) {
            return !each.cells.empty() && each.cells.front() == statistics::TableCell(parts[2]);
        });
        if (row == table->rows.end()) {
            fault(Kind::NoSuchRow, parts[2], namesOfRows(*table));
            return {};
        }
        const auto column = columnOf(*table, parts[3]);
        if (!column || *column >= row->cells.size())
            return {};
        return utf8(wording::figureText(row->cells[*column], table->columns[*column], table->threshold));
    }

    static std::vector<std::string> namesOfRows(const ResultTable& table)
    {
        std::vector<std::string> names;
        for (const statistics::TableRow& row : table.rows)
            if (const auto* name = row.cells.empty() ? nullptr : std::get_if<std::string>(&row.cells.front()))
                names.push_back(*name);
        return names;
    }

    std::string numberOf(std::string_view words, bool isTable)
    {
        const std::vector<std::string> parts = partsBetween(words, '|');
        const auto& numbers = isTable ? m_tableNumbers : m_figureNumbers;
        const auto found = parts.size() == 2 ? numbers.find({parts[0], parts[1]}) : numbers.end();
        if (found == numbers.end()) {
            fault(Kind::NotInReport, std::string(trimmed(words)));
            return {};
        }
        return isTable ? tableName(found->second) : figureName(found->second);
    }

    static std::string tableName(std::size_t number) { return utf8(say("Table %1").arg(number)); }
    static std::string figureName(std::size_t number) { return utf8(say("Figure %1").arg(number)); }

    /// The chosen columns behind the names of the rows; what hangs together is of no use any more.
    ResultTable chosen(const ResultTable& table, const std::vector<std::string>& columns)
    {
        std::vector<std::size_t> places{0};
        for (const std::string& id : columns)
            if (const auto place = columnOf(table, id))
                places.push_back(*place);
        ResultTable out = table;
        out.columns.clear();
        for (const std::size_t place : places) {
            statistics::TableColumn column = table.columns[place];
            column.partOf.clear();
            column.derivedFrom.clear();
            column.atLeastSumOf.clear();
            out.columns.push_back(std::move(column));
        }
        for (statistics::TableRow& row : out.rows) {
            std::vector<statistics::TableCell> cells;
            for (const std::size_t place : places)
                cells.push_back(place < row.cells.size() ? row.cells[place] : statistics::NoFigure::Blank);
            row.cells = std::move(cells);
        }
        return out;
    }

    void add(const ReportTable& wanted)
    {
        const ResultTable* found = find(wanted.source, wanted.table);
        if (found == nullptr)
            return;
        ResultTable table = wanted.columns.empty() ? *found : chosen(*found, wanted.columns);
        const std::string name = tableName(m_tableNumbers.at({wanted.source, wanted.table}));
        if (m_told.insert({wanted.source, wanted.table}).second)
            m_shown.push_back({name, found});
        if (m_hasTechnicalNotes)
            table.notes.clear();
        if (needsLandscape(table))
            m_out.orientation = PageOrientation::Landscape;
        Table made = tableOf(table);
        made.caption = bold(utf8(say("%1: %2").arg(wording::text(name), wording::text(table.title))));
        if (const QString source = sourceOf(table); !source.isEmpty())
            made.notes.push_back(plain(utf8(source)));
        m_out.blocks.emplace_back(std::move(made));
    }

    static QString sourceOf(const ResultTable& table)
    {
        const statistics::Provenance& from = table.provenance;
        if (from.fileName.empty())
            return {};
        return from.extracted ? say("Source: %1, taken out on %2.")
                                    .arg(wording::text(from.fileName), wording::plainDate(*from.extracted))
                              : say("Source: %1.").arg(wording::text(from.fileName));
    }

    void add(const ReportFigure& wanted)
    {
        const auto bundle = m_bundles.find(wanted.source);
        if (bundle == m_bundles.end())
            return fault(Kind::NoSuchSource, wanted.source);
        const std::vector<wording::TableChart> charts = wording::chartsOf(bundle->second);
        const auto found = std::find_if(charts.begin(), charts.end(),
                                        [&](const wording::TableChart& each) { return each.id == wanted.chart; });
        if (found == charts.end())
            return fault(Kind::NoSuchChart, wanted.chart, idsOf(charts));
        statistics::Chart chart = found->chart;
        const std::string name = figureName(m_figureNumbers.at({wanted.source, wanted.chart}));
        chart.title = utf8(say("%1: %2").arg(wording::text(name), wording::text(chart.title)));
        m_out.blocks.emplace_back(chartFigure(chart));
    }

    void add(const ReportGlossary& glossary)
    {
        DefinitionList list;
        for (const auto& [term, meaning] : glossary.terms)
            list.definitions.push_back({bold(term), plain(meaning)});
        m_out.blocks.emplace_back(std::move(list));
    }

    void add(ReportPart part) { part == ReportPart::TechnicalNotes ? addTechnicalNotes() : addDocumentControl(); }

    void addTechnicalNotes()
    {
        for (const auto& [name, table] : m_shown) {
            if (table->notes.empty())
                continue;
            m_out.blocks.emplace_back(
                Paragraph{bold(utf8(say("%1: %2").arg(wording::text(name), wording::text(table->title))))});
            List list;
            for (const std::string& note : table->notes)
                list.items.push_back({{Block(Paragraph{plain(note)})}});
            m_out.blocks.emplace_back(std::move(list));
        }
        std::vector<const statistics::Provenance*> told;
        for (const auto& [name, table] : m_shown) {
            const bool isTold = std::any_of(told.begin(), told.end(),
                                            [&table = table](const auto* each) { return *each == table->provenance; });
            if (isTold)
                continue;
            told.push_back(&table->provenance);
            m_out.blocks.emplace_back(Paragraph{bold(utf8(wording::provenanceHeading()))});
            m_out.blocks.emplace_back(provenanceOf(*table));
        }
    }

    void addDocumentControl()
    {
        DefinitionList list;
        const auto line = [&](const QString& label, const std::string& value) {
            if (!value.empty())
                list.definitions.push_back({bold(utf8(label)), plain(value)});
        };
        line(say("Title"), m_source.title);
        line(say("Organisation"), m_source.organisation);
        line(say("Author"), m_source.author);
        line(say("Date"), m_source.day);
        line(say("Status"), m_source.status);
        for (const auto& [name, file] : m_source.sources)
            line(say("Analysis"), utf8(say("%1, from %2").arg(wording::text(name), wording::text(file))));
        m_out.blocks.emplace_back(std::move(list));
        if (m_source.versions.empty())
            return;
        Table table{.caption = bold(utf8(say("Versions"))),
                    .columns = {{.heading = utf8(say("Version")), .role = ColumnRole::RowHeader},
                                {.heading = utf8(say("Date"))},
                                {.heading = utf8(say("Author")), .share = 2},
                                {.heading = utf8(say("What changed")), .share = 3}}};
        for (const ReportVersion& version : m_source.versions) {
            Row row;
            for (const std::string& words : {version.number, version.day, version.author, version.change})
                row.cells.push_back({plain(words)});
            table.rows.push_back(std::move(row));
        }
        m_out.blocks.emplace_back(std::move(table));
    }

    const ReportSource& m_source;
    const ReportBundles& m_bundles;
    std::map<Place, std::size_t> m_tableNumbers;
    std::map<Place, std::size_t> m_figureNumbers;
    bool m_hasTechnicalNotes = false;
    std::vector<std::pair<std::string, const ResultTable*>> m_shown; ///< in their order, for the technical notes
    std::set<Place> m_told;
    HeadingNumbers m_headings;
    std::size_t m_line = 0;
    Document m_out;
    std::vector<ReportFault> m_faults;
};

} // namespace

std::vector<EarlierResult> resultsOf(const ReportBundles& bundles)
{
    std::vector<EarlierResult> out;
    for (const auto& [name, bundle] : bundles) {
        const auto recipe = parseRecipe(bundle.recipe);
        EarlierResult& result = out.emplace_back(bundle.tables, recipe.value_or(Recipe()));
        if (!recipe)
            for (ResultTable& table : result.tables)
                table.provenance.sha256.clear();
    }
    return out;
}

BasicResult<Document, std::vector<ReportFault>> statisticalReport(const ReportSource& source,
                                                                  const ReportBundles& bundles)
{
    return Report(source, bundles).make();
}

} // namespace cspdesk::documents
