// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/day_counts.h"
#include "statistics/event_table.h"
#include "statistics/fixed_window.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// A day that is not known.
constexpr std::int32_t noDay = std::numeric_limits<std::int32_t>::min();

/// People with something in common, and the repeat offenders among them.
struct CohortPeople
{
    std::int64_t all = 0;
    std::int64_t repeat = 0;
};

/// Further offences within a window, of those who could be followed for all of it.
struct WindowOffences
{
    std::int64_t reoffenders = 0;
    std::int64_t offences = 0;
};

/// A further offence as it is counted, in days since following began.
struct FurtherOffence
{
    std::int32_t day = 0;   ///< that counts
    std::int32_t known = 0; ///< on which it came to be known, by a sentence or another outcome
};

/// How one person was followed.
struct Following
{
    std::int32_t days = 0;             ///< for which anybody could be followed who began on that day
    std::int32_t last = 0;             ///< where following ended: `days`, or an early end
    std::optional<std::int32_t> event; ///< days to the first further offence
    std::span<const FurtherOffence> further;
};

/// People who are followed from their first offence of a series on, and how often they reoffend.
struct FollowedCohort
{
    int year = 0;
    EventTable times; ///< days to the first further offence, or to where following ends
    std::vector<FixedWindow> windows;
    std::vector<WindowOffences> windowOffences;
    std::map<std::int64_t, std::int64_t> further; ///< people by their number of further offences
    DayCounts followed;                           ///< people by the days they could be followed
    std::int64_t personDays = 0;                  ///< followed until the extract or an early end

    FollowedCohort() = default;
    FollowedCohort(int ofYear, std::span<const std::int32_t> windowDays);

    /// Counts a person. A further offence belongs into a window if its day does, and if it was known `waiting` days
    /// after the window at the latest; the same time is asked of those who did not reoffend.
    void follow(const Following& person, std::int32_t waiting);
    /// Adds what another thread counted of the same cohort.
    void addFollowed(const FollowedCohort& others);

    [[nodiscard]] std::int64_t people() const { return times.people(); }
    [[nodiscard]] std::int64_t repeat() const;                           ///< people with a further offence
    [[nodiscard]] std::int64_t offences() const;                         ///< further ones, the index excluded
    [[nodiscard]] std::int64_t withAtLeast(std::int64_t offences) const; ///< people with so many further ones
    /// The number of further offences that half of the repeat offenders have or fewer; 0 where there are none.
    [[nodiscard]] double medianOfRepeat() const;
    [[nodiscard]] std::int64_t mostOffences() const; ///< further ones of one person
};

/// Adds people by something to others by the same.
template <typename Key>
void addCounts(std::map<Key, std::int64_t>& to, const std::map<Key, std::int64_t>& from)
{
    for (const auto& [key, count] : from)
        to[key] += count;
}

template <typename Key>
void addCounts(std::map<Key, CohortPeople>& to, const std::map<Key, CohortPeople>& from)
{
    for (const auto& [key, counts] : from) {
        to[key].all += counts.all;
        to[key].repeat += counts.repeat;
    }
}

/// The first day of a year.
std::int32_t firstDayOf(int year);
/// The year of a day.
int yearOf(std::int32_t day);
/// Whole years from one day to another; -1 where either is not known.
int ageOn(std::int32_t birthDay, std::int32_t day);

} // namespace cspdesk::statistics
