// SPDX-License-Identifier: MIT
#include "analysis/crime_question.h"

#include "analysis/earlier_result.h"
#include "analysis/recipe.h"
#include "analysis/shipped_categories.h"
#include "support/catch.h"

#include <array>

using namespace cspdesk;
using namespace cspdesk::analysis;
using statistics::ComparedPeriods;
using statistics::monthNumber;
using statistics::MonthSpan;

namespace {

MonthSpan span(int year, int month, int months)
{
    const std::int32_t first = monthNumber(year, month);
    return {first, first + months - 1};
}

EarlierResult resultOf(const CrimeQuestion& question, const std::string& file)
{
    EarlierResult out{.recipe = {.question = question}};
    statistics::ResultTable table{.id = "recorded-crime"};
    table.provenance.sha256 = file;
    out.tables.push_back(table);
    return out;
}

} // namespace

TEST_CASE("Of two years or more the last one is compared with the one before")
{
    CHECK(lastPeriods(span(2013, 10, 24)) == ComparedPeriods{span(2013, 10, 12), span(2014, 10, 12)});
    CHECK(lastPeriods(span(2010, 1, 60)) == ComparedPeriods{span(2013, 1, 12), span(2014, 1, 12)});
}

TEST_CASE("Of fewer months than two years the last ones are compared with the same months a year before")
{
    // January 2014 to March 2015: January to March of both
    CHECK(lastPeriods(span(2014, 1, 15)) == ComparedPeriods{span(2014, 1, 3), span(2015, 1, 3)});
}

TEST_CASE("Of a year or less its halves are compared, and one month has nothing beside it")
{
    CHECK(lastPeriods(span(2014, 1, 12)) == ComparedPeriods{span(2014, 1, 6), span(2014, 7, 6)});
    CHECK(lastPeriods(span(2014, 1, 5)) == ComparedPeriods{span(2014, 2, 2), span(2014, 4, 2)});
    CHECK(lastPeriods(span(2014, 1, 2)) == ComparedPeriods{span(2014, 1, 1), span(2014, 2, 1)});
    CHECK_FALSE(lastPeriods(span(2014, 1, 1)).has_value());
    for (int months = 2; months < 40; ++months) {
        CAPTURE(months);
        const auto periods = lastPeriods(span(2014, 3, months));
        REQUIRE(periods.has_value());
        CHECK_FALSE(periods->problem().has_value());
        CHECK(periods->later.last == span(2014, 3, months).last);
        CHECK(span(2014, 3, months).contains(periods->earlier));
    }
}

TEST_CASE("Files of crimes and of areas that are alike are known by their headings")
{
    using Headings = std::vector<std::string>;
    CHECK(kindByHeadings(Headings{"month", "category", "area", "count"}) == ExtractKind::Crimes);
    CHECK(
        kindByHeadings(Headings{"Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location",
                                "LSOA code", "LSOA name", "Crime type", "Last outcome category", "Context"})
        == ExtractKind::Crimes);
    CHECK(kindByHeadings(Headings{"Month", "Ward"}) == ExtractKind::Crimes);
    CHECK_FALSE(kindByHeadings(Headings{"Month"}).has_value());
    CHECK(kindByHeadings(Headings{"measure", "area", "rate", "group_date"}) == ExtractKind::SimilarAreas);
    CHECK(kindByHeadings(Headings{"area", "count", "population"}) == ExtractKind::SimilarAreas);
    CHECK_FALSE(kindByHeadings(Headings{"area", "population", "year"}).has_value());
    // and people stay what they are
    CHECK(kindByHeadings(Headings{"crime_ref", "suspect_id", "crime_type", "recorded_date"}) == ExtractKind::Suspects);
    CHECK(kindByHeadings(Headings{"person_id", "sentence_date", "offence_date", "offence_type", "district"})
          == ExtractKind::Sentences);
}

TEST_CASE("What can be measured of crimes follows from the columns that are there")
{
    const std::array areas{std::string("month"), std::string("ward")};
    const std::array months{std::string("month"), std::string("count")};
    const std::array all{std::string("month"), std::string("category"), std::string("ward")};
    CHECK(measureFor(areas, CrimeMeasure::Categories) == CrimeMeasure::Areas);
    CHECK(measureFor(months, CrimeMeasure::Areas) == CrimeMeasure::Months);
    CHECK(measureFor(all, CrimeMeasure::Areas) == CrimeMeasure::Areas);
    CHECK(measureFor(all, CrimeMeasure::Months) == CrimeMeasure::Months);
}

TEST_CASE("Whatever a recipe asks of crimes comes back from its file")
{
    CrimeQuestion crimes{.measure = CrimeMeasure::Categories, .columns = {{"month", "When"}}};
    crimes.dates = DateOrder::DayFirst;
    crimes.periods = ComparedPeriods{span(2013, 10, 12), span(2014, 10, 12)};
    crimes.areas = {"Abbey", "Romsey"};
    crimes.isByShippedTree = true;
    crimes.flags = {{"Cyber Crime", "new since 2014"}};
    CrimeQuestion areas{.measure = CrimeMeasure::Areas};
    areas.categories = {"Arson"};
    areas.isOfHouseholds = true;
    CrimeQuestion months{.measure = CrimeMeasure::Months};
    months.months = span(2012, 2, 30);
    months.yearStarts = 1;
    for (const CrimeQuestion& each : {crimes, areas, months}) {
        const Recipe recipe{.name = "Yearly", .question = each};
        const auto back = parseRecipe(recipeText(recipe));
        REQUIRE(back.has_value());
        CHECK(*back == recipe);
    }
    const Recipe alike{.question = SimilarAreasQuestion{.self = "Cambridge", .groupDate = date(2015, 3, 31)}};
    CHECK(parseRecipe(recipeText(alike)) == alike);
}

TEST_CASE("Periods of a recipe that cannot be compared are left to the file")
{
    CrimeQuestion crimes;
    crimes.periods = ComparedPeriods{span(2014, 10, 12), span(2013, 10, 12)};
    const auto back = parseRecipe(recipeText({.question = crimes}));
    REQUIRE(back.has_value());
    CHECK_FALSE(std::get<CrimeQuestion>(back->question).periods.has_value());
}

TEST_CASE("The question of each measure is the one of the recipe, and back")
{
    CrimeQuestion crimes{.periods = ComparedPeriods{span(2013, 10, 12), span(2014, 10, 12)}};
    crimes.areas = {"Abbey"};
    crimes.isByShippedTree = true;
    CHECK(questionOf(byCategories(crimes, shippedTree())) == crimes);
    crimes.isByShippedTree = false;
    CHECK(questionOf(byCategories(crimes, {})) == crimes);
    CrimeQuestion areas{.measure = CrimeMeasure::Areas, .periods = crimes.periods, .categories = {"Arson"}};
    CHECK(questionOf(byAreas(areas, {})) == areas);
    CrimeQuestion months{.measure = CrimeMeasure::Months, .months = span(2013, 1, 20), .yearStarts = 9};
    CHECK(questionOf(byMonths(months)) == months);
}

TEST_CASE("Crimes of fewer areas that went out before are a part of those of more, whatever file they come from")
{
    CrimeQuestion few{.periods = ComparedPeriods{span(2013, 10, 12), span(2014, 10, 12)}};
    few.areas = {"Abbey"};
    CrimeQuestion more = few;
    more.areas = {"Abbey", "Romsey"};
    CHECK(relationTo(resultOf(few, "a"), resultOf(more, "b")) == statistics::EarlierIs::Part);
    CHECK(relationTo(resultOf(more, "a"), resultOf(few, "a")) == statistics::EarlierIs::Whole);
    CHECK(relationTo(resultOf(few, "a"), resultOf(few, "a")) == statistics::EarlierIs::Same);
    CrimeQuestion other = few;
    other.areas = {"Trumpington"};
    CHECK_FALSE(relationTo(resultOf(few, "a"), resultOf(other, "a")).has_value());
    CrimeQuestion undated = few;
    undated.periods.reset();
    CHECK_FALSE(relationTo(resultOf(undated, "a"), resultOf(undated, "b")).has_value());
}
