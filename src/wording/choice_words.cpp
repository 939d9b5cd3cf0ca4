// SPDX-License-Identifier: MIT
#include "wording/choice_words.h"

#include "wording/translate.h"
#include "wording/vote_phrases.h"

#include <algorithm>

namespace cspdesk::wording {

using namespace domain;

namespace {

QString ordinal(std::size_t round)
{
    static const char* const names[] = {"First", "Second", "Third", "Fourth", "Fifth", "Sixth"};
    return round < std::size(names) ? say("%1 round").arg(say(names[round])) : say("Round %1").arg(round + 1);
}

/// "Ann Smith 4, Bob Jones 2, 1 abstained"
QString countsOf(const ChoiceRecord& choice, const ChoiceRound& round)
{
    QStringList counts;
    for (std::size_t place = 0; place < round.standing.size() && place < round.votes.size(); ++place)
        counts << say("%1 %2").arg(candidateName(choice, round.standing[place]), QString::number(round.votes[place]));
    const auto abstained = std::count_if(round.hands.begin(), round.hands.end(),
                                         [](const CandidateHand& hand) { return !hand.candidate; });
    if (abstained > 0)
        counts << say("%1 abstained").arg(abstained);
    return counts.join(QStringLiteral(", "));
}

/// How the round ended for the minutes; nothing where its counts say it.
QString endInMinutes(const ChoiceRecord& choice, const ChoiceRound& round)
{
    if (round.end == RoundEnd::NoVotes)
        return say("nobody voted");
    if (!round.candidate)
        return say("the votes were equal, and the round was taken again");
    const QString name = candidateName(choice, *round.candidate);
    if (round.end == RoundEnd::Elected) {
        if (round.byCastingVote)
            return say("%1 was chosen on the casting vote of the person presiding").arg(name);
        return round.byLot ? say("%1 was chosen by lot").arg(name) : QString();
    }
    return round.byLot ? say("by lot, %1 stood no more").arg(name) : say("%1 stood no more").arg(name);
}

} // namespace

QString candidateName(const ChoiceRecord& choice, int candidate)
{
    const auto index = static_cast<std::size_t>(candidate);
    return candidate >= 0 && index < choice.candidates.size() ? text(choice.candidates[index]) : QString();
}

QString roundSentence(const ChoiceRecord& choice, const ChoiceRound& round)
{
    const QString name = round.candidate ? candidateName(choice, *round.candidate) : QString();
    switch (round.end) {
    case RoundEnd::Elected:
        return round.byLot         ? say("%1 is chosen by lot.").arg(name)
             : round.byCastingVote ? say("%1 is chosen on the casting vote.").arg(name)
                                   : say("%1 has more than half of the votes and is chosen.").arg(name);
    case RoundEnd::DropLowest:
        return round.byLot ? say("By lot, %1 stands no more; another round is taken.").arg(name)
                           : say("Nobody has more than half; %1 has the fewest votes and stands no more.").arg(name);
    case RoundEnd::TieForLowest:
        return say("Nobody has more than half, and the fewest votes are equal: a lot says who stands no more, or the "
                   "round is taken again.");
    case RoundEnd::TieOfTwo: return say("The votes are equal.");
    case RoundEnd::NoVotes: break;
    }
    return say("Nobody has voted yet.");
}

QString choiceSentence(const ChoiceRecord& choice)
{
    return choice.elected ? say("%1 is chosen.").arg(candidateName(choice, *choice.elected))
                          : say("Nobody is chosen yet.");
}

QString choiceParagraph(const ChoiceRecord& choice, const std::string& subject, const QString& body)
{
    const QString who = body.isEmpty() ? say("The Board") : body;
    const QString chosen = choice.elected ? candidateName(choice, *choice.elected) : say("nobody");
    QStringList sentences{subject.empty() ? say("%1 chose %2.").arg(who, chosen)
                                          : say("%1 chose %2 (%3).").arg(who, chosen, text(subject))};
    for (std::size_t round = 0; round < choice.rounds.size(); ++round) {
        const QString counts = countsOf(choice, choice.rounds[round]);
        const QString end = endInMinutes(choice, choice.rounds[round]);
        const QString which = choice.rounds.size() == 1 ? say("Votes") : ordinal(round);
        sentences << (end.isEmpty() ? say("%1: %2.").arg(which, counts) : say("%1: %2; %3.").arg(which, counts, end));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace cspdesk::wording
