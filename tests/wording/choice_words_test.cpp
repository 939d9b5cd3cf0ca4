// SPDX-License-Identifier: MIT
#include "wording/choice_words.h"

#include "support/catch.h"

namespace cspdesk::tests {
namespace {

using namespace domain;

CandidateHand hand(const char* agency, std::optional<int> candidate) { return {agency, candidate}; }

TEST_CASE("a choice of one round is minuted with its votes")
{
    ChoiceRecord choice{.candidates = {"Ann Smith", "Bob Jones"}};
    choice = withRound(choice, countRound({0, 1}, {hand("A", 0), hand("B", 0), hand("C", 1), hand("D", std::nullopt)}));
    CHECK(wording::choiceParagraph(choice, "Chair of the steering group").toStdString()
          == "The Board chose Ann Smith (Chair of the steering group). Votes: Ann Smith 2, Bob Jones 1, 1 abstained.");
    CHECK(wording::choiceSentence(choice) == QStringLiteral("Ann Smith is chosen."));
}

TEST_CASE("a choice of several rounds tells who stood no more, and what a lot decided")
{
    ChoiceRecord choice{.candidates = {"Ann", "Bob", "Cat"}};
    choice = withRound(choice, countRound({0, 1, 2}, {hand("A", 0), hand("B", 0), hand("C", 1), hand("D", 2)}));
    REQUIRE(choice.rounds.front().end == RoundEnd::TieForLowest);
    choice.rounds.pop_back();
    choice = withRound(
        choice, settled(countRound({0, 1, 2}, {hand("A", 0), hand("B", 0), hand("C", 1), hand("D", 2)}), 2, false));
    choice = withRound(choice,
                       settled(countRound({0, 1}, {hand("A", 0), hand("B", 0), hand("C", 1), hand("D", 1)}), 1, true));
    CHECK(wording::choiceParagraph(choice, {}, QStringLiteral("The Task Group")).toStdString()
          == "The Task Group chose Bob. First round: Ann 2, Bob 1, Cat 1; by lot, Cat stood no more. "
             "Second round: Ann 2, Bob 2; Bob was chosen on the casting vote of the person presiding.");
}

} // namespace
} // namespace cspdesk::tests
