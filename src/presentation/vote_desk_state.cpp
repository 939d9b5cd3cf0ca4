// SPDX-License-Identifier: MIT
#include "presentation/vote_desk.h"
#include "wording/choice_words.h"
#include "wording/format_text.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <algorithm>

// How far the question is, and what is said of it.

namespace cspdesk::presentation {

using namespace domain;
using wording::say;

QuestionState VoteDesk::state() const
{
    if (m_declared)
        return QuestionState::Declared;
    if (!m_preview)
        return QuestionState::NoQuestion;
    const VoteReason reason = m_preview->result.reason;
    if (reason == VoteReason::NobodyPresiding || reason == VoteReason::Inquorate || reason == VoteReason::Dissent)
        return QuestionState::Blocked;
    if (reason == VoteReason::AgencyInDispute)
        return QuestionState::AgencyDisputed;
    if (m_method == QuestionMethod::Assent || (m_method == QuestionMethod::Candidates && m_choice.elected))
        return QuestionState::Ready;
    if (!hasBegun())
        return QuestionState::NothingYet;
    if (m_method == QuestionMethod::Candidates)
        return QuestionState::RoundOpen;
    if (reason == VoteReason::TotalsDoNotReconcile)
        return QuestionState::DoesNotAddUp;
    if (!stillMissing().isEmpty())
        return QuestionState::HandsMissing;
    return m_casting == CastingVote::NotAsked && asksCastingVote() ? QuestionState::TieToBreak : QuestionState::Ready;
}

bool VoteDesk::hasBegun() const
{
    switch (m_method) {
    case QuestionMethod::Candidates: return !m_choice.rounds.empty() || !m_candidates.empty();
    case QuestionMethod::Totals: return m_isCounted;
    case QuestionMethod::Hands: return !m_hands.empty();
    case QuestionMethod::Assent: break;
    }
    return true;
}

QString VoteDesk::declaredSentence() const
{
    const Stored<DeclaredVote>* vote = declaredVote();
    if (vote == nullptr)
        return {};
    const DeclaredVoteMatter& matter = vote->value.matter.value();
    return matter.choice ? wording::choiceSentence(*matter.choice)
                         : wording::resultSentence(matter.situation, matter.result);
}

QString VoteDesk::tieSentence() const
{
    const VoteResult& result = m_preview->result;
    if (!result.tie)
        return say("Nobody voted for or against. %1, who presides, has the casting vote.")
            .arg(wording::presiderName(m_preview->situation));
    return say("The votes are equal. %1 has the casting vote.").arg(wording::presiderName(m_preview->situation));
}

QString VoteDesk::sentence() const
{
    if (m_declared)
        return declaredSentence();
    if (!m_preview)
        return {};
    const QuestionState reached = state();
    if (reached == QuestionState::NothingYet)
        return m_method == QuestionMethod::Totals ? say("Nothing is counted yet.") : say("No hand is raised yet.");
    if (reached == QuestionState::DoesNotAddUp)
        return say("Counted: %1. Agencies that may raise a hand: %2.")
            .arg(wording::numberWord(handsThatMayGoUp() - uncounted()), wording::numberWord(handsThatMayGoUp()));
    if (reached == QuestionState::HandsMissing)
        return missingSentence();
    if (reached == QuestionState::TieToBreak)
        return tieSentence();
    if (reached == QuestionState::RoundOpen)
        return wording::roundSentence(m_choice, round());
    if (m_method == QuestionMethod::Candidates && m_choice.elected)
        return wording::choiceSentence(m_choice);
    if (m_method == QuestionMethod::Assent && reached == QuestionState::Ready)
        return say("Is anybody against? If nobody is, the motion is agreed without a vote.");
    return wording::resultSentence(m_preview->situation, m_preview->result);
}

QStringList VoteDesk::stillMissing() const
{
    QStringList names;
    if (m_preview && !m_declared && m_method == QuestionMethod::Hands)
        for (const VoteRow& row : m_rows)
            if (isMissing(row))
                names << row.name;
    return names;
}

QString VoteDesk::missingSentence() const
{
    const QStringList names = stillMissing();
    return names.size() <= 2 ? say("No hand yet: %1.").arg(wording::listText(names))
                             : say("No hand yet from %1 agencies.").arg(wording::numberWord(int(names.size())));
}

} // namespace cspdesk::presentation
