// SPDX-License-Identifier: MIT
#include "desktop/pack_copy.h"

#include "application/meeting_work.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <map>
#include <memory>

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
    const auto& papers = view.agenda.papers;
    return view.agenda.meeting->joiningDetails.isSealed()
        || std::any_of(papers.begin(), papers.end(), [](const auto& paper) { return paper->matter.isSealed(); })
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

/// Papers go to another thread, so they are read here. One that cannot be read is told of when the pack is made.
documents::PaperBytes papersOf(const application::Store& store, const application::PapersView& papers)
{
    std::map<Id<PaperVersion>, std::string> kept;
    for (const application::ItemPapers& item : papers.items)
        for (const application::PaperLine& line : item.papers) {
            if (line.file() == nullptr || line.paper->separate)
                continue;
            auto bytes = application::bytesOf(store, line.last()->id);
            if (bytes.has_value())
                kept.emplace(line.last()->id, std::move(*bytes));
        }
    const auto shared = std::make_shared<const std::map<Id<PaperVersion>, std::string>>(std::move(kept));
    return [shared](Id<PaperVersion> version) {
        const auto found = shared->find(version);
        return found == shared->end() ? std::nullopt : std::optional(found->second);
    };
}

application::Result<PackCopy> copyFrom(const application::Store& store, Id<Meeting> meeting, Audience audience,
                                       Date today)
{
    auto view = application::packView(store, meeting, today);
    CSPDESK_TRY(view);
    auto before = meetingBefore(store, view->meeting.agenda.meeting.value);
    CSPDESK_TRY(before);
    PackCopy copy{std::move(*view), audience, {}, std::move(*before)};
    copy.pack = documents::meetingPack(copy.view, audience,
                                       papersOf(store, application::papersView(copy.view.meeting.agenda, today)));
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
