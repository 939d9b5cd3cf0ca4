// SPDX-License-Identifier: MIT
#include "presentation/motion_lines.h"

#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"
#include "wording/vote_words.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace domain;
using wording::say;

namespace {

constexpr qsizetype longestSubject = 80;

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words.front() = words.front().toUpper();
    return words;
}

/// A motion without a subject goes by the beginning of its words.
QString subjectOf(const Motion& motion)
{
    if (motion.matter.isSealed())
        return say("Locked");
    if (const std::string& subject = motion.matter.value().subject; !subject.empty())
        return wording::text(subject);
    const QString words = wording::text(wordsOf(motion)).simplified();
    return words.size() <= longestSubject ? words : words.left(longestSubject).trimmed() + QStringLiteral("…");
}

QString standingOf(const application::MinutesView& meeting, const Stored<Motion>& motion)
{
    if (const auto* vote = lastVoteOn(meeting, motion.id)) {
        const DeclaredVoteMatter* matter = vote->value.matter.readable();
        return matter == nullptr ? say("Voted on") : capitalised(wording::label(matter->result.outcome));
    }
    const MotionMatter& matter = motion->matter.value();
    if (matter.ratifiedInWriting)
        return say("Ratified in writing on %1").arg(wording::plainDate(*matter.ratifiedInWriting));
    const QString standing = wording::label(motion->standing);
    return matter.reason.empty() ? standing : say("%1: %2").arg(standing, wording::text(matter.reason));
}

MotionLine lineOf(const application::MinutesView& meeting, const Stored<Motion>& motion)
{
    MotionLine line{.id = motion.id, .kind = motion->kind};
    line.isSealed = motion->matter.isSealed();
    line.subject = subjectOf(motion.value);
    line.words = wording::text(wordsOf(motion.value));
    line.wasVotedOn = lastVoteOn(meeting, motion.id) != nullptr;
    line.standing = standingOf(meeting, motion);
    line.notified = int(std::count_if(meeting.proceedings.notified.begin(), meeting.proceedings.notified.end(),
                                      [&](const auto& vote) { return vote->motion == motion.id; }));
    return line;
}

} // namespace

std::vector<MotionLine> motionLines(const application::MinutesView& meeting, std::optional<Id<AgendaItem>> item)
{
    std::vector<MotionLine> lines;
    for (const Stored<Motion>& motion : meeting.proceedings.motions)
        if (!item || motion->item == *item)
            lines.push_back(lineOf(meeting, motion));
    return lines;
}

QString motionWithItem(const application::MinutesView& meeting, Id<Motion> id)
{
    for (const Stored<Motion>& motion : meeting.proceedings.motions) {
        if (motion.id != id)
            continue;
        const QString subject = subjectOf(motion.value);
        for (const RunningOrderLine& line : meeting.agenda.order.lines)
            if (line.item.id == motion->item && line.number)
                return say("Item %1: %2").arg(QString::number(*line.number), subject);
        return subject;
    }
    return {};
}

QString ratifiesText(const application::MinutesView& meeting, const AgendaItem& item,
                     const std::vector<Stored<Meeting>>& meetings)
{
    if (!item.ratifies)
        return {};
    for (const auto* list : {&meeting.proceedings.ratified, &meeting.proceedings.toRatify})
        for (const Stored<Motion>& motion : *list) {
            if (motion.id != *item.ratifies)
                continue;
            const QString subject = subjectOf(motion.value);
            for (const Stored<Meeting>& held : meetings)
                if (held.id == motion->meeting)
                    return say("To ratify: “%1”, recommended on %2").arg(subject, wording::plainDate(held.value.date));
            return say("To ratify: “%1”").arg(subject);
        }
    return say("To ratify what an earlier meeting recommended");
}

QStringList voteLines(const application::MinutesView& meeting, const std::vector<int>& numbers)
{
    QStringList lines;
    for (const Stored<DeclaredVote>& vote : meeting.proceedings.votes) {
        if (std::find(numbers.begin(), numbers.end(), vote->number) == numbers.end())
            continue;
        const DeclaredVoteMatter* matter = vote->matter.readable();
        if (matter == nullptr)
            lines << say("Vote %1: locked").arg(vote->number);
        else
            lines << say("Vote %1, %2: %3")
                         .arg(QString::number(vote->number), motionWithItem(meeting, vote->motion),
                              wording::resultSentence(matter->situation, matter->result));
    }
    return lines;
}

const Stored<DeclaredVote>* lastVoteOn(const application::MinutesView& meeting, Id<Motion> motion)
{
    const auto& votes = meeting.proceedings.votes;
    const auto found = std::find_if(votes.rbegin(), votes.rend(), [&](const Stored<DeclaredVote>& vote) {
        const DeclaredVoteMatter* matter = vote->matter.readable();
        return vote->motion == motion && (matter == nullptr || matter->voidBecause.empty());
    });
    return found == votes.rend() ? nullptr : &*found;
}

} // namespace cspdesk::presentation
