// SPDX-License-Identifier: MIT
#include "analysis/prevalence_file.h"

#include <cmath>
#include <set>

namespace cspdesk::analysis {
namespace {

using Kind = LookupProblem::Kind;
using statistics::BasisPoints;

/// The fields of `prevalenceForm()`, in its order.
enum PrevalenceField : std::size_t { Group, Population, Rate, RateLow, RateHigh };

constexpr double hundredths = 100;

/// A per cent with two decimals at most.
std::optional<BasisPoints> shareIn(std::string text)
{
    if (text.ends_with('%'))
        text.pop_back();
    const auto number = plainNumber(text);
    if (!number || *number > hundredths)
        return std::nullopt;
    const double units = *number * hundredths;
    const double whole = std::round(units);
    constexpr double nearEnough = 1e-6;
    return std::abs(units - whole) < nearEnough ? std::optional(static_cast<BasisPoints>(whole)) : std::nullopt;
}

class GroupReader
{
public:
    void read(const LookupRow& row)
    {
        SurveyedGroup out{.group = row.fields[Group]};
        if (out.group.empty())
            note(row, Kind::Blank, "group", {});
        else if (!m_known.insert(out.group).second)
            note(row, Kind::Twice, "group", out.group);
        constexpr double most = 100'000'000;
        const auto population = plainNumber(row.fields[Population]);
        if (population && *population >= 1 && *population <= most && *population == std::floor(*population))
            out.population = static_cast<std::int64_t>(*population);
        else
            note(row, Kind::NoNumber, "population", row.fields[Population]);
        out.rate = share(row, Rate, "rate").value_or(0);
        if (!row.fields[RateLow].empty() || !row.fields[RateHigh].empty()) {
            out.low = share(row, RateLow, "rate_low");
            out.high = share(row, RateHigh, "rate_high");
            if (out.low && *out.low > out.rate)
                note(row, Kind::NoNumber, "rate_low", row.fields[RateLow]);
            if (out.high && *out.high < out.rate)
                note(row, Kind::NoNumber, "rate_high", row.fields[RateHigh]);
        }
        groups.push_back(std::move(out));
    }

    std::vector<SurveyedGroup> groups;
    std::vector<LookupProblem> problems;

private:
    void note(const LookupRow& row, Kind kind, const char* field, const std::string& value)
    {
        problems.push_back({row.row, kind, field, value});
    }

    std::optional<BasisPoints> share(const LookupRow& row, std::size_t field, const char* name)
    {
        const auto out = shareIn(row.fields[field]);
        if (!out)
            note(row, Kind::NoNumber, name, row.fields[field]);
        return out;
    }

    std::set<std::string> m_known;
};

} // namespace

BasicResult<std::vector<SurveyedGroup>, LookupRefusal> readSurveyedGroups(std::unique_ptr<platform::InputFile> bytes,
                                                                          const ChosenColumns& columns)
{
    const auto rows = readLookup(std::move(bytes), prevalenceForm(), columns);
    if (!rows.has_value())
        return refuse(rows.error());
    GroupReader reader;
    for (const LookupRow& row : *rows)
        reader.read(row);
    return unlessWrong(std::move(reader.groups), std::move(reader.problems));
}

} // namespace cspdesk::analysis
