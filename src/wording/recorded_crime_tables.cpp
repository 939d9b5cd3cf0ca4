// SPDX-License-Identifier: MIT
#include "wording/recorded_crime_tables.h"

#include "statistics/protection.h"
#include "statistics/result_publication.h"
#include "statistics/tree_protection.h"
#include "wording/change_columns.h"
#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/period_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

QString restName(const std::string& category) { return say("%1, not parted further").arg(text(category)); }

class Tables
{
public:
    Tables(const RecordedCrimeAnswer& answer, const RecordedCrimeQuestion& question, std::optional<int> threshold,
           const RecordedCrimeFrame& frame)
        : m_answer(answer),
          m_question(question),
          m_threshold(threshold),
          m_frame(frame),
          m_hasTree(!question.tree.isEmpty())
    {}

    ResultTable make() const
    {
        ResultTable table{
            .id = "recorded-crime",
            .title = titleOf(say("Recorded crime, %1 compared with %2")
                                 .arg(monthsText(m_question.periods.later), monthsText(m_question.periods.earlier)),
                             m_frame.crimes.coverage)};
        addColumns(table);
        addRows(table);
        const std::vector<RowParts> sums = m_hasTree ? sumsOf() : std::vector<RowParts>{};
        table.notes = notes();
        frameCrimes(table, m_answer.report, recordedCrimesForm(), m_answer.isOfCounts, m_frame.crimes);
        addSettings(table);
        ResultTable shown = !m_threshold ? std::move(table)
                          : m_hasTree    ? protectedTree(table, sums, *m_threshold)
                                         : protectedTable(std::move(table), *m_threshold);
        readChanges(shown, reasons());
        return shown;
    }

private:
    void addColumns(ResultTable& table) const
    {
        table.columns = {labelColumn("category", say("Category"))};
        if (m_hasTree)
            table.columns.push_back(labelColumn(partOfColumn, say("Part of")));
        const auto columns =
            changeColumns(m_question.periods, table.columns.size(), m_hasTree ? RowSum::Unrelated : RowSum::Exact);
        table.columns.insert(table.columns.end(), columns.begin(), columns.end());
    }

    void addRow(ResultTable& table, const QString& name, const std::optional<std::string>& above,
                const PeriodCounts& counts, TableRowKind kind) const
    {
        std::vector<TableCell> cells{words(name)};
        if (above)
            cells.emplace_back(*above);
        const auto flag = m_question.flags.find(name.toStdString());
        const auto figures = changeCells(counts, m_question.periods,
                                         flag == m_question.flags.end() ? std::nullopt : std::optional(flag->second));
        cells.insert(cells.end(), figures.begin(), figures.end());
        table.rows.push_back({std::move(cells), kind});
    }

    void addRows(ResultTable& table) const
    {
        for (const CategoryLine& line : m_answer.lines)
            addRow(table, nameOf(line), m_hasTree ? std::optional(aboveOf(line)) : std::nullopt, line.counts,
                   TableRowKind::Ordinary);
        if (!m_hasTree)
            return addRow(table, say("All categories"), std::nullopt, m_answer.all, TableRowKind::Total);
        PeriodCounts others;
        for (const auto& [category, counts] : m_answer.uncategorised)
            others.add(counts);
        if (!m_answer.uncategorised.empty())
            addRow(table, say("In no category of the tree"), std::string(), others, TableRowKind::Aside);
    }

    [[nodiscard]] static QString nameOf(const CategoryLine& line)
    {
        return line.isRest ? restName(line.category) : nameOrNone(line.category);
    }

    /// Only where its parts make a category is a row called a part of it without more; that is what an audit adds up.
    [[nodiscard]] std::string aboveOf(const CategoryLine& line) const
    {
        if (line.parent.empty() || doesAddUp(line.parent))
            return line.parent;
        return words(say("%1, with others").arg(text(line.parent)));
    }

    [[nodiscard]] bool doesAddUp(const std::string& category) const
    {
        const auto check = std::find_if(m_answer.checks.begin(), m_answer.checks.end(),
                                        [&](const AddUpCheck& each) { return each.category == category; });
        return check == m_answer.checks.end() || check->addsUp();
    }

    /// Which rows make which. A category that stands in two places is one number.
    [[nodiscard]] std::vector<RowParts> sumsOf() const
    {
        std::vector<RowParts> out;
        const auto& lines = m_answer.lines;
        std::map<std::string, std::size_t> places;
        for (std::size_t row = 0; row < lines.size(); ++row) {
            if (lines[row].isRest)
                continue;
            const auto [known, isNew] = places.emplace(lines[row].category, row);
            if (!isNew)
                out.push_back({known->second, {row}});
            RowParts sum{row, {}};
            for (std::size_t part = row + 1; part < lines.size() && lines[part].depth > lines[row].depth; ++part)
                if (lines[part].depth == lines[row].depth + 1)
                    sum.parts.push_back(part);
            if (!sum.parts.empty())
                out.push_back(std::move(sum));
        }
        return out;
    }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> reasons() const
    {
        return {m_question.flags.begin(), m_question.flags.end()};
    }

    [[nodiscard]] std::vector<std::string> notes() const
    {
        std::vector<std::string> out = changeNotes(m_question.periods);
        if (m_hasTree)
            out.push_back(words(m_answer.isOfCounts
                                    ? say("A category has the count that the file gives it; one without has the sum of "
                                          "its parts.")
                                    : say("A category holds its own crimes and those of its parts.")));
        if (!m_answer.checks.empty())
            out.push_back(words(checksText()));
        if (!m_answer.uncategorised.empty()) {
            QStringList names;
            for (const auto& [category, counts] : m_answer.uncategorised)
                names << say("“%1”").arg(nameOrNone(category));
            out.push_back(words(say("In no category of the tree: %1.").arg(names.join(say(", ")))));
        }
        return out;
    }

    [[nodiscard]] QString checksText() const
    {
        QStringList wrong;
        for (const AddUpCheck& check : m_answer.checks)
            if (!check.addsUp())
                wrong << text(check.category);
        const auto all = static_cast<std::int64_t>(m_answer.checks.size());
        if (wrong.isEmpty())
            return counted("The parts of 1 category were added up: they make it in both periods.",
                           "The parts of %1 categories were added up: they make them in both periods.", all);
        return counted("The parts of 1 category were added up.", "The parts of %1 categories were added up.", all)
             + QLatin1Char(' ')
             + say("They do not make these, which hold other crimes too, or whose parts overlap: %1.")
                   .arg(wrong.join(say(", ")));
    }

    void addSettings(ResultTable& table) const
    {
        const auto add = [&](const QString& label, const QString& value) {
            table.provenance.settings.emplace_back(words(label), words(value));
        };
        add(say("Earlier period"), monthsText(m_question.periods.earlier));
        add(say("Later period"), monthsText(m_question.periods.later));
        add(say("Areas"), areasText(m_question.areas));
        if (!m_frame.tree.empty())
            add(say("Tree of categories"), text(m_frame.tree));
        for (const auto& [category, reason] : m_question.flags)
            add(say("Not comparable"), say("%1: %2").arg(text(category), text(reason)));
    }

    const RecordedCrimeAnswer& m_answer;
    const RecordedCrimeQuestion& m_question;
    std::optional<int> m_threshold;
    const RecordedCrimeFrame& m_frame;
    bool m_hasTree;
};

} // namespace

QString areasText(const std::vector<std::string>& areas)
{
    QStringList names;
    std::transform(areas.begin(), areas.end(), std::back_inserter(names), text);
    return names.isEmpty() ? say("all of the file") : names.join(say("; "));
}

void frameCrimes(ResultTable& table, const ExtractReport& report, const FileForm& form, bool isOfCounts,
                 const TableFrame& frame)
{
    table.provenance = frame.provenance;
    table.provenance.rowsRead = report.rows;
    table.provenance.rowsKept = report.kept;
    const auto add = [&](const QString& label, const QString& value) {
        table.provenance.settings.emplace_back(words(label), words(value));
    };
    add(say("File format"), dialectText(report.dialect));
    add(say("A row is"), isOfCounts ? say("a count of crimes") : say("a crime"));
    QStringList columns;
    for (std::size_t field = 0; field < form.fields.size(); ++field)
        if (const auto column = report.mapping.columns[field])
            columns << say("%1 from “%2”").arg(fieldName(form.fields[field].id), text(report.headings[*column]));
    add(say("Columns"), columns.join(say("; ")));
}

std::vector<ResultTable> recordedCrimeTables(const RecordedCrimeAnswer& answer, const RecordedCrimeQuestion& question,
                                             std::optional<int> threshold, const RecordedCrimeFrame& frame)
{
    return {Tables(answer, question, threshold, frame).make()};
}

std::vector<TableChart> recordedCrimeCharts(const std::vector<ResultTable>& tables)
{
    return {{"recorded-crime-changes", 0, changesChart(tables.front())}};
}

QString shippedTreeText() { return say("Strategic Assessment 2015/16, Appendix F"); }

QStringList uncountedText(const RecordedCrimeAnswer& answer, const RecordedCrimeQuestion& question)
{
    QStringList out;
    const auto tell = [&](const char* one, const char* many, std::int64_t number) {
        if (number > 0)
            out << counted(one, many, number);
    };
    tell("1 row says again that a crime is of a category: counted once",
         "%1 rows say again that a crime is of a category: counted once", answer.repeatedRows);
    tell("1 crime of other months: in neither period", "%1 crimes of other months: in neither period", answer.outside);
    tell("1 count of several months that are only partly in a period: left out",
         "%1 counts of several months that are only partly in a period: left out", answer.across);
    if (!answer.hasEarlier || !answer.hasLater)
        out << say("The file knows nothing of some months of %1: what looks like a change may be months that are "
                   "missing.")
                   .arg(monthsText(answer.hasEarlier ? question.periods.later : question.periods.earlier));
    if (answer.isOfCounts && question.tree.isEmpty() && answer.lines.size() > 1)
        out << say(
            "All categories of the file are added up. If some are totals of others, say with --tree what is part "
            "of what.");
    for (const std::string& area : answer.unknownAreas)
        out << say("No row of the file is of the area “%1”. Is it written as there?").arg(text(area));
    for (const std::string& category : answer.unknownFlags)
        out << say("There is no category “%1” that could be flagged. Is it written as in the file?")
                   .arg(text(category));
    for (const auto& [category, counts] : answer.uncategorised)
        out << say("“%1” is in no category of the tree: %2 crimes in the earlier period and %3 in the later stand "
                   "aside. Add it to the tree.")
                   .arg(nameOrNone(category), countText(counts.earlier), countText(counts.later));
    for (const AddUpCheck& check : answer.checks)
        if (!check.addsUp())
            out << say("“%1” has %2 and %3 in the two periods, and its parts have %4 and %5 together: look whether a "
                       "part is missing.")
                       .arg(text(check.category), countText(check.stated.earlier), countText(check.stated.later),
                            countText(check.parts.earlier), countText(check.parts.later));
    return out;
}

} // namespace cspdesk::wording
