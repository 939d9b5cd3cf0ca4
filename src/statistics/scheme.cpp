// SPDX-License-Identifier: MIT
#include "statistics/scheme.h"

#include "base/date.h"

#include <algorithm>
#include <tuple>

namespace cspdesk::statistics {

void SchemePeriod::add(const SchemePeriod& other)
{
    people += other.people;
    offenders += other.offenders;
    offences += other.offences;
    days += other.days;
}

std::vector<std::uint32_t> SchemeCounter::add(std::span<SchemeSpell> spells, std::span<const std::int32_t> offences)
{
    std::vector<std::uint32_t> overlapping = settle(spells);
    if (m_spells.empty())
        return overlapping;
    count(m_current, m_rules.on, m_rules.on);
    if (count(m_historic, m_rules.from, m_rules.until)) {
        countAge();
        countPeriods(offences);
    }
    return overlapping;
}

std::int32_t SchemeCounter::lastOf(const SchemeSpell& spell) const
{
    return spell.left == noDay ? m_rules.extracted : std::min(spell.left, m_rules.extracted);
}

/// Puts the spells in order and together; of what is left there is no gap within a stay.
std::vector<std::uint32_t> SchemeCounter::settle(std::span<SchemeSpell> spells)
{
    const auto isSame = [](const SchemeSpell& left, const SchemeSpell& right) {
        return left.joined == right.joined && left.left == right.left;
    };
    std::sort(spells.begin(), spells.end(), [](const SchemeSpell& left, const SchemeSpell& right) {
        return std::tuple(left.joined, left.record) < std::tuple(right.joined, right.record);
    });
    std::vector<std::uint32_t> overlapping;
    m_spells.clear();
    m_stays.clear();
    for (const SchemeSpell& spell : spells) {
        if (spell.joined > m_rules.extracted)
            continue;
        if (std::any_of(m_spells.begin(), m_spells.end(),
                        [&](const SchemeSpell& before) { return isSame(before, spell); })) {
            ++m_repeatedRows;
            continue;
        }
        m_spells.push_back(spell);
        if (m_stays.empty() || spell.joined > m_stays.back().last + 1) {
            m_stays.push_back({spell.joined, lastOf(spell)});
            continue;
        }
        // Who leaves and joins on one day is moved from one list to another; that is no mistake.
        if (spell.joined < m_stays.back().last)
            overlapping.push_back(spell.record);
        m_stays.back().last = std::max(m_stays.back().last, lastOf(spell));
    }
    return overlapping;
}

/// Whether the person is in the area among those registered on one of the days.
bool SchemeCounter::count(SchemePeople& people, std::int32_t from, std::int32_t until) const
{
    const auto latest = std::find_if(m_spells.rbegin(), m_spells.rend(), [&](const SchemeSpell& spell) {
        return spell.joined <= until && lastOf(spell) >= from;
    });
    if (latest == m_spells.rend())
        return false;
    const bool isInArea = m_rules.districts.empty() || m_rules.districts[latest->district];
    ++people.all;
    people.inArea += isInArea ? 1 : 0;
    return isInArea;
}

void SchemeCounter::countAge()
{
    std::int32_t birth = noDay;
    std::int32_t first = noDay;
    for (const SchemeSpell& spell : m_spells) {
        if (spell.birth != noDay)
            birth = spell.birth; // as it was last written down
        if (spell.firstOffence != noDay)
            first = first == noDay ? spell.firstOffence : std::min(first, spell.firstOffence);
    }
    ++m_ages[ageOn(birth, first)];
}

std::int32_t SchemeCounter::firstDay() const
{
    const std::int32_t before = dayNumber(monthsLater(dateOfDay(m_stays.front().first), -m_rules.beforeMonths));
    return std::max(before, m_rules.offencesFrom); // no day is before all
}

std::optional<SchemeTime> SchemeCounter::timeOf(std::int32_t day) const
{
    if (day < firstDay() || day > m_rules.extracted)
        return std::nullopt;
    if (day < m_stays.front().first)
        return SchemeTime::Before;
    const bool isOnIt = std::any_of(m_stays.begin(), m_stays.end(),
                                    [&](const Stay& stay) { return stay.first <= day && day <= stay.last; });
    return isOnIt ? SchemeTime::During : SchemeTime::After;
}

void SchemeCounter::countPeriods(std::span<const std::int32_t> offences)
{
    std::array<SchemePeriod, schemeTimes> own;
    const std::int32_t first = firstDay();
    const auto addDays = [&](SchemeTime time, std::int32_t from, std::int32_t last) {
        own[static_cast<std::size_t>(time)].days += std::max(0, last - std::max(from, first) + 1);
    };
    addDays(SchemeTime::Before, first, m_stays.front().first - 1);
    for (std::size_t stay = 0; stay < m_stays.size(); ++stay) {
        addDays(SchemeTime::During, m_stays[stay].first, m_stays[stay].last);
        const bool isLast = stay + 1 == m_stays.size();
        addDays(SchemeTime::After, m_stays[stay].last + 1, isLast ? m_rules.extracted : m_stays[stay + 1].first - 1);
    }
    for (const std::int32_t day : offences)
        if (const auto time = timeOf(day))
            ++own[static_cast<std::size_t>(*time)].offences;
        else
            ++m_earlier;
    for (std::size_t time = 0; time < schemeTimes; ++time) {
        own[time].people = own[time].days > 0 ? 1 : 0;
        own[time].offenders = own[time].offences > 0 ? 1 : 0;
        m_periods[time].add(own[time]);
    }
}

} // namespace cspdesk::statistics
