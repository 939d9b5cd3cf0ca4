// SPDX-License-Identifier: MIT
#include "statistics/demographics.h"

#include "statistics/suspect_crimes.h"

#include <utility>

namespace cspdesk::statistics {
namespace {

std::size_t ageGroupOf(std::uint8_t age)
{
    if (age == SuspectDetails::noAge)
        return ageGroups.size();
    const auto* const behind = std::upper_bound(ageGroups.begin(), ageGroups.end(), age);
    return static_cast<std::size_t>(behind - ageGroups.begin()) - 1;
}

const SuspectRecord& latest(std::span<const SuspectRecord> records)
{
    return *std::max_element(records.begin(), records.end(), [](const SuspectRecord& left, const SuspectRecord& right) {
        return std::pair(left.details.day, left.record) < std::pair(right.details.day, right.record);
    });
}

bool differ(std::span<const SuspectRecord> records)
{
    return std::any_of(records.begin(), records.end(), [&](const SuspectRecord& record) {
        const SuspectDetails& first = records.front().details;
        return record.details.gender != first.gender || record.details.district != first.district;
    });
}

void count(PeopleCounts& counts, std::size_t place, bool repeats)
{
    ++counts.all[place];
    counts.repeat[place] += repeats ? 1 : 0;
}

PeopleCounts countsOf(std::size_t size) { return {std::vector<std::int64_t>(size), std::vector<std::int64_t>(size)}; }

} // namespace

Demographics demographicsOf(const SuspectRecords& records, std::optional<std::uint16_t> type, std::size_t genders,
                            std::size_t districts)
{
    Demographics out{
        .genders = countsOf(genders), .ages = countsOf(ageGroups.size() + 1), .districts = countsOf(districts)};
    std::vector<std::uint32_t> crimes;
    forEachSuspect(records, type, [&](std::span<const SuspectRecord> own) {
        distinctCrimes(own, crimes);
        const bool repeats = crimes.size() >= 2;
        const SuspectDetails& details = latest(own).details;
        ++out.suspects;
        out.repeat += repeats ? 1 : 0;
        out.differing += differ(own) ? 1 : 0;
        if (genders > 0)
            count(out.genders, details.gender, repeats);
        count(out.ages, ageGroupOf(details.age), repeats);
        if (districts > 0)
            count(out.districts, details.district, repeats);
    });
    return out;
}

} // namespace cspdesk::statistics
