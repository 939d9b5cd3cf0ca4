// SPDX-License-Identifier: MIT
#include "statistics/keyword_match.h"

#include "support/catch.h"

#include <random>

using namespace cspdesk::statistics;

namespace {

using Words = std::vector<std::string>;

const std::vector<KeywordList> lists{
    {"street", {{"homeless", KeywordKind::Stem}, {"abusive language", KeywordKind::Phrase}, {"begging"}}},
    {"alcohol",
     {{"alcohol", KeywordKind::Stem}, {"non-alcoholic", KeywordKind::Not}, {"café wine", KeywordKind::Phrase}}}};

} // namespace

TEST_CASE("Words are compared in small letters without accents, parted by whatever is no letter")
{
    CHECK(wordsToCompare("DRUNK, and-begging (again)!") == Words{"drunk", "and", "begging", "again"});
    CHECK(wordsToCompare("Café ÉTÉ naïve Straße") == Words{"cafe", "ete", "naive", "strase"});
    CHECK(wordsToCompare("mother\xE2\x80\x99s") == Words{"mother", "s"});
    CHECK(wordsToCompare("2×3") == Words{"2", "3"});
    CHECK(wordsToCompare("").empty());
    CHECK(wordsToCompare(" \t–…").empty());
}

TEST_CASE("Whole words, stems and phrases are found, and each list once")
{
    const KeywordMatcher matcher(lists);
    CHECK(matcher.listsIn("Homelessness and BEGGING") == 1U);
    CHECK(matcher.listsIn("he was begging for alcohol") == 3U);
    CHECK(matcher.listsIn("beggings") == 0U);         // another word
    CHECK(matcher.listsIn("language abusive") == 0U); // another order
    CHECK(matcher.listsIn("used abusive, LANGUAGE") == 1U);
    CHECK(matcher.listsIn("abusive") == 0U);
    CHECK(matcher.listsIn("CAFE WINE") == 2U);
    CHECK(matcher.listsIn("unalcoholic") == 0U); // a stem is a beginning
    CHECK(matcher.listsIn("") == 0U);
}

TEST_CASE("A word that is left out where it stands in a phrase counts elsewhere in the text")
{
    const KeywordMatcher matcher(lists);
    CHECK(matcher.listsIn("a non-alcoholic drink") == 0U);
    CHECK(matcher.listsIn("a non alcoholic drink and an alcoholic one") == 2U);
}

TEST_CASE("On random texts it finds what looking for each term finds")
{
    std::mt19937 chance(7);
    const Words words{"homeless", "homelessness", "abusive", "language", "begging", "beg", "alcohol", "wine", "cafe"};
    const KeywordMatcher matcher(lists);
    for (int round = 0; round < 2'000; ++round) {
        std::string text = " ";
        for (int word = 0; word < 6; ++word)
            text += words[chance() % words.size()] + " ";
        const auto has = [&](const std::string& what) { return text.find(what) != std::string::npos; };
        const std::uint32_t expected = (has(" homeless") || has(" abusive language ") || has(" begging ") ? 1U : 0U)
                                     | (has(" alcohol") || has(" cafe wine ") ? 2U : 0U);
        if (matcher.listsIn(text) != expected)
            FAIL(text);
    }
}

TEST_CASE("Any bytes at all can be looked through")
{
    std::mt19937 chance(11);
    const KeywordMatcher matcher(lists);
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        for (unsigned long length = chance() % 12; length > 0; --length)
            text += static_cast<char>(chance() & 0xFFU);
        static_cast<void>(matcher.listsIn(text));
    }
    CHECK(matcher.listsIn("\xC3") == 0U);
    CHECK(matcher.listsIn("\xE2\x80") == 0U);
}
