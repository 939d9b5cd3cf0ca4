// SPDX-License-Identifier: MIT
#include "wording/search_text.h"

#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace application;
using namespace domain;

namespace {

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

QString label(SearchGroup group)
{
    switch (group) {
    case SearchGroup::Meetings: return say("Meetings");
    case SearchGroup::Minutes: return say("Minutes");
    case SearchGroup::Actions: return say("Actions");
    case SearchGroup::Votes: return say("Votes");
    case SearchGroup::Papers: return say("Papers");
    case SearchGroup::Questions: return say("Questions");
    case SearchGroup::Plan: return say("Plan");
    case SearchGroup::People: return say("Partnership");
    }
    return {};
}

QString foundName(const Found& found)
{
    const QString reference = text(found.reference);
    switch (found.key.kind) {
    case kindOf<AgendaItem>: return reference.isEmpty() ? say("Agenda item") : say("Agenda item %1").arg(reference);
    case kindOf<MinuteParagraph>:
        return reference.isEmpty() ? say("Note in the minutes") : say("Minutes %1").arg(reference);
    case kindOf<Appendix>: return say("Appendix %1").arg(reference);
    case kindOf<ActionPoint>: return say("Action %1").arg(reference);
    case kindOf<ActionReview>: return say("Review of action %1").arg(reference);
    case kindOf<DeclaredVote>: return say("Vote %1").arg(reference);
    case kindOf<PublicQuestion>: return say("Public question %1").arg(reference);
    case kindOf<Minutes>: return say("Minutes");
    default: return capitalised(kindLabel(found.key.kind));
    }
}

QString foundPlace(const Found& found)
{
    const QString name = foundName(found);
    return found.held ? say("%1, %2").arg(name, plainDate(*found.held)) : name;
}

QString foundCount(const FoundList& list)
{
    const int count = static_cast<int>(list.found.size());
    if (count == 0)
        return say("Nothing was found");
    if (list.hasMore)
        return say("The best %1").arg(count);
    return count == 1 ? say("1 found") : say("%1 found").arg(count);
}

} // namespace cspdesk::wording
