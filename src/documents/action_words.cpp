// SPDX-License-Identifier: MIT
#include "documents/action_words.h"

#include "documents/closed_places.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::documents {

using namespace domain;
using wording::say;

bool mayShow(const ActionPoint& action, Audience audience)
{
    return audience == Audience::Board || !isClosedMatter(action);
}

Spans actionSpans(const ActionPoint& action)
{
    const std::string* text = readableText(action);
    Spans spans = text != nullptr ? plain(*text) : lockedMatter();
    if (!action.formerReference.empty()) {
        const QString words = say("Formerly %1").arg(wording::text(action.formerReference));
        spans.push_back(Span{.text = '\n' + words.toStdString(), .italic = true});
    }
    return spans;
}

QString ownersOf(const ActionPoint& action, const OwnerNames& names)
{
    const std::vector<ActionOwner>* owners = readableOwners(action);
    return owners != nullptr ? wording::ownersText(*owners, names.members, names.bodies) : QString();
}

Spans ownedActionSpans(const ActionPoint& action, const OwnerNames& names)
{
    Spans spans = actionSpans(action);
    const QString owners = ownersOf(action, names);
    const std::string* text = readableText(action);
    if (owners.isEmpty() || text == nullptr || wording::text(*text).startsWith(owners, Qt::CaseInsensitive))
        return spans;
    spans.insert(spans.begin(), Span{.text = say("%1: ").arg(owners).toStdString(), .bold = true});
    return spans;
}

QString dueText(const ActionPoint& action)
{
    switch (action.due) {
    case ActionDue::NextMeeting: return say("Next meeting");
    case ActionDue::OnDate: return action.dueOn ? wording::plainDate(*action.dueOn) : QString();
    case ActionDue::NoDate: return say("No date");
    }
    return {};
}

QString reviewText(const ActionReview& review, Audience audience, std::optional<int> item)
{
    const QString outcome = wording::label(review.outcome);
    const bool isHidden = audience == Audience::Public && !review.closedText.isAbsent();
    const std::string* text = isHidden ? nullptr : readableText(review);
    if (text != nullptr && !text->empty())
        return say("%1: %2").arg(outcome, wording::text(*text));
    if (isHidden || text == nullptr || !review.becameItem)
        return outcome;
    return item ? say("%1: item %2 of the agenda").arg(outcome).arg(*item) : say("%1: an agenda item").arg(outcome);
}

QString statusText(const ActionLine& line)
{
    const QString status = wording::label(line.status);
    return line.isOverdue ? say("%1, overdue since %2").arg(status, wording::plainDate(*line.due)) : status;
}

} // namespace cspdesk::documents
