// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "statistics/followed_cohort.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// An offence of a child with its outcome, and what the row says of the child. Days are counted from 1 January 1970.
struct YouthOffence
{
    static constexpr std::int16_t noScore = -1;

    std::uint32_t record = 0;
    std::int32_t outcomeDay = 0;
    std::int32_t offenceDay = noDay;
    std::int32_t birthDay = noDay;
    std::int16_t score = noScore; ///< of seriousness, the higher the more serious
    std::uint16_t type = 0;
    std::uint16_t outcome = 0;
    std::uint16_t gender = 0;
    std::uint16_t ethnicity = 0;
    std::uint16_t ward = 0;
    std::uint16_t socialCare = 0;
};

/// Which days the time to reoffending is measured between.
enum class YouthClock {
    /// From the first offence to the next one, both by the day they were committed, as "within twelve months of the
    /// first offence" of the Reoffending Deep Dive 2025, 3.2.3 has it. Without a waiting period whatever has come to be
    /// known by the extract counts. A day that is not known, or is behind that of the outcome, is that of the outcome.
    Offences,
    /// From the day of the first outcome to that of the next, as adults are followed from sentence to sentence; an
    /// offence from before the first outcome counts as well.
    Outcomes
};

/// How cohorts of children are made and followed (Reoffending Deep Dive 2025, 3.1).
struct YouthRules
{
    int firstYear = 0;
    int lastYear = 0;
    std::int32_t extracted = 0;                          ///< the last day anything is known of
    std::vector<std::int32_t> windows = {182, 365, 730}; ///< days
    std::int32_t waiting = 0;                            ///< days a reoffence in a window may take to have an outcome
    YouthClock clock = YouthClock::Offences;
};

/// The children whose first outcome of the series is of one year. Nobody is in two cohorts.
///
/// The first offence of a child is the one with the earliest outcome; of several on that day the one that was committed
/// first, then the one that stands first in the file. Every other offence is a further one, also one whose outcome came
/// on the same day. What the child is, is told by the row of the first offence.
struct YouthCohort : FollowedCohort
{
    using FollowedCohort::FollowedCohort;

    static constexpr int notKnown = -1; ///< in place of an age or a number of months

    std::map<std::uint16_t, CohortPeople> firstTypes;    ///< children by the type of their first offence
    std::map<std::uint16_t, CohortPeople> firstOutcomes; ///< and by its outcome
    /// Those who reoffended, by their second offence: the further one that was committed first.
    std::map<std::uint16_t, std::int64_t> secondTypes;
    std::map<std::uint16_t, std::int64_t> secondOutcomes;
    /// And by their most serious further offence; of equal ones the earliest, then as in the file.
    std::map<std::uint16_t, std::int64_t> gravestTypes;
    std::map<std::uint16_t, std::int64_t> gravestOutcomes;
    /// Who reoffended and cannot be told by that, since a further offence has no score: which is the most serious is
    /// not known then, and it is never taken for the least.
    std::int64_t unranked = 0;
    /// Those who reoffended, by months from the first to the second offence; `notKnown` where the day of the first or
    /// of a further one is not.
    std::map<int, std::int64_t> months;
    std::int64_t sameDay = 0;        ///< of month 0: the second offence is of the day of the first
    std::int64_t before = 0;         ///< of month 0: committed before the first, with a later outcome
    std::int64_t severalAtFirst = 0; ///< children with several outcomes on the day of the first
    std::map<std::uint16_t, CohortPeople> genders;
    std::map<std::uint16_t, CohortPeople> ethnicities;
    std::map<std::uint16_t, CohortPeople> wards;
    std::map<std::uint16_t, CohortPeople> socialCare;
    std::map<int, CohortPeople> ages; ///< at the first offence

    /// Who reoffended in so many months after the first offence, both ends included.
    [[nodiscard]] std::int64_t inMonths(int from, int to) const;
};

/// Adds what another thread counted of the same cohort.
void add(YouthCohort& to, const YouthCohort& from);

/// Puts children into their cohorts.
class YouthCounter
{
public:
    explicit YouthCounter(const YouthRules& rules);

    /// Where a child was put.
    struct Place
    {
        std::size_t cohort = 0;
        bool reoffends = false;
    };

    /// All offences of one child, in any order. Nothing for a child of no cohort.
    std::optional<Place> add(std::span<YouthOffence> offences);

    [[nodiscard]] const std::vector<YouthCohort>& cohorts() const { return m_cohorts; } ///< a year after the other
    [[nodiscard]] std::int64_t repeated() const { return m_repeated; } ///< rows that say again what another says
    [[nodiscard]] std::int64_t outside() const { return m_outside; }   ///< children of none of the cohorts
    [[nodiscard]] std::int64_t later() const { return m_later; }       ///< rows after the extract

private:
    bool settle(std::span<YouthOffence> offences);
    void countFirst(YouthCohort& cohort) const;
    void countFurther(YouthCohort& cohort) const;
    void countMonths(YouthCohort& cohort) const;
    void follow(YouthCohort& cohort);

    YouthRules m_rules;
    std::vector<YouthCohort> m_cohorts;
    std::vector<YouthOffence> m_counted;   ///< of the child at hand: the first offence, then the further ones
    std::vector<FurtherOffence> m_further; ///< the same further ones
    std::int64_t m_repeated = 0;
    std::int64_t m_later = 0;
    std::int64_t m_outside = 0;
};

/// The fewest months after which the second day is reached: the same day of a later month, or its last day where it has
/// no such day. From 31 August to 28 February are six. 0 for the same day and for one before.
int monthsBetween(Date first, Date second);

} // namespace cspdesk::statistics
