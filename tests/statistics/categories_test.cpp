// SPDX-License-Identifier: MIT
#include "statistics/categories.h"

#include "base/parallel.h"
#include "support/catch.h"

#include <map>

using namespace cspdesk::statistics;

namespace {

std::uint16_t numberOf(KnownCategories& known, const std::string& text, char behind = '?')
{
    const std::string padded = text + std::string(KnownCategories::padding, behind);
    return known.numberOf(std::string_view(padded).substr(0, text.size()));
}

} // namespace

TEST_CASE("Categories are numbered as they are met, and each keeps its number")
{
    Categories all;
    KnownCategories known(all);
    const std::vector<std::string> texts{"Theft",
                                         "",
                                         "Arson",
                                         "theft",
                                         "Theft ",
                                         "T",
                                         "Other offences public order",
                                         "Other offences public orders",
                                         "Other offences-public order"};
    for (int round = 0; round < 2; ++round)
        for (std::size_t index = 0; index < texts.size(); ++index)
            CHECK(numberOf(known, texts[index], round == 0 ? 'x' : 'y') == index);
    CHECK(all.texts() == texts);
}

TEST_CASE("Texts that differ by one byte anywhere are different categories")
{
    for (std::size_t size = 1; size <= 40; ++size) {
        Categories all;
        KnownCategories known(all);
        CHECK(numberOf(known, std::string(size, 'a')) == 0);
        for (std::size_t place = 0; place < size; ++place) {
            std::string text(size, 'a');
            text[place] = 'b';
            CHECK(numberOf(known, text) == place + 1);
            CHECK(numberOf(known, text) == place + 1);
        }
    }
}

TEST_CASE("Ten thousand categories are kept, and no more")
{
    Categories all;
    KnownCategories known(all);
    for (std::size_t index = 0; index < Categories::most; ++index)
        REQUIRE(numberOf(known, "category " + std::to_string(index)) == index);
    CHECK(numberOf(known, "one more") == KnownCategories::none);
    CHECK(numberOf(known, "category 17") == 17);
    CHECK(numberOf(known, "category 9999") == 9'999);
}

TEST_CASE("Threads that meet the same categories give them the same numbers")
{
    Categories all;
    constexpr unsigned workers = 4;
    std::vector<std::map<std::string, std::uint16_t>> seen(workers);
    cspdesk::inParallel(workers, workers, [&](unsigned, std::size_t piece) {
        KnownCategories known(all);
        for (int index = 0; index < 2'000; ++index) {
            const std::string text = std::to_string((index * 7 + static_cast<int>(piece) * 13) % 500);
            seen[piece][text] = numberOf(known, text);
        }
    });
    CHECK(all.texts().size() == 500);
    for (const auto& one : seen) {
        CHECK(one == seen.front());
        for (const auto& [text, number] : one)
            REQUIRE(all.texts().at(number) == text);
    }
}
