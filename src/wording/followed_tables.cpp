// SPDX-License-Identifier: MIT
#include "wording/followed_tables.h"

#include "wording/figure_text.h"
#include "wording/follow_up_tables.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

using Cells = std::vector<TableCell>;

Cells soFarCells(const FollowedCohort& cohort, const QString& name)
{
    Cells cells{words(name), cohort.people()};
    if (cohort.followed.empty()) {
        cells.insert(cells.end(), 3, NoFigure::NotApplicable);
    } else {
        cells.push_back(monthsOf(cohort.followed.least()));
        cells.push_back(monthsOf(cohort.followed.lowerMedian()));
        cells.push_back(monthsOf(cohort.followed.most()));
    }
    cells.insert(cells.end(), {cohort.repeat(), shareOrNone(cohort.repeat(), cohort.people()), cohort.offences(),
                               shareOrNone(cohort.offences(), cohort.repeat())});
    const bool hasRepeat = cohort.repeat() > 0;
    cells.push_back(hasRepeat ? TableCell(cohort.medianOfRepeat()) : TableCell(NoFigure::NotApplicable));
    cells.push_back(hasRepeat ? TableCell(double(cohort.mostOffences())) : TableCell(NoFigure::NotApplicable));
    constexpr std::int64_t daysOf100Years = 36'525;
    cells.push_back(shareOrNone(cohort.offences() * daysOf100Years, cohort.personDays));
    return cells;
}

/// How much those who came back did within the window: beside each cohort, and all of them together.
void addOffences(ResultTable& table, const FollowedCohorts& followed, std::size_t window)
{
    table.columns.push_back(
        decimalColumn("per_reoffender", say("Offences so soon"), say("per reoffender"), {EventsWithin}));
    table.columns.push_back(
        decimalColumn("per_100", say("Offences so soon"), say("per 100 who could be followed"), {EventsWithin}));
    const auto add = [&](Cells& cells, const FollowedCohort& cohort) {
        const WindowOffences& own = cohort.windowOffences[window];
        const std::int64_t eligible = cohort.windows[window].eligible();
        if (eligible == 0) {
            cells.insert(cells.end(), 2, NoFigure::NotAvailable);
            return;
        }
        cells.push_back(shareOrNone(own.offences, own.reoffenders));
        cells.push_back(shareOrNone(own.offences * 100, eligible));
    };
    for (std::size_t cohort = 0; cohort < followed.cohorts.size(); ++cohort)
        add(table.rows[cohort].cells, followed.cohorts[cohort]);
    add(table.rows.back().cells, sumOf(followed));
}

} // namespace

FollowedCohorts followedOf(const CohortAnswer& answer, const CohortQuestion& question)
{
    return {.cohorts = {answer.cohorts.begin(), answer.cohorts.end()},
            .windows = question.windows,
            .waiting = question.waiting,
            .people = say("People"),
            .cohort = say("first sentenced in the year"),
            .further = say("index offence excluded"),
            .average = say("further offences per repeat offender"),
            .most = say("Most of one person"),
            .since = say("the index sentence"),
            .becomes = say("was sentenced")};
}

FollowedCohorts followedOf(const YouthAnswer& answer, const YouthQuestion& question)
{
    const bool byOffence = question.clock == YouthClock::Offences;
    return {.cohorts = {answer.cohorts.begin(), answer.cohorts.end()},
            .windows = question.windows,
            .waiting = question.waiting,
            .people = say("Children"),
            .cohort = say("with their first outcome in the year"),
            .further = say("first offence excluded"),
            .average = say("further offences per child who reoffended"),
            .most = say("Most of one child"),
            .since = byOffence ? say("the first offence") : say("the first outcome"),
            .becomes = say("had an outcome"),
            .hasAll = true};
}

FollowedCohort sumOf(const FollowedCohorts& followed)
{
    FollowedCohort sum(0, followed.windows);
    for (const FollowedCohort& cohort : followed.cohorts)
        sum.addFollowed(cohort);
    return sum;
}

ResultTable soFarTable(const FollowedCohorts& followed, const TableFrame& frame)
{
    ResultTable table{.id = "cohorts", .title = titleOf(say("Reoffended so far, by cohort"), frame.coverage)};
    table.columns = {labelColumn("cohort", say("Cohort")),
                     countColumn("people", followed.people, followed.cohort),
                     decimalColumn("followed_least", say("Followed, least"), say("months"), {1}),
                     decimalColumn("followed_median", say("Followed, median"), say("months"), {1}),
                     decimalColumn("followed_most", say("Followed, most"), say("months"), {1}),
                     countColumn("reoffended", say("Reoffended so far"), followed.people.toLower(), {1}),
                     percentColumn("reoffended_pct", say("Reoffended so far"),
                                   say("%1; do not compare").arg(followed.people.toLower()), {1, 5}),
                     countColumn("further_offences", say("Further offences"), followed.further),
                     decimalColumn("average", say("Average"), followed.average, {5, 7}),
                     decimalColumn("median", say("Median"), say("further offences"), {5, 7}),
                     decimalColumn("most", followed.most, say("further offences"), {5, 7}),
                     decimalColumn("per_100_years", say("Further offences"), say("per 100 years followed"), {5, 7})};
    table.columns[7].derivedFrom = {5};
    table.columns[10].decimals = 0;
    // Whatever grows with the time that people were followed.
    for (std::size_t column = CohortReoffended; column + 1 < table.columns.size(); ++column)
        table.columns[column].isCaution = true;
    for (const FollowedCohort& cohort : followed.cohorts)
        table.rows.push_back({soFarCells(cohort, QString::number(cohort.year))});
    if (followed.hasAll)
        table.rows.push_back({soFarCells(sumOf(followed), everybodyName()), TableRowKind::Total});
    return table;
}

ResultTable cohortWindowTable(const FollowedCohorts& followed, std::size_t window, bool isGuarded,
                              const TableFrame& frame)
{
    const FollowUpQuestion question{.days = followed.windows};
    const FollowUpWords names{.within = say("Reoffended within %1, by cohort"),
                              .heading = say("Cohort"),
                              .people = followed.people.toLower(),
                              .event = say("Reoffended")};
    ResultTable table =
        windowTable(followUpOf(followed), question, window, SurvivalInterval::LogLog, isGuarded, frame, names);
    table.columns[People].heading = words(followed.people);
    table.columns[People].unit = words(say("of the cohort"));
    table.columns[WindowRate].base = words(say("%1 who could be followed so long").arg(followed.people.toLower()));
    addOffences(table, followed, window);
    if (followed.waiting > 0)
        table.notes.push_back(
            words(say("KM does not wait: it goes by the day that a reoffence %1.").arg(followed.becomes)));
    if (followed.waiting > 0)
        table.notes.push_back(
            words(say("A reoffence within the time counts if it %1 up to %2 later; people are followed for that long "
                      "as well.")
                      .arg(followed.becomes, wording::counted("1 day", "%1 days", followed.waiting))));
    return table;
}

FollowUpAnswer followUpOf(const FollowedCohorts& followed)
{
    FollowUpAnswer out;
    for (const std::int32_t days : followed.windows)
        out.all.windows.emplace_back(days);
    std::vector<EventTable> tables;
    for (const FollowedCohort& cohort : followed.cohorts) {
        out.groups.push_back({std::to_string(cohort.year), cohort.times, cohort.windows});
        out.all.table.add(cohort.times);
        for (std::size_t window = 0; window < cohort.windows.size(); ++window)
            out.all.windows[window].add(cohort.windows[window]);
        tables.push_back(cohort.times);
    }
    out.logRank = statistics::logRank(tables);
    return out;
}

} // namespace cspdesk::wording
