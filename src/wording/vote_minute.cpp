// SPDX-License-Identifier: MIT
#include "wording/format_text.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <algorithm>

namespace cspdesk::wording {

using namespace domain;

namespace {

/// The text of a motion, ready to stand in a sentence about it.
class MotionWords
{
public:
    explicit MotionWords(const std::string& motion) : m_words(text(motion).simplified())
    {
        if (m_words.endsWith(QLatin1Char('.')))
            m_words.chop(1);
        const QString first = m_words.section(QLatin1Char(' '), 0, 0);
        const bool isOneSentence = !m_words.contains(QStringLiteral(". ")) && !m_words.contains(QStringLiteral("? "));
        m_isClause = isOneSentence && !m_words.isEmpty() && beginsClause(first);
        if (m_isClause)
            m_words = m_words.at(0).toLower() + m_words.mid(1);
        const bool saysHow = first.compare(QLatin1String("that"), Qt::CaseInsensitive) == 0
                          || first.compare(QLatin1String("to"), Qt::CaseInsensitive) == 0;
        if (m_isClause && !saysHow)
            m_words = say("that %1").arg(m_words);
    }

    /// "the motion that the plan be agreed"; "the motion “Agree the plan”"
    [[nodiscard]] QString asNoun() const
    {
        if (m_words.isEmpty())
            return say("the motion");
        return m_isClause ? say("the motion %1").arg(m_words) : say("the motion “%1”").arg(m_words);
    }

    /// Behind "The Board agreed by 4 votes to 2, with 1 abstention". The part with a comma closes it before a clause.
    [[nodiscard]] QString behind(const QString& sentence) const
    {
        if (m_words.isEmpty())
            return say("%1 to the motion.").arg(sentence);
        if (!m_isClause)
            return say("%1: “%2”.").arg(sentence, m_words);
        return (sentence.contains(QLatin1Char(',')) ? say("%1, %2.") : say("%1 %2.")).arg(sentence, m_words);
    }

private:
    /// Words that can follow "agreed", or "agreed that" once their capital is taken off. Others may be names or
    /// commands, which are quoted.
    static bool beginsClause(const QString& first)
    {
        static const QStringList known{QStringLiteral("That"),  QStringLiteral("To"),  QStringLiteral("The"),
                                       QStringLiteral("A"),     QStringLiteral("An"),  QStringLiteral("This"),
                                       QStringLiteral("These"), QStringLiteral("All"), QStringLiteral("Both"),
                                       QStringLiteral("No"),    QStringLiteral("It"),  QStringLiteral("In"),
                                       QStringLiteral("From")};
        return known.contains(first) || (!first.isEmpty() && first.at(0).isLower());
    }

    QString m_words;
    bool m_isClause = false;
};

QString countedAgainst(const VoteResult& result)
{
    return say("%1 for and %2 against%3")
        .arg(votesText(result.votesFor, false), QString::number(result.against),
             abstentionsText(result.abstain, false));
}

QString castingParagraph(const VoteCase& situation, const VoteResult& result, const MotionWords& motion)
{
    const QString start = result.tie ? say("The votes on %1 were equal, %2 for and %3 against%4.")
                                           .arg(motion.asNoun(), QString::number(result.votesFor),
                                                QString::number(result.against), abstentionsText(result.abstain, false))
                                     : say("Nobody voted for or against %1.").arg(motion.asNoun());
    const QString end = situation.castingVote == CastingVote::Against
                          ? say("%1, presiding, gave the casting vote against, and it was not carried.")
                      : result.outcome == VoteOutcome::Carried
                          ? say("%1, presiding, gave the casting vote for, and it was carried.")
                          : say("%1, presiding, gave the casting vote for, and it was not carried.");
    return start + QLatin1Char(' ') + end.arg(presiderName(situation));
}

QString whyTieStayed(const VoteCase& situation)
{
    return situation.castingVote == CastingVote::Declined
             ? say("%1, presiding, declined the casting vote").arg(presiderName(situation))
             : say("no casting vote was given");
}

QString notCarriedParagraph(const VoteCase& situation, const VoteResult& result, const MotionWords& motion)
{
    const QString subject = capitalised(motion.asNoun());
    if (result.reason == VoteReason::NoVotesCast)
        return result.abstain == 0 ? say("%1 was not carried: nobody voted for or against.").arg(subject)
                                   : say("%1 was not carried: nobody voted for or against, and %2 abstained.")
                                         .arg(subject, QString::number(result.abstain));
    if (result.reason == VoteReason::TieUnresolved)
        return say("%1 was not carried: the votes were equal, %2 for and %3 against%4, and %5.")
            .arg(subject, QString::number(result.votesFor), QString::number(result.against),
                 abstentionsText(result.abstain, false), whyTieStayed(situation));
    const QString sentence = say("%1 was not carried: %2.").arg(subject, countedAgainst(result));
    return result.reason == VoteReason::MajorityNotReached
             ? sentence + say(" The terms of reference ask for %1.").arg(majorityText(situation.rules))
             : sentence;
}

QString mainSentence(const VoteCase& situation, const VoteResult& result, const MotionWords& motion,
                     const QString& body)
{
    if (result.outcome == VoteOutcome::NotDecided)
        return say("No decision was taken on %1: %2.").arg(motion.asNoun(), whyWasNotDecided(result));
    if (situation.method == VoteMethod::GeneralAssent)
        return motion.behind(say("%1 agreed without a vote").arg(body));
    if (result.castingVoteUsed)
        return castingParagraph(situation, result, motion);
    if (result.outcome == VoteOutcome::NotCarried)
        return notCarriedParagraph(situation, result, motion);
    const QString against = result.against == 0 ? say("none") : QString::number(result.against);
    return motion.behind(
        say("%1 agreed by %2 to %3%4")
            .arg(body, votesText(result.votesFor, false), against, abstentionsText(result.abstain, false)));
}

QString choiceInMinutes(VoteChoice choice) { return choice == VoteChoice::Abstain ? say("abstaining") : label(choice); }

QStringList notifiedSentence(const VoteResult& result)
{
    QStringList votes;
    for (const AgencyVote& vote : result.agencies)
        if (vote.way == VoteWay::Notified && vote.choice)
            votes << say("%1 (%2)").arg(text(vote.name), choiceInMinutes(*vote.choice));
    if (votes.isEmpty())
        return {};
    return {say(votes.size() == 1 ? "The vote of %1 had been notified beforehand."
                                  : "The votes of %1 had been notified beforehand.")
                .arg(listText(votes))};
}

QStringList ruledSentences(const VoteResult& result)
{
    QStringList sentences;
    for (const AgencyVote& vote : result.agencies) {
        if (vote.way == VoteWay::RuledNotVoting)
            sentences
                << say("Different hands were raised for %1; it was ruled that it did not vote.").arg(text(vote.name));
        if (vote.way == VoteWay::Ruled && vote.choice)
            sentences << say("Different hands were raised for %1; it was ruled that its vote was “%2”.")
                             .arg(text(vote.name), label(*vote.choice));
    }
    return sentences;
}

QStringList interestSentences(const VoteCase& situation)
{
    QStringList sentences;
    for (const DeclaredInterest& interest : situation.interests) {
        for (const VotingAgency& agency : situation.agencies)
            if (!interest.agency.empty() && agency.key == interest.agency)
                sentences << say(interest.mayVote ? "%1 declared an interest and could vote, by dispensation."
                                                  : "%1 declared an interest and did not vote.")
                                 .arg(text(agency.name));
        for (const VotingPerson& person : situation.people)
            if (!interest.person.empty() && person.key == interest.person
                && std::find(situation.present.begin(), situation.present.end(), person.key) != situation.present.end())
                sentences << say(interest.mayVote  ? "%1 declared an interest and could vote, by dispensation."
                                 : interest.leaves ? "%1 declared an interest and left the room."
                                                   : "%1 declared an interest, stayed and did not vote.")
                                 .arg(text(person.name));
    }
    return sentences;
}

} // namespace

QString minuteParagraph(const VoteCase& situation, const VoteResult& result, const std::string& motion,
                        const QString& body)
{
    QStringList sentences{
        mainSentence(situation, result, MotionWords(motion), body.isEmpty() ? say("The Board") : body)};
    if (situation.method != VoteMethod::GeneralAssent && result.outcome != VoteOutcome::NotDecided)
        sentences << notifiedSentence(result) << ruledSentences(result);
    sentences << interestSentences(situation);
    return sentences.join(QLatin1Char(' '));
}

} // namespace cspdesk::wording
