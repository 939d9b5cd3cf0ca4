// SPDX-License-Identifier: MIT
#include "domain/quantity.h"

#include "support/catch.h"

using namespace cspdesk::domain;

TEST_CASE("Figures are read with thousands, places and per cent, and written without what says nothing")
{
    CHECK(parseQuantity("1,100") == whole(1100));
    CHECK(parseQuantity(" 8.4 ") == Quantity{8400});
    CHECK(parseQuantity("69%") == whole(69));
    CHECK(parseQuantity("69 per cent") == whole(69));
    CHECK(parseQuantity("-0.125") == Quantity{-125});
    CHECK(quantityText(whole(1100)) == "1100");
    CHECK(quantityText(Quantity{8400}) == "8.4");
    CHECK(quantityText(Quantity{-125}) == "-0.125");
    for (const char* wrong :
         {"", "abc", "1,10", "11,00", "1.2345", "1.", ".5", "1 100", "--1", ",100", "12345678901234"})
        CHECK_FALSE(parseQuantity(wrong).has_value());
}

TEST_CASE("Amounts of money are whole pence")
{
    CHECK(parsePence("£1,234.50") == Pence{123'450});
    CHECK(parsePence("5240") == pounds(5240));
    CHECK(parsePence("0.1") == Pence{10});
    CHECK_FALSE(parsePence("£").has_value());
    CHECK_FALSE(parsePence("1.005").has_value());
    CHECK_FALSE(parsePence("$5").has_value());
    CHECK(poundsText(Pence{123'450}) == "£1,234.50");
    CHECK(poundsText(pounds(5240)) == "£5,240");
    CHECK(poundsText(Pence{-5}) == "−£0.05");
    CHECK(penceText(Pence{123'405}) == "1234.05");
    CHECK(poundsText(pounds(1'000'000)) == "£1,000,000");
}
