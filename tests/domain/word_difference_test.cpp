// SPDX-License-Identifier: MIT
#include "domain/word_difference.h"

#include "support/catch.h"

#include <random>

using namespace cspdesk::domain;
using Kind = DifferenceStretch::Kind;

namespace {

std::string joined(const std::vector<DifferenceStretch>& stretches, Kind without)
{
    std::string text;
    for (const DifferenceStretch& each : stretches)
        if (each.kind != without)
            text += each.text;
    return text;
}

} // namespace

TEST_CASE("The difference of two texts is told in words")
{
    CHECK(wordDifference("The Board noted the report.", "The Board agreed the report.")
          == std::vector<DifferenceStretch>{{Kind::Same, "The Board "},
                                            {Kind::Removed, "noted"},
                                            {Kind::Added, "agreed"},
                                            {Kind::Same, " the report."}});
    CHECK(wordDifference("as it was", "as it was") == std::vector<DifferenceStretch>{{Kind::Same, "as it was"}});
    CHECK(wordDifference("", "new") == std::vector<DifferenceStretch>{{Kind::Added, "new"}});
    CHECK(wordDifference("", "").empty());
}

TEST_CASE("Words that change side by side are told as one change")
{
    CHECK(wordDifference("by 1 May at noon", "by 31 June at noon")
          == std::vector<DifferenceStretch>{
              {Kind::Same, "by "}, {Kind::Removed, "1 May"}, {Kind::Added, "31 June"}, {Kind::Same, " at noon"}});
}

TEST_CASE("Every difference gives both texts again")
{
    std::mt19937 random(7); // NOLINT: the same every time
    static constexpr std::string_view words[] = {"a", "b", "c", " ", "\n\n", ".", ", ", "d e"};
    for (int round = 0; round < 2000; ++round) {
        std::string before;
        std::string after;
        for (std::size_t i = 0, count = random() % 12; i < count; ++i)
            before += words[random() % std::size(words)];
        for (std::size_t i = 0, count = random() % 12; i < count; ++i)
            after += words[random() % std::size(words)];
        const auto stretches = wordDifference(before, after);
        REQUIRE(joined(stretches, Kind::Added) == before);
        REQUIRE(joined(stretches, Kind::Removed) == after);
    }
}

TEST_CASE("Likeness counts the words two texts have in common")
{
    CHECK(likeness("one two three four", "one two three four") == Approx(1));
    CHECK(likeness("one two three four", "one two three five") == Approx(0.75));
    CHECK(likeness("one", "two") == Approx(0));
    CHECK(likeness("", "") == Approx(1));
}
