// SPDX-License-Identifier: MIT
#include "application/figure_reading.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::statistics;
using domain::Quantity;

TEST_CASE("Counts, per cents and ratios of a result become readings, and what is hidden becomes none")
{
    const TableColumn count{.id = "n", .kind = ColumnKind::Count};
    const TableColumn percent{.id = "p", .kind = ColumnKind::Percent};
    const TableColumn ratio{.id = "r", .kind = ColumnKind::Decimal, .decimals = 2};
    CHECK(readingOf(TableCell(std::int64_t{835}), count)->value == domain::whole(835));
    CHECK_FALSE(readingOf(TableCell(std::int64_t{835}), count)->of);
    // 58 of 85 are 68.235…: one place, although the table shows none.
    const auto share = readingOf(TableCell(Share{58, 85}), percent);
    REQUIRE(share);
    CHECK(share->value == Quantity{68'200});
    CHECK(share->of == 85);
    const auto each = readingOf(TableCell(Share{7, 3}), ratio); // 2.333…
    REQUIRE(each);
    CHECK(each->value == Quantity{2'330});
    CHECK_FALSE(each->of);
    CHECK(readingOf(TableCell(-12.345), ratio)->value == Quantity{-12'350});
    for (const TableCell& none :
         {TableCell(NoFigure::Small), TableCell(NoFigure::Protecting), TableCell(NoFigure::NotComparable),
          TableCell(BelowShare{7}), TableCell(std::string("No change")), TableCell(Share{0, 0})})
        CHECK_FALSE(readingOf(none, percent));
    CHECK_FALSE(readingOf(TableCell(1e300), ratio));
}

TEST_CASE("A reading is of the days that the question asks about, of two periods by its column")
{
    const auto months = [](int year, int first, int last) {
        return MonthSpan{monthNumber(year, first), monthNumber(year, last)};
    };
    const analysis::CrimeQuestion crimes{.periods = ComparedPeriods{months(2014, 4, 9), months(2015, 4, 9)}};
    CHECK(daysAskedOf(crimes, "earlier_count") == std::pair(date(2014, 4, 1), date(2014, 9, 30)));
    CHECK(daysAskedOf(crimes, "later_count") == std::pair(date(2015, 4, 1), date(2015, 9, 30)));
    CHECK(daysAskedOf(crimes, "change") == std::pair(date(2015, 4, 1), date(2015, 9, 30)));
    CHECK(daysAskedOf(analysis::ReferralQuestion{.quarter = FinancialQuarter{2025, 4}}, "referrals")
          == std::pair(date(2026, 1, 1), date(2026, 3, 31)));
    CHECK(daysAskedOf(analysis::CohortQuestion{.firstYear = 2022, .lastYear = 2024}, "n")
          == std::pair(date(2022, 1, 1), date(2024, 12, 31)));
    CHECK_FALSE(daysAskedOf(analysis::SuspectQuestion(), "n"));
    CHECK_FALSE(daysAskedOf(analysis::SimilarAreasQuestion(), "rate"));
}
