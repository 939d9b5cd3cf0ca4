// SPDX-License-Identifier: MIT
#include "application/work.h"
#include "desktop/actions_page.h"
#include "desktop/agenda_page.h"
#include "desktop/dialog_frame.h"
#include "desktop/main_window.h"
#include "desktop/minutes_page.h"
#include "desktop/papers_page.h"
#include "desktop/partnership_page.h"
#include "desktop/plan_page.h"
#include "desktop/votes_dialog.h"
#include "presentation/workspace.h"

namespace cspdesk::desktop {
namespace {

using namespace application;
using namespace domain;

/// The agenda item that a record hangs on.
std::optional<Id<AgendaItem>> itemOf(const Reader& reader, RecordKey key)
{
    if (key.kind == kindOf<AgendaItem>)
        return Id<AgendaItem>(key.number);
    const auto record = reader.find(key);
    if (!record.has_value() || !*record)
        return std::nullopt;
    if (const auto* motion = std::get_if<Motion>(&**record))
        return motion->item;
    if (const auto* interest = std::get_if<Interest>(&**record))
        return interest->item;
    if (const auto* vote = std::get_if<NotifiedVote>(&**record))
        return itemOf(reader, RecordKey::of(vote->motion));
    if (const auto* question = std::get_if<PublicQuestion>(&**record))
        return question->item;
    return std::nullopt;
}

std::optional<Id<ActionPoint>> actionOf(const Reader& reader, RecordKey key)
{
    if (key.kind == kindOf<ActionPoint>)
        return Id<ActionPoint>(key.number);
    const auto review = find(reader, Id<ActionReview>(key.number));
    return review.has_value() && *review ? std::optional((*review)->value.action) : std::nullopt;
}

std::optional<Id<Paper>> paperOf(const Reader& reader, RecordKey key)
{
    if (key.kind == kindOf<Paper>)
        return Id<Paper>(key.number);
    const auto version = find(reader, Id<PaperVersion>(key.number));
    return version.has_value() && *version ? std::optional((*version)->value.paper) : std::nullopt;
}

} // namespace

void MainWindow::open(const presentation::Place& place)
{
    const auto go = [this](const char* view) { m_actions.action(QString::fromLatin1(view)).trigger(); };
    if (place.meeting)
        m_meeting.choose(place.meeting);
    const Store& store = m_workspace.store();
    switch (place.record.kind) {
    case kindOf<Minutes>: return go("view.minutes");
    case kindOf<MinuteParagraph>: go("view.minutes"); return m_minutes->show(Id<MinuteParagraph>(place.record.number));
    case kindOf<Appendix>: go("view.minutes"); return m_minutes->show(Id<Appendix>(place.record.number));
    case kindOf<ActionPoint>:
    case kindOf<ActionReview>:
        go("view.actions");
        if (const auto action = actionOf(store, place.record))
            m_actionsPage->show(*action);
        return;
    case kindOf<DeclaredVote>: {
        go("view.minutes");
        if (!place.meeting)
            return;
        auto* votes = new VotesDialog(m_context, *place.meeting, this);
        votes->show(Id<DeclaredVote>(place.record.number));
        return openDialog(votes);
    }
    case kindOf<Person>:
    case kindOf<Agency>:
    case kindOf<Body>: go("view.partnership"); return m_partnership->show(place.record);
    case kindOf<PlanEntry>: go("view.plan"); return m_plan->show(Id<PlanEntry>(place.record.number));
    case kindOf<Paper>:
    case kindOf<PaperVersion>:
        go("view.papers");
        if (const auto paper = paperOf(store, place.record))
            m_papers->show(*paper);
        return;
    case kindOf<TermsOfReference>: go("view.partnership"); return go("partnership.terms");
    case kindOf<Template>: go("view.partnership"); return go("partnership.details");
    default: break;
    }
    go("view.agenda");
    if (const auto item = itemOf(store, place.record))
        m_agendaPage->show(*item);
}

} // namespace cspdesk::desktop
