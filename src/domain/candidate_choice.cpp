// SPDX-License-Identifier: MIT
#include "domain/candidate_choice.h"

#include <algorithm>
#include <numeric>

namespace cspdesk::domain {

ChoiceRound countRound(const std::vector<int>& standing, std::vector<CandidateHand> hands)
{
    ChoiceRound round{std::move(hands), standing, std::vector<int>(standing.size(), 0)};
    for (const CandidateHand& hand : round.hands)
        for (std::size_t place = 0; place < standing.size(); ++place)
            if (hand.candidate == standing[place])
                ++round.votes[place];
    const int cast = std::accumulate(round.votes.begin(), round.votes.end(), 0);
    if (cast == 0)
        return round;
    const auto most = std::max_element(round.votes.begin(), round.votes.end());
    if (2 * *most > cast) {
        round.end = RoundEnd::Elected;
        round.candidate = standing[static_cast<std::size_t>(most - round.votes.begin())];
        return round;
    }
    if (standing.size() == 2) { // nobody has more than half of the votes: they are equal
        round.end = RoundEnd::TieOfTwo;
        return round;
    }
    const auto least = std::min_element(round.votes.begin(), round.votes.end());
    if (std::count(round.votes.begin(), round.votes.end(), *least) > 1) {
        round.end = RoundEnd::TieForLowest;
        return round;
    }
    round.end = RoundEnd::DropLowest;
    round.candidate = standing[static_cast<std::size_t>(least - round.votes.begin())];
    return round;
}

ChoiceRound settled(ChoiceRound round, int candidate, bool byCastingVote)
{
    if (round.end != RoundEnd::TieForLowest && round.end != RoundEnd::TieOfTwo)
        return round;
    round.end = round.end == RoundEnd::TieOfTwo ? RoundEnd::Elected : RoundEnd::DropLowest;
    round.candidate = candidate;
    round.byLot = !byCastingVote;
    round.byCastingVote = byCastingVote;
    return round;
}

ChoiceRecord withRound(ChoiceRecord record, ChoiceRound round)
{
    if (round.end == RoundEnd::Elected)
        record.elected = round.candidate;
    record.rounds.push_back(std::move(round));
    return record;
}

std::vector<int> stillStanding(const ChoiceRecord& record)
{
    std::vector<int> standing(record.candidates.size());
    std::iota(standing.begin(), standing.end(), 0);
    for (const ChoiceRound& round : record.rounds)
        if (round.end == RoundEnd::DropLowest && round.candidate)
            standing.erase(std::remove(standing.begin(), standing.end(), *round.candidate), standing.end());
    return standing;
}

} // namespace cspdesk::domain
