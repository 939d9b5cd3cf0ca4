// SPDX-License-Identifier: MIT
#include "wording/scheme_tables.h"

#include "statistics/protection.h"
#include "wording/figure_text.h"
#include "wording/follow_up_tables.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

using Cells = std::vector<TableCell>;

/// The ages with which classes begin, as the Reoffending Deep Dive 2025, 2.2 has them.
constexpr std::array ageStarts{0, 18, 25, 30, 40, 50};

QString ageClass(std::size_t place)
{
    if (place == 0)
        return say("Under %1").arg(ageStarts[1]);
    return place + 1 == ageStarts.size() ? say("%1 and over").arg(ageStarts[place])
                                         : say("%1 to %2").arg(ageStarts[place]).arg(ageStarts[place + 1] - 1);
}

QString independenceNote()
{
    return say("The intervals take offences to come one by one. Those of so few people come in runs, so that chance "
               "makes even larger differences than these likely.");
}

class Tables
{
public:
    Tables(const SchemeAnswer& answer, const SchemeQuestion& question, std::optional<int> threshold,
           const SchemeFrame& frame)
        : m_answer(answer),
          m_question(question),
          m_threshold(threshold),
          m_frame(frame)
    {}

    std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{shown(people())};
        if (m_answer.tellsAges)
            out.push_back(shown(ages()));
        else
            out.front().notes.push_back(
                words(say("The register has no days of birth and of first recorded offences, so that no ages are "
                          "told.")));
        if (m_answer.offences)
            out.push_back(rates());
        return out;
    }

private:
    [[nodiscard]] QString areaName() const
    {
        if (m_question.districts.size() != 1)
            return say("In the area");
        return text(*m_question.districts.begin());
    }

    [[nodiscard]] QString historicName() const
    {
        return say("Historic: at some time from %1 to %2").arg(plainDate(m_question.from), plainDate(m_question.until));
    }

    [[nodiscard]] ResultTable people() const
    {
        const bool hasArea = !m_question.districts.empty();
        ResultTable table{.id = "scheme-people",
                          .title = titleOf(say("People registered on the scheme"), m_frame.registered.coverage)};
        table.columns = {labelColumn("cohort", say("Cohort"))};
        if (hasArea) {
            table.columns.push_back(countColumn("area", areaName(), say("people"), {2}));
            table.columns.push_back(countColumn("register", say("Whole register"), say("people")));
            table.columns.push_back(percentColumn("area_pct", areaName(), say("the whole register"), {1, 2}));
        } else {
            table.columns.push_back(countColumn("register", say("Whole register"), say("people")));
        }
        for (TableColumn& column : table.columns)
            column.rowSum = RowSum::Unrelated; // the cohorts share people
        const auto addRow = [&](const QString& name, const SchemePeople& counts) {
            Cells cells{words(name)};
            if (hasArea)
                cells.insert(cells.end(), {counts.inArea, counts.all, shareOrNone(counts.inArea, counts.all)});
            else
                cells.emplace_back(counts.all);
            table.rows.push_back({std::move(cells)});
        };
        addRow(say("Current: on %1").arg(plainDate(m_question.on)), m_answer.current);
        addRow(historicName(), m_answer.historic);
        table.notes.push_back(words(say("A person is counted once in a cohort. The days of joining and of leaving "
                                        "belong to the time on the scheme.")));
        for (const std::string& district : m_answer.unknownDistricts)
            table.notes.push_back(words(say("No row of the register is of the district “%1”.").arg(text(district))));
        if (hasArea)
            table.notes.push_back(words(say("People belong to the area by the district of the row that counts; of "
                                            "several the one that began last.")));
        return table;
    }

    [[nodiscard]] ResultTable ages() const
    {
        ResultTable table{.id = "scheme-ages",
                          .title = titleOf(say("Age at the first recorded offence"), m_frame.registered.coverage)};
        table.columns = {labelColumn("age", say("Age")), countColumn("people", say("Historic cohort"), say("people")),
                         percentColumn("people_pct", say("Historic cohort"), say("the cohort"), {1})};
        std::array<std::int64_t, ageStarts.size()> classes{};
        std::int64_t unknown = 0;
        std::int64_t all = 0;
        for (const auto& [age, people] : m_answer.ages) {
            all += people;
            if (age < 0)
                unknown += people;
            else
                classes[static_cast<std::size_t>(std::prev(std::upper_bound(ageStarts.begin(), ageStarts.end(), age))
                                                 - ageStarts.begin())] += people;
        }
        const auto addRow = [&](const QString& name, std::int64_t people, TableRowKind kind) {
            table.rows.push_back({{words(name), people, shareOrNone(people, all)}, kind});
        };
        for (std::size_t place = 0; place < classes.size(); ++place)
            addRow(ageClass(place), classes[place], TableRowKind::Ordinary);
        addRow(nameOrNone({}), unknown, TableRowKind::Ordinary);
        addRow(everybodyName(), all, TableRowKind::Total);
        table.notes.push_back(words(cohortText()));
        return table;
    }

    /// Whom the tables below the first are of.
    [[nodiscard]] QString cohortText() const
    {
        return say("People registered at some time from %1 to %2; %3.")
            .arg(plainDate(m_question.from), plainDate(m_question.until), cohortPlace());
    }

    [[nodiscard]] QString cohortPlace() const
    {
        QStringList names;
        for (const std::string& name : m_question.districts)
            names << text(name);
        return names.isEmpty() ? say("the whole register") : names.join(say(", "));
    }

    [[nodiscard]] ResultTable rates() const
    {
        SchemeRates rates{.cohort = m_answer.historic.inArea, .times = {}};
        for (std::size_t time = 0; time < schemeTimes; ++time) {
            const SchemePeriod& period = m_answer.periods[time];
            rates.times[time] = {.people = period.people,
                                 .offenders = period.offenders,
                                 .months = personMonths(period.days),
                                 .offences = period.offences};
        }
        ResultTable table = schemeRateTable(rates, m_threshold, m_frame.registered.coverage);
        table.notes = {
            words(schemeComparison(table)), words(independenceNote()), words(cohortText()),
            words(say("Before are the %1 up to the day before the first joining, during all days from joining to "
                      "leaving, after those from leaving to the next joining or the extract. A month is 30.4375 days. "
                      "Who is still on the scheme has no time after it, so that the rows are not of the same people.")
                      .arg(counted("1 month", "%1 months", m_question.beforeMonths)))};
        if (m_question.offencesFrom)
            table.notes.push_back(words(say("Offences are known from %1 on: earlier days count in no row.")
                                            .arg(plainDate(*m_question.offencesFrom))));
        frameIt(table);
        if (m_threshold)
            roundRows(table);
        return table;
    }

    [[nodiscard]] ResultTable shown(ResultTable table) const
    {
        frameIt(table);
        return m_threshold ? protectedTable(std::move(table), *m_threshold) : table;
    }

    /// As `protectedTable` does; the rates were protected before they knew where they come from.
    void roundRows(ResultTable& table) const
    {
        table.provenance.rowsRead = roundedRows(table.provenance.rowsRead, *m_threshold);
        table.provenance.rowsKept = roundedRows(table.provenance.rowsKept, *m_threshold);
    }

    void frameIt(ResultTable& table) const
    {
        table.provenance = m_frame.registered.provenance;
        table.provenance.rowsRead = m_answer.report.rows;
        table.provenance.rowsKept = m_answer.report.kept;
        const auto add = [&](const QString& label, const QString& value) {
            table.provenance.settings.emplace_back(words(label), words(value));
        };
        add(say("File format"), dialectText(m_answer.report.dialect));
        QStringList columns;
        const auto& fields = schemeRegisterForm().fields;
        for (std::size_t field = 0; field < fields.size(); ++field)
            if (const auto column = m_answer.report.mapping.columns[field])
                columns
                    << say("%1 from “%2”").arg(fieldName(fields[field].id), text(m_answer.report.headings[*column]));
        add(say("Columns"), columns.join(say("; ")));
        add(say("Current cohort"), say("on %1").arg(plainDate(m_question.on)));
        add(say("Historic cohort"), say("%1 to %2").arg(plainDate(m_question.from), plainDate(m_question.until)));
        if (!m_question.districts.empty())
            add(say("Area"), cohortPlace());
        if (m_frame.offences.empty())
            return;
        add(say("Offences"), say("%1, SHA-256 %2").arg(text(m_frame.offences), text(m_frame.offencesSha256)));
        add(say("Months before"), countText(m_question.beforeMonths));
        if (m_question.offencesFrom)
            add(say("Offences known from"), plainDate(*m_question.offencesFrom));
    }

    const SchemeAnswer& m_answer;
    const SchemeQuestion& m_question;
    std::optional<int> m_threshold;
    const SchemeFrame& m_frame;
};

} // namespace

std::vector<ResultTable> schemeTables(const SchemeAnswer& answer, const SchemeQuestion& question,
                                      std::optional<int> threshold, const SchemeFrame& frame)
{
    return Tables(answer, question, threshold, frame).make();
}

ResultTable enteredSchemeTable(const SchemeRates& rates, std::optional<int> threshold, const TableFrame& frame)
{
    ResultTable table = schemeRateTable(rates, threshold, frame.coverage);
    table.provenance = frame.provenance;
    // Not the figures: what is hidden in the table would stand there.
    table.provenance.settings.emplace_back(words(say("Figures")), words(say("entered by hand")));
    table.notes = {words(schemeComparison(table)), words(independenceNote())};
    return table;
}

} // namespace cspdesk::wording
