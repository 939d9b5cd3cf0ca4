// SPDX-License-Identifier: MIT
#include "statistics/publication_audit.h"

#include "support/catch.h"

#include <charconv>
#include <initializer_list>
#include <set>
#include <string_view>

using namespace cspdesk::statistics;

namespace {

using Kind = PublishedFigure::Kind;
using Verdict = FigureAudit::Verdict;

std::int64_t numberIn(std::string_view text)
{
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

/// "12", "12-14", "<5", "[c]", "31%", "<7%", "1.5", "".
PublishedFigure figure(std::string_view text)
{
    if (text.empty())
        return {};
    if (text == "<5")
        return {.kind = Kind::Small};
    if (text == "[c]")
        return {.kind = Kind::Protecting, .value = 5};
    if (text.ends_with('%'))
        return text.starts_with('<') ? PublishedFigure{Kind::BelowPercent, numberIn(text.substr(1)), 0, 0}
                                     : PublishedFigure{Kind::Percent, numberIn(text), 0, 0};
    if (const auto point = text.find('.'); point != std::string_view::npos) {
        const std::string digits = std::string(text.substr(0, point)) + std::string(text.substr(point + 1));
        return {Kind::Decimal, numberIn(digits), 0, static_cast<int>(text.size() - point - 1)};
    }
    const auto dash = text.find('-');
    const std::int64_t low = numberIn(text);
    return {Kind::Count, low, dash == std::string_view::npos ? low : numberIn(text.substr(dash + 1)), 0};
}

PublishedTable table(std::vector<std::string> columns,
                     std::initializer_list<std::pair<std::string, std::vector<std::string_view>>> rows)
{
    PublishedTable out;
    for (const auto& [name, figures] : rows) {
        out.rows.push_back(name);
        auto& row = out.figures.emplace_back();
        for (const std::string_view each : figures)
            row.push_back(figure(each));
    }
    out.hasTotalRow = out.rows.back() == "Total";
    out.hasTotalColumn = columns.back() == "Total";
    out.columns = std::move(columns);
    return out;
}

const FigureAudit& at(const PublicationAudit& audit, std::size_t row, std::size_t column, std::size_t table = 0)
{
    for (const FigureAudit& each : audit.figures)
        if (each.figure.place == FigurePlace{table, row, column})
            return each;
    FAIL("no such figure is hidden");
    return audit.figures.front();
}

} // namespace

TEST_CASE("A small number that the total gives away is exposed, with the sum that does it")
{
    // The Strategic Assessment's table of crimes with a racial marker: 113 less 14, 17 and 78 leaves 4.
    const Publication hate{
        {table({"Crimes"}, {{"A", {"14"}}, {"B", {"17"}}, {"C", {"78"}}, {"D", {"<5"}}, {"Total", {"113"}}})}};
    const auto audit = auditOf(hate);
    REQUIRE(audit.figures.size() == 1);
    CHECK(audit.figures.front().verdict == Verdict::Exposed);
    CHECK(audit.figures.front().range.within == CellRange{4, 4});
    const auto reasons = reasonsFor(audit, audit.figures.front());
    REQUIRE(reasons.size() == 1);
    CHECK(audit.facts.sources[reasons.front()].kind == FactSource::Kind::ColumnSum);
}

TEST_CASE(
    "The youth offending table of the deep dive narrows four hidden counts to two numbers and shows one small count")
{
    // Table 3 with the sizes of its cohorts, 69, 66, 57 and 58 of 250.
    const Publication yjs{
        {table({"2021", "2022", "2023", "2024", "Total"}, {{"Violence", {"45%", "39%", "49%", "34%", "42%"}},
                                                           {"Drugs", {"20%", "6%", "14%", "<9%", "12%"}},
                                                           {"Theft", {"<7%", "12%", "12%", "16%", "11%"}},
                                                           {"Sexual", {"0%", "8%", "<9%", "14%", "6%"}},
                                                           {"Damage", {"<7%", "<8%", "<9%", "9%", "6%"}},
                                                           {"Motoring", {"<7%", "<8%", "<9%", "<9%", "4%"}},
                                                           {"Public order", {"0%", "<8%", "<9%", "9%", "4%"}},
                                                           {"Vehicle theft", {"<7%", "<8%", "<9%", "<9%", "4%"}},
                                                           {"Other", {"<7%", "<8%", "<9%", "<9%", "3%"}},
                                                           {"Racially aggravated", {"7%", "<8%", "<9%", "0%", "3%"}},
                                                           {"Robbery", {"0%", "<8%", "0%", "<9%", "2%"}},
                                                           {"Arson", {"<7%", "<8%", "0%", "0%", "2%"}},
                                                           {"Domestic burglary", {"0%", "<8%", "<9%", "0%", "<2%"}},
                                                           {"Other burglary", {"0%", "<8%", "<9%", "0%", "<2%"}},
                                                           {"Total", {"69", "66", "57", "58", "250"}}})}};
    const auto audit = auditOf(yjs);
    CHECK(audit.contradictions.empty());
    CHECK(audit.facts.conflicts.empty());
    int twoNumbers = 0;
    int one = 0;
    for (const FigureAudit& each : audit.figures) {
        CHECK(each.range.isExact());
        if (each.figure.kind != PublishedFacts::Hidden::Kind::Small || each.figure.place.column == 4)
            continue;
        one += each.range.within.low == each.range.within.high ? 1 : 0;
        twoNumbers += each.range.within.low + 1 == each.range.within.high ? 1 : 0;
    }
    CHECK(one == 0);
    CHECK(twoNumbers == 4);
    const FigureAudit& drugs = at(audit, 1, 1);
    CHECK(drugs.figure.kind == PublishedFacts::Hidden::Kind::Shown);
    CHECK(drugs.verdict == Verdict::Exposed);
    CHECK(drugs.range.within == CellRange{4, 4}); // 6% of 66 is 3.6 to 4.3
}

TEST_CASE("Percentages of parts and of their sum together tell a number that none of them tells")
{
    // The deep dive's Table 2 for 122 people of one offence. 47 people with 1.5 further offences each have 116 to 119
    // offences with the first ones. By every way there is to fill the table, 118 leave one for the number below 5% and
    // 119 leave two; 116 and 117 fit nothing.
    const auto tableOf = [](std::string_view multiple, std::string_view all) {
        return Publication{{table({"One", "Multiple", "Total"}, {{"Acquisitive", {"9%", "21%", "15%"}},
                                                                 {"Drugs", {"17%", "12%", "15%"}},
                                                                 {"Motoring", {"11%", "15%", "13%"}},
                                                                 {"Other", {"21%", "22%", "22%"}},
                                                                 {"Sexual", {"15%", "<5%", ""}},
                                                                 {"Violence", {"26%", "29%", "27%"}},
                                                                 {"Total", {"122", multiple, all}}})}};
    };
    const auto audit = auditOf(tableOf("116-119", "238-241"));
    CHECK(at(audit, 4, 1).verdict == Verdict::Exposed);
    CHECK(at(audit, 4, 1).range.within == CellRange{1, 2});
    CHECK(at(audit, 4, 1).range.isExact());
    CHECK(at(auditOf(tableOf("119", "241")), 4, 1).range.within == CellRange{2, 2});
    CHECK(at(auditOf(tableOf("118", "240")), 4, 1).range.within == CellRange{1, 1});
}

TEST_CASE("A cell that two tables show is one number, unless they are said to stand apart")
{
    const PublishedTable wards =
        table({"2024", "2025"}, {{"East", {"<5", "40"}}, {"West", {"30", "50"}}, {"Total", {"[c]", "90"}}});
    const PublishedTable years = table({"2024", "2025", "Total"}, {{"Total", {"33", "90", "123"}}});
    Publication both{{wards, years}};
    CHECK(at(auditOf({{wards}}), 0, 0).verdict == Verdict::Safe);
    const auto audit = auditOf(both);
    CHECK(at(audit, 0, 0).range.within == CellRange{3, 3});
    both.sharesNames = false;
    CHECK(at(auditOf(both), 0, 0).verdict == Verdict::Safe);
    both.sharesNames = true;
    both.tables[1].figures[0][1] = figure("91");
    CHECK(auditOf(both).facts.conflicts.size() == 1);
}

TEST_CASE("A grand total of the same name is another number where it is told to be")
{
    const Publication all{
        {table({"Q1", "Total"}, {{"East", {"10", "10"}}, {"West", {"20", "20"}}, {"Total", {"30", "30"}}}),
         table({"Men", "Total"}, {{"Abbey", {"90", "90"}}, {"Total", {"90", "90"}}}),
         table({"Old", "Total"}, {{"Romsey", {"[c]", "[c]"}}, {"Coton", {"8", "8"}}, {"Total", {"[c]", "[c]"}}})}};
    const auto audit = auditOf(all);
    CHECK(audit.facts.conflicts.empty());
    CHECK(audit.contradictions.empty());
    CHECK(at(audit, 0, 0, 2).range.within == CellRange{22, 22}); // of 30, as in the first
}

TEST_CASE("Averages, ranks, rows within rows and an earlier release tell hidden numbers")
{
    const PublishedTable people =
        table({"Offences", "People", "Average", "Rank"},
              {{"A", {"31", "10", "3.1", "1"}}, {"B", {"9", "<5", "2.3", "3"}}, {"C", {"12", "[c]", "2.4", "2"}}});
    Publication averages{{people}};
    averages.rules = {{PublishedRule::Kind::Ratio, "Average", {{1, "Offences"}}, {{1, "People"}}, 1},
                      {PublishedRule::Kind::Rank, "Rank", {{1, "People"}}, {}, 1}};
    const auto audit = auditOf(averages);
    CHECK(at(audit, 1, 1).range.within == CellRange{4, 4}); // 9 of 4 is 2.25
    CHECK(at(audit, 2, 1).range.within == CellRange{5, 5});

    Publication tree{{table(
        {"Count"},
        {{"Violence", {"20"}}, {"With injury", {"17"}}, {"Without", {"<5"}}, {"Theft", {"30"}}, {"Total", {"50"}}})}};
    CHECK_FALSE(auditOf(tree).isSafe()); // 20 + 17 + 30 are more than 50 where nothing says what is in what
    tree.rules = {{PublishedRule::Kind::Sum, "Violence", {{1, "With injury"}, {1, "Without"}}, {}, 1}};
    CHECK(at(auditOf(tree), 2, 0).range.within == CellRange{3, 3});

    Publication quarter{{table({"Crimes"}, {{"East", {"14"}}, {"West", {"40"}}})}};
    quarter.earlier = {table({"Crimes"}, {{"East", {"12"}}, {"West", {"20"}}})};
    const auto difference = auditOf(quarter);
    REQUIRE(difference.figures.size() == 2);
    CHECK(difference.figures[0].verdict == Verdict::Exposed);
    CHECK(difference.figures[0].range.within == CellRange{2, 2});
    CHECK(difference.figures[1].verdict == Verdict::Safe);
}

TEST_CASE("A place that is left out among the ranks tells between which counts a hidden one lies")
{
    const auto ranked = [](const char* third) {
        Publication out{
            {table({"Crimes", "Rank"},
                   {{"East", {"9", "1"}}, {"West", {"[c]", ""}}, {"North", {third, "3"}}, {"South", {"2", "4"}}})}};
        out.rules = {{PublishedRule::Kind::Rank, "Rank", {{1, "Crimes"}}, {}, 1}};
        return out;
    };
    // The second of four: no more than the first, with whom it may share the place, and more than the third.
    CHECK(at(auditOf(ranked("6")), 1, 0).range.within == CellRange{7, 9});
    CHECK(at(auditOf(ranked("8")), 1, 0).range.within == CellRange{9, 9});
    CHECK(at(auditOf(ranked("8")), 1, 0).verdict == Verdict::Exposed);
    auto two = ranked("6");
    two.tables[0].figures[2] = {figure("[c]"), figure("")};
    const auto audit = auditOf(two); // the second and the third in some order: none says which
    CHECK(at(audit, 1, 0).range.within == CellRange{5, 9});
    CHECK(at(audit, 2, 0).range.within == CellRange{5, 9});
}

TEST_CASE("What went out of the same rows or of more of them tells what is hidden now")
{
    Publication again{{table({"Crimes"}, {{"East", {"[c]"}}, {"West", {"40"}}})}};
    again.earlier = {table({"Crimes"}, {{"East", {"12"}}, {"West", {"40"}}})};
    again.earlier.front().earlierIs = EarlierIs::Same;
    CHECK(at(auditOf(again), 0, 0).range.within == CellRange{12, 12});
    again.earlier.front().earlierIs = EarlierIs::Part;
    CHECK(at(auditOf(again), 0, 0).range.within.low == 12);

    Publication part{{table({"Crimes"}, {{"East", {"9"}}, {"West", {"40"}}, {"North", {"5"}}})}};
    part.earlier = {table({"Crimes"}, {{"East", {"12"}}, {"West", {"60"}}, {"North", {"4"}}})};
    part.earlier.front().earlierIs = EarlierIs::Whole;
    const auto rest = auditOf(part);
    CHECK(rest.contradictions.empty()); // North was put right since
    REQUIRE(rest.figures.size() == 2);
    CHECK(rest.figures[0].figure.kind == PublishedFacts::Hidden::Kind::Remainder);
    CHECK(rest.figures[0].verdict == Verdict::Exposed);
    CHECK(rest.figures[0].range.within == CellRange{3, 3});
    CHECK(rest.figures[1].verdict == Verdict::Safe);
}

TEST_CASE("Figures that cannot all be right are told, and the rest is audited without them")
{
    const auto audit = auditOf({{table(
        {"People", "%"}, {{"A", {"36", "45%"}}, {"B", {"<5", ""}}, {"C", {"17", "30%"}}, {"Total", {"56", ""}}})}});
    REQUIRE(audit.contradictions.size() == 1);
    const FactSource& culprit = audit.facts.sources[audit.contradictions[0].back()];
    CHECK(culprit.kind == FactSource::Kind::Percent);
    CHECK(culprit.place == FigurePlace{0, 0, 1});
    CHECK(at(audit, 1, 0).range.within == CellRange{3, 3});
}

TEST_CASE("Thirty tables are audited together, each for itself and all by what they share")
{
    std::vector<PublishedTable> tables;
    for (int index = 0; index < 30; ++index) {
        PublishedTable each =
            table({"Q1", "Q2", "Total"},
                  {{"North", {"<5", "[c]", "19"}}, {"South", {"[c]", "[c]", "40"}}, {"Total", {"30", "29", "59"}}});
        each.rows[0] += std::to_string(index);
        each.rows[1] += std::to_string(index);
        each.columns[0] += std::to_string(index);
        each.columns[1] += std::to_string(index);
        tables.push_back(std::move(each));
    }
    const auto audit = auditOf({tables});
    CHECK(audit.figures.size() == 120);
    CHECK(audit.isSafe());
}
