// SPDX-License-Identifier: MIT
#include "wording/youth_tables.h"

#include "statistics/protection.h"
#include "statistics/row_sum.h"
#include "wording/assessment_tables.h"
#include "wording/figure_text.h"
#include "wording/follow_up_tables.h"
#include "wording/followed_tables.h"
#include "wording/format_text.h"
#include "wording/grouped_table.h"
#include "wording/import_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"
#include "wording/window_guard.h"

#include <algorithm>
#include <array>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

using Cells = std::vector<TableCell>;

/// Months from the first to the second offence, as the Reoffending Deep Dive tells them.
struct MonthClass
{
    int from = 0;
    int to = 0;
    const char* name = "";
    const char* within = ""; ///< of this class and those before it
};
constexpr std::array monthClasses{MonthClass{0, 6, "Within 6 months", "Within 6 months"},
                                  MonthClass{7, 12, "7 to 12 months", "Within 12 months"},
                                  MonthClass{13, 10'000, "More than 12 months", ""}};

constexpr std::int64_t many = 13; ///< further offences

/// Ages of children.
constexpr int ageOfResponsibility = 10;
constexpr int adult = 18;

std::pair<int, std::string> ageGroup(int age)
{
    if (age < 0)
        return {};
    if (age < ageOfResponsibility || age >= adult)
        return age < adult ? std::pair(0, words(say("Under 10"))) : std::pair(4, words(say("18 and over")));
    return age < 14 ? std::pair(1, words(say("10 to 13")))
         : age < 16 ? std::pair(2, words(say("14 to 15")))
                    : std::pair(3, words(say("16 to 17")));
}

bool isCount(const TableCell& cell) { return std::holds_alternative<std::int64_t>(cell); }

class Tables
{
public:
    Tables(const YouthAnswer& answer, const YouthQuestion& question, std::optional<int> threshold,
           const YouthFrame& frame)
        : m_answer(answer),
          m_question(question),
          m_followed(followedOf(answer, question)),
          m_threshold(threshold),
          m_frame(frame)
    {}

    std::vector<ResultTable> make()
    {
        addSoFar();
        for (std::size_t window = 0; window < m_question.windows.size(); ++window)
            addPlain(cohortWindowTable(m_followed, window, m_threshold.has_value(), m_frame.outcomes));
        if (m_threshold)
            guardWindows(m_out, {CohortPeopleCount, CohortReoffended}, *m_threshold);
        if (m_threshold)
            addStepNote(m_out.front(), std::span(m_out).subspan(1), *m_threshold, say("children"));
        addFirstTypes();
        if (tellsReoffenders()) {
            addMany();
            addOffences();
            addMonths();
            addPeople();
            for (ResultTable& table : assessmentTables(m_answer, m_threshold, m_frame.outcomes.coverage))
                m_out.push_back(std::move(table));
        } else {
            m_out.front().notes.push_back(words(say("Of so few who reoffended nothing further is told.")));
        }
        for (ResultTable& table : m_out)
            frameIt(table);
        return std::move(m_out);
    }

private:
    void addPlain(ResultTable table)
    {
        m_out.push_back(m_threshold ? protectedTable(std::move(table), *m_threshold) : std::move(table));
    }

    /// Gives the place of the table.
    std::size_t addGrouped(const GroupedPeople& people, std::vector<std::string> notes,
                           std::optional<std::size_t> wholes = {})
    {
        ResultTable table = groupedTable(people, m_frame.outcomes.coverage);
        table.notes = std::move(notes);
        if (m_threshold) {
            table = protectedBothWays(std::move(table), summedColumns(people), *m_threshold,
                                      wholes ? &m_out[*wholes] : nullptr);
            if (!people.isByCohort)
                table.notes.push_back(words(
                    say("The cohorts are told together, since small numbers would be all that is left of each.")));
        }
        m_out.push_back(std::move(table));
        return m_out.size() - 1;
    }

    [[nodiscard]] bool isShownSoFar(std::size_t row, std::size_t column) const
    {
        return isCount(m_out.front().rows[row].cells[column]);
    }

    /// What the first table hides, no total of another may tell.
    [[nodiscard]] bool tellsReoffenders() const
    {
        return !m_threshold || isShownSoFar(m_answer.cohorts.size(), CohortReoffended);
    }

    template <typename CountOf>
    [[nodiscard]] bool isByCohort(CohortSoFarColumn column, const CountOf& countOf) const
    {
        constexpr std::int64_t least = 50;
        if (!m_threshold)
            return true;
        for (std::size_t cohort = 0; cohort < m_answer.cohorts.size(); ++cohort)
            if (countOf(m_answer.cohorts[cohort]) < least || !isShownSoFar(cohort, column))
                return false;
        return true;
    }

    [[nodiscard]] GroupedPeople ofChildren(const char* id, const QString& title, const QString& heading) const
    {
        GroupedPeople out{.id = id,
                          .title = title,
                          .heading = heading,
                          .unit = say("children"),
                          .base = say("children"),
                          .isByCohort =
                              isByCohort(CohortPeopleCount, [](const YouthCohort& cohort) { return cohort.people(); })};
        for (const YouthCohort& cohort : m_answer.cohorts) {
            out.cohorts.push_back(std::to_string(cohort.year));
            out.people.push_back(cohort.people());
        }
        return out;
    }

    [[nodiscard]] GroupedPeople ofReoffenders(const char* id, const QString& title, const QString& heading) const
    {
        GroupedPeople out{.id = id,
                          .title = title,
                          .heading = heading,
                          .unit = say("children"),
                          .base = say("children who reoffended"),
                          .isByCohort =
                              isByCohort(CohortReoffended, [](const YouthCohort& cohort) { return cohort.repeat(); })};
        for (const YouthCohort& cohort : m_answer.cohorts) {
            out.cohorts.push_back(std::to_string(cohort.year));
            out.people.push_back(cohort.repeat());
        }
        return out;
    }

    static std::string nameIn(const std::vector<std::string>& names, std::uint16_t number)
    {
        return number < names.size() ? names[number] : std::string();
    }

    template <typename CountsOf, typename CountIn>
    void fill(GroupedPeople& people, const std::vector<std::string>& names, const CountsOf& countsOf,
              const CountIn& countIn) const
    {
        for (std::size_t cohort = 0; cohort < m_answer.cohorts.size(); ++cohort)
            for (const auto& [number, counts] : countsOf(m_answer.cohorts[cohort]))
                people.add(0, nameIn(names, number), cohort, countIn(counts));
    }

    void addSoFar()
    {
        ResultTable table = soFarTable(m_followed, m_frame.outcomes);
        table.notes = {
            words(say("A child belongs to the cohort of the year of their first outcome from %1 on, and to no other. "
                      "Every other offence is a further one, whenever it was committed.")
                      .arg(m_question.firstYear)),
            words(say("Later cohorts have been followed for a shorter time: do not compare the grey figures of one "
                      "with another's. Further offences per 100 years followed and the tables of equal times below can "
                      "be compared.")),
            words(say("A few children with many offences make the average; the median is what half of them have or "
                      "fewer."))};
        if (m_followed.cohorts.size() > 1)
            table.notes.push_back(words(logRankText(followUpOf(m_followed).logRank)));
        addPlain(std::move(table));
    }

    /// Children with thirteen further offences or more (Reoffending Deep Dive 2025, 3.2.2).
    void addMany()
    {
        const FollowedCohort all = sumOf(m_followed);
        if (m_threshold && !isSafe(all, *m_threshold)) {
            m_out.front().notes.push_back(
                words(say("How many children have %1 or more further offences is not told: with the offences of the "
                          "cohorts it would tell small numbers of children.")
                          .arg(many)));
            return;
        }
        ResultTable table{
            .id = "many-further-offences",
            .title = titleOf(say("Children with %1 or more further offences").arg(many), m_frame.outcomes.coverage)};
        table.columns = {labelColumn("cohort", say("Cohort")),
                         countColumn("many_n", say("%1 or more").arg(many), say("children")),
                         percentColumn("many_pct", say("%1 or more").arg(many), say("children who reoffended"), {1}),
                         percentColumn("many_of_all_pct", say("%1 or more").arg(many), say("all children"), {1})};
        const auto add = [&](const FollowedCohort& cohort, const QString& name, TableRowKind kind) {
            const std::int64_t count = cohort.withAtLeast(many);
            table.rows.push_back(
                {{words(name), count, shareOrNone(count, cohort.repeat()), shareOrNone(count, cohort.people())}, kind});
        };
        if (!m_threshold)
            for (const FollowedCohort& cohort : m_followed.cohorts)
                add(cohort, QString::number(cohort.year), TableRowKind::Ordinary);
        add(all, everybodyName(), m_threshold ? TableRowKind::Ordinary : TableRowKind::Total);
        addPlain(std::move(table));
    }

    /// Whether the number of all cohorts tells none of a cohort, whose reoffenders, offences and highest number leave
    /// room for so many children with that many offences. Of the sample, 17 children with 55 have room for three.
    [[nodiscard]] bool isSafe(const FollowedCohort& all, int threshold) const
    {
        const auto isSmall = [&](std::int64_t count) { return count > 0 && count < threshold; };
        const std::int64_t total = all.withAtLeast(many);
        if (isSmall(total) || isSmall(all.repeat() - total))
            return false;
        std::vector<Range> rooms;
        Range together;
        for (std::size_t cohort = 0; cohort < m_followed.cohorts.size(); ++cohort) {
            const bool isTold = isShownSoFar(cohort, CohortReoffended);
            rooms.push_back(isTold ? roomFor(m_followed.cohorts[cohort]) : Range{0, total});
            together.low += rooms.back().low;
            together.high += rooms.back().high;
        }
        for (std::size_t cohort = 0; cohort < rooms.size(); ++cohort) {
            const Range& own = rooms[cohort];
            const std::int64_t low = std::max(own.low, total - (together.high - own.high));
            const std::int64_t high = std::min(own.high, total - (together.low - own.low));
            const std::int64_t count = m_followed.cohorts[cohort].withAtLeast(many);
            const std::int64_t rest = m_followed.cohorts[cohort].repeat() - count;
            if ((isSmall(count) && (low > 1 || high < threshold - 1)) || (isSmall(rest) && low == high))
                return false;
        }
        return true;
    }

    /// How many children of a cohort may have many offences, for who sees how many they have together and at most.
    static Range roomFor(const FollowedCohort& cohort)
    {
        const std::int64_t most = cohort.mostOffences();
        if (most < many)
            return {0, 0};
        // All others have one at least, and fewer than many.
        const std::int64_t beyond = cohort.offences() - (many - 1) * cohort.repeat();
        const std::int64_t each = most - many + 1;
        return {std::max<std::int64_t>(1, (std::max<std::int64_t>(0, beyond) + each - 1) / each),
                std::min(cohort.repeat(), (cohort.offences() - cohort.repeat()) / (many - 1))};
    }

    void addFirstTypes()
    {
        if (m_threshold && !isShownSoFar(m_answer.cohorts.size(), CohortPeopleCount))
            return;
        GroupedPeople people =
            ofChildren("first-offence-types", say("First offence, all children"), say("First offence type"));
        fill(
            people, m_answer.types, [](const YouthCohort& cohort) { return cohort.firstTypes; },
            [](const CohortPeople& counts) { return counts.all; });
        m_firstTypes = addGrouped(
            people, {words(say("The first offence is the one with the earliest outcome; of several on one day the one "
                               "that was committed first, then the one that stands first in the file."))});
    }

    void addOffences()
    {
        const auto repeatOf = [](const CohortPeople& counts) { return counts.repeat; };
        GroupedPeople types = ofReoffenders("first-offence-types-reoffended",
                                            say("First offence, children who reoffended"), say("First offence type"));
        fill(
            types, m_answer.types, [](const YouthCohort& cohort) { return cohort.firstTypes; }, repeatOf);
        addGrouped(types, {}, m_firstTypes);
        addFurther(
            "further-offence-types", say("Further offences, children who reoffended"), say("Offence type"),
            m_answer.types, [](const YouthCohort& cohort) { return cohort.secondTypes; },
            [](const YouthCohort& cohort) { return cohort.gravestTypes; });
        GroupedPeople outcomes = ofReoffenders(
            "first-outcomes-reoffended", say("Outcome of the first offence, children who reoffended"), say("Outcome"));
        fill(
            outcomes, m_answer.outcomes, [](const YouthCohort& cohort) { return cohort.firstOutcomes; }, repeatOf);
        addGrouped(outcomes, {});
        addFurther(
            "further-outcomes", say("Outcome of further offences, children who reoffended"), say("Outcome"),
            m_answer.outcomes, [](const YouthCohort& cohort) { return cohort.secondOutcomes; },
            [](const YouthCohort& cohort) { return cohort.gravestOutcomes; });
    }

    /// The first and the most serious further offence beside each other, of all cohorts together.
    template <typename SecondOf, typename GravestOf>
    void addFurther(const char* id, const QString& title, const QString& heading, const std::vector<std::string>& names,
                    const SecondOf& secondOf, const GravestOf& gravestOf)
    {
        struct Both
        {
            std::int64_t second = 0;
            std::int64_t gravest = 0;
        };
        std::map<std::pair<int, std::string>, Both> rows;
        const auto rowOf = [&](const std::string& name) -> Both& {
            return rows[{name.empty() ? 1 : 0, words(nameOrNone(name))}];
        };
        Both all;
        for (const YouthCohort& cohort : m_answer.cohorts) {
            for (const auto& [number, count] : secondOf(cohort))
                rowOf(nameIn(names, number)).second += count;
            for (const auto& [number, count] : gravestOf(cohort))
                rowOf(nameIn(names, number)).gravest += count;
            if (cohort.unranked > 0 && m_answer.tellsSeriousness)
                rows[{2, words(say("Not known, since a further offence has no score"))}].gravest += cohort.unranked;
            all.second += cohort.repeat();
        }
        all.gravest = all.second;
        const bool tellsGravest = m_answer.tellsSeriousness;
        const QString unit = say("children");
        const QString base = say("children who reoffended");
        ResultTable table{.id = id, .title = titleOf(title, m_frame.outcomes.coverage)};
        table.columns = {labelColumn("group", heading), countColumn("second_n", say("First further offence"), unit),
                         percentColumn("second_pct", say("First further offence"), base, {1})};
        if (tellsGravest) {
            table.columns.push_back(countColumn("most_serious_n", say("Most serious further offence"), unit));
            table.columns.push_back(percentColumn("most_serious_pct", say("Most serious further offence"), base, {3}));
        }
        const auto add = [&](const std::string& name, const Both& counts, TableRowKind kind) {
            Cells cells{name, counts.second, shareOrNone(counts.second, all.second)};
            if (tellsGravest)
                cells.insert(cells.end(), {counts.gravest, shareOrNone(counts.gravest, all.gravest)});
            table.rows.push_back({std::move(cells), kind});
        };
        for (const auto& [name, counts] : rows)
            add(name.second, counts, TableRowKind::Ordinary);
        add(words(everybodyName()), all, TableRowKind::Total);
        table.notes = {words(say("The first further offence is the one that was committed first."))};
        if (tellsGravest)
            table.notes.push_back(words(say("The most serious has the highest score; of equal ones it is the earliest, "
                                            "then the one that stands first in the file.")));
        addPlain(std::move(table));
    }

    void addMonths()
    {
        GroupedPeople people =
            ofReoffenders("months", say("Months from the first to the second offence"), say("Months"));
        people.isByCohort = !m_threshold;
        for (std::size_t cohort = 0; cohort < m_answer.cohorts.size(); ++cohort) {
            const YouthCohort& own = m_answer.cohorts[cohort];
            for (std::size_t place = 0; place < monthClasses.size(); ++place)
                people.add(int(place), words(say(monthClasses[place].name)), cohort,
                           own.inMonths(monthClasses[place].from, monthClasses[place].to));
            people.add(int(monthClasses.size()), words(say("Not known")), cohort,
                       own.inMonths(YouthCohort::notKnown, YouthCohort::notKnown));
        }
        const std::size_t months = m_out.size();
        addGrouped(
            people,
            {words(
                 say("Months are the fewest after which the second offence was committed; a day that a month does not "
                     "have is its last. A second offence on the day of the first, or before it, is within six "
                     "months.")),
             words(say("These are shares of the children who reoffended: they are the higher the shorter a cohort has "
                       "been followed, since later reoffending is still to come. Do not compare cohorts by them."))});
        const bool isTold = std::all_of(m_out[months].rows.begin(), m_out[months].rows.end(),
                                        [](const TableRow& row) { return isCount(row.cells[1]); });
        if (m_threshold && !isTold) {
            // Whoever sees the windows as well could tell nearly what is hidden.
            m_out.pop_back();
            m_out.front().notes.push_back(
                words(say("Months from the first to the second offence are not told, since some are of few children; "
                          "the tables of equal times tell about the same.")));
            return;
        }
        addCumulatedMonths(people);
    }

    /// The same by then, of those who reoffended and of everybody.
    void addCumulatedMonths(const GroupedPeople& people)
    {
        ResultTable table{
            .id = "months-by-then",
            .title = titleOf(say("Reoffended by so many months after the first offence"), m_frame.outcomes.coverage)};
        table.columns = {labelColumn("group", say("Months"))};
        const auto addColumns = [&](const std::string& id, const QString& heading) {
            table.columns.push_back(percentColumn(id + "_pct", heading, say("children who reoffended"), {}));
            table.columns.push_back(percentColumn(id + "_of_all_pct", heading, say("all children"), {}));
            table.columns[table.columns.size() - 2].isCaution = true;
        };
        if (people.isByCohort)
            for (const std::string& cohort : people.cohorts)
                addColumns("cohort_" + cohort, QString::fromStdString(cohort));
        addColumns("all", people.isByCohort ? everybodyName() : say("All cohorts"));
        for (std::size_t place = 0; place + 1 < monthClasses.size(); ++place) {
            Cells cells{words(say(monthClasses[place].within))};
            std::int64_t all = 0;
            const auto add = [&](std::int64_t by, std::int64_t reoffended, std::int64_t of) {
                cells.insert(cells.end(), {shareOrNone(by, reoffended), shareOrNone(by, of)});
            };
            for (const YouthCohort& cohort : m_answer.cohorts) {
                const std::int64_t by = cohort.inMonths(0, monthClasses[place].to);
                all += by;
                if (people.isByCohort)
                    add(by, cohort.repeat(), cohort.people());
            }
            const FollowedCohort sum = sumOf(m_followed);
            add(all, sum.repeat(), sum.people());
            table.rows.push_back({std::move(cells)});
        }
        table.notes = {words(say("Shares of all children count those who have not been followed for so long as not "
                                 "having reoffended: the tables of equal times leave them out."))};
        addPlain(std::move(table));
    }

    void addPeople()
    {
        const auto repeatOf = [](const CohortPeople& counts) { return counts.repeat; };
        const auto addNamed = [&](const char* id, const QString& title, const QString& heading,
                                  const std::vector<std::string>& names, auto countsOf) {
            GroupedPeople people = ofReoffenders(id, title, heading);
            fill(people, names, countsOf, repeatOf);
            addGrouped(people, {});
        };
        addNamed("gender", say("Gender, children who reoffended"), say("Gender"), m_answer.genders,
                 [](const YouthCohort& cohort) { return cohort.genders; });
        GroupedPeople ages =
            ofReoffenders("age", say("Age at the first offence, children who reoffended"), say("Age group"));
        for (std::size_t cohort = 0; cohort < m_answer.cohorts.size(); ++cohort)
            for (const auto& [age, counts] : m_answer.cohorts[cohort].ages) {
                const auto [place, name] = ageGroup(age);
                ages.add(place, name, cohort, counts.repeat);
            }
        addGrouped(ages, {});
        addNamed("ethnicity", say("Ethnicity, children who reoffended"), say("Ethnicity"), m_answer.ethnicities,
                 [](const YouthCohort& cohort) { return cohort.ethnicities; });
        addNamed("social-care", say("Social care status, children who reoffended"), say("Social care status"),
                 m_answer.socialCare, [](const YouthCohort& cohort) { return cohort.socialCare; });
        addNamed("ward", say("Ward of the home address, children who reoffended"), say("Ward"), m_answer.wards,
                 [](const YouthCohort& cohort) { return cohort.wards; });
    }

    void frameIt(ResultTable& table) const
    {
        table.provenance = m_frame.outcomes.provenance;
        table.provenance.rowsRead =
            m_threshold ? roundedRows(m_answer.report.rows, *m_threshold) : m_answer.report.rows;
        table.provenance.rowsKept =
            m_threshold ? roundedRows(m_answer.report.kept, *m_threshold) : m_answer.report.kept;
        auto& settings = table.provenance.settings;
        const auto add = [&](const QString& label, const QString& value) {
            settings.emplace_back(words(label), words(value));
        };
        add(say("File format"), dialectText(m_answer.report.dialect));
        add(say("Columns"), columnsText());
        add(say("Cohorts"), say("%1 to %2").arg(m_question.firstYear).arg(m_question.lastYear));
        add(say("Followed until"), plainDate(m_question.extracted));
        add(say("Time to reoffending"), m_question.clock == YouthClock::Offences
                                            ? say("from the first offence to the next, by the days they were committed")
                                            : say("from the first outcome to the next"));
        if (m_question.waiting > 0)
            add(say("Waiting period"), wording::counted("1 day", "%1 days", m_question.waiting));
        if (m_answer.tellsSeriousness)
            add(say("Seriousness"),
                m_answer.scaleVersion.empty()
                    ? say("as the file scores offences")
                    : say("scale “%1”, where the file has no score").arg(text(m_answer.scaleVersion)));
        if (m_answer.assessments)
            add(say("Assessments"), say("“%1”, SHA-256 %2, %3 rows")
                                        .arg(text(m_frame.assessments), text(m_frame.assessmentsSha256),
                                             rowsText(m_answer.assessments->report.rows, m_threshold)));
    }

    [[nodiscard]] QString columnsText() const
    {
        QStringList columns;
        const auto& fields = youthOutcomesForm().fields;
        for (std::size_t field = 0; field < fields.size(); ++field)
            if (const auto column = m_answer.report.mapping.columns[field])
                columns
                    << say("%1 from “%2”").arg(fieldName(fields[field].id), text(m_answer.report.headings[*column]));
        return columns.join(say("; "));
    }

    const YouthAnswer& m_answer;
    const YouthQuestion& m_question;
    FollowedCohorts m_followed;
    std::optional<int> m_threshold;
    const YouthFrame& m_frame;
    std::vector<ResultTable> m_out;
    std::optional<std::size_t> m_firstTypes; ///< the place of the table
};

} // namespace

std::vector<ResultTable> youthTables(const YouthAnswer& answer, const YouthQuestion& question,
                                     std::optional<int> threshold, const YouthFrame& frame)
{
    return Tables(answer, question, threshold, frame).make();
}

} // namespace cspdesk::wording
