// SPDX-License-Identifier: MIT
// The tables of a case that can be worked out by hand, and the words for what cannot be used.
#include "wording/youth_tables.h"

#include "base/date.h"
#include "support/catch.h"
#include "support/golden.h"
#include "wording/figure_text.h"
#include "wording/youth_text.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::analysis;
using namespace cspdesk::statistics;
using namespace cspdesk::wording;
using Catch::Contains;

namespace {

/// Children one after the other: the number, the first offence and the further ones.
class Children
{
public:
    explicit Children(const YouthQuestion& question)
        : m_rules{.firstYear = question.firstYear,
                  .lastYear = question.lastYear,
                  .extracted = dayNumber(question.extracted),
                  .windows = question.windows},
          m_counter(m_rules)
    {}

    /// So many children of a year whose first offence, of 1 March with an outcome a month later, is of a type; `days`
    /// are those from it to the further offences, which are of the next type and have scores of their own order.
    void add(int number, int year, std::uint16_t type, const std::vector<int>& days, std::uint16_t gender = 0)
    {
        for (int child = 0; child < number; ++child) {
            const std::int32_t first = dayNumber(date(year, 3, 1));
            std::vector<YouthOffence> offences{row(first, type, 3, gender)};
            std::int16_t score = 1;
            for (const int day : days)
                offences.push_back(row(first + day, static_cast<std::uint16_t>((type + 1) % 3), score++, gender));
            m_counter.add(offences);
        }
    }

    [[nodiscard]] YouthAnswer answer() const
    {
        YouthAnswer out;
        out.report.mapping.columns.resize(youthOutcomesForm().fields.size());
        out.report.rows = out.report.kept = m_record;
        out.tellsSeriousness = true;
        out.cohorts = m_counter.cohorts();
        out.types = {"Violence", "Theft", "Drugs"};
        out.outcomes = {"Caution", "Referral Order"};
        out.genders = {"M", "F"};
        out.ethnicities = {"White British"};
        out.wards = {"Abbey"};
        out.socialCare = {"None"};
        return out;
    }

private:
    YouthOffence row(std::int32_t day, std::uint16_t type, std::int16_t score, std::uint16_t gender)
    {
        constexpr std::int32_t month = 30;
        return {.record = m_record++,
                .outcomeDay = day + month,
                .offenceDay = day,
                .birthDay = dayNumber(date(2007, 1, 1)),
                .score = score,
                .type = type,
                .outcome = static_cast<std::uint16_t>(score % 2),
                .gender = gender};
    }

    YouthRules m_rules;
    YouthCounter m_counter;
    std::uint32_t m_record = 0;
};

YouthQuestion question()
{
    return {.firstYear = 2021, .lastYear = 2022, .extracted = date(2023, 7, 17), .windows = {365}};
}

/// Forty children of 2021, of whom twelve reoffend, and thirty of 2022, of whom ten do.
YouthAnswer case70()
{
    Children children(question());
    children.add(20, 2021, 0, {});
    children.add(8, 2021, 1, {}, 1);
    children.add(6, 2021, 0, {100, 400}); // within six months; two further offences
    children.add(4, 2021, 1, {300});      // in 7 to 12
    children.add(2, 2021, 2, {500}, 1);   // later
    children.add(20, 2022, 0, {});
    children.add(7, 2022, 0, {100});
    children.add(3, 2022, 2, {200, 210, 220, 230});
    return children.answer();
}

/// Eleven children found with something, one with two things, and five with nothing.
void addAssessments(YouthAnswer& answer)
{
    YouthAssessments& told = answer.assessments.emplace();
    told.areas = {"Substance misuse", "Mental health"};
    told.findings = {"None", "Cannabis", "Alcohol", "In contact", "Not in contact"};
    told.saysNothing = {true, false, false, false, false};
    told.profiles.resize(2);
    const auto add = [&](int number, std::vector<std::uint16_t> substances, std::uint16_t contact) {
        for (int child = 0; child < number; ++child) {
            std::vector<Finding> findings{{0, 1, contact}};
            for (const std::uint16_t finding : substances)
                findings.push_back({0, 0, finding});
            told.profiles[0].count(findings, true, told.saysNothing);
        }
    };
    add(5, {0}, 3);
    add(9, {1}, 4);
    add(1, {2}, 4);
    add(1, {1, 2}, 4);
}

std::string written(const std::vector<ResultTable>& tables)
{
    QString out;
    for (const ResultTable& table : tables) {
        out += QString::fromStdString(table.title) + QLatin1Char('\n');
        QStringList headings;
        for (const TableColumn& column : table.columns)
            headings << columnHeading(column).replace(QLatin1Char('\n'), QStringLiteral(", "));
        out += headings.join(QStringLiteral(" | ")) + QLatin1Char('\n');
        for (const TableRow& row : table.rows) {
            QStringList cells;
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                cells << figureText(row.cells[column], table.columns[column], table.threshold);
            out += cells.join(QStringLiteral(" | ")) + QLatin1Char('\n');
        }
        for (const std::string& note : table.notes)
            out += QStringLiteral("* ") + QString::fromStdString(note) + QLatin1Char('\n');
        out += QLatin1Char('\n');
    }
    return out.toStdString();
}

YouthFrame frame()
{
    YouthFrame out;
    out.outcomes.coverage = "Anytown";
    return out;
}

const ResultTable* found(const std::vector<ResultTable>& tables, const std::string& id)
{
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const ResultTable& each) { return each.id == id; });
    return table == tables.end() ? nullptr : &*table;
}

} // namespace

TEST_CASE("The tables of seventy children are as worked out by hand")
{
    YouthAnswer answer = case70();
    addAssessments(answer);
    CHECK(tests::differenceFromGolden("wording/golden/youth_tables.txt",
                                      written(youthTables(answer, question(), {}, frame())))
              .empty());
}

TEST_CASE("The same tables hide counts below five, and what would tell them")
{
    YouthAnswer answer = case70();
    addAssessments(answer);
    CHECK(tests::differenceFromGolden("wording/golden/youth_tables_protected.txt",
                                      written(youthTables(answer, question(), 5, frame())))
              .empty());
}

TEST_CASE("How many have thirteen further offences is not told where the offences of the cohorts tell of which")
{
    const std::vector<int> fourteen{10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140};
    const auto told = [&](int many, int others) {
        Children children(question());
        children.add(30, 2021, 0, {});
        children.add(many, 2021, 0, fourteen);
        children.add(20 - many, 2021, 0, std::vector<int>(fourteen.begin(), fourteen.begin() + others));
        children.add(30, 2022, 1, {});
        children.add(20, 2022, 1, fourteen);
        return youthTables(children.answer(), question(), 5, frame());
    };
    // 20 children with 3 x 14 + 17 x 1 = 59 offences: three can have thirteen or more, and at least one has.
    CHECK(found(told(3, 1), "many-further-offences") == nullptr);
    const auto notes = told(3, 1).front().notes;
    CHECK(std::any_of(notes.begin(), notes.end(), [](const std::string& note) {
        return note.starts_with("How many children have 13 or more further offences is not told");
    }));
    // With ten and ten there is nothing small in it.
    const auto safe = told(10, 1);
    REQUIRE(found(safe, "many-further-offences") != nullptr);
    CHECK(found(safe, "many-further-offences")->rows.front().cells[1] == TableCell(std::int64_t{30}));
}

TEST_CASE("Without scores nothing is told of the most serious offence")
{
    YouthAnswer answer = case70();
    answer.tellsSeriousness = false;
    const auto tables = youthTables(answer, question(), {}, frame());
    REQUIRE(found(tables, "further-offence-types") != nullptr);
    CHECK(found(tables, "further-offence-types")->columns.size() == 3);
}

TEST_CASE("A child of whom the most serious offence is not known is told as such")
{
    YouthAnswer answer = case70();
    answer.cohorts[0].unranked = 6;
    answer.cohorts[0].gravestTypes[1] -= 6;
    const auto tables = youthTables(answer, question(), {}, frame());
    const ResultTable& table = *found(tables, "further-offence-types");
    CHECK_THAT(std::get<std::string>(table.rows[table.rows.size() - 2].cells[0]), Contains("has no score"));
    CHECK(table.rows[table.rows.size() - 2].cells[3] == TableCell(std::int64_t{6}));
}

TEST_CASE("Rows of a scale that cannot be used are told with what is wrong and where")
{
    ScaleRefusal refusal;
    refusal.problems = {{2, ScaleProblem::Kind::NoType, {}},
                        {3, ScaleProblem::Kind::NoScore, "high"},
                        {4, ScaleProblem::Kind::TypeTwice, "Theft"},
                        {5, ScaleProblem::Kind::OtherVersion, "2"},
                        {6, ScaleProblem::Kind::CannotBeRead, {}}};
    const std::string text = refusalText(refusal).join(QLatin1Char('\n')).toStdString();
    CHECK_THAT(text, Contains("cannot be used, and nothing was worked out") && Contains("Row 2: no offence type."));
    CHECK_THAT(text, Contains("Row 3: “high” is no score of seriousness") && Contains("Row 4: “Theft” has a score"));
    CHECK_THAT(text, Contains("Row 5: “2” is another version") && Contains("Row 6: its fields cannot be told apart."));
    refusal.problems.assign(30, {7, ScaleProblem::Kind::NoType, {}});
    CHECK(refusalText(refusal).size() == 22); // twenty of them, and that there are more
}

TEST_CASE("Types without a score are told with their rows")
{
    ExtractReport report;
    CHECK(unscoredText(report).isEmpty());
    for (std::uint64_t row = 2; row < 14; ++row)
        report.problems.push_back({row, RowProblem::NoSeriousness, row == 13 ? "" : "Piracy"});
    report.problems.push_back({20, RowProblem::NoSuchDay, "never"});
    report.problemCounts[static_cast<std::size_t>(RowProblem::NoSeriousness)] = 12;
    const std::string text = unscoredText(report).join(QLatin1Char('\n')).toStdString();
    CHECK_THAT(text,
               Contains("offences of 12 rows") && Contains("“Piracy”: rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 1 more"));
    CHECK_THAT(text, Contains("A row without an offence type: row 13"));
    CHECK_THAT(text, !Contains("never"));
}
