// SPDX-License-Identifier: MIT
#include "statistics/followed_cohort.h"

#include "base/date.h"

#include <tuple>

namespace cspdesk::statistics {

FollowedCohort::FollowedCohort(int ofYear, std::span<const std::int32_t> windowDays)
    : year(ofYear),
      windowOffences(windowDays.size())
{
    for (const std::int32_t days : windowDays)
        windows.emplace_back(days);
}

void FollowedCohort::follow(const Following& person, std::int32_t waiting)
{
    const bool isSeen = person.event && *person.event <= person.last;
    times.add(isSeen ? *person.event : person.last, isSeen);
    personDays += person.last;
    ++further[static_cast<std::int64_t>(person.further.size())];
    followed.add(person.days);
    for (std::size_t window = 0; window < windows.size(); ++window) {
        const std::int32_t days = windows[window].days();
        std::int64_t within = 0;
        std::optional<std::int32_t> event;
        for (const FurtherOffence& each : person.further) {
            if (each.day > days || each.known > days + waiting)
                continue;
            ++within;
            if (!event || each.day < *event)
                event = each.day;
        }
        windows[window].add({person.days - waiting, event});
        if (person.days - waiting >= days) {
            windowOffences[window].reoffenders += within > 0 ? 1 : 0;
            windowOffences[window].offences += within;
        }
    }
}

void FollowedCohort::addFollowed(const FollowedCohort& others)
{
    times.add(others.times);
    for (std::size_t window = 0; window < others.windows.size(); ++window) {
        windows[window].add(others.windows[window]);
        windowOffences[window].reoffenders += others.windowOffences[window].reoffenders;
        windowOffences[window].offences += others.windowOffences[window].offences;
    }
    addCounts(further, others.further);
    followed.add(others.followed);
    personDays += others.personDays;
}

std::int64_t FollowedCohort::repeat() const
{
    const auto none = further.find(0);
    return people() - (none == further.end() ? 0 : none->second);
}

std::int64_t FollowedCohort::offences() const
{
    std::int64_t sum = 0;
    for (const auto& [offences, people] : further)
        sum += offences * people;
    return sum;
}

std::int64_t FollowedCohort::withAtLeast(std::int64_t offences) const
{
    std::int64_t sum = 0;
    for (auto each = further.lower_bound(offences); each != further.end(); ++each)
        sum += each->second;
    return sum;
}

double FollowedCohort::medianOfRepeat() const
{
    // Of an even number the mean of the middle two, as spreadsheets have it.
    const std::int64_t people = withAtLeast(1);
    std::int64_t before = 0;
    double sum = 0;
    for (const auto& [offences, having] : further) {
        if (offences == 0)
            continue;
        for (const std::int64_t place : {(people - 1) / 2, people / 2})
            if (place >= before && place < before + having)
                sum += static_cast<double>(offences);
        before += having;
    }
    return sum / 2;
}

std::int64_t FollowedCohort::mostOffences() const { return further.empty() ? 0 : further.rbegin()->first; }

std::int32_t firstDayOf(int year) { return dayNumber(date(year, 1, 1)); }

int yearOf(std::int32_t day) { return static_cast<int>(dateOfDay(day).year()); }

int ageOn(std::int32_t birthDay, std::int32_t day)
{
    if (birthDay == noDay || day == noDay || day < birthDay)
        return -1;
    const Date born = dateOfDay(birthDay);
    const Date on = dateOfDay(day);
    const bool isBefore = std::tuple(on.month(), on.day()) < std::tuple(born.month(), born.day());
    return static_cast<int>(on.year()) - static_cast<int>(born.year()) - (isBefore ? 1 : 0);
}

} // namespace cspdesk::statistics
