// SPDX-License-Identifier: MIT
#include "analysis/recorded_crime_study.h"

#include "analysis/extract_reading.h"

#include <algorithm>
#include <limits>

namespace cspdesk::analysis {
namespace {

using namespace statistics;

/// Sums of a tree, each category worked out once.
class TreeCounter
{
public:
    TreeCounter(const CountsOfPeriods& counts, const CategoryTree& tree, bool isOfCounts)
        : m_counts(counts),
          m_tree(tree),
          m_isOfCounts(isOfCounts)
    {}

    PeriodCounts of(const std::string& category)
    {
        const auto known = m_known.find(category);
        if (known != m_known.end())
            return known->second;
        PeriodCounts out = ofParts(category);
        const auto own = m_counts.byCategory.find(category);
        if (own != m_counts.byCategory.end() && m_isOfCounts)
            out = own->second;
        else if (own != m_counts.byCategory.end())
            out.add(own->second);
        m_known.emplace(category, out);
        return out;
    }

    PeriodCounts ofParts(const std::string& category)
    {
        PeriodCounts out;
        for (const std::string& part : m_tree.partsOf(category))
            out.add(of(part));
        return out;
    }

    [[nodiscard]] const PeriodCounts* own(const std::string& category) const
    {
        const auto found = m_counts.byCategory.find(category);
        return found == m_counts.byCategory.end() ? nullptr : &found->second;
    }

    /// Whether the file has anything of it or of its parts.
    [[nodiscard]] bool isKnown(const std::string& category) const
    {
        const auto parts = m_tree.partsOf(category);
        return own(category) != nullptr
            || std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return isKnown(part); });
    }

private:
    const CountsOfPeriods& m_counts;
    const CategoryTree& m_tree;
    bool m_isOfCounts;
    std::map<std::string, PeriodCounts> m_known;
};

/// Crimes that only the category itself says anything of stand above its parts.
void addRest(std::vector<CategoryLine>& lines, const TreePlace& of, const PeriodCounts& own)
{
    lines.push_back(
        {.category = of.category, .parent = of.category, .depth = of.depth + 1, .counts = own, .isRest = true});
}

} // namespace

CountsOfPeriods countPeriods(const CrimeCounts& crimes, const ComparedPeriods& periods, const AreaChoice& areas,
                             const std::set<std::string>& categories)
{
    CountsOfPeriods out;
    MonthSpan known{std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::min()};
    for (const CrimeCount& each : crimes.counts) {
        known = {std::min(known.first, each.months.first), std::max(known.last, each.months.last)};
        const std::string& category = crimes.categories.at(each.category);
        if (!areas.has(each.area) || (!categories.empty() && !categories.contains(category)))
            continue;
        PeriodCounts counts;
        if (periods.earlier.contains(each.months))
            counts.earlier = each.count;
        else if (periods.later.contains(each.months))
            counts.later = each.count;
        else if (periods.earlier.overlaps(each.months) || periods.later.overlaps(each.months)) {
            ++out.across;
            continue;
        } else
            out.outside += each.count;
        // A category of other months is known, with none in these.
        out.byCategory[category].add(counts);
        out.byArea[crimes.areas.at(each.area)].add(counts);
    }
    out.hasEarlier = known.contains(periods.earlier);
    out.hasLater = known.contains(periods.later);
    return out;
}

void countByTree(const CountsOfPeriods& counts, const CategoryTree& tree, bool isOfCounts, RecordedCrimeAnswer& out)
{
    if (tree.isEmpty()) {
        for (const auto& [category, of] : counts.byCategory) {
            out.lines.push_back({.category = category, .parent = {}, .depth = 0, .counts = of});
            out.all.add(of);
        }
        return;
    }
    TreeCounter counter(counts, tree, isOfCounts);
    const std::vector<TreePlace> places = tree.places();
    std::set<std::string> checked;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const TreePlace& place = places[at];
        out.lines.push_back({.category = place.category,
                             .parent = place.parent,
                             .depth = place.depth,
                             .counts = counter.of(place.category)});
        const auto parts = tree.partsOf(place.category);
        const PeriodCounts* own = counter.own(place.category);
        const bool hasParts =
            std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return counter.isKnown(part); });
        if (isOfCounts && own != nullptr && hasParts && checked.insert(place.category).second)
            out.checks.push_back({place.category, *own, counter.ofParts(place.category)});
        if (!isOfCounts && own != nullptr && hasParts && *own != PeriodCounts{})
            addRest(out.lines, place, *own);
    }
    for (const auto& [category, of] : counts.byCategory)
        if (!tree.has(category))
            out.uncategorised.emplace_back(category, of);
}

BasicResult<RecordedCrimeAnswer, ImportRefusal> recordedCrimeStudy(std::unique_ptr<platform::InputFile> bytes,
                                                                   const RecordedCrimeQuestion& question,
                                                                   const sources::ReadControl& control)
{
    return withinMemory([&]() -> BasicResult<RecordedCrimeAnswer, ImportRefusal> {
        auto crimes = readCrimes(std::move(bytes), recordedCrimesForm(), question.columns, control);
        if (!crimes.has_value())
            return refuse(crimes.error());
        return recordedCrimeStudy(std::move(*crimes), question);
    });
}

BasicResult<RecordedCrimeAnswer, ImportRefusal> recordedCrimeStudy(CrimeCounts crimes,
                                                                   const RecordedCrimeQuestion& question)
{
    if (!question.areas.empty() && !crimes.hasAreas)
        return refuse(withoutAreas(std::move(crimes.report)));
    const AreaChoice areas(question.areas, crimes.areas);
    const CountsOfPeriods counts = countPeriods(crimes, question.periods, areas, {});
    RecordedCrimeAnswer out;
    countByTree(counts, question.tree, crimes.isOfCounts, out);
    for (const auto& [category, reason] : question.flags)
        if (!counts.byCategory.contains(category) && !question.tree.has(category))
            out.unknownFlags.insert(category);
    out.unknownAreas = areas.unknown();
    out.outside = counts.outside;
    out.across = counts.across;
    out.hasEarlier = counts.hasEarlier;
    out.hasLater = counts.hasLater;
    out.isOfCounts = crimes.isOfCounts;
    out.repeatedRows = crimes.repeatedRows;
    out.report = std::move(crimes.report);
    return out;
}

} // namespace cspdesk::analysis
