// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/followed_cohort.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// A time that a person was registered on a scheme, from the day of joining to the day of leaving, both of which belong
/// to it. Days are counted from 1 January 1970.
struct SchemeSpell
{
    std::uint32_t record = 0;
    std::int32_t joined = 0;
    std::int32_t left = noDay; ///< not known: still on it
    std::int32_t birth = noDay;
    std::int32_t firstOffence = noDay; ///< the first one recorded of the person
    std::uint16_t district = 0;
};

/// Who is counted of a register, and for how long.
struct SchemeRules
{
    std::int32_t on = 0;               ///< the day of the current cohort
    std::int32_t from = 0;             ///< the historic cohort was registered on one of these days
    std::int32_t until = 0;            ///< the last of them
    std::int32_t extracted = 0;        ///< the last day anything is known of
    int beforeMonths = 12;             ///< before the first joining
    std::int32_t offencesFrom = noDay; ///< the first day of which offences are known
    std::vector<bool> districts;       ///< by number, the area; empty for the whole register
};

/// People of the whole register, and of the area among them.
struct SchemePeople
{
    std::int64_t all = 0;
    std::int64_t inArea = 0;
};

/// What people did in days before, during or after a scheme.
struct SchemePeriod
{
    std::int64_t people = 0;    ///< of whom a day is known
    std::int64_t offenders = 0; ///< of these, with an offence
    std::int64_t offences = 0;
    std::int64_t days = 0; ///< of all of them together

    void add(const SchemePeriod& other);
};

enum class SchemeTime { Before, During, After };
constexpr std::size_t schemeTimes = 3;

/// Ages in whole years; -1 for one that is not known.
using SchemeAges = std::map<int, std::int64_t>;

/// Counts people of a register of a scheme such as Integrated Offender Management (Reoffending Deep Dive 2025, 2.2):
///
/// - the current cohort is registered on one day, the historic one on any day of a time; each belongs to the area by
///   the district of the spell that counts, the last to begin where there are several;
/// - of the historic cohort in the area, ages at the first recorded offence, and offences before, during and after.
///
/// Before are whole months up to the day before the first joining, during are all days of all spells, after are the
/// days from a leaving to the next joining or the extract. A day is in one of them only, and days of spells that
/// overlap count once. Days before offences are known count nowhere.
class SchemeCounter
{
public:
    explicit SchemeCounter(const SchemeRules& rules) : m_rules(rules) {}

    /// All spells of one person, in any order, and the days of their offences. Gives the records of spells that begin
    /// before another has ended: they are counted as one with it.
    std::vector<std::uint32_t> add(std::span<SchemeSpell> spells, std::span<const std::int32_t> offences);

    [[nodiscard]] const SchemePeople& current() const { return m_current; }
    [[nodiscard]] const SchemePeople& historic() const { return m_historic; }
    [[nodiscard]] const SchemeAges& ages() const { return m_ages; }
    [[nodiscard]] const SchemePeriod& period(SchemeTime time) const
    {
        return m_periods[static_cast<std::size_t>(time)];
    }
    [[nodiscard]] std::int64_t repeatedRows() const { return m_repeatedRows; } ///< that say again what another says
    [[nodiscard]] std::int64_t earlierOffences() const { return m_earlier; }   ///< of those counted, in no period

private:
    /// Days on the scheme without a gap.
    struct Stay
    {
        std::int32_t first = 0;
        std::int32_t last = 0; ///< the extract for somebody who is still on it
    };

    std::vector<std::uint32_t> settle(std::span<SchemeSpell> spells);
    bool count(SchemePeople& people, std::int32_t from, std::int32_t until) const;
    void countAge();
    void countPeriods(std::span<const std::int32_t> offences);
    [[nodiscard]] std::int32_t firstDay() const; ///< of which anything counts
    [[nodiscard]] std::optional<SchemeTime> timeOf(std::int32_t day) const;
    [[nodiscard]] std::int32_t lastOf(const SchemeSpell& spell) const;

    SchemeRules m_rules;
    SchemePeople m_current;
    SchemePeople m_historic;
    SchemeAges m_ages;
    std::array<SchemePeriod, schemeTimes> m_periods;
    std::int64_t m_repeatedRows = 0;
    std::int64_t m_earlier = 0;
    std::vector<SchemeSpell> m_spells; ///< of the person at hand, each once, by joining
    std::vector<Stay> m_stays;         ///< the same, put together
};

} // namespace cspdesk::statistics
