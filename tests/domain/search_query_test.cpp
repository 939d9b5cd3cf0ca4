// SPDX-License-Identifier: MIT
#include "domain/search_query.h"

#include "domain/word_forms.h"
#include "support/catch.h"

#include <algorithm>
#include <random>

using namespace cspdesk::domain;

namespace {

using Words = std::vector<std::string>;

bool hasForm(const std::string& word, const std::string& form)
{
    const Words forms = wordForms(word);
    return std::find(forms.begin(), forms.end(), form) != forms.end();
}

bool means(const SearchTerm& term, const Words& words)
{
    return std::any_of(term.phrases.begin(), term.phrases.end(),
                       [&](const SearchPhrase& phrase) { return phrase.words == words; });
}

/// The words of the first reading of each term.
std::vector<Words> asTyped(const std::vector<SearchTerm>& terms)
{
    std::vector<Words> words;
    for (const SearchTerm& term : terms)
        words.push_back(term.phrases.front().words);
    return words;
}

} // namespace

TEST_CASE("A word is looked for in its other forms, too")
{
    for (const auto& [word, form] : std::vector<std::pair<std::string, std::string>>{{"drone", "drones"},
                                                                                     {"drones", "drone"},
                                                                                     {"burglary", "burglaries"},
                                                                                     {"burglaries", "burglary"},
                                                                                     {"report", "reported"},
                                                                                     {"reported", "reports"},
                                                                                     {"reporting", "report"},
                                                                                     {"stop", "stopped"},
                                                                                     {"stopped", "stop"},
                                                                                     {"agree", "agreed"},
                                                                                     {"agreed", "agree"},
                                                                                     {"notice", "noticing"},
                                                                                     {"watch", "watches"},
                                                                                     {"watches", "watch"},
                                                                                     {"meetings", "meeting"},
                                                                                     {"children", "child"},
                                                                                     {"child", "children"}}) {
        INFO(word << " " << form);
        CHECK(hasForm(word, form));
    }
}

TEST_CASE("Words that only look alike are no forms of each other")
{
    CHECK_FALSE(hasForm("community", "communication"));
    CHECK_FALSE(hasForm("probation", "probate"));
    CHECK_FALSE(hasForm("news", "new"));
    CHECK_FALSE(hasForm("process", "proces"));
    CHECK_FALSE(hasForm("status", "statu"));
    CHECK(wordForms("8") == Words{"8"});
    CHECK(wordForms("2025s") == Words{"2025s"});
    CHECK(wordForms("café") == Words{"café"});
}

TEST_CASE("Words may come in any order, and what is in quotes follows one another")
{
    const SearchQuery query = parseSearch("knife \"young people\" Parkside");
    CHECK(asTyped(query.wanted) == std::vector<Words>{{"knife"}, {"young", "people"}, {"parkside"}});
    CHECK(query.wanted[1].phrases.size() == 1); // as it was typed, in no other form
    CHECK(means(query.wanted[0], {"knives"}) == false);
    CHECK(query.unwanted.empty());
    CHECK(asTyped(parseSearch("“young people”").wanted) == std::vector<Words>{{"young", "people"}});
}

TEST_CASE("A minus leaves out a word or a quotation, but a hyphen within a word does not")
{
    const SearchQuery query = parseSearch("drone -police -\"sky watch\" anti-social");
    CHECK(asTyped(query.wanted) == std::vector<Words>{{"drone"}, {"anti", "social"}});
    CHECK(asTyped(query.unwanted) == std::vector<Words>{{"police"}, {"sky", "watch"}});
    CHECK(means(query.wanted[1], {"antisocial"}));
    CHECK(means(parseSearch("e-scooter").wanted[0], {"e", "scooters"}));
    CHECK(parseSearch("-police").isEmpty());
    CHECK(parseSearch("-").isEmpty());
}

TEST_CASE("While somebody types, the last word may go on")
{
    CHECK(parseSearch("knife dro", SearchTyping::UnderWay).wanted[1].phrases[0].isBegun);
    CHECK_FALSE(parseSearch("knife dro", SearchTyping::UnderWay).wanted[0].phrases[0].isBegun);
    CHECK_FALSE(parseSearch("knife dro ", SearchTyping::UnderWay).wanted[1].phrases[0].isBegun);
    CHECK_FALSE(parseSearch("knife d", SearchTyping::UnderWay).wanted[1].phrases[0].isBegun);
    CHECK_FALSE(parseSearch("knife dro").wanted[1].phrases[0].isBegun);
    CHECK(parseSearch("\"young peo", SearchTyping::UnderWay).wanted[0].phrases[0].isBegun);
    CHECK_FALSE(parseSearch("\"young peo\"", SearchTyping::UnderWay).wanted[0].phrases[0].isBegun);
    CHECK(parseSearch("shop* theft").wanted[0].phrases[0] == SearchPhrase{{"shop"}, true});
    // A begun word is looked for in its forms as well: "drones" that is still being typed finds a drone.
    CHECK(means(parseSearch("drones", SearchTyping::UnderWay).wanted[0], {"drone"}));
}

TEST_CASE("References, paragraph numbers and days are read as they are written")
{
    CHECK(asTyped(parseSearch("07/04").wanted) == std::vector<Words>{{"07", "04"}});
    CHECK(means(parseSearch("7/4").wanted[0], {"07", "04"}));
    CHECK(asTyped(parseSearch("8.2").wanted) == std::vector<Words>{{"8", "2"}});
    CHECK(means(parseSearch("2025-10-21").wanted[0], {"21", "october", "2025"}));
    CHECK(means(parseSearch("21/10/2025").wanted[0], {"21", "october", "2025"}));
    CHECK(means(parseSearch("01.07.2025").wanted[0], {"1", "july", "2025"}));
    CHECK(means(parseSearch("2025-10").wanted[0], {"october", "2025"}));
    CHECK(parseSearch("2025-13-01").wanted[0].phrases.size() == 1);
    CHECK(parseSearch("10/21/2025").wanted[0].phrases.size() == 1); // the day comes first here
}

TEST_CASE("Names keep their accents, for the index to take off")
{
    CHECK(asTyped(parseSearch("Zoë O'Brien").wanted) == std::vector<Words>{{"zoë"}, {"o", "brien"}});
}

TEST_CASE("What has no letter and no digit in it looks for nothing")
{
    for (const char* text : {"", " ", "\"", "\"\"", "-", "--", "*", "()", "–", "\t\n", "\"-\"", "💥"})
        CHECK(parseSearch(text).isEmpty());
}

TEST_CASE("A page pasted into the field is cut off instead of being looked for whole")
{
    std::string page;
    for (int word = 0; word < 100'000; ++word)
        page += "word" + std::to_string(word) + ' ';
    CHECK(parseSearch(page).wanted.size() <= 24);
}

TEST_CASE("Any bytes are read without a fault, into words that are not empty and hold no quote")
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same texts each time
    const std::string alphabet = "ab1-\"*()^:{}+.,/' \\\xC3\xA9\xE2\x80\x9C\xFF\x01NEAR";
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t length = random() % 24; length > 0; --length)
            text += alphabet[random() % alphabet.size()];
        const SearchQuery query = parseSearch(text, round % 2 == 0 ? SearchTyping::Finished : SearchTyping::UnderWay);
        for (const auto* terms : {&query.wanted, &query.unwanted})
            for (const SearchTerm& term : *terms)
                for (const SearchPhrase& phrase : term.phrases) {
                    REQUIRE_FALSE(phrase.words.empty());
                    for (const std::string& word : phrase.words) {
                        REQUIRE_FALSE(word.empty());
                        REQUIRE(word.find('"') == std::string::npos);
                    }
                }
    }
}
