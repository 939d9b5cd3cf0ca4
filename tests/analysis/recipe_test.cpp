// SPDX-License-Identifier: MIT
#include "analysis/recipe.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::analysis;

namespace {

using Headings = std::vector<std::string>;

Recipe backOf(const Recipe& recipe)
{
    const auto back = parseRecipe(recipeText(recipe));
    REQUIRE(back.has_value());
    return *back;
}

} // namespace

TEST_CASE("Whatever a recipe asks comes back from its file")
{
    const Recipe suspects{.name = "Every quarter",
                          .question =
                              SuspectQuestion{.measure = SuspectMeasure::Persistent,
                                              .settings = {.columns = {{"crime_ref", "Crime No"}},
                                                           .dates = DateOrder::MonthFirst,
                                                           .filter = {.from = date(2024, 1, 1), .types = {"Arson"}}},
                                              .type = "Arson",
                                              .least = 4,
                                              .thresholds = {3, 7}},
                          .protection = 10};
    CHECK(backOf(suspects) == suspects);
    CohortQuestion adults{.columns = {{"person_id", "CRN"}}, .dates = DateOrder::DayFirst};
    adults.firstYear = 2022;
    adults.lastYear = 2024;
    adults.windows = {90, 365};
    adults.waiting = 30;
    adults.countsPseudo = true;
    adults.districts = {"Fenland"};
    const Recipe cohorts{.question = adults, .protection = std::nullopt};
    CHECK(backOf(cohorts) == cohorts);
    YouthQuestion children{.columns = {}, .assessmentColumns = {{"child_id", "Case"}}};
    children.clock = statistics::YouthClock::Outcomes;
    children.foundNothing = {"No", "None"};
    const Recipe youth{.question = children};
    CHECK(backOf(youth) == youth);
    SchemeQuestion registered{.offenceColumns = {{"offence_date", "When"}}};
    registered.on = date(2025, 3, 31);
    registered.from = date(2024, 4, 1);
    registered.until = date(2025, 3, 31);
    registered.districts = {"Cambridge City"};
    registered.beforeMonths = 24;
    registered.offencesFrom = date(2020, 1, 1);
    const Recipe scheme{.question = registered};
    CHECK(backOf(scheme) == scheme);
    const Recipe followed{.question = FollowUpQuestion{
                              .columns = {{"time", "days"}, {"event", "died"}}, .eventValue = "yes", .days = {30, 60}}};
    CHECK(backOf(followed) == followed);
}

TEST_CASE("A recipe holds neither the day of an extract nor a scale, which belong to the files")
{
    CohortQuestion adults;
    adults.extracted = date(2025, 7, 17);
    CHECK(recipeText({.question = adults}).find("2025") == std::string::npos);
    YouthQuestion children;
    children.scale = SeriousnessScale{.version = "sample 1", .scores = {{"arson", std::int16_t{7}}}};
    CHECK(recipeText({.question = children}).find("arson") == std::string::npos);
}

TEST_CASE("A recipe that an earlier version wrote is read, and what is none of ours is not")
{
    const auto old = parseRecipe(R"({"recipe": 1, "name": "Old", "measure": "people", "columns": {},
        "filter": {"homeDistricts": ["Fenland"]}, "crimeType": "Arson", "least": 6, "thresholds": [2, 5],
        "protection": 5})");
    REQUIRE(old.has_value());
    const auto& asked = std::get<SuspectQuestion>(old->question);
    CHECK(asked.measure == SuspectMeasure::People);
    CHECK(asked.type == "Arson");
    CHECK(asked.settings.filter.districts == std::set<std::string>{"Fenland"});
    CHECK_FALSE(parseRecipe(R"({"recipe": 2, "name": "", "measure": "people", "columns": {}})").has_value());
    CHECK_FALSE(parseRecipe(R"({"recipe": 1, "name": "", "measure": "haircuts", "columns": {}})").has_value());
    CHECK_FALSE(
        parseRecipe(R"({"recipe": 1, "name": "", "measure": "cohorts", "columns": {}, "years": [1]})").has_value());
    CHECK_FALSE(parseRecipe("[]").has_value());
}

TEST_CASE("Figures of a recipe that somebody made by hand are kept within what can be computed")
{
    const auto recipe = parseRecipe(R"({"recipe": 1, "name": "", "measure": "cohorts", "columns": {},
        "years": [1, 99999], "windows": [-3, 0, 365, 999999999], "waiting": -1})");
    REQUIRE(recipe.has_value());
    const auto& asked = std::get<CohortQuestion>(recipe->question);
    CHECK(asked.firstYear == 1900);
    CHECK(asked.lastYear == 1929);
    CHECK(asked.windows == std::vector<std::int32_t>{365});
    CHECK(asked.waiting == 0);
}

TEST_CASE("What the rows of a file are is told by its headings, and not where they could be anything")
{
    CHECK(kindByHeadings(Headings{"Crime No", "crime_ref", "suspect_id", "crime_type"}) == ExtractKind::Suspects);
    CHECK(kindByHeadings(Headings{"person_id", "sentence_date", "offence_date", "offence_type", "gender"})
          == ExtractKind::Sentences);
    CHECK(kindByHeadings(Headings{"child_id", "outcome_date", "offence_date", "offence_type", "outcome"})
          == ExtractKind::YouthOutcomes);
    CHECK(kindByHeadings(Headings{"person_id", "joined_date", "left_date", "district"}) == ExtractKind::Scheme);
    CHECK(kindByHeadings(Headings{"Time", "event", "group"}) == ExtractKind::Followed);
    CHECK_FALSE(kindByHeadings(Headings{"Nummer", "Name"}).has_value());
}

TEST_CASE("Of people who were followed either days or dates are needed, by what was chosen first")
{
    const Headings headings{"days", "died", "from", "group"};
    const auto missing = [&](const ChosenColumns& chosen) {
        std::vector<std::string> fields;
        for (const MappingProblem& problem : columnsFor(FollowUpQuestion{.columns = chosen}, headings).problems)
            fields.push_back(problem.field);
        return fields;
    };
    CHECK(missing({}) == std::vector<std::string>{"time", "event"});
    CHECK(missing({{"time", "days"}}) == std::vector<std::string>{"event"});
    CHECK(missing({{"start", "from"}}) == std::vector<std::string>{"event_date"});
    CHECK(missing({{"time", "days"}, {"event", "died"}}).empty());
    CHECK_FALSE(columnsFor(FollowUpQuestion{.columns = {{"time", "days"}}}, headings).columns.back().has_value());
}
