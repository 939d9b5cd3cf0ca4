// SPDX-License-Identifier: MIT
// Measures of suspects: cases worked by hand, and random ones against the definition in plain loops.
#include "base/date.h"
#include "statistics/concentration.h"
#include "statistics/demographics.h"
#include "statistics/persistence.h"
#include "support/catch.h"

#include <map>
#include <random>
#include <set>
#include <string>

using namespace cspdesk;
using namespace cspdesk::statistics;

namespace {

struct Fact
{
    std::string suspect;
    std::string crime;
    std::uint16_t type = 0;
    SuspectDetails details = {};
};

std::string padded(const std::string& text) { return text + std::string(keyPadding, '\0'); }

SuspectRecords recordsOf(const std::vector<Fact>& facts, std::size_t types = 3)
{
    SuspectRecordsBuilder builder(1, facts.size() + 1, facts.size(), true);
    for (std::size_t index = 0; index < facts.size(); ++index) {
        const std::string crime = padded(facts[index].crime);
        const std::string suspect = padded(facts[index].suspect);
        const auto record = static_cast<std::uint32_t>(index);
        builder.add(0, std::string_view(crime).substr(0, facts[index].crime.size()),
                    std::string_view(suspect).substr(0, facts[index].suspect.size()), record, facts[index].type);
        builder.setDetails(record, facts[index].details);
    }
    return builder.finish(types);
}

/// Anna has three crimes, one of them with Ben; Ben has two, Cleo one.
std::vector<Fact> threeSuspects()
{
    return {{"Anna", "1"},   {"Anna", "2"},   {"Anna", "2"}, {"Anna", "3", 1},
            {"Ben", "3", 1}, {"Ben", "4", 1}, {"Cleo", "5"}};
}

std::vector<Fact> randomFacts(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
    std::vector<Fact> facts;
    const int count = 1 + below(60);
    for (int index = 0; index < count; ++index) {
        Fact fact{"s" + std::to_string(below(12)), "c" + std::to_string(below(25)),
                  static_cast<std::uint16_t>(below(3))};
        if (below(10) > 0)
            fact.details.day = dayNumber(date(2023, 6, 1)) + below(700);
        fact.details.gender = static_cast<std::uint8_t>(below(2));
        facts.push_back(std::move(fact));
    }
    return facts;
}

using CrimesBySuspect = std::map<std::string, std::set<std::string>>;

CrimesBySuspect crimesBySuspect(const std::vector<Fact>& facts, std::optional<std::uint16_t> type)
{
    CrimesBySuspect out;
    for (const Fact& fact : facts)
        if (!type || fact.type == *type)
            out[fact.suspect].insert(fact.crime);
    return out;
}

std::int64_t distinctCrimes(const CrimesBySuspect& suspects, std::size_t least)
{
    std::set<std::string> crimes;
    for (const auto& [suspect, own] : suspects)
        if (own.size() >= least)
            crimes.insert(own.begin(), own.end());
    return static_cast<std::int64_t>(crimes.size());
}

} // namespace

TEST_CASE("Thresholds count suspects and their distinct offences, and shared offences belong to each group")
{
    const Concentration all = concentrationOf(recordsOf(threeSuspects()), std::nullopt);
    CHECK(all.suspects == 3);
    CHECK(all.crimes == 5);
    CHECK(all.links == 6);
    CHECK(all.from(2) == CrimesOfSuspects{2, 4});
    CHECK(all.from(3) == CrimesOfSuspects{1, 3});
    CHECK(all.from(4) == CrimesOfSuspects{0, 0});
    CHECK(all.most() == 3);
    const Concentration second = concentrationOf(recordsOf(threeSuspects()), std::uint16_t{1});
    CHECK(second.suspects == 2);
    CHECK(second.crimes == 2);
    CHECK(second.from(2) == CrimesOfSuspects{1, 2});
}

TEST_CASE("Nobody has no offences, no curve and no coefficient")
{
    const Concentration none = concentrationOf(recordsOf({}), std::nullopt);
    CHECK(none.suspects == 0);
    CHECK(none.most() == 0);
    CHECK(none.from(1) == CrimesOfSuspects{});
    CHECK_FALSE(giniOf(none));
    CHECK(lorenzCurve(none).size() == 1);
    CHECK(SuspectRanking(recordsOf({}), std::nullopt).topShare(10) == TopSuspects{});
    CHECK(SuspectRanking(recordsOf({}), std::nullopt).forCrimes(50) == TopSuspects{});
}

TEST_CASE("The top share is rounded up to whole suspects, and says how many share its edge")
{
    // Counts 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, none shared.
    std::vector<Fact> facts;
    int crime = 0;
    for (const auto& [suspect, count] : std::vector<std::pair<std::string, int>>{
             {"a", 3}, {"b", 2}, {"c", 2}, {"d", 1}, {"e", 1}, {"f", 1}, {"g", 1}, {"h", 1}, {"i", 1}, {"j", 1}})
        for (int index = 0; index < count; ++index)
            facts.push_back({suspect, std::to_string(crime++)});
    const SuspectRanking ranking(recordsOf(facts), std::nullopt);
    CHECK(ranking.topShare(10) == TopSuspects{.suspects = 1, .crimes = 3, .atEdge = 1, .ofEdge = 1, .edge = 3});
    CHECK(ranking.topShare(11) == TopSuspects{.suspects = 2, .crimes = 5, .atEdge = 2, .ofEdge = 1, .edge = 2});
    CHECK(ranking.topShare(100).crimes == 14);
    CHECK(ranking.forCrimes(50) == TopSuspects{.suspects = 3, .crimes = 7, .atEdge = 2, .ofEdge = 2, .edge = 2});
    CHECK(ranking.forCrimes(51).suspects == 4);
}

TEST_CASE("The Gini coefficient is 0 where all have as many, and as worked by hand elsewhere")
{
    CHECK(*giniOf({.suspects = 4, .crimes = 8, .links = 8, .suspectsWith = {0, 0, 4}}) == Approx(0).margin(1e-12));
    // 1, 1, 1, 5: (-3*1 - 1*1 + 1*1 + 3*5) / (4 * 8) = 12/32.
    CHECK(*giniOf({.suspects = 4, .crimes = 8, .links = 8, .suspectsWith = {0, 3, 0, 0, 0, 1}}) == Approx(0.375));
    const auto curve = lorenzCurve({.suspects = 4, .crimes = 8, .links = 8, .suspectsWith = {0, 3, 0, 0, 0, 1}});
    CHECK(curve == std::vector<LorenzPoint>{{{0, 4}, {0, 8}}, {{3, 4}, {3, 8}}, {{4, 4}, {8, 8}}});
}

TEST_CASE("Six offences within twelve months make a suspect persistent, the day a year later does not count")
{
    const auto sixFrom = [](Date first, Date last) {
        std::vector<Fact> facts;
        for (int index = 0; index < 5; ++index)
            facts.push_back({"a", std::to_string(index), 0, {.day = dayNumber(first) + index}});
        facts.push_back({"a", "5", 0, {.day = dayNumber(last)}});
        return persistentSuspects(recordsOf(facts), std::nullopt);
    };
    const Persistence within = sixFrom(date(2023, 3, 10), date(2024, 3, 9));
    CHECK(within.persistent == 1);
    CHECK(within.inSomeYear == 0);
    CHECK(within.ofYear == std::map<int, PersistentOfYear>{{2023, {0, 1}}, {2024, {0, 1}}});
    CHECK(within.crimesOfPersistent == 6);
    CHECK(sixFrom(date(2023, 3, 10), date(2024, 3, 10)).persistent == 0);
    CHECK(sixFrom(date(2024, 2, 29), date(2025, 2, 27)).persistent == 1);
    CHECK(sixFrom(date(2024, 2, 29), date(2025, 2, 28)).persistent == 0); // a year after 29 February ends on the 27th
    CHECK(sixFrom(date(2023, 1, 1), date(2023, 12, 31)).inSomeYear == 1);
}

TEST_CASE("A second record of an offence does not make a suspect persistent, and a record without a day is told")
{
    std::vector<Fact> facts;
    for (int index = 0; index < 6; ++index)
        facts.push_back({"a", std::to_string(index % 5), 0, {.day = dayNumber(date(2024, 5, 1))}});
    facts.push_back({"a", "9"});
    const Persistence counts = persistentSuspects(recordsOf(facts), std::nullopt);
    CHECK(counts.persistent == 0);
    CHECK(counts.withoutDay == 1);
    CHECK(counts.suspects == 1);
}

TEST_CASE("People are what their latest record says")
{
    const std::int32_t day = dayNumber(date(2024, 5, 1));
    const Demographics people =
        demographicsOf(recordsOf({{"a", "1", 0, {.day = day + 1, .district = 1, .gender = 1, .age = 25}},
                                  {"a", "2", 0, {.day = day, .district = 0, .gender = 1, .age = 24}},
                                  {"b", "3", 0, {.day = day, .district = 1, .gender = 0, .age = 17}},
                                  {"b", "4", 0, {.day = day, .district = 0, .gender = 0, .age = 18}},
                                  {"c", "4", 0, {.day = day, .district = 0, .gender = 0}}}),
                       std::nullopt, 2, 2);
    CHECK(people.suspects == 3);
    CHECK(people.repeat == 2);
    CHECK(people.genders.all == std::vector<std::int64_t>{2, 1});
    CHECK(people.ages.repeat == std::vector<std::int64_t>{0, 1, 1, 0, 0, 0, 0});
    CHECK(people.ages.all.back() == 1);
    CHECK(people.districts.repeat == std::vector<std::int64_t>{1, 1});
    CHECK(people.differing == 2);
}

TEST_CASE("Random records are counted as plain loops count them")
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        const std::vector<Fact> facts = randomFacts(seed);
        const SuspectRecords records = recordsOf(facts);
        for (const std::optional<std::uint16_t> type :
             {std::optional<std::uint16_t>(), std::optional<std::uint16_t>(1)}) {
            const CrimesBySuspect plain = crimesBySuspect(facts, type);
            const Concentration spread = concentrationOf(records, type);
            REQUIRE(spread.suspects == static_cast<std::int64_t>(plain.size()));
            for (std::size_t least = 1; least < 12; ++least) {
                const auto suspects = std::count_if(plain.begin(), plain.end(),
                                                    [&](const auto& one) { return one.second.size() >= least; });
                REQUIRE(spread.from(static_cast<std::int64_t>(least))
                        == CrimesOfSuspects{suspects, distinctCrimes(plain, least)});
            }
            const SuspectRanking ranking(records, type);
            REQUIRE(ranking.topShare(100).crimes == distinctCrimes(plain, 1));
            const TopSuspects half = ranking.forCrimes(50);
            REQUIRE(half.crimes * 2 >= spread.crimes);
        }
    }
}
