// SPDX-License-Identifier: MIT
#include "wording/difference_text.h"

#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace application;
using Kind = MinutesDifference::Kind;

const domain::MinutedItem* itemOf(Id<domain::AgendaItem> id, const MinutesView& view)
{
    const auto found =
        std::find_if(view.items.begin(), view.items.end(), [&](const auto& each) { return each.line.item.id == id; });
    return found == view.items.end() ? nullptr : &*found;
}

/// "Item 8", or the title of what has no number.
QString itemText(Id<domain::AgendaItem> id, const MinutesView& view)
{
    const domain::MinutedItem* item = itemOf(id, view);
    if (item == nullptr)
        return {};
    return item->line.number ? say("Item %1").arg(*item->line.number) : text(domain::boardTitle(item->line.item.value));
}

/// "“Ann Example, Fire” under “Attendance”"
QString wordsWithPlace(const ReturnedRemark& remark)
{
    return remark.place.empty() ? say("“%1”, at the beginning,").arg(text(remark.text))
                                : say("“%1” under “%2”").arg(text(remark.text), text(remark.place));
}

QString numberOf(Id<domain::MinuteParagraph> id, const MinutesView& view)
{
    for (const domain::MinutedItem& item : view.items)
        for (const domain::NumberedParagraph& each : item.paragraphs)
            if (each.paragraph.id == id)
                return each.number.empty() ? say("a note") : text(each.number);
    return {};
}

} // namespace

ErrorText returnRefusalText(const ReturnRefusal& refusal)
{
    using Refusal = ReturnRefusal::Kind;
    switch (refusal.kind) {
    case Refusal::OtherFile:
        return {say("These minutes were exported from another partnership file."),
                {},
                say("Open the file they come from, or a copy of it, and read them back there.")};
    case Refusal::OtherMeeting:
        return {refusal.meeting ? say("These are the minutes of %1.").arg(plainDate(*refusal.meeting))
                                : say("These are the minutes of another meeting."),
                {},
                say("Choose that meeting and read them back there.")};
    case Refusal::Agreed:
        return {say("These minutes cannot be changed any more."),
                {},
                say("Agreed minutes stay as they are. What has to be put right is added as a dated correction.")};
    case Refusal::NothingRecognised: break;
    }
    return {say("Nothing in the document is recognised as these minutes."),
            {},
            say("Choose the Word file that was exported here, as it was saved after editing.")};
}

QString differenceText(const MinutesDifference& difference, const MinutesView& view)
{
    switch (difference.kind) {
    case Kind::Changed: return say("Reworded");
    case Kind::Added: return difference.isNumbered ? say("New paragraph") : say("New note");
    case Kind::Removed: return say("Removed");
    case Kind::Moved:
        return difference.movedFrom ? say("Moved here from %1").arg(itemText(*difference.movedFrom, view))
                                    : say("Moved");
    case Kind::BecameNote: return say("Now a note without a number");
    case Kind::BecameNumbered: return say("Now a numbered paragraph");
    }
    return {};
}

QString placeText(const MinutesDifference& difference, const MinutesView& view)
{
    const bool hasPlace = difference.kind != Kind::Added && difference.kind != Kind::Moved;
    if (hasPlace && !difference.number.empty())
        return text(difference.number);
    const QString item = itemText(difference.item, view);
    if (hasPlace)
        return say("%1, note").arg(item);
    const QString name = difference.number.empty() ? item : say("%1 to %2").arg(text(difference.number), item);
    if (difference.behindAdded)
        return say("%1, behind the new one").arg(name);
    if (difference.behind.empty())
        return say("%1, at the beginning").arg(name);
    return say("%1, behind %2").arg(name, numberOf(difference.behind.front(), view));
}

QString warningText(const MinutesDifference& difference)
{
    if (difference.isConflict)
        return difference.kind == Kind::Removed
                 ? say("It was changed in the file since the export. Taking this removes those words too.")
                 : say("It was changed in the file since the export. Taking this replaces those words.");
    if (difference.actions == 1)
        return say("1 action point hangs on it. It stays, and hangs on no paragraph then.");
    if (difference.actions > 1)
        return say("%1 action points hang on it. They stay, and hang on no paragraph then.").arg(difference.actions);
    return {};
}

ErrorText removalText(const Removals& removals)
{
    return {say("%1 of %2 paragraphs would be removed.").arg(removals.removed).arg(removals.paragraphs),
            say("The document lacks them: it may have been cut short."),
            say("Look at it in Word before you take that over.")};
}

QString remarkText(const ReturnedRemark& remark)
{
    using enum ReturnedRemark::Kind;
    const QString words = text(remark.text);
    switch (remark.kind) {
    case TrackedChanges:
        return remark.count == 1 ? say("1 tracked change is taken as accepted.")
                                 : say("%1 tracked changes are taken as accepted.").arg(remark.count);
    case Comment:
        return remark.author.empty() ? say("Comment: %1").arg(words)
                                     : say("Comment by %1: %2").arg(text(remark.author), words);
    case HeadingChanged:
        return say("The heading “%1” was changed. Titles are changed on the agenda, and not taken over.").arg(words);
    case UnknownHeading: return say("The heading “%1” belongs to no item, and is not taken over.").arg(words);
    case OutsideItems: return say("“%1” stands under no item, and is not taken over.").arg(words);
    case Table: return say("The table that begins with “%1” is not taken over.").arg(words);
    case Picture:
        return remark.count == 1 ? say("1 picture is not taken over.")
                                 : say("%1 pictures are not taken over.").arg(remark.count);
    case Footnote:
        return remark.count == 1 ? say("1 footnote is not taken over.")
                                 : say("%1 footnotes are not taken over.").arg(remark.count);
    case AppendixChanged:
        return say("The appendix “%1” was changed. Appendices are changed here, and not taken over.").arg(words);
    case GoneSince: return say("“%1” was removed in the file since the export, and stays away.").arg(words);
    case RewordedElsewhere:
        return say("%1 is worded otherwise than in the file, and is not taken over.").arg(wordsWithPlace(remark));
    case AddedElsewhere: return say("%1 is not in the file, and is not taken over.").arg(wordsWithPlace(remark));
    case LeftOut: return say("%1 is in the file and not in the document, and stays.").arg(wordsWithPlace(remark));
    }
    return {};
}

} // namespace cspdesk::wording
