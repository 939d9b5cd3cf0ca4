// SPDX-License-Identifier: MIT
#include "wording/follow_up_tables.h"

#include "statistics/protection.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"
#include "wording/window_guard.h"

#include <QLocale>

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

constexpr std::int64_t leastAtRisk = 10;

std::string words(const char* sentence) { return say(sentence).toStdString(); }

TableCell shareOrNone(Share share) { return share.whole > 0 ? TableCell(share) : TableCell(NoFigure::NotApplicable); }

TableCell percentOrNone(std::optional<double> fraction)
{
    return fraction ? TableCell(*fraction * 100) : TableCell(NoFigure::NotAvailable);
}

class Tables
{
public:
    Tables(const FollowUpAnswer& answer, const FollowUpQuestion& question, SurvivalInterval interval, bool isGuarded,
           const TableFrame& frame, FollowUpWords names)
        : m_answer(answer),
          m_question(question),
          m_interval(interval),
          m_isGuarded(isGuarded),
          m_frame(frame),
          m_names(std::move(names))
    {}

    std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{soFar()};
        for (std::size_t window = 0; window < m_question.days.size(); ++window)
            out.push_back(ofWindow(window));
        for (ResultTable& table : out)
            frameIt(table);
        return out;
    }

    [[nodiscard]] ResultTable one(std::size_t window) const { return ofWindow(window); }

private:
    template <typename CellsOf>
    void addRows(ResultTable& table, const CellsOf& cellsOf) const
    {
        const auto add = [&](const FollowUpGroup& group, const std::string& name, TableRowKind kind) {
            TableRow row{.cells = cellsOf(group), .kind = kind};
            row.cells.insert(row.cells.begin(), name);
            table.rows.push_back(std::move(row));
        };
        for (const FollowUpGroup& group : m_answer.groups)
            add(group, groupName(m_answer, group).toStdString(), TableRowKind::Ordinary);
        add(m_answer.all, everybodyName().toStdString(),
            m_answer.groups.empty() ? TableRowKind::Ordinary : TableRowKind::Total);
    }

    [[nodiscard]] TableColumn groupColumn() const
    {
        return {.id = "group", .heading = m_names.heading.toStdString(), .kind = ColumnKind::Label};
    }

    [[nodiscard]] ResultTable soFar() const
    {
        ResultTable table{.id = "so-far", .title = titled(say("The event so far"))};
        table.columns = {groupColumn(),
                         {.id = "people", .heading = words("People"), .unit = words("people"), .rowSum = RowSum::Exact},
                         {.id = "events",
                          .heading = words("With the event"),
                          .unit = words("people"),
                          .partOf = {SoFarPeople},
                          .rowSum = RowSum::Exact},
                         {.id = "rate",
                          .heading = words("So far"),
                          .unit = words("%"),
                          .base = words("people"),
                          .kind = ColumnKind::Percent,
                          .derivedFrom = {SoFarPeople, SoFarEvents}},
                         {.id = "median_days",
                          .heading = words("Half have it by"),
                          .unit = words("days, Kaplan–Meier"),
                          .kind = ColumnKind::Decimal,
                          .derivedFrom = {SoFarPeople, SoFarEvents}}};
        addRows(table, [&](const FollowUpGroup& group) {
            const KaplanMeier curve(group.table);
            const auto median = curve.median();
            const auto point = median ? curve.at(*median) : std::nullopt;
            const bool isTold = median && (!m_isGuarded || point->atRisk >= leastAtRisk);
            return std::vector<TableCell>{group.table.people(), group.table.events(),
                                          shareOrNone({group.table.events(), group.table.people()}),
                                          isTold ? TableCell(double(*median)) : TableCell(NoFigure::NotAvailable)};
        });
        table.notes = {words("Groups may have been followed for different times: do not compare these rows. The tables "
                             "of equal times below can be compared.")};
        if (m_answer.groups.size() > 1)
            table.notes.push_back(logRankText(m_answer.logRank).toStdString());
        return table;
    }

    [[nodiscard]] ResultTable ofWindow(std::size_t window) const
    {
        const std::int32_t days = m_question.days[window];
        ResultTable table{.id = "within-" + std::to_string(days),
                          .title = titled(m_names.within.arg(windowText(days)))};
        table.columns = columns();
        const bool isKnown = m_answer.knowsWindow(days);
        addRows(table, [&](const FollowUpGroup& group) {
            std::vector<TableCell> cells{group.table.people()};
            addWindow(cells, group.windows[window], isKnown);
            addSurvival(cells, KaplanMeier(group.table).at(days));
            return cells;
        });
        table.notes = {
            words("A fixed window counts only people who could be followed for all of it, whether they had the event "
                  "or not; the interval is Wilson's, for 95%."),
            words("KM is Kaplan–Meier, which also counts the others for as long as they were followed. “At risk” are "
                  "those still "
                  "followed without the event just before the last day.")};
        if (m_isGuarded)
            table.notes.push_back(words("KM is not told where fewer than ten people are at risk."));
        if (!isKnown)
            table.notes.push_back(
                words("Who could have been followed for the whole window cannot be told: the file says of people with "
                      "the event only when it happened. A column with the days each could be followed, or the days on "
                      "which following began and ended, would tell."));
        return table;
    }

    [[nodiscard]] std::vector<TableColumn> columns() const
    {
        const auto bound = [&](const char* id, const char* heading, std::vector<std::size_t> from) {
            return TableColumn{.id = id,
                               .heading = words(heading),
                               .unit = words("%"),
                               .kind = ColumnKind::Decimal,
                               .decimals = 1,
                               .derivedFrom = std::move(from)};
        };
        const auto count = [&](const char* id, const QString& heading, std::vector<std::size_t> partOf) {
            return TableColumn{.id = id,
                               .heading = heading.toStdString(),
                               .unit = m_names.people.toStdString(),
                               .partOf = std::move(partOf),
                               .rowSum = RowSum::Exact};
        };
        // Where everybody could be followed these are the figures of the window again: see `guardWindows`.
        const auto beside = [&](const char* id, const QString& heading, std::vector<std::size_t> from) {
            TableColumn column = count(id, heading, {People});
            column.derivedFrom = std::move(from);
            column.rowSum = RowSum::Unrelated;
            return column;
        };
        return {groupColumn(),
                count("people", say("People"), {}),
                count("eligible", say("Could be followed so long"), {People}),
                count("events", say("Of these: %1").arg(m_names.event.toLower()), {EligibleOnes}),
                {.id = "rate",
                 .heading = words("Rate"),
                 .unit = words("%"),
                 .base = words("people who could be followed so long"),
                 .kind = ColumnKind::Percent,
                 .decimals = 1,
                 .derivedFrom = {EligibleOnes, EventsWithin}},
                bound("low", "Lower end", {EligibleOnes, EventsWithin}),
                bound("high", "Upper end", {EligibleOnes, EventsWithin}),
                beside("events_by_then", say("%1 by then").arg(m_names.event), {EventsWithin}),
                beside("at_risk", say("At risk"), {EventsWithin, EventsByThen}),
                bound("survival", "KM", {EventsWithin, EventsByThen}),
                bound("survival_low", "Lower end", {EventsWithin, EventsByThen}),
                bound("survival_high", "Upper end", {EventsWithin, EventsByThen})};
    }

    static void addWindow(std::vector<TableCell>& cells, const FixedWindow& window, bool isKnown)
    {
        if (!isKnown) {
            cells.insert(cells.end(), 5, NoFigure::NotAvailable);
            return;
        }
        cells.insert(cells.end(),
                     {window.eligible(), window.events(),
                      window.eligible() > 0 ? TableCell(window.rate()) : TableCell(NoFigure::NotAvailable)});
        const auto interval = wilsonInterval(window.rate());
        cells.push_back(percentOrNone(interval ? std::optional(interval->low) : std::nullopt));
        cells.push_back(percentOrNone(interval ? std::optional(interval->high) : std::nullopt));
    }

    void addSurvival(std::vector<TableCell>& cells, const std::optional<SurvivalPoint>& point) const
    {
        if (!point) {
            cells.insert(cells.end(), 5, NoFigure::NotAvailable);
            return;
        }
        cells.insert(cells.end(), {point->events, point->atRisk});
        if (m_isGuarded && point->atRisk < leastAtRisk) {
            cells.insert(cells.end(), 3, NoFigure::NotAvailable);
            return;
        }
        const auto interval = intervalOf(*point, m_interval);
        cells.push_back((1 - point->survival) * 100);
        // The lower end of the share with the event is the upper end of the share without.
        cells.push_back(percentOrNone(interval ? std::optional(1 - interval->high) : std::nullopt));
        cells.push_back(percentOrNone(interval ? std::optional(1 - interval->low) : std::nullopt));
    }

    [[nodiscard]] std::string titled(const QString& title) const
    {
        return (m_frame.coverage.empty() ? title : say("%1, %2").arg(title, text(m_frame.coverage))).toStdString();
    }

    void frameIt(ResultTable& table) const
    {
        const ExtractReport& report = m_answer.report;
        table.provenance = m_frame.provenance;
        table.provenance.rowsRead = report.rows;
        table.provenance.rowsKept = report.kept;
        auto& settings = table.provenance.settings;
        settings.emplace_back(words("File format"), dialectText(report.dialect).toStdString());
        QStringList columns;
        for (const auto& [field, heading] : m_question.columns)
            columns << say("%1 from “%2”").arg(fieldName(field), text(heading));
        settings.emplace_back(words("Columns"), columns.join(say("; ")).toStdString());
        if (!m_question.hasDates())
            settings.emplace_back(words("The event"), m_question.eventValue);
        if (m_question.end)
            settings.emplace_back(words("Followed until"), plainDate(*m_question.end).toStdString());
    }

    const FollowUpAnswer& m_answer;
    const FollowUpQuestion& m_question;
    SurvivalInterval m_interval;
    bool m_isGuarded;
    const TableFrame& m_frame;
    FollowUpWords m_names;
};

} // namespace

std::vector<ResultTable> followUpTables(const FollowUpAnswer& answer, const FollowUpQuestion& question,
                                        SurvivalInterval interval, bool isGuarded, const TableFrame& frame)
{
    return Tables(answer, question, interval, isGuarded, frame, plainFollowUpWords()).make();
}

std::vector<ResultTable> protectedFollowUpTables(const FollowUpAnswer& answer, const FollowUpQuestion& question,
                                                 SurvivalInterval interval, std::optional<int> threshold,
                                                 const TableFrame& frame)
{
    auto tables = protectedTables(followUpTables(answer, question, interval, threshold.has_value(), frame), threshold);
    if (threshold)
        guardWindows(tables, {SoFarPeople, SoFarEvents}, *threshold);
    return tables;
}

FollowUpWords plainFollowUpWords()
{
    return {.within = say("The event within %1"),
            .heading = say("Group"),
            .people = say("people"),
            .event = say("With the event")};
}

ResultTable windowTable(const FollowUpAnswer& answer, const FollowUpQuestion& question, std::size_t window,
                        SurvivalInterval interval, bool isGuarded, const TableFrame& frame, const FollowUpWords& words)
{
    return Tables(answer, question, interval, isGuarded, frame, words).one(window);
}

QString groupName(const FollowUpAnswer& answer, const FollowUpGroup& group)
{
    if (text(group.name) == everybodyName())
        return say("“%1”").arg(text(group.name));
    if (!group.name.empty())
        return text(group.name);
    const bool isTaken = std::any_of(answer.groups.begin(), answer.groups.end(), [](const FollowUpGroup& other) {
        return text(other.name) == say("Not recorded");
    });
    return isTaken ? say("Not recorded (blank)") : say("Not recorded");
}

QString everybodyName() { return say("All"); }

QString windowText(std::int32_t days)
{
    switch (days) {
    case 182: return say("6 months (182 days)");
    case 365: return say("12 months (365 days)");
    case 730: return say("24 months (730 days)");
    default: return counted("1 day", "%1 days", days);
    }
}

QString logRankText(const std::optional<LogRank>& test)
{
    if (!test)
        return say("The groups cannot be compared by the log-rank test: there are too few people or events.");
    const QString p = test->p < 0.001 ? say("p < 0.001") : say("p = %1").arg(QLocale::c().toString(test->p, 'f', 3));
    const QString figures = say("log-rank test over the whole time, χ² = %1, degrees of freedom %2, %3")
                                .arg(QLocale::c().toString(test->chiSquare, 'f', 2))
                                .arg(test->degrees)
                                .arg(p);
    constexpr double usual = 0.05;
    return test->p < usual
             ? say("The groups differ by more than chance makes likely (%1).").arg(figures)
             : say("A difference between the groups as large as this may well be chance (%1).").arg(figures);
}

} // namespace cspdesk::wording
