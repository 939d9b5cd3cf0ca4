// SPDX-License-Identifier: MIT
#include "statistics/cohorts.h"

#include <algorithm>
#include <utility>

namespace cspdesk::statistics {
namespace {

/// Offences of unknown date behind those whose date is known, then as in the file.
bool comesFirst(const Sentence& left, const Sentence& right)
{
    if (left.day != right.day)
        return left.day < right.day;
    if (left.offenceDay == right.offenceDay)
        return left.record < right.record;
    return left.offenceDay != noDay && (right.offenceDay == noDay || left.offenceDay < right.offenceDay);
}

/// Most people have one sentence or a few.
void sortByDay(std::span<Sentence> sentences)
{
    constexpr std::size_t few = 8;
    if (sentences.size() > few)
        return std::sort(sentences.begin(), sentences.end(), comesFirst);
    Sentence* const all = sentences.data();
    for (std::size_t next = 1; next < sentences.size(); ++next)
        for (std::size_t place = next; place > 0 && comesFirst(all[place], all[place - 1]); --place)
            std::swap(all[place], all[place - 1]);
}

bool isSame(const Sentence& left, const Sentence& right)
{
    return left.day == right.day && left.offenceDay == right.offenceDay && left.type == right.type;
}

} // namespace

void add(Cohort& to, const Cohort& from)
{
    to.addFollowed(from);
    to.pseudo += from.pseudo;
    to.severalAtIndex += from.severalAtIndex;
    for (std::size_t type = 0; type < from.types.size(); ++type) {
        to.types[type].ofOne += from.types[type].ofOne;
        to.types[type].ofMany += from.types[type].ofMany;
    }
    addCounts(to.genders, from.genders);
    addCounts(to.ethnicities, from.ethnicities);
    addCounts(to.districts, from.districts);
    addCounts(to.agesAtIndex, from.agesAtIndex);
    addCounts(to.agesAtLatest, from.agesAtLatest);
}

CohortCounter::CohortCounter(const CohortRules& rules, std::size_t types) : m_rules(rules)
{
    for (int year = rules.firstYear; year <= rules.lastYear; ++year) {
        Cohort& cohort = m_cohorts.emplace_back(year, rules.windows);
        cohort.types.resize(types);
        m_starts.push_back(firstDayOf(year));
    }
    m_starts.push_back(firstDayOf(rules.lastYear + 1));
}

/// Finds the index offence and the further ones; false where the person is in no cohort.
bool CohortCounter::settle(std::span<Sentence> sentences)
{
    sortByDay(sentences);
    const std::int32_t begin = m_starts.front();
    const std::int32_t end = m_starts.back();
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
        if (each.day < begin || each.day > m_rules.extracted) {
            m_later += each.day > m_rules.extracted ? 1 : 0;
            continue;
        }
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
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), index.day);
    Cohort& cohort = m_cohorts[static_cast<std::size_t>(behind - m_starts.begin() - 1)];
    const auto further = static_cast<std::int64_t>(m_counted.size()) - 1;
    const std::int32_t followed = m_rules.extracted - index.day;
    std::int32_t last = followed;
    if (atLatest.exitDay != noDay && atLatest.exitDay >= index.day)
        last = std::min(last, atLatest.exitDay - index.day);
    m_further.clear();
    for (std::size_t each = 1; each < m_counted.size(); ++each) {
        const Sentence& sentence = m_counted[each];
        // With a waiting period a reoffence counts by the day it was committed, and is given time to be sentenced.
        const bool byOffence = m_rules.waiting > 0 && sentence.offenceDay != noDay;
        const std::int32_t day = std::max(byOffence ? sentence.offenceDay : sentence.day, index.day);
        m_further.push_back({day - index.day, sentence.day - index.day});
    }
    const auto first = further > 0 ? std::optional(m_further.front().known) : std::nullopt;
    cohort.follow({followed, last, first, m_further}, m_rules.waiting);
    cohort.pseudo += m_pseudo;
    cohort.severalAtIndex += m_atIndex > 1 ? 1 : 0;
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

} // namespace cspdesk::statistics
