// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/event_table.h"
#include "statistics/fixed_window.h"
#include "statistics/text_key.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// A day that is not known.
constexpr std::int32_t noDay = std::numeric_limits<std::int32_t>::min();

/// That somebody was sentenced for an offence. Days are counted from 1 January 1970.
struct Sentence
{
    TextKey key; ///< of the person, while sentences are put together
    std::uint32_t record = 0;
    std::int32_t day = 0;
    std::int32_t offenceDay = noDay;
    std::uint16_t type = 0;
};

/// What a row says of the person.
struct PersonDetails
{
    static constexpr std::uint8_t noAge = 255;

    std::int32_t birthDay = noDay;
    std::int32_t exitDay = noDay; ///< on which following ended early: died, moved away
    std::uint16_t gender = 0;
    std::uint16_t ethnicity = 0;
    std::uint16_t district = 0;
};

/// How cohorts are made and followed (Reoffending Deep Dive 2025, Appendix A).
struct CohortRules
{
    int firstYear = 0;
    int lastYear = 0;
    std::int32_t extracted = 0;                          ///< the last day anything is known of
    std::vector<std::int32_t> windows = {182, 365, 730}; ///< days
    std::int32_t waiting = 0;                            ///< days a reoffence within a window may take to be sentenced
    std::vector<bool> districts = {};                    ///< by number, those whose people are counted; empty for all
    /// Whether an offence committed before the index day and sentenced after it is a further one.
    bool countsPseudo = false;
};

/// Offences of one type by the people of a cohort.
struct TypeCounts
{
    std::int64_t ofOne = 0;  ///< of people with one offence only
    std::int64_t ofMany = 0; ///< of people with further offences, the index offence included
};

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

/// The people whose first sentence of the series is of one year. Nobody is in two cohorts.
struct Cohort
{
    int year = 0;
    EventTable times; ///< days to the first further sentence, or to where following ends
    std::vector<FixedWindow> windows;
    std::vector<WindowOffences> windowOffences;
    std::map<std::int64_t, std::int64_t> further;  ///< people by their number of further offences
    std::map<std::int32_t, std::int64_t> followed; ///< people by the days they could be followed
    std::int64_t personDays = 0;                   ///< followed until the extract or an early end
    std::int64_t pseudo = 0;                       ///< further offences that are pseudo-reconvictions
    std::int64_t severalAtIndex = 0;               ///< people sentenced for several offences on the index day
    std::vector<TypeCounts> types;                 ///< by number of the type
    std::map<std::uint16_t, CohortPeople> genders;
    std::map<std::uint16_t, CohortPeople> ethnicities;
    std::map<std::uint16_t, CohortPeople> districts;
    std::map<int, CohortPeople> agesAtIndex;  ///< -1 where it is not known
    std::map<int, CohortPeople> agesAtLatest; ///< at the latest offence counted

    [[nodiscard]] std::int64_t people() const { return times.people(); }
    [[nodiscard]] std::int64_t repeat() const;   ///< people with a further offence
    [[nodiscard]] std::int64_t offences() const; ///< further ones, the index excluded
};

/// Adds what another thread counted of the same cohort.
void add(Cohort& to, const Cohort& from);

/// Puts people into their cohorts.
class CohortCounter
{
public:
    CohortCounter(const CohortRules& rules, std::size_t types);

    /// All sentences of one person, in any order. `details` gives what a record says of the person.
    template <typename DetailsOf>
    void add(std::span<Sentence> sentences, const DetailsOf& details)
    {
        if (!settle(sentences))
            return;
        const PersonDetails& atIndex = details(m_counted.front().record);
        if (m_rules.districts.empty() || m_rules.districts[atIndex.district])
            count(atIndex, details(m_counted.back().record));
        else
            ++m_elsewhere;
    }

    [[nodiscard]] const std::vector<Cohort>& cohorts() const { return m_cohorts; } ///< a year after the other
    [[nodiscard]] std::int64_t repeated() const { return m_repeated; }   ///< rows that say again what another says
    [[nodiscard]] std::int64_t elsewhere() const { return m_elsewhere; } ///< people of districts that are not counted
    [[nodiscard]] std::int64_t outside() const { return m_outside; }     ///< people in none of the cohorts

private:
    bool settle(std::span<Sentence> sentences);
    void count(const PersonDetails& atIndex, const PersonDetails& atLatest);

    CohortRules m_rules;
    std::vector<Cohort> m_cohorts;
    std::vector<Sentence> m_counted; ///< of the person at hand: the index offence, then the further ones
    std::int64_t m_pseudo = 0;       ///< of the person at hand
    std::int64_t m_atIndex = 0;      ///< offences of the index day
    std::int64_t m_repeated = 0;
    std::int64_t m_outside = 0;
    std::int64_t m_elsewhere = 0;
};

/// Whole years from one day to another; -1 where either is not known.
int ageOn(std::int32_t birthDay, std::int32_t day);

/// The number that half of the people have or fewer, of people by a number.
template <typename Number>
std::optional<Number> lowerMedian(const std::map<Number, std::int64_t>& people)
{
    std::int64_t all = 0;
    for (const auto& [number, count] : people)
        all += count;
    std::int64_t met = 0;
    for (const auto& [number, count] : people)
        if ((met += count) * 2 >= all)
            return number;
    return std::nullopt;
}

} // namespace cspdesk::statistics
