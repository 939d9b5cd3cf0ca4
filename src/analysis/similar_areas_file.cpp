// SPDX-License-Identifier: MIT
#include "analysis/similar_areas_file.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::analysis {
namespace {

using Kind = LookupProblem::Kind;

/// The fields of `similarAreasForm()`, in its order.
enum Place : std::size_t { Measure, Area, Rate, Count, Population, GroupDate };

class GroupReader
{
public:
    void read(const LookupRow& row)
    {
        readDay(row);
        if (row.fields[Area].empty())
            return note(row, Kind::Blank, "area");
        SimilarArea area{.area = row.fields[Area]};
        if (!readFigures(row, area))
            return;
        SimilarMeasure& measure = measureOf(row.fields[Measure]);
        const bool isThere = std::any_of(measure.areas.begin(), measure.areas.end(),
                                         [&](const SimilarArea& each) { return each.area == area.area; });
        if (isThere)
            return note(row, Kind::Twice, "area", area.area);
        measure.areas.push_back(std::move(area));
    }

    BasicResult<SimilarGroup, LookupRefusal> result() { return unlessWrong(std::move(m_group), std::move(m_problems)); }

private:
    void note(const LookupRow& row, Kind kind, const char* field, const std::string& value = {})
    {
        m_problems.push_back({row.row, kind, field, value});
    }

    SimilarMeasure& measureOf(const std::string& name)
    {
        const auto found = std::find_if(m_group.measures.begin(), m_group.measures.end(),
                                        [&](const SimilarMeasure& each) { return each.name == name; });
        return found != m_group.measures.end() ? *found : m_group.measures.emplace_back(SimilarMeasure{name, {}});
    }

    void readDay(const LookupRow& row)
    {
        if (row.fields[GroupDate].empty())
            return;
        if (const auto day = parseDate(row.fields[GroupDate]))
            m_group.dates.insert(*day);
        else
            note(row, Kind::NoDay, "group_date", row.fields[GroupDate]);
    }

    std::optional<double> numberIn(const LookupRow& row, Place place, const char* field)
    {
        const auto number = plainNumber(row.fields[place]);
        const bool isWhole = place == Rate || (number && *number == std::floor(*number));
        if (!number || !isWhole || (place == Population && *number <= 0)) {
            note(row, Kind::NoNumber, field, row.fields[place]);
            return std::nullopt;
        }
        return number;
    }

    /// False where a figure is wrong.
    bool readFigures(const LookupRow& row, SimilarArea& area)
    {
        const bool hasRate = !row.fields[Rate].empty();
        const bool hasCount = !row.fields[Count].empty();
        const bool hasPopulation = !row.fields[Population].empty();
        if (hasCount && hasPopulation) {
            const auto count = numberIn(row, Count, "count");
            const auto population = numberIn(row, Population, "population");
            if (!count || !population)
                return false;
            constexpr double perThousand = 1'000;
            area.count = static_cast<std::int64_t>(*count);
            area.population = static_cast<std::int64_t>(*population);
            area.rate = perThousand * *count / *population;
            m_group.hasCounts = true;
            return true;
        }
        if (hasCount || (hasPopulation && !hasRate)) {
            note(row, Kind::Neither, "rate", area.area);
            return false;
        }
        if (!hasRate)
            return true;
        area.rate = numberIn(row, Rate, "rate");
        return area.rate.has_value();
    }

    SimilarGroup m_group;
    std::vector<LookupProblem> m_problems;
};

} // namespace

BasicResult<SimilarGroup, LookupRefusal> readSimilarAreas(std::unique_ptr<platform::InputFile> bytes,
                                                          const ChosenColumns& columns)
{
    const auto rows = readLookup(std::move(bytes), similarAreasForm(), columns);
    if (!rows.has_value())
        return refuse(rows.error());
    GroupReader reader;
    for (const LookupRow& row : *rows)
        reader.read(row);
    return reader.result();
}

} // namespace cspdesk::analysis
