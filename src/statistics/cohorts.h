// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/followed_cohort.h"
#include "statistics/text_key.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// That somebody was sentenced for an offence. Days are counted from 1 January 1970.
struct Sentence
{
    TextKey key; ///< of the person, while sentences are put together
    std::uint32_t record = 0;
    std::int32_t day = 0;
    std::int32_t offenceDay = noDay;
    std::uint32_t type = 0; ///< of four bytes, so that a sentence is copied in whole words
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

/// The people whose first sentence of the series is of one year, followed from that day to the first further sentence.
/// Nobody is in two cohorts.
struct Cohort : FollowedCohort
{
    using FollowedCohort::FollowedCohort;

    std::int64_t pseudo = 0;         ///< further offences that are pseudo-reconvictions
    std::int64_t severalAtIndex = 0; ///< people sentenced for several offences on the index day
    std::vector<TypeCounts> types;   ///< by number of the type
    std::map<std::uint16_t, CohortPeople> genders;
    std::map<std::uint16_t, CohortPeople> ethnicities;
    std::map<std::uint16_t, CohortPeople> districts;
    std::map<int, CohortPeople> agesAtIndex;  ///< -1 where it is not known
    std::map<int, CohortPeople> agesAtLatest; ///< at the latest offence counted
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
    [[nodiscard]] std::int64_t later() const { return m_later; }         ///< rows after the extract

private:
    bool settle(std::span<Sentence> sentences);
    void count(const PersonDetails& atIndex, const PersonDetails& atLatest);

    CohortRules m_rules;
    std::vector<Cohort> m_cohorts;
    std::vector<std::int32_t> m_starts;    ///< the first day of each cohort, and of the year behind the last
    std::vector<Sentence> m_counted;       ///< of the person at hand: the index offence, then the further ones
    std::vector<FurtherOffence> m_further; ///< the same further ones
    std::int64_t m_pseudo = 0;             ///< of the person at hand
    std::int64_t m_atIndex = 0;            ///< offences of the index day
    std::int64_t m_repeated = 0;
    std::int64_t m_later = 0;
    std::int64_t m_outside = 0;
    std::int64_t m_elsewhere = 0;
};

} // namespace cspdesk::statistics
