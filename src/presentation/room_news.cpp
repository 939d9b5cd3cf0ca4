// SPDX-License-Identifier: MIT
#include "presentation/room_news.h"

#include "presentation/minutes_model.h"
#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/room_words.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

/// The items that were before the meeting at any time between the two.
QStringList discussedBetween(const MinutesView& view, TimeOfDay from, TimeOfDay until)
{
    QStringList items;
    for (const MinutedItem& item : view.items)
        for (const Stored<ItemTime>& time : view.proceedings.times)
            if (time->item == item.line.item.id && time->began < until && (!time->ended || *time->ended > from)) {
                const QString title = wording::text(boardTitle(item.line.item.value));
                items << (item.line.number ? say("%1 %2").arg(*item.line.number).arg(title) : title);
                break;
            }
    return items;
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

const DeclaredVoteMatter* lastVoteOn(const MinutesView& view, Id<Motion> motion)
{
    const DeclaredVoteMatter* last = nullptr;
    for (const Stored<DeclaredVote>& vote : view.proceedings.votes)
        if (vote->motion == motion && vote->matter.readable() != nullptr
            && vote->matter.readable()->voidBecause.empty())
            last = vote->matter.readable();
    return last;
}

} // namespace

QString missingText(const QuorumCount& quorum)
{
    QStringList parts;
    const int missing = quorum.required - quorum.count;
    const bool inAgencies = quorum.basis == QuorumBasis::Agencies;
    if (missing == 1)
        parts << (inAgencies ? say("One more agency is needed.") : say("One more Board member is needed."));
    else if (missing > 1)
        parts << (inAgencies ? say("%1 more agencies are needed.") : say("%1 more Board members are needed."))
                     .arg(capitalised(wording::numberWord(missing)));
    for (const std::string& name : quorum.classesMissing)
        parts << say("Missing: %1.").arg(wording::text(name));
    return parts.join(QLatin1Char(' '));
}

QStringList countedText(const QuorumCount& quorum)
{
    QStringList lines;
    for (const Counted& each : quorum.counted) {
        QStringList parts{wording::text(each.person)};
        if (!each.agency.empty())
            parts << wording::text(each.agency);
        if (!each.representing.empty())
            parts << say("for %1").arg(wording::text(each.representing));
        lines << parts.join(QStringLiteral(", "));
    }
    return lines;
}

std::optional<QuorumNews> quorumNews(const MinutesView& view, TimeOfDay until)
{
    const std::vector<QuorumTurn> turns = quorumTurns(view, until);
    if (turns.empty() || (turns.size() == 1 && turns.front().quorum.reached))
        return std::nullopt;
    const QuorumTurn& last = turns.back();
    QuorumNews news{.reached = last.quorum.reached, .fromBeginning = turns.size() == 1, .at = last.at};
    const QString when = wording::timeOfDay(last.at);
    if (!news.reached) {
        news.title =
            news.fromBeginning ? say("There is no quorum") : say("The meeting became inquorate at %1").arg(when);
        news.detail = say("%1 The meeting may go on talking; what it would decide can be kept as a recommendation for "
                          "ratification.")
                          .arg(missingText(last.quorum));
        return news;
    }
    const QuorumTurn& lost = turns[turns.size() - 2];
    const QStringList items = discussedBetween(view, lost.at, last.at);
    news.title = turns.size() == 2 ? say("Quorate since %1").arg(when) : say("Quorate again since %1").arg(when);
    news.detail = items.isEmpty() ? say("Nothing was taken between %1 and %2.").arg(wording::timeOfDay(lost.at), when)
                                  : say("Taken without a quorum, and perhaps to be taken up again: %1.")
                                        .arg(items.join(QStringLiteral("; ")));
    return news;
}

Reminder publicReminder(const MinutesView& view)
{
    for (const Stored<Template>& each : view.agenda.templates)
        if (each->purpose == Template::Purpose::PublicInformation)
            return {wording::text(each->title), plainWords(wording::text(each->text))};
    return {};
}

std::vector<RoomMotion> motionsUnder(const MinutesView& view, Id<AgendaItem> item)
{
    std::vector<RoomMotion> motions;
    for (const Stored<Motion>& each : view.proceedings.motions) {
        if (each->item != item)
            continue;
        RoomMotion motion{.motion = each.id};
        const MotionMatter* matter = each->matter.readable();
        motion.isSealed = matter == nullptr;
        motion.subject =
            matter == nullptr || matter->subject.empty() ? wording::label(each->kind) : wording::text(matter->subject);
        motion.words = matter == nullptr ? say("Closed matter: unlock to read") : wording::text(wordsOf(each.value));
        motion.standing = wording::label(each->standing);
        motion.isOpen = each->standing == MotionStanding::Open;
        if (const DeclaredVoteMatter* vote = lastVoteOn(view, each.id)) {
            motion.isCarried = vote->result.outcome == VoteOutcome::Carried;
            motion.isLost = !motion.isCarried;
            motion.isOpen = false;
            motion.standing = capitalised(wording::label(vote->result.outcome));
        }
        motions.push_back(std::move(motion));
    }
    return motions;
}

std::optional<bool> exclusionCarried(const MinutesView& view, Id<AgendaItem> item)
{
    std::optional<bool> carried;
    for (const Stored<Motion>& each : view.proceedings.motions)
        if (each->item == item && each->kind == MotionKind::ExcludePublic)
            if (const DeclaredVoteMatter* vote = lastVoteOn(view, each.id))
                carried = vote->result.outcome == VoteOutcome::Carried;
    return carried;
}

} // namespace cspdesk::presentation
