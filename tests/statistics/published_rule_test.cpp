// SPDX-License-Identifier: MIT
#include "statistics/published_rule.h"

#include "support/catch.h"

using namespace cspdesk::statistics;

namespace {

const std::vector<PublishedTable> tables{{.name = {},
                                          .rows = {"Violence", "With injury", "ASB - personal"},
                                          .columns = {"2024", "2025", "people", "rate", "ASB - all", "rank"}}};

using Kind = PublishedRule::Kind;

} // namespace

TEST_CASE("A rule of figures is read as a person writes it")
{
    const auto rate = publishedRule("rate = 1,000 x 2024 / people", tables);
    REQUIRE(rate);
    CHECK(rate->kind == Kind::Ratio);
    CHECK(rate->scale == 1'000);
    CHECK(rate->parts[0].name == "2024");
    CHECK(rate->whole[0].name == "people");
    CHECK_FALSE(unknownName(*rate, tables));

    const auto change = publishedRule("rate = (2025 - 2024) / 2024", tables);
    REQUIRE(change);
    CHECK(change->parts.size() == 2);
    CHECK(change->parts[1].factor == -1);

    const auto rank = publishedRule("rank = rank 2024", tables);
    REQUIRE(rank);
    CHECK(rank->kind == Kind::Rank);

    const auto row = publishedRule("Violence = With injury + \"ASB - personal\"", tables);
    REQUIRE(row);
    CHECK(row->kind == Kind::Sum);
    CHECK(row->parts[1].name == "ASB - personal");
    CHECK_FALSE(unknownName(*row, tables));
}

TEST_CASE("What is no rule is not taken for one, and a name that no table has is told")
{
    for (const char* const text :
         {"", "rate", "rate =", "= 2024", "rate = / people", "rate = 2024 /", "rate = (2024 / people",
          "rate = 0 x 2024", "rate = 2024 2 x", "rate = 2024 / people / 2025", "\"rate"})
        CHECK_FALSE(publishedRule(text, tables));
    const auto rule = publishedRule("rate = crimes / people", tables);
    REQUIRE(rule);
    CHECK(unknownName(*rule, tables) == "crimes");
}
