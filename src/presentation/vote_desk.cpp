// SPDX-License-Identifier: MIT
#include "presentation/vote_desk.h"

#include "application/bid_interests.h"
#include "application/motion_work.h"
#include "presentation/motion_lines.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

bool mayCast(const VoteCase& situation)
{
    // Asked of the rule itself: with nobody's vote, would this casting vote be used?
    VoteCase probe = situation;
    probe.method = VoteMethod::ShowOfHands;
    probe.hands.clear();
    probe.notified.clear();
    probe.rulings.clear();
    probe.rules.castingVoteWithoutVotes = true;
    probe.castingVote = CastingVote::For;
    return judge(probe).castingVoteUsed;
}

VoteDesk::VoteDesk(Workspace& workspace, MeetingRoom& room, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_room(room)
{
    connect(&room, &MeetingRoom::roomChanged, this, &VoteDesk::follow);
    connect(&room, &MeetingRoom::clockTurned, this, [this] {
        if (m_motion && !m_declared)
            recompute();
    });
}

/// Another item came before the meeting, or the motion went; otherwise those who are here now raise the hands.
void VoteDesk::follow()
{
    if (!m_motion)
        return;
    const Stored<Motion>* motion = motionRecord();
    const bool isGone = motion == nullptr || !m_room.isInSession() || motion->value.item != m_room.now().item;
    if (isGone || (!m_declared && motion->value.standing != MotionStanding::Open))
        return clear();
    recompute();
}

std::vector<Id<Motion>> VoteDesk::openMotions() const
{
    std::vector<Id<Motion>> amendments;
    std::vector<Id<Motion>> others;
    if (!m_room.view() || !m_room.isInSession())
        return others;
    for (const Stored<Motion>& motion : m_room.view()->proceedings.motions)
        if (motion->item == m_room.now().item && motion->standing == MotionStanding::Open && !motion->matter.isSealed()
            && lastVoteOn(*m_room.view(), motion.id) == nullptr)
            (motion->amends ? amendments : others).push_back(motion.id);
    amendments.insert(amendments.end(), others.begin(), others.end());
    return amendments;
}

void VoteDesk::putNext()
{
    const auto motions = openMotions();
    start(motions.empty() ? std::nullopt : std::optional(motions.front()));
}

void VoteDesk::put(Id<Motion> motion) { start(motion); }

void VoteDesk::clear() { start(std::nullopt); }

void VoteDesk::start(std::optional<Id<Motion>> motion)
{
    m_motion = motion;
    m_declared.reset();
    m_hands.clear();
    m_rulings.clear();
    m_split.clear();
    m_totals = {};
    m_isCounted = false;
    m_restDidNotVote = false;
    m_silent.clear();
    m_casting = CastingVote::NotAsked;
    m_choice = {};
    m_candidates.clear();
    const Stored<Motion>* record = motionRecord();
    const bool isChoice = record != nullptr && record->value.kind == MotionKind::Choice;
    m_method = isChoice ? QuestionMethod::Candidates : QuestionMethod::Hands;
    if (isChoice)
        m_choice.candidates = record->value.matter.value().candidates;
    recompute();
}

Result<> VoteDesk::putWords(const QString& words)
{
    if (!m_room.view() || !m_room.now().item)
        return {};
    const Id<AgendaItem> item = *m_room.now().item;
    std::optional<Id<Motion>> ratifies;
    for (const RunningOrderLine& line : m_room.view()->agenda.order.lines)
        if (line.item.id == item)
            ratifies = line.item->ratifies;
    MotionMatter matter;
    matter.texts.push_back(MotionText{words.trimmed().toStdString(), std::nullopt, {}});
    const auto put = m_workspace.run(Verb::PutMotion, say("put a motion"), [&](UnitOfWork& unit) {
        return putMotion(unit, item, ratifies ? MotionKind::Ratification : MotionKind::Motion, matter, std::nullopt,
                         ratifies);
    });
    if (!put.has_value())
        return refuse(put.error());
    start(*put);
    return {};
}

QString VoteDesk::suggestedWords() const
{
    if (!m_room.view())
        return {};
    for (const RunningOrderLine& line : m_room.view()->agenda.order.lines)
        if (line.item.id == m_room.now().item && line.item->ratifies)
            for (const Stored<Motion>& motion : m_room.view()->proceedings.ratified)
                if (motion.id == *line.item->ratifies)
                    return wording::text(wordsOf(motion.value));
    return {};
}

QString VoteDesk::undeclaredInterests() const
{
    if (!m_room.view() || !m_room.now().item)
        return {};
    const auto open =
        application::undeclaredInterests(m_workspace.store(), *m_room.now().item, m_room.view()->proceedings.interests);
    if (!open.has_value())
        return {};
    QStringList lines;
    for (const UndeclaredInterest& each : *open)
        lines << say("%1 applies for money under this item (%2) and has declared no interest.")
                     .arg(wording::text(each.agency->name), wording::text(each.bid->project));
    return lines.join(QLatin1Char('\n'));
}

const Stored<Motion>* VoteDesk::motionRecord() const
{
    if (!m_motion || !m_room.view())
        return nullptr;
    const auto& motions = m_room.view()->proceedings.motions;
    const auto found =
        std::find_if(motions.begin(), motions.end(), [&](const auto& each) { return each.id == *m_motion; });
    return found == motions.end() ? nullptr : &*found;
}

QString VoteDesk::words() const
{
    const Stored<Motion>* motion = motionRecord();
    if (motion == nullptr)
        return {};
    // An amendment that was carried gave its motion other words; a vote stays on those it was taken on.
    if (const auto* vote = declaredVote(); vote != nullptr && vote->value.matter.readable() != nullptr)
        return wording::text(vote->value.matter.readable()->text);
    return wording::text(wordsOf(motion->value));
}

QString VoteDesk::kindText() const
{
    const Stored<Motion>* motion = motionRecord();
    if (motion == nullptr)
        return {};
    QStringList parts;
    for (const RunningOrderLine& line : m_room.view()->agenda.order.lines)
        if (line.item.id == motion->value.item && line.number)
            parts << say("Item %1").arg(*line.number);
    parts << wording::label(motion->value.kind);
    if (!motion->value.matter.value().subject.empty())
        parts << wording::text(motion->value.matter.value().subject);
    return parts.join(QStringLiteral(" · "));
}

bool VoteDesk::isSealed() const
{
    const Stored<Motion>* motion = motionRecord();
    return motion != nullptr && motion->value.matter.isSealed();
}

void VoteDesk::setMethod(QuestionMethod method)
{
    if (m_declared || m_method == QuestionMethod::Candidates || method == QuestionMethod::Candidates)
        return;
    m_method = method;
    m_casting = CastingVote::NotAsked;
    recompute();
}

Ballots VoteDesk::ballots() const
{
    Ballots given;
    given.castingVote = m_casting;
    switch (m_method) {
    case QuestionMethod::Hands:
        for (const auto& [person, choice] : m_hands)
            given.hands.push_back({person, choice});
        for (const auto& [agency, choice] : m_rulings)
            given.rulings.push_back({agency, choice});
        break;
    case QuestionMethod::Assent: given.method = VoteMethod::GeneralAssent; break;
    case QuestionMethod::Totals:
        given.method = VoteMethod::TotalsOnly;
        given.totals = m_totals;
        given.totals->notVoting = m_restDidNotVote ? std::max(0, uncounted()) : 0;
        break;
    case QuestionMethod::Candidates: given.choice = m_choice; break;
    }
    return given;
}

/// A hand is of somebody who votes for their agency now: who left took theirs down.
void VoteDesk::dropHandsOfOthers()
{
    const VotePreview bare = previewVote(*m_room.view(), *m_motion, {}, m_room.time());
    m_rows = voteRows(bare.situation, bare.result, {});
    const auto& rows = m_rows;
    const auto mayRaise = [&](const auto& holds) {
        return std::any_of(rows.begin(), rows.end(), [&](const VoteRow& row) {
            return std::any_of(row.voters.begin(), row.voters.end(),
                               [&](const Voter& each) { return holds(row, each); });
        });
    };
    std::erase_if(m_hands, [&](const auto& hand) {
        return !mayRaise([&](const VoteRow&, const Voter& voter) { return voter.person == hand.first; });
    });
    std::erase_if(m_candidates, [&](const auto& given) {
        return !mayRaise([&](const VoteRow& row, const Voter&) { return row.agency == given.first; });
    });
}

void VoteDesk::recompute()
{
    m_preview.reset();
    if (!m_motion || !m_room.view() || m_declared || isSealed()) {
        m_rows.clear();
    } else {
        dropHandsOfOthers();
        m_preview = previewVote(*m_room.view(), *m_motion, ballots(), m_room.time());
        m_rows = voteRows(m_preview->situation, m_preview->result, m_split);
        // A ruling is on hands that differ; where they do no more, there is nothing to rule.
        if (std::erase_if(m_rulings,
                          [&](const auto& ruling) {
                              const VoteRow* row = rowOf(ruling.first);
                              return row == nullptr || !row->isRuled;
                          })
            > 0)
            return recompute();
        if (m_casting != CastingVote::NotAsked && m_method != QuestionMethod::Candidates && !asksCastingVote()) {
            m_casting = CastingVote::NotAsked;
            return recompute();
        }
        for (VoteRow& row : m_rows)
            if (const auto given = m_candidates.find(row.agency); given != m_candidates.end()) {
                row.candidate = given->second;
                row.abstainsFromRound = !given->second;
            }
    }
    Q_EMIT changed();
}

const VoteRow* VoteDesk::rowOf(const std::string& agency) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const VoteRow& row) { return row.agency == agency; });
    return found == m_rows.end() ? nullptr : &*found;
}

void VoteDesk::raise(const std::string& agency, std::optional<VoteChoice> choice)
{
    const VoteRow* row = rowOf(agency);
    if (row == nullptr || !row->mayRaise())
        return;
    const std::string lead = row->voters.front().person;
    for (const Voter& voter : row->voters)
        m_hands.erase(voter.person);
    m_rulings.erase(agency);
    m_silent.erase(agency);
    if (choice)
        m_hands[lead] = *choice;
    recompute();
}

void VoteDesk::raisePerson(const std::string& person, std::optional<VoteChoice> choice)
{
    if (choice)
        m_hands[person] = *choice;
    else
        m_hands.erase(person);
    recompute();
}

void VoteDesk::allFor()
{
    for (const VoteRow& row : m_rows) {
        const bool hasHand = std::any_of(row.voters.begin(), row.voters.end(),
                                         [](const Voter& voter) { return voter.hand.has_value(); });
        if (row.mayRaise() && !hasHand)
            m_hands[row.voters.front().person] = VoteChoice::For;
    }
    recompute();
}

void VoteDesk::setSplit(const std::string& agency, bool split)
{
    if (split)
        m_split.insert(agency);
    else
        m_split.erase(agency);
    recompute();
}

void VoteDesk::rule(const std::string& agency, std::optional<VoteChoice> choice)
{
    m_rulings[agency] = choice;
    recompute();
}

void VoteDesk::takeRulingBack(const std::string& agency)
{
    m_rulings.erase(agency);
    recompute();
}

void VoteDesk::setTotals(int votesFor, int against, int abstain)
{
    m_totals = {std::max(0, votesFor), std::max(0, against), std::max(0, abstain), 0};
    m_isCounted = m_totals.votesFor + m_totals.against + m_totals.abstain > 0;
    if (uncounted() <= 0)
        m_restDidNotVote = false;
    recompute();
}

int VoteDesk::handsThatMayGoUp() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const VoteRow& row) { return row.mayRaise() && row.entitled; }));
}

int VoteDesk::uncounted() const { return handsThatMayGoUp() - m_totals.votesFor - m_totals.against - m_totals.abstain; }

void VoteDesk::setRestDidNotVote(bool didNot)
{
    if (m_method == QuestionMethod::Totals)
        m_restDidNotVote = didNot;
    else if (!didNot)
        m_silent.clear();
    else
        for (const VoteRow& row : m_rows)
            if (isMissing(row))
                m_silent.insert(row.agency);
    recompute();
}

void VoteDesk::setCastingVote(CastingVote vote)
{
    m_casting = vote;
    recompute();
}

bool VoteDesk::isMissing(const VoteRow& row) const
{
    return row.mayRaise() && (row.way == VoteWay::NotVoting || row.way == VoteWay::Silence)
        && !m_silent.contains(row.agency);
}

bool VoteDesk::asksCastingVote() const
{
    if (!m_preview || m_declared || m_preview->result.outcome == VoteOutcome::NotDecided)
        return false;
    const bool counts = m_method == QuestionMethod::Totals
                     || (m_method == QuestionMethod::Hands && hasBegun() && stillMissing().isEmpty());
    const VoteResult& result = m_preview->result;
    const bool isOpen = result.tie
                     || (m_preview->situation.rules.castingVoteWithoutVotes && result.votesFor + result.against == 0
                         && result.abstain > 0);
    return counts && isOpen && mayCast(m_preview->situation);
}

} // namespace cspdesk::presentation
