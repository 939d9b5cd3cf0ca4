// SPDX-License-Identifier: MIT
#include "documents/presence_words.h"

#include "application/room.h"
#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::MinutesView;
using application::QuorumTurn;
using wording::say;

QString capitalised(const QString& words) { return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1); }

QString reasonOf(const Stay& stay)
{
    if (!stay.left)
        return {};
    if (stay.because == LeftBecause::LostConnection || stay.because == LeftBecause::Interest)
        return wording::label(stay.because);
    return wording::text(stay.why);
}

QString basisText(const Presiding& presiding)
{
    const QString basis = presiding.basis == PresidingBasis::Elected   ? say("elected for this meeting")
                        : presiding.basis == PresidingBasis::SteppedIn ? say("stepped in")
                                                                       : wording::label(presiding.basis);
    return presiding.how.empty() ? basis : say("%1: %2").arg(basis, wording::text(presiding.how));
}

/// `item` is the item that was before the meeting, or empty.
QString eventText(const PresenceEvent& event, const QString& item)
{
    const QString name = wording::text(event.name);
    const QString time = wording::timeOfDay(event.at);
    const QString at = item.isEmpty() ? say("at %1").arg(time) : say("at %1 during %2").arg(time, item);
    switch (event.kind) {
    case PresenceEventKind::Joined: return say("%1 joined %2").arg(name, at);
    case PresenceEventKind::Returned: return say("%1 returned %2").arg(name, at);
    case PresenceEventKind::Left: return say("%1 left %2").arg(name, at);
    case PresenceEventKind::LostConnection: return say("%1 lost connection %2").arg(name, at);
    case PresenceEventKind::LeftForInterest: return say("%1 left %2, having declared an interest").arg(name, at);
    }
    return {};
}

QString countedText(const QuorumCount& quorum)
{
    const bool isAgencies = quorum.basis == QuorumBasis::Agencies;
    if (quorum.count == 1)
        return isAgencies ? say("1 agency") : say("1 Board member");
    return (isAgencies ? say("%1 agencies") : say("%1 Board members")).arg(quorum.count);
}

} // namespace

PresenceWords::PresenceWords(const MinutesView& view) : m_view(view)
{
    for (const Stored<Attendance>& attendance : view.proceedings.attendances)
        for (const Stay& stay : attendance->stays) {
            m_hasOnline = m_hasOnline || stay.mode == PresenceMode::Online;
            m_hasTimes = m_hasTimes || (stay.arrived && *stay.arrived > began()) || (stay.left && *stay.left < end());
        }
}

TimeOfDay PresenceWords::began() const { return m_view.minutes.began.value_or(m_view.agenda.meeting->start); }

TimeOfDay PresenceWords::end() const { return m_view.minutes.ended.value_or(TimeOfDay{24 * 60}); }

QString PresenceWords::itemName(std::optional<Id<AgendaItem>> item) const
{
    for (const MinutedItem& each : m_view.items)
        if (each.line.item.id == item && each.line.number)
            return say("item %1").arg(*each.line.number);
    return {};
}

/// In the minute in which one item followed another it is not known which it was, and saying it could tell of a closed
/// one: then no item is named.
QString PresenceWords::itemAt(TimeOfDay at) const
{
    const auto item = domain::itemAt(at, m_view.proceedings.times);
    return item == domain::itemAt(TimeOfDay{at.minutes - 1}, m_view.proceedings.times) ? itemName(item) : QString();
}

QString PresenceWords::withItem(const QString& words, TimeOfDay at) const
{
    const QString item = itemAt(at);
    return item.isEmpty() ? words : say("%1 (%2)").arg(words, item);
}

QString PresenceWords::times(const Attendance& attendance) const
{
    QStringList parts;
    for (const Stay& stay : attendance.stays) {
        const bool isLate = stay.arrived && *stay.arrived > began();
        const bool isEarly = stay.left && *stay.left < end();
        const QString reason = isEarly ? reasonOf(stay) : QString();
        if (attendance.stays.size() > 1) {
            const QString from = wording::timeOfDay(stay.arrived.value_or(began()));
            const std::optional<TimeOfDay> until = stay.left ? stay.left : m_view.minutes.ended;
            const QString range =
                until ? wording::timeRange(stay.arrived.value_or(began()), *until) : say("from %1").arg(from);
            parts << (reason.isEmpty() ? range : say("%1 (%2)").arg(range, reason));
            continue;
        }
        const QString from = isLate ? withItem(wording::timeOfDay(*stay.arrived), *stay.arrived) : QString();
        const QString until = isEarly ? withItem(wording::timeOfDay(*stay.left), *stay.left) : QString();
        QString words = isLate && isEarly ? say("%1 to %2").arg(from, until)
                      : isLate            ? say("from %1").arg(from)
                      : isEarly           ? say("until %1").arg(until)
                                          : say("throughout");
        if (!reason.isEmpty())
            words = say("%1, %2").arg(words, reason);
        parts << words;
    }
    return parts.isEmpty() ? say("Throughout") : capitalised(parts.join(QStringLiteral(", ")));
}

QString PresenceWords::where(const Attendance& attendance)
{
    QStringList modes;
    for (const Stay& stay : attendance.stays)
        if (const QString mode = wording::label(stay.mode); !modes.contains(mode))
            modes << mode;
    if (modes.isEmpty())
        return wording::label(PresenceMode::InRoom);
    return modes.size() == 1
             ? modes.front()
             : say("%1, then %2").arg(modes.front(), modes.back().at(0).toLower() + modes.back().mid(1));
}

QString PresenceWords::events() const
{
    QStringList sentences;
    for (const PresenceEvent& event : presenceEvents(m_view.proceedings.attendances, began(), m_view.minutes.ended))
        sentences << eventText(event, itemAt(event.at));
    return sentences.isEmpty() ? QString() : sentences.join(QStringLiteral("; ")) + QLatin1Char('.');
}

QString PresenceWords::presiding() const
{
    std::vector<Stored<Presiding>> timeline = m_view.proceedings.presiding;
    std::stable_sort(timeline.begin(), timeline.end(), [](const auto& one, const auto& other) {
        return one->from.value_or(TimeOfDay{0}) < other->from.value_or(TimeOfDay{0});
    });
    QString words;
    QStringList overItems;
    if (!timeline.empty() && timeline.front()->from && *timeline.front()->from > began())
        if (const auto first = application::presiderAt(m_view, began(), std::nullopt))
            words = say("%1 (%2)").arg(wording::text(first->name), wording::label(first->basis));
    for (const Stored<Presiding>& each : timeline) {
        const QString name = say("%1 (%2)").arg(wording::text(each->name), basisText(each.value));
        if (each->onlyFor) {
            const QString item = itemName(each->onlyFor);
            overItems << (item.isEmpty() ? name : say("%1 for %2").arg(name, item));
        } else if (words.isEmpty()) {
            words = name;
        } else {
            words = each->from ? say("%1 until %2, then %3").arg(words, wording::timeOfDay(*each->from), name)
                               : say("%1, then %2").arg(words, name);
        }
    }
    if (!words.isEmpty())
        overItems.prepend(words);
    return overItems.join(QStringLiteral("; "));
}

QString PresenceWords::presidingWorthTelling() const
{
    const auto& timeline = m_view.proceedings.presiding;
    const bool isChairAlone = timeline.size() == 1 && timeline.front()->basis == PresidingBasis::Chair;
    return isChairAlone ? QString() : presiding();
}

QString PresenceWords::quorum() const
{
    if (!m_hasTimes)
        return {};
    QStringList parts;
    bool wasLost = false;
    for (const QuorumTurn& turn : application::quorumTurns(m_view, end())) {
        const QString at = wording::timeOfDay(turn.at);
        const QString counted = countedText(turn.quorum);
        const QString words = !turn.quorum.reached ? say("inquorate from %1 with %2").arg(at, counted)
                            : wasLost              ? say("quorate again from %1 with %2").arg(at, counted)
                                                   : say("quorate from %1 with %2").arg(at, counted);
        wasLost = wasLost || (!turn.quorum.reached && !parts.isEmpty());
        parts << (parts.isEmpty() ? say("%1, where %2 are needed").arg(words).arg(turn.quorum.required) : words);
    }
    return capitalised(parts.join(QStringLiteral("; ")));
}

QString PresenceWords::quorumChanges() const
{
    if (!m_hasTimes)
        return {};
    const std::vector<QuorumTurn> turns = application::quorumTurns(m_view, end());
    if (turns.size() == 1 && !turns.front().quorum.reached)
        return say("There was no quorum at any time: what was recommended is for ratification.");
    QStringList sentences;
    for (std::size_t index = 0; index < turns.size(); ++index) {
        const QString at = wording::timeOfDay(turns[index].at);
        if (index == 0 && !turns[index].quorum.reached)
            sentences << say("The meeting began without a quorum.");
        else if (index > 0)
            sentences << (turns[index].quorum.reached ? say("At %1 there was a quorum again.").arg(at)
                                                      : say("At %1 the meeting became inquorate.").arg(at));
    }
    if (turns.size() > 1 && !turns.front().quorum.reached)
        sentences[1] = say("At %1 there was a quorum.").arg(wording::timeOfDay(turns[1].at));
    return sentences.join(QLatin1Char(' '));
}

QString PresenceWords::sessions() const
{
    QStringList parts;
    for (const SessionTurn& turn : m_view.minutes.turns) {
        const QString at = wording::timeOfDay(turn.at);
        QString words =
            turn.session == Session::Open ? say("open to the public from %1").arg(at) : say("closed from %1").arg(at);
        if (turn.publicPresent)
            words += say(", %1 of the public present").arg(*turn.publicPresent);
        parts << words;
    }
    return capitalised(parts.join(QStringLiteral("; ")));
}

} // namespace cspdesk::documents
