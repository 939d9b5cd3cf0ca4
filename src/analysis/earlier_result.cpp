// SPDX-License-Identifier: MIT
#include "analysis/earlier_result.h"

#include "analysis/result_table_json.h"
#include "base/overloaded.h"
#include "statistics/result_publication.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cspdesk::analysis {
namespace {

using namespace statistics;
using nlohmann::ordered_json;

constexpr int version = 1;

/// How one set of things lies to another.
enum class Lies { Same, Within, Around, Apart };

Lies both(Lies one, Lies other)
{
    if (one == Lies::Same || one == other)
        return other;
    return other == Lies::Same ? one : Lies::Apart;
}

Lies lieBy(bool isWithin, bool isAround)
{
    return isWithin && isAround ? Lies::Same : isWithin ? Lies::Within : isAround ? Lies::Around : Lies::Apart;
}

/// Where a set without anything stands for all there is.
template <typename Set>
Lies lieOf(const Set& before, const Set& now)
{
    const auto holds = [](const Set& whole, const Set& part) {
        return whole.empty() || (!part.empty() && std::includes(whole.begin(), whole.end(), part.begin(), part.end()));
    };
    return lieBy(holds(now, before), holds(before, now));
}

Lies lieOf(const std::optional<std::string>& before, const std::optional<std::string>& now)
{
    return lieBy(!now || before == now, !before || before == now);
}

/// What was counted up to a day is a part of what is counted up to a later one.
Lies lieOf(Date before, Date now) { return before == now ? Lies::Same : before < now ? Lies::Within : Lies::Around; }

Lies lieOf(const SuspectFilter& before, const SuspectFilter& now)
{
    const auto holds = [](const SuspectFilter& whole, const SuspectFilter& part) {
        return (!whole.from || (part.from && *part.from >= *whole.from))
            && (!whole.until || (part.until && *part.until <= *whole.until));
    };
    const Lies days = lieBy(holds(now, before), holds(before, now));
    return both(days, both(lieOf(before.types, now.types), lieOf(before.districts, now.districts)));
}

/// Without what says only how a file is read.
template <typename Some>
Some asked(Some question)
{
    question.columns = {};
    question.dates = {};
    return question;
}

/// Whether two questions are the same but for what their lie is taken of, which `level` makes equal.
template <typename Some, typename Level>
bool areAlike(const Some& before, const Some& now, Level&& level)
{
    Some levelled = asked(before);
    level(levelled);
    return levelled == asked(now);
}

Lies lieOf(const SuspectQuestion& before, const SuspectQuestion& now)
{
    SuspectQuestion like = before;
    like.settings = now.settings;
    like.type = now.type;
    if (like != now)
        return Lies::Apart;
    return both(lieOf(before.settings.filter, now.settings.filter), lieOf(before.type, now.type));
}

Lies lieOf(const CohortQuestion& before, const CohortQuestion& now)
{
    const bool alike = areAlike(before, now, [&](CohortQuestion& each) {
        each.lastYear = now.lastYear;
        each.extracted = now.extracted;
        each.districts = now.districts;
        each.needsPeople = now.needsPeople;
    });
    return alike ? lieOf(before.districts, now.districts) : Lies::Apart;
}

Lies lieOf(const YouthQuestion& before, const YouthQuestion& now)
{
    const bool alike = areAlike(before, now, [&](YouthQuestion& each) {
        each.lastYear = now.lastYear;
        each.extracted = now.extracted;
        each.assessmentColumns = now.assessmentColumns;
        each.assessmentDates = now.assessmentDates;
        each.scale = now.scale;
    });
    return alike ? Lies::Same : Lies::Apart;
}

Lies lieOf(const SchemeQuestion& before, const SchemeQuestion& now)
{
    const bool alike = areAlike(before, now, [&](SchemeQuestion& each) {
        each.extracted = now.extracted;
        each.districts = now.districts;
        each.offenceColumns = now.offenceColumns;
    });
    return alike ? lieOf(before.districts, now.districts) : Lies::Apart;
}

Lies lieOf(const FollowUpQuestion& before, const FollowUpQuestion& now)
{
    const bool alike = areAlike(before, now, [&](FollowUpQuestion& each) { each.end = now.end; });
    return alike ? Lies::Same : Lies::Apart;
}

/// Both periods within those of the other, or the other way round.
Lies lieOf(const std::optional<ComparedPeriods>& before, const std::optional<ComparedPeriods>& now)
{
    if (!before || !now)
        return before.has_value() == now.has_value() ? Lies::Same : Lies::Apart;
    const auto hold = [](const ComparedPeriods& whole, const ComparedPeriods& part) {
        return whole.earlier.contains(part.earlier) && whole.later.contains(part.later);
    };
    return lieBy(hold(*now, *before), hold(*before, *now));
}

Lies lieOf(const CrimeQuestion& before, const CrimeQuestion& now)
{
    const bool alike = areAlike(before, now, [&](CrimeQuestion& each) {
        each.periods = now.periods;
        each.months = now.months;
        each.areas = now.areas;
        each.categories = now.categories;
        each.flags = now.flags;
    });
    // A series of more months tells each of the fewer again.
    return !alike ? Lies::Apart
                  : both(lieOf(before.periods, now.periods),
                         both(lieOf(before.areas, now.areas), lieOf(before.categories, now.categories)));
}

Lies lieOf(const SimilarAreasQuestion& before, const SimilarAreasQuestion& now)
{
    return asked(before) == asked(now) ? Lies::Same : Lies::Apart;
}

Lies lieOf(const ReferralQuestion& before, const ReferralQuestion& now)
{
    const bool alike = areAlike(before, now, [&](ReferralQuestion& each) { each.extracted = now.extracted; });
    return alike ? Lies::Same : Lies::Apart;
}

Lies lieOf(const ThemeQuestion& before, const ThemeQuestion& now)
{
    const bool alike = areAlike(before, now, [&](ThemeQuestion& each) {
        each.groups = now.groups;
        each.kinds = now.kinds;
        each.onlySeveralIncidents = now.onlySeveralIncidents;
    });
    if (!alike)
        return Lies::Apart;
    const Lies incidents = lieBy(before.onlySeveralIncidents || !now.onlySeveralIncidents,
                                 now.onlySeveralIncidents || !before.onlySeveralIncidents);
    return both(incidents, both(lieOf(before.groups, now.groups), lieOf(before.kinds, now.kinds)));
}

/// A sample to be looked at by hand counts nothing.
Lies lieOf(const TagQuestion& before, const TagQuestion& now)
{
    const bool alike = areAlike(before, now, [&](TagQuestion& each) {
        each.only = now.only;
        each.dip = now.dip;
        each.dipWithout = now.dipWithout;
        each.seed = now.seed;
    });
    return alike ? lieOf(before.only, now.only) : Lies::Apart;
}

Lies lieOf(const PrevalenceQuestion& before, const PrevalenceQuestion& now)
{
    return asked(before) == asked(now) ? Lies::Same : Lies::Apart;
}

Lies lieOf(const StandardsQuestion& before, const StandardsQuestion& now)
{
    return asked(before) == asked(now) ? Lies::Same : Lies::Apart;
}

Lies lieOf(const Question& before, const Question& now)
{
    return before.index() != now.index() ? Lies::Apart
                                         : std::visit(
                                             [&](const auto& one) {
                                                 using Some = std::decay_t<decltype(one)>;
                                                 return lieOf(one, std::get<Some>(now));
                                             },
                                             before);
}

const std::string& fileOf(const EarlierResult& result) { return result.tables.front().provenance.sha256; }

/// Whether it is said which days or years were counted, so that results of other files can be compared.
bool isDated(const Question& question)
{
    return std::visit(
        Overloaded{[](const SuspectQuestion& each) { return each.settings.filter.from && each.settings.filter.until; },
                   [](const CohortQuestion& each) { return each.firstYear > 0; },
                   [](const YouthQuestion& each) { return each.firstYear > 0; },
                   [](const SchemeQuestion& each) { return each.hasDates(); },
                   [](const FollowUpQuestion&) { return true; }, // by the day of the extract
                   [](const CrimeQuestion& each) { return each.periods || each.months; },
                   [](const SimilarAreasQuestion&) { return true; },
                   [](const ReferralQuestion& each) { return each.quarter.has_value(); },
                   [](const ThemeQuestion& each) { return each.months.has_value(); },
                   [](const TagQuestion& each) { return each.months.has_value(); },
                   [](const PrevalenceQuestion&) { return true; },
                   [](const StandardsQuestion&) { return true; }}, // by the day of the log
        question);
}

/// By the day the file was taken out of its system, where what is counted goes on until then.
Lies lieByDay(const EarlierResult& before, const EarlierResult& now)
{
    const bool saysItsDays = std::holds_alternative<SuspectQuestion>(now.recipe.question)
                          || std::holds_alternative<CrimeQuestion>(now.recipe.question);
    if (saysItsDays || fileOf(before) == fileOf(now))
        return Lies::Same;
    const auto dayOf = [](const EarlierResult& result) { return result.tables.front().provenance.extracted; };
    return dayOf(before) && dayOf(now) ? lieOf(*dayOf(before), *dayOf(now)) : Lies::Apart;
}

/// Whether a total is of other rows, by the years that were asked for.
bool hasOtherRows(const Question& before, const Question& now)
{
    const auto lastYear = [](const Question& question) {
        return std::visit(Overloaded{[](const CohortQuestion& each) { return each.lastYear; },
                                     [](const YouthQuestion& each) { return each.lastYear; },
                                     [](const auto&) { return 0; }},
                          question);
    };
    return lastYear(before) != lastYear(now);
}

/// Tables without the places of their rows, which are no counts: a rule says so, and rules stay with their publication.
std::vector<PublishedTable> tablesOf(const EarlierResult& before)
{
    Publication publication = publicationOf(before.tables);
    for (const PublishedRule& rule : publication.rules) {
        if (rule.kind != PublishedRule::Kind::Rank || !rule.table)
            continue;
        PublishedTable& table = publication.tables[*rule.table];
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            for (auto& row : table.figures)
                if (table.columns[column] == rule.result)
                    row[column] = {};
    }
    return std::move(publication.tables);
}

} // namespace

std::string earlierResultText(const EarlierResult& result)
{
    ordered_json json{{"version", version},
                      {"recipe", ordered_json::parse(recipeText(result.recipe))},
                      {"tables", ordered_json::array()}};
    for (const ResultTable& table : result.tables)
        json["tables"].push_back(tableJson(table));
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::optional<EarlierResult> parseEarlierResult(std::string_view text)
{
    const ordered_json json = ordered_json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("version", ordered_json()) != version || !json.contains("recipe")
        || !json.contains("tables") || !json["tables"].is_array())
        return std::nullopt;
    auto recipe = parseRecipe(json["recipe"].dump());
    if (!recipe)
        return std::nullopt;
    EarlierResult out{.recipe = std::move(*recipe)};
    for (const ordered_json& each : json["tables"]) {
        auto table = tableOf(each, "tables");
        if (!table.has_value())
            return std::nullopt;
        out.tables.push_back(std::move(*table));
    }
    return out;
}

Question withDays(Question question, std::optional<Date> first, std::optional<Date> last)
{
    if (auto* const suspects = std::get_if<SuspectQuestion>(&question)) {
        SuspectFilter& filter = suspects->settings.filter;
        filter.from = filter.from ? filter.from : first;
        filter.until = filter.until ? filter.until : last;
    }
    return question;
}

std::optional<EarlierIs> relationTo(const EarlierResult& before, const EarlierResult& now)
{
    if (before.tables.empty() || now.tables.empty() || fileOf(before).empty() || fileOf(now).empty())
        return std::nullopt;
    const bool isSameFile = fileOf(before) == fileOf(now);
    if (!isSameFile && !(isDated(before.recipe.question) && isDated(now.recipe.question)))
        return std::nullopt;
    switch (both(lieOf(before.recipe.question, now.recipe.question), lieByDay(before, now))) {
    case Lies::Same: return isSameFile ? EarlierIs::Same : EarlierIs::Part;
    case Lies::Within: return EarlierIs::Part;
    case Lies::Around: return EarlierIs::Whole;
    case Lies::Apart: break;
    }
    return std::nullopt;
}

std::vector<PublishedTable> tablesBeside(const EarlierResult& before, const EarlierResult& now)
{
    const auto relation = relationTo(before, now);
    if (!relation)
        return {};
    auto out = tablesOf(before);
    for (PublishedTable& table : out) {
        table.earlierIs = *relation;
        if (table.hasTotalRow && hasOtherRows(before.recipe.question, now.recipe.question)) {
            table.rows.pop_back();
            table.figures.pop_back();
            table.hasTotalRow = false;
        }
    }
    return out;
}

} // namespace cspdesk::analysis
