// SPDX-License-Identifier: MIT
#include "presentation/action_history.h"

#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

QString closedTitle(const ActionReview& review)
{
    return review.closedOn ? say("Closed on %1").arg(wording::plainDate(*review.closedOn)) : say("Closed");
}

ActionStep stepOf(const DatedReview& dated, const Reader& reader)
{
    const ActionReview& review = dated.review.value;
    const bool closes = review.outcome == ActionOutcome::Closed;
    ActionStep step{closes ? ActionStep::Kind::Closed : ActionStep::Kind::CarriedOver,
                    dated.on,
                    closes ? closedTitle(review) : say("Carried over"),
                    {}};
    QStringList parts;
    if (review.becameItem)
        parts << say("Became %1.").arg(itemText(reader, *review.becameItem));
    const std::string* words = readableText(review);
    if (words == nullptr)
        parts << say("Locked with the closed matter.");
    else if (!words->empty())
        parts << wording::text(*words);
    step.text = parts.join(QLatin1Char(' '));
    return step;
}

} // namespace

QString dueText(const ActionLine& line)
{
    switch (line.action->due) {
    case ActionDue::NextMeeting:
        return line.due ? say("Next meeting, %1").arg(wording::plainDate(*line.due)) : say("Next meeting");
    case ActionDue::OnDate: return line.due ? wording::plainDate(*line.due) : QString();
    case ActionDue::NoDate: return say("No date");
    }
    return {};
}

QString raisedText(const ActionLine& line)
{
    return line.paragraphNumber.empty() ? say("Raised") : say("Raised at %1").arg(wording::text(line.paragraphNumber));
}

QString overdueText(const ActionLine& line)
{
    return line.isOverdue ? say("Overdue since %1").arg(wording::plainDate(*line.due)) : QString();
}

std::vector<ActionStep> historyOf(const ActionLine& line, const Reader& reader)
{
    std::vector<ActionStep> steps{{ActionStep::Kind::Raised, line.raisedOn, raisedText(line), {}}};
    if (const std::string& former = line.action->formerReference; !former.empty())
        steps.front().text = say("Formerly %1.").arg(wording::text(former));
    for (const DatedReview& review : line.history)
        steps.push_back(stepOf(review, reader));
    return steps;
}

std::vector<ItemChoice> itemChoices(const Reader& reader, Id<Meeting> meeting)
{
    std::vector<ItemChoice> choices;
    if (const auto agenda = agendaView(reader, meeting); agenda.has_value())
        for (const RunningOrderLine& line : agenda->order.lines)
            if (line.number)
                choices.push_back(
                    {line.item.id, say("%1. %2").arg(*line.number).arg(wording::text(boardTitle(line.item.value)))});
    return choices;
}

QString itemText(const Reader& reader, Id<AgendaItem> id)
{
    const auto item = find(reader, id);
    if (!item.has_value() || !item->has_value())
        return say("an agenda item that is no longer kept");
    const auto agenda = agendaView(reader, (*item)->value.meeting);
    if (!agenda.has_value())
        return say("an agenda item");
    const QString date = wording::plainDate(agenda->meeting->date);
    for (const RunningOrderLine& line : agenda->order.lines)
        if (line.item.id == id && line.number)
            return say("item %1 of the agenda of %2").arg(*line.number).arg(date);
    return say("an item of the agenda of %1").arg(date);
}

} // namespace cspdesk::presentation
