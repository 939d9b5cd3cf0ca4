// SPDX-License-Identifier: MIT
#include "desktop/pack_copy.h"

#include "application/meeting_work.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {
namespace {

using namespace domain;
using application::MinutesView;
using application::Reader;
using documents::Audience;
using wording::say;

bool holdsSealed(const ActionLine& line)
{
    return line.action->closedMatter.isSealed()
        || std::any_of(line.history.begin(), line.history.end(),
                       [](const DatedReview& each) { return each.review->closedText.isSealed(); });
}

bool holdsSealed(const std::vector<ActionLine>& actions)
{
    return std::any_of(actions.begin(), actions.end(), [](const ActionLine& line) { return holdsSealed(line); });
}

bool hasSealedAgenda(const MinutesView& view)
{
    const auto& lines = view.agenda.order.lines;
    return view.agenda.meeting->joiningDetails.isSealed()
        || std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.item->closedMatter.isSealed(); });
}

bool hasSealedMinutes(const MinutesView& view)
{
    const auto isSealed = [](const MinutedItem& item) {
        return std::any_of(item.paragraphs.begin(), item.paragraphs.end(),
                           [](const auto& each) { return each.paragraph->closedText.isSealed(); });
    };
    return hasSealedAgenda(view) || std::any_of(view.items.begin(), view.items.end(), isSealed)
        || std::any_of(view.appendices.begin(), view.appendices.end(),
                       [](const auto& appendix) { return appendix->closedMatter.isSealed(); })
        || holdsSealed(view.raised);
}

bool holdsSealedMatter(const application::PackView& view)
{
    return hasSealedAgenda(view.meeting) || holdsSealed(view.meeting.reviewed)
        || (view.last && hasSealedMinutes(*view.last));
}

/// Nobody who holds the paper may take it for the whole.
void markAsLacking(documents::Pack& pack)
{
    const std::string marking = say("Board copy without its closed matter").toStdString();
    pack.cover.marking = marking;
    for (documents::PackPart& part : pack.parts)
        part.document.marking = marking;
    const QString words = say("Closed matter was locked when this copy was made, and is missing from it.");
    pack.cover.blocks.emplace_back(
        documents::Callout{{documents::Block(documents::Paragraph{documents::plain(words.toStdString())})}});
}

application::Result<std::optional<Stored<Meeting>>> meetingBefore(const Reader& reader, const Meeting& meeting)
{
    auto meetings = application::meetingsOf(reader, meeting.body);
    CSPDESK_TRY(meetings);
    for (auto each = meetings->rbegin(); each != meetings->rend(); ++each)
        if (each->value.date < meeting.date && each->value.state != MeetingState::Cancelled)
            return std::optional(std::move(*each));
    return std::optional<Stored<Meeting>>();
}

application::Result<PackCopy> copyFrom(const Reader& reader, Id<Meeting> meeting, Audience audience, Date today)
{
    auto view = application::packView(reader, meeting, today);
    CSPDESK_TRY(view);
    auto before = meetingBefore(reader, view->meeting.agenda.meeting.value);
    CSPDESK_TRY(before);
    PackCopy copy{std::move(*view), audience, {}, std::move(*before)};
    copy.pack = documents::meetingPack(copy.view, audience);
    return copy;
}

} // namespace

application::Result<PackCopy> packCopy(const presentation::Workspace& workspace, Id<Meeting> meeting, Audience audience)
{
    if (audience == Audience::Public) {
        const auto store = workspace.publicStore();
        CSPDESK_TRY(store);
        return copyFrom(**store, meeting, audience, workspace.today());
    }
    auto copy = copyFrom(workspace.store(), meeting, audience, workspace.today());
    if (copy.has_value() && holdsSealedMatter(copy->view)) {
        copy->lacksClosedMatter = true;
        markAsLacking(copy->pack);
    }
    return copy;
}

QString suggestedName(const PackCopy& copy)
{
    return wording::text(documents::suggestedFileName(copy.view.meeting.agenda.meeting->date, documents::Paper::Pack,
                                                      copy.audience, "pdf"));
}

} // namespace cspdesk::desktop
