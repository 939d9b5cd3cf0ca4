// SPDX-License-Identifier: MIT
#include "statistics/day_counts.h"

#include "support/catch.h"

using cspdesk::statistics::DayCounts;

namespace {

DayCounts counted(std::initializer_list<std::int32_t> days)
{
    DayCounts counts;
    for (const std::int32_t day : days)
        counts.add(day);
    return counts;
}

} // namespace

TEST_CASE("People by days have a least, a most and a lower median that somebody has")
{
    CHECK(counted({7}).least() == 7);
    CHECK(counted({7}).lowerMedian() == 7);
    const DayCounts four = counted({900, 3, 40, 3});
    CHECK(four.all() == 4);
    CHECK(four.least() == 3);
    CHECK(four.most() == 900);
    CHECK(four.lowerMedian() == 3);
    CHECK(counted({900, 3, 40, 3, 41}).lowerMedian() == 40);
    CHECK(DayCounts().empty());
    CHECK_FALSE(counted({0}).empty());
}

TEST_CASE("People by days that two threads counted are those that one would have counted")
{
    DayCounts all = counted({5, 1, 1});
    all.add(counted({1, 12}));
    CHECK(all == counted({1, 1, 1, 5, 12}));
    all.add(DayCounts());
    CHECK(all == counted({1, 1, 1, 5, 12}));
}
