// SPDX-License-Identifier: MIT
#include "analysis/recipe.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace cspdesk::analysis {
namespace {

using nlohmann::ordered_json;

constexpr int version = 1;

constexpr std::array measureNames{std::pair{SuspectMeasure::RepeatSuspects, std::string_view("repeat-suspects")},
                                  std::pair{SuspectMeasure::Concentration, std::string_view("concentration")},
                                  std::pair{SuspectMeasure::Persistent, std::string_view("persistent")},
                                  std::pair{SuspectMeasure::People, std::string_view("people")}};

ordered_json filterJson(const SuspectFilter& filter)
{
    ordered_json json = ordered_json::object();
    if (filter.from)
        json["from"] = isoDate(*filter.from);
    if (filter.until)
        json["until"] = isoDate(*filter.until);
    if (!filter.types.empty())
        json["crimeTypes"] = filter.types;
    if (!filter.districts.empty())
        json["homeDistricts"] = filter.districts;
    return json;
}

std::optional<Date> dateIn(const ordered_json& json, const char* name)
{
    return json.contains(name) ? parseDate(json.at(name).get<std::string>()) : std::nullopt;
}

SuspectFilter filterIn(const ordered_json& json)
{
    SuspectFilter filter{.from = dateIn(json, "from"), .until = dateIn(json, "until")};
    if (json.contains("crimeTypes"))
        json.at("crimeTypes").get_to(filter.types);
    if (json.contains("homeDistricts"))
        json.at("homeDistricts").get_to(filter.districts);
    return filter;
}

/// Throws what the library throws where a value is of another kind.
std::optional<Recipe> recipeIn(const ordered_json& json)
{
    if (json.at("recipe").get<int>() > version)
        return std::nullopt;
    const auto measure = measureNamed(json.at("measure").get<std::string>());
    if (!measure)
        return std::nullopt;
    Recipe recipe{.name = json.at("name").get<std::string>(), .measure = *measure};
    for (const auto& [field, heading] : json.at("columns").items())
        recipe.settings.columns[field] = heading.get<std::string>();
    if (json.contains("dates"))
        recipe.settings.dates =
            json.at("dates").get<std::string>() == "month-first" ? DateOrder::MonthFirst : DateOrder::DayFirst;
    recipe.settings.filter = filterIn(json.at("filter"));
    if (json.contains("crimeType"))
        recipe.type = json.at("crimeType").get<std::string>();
    recipe.least = std::clamp(json.at("least").get<int>(), 2, 1000);
    json.at("thresholds").get_to(recipe.thresholds);
    std::erase_if(recipe.thresholds, [](int threshold) { return threshold < 1; });
    recipe.protection.reset();
    if (json.contains("protection"))
        recipe.protection = std::clamp(json.at("protection").get<int>(), 2, 1000);
    return recipe;
}

} // namespace

std::string_view nameOf(SuspectMeasure measure)
{
    return std::find_if(measureNames.begin(), measureNames.end(), [&](const auto& one) { return one.first == measure; })
        ->second;
}

std::optional<SuspectMeasure> measureNamed(std::string_view name)
{
    const auto* const found =
        std::find_if(measureNames.begin(), measureNames.end(), [&](const auto& one) { return one.second == name; });
    return found == measureNames.end() ? std::nullopt : std::optional(found->first);
}

std::string recipeText(const Recipe& recipe)
{
    ordered_json json{{"recipe", version}, {"name", recipe.name}, {"measure", nameOf(recipe.measure)}};
    json["columns"] = ordered_json::object();
    for (const auto& [field, heading] : recipe.settings.columns)
        json["columns"][field] = heading;
    if (recipe.settings.dates)
        json["dates"] = *recipe.settings.dates == DateOrder::MonthFirst ? "month-first" : "day-first";
    json["filter"] = filterJson(recipe.settings.filter);
    if (recipe.type)
        json["crimeType"] = *recipe.type;
    json["least"] = recipe.least;
    json["thresholds"] = recipe.thresholds;
    if (recipe.protection)
        json["protection"] = *recipe.protection;
    return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

std::optional<Recipe> parseRecipe(std::string_view text)
{
    try {
        return recipeIn(ordered_json::parse(text));
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

} // namespace cspdesk::analysis
