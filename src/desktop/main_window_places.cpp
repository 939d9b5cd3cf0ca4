// SPDX-License-Identifier: MIT
#include "application/work.h"
#include "desktop/actions_page.h"
#include "desktop/agenda_page.h"
#include "desktop/deadlines_dialog.h"
#include "desktop/delivery_page.h"
#include "desktop/dialog_frame.h"
#include "desktop/main_window.h"
#include "desktop/minutes_page.h"
#include "desktop/papers_page.h"
#include "desktop/partnership_page.h"
#include "desktop/plan_page.h"
#include "desktop/questions_page.h"
#include "desktop/terms_dialog.h"
#include "desktop/votes_dialog.h"
#include "presentation/workspace.h"

#include <algorithm>

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

/// The question that somebody asked; the last one where there are several.
std::optional<Stored<PublicQuestion>> questionOf(const Reader& reader, Id<Asker> asker)
{
    const auto questions = all<PublicQuestion>(reader);
    if (!questions.has_value())
        return std::nullopt;
    const auto found = std::find_if(questions->rbegin(), questions->rend(),
                                    [asker](const auto& each) { return each->asker == asker; });
    return found == questions->rend() ? std::nullopt : std::optional(*found);
}

} // namespace

void MainWindow::openOver(const presentation::Place& place)
{
    const RecordKey key = place.record;
    if (key.kind == kindOf<DeclaredVote> && place.meeting) {
        auto* votes = new VotesDialog(m_context, *place.meeting, this);
        votes->show(Id<DeclaredVote>(key.number));
        openDialog(votes);
    }
    if (key.kind == kindOf<DeadlineMark> && place.meeting) {
        auto* deadlines = new DeadlinesDialog(m_context, *place.meeting, this);
        if (const auto mark = application::find(m_workspace.store(), Id<DeadlineMark>(key.number));
            mark.has_value() && *mark)
            deadlines->show((*mark)->value.kind);
        openDialog(deadlines);
    }
    if (key.kind == kindOf<TermsOfReference>) {
        auto* terms = new TermsDialog(m_context, this);
        terms->show(Id<TermsOfReference>(key.number));
        openDialog(terms);
    }
}

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
    case kindOf<DeclaredVote>: go("view.minutes"); return openOver(place);
    case kindOf<Person>:
    case kindOf<Agency>:
    case kindOf<Body>: go("view.partnership"); return m_partnership->show(place.record);
    case kindOf<SafetyPlan>:
    case kindOf<Priority>:
    case kindOf<Target>:
    case kindOf<Milestone>:
    case kindOf<Fund>:
    case kindOf<Bid>:
    case kindOf<Duty>:
    case kindOf<Recommendation>:
    case kindOf<AnnualReview>:
    case kindOf<SharingAgreement>:
    case kindOf<OutsideSeat>:
    case kindOf<PublicNotice>:
    case kindOf<GroupReport>:
    case kindOf<Induction>:
    case kindOf<DeathReview>: go("view.delivery"); return m_delivery->showRecord(place.record);
    case kindOf<PlanEntry>: go("view.plan"); return m_plan->show(Id<PlanEntry>(place.record.number));
    case kindOf<Paper>:
    case kindOf<PaperVersion>:
        go("view.papers");
        if (const auto paper = paperOf(store, place.record))
            m_papers->show(*paper);
        return;
    case kindOf<PublicQuestion>:
        go("view.questions");
        return m_questions->choose(Id<PublicQuestion>(place.record.number));
    case kindOf<Asker>:
        go("view.questions");
        if (const auto question = questionOf(store, Id<Asker>(place.record.number))) {
            m_meeting.choose((*question)->meeting);
            m_questions->choose(question->id);
        }
        return;
    case kindOf<DeadlineMark>: go("view.agenda"); return openOver(place);
    case kindOf<TermsOfReference>: go("view.partnership"); return openOver(place);
    case kindOf<Template>: go("view.partnership"); return go("partnership.details");
    default: break;
    }
    go("view.agenda");
    if (const auto item = itemOf(store, place.record))
        m_agendaPage->show(*item);
}

} // namespace cspdesk::desktop
