// SPDX-License-Identifier: MIT
#include "statistics/arithmetic.h"

#include "support/catch.h"

#include <limits>

using namespace cspdesk::statistics;

TEST_CASE("A per cent is rounded half away from zero")
{
    CHECK(percentOf({65, 520}) == 13);      // 12.5
    CHECK(percentOf({-9, 80}, 1) == -113);  // -11.25
    CHECK(percentOf({-11, 80}, 1) == -138); // -13.75
    CHECK(percentOf({27, 216}, 1) == 125);  // 12.5 exactly
    CHECK(percentOf({1, 3}, 2) == 3333);
    CHECK(percentOf({2, 3}, 2) == 6667);
    CHECK(percentOf({0, 7}) == 0);
    CHECK(percentOf({7, 7}) == 100);
}

TEST_CASE("Nobody has no per cent")
{
    CHECK_FALSE(percentOf({0, 0}));
    CHECK_FALSE(percentOf({3, 0}));
}

TEST_CASE("The largest counts there are round right")
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    CHECK(percentOf({most, most}, 4) == 1'000'000);
    CHECK((compareShares({most, most - 1}, {most - 1, most}) > 0));
}

TEST_CASE("Ranks leave a gap behind a tie, and zeros share the last")
{
    CHECK(ranksOf(std::vector<std::int64_t>{5, 9, 9, 0, 1, 0}) == std::vector<std::int64_t>{3, 1, 1, 5, 4, 5});
    CHECK(ranksOf(std::vector<std::int64_t>{}).empty());
}

TEST_CASE("Shares are ranked by the exact fraction, not by what they round to")
{
    // 12 of 44 and 258 of 973 are both 27 per cent.
    CHECK(ranksOf(std::vector<Share>{{258, 973}, {12, 44}, {6, 22}}) == std::vector<std::int64_t>{3, 1, 1});
}

TEST_CASE("An average is rounded like a per cent")
{
    // Further offences of each child of the deep dive, section 3.1: 55/17, 72/16, 94/13, 14/10.
    CHECK(ratioOf({55, 17}, 1) == 32);
    CHECK(ratioOf({72, 16}, 1) == 45);
    CHECK(ratioOf({94, 13}, 1) == 72);
    CHECK(ratioOf({14, 10}, 1) == 14);
    CHECK(ratioOf({9, 4}, 1) == 23);
    CHECK_FALSE(ratioOf({1, 0}, 1));
}
