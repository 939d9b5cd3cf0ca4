// SPDX-License-Identifier: MIT
#include "desktop/minutes_flows.h"

#include "application/meeting_work.h"
#include "desktop/dialog_frame.h"
#include "desktop/minutes_dialogs.h"
#include "desktop/paper_copy.h"
#include "desktop/prompter.h"
#include "desktop/publication_gate.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::desktop {
namespace {

using domain::MeetingState;
using domain::MeetingVerb;
using wording::say;
using Tone = Notices::Tone;

/// Said before everything that clears the undo steps.
QString noUndoAfterwards() { return say("Earlier changes can no longer be undone afterwards."); }

} // namespace

MinutesFlows::MinutesFlows(PageContext& context, presentation::MinutesModel& model, QWidget* page)
    : QObject(page),
      m_context(context),
      m_model(model),
      m_page(page)
{
    attach("minutes.details", &MinutesFlows::editDetails);
    attach("minutes.end-session", &MinutesFlows::endSession);
    attach("minutes.circulate", &MinutesFlows::circulate);
    attach("minutes.agree", &MinutesFlows::agree);
    attach("minutes.publish", &MinutesFlows::publish);
    attach("minutes.correct", &MinutesFlows::correct);
}

void MinutesFlows::attach(const char* id, void (MinutesFlows::*flow)())
{
    const QString name = QString::fromLatin1(id);
    m_page->addAction(&m_context.actions.action(name));
    m_context.actions.attach(name, this, [this, flow] {
        Q_EMIT aboutToBegin();
        if (m_model.view())
            (this->*flow)();
    });
}

void MinutesFlows::refresh()
{
    const auto& view = m_model.view();
    const bool mayWrite = m_context.workspace.mayWrite() && view;
    const MeetingState state = view ? view->agenda.meeting->state : MeetingState::Cancelled;
    const bool isPast = view && view->agenda.meeting->date <= m_context.workspace.today();
    const auto allow = [&](const char* id, bool allowed) {
        m_context.actions.action(QString::fromLatin1(id)).setEnabled(allowed);
    };
    const auto leads = [&](MeetingVerb verb) { return mayWrite && domain::after(state, verb).has_value(); };
    allow("minutes.details", m_model.mayEdit());
    allow("minutes.end-session", isPast && (leads(MeetingVerb::OpenSession) || leads(MeetingVerb::EndSession)));
    allow("minutes.circulate", leads(MeetingVerb::CirculateMinutes));
    allow("minutes.agree", leads(MeetingVerb::AgreeMinutes));
    allow("minutes.publish", leads(MeetingVerb::PublishMinutes));
    allow("minutes.correct",
          mayWrite && (state == MeetingState::MinutesAgreed || state == MeetingState::MinutesPublished));
}

QString MinutesFlows::day() const { return wording::plainDate(m_model.view()->agenda.meeting->date); }

bool MinutesFlows::advance(std::initializer_list<MeetingVerb> verbs)
{
    const Id<domain::Meeting> meeting = m_model.view()->agenda.meeting.id;
    const auto done = m_context.workspace.run(application::Verb::AdvanceMeeting, wording::label(*(verbs.end() - 1)),
                                              [&](application::UnitOfWork& unit) -> application::Result<> {
                                                  for (const MeetingVerb verb : verbs)
                                                      CSPDESK_TRY(application::advanceMeeting(unit, meeting, verb));
                                                  return {};
                                              });
    if (!done.has_value())
        m_context.notices.tell(done.error());
    return done.has_value();
}

void MinutesFlows::editDetails() { openDialog(new MinutesDetailsDialog(m_model, m_page)); }

void MinutesFlows::endSession()
{
    const bool confirmed = m_context.prompter.confirm(
        {say("Record that the meeting of %1 is over?").arg(day()),
         say("Its agenda can then no longer be changed, and its minutes are in draft. %1").arg(noUndoAfterwards()),
         say("Meeting has ended")});
    if (!confirmed)
        return;
    const bool inSession = m_model.view()->agenda.meeting->state == MeetingState::InSession;
    if (inSession ? advance({MeetingVerb::EndSession}) : advance({MeetingVerb::OpenSession, MeetingVerb::EndSession}))
        m_context.notices.tell(Tone::Success, say("The minutes of %1 are in draft.").arg(day()));
}

void MinutesFlows::circulate()
{
    const std::size_t remarks = m_model.view()->remarks.size();
    const QString open = remarks == 0 ? QString()
                       : remarks == 1 ? say("There is 1 remark to look at. ")
                                      : say("There are %1 remarks to look at. ").arg(remarks);
    const bool confirmed = m_context.prompter.confirm(
        {say("Record that the draft minutes of %1 have gone out?").arg(day()),
         open + say("They can still be changed until they are agreed. %1").arg(noUndoAfterwards()),
         say("Circulate minutes")});
    if (confirmed && advance({MeetingVerb::CirculateMinutes}))
        m_context.notices.tell(Tone::Success, say("The minutes of %1 are circulated.").arg(day()));
}

void MinutesFlows::agree() { openDialog(new AgreeMinutesDialog(m_model, m_context.meeting.meetings(), m_page)); }

void MinutesFlows::publish()
{
    // What goes on the public page must be able to go out.
    const auto copy = paperCopy(m_context.workspace, {documents::Paper::Minutes, m_model.view()->agenda.meeting.id},
                                documents::Audience::Public);
    if (!copy.has_value())
        return m_context.notices.tell(copy.error());
    if (!mayLeave(copy->document, documents::Audience::Public, {}, m_context))
        return;
    const bool confirmed = m_context.prompter.confirm(
        {say("Record that the minutes of %1 have been posted?").arg(day()),
         say("They are on the public page from then on. %1").arg(noUndoAfterwards()), say("Publish minutes")});
    if (confirmed && advance({MeetingVerb::PublishMinutes}))
        m_context.notices.tell(Tone::Success, say("The minutes of %1 are published.").arg(day()));
}

void MinutesFlows::correct()
{
    const auto text = m_context.prompter.askText(
        say("Correct the minutes of %1").arg(day()),
        say("What was agreed stays as it is; the correction is dated today and printed with it. It stays."), {});
    if (!text)
        return;
    if (const auto corrected = m_model.correct(*text); !corrected.has_value())
        return m_context.notices.tell(corrected.error());
    m_context.notices.tell(Tone::Success, say("The correction stands with the minutes."));
}

} // namespace cspdesk::desktop
