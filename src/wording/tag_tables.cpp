// SPDX-License-Identifier: MIT
#include "wording/tag_tables.h"

#include "statistics/interval.h"
#include "statistics/protection.h"
#include "wording/chart_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/period_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

class Tables
{
public:
    Tables(const TagAnswer& answer, const TagQuestion& question, const std::optional<DipReview>& review,
           std::optional<int> threshold, const TableFrame& frame)
        : m_answer(answer),
          m_question(question),
          m_review(review),
          m_threshold(threshold),
          m_frame(frame)
    {}

    std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{lists()};
        if (!m_answer.byMonth.empty())
            out.push_back(months());
        if (m_answer.byCategory.size() > 1)
            out.push_back(categories());
        if (m_review)
            out.push_back(review());
        return out;
    }

private:
    [[nodiscard]] ResultTable shown(ResultTable table) const
    {
        frameIt(table);
        return m_threshold ? protectedTable(std::move(table), *m_threshold) : std::move(table);
    }

    [[nodiscard]] ResultTable lists() const
    {
        ResultTable table{.id = "tag-lists",
                          .title = titleOf(say("Rows with a keyword of each list"), m_frame.coverage)};
        table.columns = {labelColumn("list", say("List")),
                         countColumn("tagged", say("With a keyword"), say("rows"), {2}),
                         countColumn("all", say("All"), say("rows")),
                         percentColumn("tagged_pct", say("With a keyword"), say("all rows"), {1, 2})};
        table.columns[1].rowSum = table.columns[2].rowSum = RowSum::Unrelated;
        for (std::size_t list = 0; list < m_question.lists.size(); ++list)
            table.rows.push_back({{m_question.lists[list].name, m_answer.all.tagged[list], m_answer.all.rows,
                                   shareOrNone(m_answer.all.tagged[list], m_answer.all.rows)}});
        table.notes = {
            words(say("A row counts once in a list, however many of its keywords it has, and in every list of which it "
                      "has one.")),
            words(say("A keyword is in a text, and need not be what the text is about: only a review of some by hand "
                      "tells how many are."))};
        for (const KeywordList& list : m_question.lists)
            table.notes.push_back(words(keywordsText(list)));
        return shown(std::move(table));
    }

    static QString keywordsText(const KeywordList& list)
    {
        QStringList keywords;
        for (const Keyword& keyword : list.keywords)
            keywords << (keyword.kind == KeywordKind::Stem  ? say("%1…").arg(text(keyword.term))
                         : keyword.kind == KeywordKind::Not ? say("not “%1”").arg(text(keyword.term))
                                                            : text(keyword.term));
        return say("%1: %2").arg(text(list.name), keywords.join(say(", ")));
    }

    /// Columns for all rows and for each list.
    [[nodiscard]] std::vector<TableColumn> columns(const QString& heading) const
    {
        std::vector<TableColumn> out{labelColumn("name", heading), countColumn("all", say("All"), say("rows"))};
        for (std::size_t list = 0; list < m_question.lists.size(); ++list) {
            const std::string number = std::to_string(list + 1);
            out.push_back(countColumn("tagged_" + number, text(m_question.lists[list].name), say("rows"), {1}));
            out.push_back(percentColumn("tagged_pct_" + number, text(m_question.lists[list].name), say("all rows"),
                                        {out.size() - 1, 1}));
        }
        return out;
    }

    [[nodiscard]] std::vector<TableCell> cells(const QString& name, const TagCounts& counts) const
    {
        std::vector<TableCell> out{words(name), counts.rows};
        for (std::size_t list = 0; list < m_question.lists.size(); ++list) {
            const std::int64_t tagged = list < counts.tagged.size() ? counts.tagged[list] : 0;
            out.insert(out.end(), {TableCell(tagged), shareOrNone(tagged, counts.rows)});
        }
        return out;
    }

    [[nodiscard]] ResultTable months() const
    {
        ResultTable table{.id = "tag-months",
                          .title = titleOf(say("Rows with a keyword, month by month"), m_frame.coverage)};
        table.columns = columns(say("Month"));
        const std::int32_t last = m_answer.byMonth.rbegin()->first;
        for (std::int32_t month = m_answer.byMonth.begin()->first; month <= last; ++month) {
            const auto found = m_answer.byMonth.find(month);
            table.rows.push_back(
                {cells(shortMonthText(month), found == m_answer.byMonth.end() ? TagCounts() : found->second)});
        }
        table.rows.push_back({cells(say("All months"), m_answer.all), TableRowKind::Total});
        return shown(std::move(table));
    }

    [[nodiscard]] ResultTable categories() const
    {
        ResultTable table{.id = "tag-categories",
                          .title = titleOf(say("Rows with a keyword by category"), m_frame.coverage)};
        table.columns = columns(say("Category"));
        for (const auto& [category, counts] : m_answer.byCategory)
            table.rows.push_back({cells(nameOrNone(category), counts)});
        table.rows.push_back({cells(say("All categories"), m_answer.all), TableRowKind::Total});
        return shown(std::move(table));
    }

    /// What was found by hand, and what that says of all rows.
    [[nodiscard]] ResultTable review() const
    {
        ResultTable table{
            .id = "tag-review",
            .title =
                titleOf(say("What a review by hand says of the list “%1”").arg(text(m_question.lists.front().name)),
                        m_frame.coverage)};
        table.columns = {labelColumn("rows", say("Rows")),
                         countColumn("reviewed", say("Looked at"), say("rows")),
                         countColumn("right", say("About it"), say("rows"), {1}),
                         percentColumn("right_pct", say("About it"), say("those looked at"), {2, 1}),
                         decimalColumn("low", say("About it"), say("95% from, %"), {2}),
                         decimalColumn("high", say("About it"), say("95% to, %"), {2}),
                         decimalColumn("estimate", say("Of all such rows"), say("about"), {2})};
        for (std::size_t column = 1; column <= 2; ++column)
            table.columns[column].rowSum = RowSum::Unrelated;
        table.columns[4].decimals = table.columns[5].decimals = 1;
        table.columns[6].decimals = 0;
        const std::int64_t tagged = m_answer.all.tagged.front();
        addReview(table, say("With a keyword"), m_review->tagged, m_review->right, tagged);
        if (m_review->untagged > 0)
            addReview(table, say("Without one"), m_review->untagged, m_review->missed, m_answer.all.rows - tagged);
        table.notes = {words(say("The rows to be looked at were taken by chance, with and without a keyword apart "
                                 "(seed %1). The intervals are Wilson's, for 95%.")
                                 .arg(m_question.seed)),
                       words(say("“Of all such rows” is the share by all rows of that kind, and as uncertain as it."))};
        if (m_review->undecided > 0)
            table.notes.push_back(
                words(counted("1 row has neither yes nor no: it was left out.",
                              "%1 rows have neither yes nor no: they were left out.", m_review->undecided)));
        return shown(std::move(table));
    }

    static void addReview(ResultTable& table, const QString& name, std::int64_t reviewed, std::int64_t right,
                          std::int64_t all)
    {
        const auto interval = wilsonInterval({right, reviewed});
        constexpr double percent = 100;
        std::vector<TableCell> cells{words(name), reviewed, right, shareOrNone(right, reviewed)};
        if (interval)
            cells.insert(cells.end(), {TableCell(percent * interval->low), TableCell(percent * interval->high),
                                       TableCell(std::round(static_cast<double>(right) / static_cast<double>(reviewed)
                                                            * static_cast<double>(all)))});
        else
            cells.insert(cells.end(), 3, NoFigure::NotApplicable);
        table.rows.push_back({std::move(cells)});
    }

    void frameIt(ResultTable& table) const
    {
        table.provenance = m_frame.provenance;
        table.provenance.rowsRead = m_answer.report.rows;
        table.provenance.rowsKept = m_answer.report.kept;
        const auto add = [&](const QString& label, const QString& value) {
            table.provenance.settings.emplace_back(words(label), words(value));
        };
        if (m_question.months)
            add(say("Months"), monthsText(*m_question.months));
        QStringList columns;
        for (std::size_t field = 0; field < taggedTextsForm().fields.size(); ++field)
            if (const auto column = m_answer.report.mapping.columns[field])
                columns << say("%1 from “%2”")
                               .arg(fieldName(taggedTextsForm().fields[field].id),
                                    text(m_answer.report.headings[*column]));
        add(say("Columns"), columns.join(say("; ")));
    }

    const TagAnswer& m_answer;
    const TagQuestion& m_question;
    const std::optional<DipReview>& m_review;
    std::optional<int> m_threshold;
    const TableFrame& m_frame;
};

} // namespace

std::vector<ResultTable> tagTables(const TagAnswer& answer, const TagQuestion& question,
                                   const std::optional<DipReview>& review, std::optional<int> threshold,
                                   const TableFrame& frame)
{
    return Tables(answer, question, review, threshold, frame).make();
}

std::vector<TableChart> tagCharts(const std::vector<ResultTable>& tables)
{
    std::vector<TableChart> out{
        {"tag-lists-bars", 0,
         columnChart(tables.front(), ChartKind::Bars, {"tagged", "tagged_pct"}, CategoryOrder::LargestFirst)}};
    for (std::size_t table = 1; table < tables.size(); ++table)
        if (tables[table].id == "tag-months" && tables[table].rows.size() > 2) {
            Chart chart = columnChart(tables[table], ChartKind::Series, {"tagged_1", ""}, CategoryOrder::AsInTable);
            chart.curveName = tables[table].columns[2].heading;
            out.push_back({"tag-months-line", table, described(std::move(chart))});
        }
    return out;
}

std::string dipCsv(const std::vector<DippedRow>& rows)
{
    std::string out = "row,tagged,text,is_right\n";
    for (const DippedRow& row : rows) {
        std::string quoted = "\"";
        // What a spreadsheet would take for a formula stays text.
        if (!row.text.empty() && std::string_view("=+-@\t\r").find(row.text.front()) != std::string_view::npos)
            quoted += '\'';
        for (const char letter : row.text)
            quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
        out += std::to_string(row.row) + (row.isTagged ? ",yes," : ",no,") + quoted + "\",\n";
    }
    return out;
}

QStringList uncountedText(const TagAnswer& answer)
{
    QStringList out;
    if (answer.outside > 0)
        out << counted("1 row of another month: left out", "%1 rows of other months: left out", answer.outside);
    return out;
}

} // namespace cspdesk::wording
