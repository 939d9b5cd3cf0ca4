// SPDX-License-Identifier: MIT
#include "documents/vote_blocks.h"

#include "documents/closed_places.h"
#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <QStringList>

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

bool isMeant(const AgencyVote& vote, std::optional<VoteChoice> choice)
{
    return choice ? vote.choice == choice : vote.entitled && !vote.choice;
}

/// "City Council, Probation Service, Fire and Rescue Service (notified)"
QStringList agenciesWith(const VoteResult& result, std::optional<VoteChoice> choice)
{
    QStringList names;
    for (const AgencyVote& vote : result.agencies)
        if (isMeant(vote, choice)) {
            const QString name = wording::text(vote.name);
            names << (vote.way == VoteWay::Notified ? say("%1 (notified)").arg(name)
                      : vote.way == VoteWay::Ruled  ? say("%1 (as ruled)").arg(name)
                                                    : name);
        }
    return names;
}

class VoteLines
{
public:
    explicit VoteLines(const DeclaredVoteMatter& vote) : m_vote(vote) {}

    void define(const QString& label, const QString& value)
    {
        if (!value.isEmpty())
            m_list.definitions.push_back({plain(utf8(label)), plain(utf8(value))});
    }

    void addHow()
    {
        if (m_vote.choice) {
            int number = 0;
            for (const ChoiceRound& round : m_vote.choice->rounds)
                define(say("Round %1").arg(++number), roundText(*m_vote.choice, round));
        } else if (m_vote.situation.method == VoteMethod::ShowOfHands) {
            agencies(say("For"), VoteChoice::For);
            agencies(say("Against"), VoteChoice::Against);
            agencies(say("Abstained"), VoteChoice::Abstain);
            agencies(say("Did not vote"), std::nullopt);
        }
    }

    void addAfterwards()
    {
        for (const std::string& name : m_vote.dissents)
            define(say("Recorded"), say("%1, on request").arg(wording::text(name)));
        for (const VoteCorrection& correction : m_vote.corrections)
            define(say("Correction"),
                   say("%1: %2").arg(wording::plainDate(correction.on), wording::text(correction.text)));
    }

    DefinitionList take() { return std::move(m_list); }

private:
    void agencies(const QString& label, std::optional<VoteChoice> choice)
    {
        const QStringList names = agenciesWith(m_vote.result, choice);
        define(say("%1 (%2)").arg(label).arg(names.size()), names.join(QStringLiteral(", ")));
    }

    const DeclaredVoteMatter& m_vote;
    DefinitionList m_list;
};

QString countsText(const VoteResult& result)
{
    const QString against = result.against == 0 ? say("none") : QString::number(result.against);
    return say("%1 to %2%3")
        .arg(wording::votesText(result.votesFor, false), against, wording::abstentionsText(result.abstain, false));
}

QString nameOf(int candidate, const ChoiceRecord& choice)
{
    const auto index = static_cast<std::size_t>(candidate);
    return index < choice.candidates.size() ? wording::text(choice.candidates[index]) : QString();
}

} // namespace

QString quoted(const std::string& words)
{
    QString inner = wording::text(words);
    inner.replace(QChar(0x201C), QChar(0x2018)).replace(QChar(0x201D), QChar(0x2019));
    return say("“%1”").arg(inner);
}

QString voteTitle(const Stored<DeclaredVote>& vote)
{
    const DeclaredVoteMatter& matter = vote->matter.value();
    QString title = say("Vote %1").arg(vote->number);
    if (!matter.subject.empty())
        title = say("%1: %2").arg(title, wording::text(matter.subject));
    return matter.voidBecause.empty() ? title : say("%1 (void)").arg(title);
}

QString resultText(const DeclaredVoteMatter& vote)
{
    const VoteResult& result = vote.result;
    if (vote.choice)
        return vote.choice->elected ? say("%1 was chosen").arg(nameOf(*vote.choice->elected, *vote.choice))
                                    : say("Nobody was chosen");
    if (vote.situation.method == VoteMethod::GeneralAssent && result.outcome == VoteOutcome::Carried)
        return say("Agreed without a vote");
    const QString outcome = wording::capitalised(wording::label(result.outcome));
    const QString reason = wording::label(result.reason);
    if (result.reason == VoteReason::NoVotesCast || result.outcome == VoteOutcome::NotDecided)
        return reason.isEmpty() ? outcome : say("%1: %2").arg(outcome, reason);
    const QString by = result.castingVoteUsed ? say("%1 on the casting vote, after %2").arg(outcome, countsText(result))
                                              : say("%1, by %2").arg(outcome, countsText(result));
    return reason.isEmpty() ? by : say("%1: %2").arg(by, reason);
}

QString castingText(const DeclaredVoteMatter& vote)
{
    const QString presider = wording::text(vote.presiding);
    switch (vote.situation.castingVote) {
    case CastingVote::NotAsked: return {};
    case CastingVote::Declined: return say("%1, presiding, declined it").arg(presider);
    case CastingVote::For: return vote.result.castingVoteUsed ? say("%1, presiding: for").arg(presider) : QString();
    case CastingVote::Against:
        return vote.result.castingVoteUsed ? say("%1, presiding: against").arg(presider) : QString();
    }
    return {};
}

QString roundText(const ChoiceRecord& choice, const ChoiceRound& round)
{
    QStringList counts;
    for (std::size_t place = 0; place < round.standing.size() && place < round.votes.size(); ++place)
        counts << say("%1 %2").arg(nameOf(round.standing[place], choice)).arg(round.votes[place]);
    QString words = counts.join(QStringLiteral(", "));
    const auto abstained = std::count_if(round.hands.begin(), round.hands.end(),
                                         [](const CandidateHand& hand) { return !hand.candidate; });
    if (abstained > 0)
        words += say(", abstained %1").arg(abstained);
    if (!round.candidate)
        return round.end == RoundEnd::NoVotes ? say("%1; nobody voted").arg(words) : say("%1; equal").arg(words);
    const QString end = (round.end == RoundEnd::Elected ? say("%1 chosen") : say("%1 stood no more"))
                            .arg(nameOf(*round.candidate, choice));
    const QString how = round.byLot ? say(", by lot") : round.byCastingVote ? say(", by the casting vote") : QString();
    return say("%1; %2%3").arg(words, end, how);
}

std::vector<Block> voteBlocks(const Stored<DeclaredVote>& vote, bool isTold)
{
    if (vote->matter.isSealed())
        return {Paragraph{lockedMatter()}};
    const DeclaredVoteMatter& matter = vote->matter.value();
    const bool isVoid = !matter.voidBecause.empty();
    VoteLines lines(matter);
    const bool isAssent = matter.situation.method == VoteMethod::GeneralAssent && !matter.choice;
    if (!isTold && !matter.text.empty())
        lines.define(say("Motion"), quoted(matter.text));
    if (isVoid) {
        lines.define(say("Void"), wording::text(matter.voidBecause));
    } else if (!isAssent || !isTold) {
        lines.addHow();
        lines.define(say("Casting vote"), castingText(matter));
        lines.define(say("Result"), resultText(matter));
    }
    lines.addAfterwards();
    std::vector<Block> blocks;
    DefinitionList list = lines.take();
    if (!list.definitions.empty())
        blocks.emplace_back(Callout{{Paragraph{bold(utf8(voteTitle(vote)))}, std::move(list)}});
    if (vote->matter.releasedOn)
        blocks.push_back(releaseNote(vote->matter.releasedBy, *vote->matter.releasedOn));
    return blocks;
}

QString interestText(const InterestMatter& interest)
{
    const QString kind = wording::label(interest.kind).toLower();
    const QString note = interest.note.empty() ? kind : say("%1: %2").arg(kind, wording::text(interest.note));
    const QString name = say("%1 (%2)").arg(wording::text(interest.name), note);
    switch (interest.conduct) {
    case InterestConduct::LeftRoom: return say("%1, out of the room").arg(name);
    case InterestConduct::StayedWithoutVoting: return say("%1, in the room without voting").arg(name);
    case InterestConduct::StayedByDispensation: return say("%1, taking part by dispensation").arg(name);
    }
    return name;
}

std::vector<Block> interestBlocks(Id<AgendaItem> item, const std::vector<Stored<Interest>>& interests)
{
    QStringList declared;
    bool isSealed = false;
    for (const Stored<Interest>& each : interests) {
        if (each->item != item)
            continue;
        isSealed = isSealed || each->matter.isSealed();
        if (const InterestMatter* matter = each->matter.readable())
            declared << interestText(*matter);
    }
    std::vector<Block> blocks;
    if (!declared.isEmpty()) {
        Spans spans =
            bold(utf8(declared.size() == 1 ? say("Declaration of interest: ") : say("Declarations of interest: ")));
        spans.push_back(Span{.text = utf8(declared.join(QStringLiteral("; "))) + '.'});
        blocks.emplace_back(Paragraph{std::move(spans)});
    }
    if (isSealed)
        blocks.emplace_back(Paragraph{lockedMatter()});
    return blocks;
}

QString standingText(const Motion& motion)
{
    if (motion.standing == MotionStanding::Open)
        return {};
    const MotionMatter& matter = motion.matter.value();
    QString words = wording::label(motion.standing);
    if (!matter.reason.empty())
        words = say("%1: %2").arg(words, wording::text(matter.reason));
    if (matter.ratifiedInWriting)
        words =
            say("%1; ratified by written procedure on %2").arg(words, wording::plainDate(*matter.ratifiedInWriting));
    return words;
}

std::vector<Block> standingBlocks(Id<AgendaItem> item, const std::vector<Stored<Motion>>& motions)
{
    std::vector<Block> blocks;
    for (const Stored<Motion>& motion : motions) {
        if (motion->item != item || motion->standing == MotionStanding::Open || motion->matter.isSealed())
            continue;
        const MotionMatter& matter = motion->matter.value();
        const QString subject = wording::text(matter.subject);
        DefinitionList list;
        if (const std::string& words = wordsOf(motion.value); !words.empty())
            list.definitions.push_back(
                {plain(utf8(motion->standing == MotionStanding::ForRatification ? say("Recommended")
                                                                                : wording::label(motion->kind))),
                 plain(utf8(quoted(words)))});
        list.definitions.push_back({plain(utf8(say("Outcome"))), plain(utf8(standingText(motion.value)))});
        blocks.emplace_back(Callout{
            {Paragraph{bold(utf8(subject.isEmpty() ? wording::label(motion->kind) : subject))}, std::move(list)}});
        if (motion->matter.releasedOn)
            blocks.push_back(releaseNote(motion->matter.releasedBy, *motion->matter.releasedOn));
    }
    return blocks;
}

} // namespace cspdesk::documents
