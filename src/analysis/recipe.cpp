// SPDX-License-Identifier: MIT
#include "analysis/recipe.h"

#include "analysis/recipe_json.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace cspdesk::analysis {
namespace {

constexpr std::array measureNames{std::pair{SuspectMeasure::RepeatSuspects, std::string_view("repeat-suspects")},
                                  std::pair{SuspectMeasure::Concentration, std::string_view("concentration")},
                                  std::pair{SuspectMeasure::Persistent, std::string_view("persistent")},
                                  std::pair{SuspectMeasure::People, std::string_view("people")}};

constexpr std::array crimeNames{std::pair{CrimeMeasure::Categories, std::string_view("recorded-crime")},
                                std::pair{CrimeMeasure::Areas, std::string_view("rates")},
                                std::pair{CrimeMeasure::Months, std::string_view("trend")}};

constexpr std::array kindNames{std::pair{ExtractKind::Sentences, std::string_view("cohorts")},
                               std::pair{ExtractKind::YouthOutcomes, std::string_view("youth-cohorts")},
                               std::pair{ExtractKind::Scheme, std::string_view("scheme")},
                               std::pair{ExtractKind::Followed, std::string_view("time-to-event")},
                               std::pair{ExtractKind::SimilarAreas, std::string_view("compare-areas")},
                               std::pair{ExtractKind::Referrals, std::string_view("referrals")},
                               std::pair{ExtractKind::Cases, std::string_view("themes")},
                               std::pair{ExtractKind::Texts, std::string_view("tag")},
                               std::pair{ExtractKind::SurveyedGroups, std::string_view("prevalence")},
                               std::pair{ExtractKind::CaseLog, std::string_view("case-standards")}};

template <typename Of>
std::string_view nameIn(const Of& names, const auto& wanted)
{
    return std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == wanted; })->second;
}

std::optional<Question> questionNamed(std::string_view name)
{
    for (const auto& [measure, measureName] : measureNames)
        if (measureName == name)
            return SuspectQuestion{.measure = measure};
    for (const auto& [measure, measureName] : crimeNames)
        if (measureName == name)
            return CrimeQuestion{.measure = measure};
    for (const auto& [kind, kindName] : kindNames)
        if (kindName == name)
            return questionOf(kind);
    return std::nullopt;
}

/// What a question says of the columns and dates of its file.
template <typename Asked>
auto& ofFile(Asked& question)
{
    if constexpr (std::is_same_v<std::remove_const_t<Asked>, SuspectQuestion>)
        return question.settings;
    else
        return question;
}

constexpr int version = 1;

/// Throws what the library throws where a value is of another kind.
std::optional<Recipe> recipeIn(const ordered_json& json)
{
    if (json.at("recipe").get<int>() > version)
        return std::nullopt;
    auto question = questionNamed(json.at("measure").get<std::string>());
    if (!question)
        return std::nullopt;
    Recipe recipe{.name = json.at("name").get<std::string>(), .question = std::move(*question)};
    for (const auto& [field, heading] : json.at("columns").items())
        columnsOf(recipe.question)[field] = heading.get<std::string>();
    if (json.contains("dates"))
        datesOf(recipe.question) =
            json.at("dates").get<std::string>() == "month-first" ? DateOrder::MonthFirst : DateOrder::DayFirst;
    std::visit([&](auto& asked) { readChoices(json, asked); }, recipe.question);
    recipe.protection.reset();
    if (json.contains("protection"))
        recipe.protection = std::clamp(json.at("protection").get<int>(), 2, 1000);
    return recipe;
}

/// Whether what is there besides what is needed makes the file one of that kind: a day alone makes none of crimes, and
/// areas alone are not compared.
bool saysEnough(ExtractKind kind, const ColumnMapping& found)
{
    enum CrimeField : std::size_t { Reference, Month, Category, Area, Count };
    enum SimilarField : std::size_t { Measure, Place, Rate, Crimes, Population };
    const auto has = [&](std::size_t field) { return found.columns.at(field).has_value(); };
    if (kind == ExtractKind::Crimes)
        return has(Category) || has(Area) || has(Count);
    return kind != ExtractKind::SimilarAreas || has(Rate) || (has(Crimes) && has(Population));
}

} // namespace

Question questionOf(ExtractKind kind)
{
    switch (kind) {
    case ExtractKind::Suspects: break;
    case ExtractKind::Sentences: return CohortQuestion();
    case ExtractKind::YouthOutcomes: return YouthQuestion();
    case ExtractKind::Scheme: return SchemeQuestion();
    case ExtractKind::Followed: return FollowUpQuestion();
    case ExtractKind::Crimes: return CrimeQuestion();
    case ExtractKind::SimilarAreas: return SimilarAreasQuestion();
    case ExtractKind::Referrals: return ReferralQuestion();
    case ExtractKind::Cases: return ThemeQuestion();
    case ExtractKind::Texts: return TagQuestion();
    case ExtractKind::SurveyedGroups: return PrevalenceQuestion();
    case ExtractKind::CaseLog: return StandardsQuestion();
    }
    return SuspectQuestion();
}

Question questionFor(ExtractKind kind, std::span<const std::string> headings)
{
    Question out = questionOf(kind);
    if (auto* crimes = std::get_if<CrimeQuestion>(&out))
        crimes->measure = measureFor(headings, crimes->measure);
    return out;
}

std::string_view nameOf(SuspectMeasure measure) { return nameIn(measureNames, measure); }

std::string_view nameOf(const Question& question)
{
    if (const auto* suspects = std::get_if<SuspectQuestion>(&question))
        return nameOf(suspects->measure);
    if (const auto* crimes = std::get_if<CrimeQuestion>(&question))
        return nameIn(crimeNames, crimes->measure);
    return nameIn(kindNames, kindOf(question));
}

const FileForm& formOf(CrimeMeasure measure)
{
    switch (measure) {
    case CrimeMeasure::Categories: break;
    case CrimeMeasure::Areas: return crimesByAreaForm();
    case CrimeMeasure::Months: return crimesByMonthForm();
    }
    return recordedCrimesForm();
}

const FileForm& formOf(const Question& question)
{
    switch (kindOf(question)) {
    case ExtractKind::Suspects: break;
    case ExtractKind::Sentences: return sentencesForm();
    case ExtractKind::YouthOutcomes: return youthOutcomesForm();
    case ExtractKind::Scheme: return schemeRegisterForm();
    case ExtractKind::Followed: return followUpForm();
    case ExtractKind::Crimes: return formOf(std::get<CrimeQuestion>(question).measure);
    case ExtractKind::SimilarAreas: return similarAreasForm();
    case ExtractKind::Referrals: return referralsForm();
    case ExtractKind::Cases: return groupCasesForm();
    case ExtractKind::Texts: return taggedTextsForm();
    case ExtractKind::SurveyedGroups: return prevalenceForm();
    case ExtractKind::CaseLog: return caseStandardsForm();
    }
    return suspectsForm();
}

ChosenColumns& columnsOf(Question& question)
{
    return std::visit([](auto& asked) -> ChosenColumns& { return ofFile(asked).columns; }, question);
}

const ChosenColumns& columnsOf(const Question& question)
{
    return std::visit([](const auto& asked) -> const ChosenColumns& { return ofFile(asked).columns; }, question);
}

std::optional<DateOrder>& datesOf(Question& question)
{
    return std::visit([](auto& asked) -> std::optional<DateOrder>& { return ofFile(asked).dates; }, question);
}

const std::optional<DateOrder>& datesOf(const Question& question)
{
    return std::visit([](const auto& asked) -> const std::optional<DateOrder>& { return ofFile(asked).dates; },
                      question);
}

ColumnMapping columnsFor(const Question& question, std::span<const std::string> headings)
{
    if (kindOf(question) != ExtractKind::Followed)
        return mapColumns(formOf(question), headings, columnsOf(question));
    const ChosenColumns& chosen = columnsOf(question);
    ColumnMapping out = followUpColumns(chosen, headings);
    // Either days, or dates: what is needed follows from what was chosen first.
    const bool isOfDates = chosen.contains("start") || chosen.contains("event_date");
    for (const char* field : {isOfDates ? "start" : "time", isOfDates ? "event_date" : "event"})
        if (!chosen.contains(field))
            out.problems.push_back({MappingProblem::Kind::Missing, field, field});
    return out;
}

std::optional<ExtractKind> kindByHeadings(std::span<const std::string> headings)
{
    std::optional<ExtractKind> best;
    std::ptrdiff_t most = 0;
    for (const ExtractKind kind :
         {ExtractKind::Suspects, ExtractKind::Sentences, ExtractKind::YouthOutcomes, ExtractKind::Scheme,
          ExtractKind::Crimes, ExtractKind::SimilarAreas, ExtractKind::Referrals, ExtractKind::Cases,
          ExtractKind::Texts, ExtractKind::SurveyedGroups, ExtractKind::CaseLog}) {
        const ColumnMapping found = columnsFor(questionFor(kind, headings), headings);
        const auto columns = std::count_if(found.columns.begin(), found.columns.end(),
                                           [](const auto& column) { return column.has_value(); });
        if (found.problems.empty() && columns > most && saysEnough(kind, found)) {
            best = kind;
            most = columns;
        }
    }
    const auto has = [&](std::string_view name) {
        return std::any_of(headings.begin(), headings.end(), [&](const std::string& heading) {
            return std::equal(heading.begin(), heading.end(), name.begin(), name.end(), [](char left, char right) {
                return (left >= 'A' && left <= 'Z' ? static_cast<char>(left - 'A' + 'a') : left) == right;
            });
        });
    };
    return !best && has("event") && (has("time") || has("days")) ? ExtractKind::Followed : best;
}

std::string recipeText(const Recipe& recipe)
{
    ordered_json json{{"recipe", version}, {"name", recipe.name}, {"measure", nameOf(recipe.question)}};
    json["columns"] = ordered_json::object();
    for (const auto& [field, heading] : columnsOf(recipe.question))
        json["columns"][field] = heading;
    if (const auto dates = datesOf(recipe.question))
        json["dates"] = *dates == DateOrder::MonthFirst ? "month-first" : "day-first";
    std::visit([&](const auto& asked) { writeChoices(asked, json); }, recipe.question);
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
