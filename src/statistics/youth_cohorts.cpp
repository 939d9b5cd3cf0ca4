// SPDX-License-Identifier: MIT
#include "statistics/youth_cohorts.h"

#include <algorithm>
#include <tuple>

namespace cspdesk::statistics {
namespace {

/// The day an offence is measured by.
std::int32_t measuredDay(const YouthOffence& offence)
{
    return offence.offenceDay == noDay ? offence.outcomeDay : std::min(offence.offenceDay, offence.outcomeDay);
}

/// By the outcome; offences of unknown date behind those whose date is known, then as in the file.
bool comesFirst(const YouthOffence& left, const YouthOffence& right)
{
    const auto keyOf = [](const YouthOffence& each) {
        return std::tuple(each.outcomeDay, each.offenceDay == noDay, each.offenceDay, each.record);
    };
    return keyOf(left) < keyOf(right);
}

bool wasCommittedFirst(const YouthOffence& left, const YouthOffence& right)
{
    return std::tuple(measuredDay(left), left.record) < std::tuple(measuredDay(right), right.record);
}

bool isGraver(const YouthOffence& left, const YouthOffence& right)
{
    return left.score != right.score ? left.score > right.score : wasCommittedFirst(left, right);
}

bool isSame(const YouthOffence& left, const YouthOffence& right)
{
    return left.outcomeDay == right.outcomeDay && left.offenceDay == right.offenceDay && left.type == right.type
        && left.outcome == right.outcome && left.score == right.score;
}

} // namespace

std::int64_t YouthCohort::inMonths(int from, int to) const
{
    std::int64_t sum = 0;
    for (auto each = months.lower_bound(from); each != months.end() && each->first <= to; ++each)
        sum += each->second;
    return sum;
}

void add(YouthCohort& to, const YouthCohort& from)
{
    to.addFollowed(from);
    addCounts(to.firstTypes, from.firstTypes);
    addCounts(to.firstOutcomes, from.firstOutcomes);
    addCounts(to.secondTypes, from.secondTypes);
    addCounts(to.secondOutcomes, from.secondOutcomes);
    addCounts(to.gravestTypes, from.gravestTypes);
    addCounts(to.gravestOutcomes, from.gravestOutcomes);
    addCounts(to.months, from.months);
    addCounts(to.genders, from.genders);
    addCounts(to.ethnicities, from.ethnicities);
    addCounts(to.wards, from.wards);
    addCounts(to.socialCare, from.socialCare);
    addCounts(to.ages, from.ages);
    to.unranked += from.unranked;
    to.sameDay += from.sameDay;
    to.before += from.before;
    to.severalAtFirst += from.severalAtFirst;
}

YouthCounter::YouthCounter(const YouthRules& rules) : m_rules(rules)
{
    for (int year = rules.firstYear; year <= rules.lastYear; ++year)
        m_cohorts.emplace_back(year, rules.windows);
}

std::optional<YouthCounter::Place> YouthCounter::add(std::span<YouthOffence> offences)
{
    if (!settle(offences)) {
        ++m_outside;
        return std::nullopt;
    }
    const auto place = static_cast<std::size_t>(yearOf(m_counted.front().outcomeDay) - m_rules.firstYear);
    YouthCohort& cohort = m_cohorts[place];
    follow(cohort);
    countFirst(cohort);
    if (!m_further.empty())
        countFurther(cohort);
    return Place{place, !m_further.empty()};
}

/// Finds the first offence and the further ones; false where the child is in no cohort.
bool YouthCounter::settle(std::span<YouthOffence> offences)
{
    std::sort(offences.begin(), offences.end(), comesFirst);
    const std::int32_t begin = firstDayOf(m_rules.firstYear);
    m_counted.clear();
    std::size_t runBegin = 0; // of rows with the same dates, among which equal ones are one
    for (std::size_t index = 0; index < offences.size(); ++index) {
        const YouthOffence& each = offences[index];
        if (each.outcomeDay != offences[runBegin].outcomeDay || each.offenceDay != offences[runBegin].offenceDay)
            runBegin = index;
        const auto run = offences.subspan(runBegin, index - runBegin);
        if (std::any_of(run.begin(), run.end(), [&](const YouthOffence& before) { return isSame(before, each); }))
            ++m_repeated;
        else if (each.outcomeDay > m_rules.extracted)
            ++m_later;
        else if (each.outcomeDay >= begin)
            m_counted.push_back(each);
    }
    return !m_counted.empty() && m_counted.front().outcomeDay < firstDayOf(m_rules.lastYear + 1);
}

void YouthCounter::follow(YouthCohort& cohort)
{
    const bool byOffence = m_rules.clock == YouthClock::Offences;
    const auto dayOf = [&](const YouthOffence& each) { return byOffence ? measuredDay(each) : each.outcomeDay; };
    const std::int32_t origin = dayOf(m_counted.front());
    m_further.clear();
    std::optional<std::int32_t> event;
    for (std::size_t index = 1; index < m_counted.size(); ++index) {
        const YouthOffence& each = m_counted[index];
        const std::int32_t day = std::max(dayOf(each), origin) - origin;
        // With a waiting period a reoffence counts by the day it was committed, and is given time to have an outcome.
        if (m_rules.waiting > 0)
            m_further.push_back({std::max(measuredDay(each), origin) - origin, each.outcomeDay - origin});
        else
            m_further.push_back({day, day});
        event = std::min(event.value_or(day), day);
    }
    const std::int32_t days = m_rules.extracted - origin;
    cohort.follow({days, days, event, m_further}, m_rules.waiting);
}

void YouthCounter::countFirst(YouthCohort& cohort) const
{
    const YouthOffence& first = m_counted.front();
    const auto addTo = [&](CohortPeople& counts) {
        ++counts.all;
        counts.repeat += m_further.empty() ? 0 : 1;
    };
    addTo(cohort.firstTypes[first.type]);
    addTo(cohort.firstOutcomes[first.outcome]);
    addTo(cohort.genders[first.gender]);
    addTo(cohort.ethnicities[first.ethnicity]);
    addTo(cohort.wards[first.ward]);
    addTo(cohort.socialCare[first.socialCare]);
    addTo(cohort.ages[ageOn(first.birthDay, first.offenceDay)]);
    cohort.severalAtFirst += m_counted.size() > 1 && m_counted[1].outcomeDay == first.outcomeDay ? 1 : 0;
}

void YouthCounter::countFurther(YouthCohort& cohort) const
{
    const auto begin = m_counted.begin() + 1;
    const YouthOffence& second = *std::min_element(begin, m_counted.end(), wasCommittedFirst);
    ++cohort.secondTypes[second.type];
    ++cohort.secondOutcomes[second.outcome];
    if (std::any_of(begin, m_counted.end(), [](const YouthOffence& each) { return each.score < 0; })) {
        ++cohort.unranked;
    } else {
        const YouthOffence& gravest = *std::min_element(begin, m_counted.end(), isGraver);
        ++cohort.gravestTypes[gravest.type];
        ++cohort.gravestOutcomes[gravest.outcome];
    }
    countMonths(cohort);
}

void YouthCounter::countMonths(YouthCohort& cohort) const
{
    if (std::any_of(m_counted.begin(), m_counted.end(),
                    [](const YouthOffence& each) { return each.offenceDay == noDay; })) {
        ++cohort.months[YouthCohort::notKnown];
        return;
    }
    const std::int32_t first = m_counted.front().offenceDay;
    const std::int32_t second = std::min_element(m_counted.begin() + 1, m_counted.end(), wasCommittedFirst)->offenceDay;
    ++cohort.months[monthsBetween(dateOfDay(first), dateOfDay(second))];
    cohort.sameDay += second == first ? 1 : 0;
    cohort.before += second < first ? 1 : 0;
}

int monthsBetween(Date first, Date second)
{
    if (second <= first)
        return 0;
    const int apart = static_cast<int>((second.year() / second.month() - first.year() / first.month()).count());
    return second <= monthsLater(first, apart) ? apart : apart + 1;
}

} // namespace cspdesk::statistics
