// SPDX-License-Identifier: MIT
#include "statistics/cohorts.h"

#include "statistics/key_groups.h"
#include "support/catch.h"

#include <chrono>
#include <map>
#include <mutex>

using namespace cspdesk;
using namespace cspdesk::statistics;

namespace {

std::int32_t dayOf(int year, unsigned month, unsigned day)
{
    using namespace std::chrono;
    return static_cast<std::int32_t>(
        sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day))
            .time_since_epoch()
            .count());
}

const CohortRules rules{.firstYear = 2022, .lastYear = 2023, .extracted = dayOf(2025, 7, 17), .windows = {182, 365}};

Sentence sentence(std::uint32_t record, std::int32_t day, std::uint16_t type = 0, std::int32_t offenceDay = noDay)
{
    return {.record = record, .day = day, .offenceDay = offenceDay, .type = type};
}

/// Counts one person; `details` are the same in all their records.
CohortCounter counted(std::vector<Sentence> sentences, const CohortRules& by = rules, const PersonDetails& details = {})
{
    CohortCounter counter(by, 3);
    counter.add(sentences, [&](std::uint32_t) -> const PersonDetails& { return details; });
    return counter;
}

} // namespace

TEST_CASE("What somebody is sentenced for on one day is one event, and rows that are equal are one")
{
    const std::int32_t first = dayOf(2022, 3, 1);
    const CohortCounter counter = counted({sentence(1, first, 0), sentence(2, first, 1), sentence(3, first, 0)});
    const Cohort& cohort = counter.cohorts()[0];
    CHECK(cohort.people() == 1);
    CHECK(cohort.repeat() == 0);
    CHECK(cohort.severalAtIndex == 1);
    CHECK(cohort.types[0].ofOne == 1);
    CHECK(cohort.types[1].ofOne == 0);
    CHECK(counter.repeated() == 1);
}

TEST_CASE(
    "The index offence of a day is the one committed first, then the first in the file, and unknown days come last")
{
    const std::int32_t day = dayOf(2022, 3, 1);
    const auto typeOf = [](const CohortCounter& counter) {
        const auto& types = counter.cohorts()[0].types;
        return std::find_if(types.begin(), types.end(), [](const TypeCounts& type) { return type.ofOne == 1; })
             - types.begin();
    };
    CHECK(typeOf(counted({sentence(1, day, 0, day - 5), sentence(2, day, 1, day - 9)})) == 1);
    CHECK(typeOf(counted({sentence(1, day, 0), sentence(2, day, 1, day - 9)})) == 1);
    CHECK(typeOf(counted({sentence(4, day, 2, day - 9), sentence(2, day, 1, day - 9)})) == 1);
}

TEST_CASE("Cohorts go by the first sentence of the series, whatever was before, and end with its last year")
{
    const CohortCounter earlier = counted({sentence(1, dayOf(2021, 12, 31)), sentence(2, dayOf(2023, 1, 1))});
    CHECK(earlier.cohorts()[1].people() == 1);
    CHECK(earlier.cohorts()[1].repeat() == 0);
    const CohortCounter both = counted({sentence(2, dayOf(2023, 5, 1)), sentence(1, dayOf(2022, 12, 31))});
    CHECK(both.cohorts()[0].repeat() == 1);
    CHECK(both.cohorts()[1].people() == 0);
    CHECK(counted({sentence(1, dayOf(2024, 1, 1))}).outside() == 1);
    CHECK(counted({sentence(1, dayOf(2021, 1, 1))}).outside() == 1);
    // Nothing is known after the extract, not even what a row says.
    CHECK(counted({sentence(1, dayOf(2022, 1, 1)), sentence(2, dayOf(2025, 7, 18))}).cohorts()[0].repeat() == 0);
}

TEST_CASE(
    "An offence committed before the index sentence and sentenced after is none of those that count, unless asked")
{
    const std::int32_t first = dayOf(2022, 3, 1);
    const std::vector<Sentence> sentences{sentence(1, first, 0, first - 30), sentence(2, first + 40, 1, first - 1),
                                          sentence(3, first + 80, 2)};
    const Cohort without = counted(sentences).cohorts()[0];
    CHECK(without.pseudo == 1);
    CHECK(without.offences() == 1);
    CHECK(without.times.days()[80].events == 1);
    CohortRules counting = rules;
    counting.countsPseudo = true;
    const Cohort with = counted(sentences, counting).cohorts()[0];
    CHECK(with.pseudo == 1);
    CHECK(with.offences() == 2);
    CHECK(with.times.days()[40].events == 1);
    // Committed on the day of the index sentence itself is after it.
    CHECK(counted({sentence(1, first), sentence(2, first + 40, 1, first)}).cohorts()[0].offences() == 1);
}

TEST_CASE("A window counts to its last day, and only who could be followed for all of it")
{
    const std::int32_t lastFollowed = rules.extracted - 365;
    const CohortRules late{.firstYear = 2024, .lastYear = 2024, .extracted = rules.extracted, .windows = {365}};
    const auto windowOf = [&](std::int32_t index, std::int32_t again) {
        const Cohort cohort = counted({sentence(1, index), sentence(2, again)}, late).cohorts()[0];
        return std::tuple(cohort.windows[0].eligible(), cohort.windows[0].events(), cohort.windowOffences[0].offences);
    };
    CHECK(windowOf(lastFollowed, lastFollowed + 365) == std::tuple(1, 1, 1));
    CHECK(windowOf(lastFollowed + 1, lastFollowed + 9) == std::tuple(0, 0, 0));
    CHECK(windowOf(lastFollowed - 1, lastFollowed + 365) == std::tuple(1, 0, 0));
}

TEST_CASE("A waiting period gives an offence within the window time to be sentenced, and needs as much more following")
{
    const std::int32_t first = dayOf(2022, 1, 1);
    CohortRules waiting = rules;
    waiting.waiting = 183;
    // Committed on day 300 and sentenced on day 500: within 365 days, and within 183 more.
    const Cohort in = counted({sentence(1, first), sentence(2, first + 500, 1, first + 300)}, waiting).cohorts()[0];
    CHECK(in.windows[1].events() == 1);
    CHECK(counted({sentence(1, first), sentence(2, first + 500, 1, first + 300)}).cohorts()[0].windows[1].events()
          == 0);
    CHECK(counted({sentence(1, first), sentence(2, first + 549, 1, first + 300)}, waiting)
              .cohorts()[0]
              .windows[1]
              .events()
          == 0);
    CHECK(counted({sentence(1, first), sentence(2, first + 500, 1, first + 366)}, waiting)
              .cohorts()[0]
              .windows[1]
              .events()
          == 0);
    waiting.extracted = first + 365 + 182;
    CHECK(counted({sentence(1, first)}, waiting).cohorts()[0].windows[1].eligible() == 0);
    waiting.extracted = first + 365 + 183;
    CHECK(counted({sentence(1, first)}, waiting).cohorts()[0].windows[1].eligible() == 1);
}

TEST_CASE("An early end ends following for Kaplan–Meier and years followed, not for a window")
{
    const std::int32_t first = dayOf(2022, 1, 1);
    const PersonDetails gone{.exitDay = first + 100};
    const Cohort cohort = counted({sentence(1, first), sentence(2, first + 200)}, rules, gone).cohorts()[0];
    CHECK(cohort.times.events() == 0);
    CHECK(cohort.times.days()[100].censored == 1);
    CHECK(cohort.personDays == 100);
    CHECK(cohort.windows[1].eligible() == 1);
    CHECK(cohort.windows[1].events() == 1);
}

TEST_CASE("Ages are whole years, also of those born on a leap day")
{
    const std::int32_t born = dayOf(2000, 2, 29);
    CHECK(ageOn(born, dayOf(2022, 2, 28)) == 21);
    CHECK(ageOn(born, dayOf(2022, 3, 1)) == 22);
    CHECK(ageOn(born, dayOf(2024, 2, 29)) == 24);
    CHECK(ageOn(noDay, dayOf(2022, 1, 1)) == -1);
    CHECK(ageOn(born, dayOf(1999, 1, 1)) == -1);
}

TEST_CASE("The median of an even number of people is the mean of the middle two")
{
    FollowedCohort cohort(2024, {});
    cohort.further = {{0, 5}, {1, 2}, {4, 2}};
    CHECK(cohort.medianOfRepeat() == 2.5);
    cohort.further = {{0, 5}, {1, 2}, {4, 3}};
    CHECK(cohort.medianOfRepeat() == 4);
    cohort.further = {{0, 5}, {3, 1}};
    CHECK(cohort.medianOfRepeat() == 3);
    cohort.further = {{0, 5}};
    CHECK(cohort.medianOfRepeat() == 0);
}

TEST_CASE("Sentences are put together by person, whichever thread brought them")
{
    KeyGroups<Sentence> groups(3, 100'000);
    const auto add = [&](unsigned worker, const std::string& person, std::uint32_t record) {
        const std::string padded = person + std::string(keyPadding, '?');
        groups.add(worker, std::string_view(padded).substr(0, person.size()), record, std::int32_t(record), noDay,
                   std::uint16_t(0));
    };
    std::map<std::uint32_t, std::uint32_t> personOf;
    for (std::uint32_t record = 0; record < 6'000; ++record) {
        personOf[record] = record * 7 % 500;
        add(record % 3, (record % 2 == 0 ? "P" : "somebody with a long number ") + std::to_string(personOf[record]),
            record);
    }
    std::mutex guard;
    std::size_t people = 0;
    std::size_t records = 0;
    int wrong = 0;
    groups.takeGroups([&](unsigned, std::span<Sentence> sentences) {
        const std::lock_guard lock(guard);
        ++people;
        records += sentences.size();
        for (const Sentence& each : sentences)
            wrong += personOf[each.record] == personOf[sentences.front().record]
                          && each.record % 2 == sentences.front().record % 2
                       ? 0
                       : 1;
    });
    CHECK(wrong == 0);
    CHECK(records == 6'000);
    CHECK(people == 500); // each number goes with one parity: 7 is odd and 500 even
}
