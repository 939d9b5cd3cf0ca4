// SPDX-License-Identifier: MIT
#include "analysis/recipe_json.h"

#include "analysis/shipped_categories.h"

#include <algorithm>

namespace cspdesk::analysis {
namespace {

void writeDate(ordered_json& json, const char* name, const std::optional<Date>& day)
{
    if (day)
        json[name] = isoDate(*day);
}

std::optional<Date> dateIn(const ordered_json& json, const char* name)
{
    return json.contains(name) ? parseDate(json.at(name).get<std::string>()) : std::nullopt;
}

template <typename Value>
void readInto(const ordered_json& json, const char* name, Value& to)
{
    if (json.contains(name))
        json.at(name).get_to(to);
}

void readWithin(const ordered_json& json, const char* name, auto& to, int least, int most)
{
    if (json.contains(name))
        to = std::clamp(json.at(name).get<int>(), least, most);
}

constexpr int mostDays = 36'525;
constexpr std::size_t mostDipped = 10'000;
constexpr std::int64_t mostRecorded = 100'000'000;

void readWindows(const ordered_json& json, std::vector<std::int32_t>& windows)
{
    std::vector<std::int32_t> found;
    readInto(json, "windows", found);
    std::erase_if(found, [](std::int32_t days) { return days < 1 || days > mostDays; });
    if (!found.empty())
        windows = found;
}

/// What adults and children are asked alike.
void writeCohorts(const auto& question, ordered_json& json)
{
    if (question.firstYear > 0)
        json["years"] = {question.firstYear, question.lastYear};
    json["windows"] = question.windows;
    json["waiting"] = question.waiting;
}

void readCohorts(const ordered_json& json, auto& question)
{
    if (json.contains("years")) {
        constexpr int mostYears = 30;
        question.firstYear = std::clamp(json.at("years").at(0).get<int>(), 1900, 2199);
        question.lastYear =
            std::clamp(json.at("years").at(1).get<int>(), question.firstYear, question.firstYear + mostYears - 1);
    }
    readWindows(json, question.windows);
    readWithin(json, "waiting", question.waiting, 0, 3'650);
}

ordered_json columnsJson(const ChosenColumns& columns)
{
    ordered_json json = ordered_json::object();
    for (const auto& [field, heading] : columns)
        json[field] = heading;
    return json;
}

void readColumns(const ordered_json& json, const char* name, ChosenColumns& to)
{
    if (!json.contains(name))
        return;
    for (const auto& [field, heading] : json.at(name).items())
        to[field] = heading.get<std::string>();
}

using statistics::MonthSpan;

ordered_json monthsJson(const MonthSpan& months)
{
    return {statistics::isoMonth(months.first), statistics::isoMonth(months.last)};
}

/// Nothing where they are no months, or end before they begin.
std::optional<MonthSpan> monthsIn(const ordered_json& json, const char* name)
{
    if (!json.contains(name))
        return std::nullopt;
    const auto first = statistics::parseMonth(json.at(name).at(0).get<std::string>());
    const auto last = statistics::parseMonth(json.at(name).at(1).get<std::string>());
    return first && last && *first <= *last ? std::optional(MonthSpan{*first, *last}) : std::nullopt;
}

} // namespace

void writeChoices(const SuspectQuestion& question, ordered_json& json)
{
    const SuspectFilter& filter = question.settings.filter;
    ordered_json chosen = ordered_json::object();
    writeDate(chosen, "from", filter.from);
    writeDate(chosen, "until", filter.until);
    if (!filter.types.empty())
        chosen["crimeTypes"] = filter.types;
    if (!filter.districts.empty())
        chosen["homeDistricts"] = filter.districts;
    json["filter"] = chosen;
    if (question.type)
        json["crimeType"] = *question.type;
    json["least"] = question.least;
    json["thresholds"] = question.thresholds;
}

void readChoices(const ordered_json& json, SuspectQuestion& question)
{
    const ordered_json& chosen = json.at("filter");
    SuspectFilter& filter = question.settings.filter;
    filter.from = dateIn(chosen, "from");
    filter.until = dateIn(chosen, "until");
    readInto(chosen, "crimeTypes", filter.types);
    readInto(chosen, "homeDistricts", filter.districts);
    if (json.contains("crimeType"))
        question.type = json.at("crimeType").get<std::string>();
    question.least = std::clamp(json.at("least").get<int>(), 2, 1000);
    json.at("thresholds").get_to(question.thresholds);
    std::erase_if(question.thresholds, [](int threshold) { return threshold < 1; });
}

void writeChoices(const CohortQuestion& question, ordered_json& json)
{
    writeCohorts(question, json);
    json["pseudo"] = question.countsPseudo ? "count" : "exclude";
    if (!question.districts.empty())
        json["districts"] = question.districts;
}

void readChoices(const ordered_json& json, CohortQuestion& question)
{
    readCohorts(json, question);
    question.countsPseudo = json.value("pseudo", std::string()) == "count";
    readInto(json, "districts", question.districts);
}

void writeChoices(const YouthQuestion& question, ordered_json& json)
{
    writeCohorts(question, json);
    json["clock"] = question.clock == statistics::YouthClock::Outcomes ? "outcomes" : "offences";
    json["foundNothing"] = question.foundNothing;
    json["assessmentColumns"] = columnsJson(question.assessmentColumns);
}

void readChoices(const ordered_json& json, YouthQuestion& question)
{
    readCohorts(json, question);
    const bool isOfOutcomes = json.value("clock", std::string()) == "outcomes";
    question.clock = isOfOutcomes ? statistics::YouthClock::Outcomes : statistics::YouthClock::Offences;
    readInto(json, "foundNothing", question.foundNothing);
    readColumns(json, "assessmentColumns", question.assessmentColumns);
}

void writeChoices(const SchemeQuestion& question, ordered_json& json)
{
    if (question.hasDates()) {
        writeDate(json, "on", question.on);
        writeDate(json, "from", question.from);
        writeDate(json, "until", question.until);
    }
    if (!question.districts.empty())
        json["districts"] = question.districts;
    json["beforeMonths"] = question.beforeMonths;
    writeDate(json, "offencesFrom", question.offencesFrom);
    json["offenceColumns"] = columnsJson(question.offenceColumns);
}

void readChoices(const ordered_json& json, SchemeQuestion& question)
{
    question.on = dateIn(json, "on").value_or(question.on);
    question.from = dateIn(json, "from").value_or(question.from);
    question.until = dateIn(json, "until").value_or(question.until);
    readInto(json, "districts", question.districts);
    readWithin(json, "beforeMonths", question.beforeMonths, 1, 600);
    question.offencesFrom = dateIn(json, "offencesFrom");
    readColumns(json, "offenceColumns", question.offenceColumns);
}

void writeChoices(const FollowUpQuestion& question, ordered_json& json)
{
    json["eventValue"] = question.eventValue;
    json["windows"] = question.days;
}

void readChoices(const ordered_json& json, FollowUpQuestion& question)
{
    readInto(json, "eventValue", question.eventValue);
    readWindows(json, question.days);
}

void writeChoices(const CrimeQuestion& question, ordered_json& json)
{
    if (question.periods) {
        json["earlier"] = monthsJson(question.periods->earlier);
        json["later"] = monthsJson(question.periods->later);
    }
    if (question.months)
        json["months"] = monthsJson(*question.months);
    if (!question.areas.empty())
        json["areas"] = question.areas;
    if (!question.categories.empty())
        json["categories"] = question.categories;
    if (question.isByShippedTree)
        json["tree"] = shippedTreeName;
    if (!question.flags.empty())
        json["notComparable"] = question.flags;
    json["per"] = question.isOfHouseholds ? "households" : "people";
    json["yearStarts"] = question.yearStarts;
}

void readChoices(const ordered_json& json, CrimeQuestion& question)
{
    const auto earlier = monthsIn(json, "earlier");
    const auto later = monthsIn(json, "later");
    if (earlier && later) {
        const statistics::ComparedPeriods periods{*earlier, *later};
        if (!periods.problem())
            question.periods = periods;
    }
    question.months = monthsIn(json, "months");
    readInto(json, "areas", question.areas);
    readInto(json, "categories", question.categories);
    question.isByShippedTree = json.value("tree", std::string()) == shippedTreeName;
    readInto(json, "notComparable", question.flags);
    question.isOfHouseholds = json.value("per", std::string()) == "households";
    constexpr int december = 12;
    readWithin(json, "yearStarts", question.yearStarts, 1, december);
}

void writeChoices(const SimilarAreasQuestion& question, ordered_json& json)
{
    json["area"] = question.self;
    writeDate(json, "groupDate", question.groupDate);
}

void readChoices(const ordered_json& json, SimilarAreasQuestion& question)
{
    readInto(json, "area", question.self);
    question.groupDate = dateIn(json, "groupDate");
}

void writeChoices(const ReferralQuestion& question, ordered_json& json)
{
    if (question.quarter)
        json["quarter"] = statistics::isoQuarter(*question.quarter);
    json["repeatMonths"] = question.repeatMonths;
}

void readChoices(const ordered_json& json, ReferralQuestion& question)
{
    if (json.contains("quarter"))
        question.quarter = statistics::parseQuarter(json.at("quarter").get<std::string>());
    constexpr int mostMonths = 120;
    readWithin(json, "repeatMonths", question.repeatMonths, 1, mostMonths);
}

void writeChoices(const ThemeQuestion& question, ordered_json& json)
{
    if (!question.groups.empty())
        json["groups"] = question.groups;
    if (!question.kinds.empty())
        json["kinds"] = question.kinds;
    if (question.months)
        json["months"] = monthsJson(*question.months);
    json["onlySeveralIncidents"] = question.onlySeveralIncidents;
}

void readChoices(const ordered_json& json, ThemeQuestion& question)
{
    readInto(json, "groups", question.groups);
    readInto(json, "kinds", question.kinds);
    question.months = monthsIn(json, "months");
    question.onlySeveralIncidents = json.value("onlySeveralIncidents", false);
}

/// Lists that came from a file are told whole: with other words they are another question.
void writeChoices(const TagQuestion& question, ordered_json& json)
{
    for (const statistics::KeywordList& list : question.lists) {
        ordered_json keywords = ordered_json::array();
        for (const statistics::Keyword& keyword : list.keywords)
            keywords.push_back({keyword.term, int(keyword.kind)});
        json["keywords"].push_back({{"list", list.name}, {"terms", std::move(keywords)}});
    }
    if (!question.only.empty())
        json["lists"] = question.only;
    if (question.months)
        json["months"] = monthsJson(*question.months);
    if (question.dip > 0)
        json["dip"] = question.dip;
    if (question.dipWithout > 0)
        json["dipWithout"] = question.dipWithout;
    json["seed"] = question.seed;
}

void readChoices(const ordered_json& json, TagQuestion& question)
{
    if (json.contains("keywords"))
        for (const auto& each : json.at("keywords")) {
            statistics::KeywordList list{.name = each.at("list").get<std::string>()};
            for (const auto& term : each.at("terms")) {
                const int kind = std::clamp(term.at(1).get<int>(), 0, int(statistics::KeywordKind::Not));
                list.keywords.push_back({term.at(0).get<std::string>(), static_cast<statistics::KeywordKind>(kind)});
            }
            question.lists.push_back(std::move(list));
        }
    readInto(json, "lists", question.only);
    question.months = monthsIn(json, "months");
    question.dip = std::min(json.value("dip", std::size_t{0}), mostDipped);
    question.dipWithout = std::min(json.value("dipWithout", std::size_t{0}), mostDipped);
    question.seed = json.value("seed", std::uint64_t{1});
}

void writeChoices(const PrevalenceQuestion& question, ordered_json& json)
{
    json["survey"] = question.survey;
    json["of"] = question.of;
    if (question.recorded)
        json["recorded"] = *question.recorded;
    json["recordedWhat"] = question.recordedWhat;
}

void readChoices(const ordered_json& json, PrevalenceQuestion& question)
{
    question.survey = json.value("survey", std::string());
    question.of = json.value("of", std::string());
    if (json.contains("recorded"))
        question.recorded = std::clamp<std::int64_t>(json.at("recorded").get<std::int64_t>(), 0, mostRecorded);
    question.recordedWhat = json.value("recordedWhat", std::string());
}

void writeChoices(const StandardsQuestion& question, ordered_json& json)
{
    json["repeatTimes"] = question.repeat.times;
    json["repeatDays"] = question.repeat.days;
}

void readChoices(const ordered_json& json, StandardsQuestion& question)
{
    constexpr int most = 1000;
    readWithin(json, "repeatTimes", question.repeat.times, 1, most);
    readWithin(json, "repeatDays", question.repeat.days, 1, most);
}

} // namespace cspdesk::analysis
