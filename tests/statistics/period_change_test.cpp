// SPDX-License-Identifier: MIT
// Periods of months and what a count changed between them.
#include "statistics/period_change.h"

#include "statistics/category_tree.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::statistics;

namespace {

MonthSpan months(const char* first, const char* last) { return {*parseMonth(first), *parseMonth(last)}; }

const ComparedPeriods years{months("2013-10", "2014-09"), months("2014-10", "2015-09")};

} // namespace

TEST_CASE("A month is read and written as 2014-10, and other text is none")
{
    CHECK(isoMonth(*parseMonth("2014-10")) == "2014-10");
    CHECK(*parseMonth("2015-01") == *parseMonth("2014-12") + 1);
    for (const char* text : {"2014-13", "2014-1", "October 2014", "2014-10-01", "1812-10", ""}) {
        CAPTURE(text);
        CHECK_FALSE(parseMonth(text).has_value());
    }
}

TEST_CASE("The days of months are those of the calendar")
{
    CHECK(months("2013-10", "2014-09").days() == 365);
    CHECK(months("2015-10", "2016-09").days() == 366);
    CHECK(months("2024-02", "2024-02").days() == 29);
    CHECK(isoDate(monthEnds(*parseMonth("2023-02"))) == "2023-02-28");
}

TEST_CASE("Periods that are reversed, equal, overlapping or end before they begin cannot be compared")
{
    CHECK_FALSE(years.problem());
    CHECK(ComparedPeriods{years.later, years.earlier}.problem() == PeriodProblem::Reversed);
    CHECK(ComparedPeriods{years.later, years.later}.problem() == PeriodProblem::Equal);
    CHECK(ComparedPeriods{years.earlier, months("2014-09", "2015-08")}.problem() == PeriodProblem::Overlapping);
    CHECK(ComparedPeriods{months("2014-09", "2013-10"), years.later}.problem() == PeriodProblem::EndsBeforeItBegins);
}

TEST_CASE("Periods are compared by day where their lengths differ by more than a leap day in a year")
{
    CHECK_FALSE(years.isByDay());
    CHECK_FALSE(ComparedPeriods{months("2014-10", "2015-09"), months("2015-10", "2016-09")}.isByDay());
    CHECK(ComparedPeriods{months("2014-01", "2014-06"), months("2014-07", "2015-06")}.isByDay());
    CHECK(ComparedPeriods{months("2014-02", "2014-02"), months("2014-03", "2014-03")}.isByDay());
}

TEST_CASE("A change is rounded half away from zero, and keeps its sign where it rounds to none")
{
    CHECK(*changeOf({71, 80}, years).percent == Approx(12.7));
    CHECK(*changeOf({80, 71}, years).percent == Approx(-11.3)); // exactly -11.25
    CHECK(*changeOf({216, 243}, years).percent == Approx(12.5));
    const auto more = changeOf({6600, 6602}, years).percent;
    CHECK((*more > 0 && *more < 0.05));
    const auto fewer = changeOf({6602, 6600}, years).percent;
    CHECK((*fewer < 0 && *fewer > -0.05));
    CHECK(*changeOf({82, 82}, years).percent == 0);
    CHECK(changeOf({82, 82}, years).change == 0);
}

TEST_CASE("Of nothing there is no per cent, and of nothing at all no ratio either")
{
    CHECK_FALSE(changeOf({0, 9}, years).percent);
    CHECK(changeOf({0, 9}, years).ratio.has_value());
    CHECK_FALSE(changeOf({0, 0}, years).ratio);
}

TEST_CASE("Fewer crimes in Abbey may be chance and more in Castle hardly are")
{
    // R: poisson.test(c(165, 188)) and poisson.test(c(33, 17))
    const auto abbey = changeOf({188, 165}, years).ratio;
    CHECK(abbey->interval.low == Approx(0.7077144793));
    CHECK(abbey->interval.high == Approx(1.0875655153));
    CHECK(mayBeChance(*abbey));
    CHECK_FALSE(mayBeChance(*changeOf({17, 33}, years).ratio));
}

TEST_CASE("Half a year and a year are compared by day")
{
    // 181 days with one crime a day, 365 days with two
    const ComparedPeriods uneven{months("2014-01", "2014-06"), months("2014-07", "2015-06")};
    const PeriodChange change = changeOf({181, 730}, uneven);
    CHECK(change.change == Approx(1));
    CHECK(*change.percent == Approx(100));
    CHECK(change.ratio->ratio == Approx(2));
}

TEST_CASE("A category that is part of two others stands under both")
{
    const CategoryTree tree(
        {{"All", ""}, {"Damage", "All"}, {"Racial damage", "Damage"}, {"Racial", ""}, {"Racial damage", "Racial"}});
    std::string order;
    for (const TreePlace& place : tree.places())
        order += place.category + std::to_string(place.depth) + ' ';
    CHECK(order == "All0 Damage1 Racial damage2 Racial0 Racial damage1 ");
    CHECK_FALSE(tree.circle());
    CHECK(CategoryTree({{"A", "B"}, {"B", "C"}, {"C", "A"}}).circle() == "A");
}
