// SPDX-License-Identifier: MIT
#include "wording/cohort_tables.h"

#include "wording/figure_text.h"
#include "wording/follow_up_tables.h"
#include "wording/followed_tables.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

using Cells = std::vector<TableCell>;

/// Groups of ages as the partnership's papers have them.
constexpr std::array ageStarts{0, 20, 30, 40, 50, 60};

std::string ageGroup(int age)
{
    if (age < 0)
        return {};
    const auto* const next = std::upper_bound(ageStarts.begin(), ageStarts.end(), age);
    const int from = *std::prev(next);
    if (from == 0)
        return words(say("Under %1").arg(ageStarts[1]));
    return next == ageStarts.end() ? words(say("%1 and over").arg(from))
                                   : words(say("%1 to %2").arg(from).arg(*next - 1));
}

class Tables
{
public:
    Tables(const CohortAnswer& answer, const CohortQuestion& question, bool isGuarded, const TableFrame& frame)
        : m_answer(answer),
          m_question(question),
          m_followed(followedOf(answer, question)),
          m_isGuarded(isGuarded),
          m_frame(frame)
    {
        for (const Cohort& cohort : answer.cohorts)
            m_names.push_back(QString::number(cohort.year));
    }

    std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{soFar()};
        for (std::size_t window = 0; window < m_question.windows.size(); ++window)
            out.push_back(cohortWindowTable(m_followed, window, m_isGuarded, m_frame));
        for (std::size_t cohort = 0; cohort < m_answer.cohorts.size(); ++cohort)
            out.push_back(types(cohort));
        if (m_question.needsPeople)
            addPeople(out);
        for (ResultTable& table : out)
            frameIt(table);
        return out;
    }

private:
    [[nodiscard]] std::string titled(const QString& title) const { return titleOf(title, m_frame.coverage); }

    [[nodiscard]] ResultTable soFar() const
    {
        ResultTable table = soFarTable(m_followed, m_frame);
        table.notes = {
            words(say("A person belongs to the cohort of the year of their first sentence from %1 on, and to no "
                      "other; people who were sentenced before %1 as well are among them. What they were "
                      "sentenced for on that day is one event, the index offence.")
                      .arg(m_question.firstYear)),
            words(say("Later cohorts have been followed for a shorter time: do not compare the grey figures of one "
                      "with another's. Further offences per 100 years followed and the tables of equal times below can "
                      "be compared."))};
        for (const std::string& district : m_answer.unknownDistricts)
            table.notes.push_back(words(say("No row is of the district “%1”.").arg(text(district))));
        table.notes.push_back(
            words(say("People who died or moved are taken to be followed to the day of the extract here "
                      "and in fixed windows; Kaplan–Meier follows them to the day they left.")));
        if (m_isGuarded)
            table.notes.push_back(
                words(say("Beside the same table for other years or districts, the difference may tell of "
                          "few people: publish one of them.")));
        if (m_followed.cohorts.size() > 1)
            table.notes.push_back(words(logRankText(followUpOf(m_followed).logRank)));
        return table;
    }

    [[nodiscard]] ResultTable types(std::size_t cohort) const
    {
        const Cohort& own = m_answer.cohorts[cohort];
        ResultTable table{.id = "offence-types-" + words(m_names[cohort]),
                          .title = titled(say("Offence types of the %1 cohort").arg(m_names[cohort]))};
        const QString unit = say("offences");
        table.columns = {
            labelColumn("offence_type", say("Offence type")),
            countColumn("one_n", say("People with one offence"), unit),
            percentColumn("one_pct", say("People with one offence"), say("their offences"), {1}),
            countColumn("many_n", say("People with further offences"), say("offences, the index offence included")),
            percentColumn("many_pct", say("People with further offences"), say("their offences"), {3}),
            countColumn("all_n", say("All"), unit),
            percentColumn("all_pct", say("All"), say("all offences"), {5})};
        table.columns[5].derivedFrom = {1, 3}; // either could be taken from it
        TypeCounts sum;
        for (const TypeCounts& counts : own.types) {
            sum.ofOne += counts.ofOne;
            sum.ofMany += counts.ofMany;
        }
        const auto cells = [&](const QString& name, const TypeCounts& counts) {
            return Cells{words(name),
                         counts.ofOne,
                         shareOrNone(counts.ofOne, sum.ofOne),
                         counts.ofMany,
                         shareOrNone(counts.ofMany, sum.ofMany),
                         counts.ofOne + counts.ofMany,
                         shareOrNone(counts.ofOne + counts.ofMany, sum.ofOne + sum.ofMany)};
        };
        for (const std::size_t type : byName(m_answer.types))
            if (own.types[type].ofOne + own.types[type].ofMany > 0)
                table.rows.push_back({cells(nameOrNone(m_answer.types[type]), own.types[type])});
        table.rows.push_back({cells(say("All"), sum), TableRowKind::Total});
        return table;
    }

    static std::vector<std::size_t> byName(const std::vector<std::string>& names)
    {
        std::vector<std::size_t> places(names.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
        // What is not recorded comes last.
        std::sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
            return std::tuple(names[left].empty(), names[left]) < std::tuple(names[right].empty(), names[right]);
        });
        return places;
    }

    using NamedPeople = std::map<std::pair<bool, std::string>, std::vector<CohortPeople>>; ///< by cohort

    template <typename NameOf>
    ResultTable people(const char* id, const QString& title, const QString& heading, const NameOf& addTo) const
    {
        ResultTable table{.id = id, .title = titled(title)};
        table.columns = {labelColumn("group", heading)};
        NamedPeople rows;
        for (std::size_t cohort = 0; cohort < m_answer.cohorts.size(); ++cohort) {
            const QString name = m_names[cohort];
            const std::size_t first = table.columns.size();
            const std::string prefix = "cohort_" + words(name);
            table.columns.push_back(countColumn(prefix + "_n", say("%1: all").arg(name), say("people")));
            table.columns.push_back(
                percentColumn(prefix + "_pct", say("%1: all").arg(name), say("the cohort"), {first}));
            table.columns.push_back(
                countColumn(prefix + "_repeat_n", say("%1: reoffended").arg(name), say("people"), {first}));
            table.columns.push_back(percentColumn(prefix + "_repeat_pct", say("%1: reoffended").arg(name),
                                                  say("repeat offenders"), {first + 2}));
            table.columns[first].isTotalKnown = table.columns[first + 2].isTotalKnown = true;
            addTo(m_answer.cohorts[cohort], [&](const std::string& group, const CohortPeople& counts) {
                auto& row = rows[{group.empty(), group}];
                row.resize(m_answer.cohorts.size());
                row[cohort].all += counts.all;
                row[cohort].repeat += counts.repeat;
            });
        }
        const auto addRow = [&](const QString& name, const std::vector<CohortPeople>& counts, TableRowKind kind) {
            Cells cells{words(name)};
            for (std::size_t cohort = 0; cohort < m_answer.cohorts.size(); ++cohort) {
                const Cohort& own = m_answer.cohorts[cohort];
                cells.insert(cells.end(), {counts[cohort].all, shareOrNone(counts[cohort].all, own.people()),
                                           counts[cohort].repeat, shareOrNone(counts[cohort].repeat, own.repeat())});
            }
            table.rows.push_back({std::move(cells), kind});
        };
        for (const auto& [name, counts] : rows)
            addRow(nameOrNone(name.second), counts, TableRowKind::Ordinary);
        std::vector<CohortPeople> everybody;
        for (const Cohort& cohort : m_answer.cohorts)
            everybody.push_back({cohort.people(), cohort.repeat()});
        addRow(say("All"), everybody, TableRowKind::Total);
        return table;
    }

    void addPeople(std::vector<ResultTable>& out) const
    {
        const auto ofNames = [](const auto& counts, const std::vector<std::string>& names, const auto& add) {
            for (const auto& [number, people] : counts)
                add(number < names.size() ? names[number] : std::string(), people);
        };
        const auto ofAges = [](const auto& counts, const auto& add) {
            for (const auto& [age, people] : counts)
                add(ageGroup(age), people);
        };
        out.push_back(
            people("gender", say("Gender, by cohort"), say("Gender"),
                   [&](const Cohort& cohort, const auto& add) { ofNames(cohort.genders, m_answer.genders, add); }));
        out.push_back(people(
            "ethnicity", say("Ethnicity, by cohort"), say("Ethnicity"),
            [&](const Cohort& cohort, const auto& add) { ofNames(cohort.ethnicities, m_answer.ethnicities, add); }));
        out.push_back(people("age-at-index", say("Age on the day of the index sentence, by cohort"), say("Age group"),
                             [&](const Cohort& cohort, const auto& add) { ofAges(cohort.agesAtIndex, add); }));
        out.push_back(people("age-at-latest", say("Age on the day of the latest sentence, by cohort"), say("Age group"),
                             [&](const Cohort& cohort, const auto& add) { ofAges(cohort.agesAtLatest, add); }));
    }

    void frameIt(ResultTable& table) const
    {
        table.provenance = m_frame.provenance;
        table.provenance.rowsRead = m_answer.report.rows;
        table.provenance.rowsKept = m_answer.report.kept;
        auto& settings = table.provenance.settings;
        const auto add = [&](const QString& label, const QString& value) {
            settings.emplace_back(words(label), words(value));
        };
        add(say("File format"), dialectText(m_answer.report.dialect));
        QStringList columns;
        const auto& fields = sentencesForm().fields;
        for (std::size_t field = 0; field < fields.size(); ++field)
            if (const auto column = m_answer.report.mapping.columns[field])
                columns
                    << say("%1 from “%2”").arg(fieldName(fields[field].id), text(m_answer.report.headings[*column]));
        add(say("Columns"), columns.join(say("; ")));
        add(say("Cohorts"), say("%1 to %2").arg(m_question.firstYear).arg(m_question.lastYear));
        add(say("Followed until"), plainDate(m_question.extracted));
        add(say("Pseudo-reconvictions"),
            m_question.countsPseudo
                ? say("counted: offences committed before the index sentence and sentenced after it")
                : say(
                    "not counted: offences committed before the index sentence and sentenced after it, where the file "
                    "says when they were committed"));
        if (m_question.waiting > 0)
            add(say("Waiting period"), wording::counted("1 day", "%1 days", m_question.waiting));
        if (!m_question.districts.empty()) {
            QStringList names;
            for (const std::string& name : m_question.districts)
                names << text(name);
            add(say("Districts"), names.join(say("; ")));
        }
    }

    const CohortAnswer& m_answer;
    const CohortQuestion& m_question;
    FollowedCohorts m_followed;
    bool m_isGuarded;
    const TableFrame& m_frame;
    std::vector<QString> m_names;
};

} // namespace

std::vector<ResultTable> cohortTables(const CohortAnswer& answer, const CohortQuestion& question, bool isGuarded,
                                      const TableFrame& frame)
{
    return Tables(answer, question, isGuarded, frame).make();
}

} // namespace cspdesk::wording
