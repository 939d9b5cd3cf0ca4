// SPDX-License-Identifier: MIT
#include "statistics/fact_set.h"

#include "support/catch.h"

#include <algorithm>
#include <functional>
#include <random>

using namespace cspdesk::statistics;

namespace {

/// What each number can be, by trying all of them; nothing where none fit.
std::vector<CellRange> byTrying(const FactSet& set)
{
    std::vector<std::int64_t> values(set.unknowns.size());
    std::vector<CellRange> out(set.unknowns.size(), {CellRange::noLimit, -1});
    const auto fits = [&](const Fact& fact) {
        std::int64_t sum = 0;
        for (const FactTerm& term : fact.terms)
            sum += term.factor * values[term.unknown];
        return sum >= fact.low && sum <= fact.high;
    };
    const std::function<void(std::size_t)> tryFrom = [&](std::size_t unknown) {
        if (unknown < values.size()) {
            for (values[unknown] = set.unknowns[unknown].low; values[unknown] <= set.unknowns[unknown].high;
                 ++values[unknown])
                tryFrom(unknown + 1);
            return;
        }
        if (!std::all_of(set.facts.begin(), set.facts.end(), fits))
            return;
        for (std::size_t each = 0; each < values.size(); ++each)
            out[each] = {std::min(out[each].low, values[each]), std::max(out[each].high, values[each])};
    };
    tryFrom(0);
    return out;
}

/// Sums, percentages of a number that is itself not told, and differences.
FactSet anySet(std::mt19937& random)
{
    const auto any = [&](int low, int high) { return std::uniform_int_distribution<std::int64_t>(low, high)(random); };
    FactSet out;
    const auto unknowns = static_cast<std::size_t>(any(2, 6));
    std::vector<std::int64_t> truth;
    for (std::size_t each = 0; each < unknowns; ++each) {
        const std::int64_t low = any(0, 3);
        const std::int64_t high = low + any(0, 5);
        out.unknowns.push_back({low, high});
        truth.push_back(any(static_cast<int>(low), static_cast<int>(high)));
    }
    for (std::int64_t count = any(1, 4); count > 0; --count) {
        Fact fact;
        std::int64_t sum = 0;
        const bool isShare = any(0, 2) == 0;
        for (std::size_t each = 0; each < unknowns; ++each)
            if (any(0, 1) == 0) {
                const std::int64_t factor = isShare ? any(-40, 40) : any(0, 4) == 0 ? -1 : 1;
                if (factor == 0)
                    continue;
                fact.terms.push_back({factor, each});
                sum += factor * truth[each];
            }
        const std::int64_t slack = isShare ? any(0, 20) : any(0, 8) == 0 ? 1 : 0;
        const std::int64_t untrue = any(0, 12) == 0 ? any(-2, 2) : 0; // now and then nothing fits
        fact.low = sum - slack + untrue;
        fact.high = sum + slack + untrue;
        if (!fact.terms.empty())
            out.facts.push_back(std::move(fact));
    }
    return out;
}

} // namespace

TEST_CASE("What facts tell of each number is what trying all numbers finds")
{
    std::mt19937 random(20251121);
    int impossible = 0;
    for (int round = 0; round < 4'000; ++round) {
        const FactSet set = anySet(random);
        const auto expected = byTrying(set);
        FactSearch search(set);
        const bool isPossible = expected.front().low <= expected.front().high;
        CAPTURE(round);
        REQUIRE(search.canBe() == (isPossible ? FactSearch::Answer::Yes : FactSearch::Answer::No));
        impossible += isPossible ? 0 : 1;
        for (std::size_t unknown = 0; isPossible && unknown < expected.size(); ++unknown) {
            const ToldRange told = search.rangeOf(unknown);
            REQUIRE(told.isExact());
            REQUIRE(told.within == expected[unknown]);
        }
    }
    CHECK(impossible > 100); // else the contradictions were not tried
}

TEST_CASE("The facts behind a range show it, and none of them is idle")
{
    std::mt19937 random(7);
    int narrowed = 0;
    for (int round = 0; round < 1'000; ++round) {
        const FactSet set = anySet(random);
        const auto ranges = byTrying(set);
        if (ranges.front().low > ranges.front().high)
            continue;
        for (std::size_t unknown = 0; unknown < ranges.size(); ++unknown) {
            if (ranges[unknown] == set.unknowns[unknown])
                continue;
            ++narrowed;
            const auto behind = factsBehind(set, unknown, ranges[unknown]);
            const auto rangeBy = [&](const std::vector<std::size_t>& facts) {
                FactSet some{set.unknowns, {}};
                for (const std::size_t fact : facts)
                    some.facts.push_back(set.facts[fact]);
                return byTrying(some)[unknown];
            };
            CAPTURE(round, unknown);
            REQUIRE(rangeBy(behind) == ranges[unknown]);
            for (std::size_t place = 0; place < behind.size(); ++place) {
                auto fewer = behind;
                fewer.erase(fewer.begin() + std::ptrdiff_t(place));
                REQUIRE_FALSE(rangeBy(fewer) == ranges[unknown]);
            }
        }
    }
    CHECK(narrowed > 500);
}

TEST_CASE("A search that is not let finish says what it has shown, and nothing else")
{
    // Twelve numbers of 0 to 20 that make 121 in two ways: more than a handful of steps.
    FactSet set;
    Fact sum;
    Fact weighted;
    for (std::size_t each = 0; each < 12; ++each) {
        set.unknowns.push_back({0, 20});
        sum.terms.push_back({1, each});
        weighted.terms.push_back({static_cast<std::int64_t>(3 + 2 * each), each});
    }
    sum.low = sum.high = 121;
    weighted.low = weighted.high = 1'501;
    set.facts = {sum, weighted};
    FactSearch whole(set);
    const ToldRange exact = whole.rangeOf(5);
    REQUIRE(exact.isExact());
    FactSearch cut(set, 30);
    const ToldRange part = cut.rangeOf(5);
    CHECK_FALSE(part.isExact());
    CHECK(part.within.low <= exact.within.low);
    CHECK(part.within.high >= exact.within.high);
}
