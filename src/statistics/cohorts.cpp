// SPDX-License-Identifier: MIT
#include "statistics/cohorts.h"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace cspdesk::statistics {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day dateOf(std::int32_t day) { return {sys_days(std::chrono::days(day))}; }

std::int32_t firstDayOf(int year)
{
    return static_cast<std::int32_t>(
        sys_days(std::chrono::year(year) / std::chrono::January / 1).time_since_epoch().count());
}

/// Offences of unknown date behind those whose date is known, then as in the file.
bool comesFirst(const Sentence& left, const Sentence& right)
{
    const auto keyOf = [](const Sentence& each) {
        return std::tuple(each.day, each.offenceDay == noDay, each.offenceDay, each.record);
    };
    return keyOf(left) < keyOf(right);
}

bool isSame(const Sentence& left, const Sentence& right)
{
    return left.day == right.day && left.offenceDay == right.offenceDay && left.type == right.type;
}

template <typename Key>
void sum(std::map<Key, std::int64_t>& to, const std::map<Key, std::int64_t>& from)
{
    for (const auto& [key, count] : from)
        to[key] += count;
}

template <typename Key>
void sum(std::map<Key, CohortPeople>& to, const std::map<Key, CohortPeople>& from)
{
    for (const auto& [key, counts] : from) {
        to[key].all += counts.all;
        to[key].repeat += counts.repeat;
    }
}

} // namespace

std::int64_t Cohort::repeat() const
{
    const auto none = further.find(0);
    return people() - (none == further.end() ? 0 : none->second);
}

std::int64_t Cohort::offences() const
{
    std::int64_t sum = 0;
    for (const auto& [offences, people] : further)
        sum += offences * people;
    return sum;
}

void add(Cohort& to, const Cohort& from)
{
    to.times.add(from.times);
    for (std::size_t window = 0; window < from.windows.size(); ++window) {
        to.windows[window].add(from.windows[window]);
        to.windowOffences[window].reoffenders += from.windowOffences[window].reoffenders;
        to.windowOffences[window].offences += from.windowOffences[window].offences;
    }
    sum(to.further, from.further);
    sum(to.followed, from.followed);
    to.personDays += from.personDays;
    to.pseudo += from.pseudo;
    to.severalAtIndex += from.severalAtIndex;
    for (std::size_t type = 0; type < from.types.size(); ++type) {
        to.types[type].ofOne += from.types[type].ofOne;
        to.types[type].ofMany += from.types[type].ofMany;
    }
    sum(to.genders, from.genders);
    sum(to.ethnicities, from.ethnicities);
    sum(to.districts, from.districts);
    sum(to.agesAtIndex, from.agesAtIndex);
    sum(to.agesAtLatest, from.agesAtLatest);
}

CohortCounter::CohortCounter(const CohortRules& rules, std::size_t types) : m_rules(rules)
{
    for (int year = rules.firstYear; year <= rules.lastYear; ++year) {
        Cohort& cohort = m_cohorts.emplace_back();
        cohort.year = year;
        for (const std::int32_t days : rules.windows)
            cohort.windows.emplace_back(days);
        cohort.windowOffences.resize(rules.windows.size());
        cohort.types.resize(types);
    }
}

/// Finds the index offence and the further ones; false where the person is in no cohort.
bool CohortCounter::settle(std::span<Sentence> sentences)
{
    std::sort(sentences.begin(), sentences.end(), comesFirst);
    const std::int32_t begin = firstDayOf(m_rules.firstYear);
    const std::int32_t end = firstDayOf(m_rules.lastYear + 1);
    m_counted.clear();
    m_pseudo = 0;
    m_atIndex = 0;
    std::size_t runBegin = 0; // of rows with the same dates, among which equal ones are one
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        const Sentence& each = sentences[index];
        if (each.day != sentences[runBegin].day || each.offenceDay != sentences[runBegin].offenceDay)
            runBegin = index;
        if (std::any_of(sentences.begin() + static_cast<std::ptrdiff_t>(runBegin),
                        sentences.begin() + static_cast<std::ptrdiff_t>(index),
                        [&](const Sentence& before) { return isSame(before, each); })) {
            ++m_repeated;
            continue;
        }
        if (each.day < begin || each.day > m_rules.extracted)
            continue;
        if (m_counted.empty()) {
            m_counted.push_back(each);
            m_atIndex = 1;
            continue;
        }
        const std::int32_t indexDay = m_counted.front().day;
        if (each.day == indexDay) { // sentenced for on the same day: one event
            ++m_atIndex;
            continue;
        }
        if (each.offenceDay != noDay && each.offenceDay < indexDay) {
            ++m_pseudo;
            if (!m_rules.countsPseudo)
                continue;
        }
        m_counted.push_back(each);
    }
    if (m_counted.empty() || m_counted.front().day >= end) {
        ++m_outside;
        return false;
    }
    return true;
}

void CohortCounter::count(const PersonDetails& atIndex, const PersonDetails& atLatest)
{
    const Sentence& index = m_counted.front();
    const int year = static_cast<int>(dateOf(index.day).year());
    Cohort& cohort = m_cohorts[static_cast<std::size_t>(year - m_rules.firstYear)];
    const auto further = static_cast<std::int64_t>(m_counted.size()) - 1;
    const std::int32_t followed = m_rules.extracted - index.day;
    std::int32_t last = followed;
    if (atLatest.exitDay != noDay && atLatest.exitDay >= index.day)
        last = std::min(last, atLatest.exitDay - index.day);
    const std::optional<std::int32_t> first = further > 0 ? std::optional(m_counted[1].day - index.day) : std::nullopt;
    const bool isSeen = first && *first <= last;
    cohort.times.add(isSeen ? *first : last, isSeen);
    cohort.personDays += last;
    ++cohort.further[further];
    ++cohort.followed[followed];
    cohort.pseudo += m_pseudo;
    cohort.severalAtIndex += m_atIndex > 1 ? 1 : 0;
    for (std::size_t window = 0; window < m_rules.windows.size(); ++window) {
        const std::int32_t days = m_rules.windows[window];
        // With a waiting period a reoffence counts by the day it was committed, and is given time to be sentenced.
        const auto dayOf = [&](const Sentence& each) {
            const bool byOffence = m_rules.waiting > 0 && each.offenceDay != noDay;
            return std::max(byOffence ? each.offenceDay : each.day, index.day) - index.day;
        };
        std::int64_t within = 0;
        std::optional<std::int32_t> event;
        for (std::size_t each = 1; each < m_counted.size(); ++each) {
            const bool counts =
                dayOf(m_counted[each]) <= days && m_counted[each].day - index.day <= days + m_rules.waiting;
            within += counts ? 1 : 0;
            if (counts && (!event || dayOf(m_counted[each]) < *event))
                event = dayOf(m_counted[each]);
        }
        cohort.windows[window].add({followed - m_rules.waiting, event});
        if (followed - m_rules.waiting >= days) {
            cohort.windowOffences[window].reoffenders += within > 0 ? 1 : 0;
            cohort.windowOffences[window].offences += within;
        }
    }
    for (const Sentence& each : m_counted)
        ++(further > 0 ? cohort.types[each.type].ofMany : cohort.types[each.type].ofOne);
    const auto addTo = [&](CohortPeople& counts) {
        ++counts.all;
        counts.repeat += further > 0 ? 1 : 0;
    };
    addTo(cohort.genders[atLatest.gender]);
    addTo(cohort.ethnicities[atLatest.ethnicity]);
    addTo(cohort.districts[atIndex.district]);
    addTo(cohort.agesAtIndex[ageOn(atIndex.birthDay, index.day)]);
    addTo(cohort.agesAtLatest[ageOn(atLatest.birthDay, m_counted.back().day)]);
}

int ageOn(std::int32_t birthDay, std::int32_t day)
{
    if (birthDay == noDay || day == noDay || day < birthDay)
        return -1;
    const year_month_day born = dateOf(birthDay);
    const year_month_day on = dateOf(day);
    const bool isBefore = std::tuple(on.month(), on.day()) < std::tuple(born.month(), born.day());
    return static_cast<int>(on.year()) - static_cast<int>(born.year()) - (isBefore ? 1 : 0);
}

} // namespace cspdesk::statistics
