// SPDX-License-Identifier: MIT
#include "desktop/pack_copy.h"

#include "application/meeting_work.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <utility>

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

/// Asked on another thread, so each paper is read through a look of its own. One that cannot be read is told of when
/// the pack is made.
documents::PaperBytes papersOf(const presentation::Workspace& workspace, Audience audience,
                               const std::shared_ptr<const SealedPapers>& sealed)
{
    const auto mode = audience == Audience::Public ? application::OpenMode::Public : application::OpenMode::Read;
    return [&files = workspace.files(), path = workspace.store().path(), mode,
            sealed](Id<PaperVersion> version) -> std::optional<std::string> {
        if (const auto found = sealed->find(version); found != sealed->end())
            return found->second;
        const auto store = files.open(path, mode);
        if (!store.has_value())
            return std::nullopt;
        auto bytes = application::bytesOf(**store, version);
        return bytes.has_value() ? std::optional(std::move(*bytes)) : std::nullopt;
    };
}

application::Result<PackCopy> copyFrom(const presentation::Workspace& workspace, const application::Store& store,
                                       Id<Meeting> meeting, Audience audience)
{
    auto view = application::packView(store, meeting, workspace.today());
    CSPDESK_TRY(view);
    auto before = meetingBefore(store, view->meeting.agenda.meeting.value);
    CSPDESK_TRY(before);
    PackCopy copy{std::move(*view), audience, {}, std::move(*before)};
    copy.pack = documents::meetingPack(copy.view, audience, papersOf(workspace, audience, copy.sealed));
    return copy;
}

} // namespace

application::Result<PackCopy> packCopy(const presentation::Workspace& workspace, Id<Meeting> meeting, Audience audience)
{
    if (audience == Audience::Public) {
        const auto store = workspace.publicStore();
        CSPDESK_TRY(store);
        return copyFrom(workspace, **store, meeting, audience);
    }
    auto copy = copyFrom(workspace, workspace.store(), meeting, audience);
    if (copy.has_value() && holdsSealedMatter(copy->view)) {
        copy->lacksClosedMatter = true;
        markAsLacking(copy->pack);
    }
    return copy;
}

void readSealedPapers(const PackCopy& copy, const presentation::Workspace& workspace)
{
    if (!copy.sealed->empty())
        return; // somebody may be reading there
    if (copy.audience == Audience::Public || workspace.closedMatter() != application::ClosedMatterAccess::Unlocked)
        return;
    const application::PapersView papers = application::papersView(copy.view.meeting.agenda, workspace.today());
    for (const application::ItemPapers& item : papers.items)
        for (const application::PaperLine& line : item.papers) {
            if (line.last() == nullptr || line.last()->value.file.open || line.paper->separate)
                continue;
            if (auto bytes = application::bytesOf(workspace.store(), line.last()->id); bytes.has_value())
                copy.sealed->insert_or_assign(line.last()->id, std::move(*bytes));
        }
}

QString suggestedName(const PackCopy& copy)
{
    return wording::text(documents::suggestedFileName(copy.view.meeting.agenda.meeting->date, documents::Paper::Pack,
                                                      copy.audience, "pdf"));
}

} // namespace cspdesk::desktop
