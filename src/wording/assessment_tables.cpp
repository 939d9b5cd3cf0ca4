// SPDX-License-Identifier: MIT
#include "wording/assessment_tables.h"

#include "statistics/protection.h"
#include "wording/follow_up_tables.h"
#include "wording/grouped_table.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>
#include <map>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

/// What is told of children with something is told while all counts of the table are shown.
bool isAllShown(const ResultTable& table)
{
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [](const TableRow& row) { return std::holds_alternative<std::int64_t>(row.cells[1]); });
}

class Tables
{
public:
    Tables(const YouthAnswer& answer, std::optional<int> threshold, const std::string& coverage)
        : m_answer(answer),
          m_findings(answer.assessments->findings),
          m_threshold(threshold),
          m_coverage(coverage)
    {
        for (const AssessmentProfile& profile : answer.assessments->profiles)
            add(m_profile, profile);
    }

    std::vector<ResultTable> make()
    {
        const ResultTable assessed = shown(assessedTable());
        const bool isTold = std::holds_alternative<std::int64_t>(assessed.rows.front().cells[2]);
        m_out.push_back(assessed);
        if (!isTold) {
            m_out.back().notes.push_back(words(say("Of so few nothing further is told.")));
            return std::move(m_out);
        }
        std::map<std::string, const AreaCounts*> areas;
        for (const auto& [number, area] : m_profile.areas)
            areas[m_answer.assessments->areas[number]] = &area;
        for (const auto& [name, area] : areas)
            addArea(name, *area);
        return std::move(m_out);
    }

private:
    [[nodiscard]] ResultTable shown(ResultTable table) const
    {
        return m_threshold ? protectedTable(std::move(table), *m_threshold) : std::move(table);
    }

    [[nodiscard]] ResultTable assessedTable() const
    {
        ResultTable table{.id = "assessed", .title = titleOf(say("Children with an assessment"), m_coverage)};
        table.columns = {labelColumn("group", say("Children")), countColumn("children", say("All"), say("children")),
                         countColumn("assessed_n", say("With an assessment"), say("children"), {1}),
                         percentColumn("assessed_pct", say("With an assessment"), say("children"), {1, 2})};
        CohortPeople all;
        for (const YouthCohort& cohort : m_answer.cohorts) {
            all.all += cohort.people();
            all.repeat += cohort.repeat();
        }
        const CohortPeople& assessed = m_profile.assessed;
        const auto add = [&](const QString& name, std::int64_t children, std::int64_t count, TableRowKind kind) {
            table.rows.push_back({{words(name), children, count, shareOrNone(count, children)}, kind});
        };
        add(say("Reoffended"), all.repeat, assessed.repeat, TableRowKind::Ordinary);
        add(say("Did not reoffend"), all.all - all.repeat, assessed.all - assessed.repeat, TableRowKind::Ordinary);
        add(everybodyName(), all.all, assessed.all, TableRowKind::Total);
        table.notes = {words(say("The tables below are of the children who reoffended and have an assessment, by the "
                                 "latest one."))};
        return table;
    }

    /// Children of one column, as a table of groups.
    [[nodiscard]] GroupedPeople grouped(const std::string& id, const QString& title, const QString& heading,
                                        const QString& base, std::int64_t people) const
    {
        return {.id = id,
                .title = title,
                .heading = heading,
                .unit = say("children"),
                .base = base,
                .cohorts = {std::string()},
                .people = {people},
                .isByCohort = false};
    }

    static std::string idOf(const std::string& area, const char* what)
    {
        std::string id = "assessment-" + area + what;
        for (char& letter : id) {
            const bool isCapital = letter >= 'A' && letter <= 'Z';
            const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || isCapital;
            letter = isCapital ? static_cast<char>(letter - 'A' + 'a') : isPlain ? letter : '-';
        }
        return id;
    }

    void addArea(const std::string& name, const AreaCounts& area)
    {
        std::int64_t findings = 0;
        for (const auto& [number, counts] : area.findings)
            findings += counts.children.repeat;
        if (findings == area.children.repeat)
            addOneFinding(name, area);
        else
            addSeveralFindings(name, area);
    }

    /// Each child has one finding: they add up.
    void addOneFinding(const std::string& name, const AreaCounts& area)
    {
        GroupedPeople people = grouped(idOf(name, ""), nameOrNone(name), say("Finding"), say("children assessed"),
                                       m_profile.assessed.repeat);
        for (const auto& [number, counts] : area.findings)
            people.add(0, m_findings[number], 0, counts.children.repeat);
        addUnsaid(people, area);
        m_out.push_back(shown(tableOf(people)));
    }

    void addUnsaid(GroupedPeople& people, const AreaCounts& area) const
    {
        constexpr int atTheEnd = 9;
        people.add(atTheEnd, words(say("Nothing said of it")), 0, m_profile.assessed.repeat - area.children.repeat);
    }

    [[nodiscard]] ResultTable tableOf(const GroupedPeople& people) const
    {
        ResultTable table = groupedTable(people, m_coverage);
        table.columns[1].heading = table.columns[2].heading = words(say("Children"));
        table.columns[1].unit = words(say("who reoffended"));
        return table;
    }

    /// Several things may be found of one child: children by how many, mentions, and who has one thing only.
    void addSeveralFindings(const std::string& name, const AreaCounts& area)
    {
        const std::int64_t one = area.withAtLeast(1).repeat - area.withAtLeast(2).repeat;
        GroupedPeople numbers =
            grouped(idOf(name, "-children"), say("%1: children by how much was found").arg(nameOrNone(name)),
                    say("Found"), say("children assessed"), m_profile.assessed.repeat);
        numbers.add(0, words(say("Nothing")), 0, area.children.repeat - area.withAtLeast(1).repeat);
        numbers.add(1, words(say("1 thing")), 0, one);
        numbers.add(2, words(say("2 or more things")), 0, area.withAtLeast(2).repeat);
        addUnsaid(numbers, area);
        ResultTable table = tableOf(numbers);
        const std::int64_t found = area.withAtLeast(1).repeat;
        table.columns.push_back(percentColumn("found_pct", say("Children"), say("children with anything found"), {1}));
        for (TableRow& row : table.rows) {
            const bool hasFound = row.cells[0] == TableCell(words(say("1 thing")))
                               || row.cells[0] == TableCell(words(say("2 or more things")));
            row.cells.push_back(hasFound ? shareOrNone(std::get<std::int64_t>(row.cells[1]), found)
                                         : TableCell(NoFigure::NotApplicable));
        }
        m_out.push_back(shown(std::move(table)));
        if (isAllShown(m_out.back()))
            addMentions(name, area, found, one);
        else
            m_out.back().notes.push_back(words(say("What was found is not told, since a number of these is hidden.")));
    }

    void addMentions(const std::string& name, const AreaCounts& area, std::int64_t found, std::int64_t one)
    {
        GroupedPeople mentions = grouped(idOf(name, "-mentions"), say("%1: what was found").arg(nameOrNone(name)),
                                         say("Finding"), say("mentions"), area.mentions().repeat);
        GroupedPeople alone =
            grouped(idOf(name, "-only"), say("%1: children of whom one thing alone was found").arg(nameOrNone(name)),
                    say("Finding"), say("children with one thing found"), one);
        for (const auto& [number, counts] : area.findings) {
            if (m_answer.assessments->saysNothing[number])
                continue;
            mentions.add(0, m_findings[number], 0, counts.children.repeat);
            alone.add(0, m_findings[number], 0, counts.only.repeat);
        }
        m_out.push_back(ofFound(mentionsTable(mentions, found), mentions, found));
        ResultTable onlyTable = tableOf(alone);
        addShareOfFound(onlyTable, found);
        onlyTable = ofFound(std::move(onlyTable), alone, found);
        // Of a finding at most the children with several things have another as well: what is hidden could be told.
        if (isAllShown(onlyTable))
            m_out.push_back(std::move(onlyTable));
        else
            m_out.back().notes.push_back(
                words(say("Of how many children it was all that was found is not told, since a number of these is "
                          "small.")));
    }

    /// Counts are parts of the children with anything found, whose number is told: no small rest of them is left.
    [[nodiscard]] ResultTable ofFound(ResultTable table, const GroupedPeople& people, std::int64_t found) const
    {
        if (!m_threshold)
            return table;
        ResultTable wholes = table;
        for (TableRow& row : wholes.rows)
            row.cells[1] = found;
        return protectedBothWays(std::move(table), summedColumns(people), *m_threshold, &wholes);
    }

    [[nodiscard]] ResultTable mentionsTable(const GroupedPeople& mentions, std::int64_t found) const
    {
        ResultTable table = groupedTable(mentions, m_coverage);
        table.columns[1].heading = words(say("Mentions"));
        table.columns[1].unit = words(say("one of each child with it"));
        table.columns[2].heading = words(say("Mentions"));
        addShareOfFound(table, found);
        table.rows.back().cells[3] = NoFigure::NotApplicable;
        table.notes = {words(say("Several things may be found of one child: mentions add up, and shares of the "
                                 "children come to more than 100%, so that they have no total."))};
        return table;
    }

    static void addShareOfFound(ResultTable& table, std::int64_t found)
    {
        table.columns.push_back(percentColumn("found_pct", say("Children"), say("children with anything found"), {1}));
        for (TableRow& row : table.rows)
            row.cells.push_back(shareOrNone(std::get<std::int64_t>(row.cells[1]), found));
    }

    const YouthAnswer& m_answer;
    const std::vector<std::string>& m_findings;
    std::optional<int> m_threshold;
    const std::string& m_coverage;
    AssessmentProfile m_profile; ///< of all cohorts
    std::vector<ResultTable> m_out;
};

} // namespace

std::vector<ResultTable> assessmentTables(const YouthAnswer& answer, std::optional<int> threshold,
                                          const std::string& coverage)
{
    return answer.assessments ? Tables(answer, threshold, coverage).make() : std::vector<ResultTable>();
}

} // namespace cspdesk::wording
