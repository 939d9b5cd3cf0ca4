// SPDX-License-Identifier: MIT
#include "presentation/room_display.h"

#include "wording/choice_words.h"
#include "wording/format_text.h"
#include "wording/room_words.h"
#include "wording/translate.h"
#include "wording/vote_words.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

const RunningOrderLine* lineOf(const MinutesView& meeting, std::optional<Id<AgendaItem>> item)
{
    const auto& lines = meeting.agenda.order.lines;
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.item.id == item; });
    return item && found != lines.end() ? &*found : nullptr;
}

/// The title the room may read: of a closed item the open one, whatever is readable here.
QString titleFor(const AgendaItem& item, bool mayReadClosed)
{
    return wording::text(item.session == Session::Closed && !mayReadClosed ? item.title : boardTitle(item));
}

QString numbered(const RunningOrderLine& line, bool mayReadClosed)
{
    const QString title = titleFor(line.item.value, mayReadClosed);
    return line.number ? say("%1 %2").arg(QString::number(*line.number), title) : title;
}

QString nextItem(const MinutesView& meeting, const RoomNow& now)
{
    std::size_t first = 0;
    for (std::size_t index = 0; index < now.clock.lines.size(); ++index)
        if (now.clock.lines[index].began)
            first = index + 1;
    const auto& lines = meeting.agenda.order.lines;
    for (std::size_t index = first; index < lines.size(); ++index)
        if (lines[index].item->kind != ItemKind::Heading)
            return say("Next: %1").arg(numbered(lines[index], false));
    return {};
}

DisplayVote displayVote(const ShownQuestion& question, const QString& words, bool withAgencies)
{
    const VoteResult& result = question.vote.result;
    DisplayVote vote{.words = words};
    vote.isCounted = question.method == QuestionMethod::Hands || question.method == QuestionMethod::Totals;
    if (vote.isCounted) {
        vote.votesFor = result.votesFor;
        vote.against = result.against;
        vote.abstained = result.abstain;
    }
    if (question.choice) {
        for (const int candidate : stillStanding(*question.choice))
            vote.candidates << wording::candidateName(*question.choice, candidate);
        if (!question.choice->rounds.empty()) {
            const ChoiceRound& last = question.choice->rounds.back();
            if (question.choice->elected) {
                vote.candidates.clear();
                for (std::size_t place = 0; place < last.standing.size() && place < last.votes.size(); ++place)
                    vote.candidates << say("%1: %2").arg(wording::candidateName(*question.choice, last.standing[place]),
                                                         QString::number(last.votes[place]));
            }
        }
    }
    // Totals without names are of nobody; without a vote there is no vote to show.
    if (withAgencies && question.method == QuestionMethod::Hands)
        for (const AgencyVote& each : result.agencies)
            vote.hands.push_back({wording::text(each.name), each.choice, each.entitled});
    if (question.isDeclared) {
        vote.outcome = result.outcome;
        vote.result = question.choice ? wording::choiceSentence(*question.choice)
                                      : wording::resultSentence(question.vote.situation, result);
    }
    return vote;
}

void showItem(RoomDisplay& display, const MinutesView& meeting, const RoomNow& now, const RunningOrderLine& line,
              bool mayReadClosed)
{
    const AgendaItem& item = line.item.value;
    display.scene = RoomDisplay::Scene::Item;
    display.number = line.number ? QString::number(*line.number) : QString();
    display.isClosedItem = item.session == Session::Closed;
    display.title = titleFor(item, mayReadClosed);
    const auto index = static_cast<std::size_t>(&line - meeting.agenda.order.lines.data());
    if (!item.plannedMinutes || index >= now.clock.lines.size())
        return;
    const int left = *item.plannedMinutes - now.clock.lines[index].spentMinutes;
    display.timeLeft = wording::minutesLeftText(left);
    display.isOver = left < 0;
}

} // namespace

bool isBoardAlone(const MinutesView& meeting, const RoomNow& now)
{
    if (now.session != Session::Closed)
        return false;
    if (!meeting.minutes.turns.empty())
        return true; // the session now is the one the meeting turned to last
    if (meeting.minutes.publicPresent.value_or(0) > 0)
        return false;
    // Nobody recorded a turn: an open item that was taken may have brought the public in.
    return std::none_of(meeting.proceedings.times.begin(), meeting.proceedings.times.end(), [&](const auto& time) {
        const RunningOrderLine* line = lineOf(meeting, time->item);
        return line != nullptr && line->item->session == Session::Open;
    });
}

RoomDisplay roomDisplay(const MinutesView& meeting, const RoomNow& now, MeetingRoom::Phase phase, TimeOfDay clock,
                        const std::optional<ShownQuestion>& question, const DisplayChoices& choices)
{
    RoomDisplay display;
    display.meeting = wording::text(meeting.agenda.partnership.name);
    display.day = wording::longDate(meeting.agenda.meeting->date);
    display.clock = wording::timeOfDay(clock);
    switch (phase) {
    case MeetingRoom::Phase::None:
    case MeetingRoom::Phase::Cancelled: return display;
    case MeetingRoom::Phase::Before:
        display.scene = RoomDisplay::Scene::Before;
        display.next = say("Begins at %1").arg(wording::timeOfDay(meeting.agenda.meeting->start));
        return display;
    case MeetingRoom::Phase::Over: display.scene = RoomDisplay::Scene::Over; return display;
    case MeetingRoom::Phase::InSession: break;
    }
    const bool mayReadClosed = choices.closedToBoard && isBoardAlone(meeting, now);
    display.isClosedSession = now.session == Session::Closed;
    if (now.clock.isAdjourned) {
        display.scene = RoomDisplay::Scene::Adjourned;
        return display;
    }
    const RunningOrderLine* line = lineOf(meeting, now.item);
    if (line == nullptr) {
        display.scene = RoomDisplay::Scene::Between;
        display.next = nextItem(meeting, now);
        return display;
    }
    showItem(display, meeting, now, *line, mayReadClosed);
    if (!question || (display.isClosedItem && !mayReadClosed))
        return display;
    for (const Stored<Motion>& motion : meeting.proceedings.motions) {
        const bool isReadable =
            display.isClosedItem ? motion->matter.readable() != nullptr : motion->matter.open.has_value();
        if (motion.id == question->motion && motion->item == line->item.id && isReadable)
            display.vote = displayVote(*question, wording::text(wordsOf(motion.value)), choices.agencies);
    }
    return display;
}

} // namespace cspdesk::presentation
