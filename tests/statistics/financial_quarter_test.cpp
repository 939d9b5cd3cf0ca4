// SPDX-License-Identifier: MIT
#include "statistics/financial_quarter.h"

#include "statistics/referral_counts.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::statistics;

TEST_CASE("A quarter of the financial year begins in April, July, October and January")
{
    CHECK(quarterOf(date(2025, 4, 1)) == FinancialQuarter{2025, 1});
    CHECK(quarterOf(date(2025, 6, 30)) == FinancialQuarter{2025, 1});
    CHECK(quarterOf(date(2025, 7, 1)) == FinancialQuarter{2025, 2});
    CHECK(quarterOf(date(2025, 12, 31)) == FinancialQuarter{2025, 3});
    CHECK(quarterOf(date(2026, 1, 1)) == FinancialQuarter{2025, 4});
    CHECK(quarterOf(date(2026, 3, 31)) == FinancialQuarter{2025, 4});
    const MonthSpan last = monthsOf({2025, 4});
    CHECK(isoMonth(last.first) == "2026-01");
    CHECK(isoMonth(last.last) == "2026-03");
    CHECK(nextQuarter({2025, 4}) == FinancialQuarter{2026, 1});
    CHECK(yearsBefore({2025, 3}, 2) == FinancialQuarter{2023, 3});
}

TEST_CASE("Every day of ten years is in the quarter whose months it is of")
{
    for (std::int32_t day = dayNumber(date(2019, 1, 1)); day < dayNumber(date(2029, 1, 1)); ++day) {
        const MonthSpan months = monthsOf(quarterOf(dateOfDay(day)));
        const std::int32_t month = monthOf(dateOfDay(day));
        if (!months.contains({month, month}))
            FAIL(isoDate(dateOfDay(day)));
    }
}

TEST_CASE("A quarter is written as 2025-Q1, and other text is none")
{
    CHECK(isoQuarter({2025, 1}) == "2025-Q1");
    CHECK(parseQuarter("2025-Q4") == FinancialQuarter{2025, 4});
    CHECK(parseQuarter("2025-q2") == FinancialQuarter{2025, 2});
    for (const char* text : {"", "2025", "2025-Q5", "2025-Q0", "25-Q1", "2025Q1", "2025-Q11", "abcd-Q1"}) {
        CAPTURE(text);
        CHECK_FALSE(parseQuarter(text).has_value());
    }
}

TEST_CASE("A percentage is possible where some whole number is that per cent, as trying them all finds")
{
    for (std::int64_t of = 1; of <= 120; ++of)
        for (std::int64_t percent = 0; percent <= 100; ++percent) {
            bool isFound = false;
            for (std::int64_t part = 0; part <= of; ++part)
                isFound = isFound || (200 * part + of) / (2 * of) == percent;
            if (isPossiblePercent(percent, of) != isFound)
                FAIL(percent << "% of " << of);
        }
    CHECK_FALSE(isPossiblePercent(84, 47));
    CHECK(isPossiblePercent(84, 56));
    CHECK_FALSE(isPossiblePercent(50, 0));
}
