// SPDX-License-Identifier: MIT
#include "wording/trend_text.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::wording;
using Catch::Contains;

namespace {

std::string told(const std::vector<TrendCohort>& cohorts)
{
    return trendText(cohorts, QStringLiteral("12 months"), QStringLiteral("the index sentence")).toStdString();
}

const auto name = [](const char* year) { return QString::fromUtf8(year); };

} // namespace

TEST_CASE("A published fall that comes of shorter following is not called a fall")
{
    // The cohorts of the youth justice service as printed: 25, 24, 23 and 17 per cent so far.
    const std::string text = told({{name("2021"), {17, 69}, {12, 69}},
                                   {name("2022"), {16, 66}, {12, 66}},
                                   {name("2023"), {13, 57}, {12, 57}},
                                   {name("2024"), {10, 58}, {10, 41}}});
    CHECK_THAT(text,
               Contains("17.4% (12 of 69) of the 2021 cohort") && Contains("24.4% (10 of 41) of the 2024 cohort"));
    CHECK_THAT(text, Contains("it cannot be said that reoffending rose or fell"));
    CHECK_THAT(text, Contains("from 24.6% to 17.2%, but later cohorts have been followed for a shorter time"));
    CHECK_THAT(text, Contains("Not everybody of 2024 could be followed for so long yet."));
}

TEST_CASE("Rose and fell are said where chance is an unlikely reason")
{
    // 30 and 60 of 100: Newcombe's interval of the difference is 16.4 to 42.2 points.
    const std::string rose = told({{name("2021"), {60, 100}, {30, 100}}, {name("2022"), {70, 100}, {60, 100}}});
    CHECK_THAT(rose, Contains("Reoffending rose by more than chance makes likely (30.0 percentage points"));
    const std::string fell = told({{name("2021"), {70, 100}, {60, 100}}, {name("2022"), {60, 100}, {30, 100}}});
    CHECK_THAT(fell, Contains("Reoffending fell") && Contains("−30.0 percentage points"));
}

TEST_CASE("Where the figures so far say the opposite, neither is said, and why")
{
    const std::string text = told({{name("2021"), {80, 100}, {30, 100}}, {name("2022"), {65, 100}, {60, 100}}});
    CHECK_THAT(text, !Contains("Reoffending rose") && Contains("the figures so far say the opposite"));
}

TEST_CASE("Without two cohorts that were followed, or with a hidden figure, there is no trend")
{
    CHECK_THAT(told({{name("2023"), {5, 50}, {4, 20}}, {name("2024"), {3, 40}, {0, 0}}}),
               Contains("No trend can be told: fewer than two cohorts could be followed for 12 months."));
    CHECK_THAT(told({{name("2023"), {5, 50}, {4, 20}, true}, {name("2024"), {3, 40}, {3, 40}}}),
               Contains("hidden") && !Contains("4 of 20"));
}
