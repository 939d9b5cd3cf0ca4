// SPDX-License-Identifier: MIT
#include "wording/case_standards_tables.h"

#include "statistics/protection.h"
#include "wording/figure_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace statistics;

namespace {

enum Column : std::size_t { Standard, Cases, Met };

TableCell shareOf(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? TableCell(NoFigure::NotApplicable) : TableCell(Share{part, whole});
}

} // namespace

QString label(CaseStandard standard)
{
    switch (standard) {
    case CaseStandard::Assessed: return say("Risk assessment and first plan within one working day of referral");
    case CaseStandard::Told: return say("Victim told within one working day how and when they will be contacted");
    case CaseStandard::Contact: return say("Contact with the victim at least every 7 days");
    case CaseStandard::Planned: return say("Plan of action within 28 days of accepting the case");
    case CaseStandard::Satisfied: return say("Satisfied with handling and outcome");
    }
    return {};
}

std::vector<ResultTable> caseStandardsTables(const CaseStandardsResult& result, RepeatRule repeat,
                                             std::optional<int> threshold, const TableFrame& frame)
{
    ResultTable table{.id = "case-standards", .title = titleOf(say("Cases that met each standard"), frame.coverage)};
    table.columns = {labelColumn("standard", say("Standard")), countColumn("cases", say("To be judged"), say("cases")),
                     countColumn("met", say("Met"), say("cases"), {Cases}),
                     percentColumn("met_pct", say("Met"), say("those to be judged"), {Met, Cases}),
                     labelColumn("asked", say("Asked for"))};
    for (TableColumn& column : table.columns)
        if (column.kind == ColumnKind::Count)
            column.rowSum = RowSum::Unrelated; // the same case stands in several rows
    for (const StandardResult& each : result.standards)
        table.rows.push_back({{words(label(each.standard)), each.cases, each.met, shareOf(each.met, each.cases),
                               words(say("%1%").arg(each.percentAsked))}});
    table.notes = {
        words(say("To be judged is what was done, and what is past the day it was due; nothing of what the log "
                  "has no column for. Working days leave out weekends and bank holidays."))};
    ResultTable repeats{.id = "repeat-cases", .title = titleOf(say("Repeat cases"), frame.coverage)};
    repeats.columns = {labelColumn("what", say("Cases")), countColumn("cases", say("Cases"), say("cases")),
                       countColumn("repeat", say("Repeat"), say("cases"), {Cases}),
                       percentColumn("repeat_pct", say("Repeat"), say("all cases"), {2, Cases})};
    for (TableColumn& column : repeats.columns)
        if (column.kind == ColumnKind::Count)
            column.rowSum = RowSum::Unrelated;
    repeats.rows.push_back(
        {{words(say("All cases")), result.cases, result.repeat, shareOf(result.repeat, result.cases)}});
    repeats.notes = {
        words(say("A repeat case has %1 or more incidents within %2 days.").arg(repeat.times).arg(repeat.days))};
    std::vector<ResultTable> tables{std::move(table), std::move(repeats)};
    for (ResultTable& each : tables) {
        each.threshold = threshold;
        each.provenance = frame.provenance;
    }
    return protectedTables(std::move(tables), threshold);
}

} // namespace cspdesk::wording
