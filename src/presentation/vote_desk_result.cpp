// SPDX-License-Identifier: MIT
#include "application/minutes_work.h"
#include "application/motion_work.h"
#include "domain/vote_standing.h"
#include "presentation/vote_desk.h"
#include "wording/choice_words.h"
#include "wording/labels.h"
#include "wording/motion_words.h"
#include "wording/translate.h"
#include "wording/vote_words.h"

#include <algorithm>
#include <limits>

// What comes of the question: its rounds, its result, and what becomes of a motion that is not voted on.

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

std::vector<int> VoteDesk::standing() const { return stillStanding(m_choice); }

ChoiceRound VoteDesk::round() const
{
    std::vector<CandidateHand> hands;
    for (const VoteRow& row : m_rows)
        if (const auto given = m_candidates.find(row.agency); given != m_candidates.end())
            hands.push_back({row.name.toStdString(), given->second});
    return countRound(standing(), std::move(hands));
}

void VoteDesk::choose(const std::string& agency, std::optional<int> candidate)
{
    if (candidate)
        m_candidates[agency] = candidate;
    else
        m_candidates.erase(agency);
    recompute();
}

void VoteDesk::abstainFromRound(const std::string& agency)
{
    m_candidates[agency] = std::nullopt;
    recompute();
}

void VoteDesk::endRound()
{
    const ChoiceRound counted = round();
    if (m_choice.elected || (counted.end != RoundEnd::Elected && counted.end != RoundEnd::DropLowest))
        return;
    m_choice = withRound(m_choice, counted);
    m_candidates.clear();
    recompute();
}

void VoteDesk::settleRound(int candidate, bool byCastingVote)
{
    const ChoiceRound counted = round();
    const bool isTie = counted.end == RoundEnd::TieOfTwo || counted.end == RoundEnd::TieForLowest;
    if (m_choice.elected || !isTie || (byCastingVote && !presiderMayCast()))
        return;
    m_choice = withRound(m_choice, settled(counted, candidate, byCastingVote));
    m_candidates.clear();
    recompute();
}

void VoteDesk::takeRoundAgain()
{
    if (m_choice.elected || m_candidates.empty())
        return;
    ChoiceRound counted = round();
    if (counted.end == RoundEnd::TieOfTwo || counted.end == RoundEnd::TieForLowest)
        m_choice = withRound(m_choice, std::move(counted));
    m_candidates.clear();
    recompute();
}

bool VoteDesk::presiderMayCast() const { return m_preview && mayCast(m_preview->situation); }

QString VoteDesk::bodyName() const
{
    const Body& body = m_room.view()->agenda.body.value;
    return body.kind == Body::Kind::Board ? QString() : say("The %1").arg(wording::text(body.name));
}

std::string VoteDesk::minuteWords(const DeclaredVoteMatter& vote) const
{
    const QString words =
        vote.choice
            ? wording::choiceParagraph(*vote.choice, vote.subject.empty() ? vote.text : vote.subject, bodyName())
            : wording::minuteParagraph(vote.situation, vote.result, vote.text, bodyName());
    return words.toStdString();
}

QString VoteDesk::paragraph() const
{
    if (!m_preview || !mayDeclare())
        return {};
    DeclaredVoteMatter vote;
    vote.subject = motionRecord()->value.matter.value().subject;
    vote.text = wordsOf(motionRecord()->value);
    vote.situation = m_preview->situation;
    vote.result = m_preview->result;
    if (m_method == QuestionMethod::Candidates)
        vote.choice = m_choice;
    return wording::text(minuteWords(vote));
}

Result<> VoteDesk::declare()
{
    if (!mayDeclare())
        return {};
    const Ballots given = ballots();
    const Id<Motion> motion = *m_motion;
    const auto declared = m_workspace.run(Verb::DeclareVote, say("declare a vote"), [&](UnitOfWork& unit) {
        return declareVote(unit, motion, given, m_room.time(), m_workspace.today(),
                           [this](const DeclaredVoteMatter& vote) { return minuteWords(vote); });
    });
    if (!declared.has_value())
        return refuse(declared.error());
    m_motion = motion;
    m_declared = *declared;
    recompute();
    return {};
}

const Stored<DeclaredVote>* VoteDesk::declaredVote() const
{
    if (!m_declared || !m_room.view())
        return nullptr;
    const auto& votes = m_room.view()->proceedings.votes;
    const auto found =
        std::find_if(votes.begin(), votes.end(), [&](const auto& each) { return each.id == *m_declared; });
    return found == votes.end() ? nullptr : &*found;
}

QString VoteDesk::minutedAs() const
{
    const Stored<DeclaredVote>* vote = declaredVote();
    if (vote == nullptr || !vote->value.paragraph)
        return {};
    for (const MinutedItem& item : m_room.view()->items)
        for (const NumberedParagraph& paragraph : item.paragraphs)
            if (paragraph.paragraph.id == *vote->value.paragraph)
                return wording::text(paragraph.number);
    return {};
}

std::optional<ShownQuestion> VoteDesk::shown() const
{
    if (const Stored<DeclaredVote>* vote = declaredVote(); vote != nullptr) {
        const DeclaredVoteMatter& matter = vote->value.matter.value();
        return ShownQuestion{*m_motion, m_method, {matter.situation, matter.result}, matter.choice, true};
    }
    if (!m_motion || !m_preview)
        return std::nullopt;
    ShownQuestion question{*m_motion, m_method, *m_preview, std::nullopt, false};
    if (m_method == QuestionMethod::Candidates)
        question.choice = m_choice;
    return question;
}

QStringList VoteDesk::dissenters() const
{
    const Stored<DeclaredVote>* vote = declaredVote();
    if (vote == nullptr)
        return {};
    const DeclaredVoteMatter& matter = vote->value.matter.value();
    const VoteChoice won = matter.result.outcome == VoteOutcome::Carried ? VoteChoice::For : VoteChoice::Against;
    QStringList first;
    QStringList others;
    for (const Standing& standing : standingsIn(matter.situation)) {
        if (standing.agencies.empty())
            continue;
        const bool votedOtherwise =
            std::any_of(matter.result.agencies.begin(), matter.result.agencies.end(), [&](const AgencyVote& each) {
                return each.choice && *each.choice != won
                    && std::find(each.by.begin(), each.by.end(), standing.person->name) != each.by.end();
            });
        if (std::find(matter.dissents.begin(), matter.dissents.end(), standing.person->name) == matter.dissents.end())
            (votedOtherwise ? first : others) << wording::text(standing.person->name);
    }
    return first + others;
}

Result<> VoteDesk::recordDissent(const QString& name)
{
    if (!m_declared)
        return {};
    const auto done = m_workspace.run(Verb::CorrectVote, say("record a dissent"), [&](UnitOfWork& unit) {
        return application::recordDissent(unit, *m_declared, name.toStdString());
    });
    if (!done.has_value())
        return refuse(done.error());
    return {};
}

Result<> VoteDesk::takeAgain(const QString& because)
{
    if (!m_declared || !m_motion)
        return {};
    const Id<Motion> motion = *m_motion;
    const auto done = m_workspace.run(Verb::CorrectVote, say("take a vote again"), [&](UnitOfWork& unit) {
        return voidVote(unit, *m_declared, because.toStdString(), say("Void: ").toStdString());
    });
    if (!done.has_value())
        return refuse(done.error());
    start(motion);
    return {};
}

Result<> VoteDesk::setStanding(MotionStanding standing, const QString& reason)
{
    const Stored<Motion>* motion = motionRecord();
    if (motion == nullptr || m_declared)
        return {};
    const Id<Motion> id = motion->id;
    MinuteParagraph note{.meeting = motion->value.meeting, .item = motion->value.item};
    note.position = std::numeric_limits<int>::max();
    note.text = wording::standingParagraph(wordsOf(motion->value), standing, reason).toStdString();
    const auto done = m_workspace.run(Verb::ChangeMotion, say("change a motion"), [&](UnitOfWork& unit) -> Result<> {
        CSPDESK_TRY(application::setStanding(unit, id, standing, reason.toStdString()));
        if (!note.text.empty())
            CSPDESK_TRY(addParagraph(unit, std::move(note)));
        return {};
    });
    if (!done.has_value())
        return refuse(done.error());
    return {};
}

} // namespace cspdesk::presentation
