// SPDX-License-Identifier: MIT
#include "desktop/minutes_flows.h"

#include "application/deadline_work.h"
#include "application/meeting_work.h"
#include "application/minutes_life.h"
#include "desktop/dialog_frame.h"
#include "desktop/minutes_dialogs.h"
#include "desktop/minutes_step_dialog.h"
#include "desktop/paper_copy.h"
#include "desktop/prompter.h"
#include "desktop/publication_gate.h"
#include "desktop/read_back_dialog.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "presentation/deadline_model.h"
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
    attach("minutes.sign", &MinutesFlows::sign);
    attach("minutes.correct", &MinutesFlows::correct);
    attach("minutes.read-back", &MinutesFlows::readBack);
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
    allow("minutes.read-back", m_model.mayEdit());
    allow("minutes.end-session", isPast && (leads(MeetingVerb::OpenSession) || leads(MeetingVerb::EndSession)));
    allow("minutes.circulate", leads(MeetingVerb::CirculateMinutes));
    allow("minutes.agree", leads(MeetingVerb::AgreeMinutes));
    allow("minutes.publish", leads(MeetingVerb::PublishMinutes));
    const bool isAgreed = state == MeetingState::MinutesAgreed || state == MeetingState::MinutesPublished;
    allow("minutes.sign", mayWrite && isAgreed);
    allow("minutes.correct", mayWrite && isAgreed);
}

QString MinutesFlows::day() const { return wording::plainDate(m_model.view()->agenda.meeting->date); }

bool MinutesFlows::advance(std::initializer_list<MeetingVerb> verbs)
{
    const Id<domain::Meeting> meeting = m_model.view()->agenda.meeting.id;
    const auto done =
        m_context.workspace.run(application::Verb::AdvanceMeeting, wording::label(*(verbs.end() - 1)),
                                [&](application::UnitOfWork& unit) -> application::Result<> {
                                    for (const MeetingVerb verb : verbs)
                                        CSPDESK_TRY(application::advanceMeeting(
                                            unit, meeting, verb, {}, presentation::doneNow(m_context.workspace)));
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
    const Id<domain::Meeting> meeting = m_model.view()->agenda.meeting.id;
    const QString told = day();
    MinutesStepDialog::Step step{
        .title = say("Circulate the minutes of %1").arg(told),
        .effect = open + say("They can still be changed until they are agreed. %1").arg(noUndoAfterwards()),
        .dateLabel = say("Sent on the &day"),
        .wordsLabel = say("&By what (evidence)"),
        .words = say("E-mail to the Board and members"),
        .accept = say("Circulate minutes"),
        .wordsField = domain::Field::Evidence,
        .date = m_context.workspace.today(),
        .take = [this, meeting, told](Date on, const std::string& evidence) -> application::Result<> {
            const application::DoneNote now = presentation::doneNow(m_context.workspace);
            const auto at = on == now.on ? now.at : std::nullopt;
            CSPDESK_TRY(m_context.workspace.run(
                application::Verb::AdvanceMeeting, wording::label(MeetingVerb::CirculateMinutes),
                [&](application::UnitOfWork& unit) {
                    return application::circulateMinutes(unit, meeting, {on, evidence, now.by, at});
                }));
            m_context.notices.tell(Tone::Success, say("The minutes of %1 are circulated.").arg(told));
            return {};
        }};
    openDialog(new MinutesStepDialog(std::move(step), m_page));
}

void MinutesFlows::agree()
{
    openDialog(new AgreeMinutesDialog(m_context.workspace, m_model, m_context.meeting.meetings(), m_page));
}

void MinutesFlows::publish()
{
    // What goes on the public page must be able to go out.
    const auto copy = paperCopy(m_context.workspace, {documents::Paper::Minutes, m_model.view()->agenda.meeting.id},
                                documents::Audience::Public);
    if (!copy.has_value())
        return m_context.notices.tell(copy.error());
    if (!mayLeave(copy->document, documents::Audience::Public, {}, m_context))
        return;
    const Id<domain::Meeting> meeting = m_model.view()->agenda.meeting.id;
    const QString told = day();
    MinutesStepDialog::Step step{
        .title = say("Publish the minutes of %1").arg(told),
        .effect = say("They are on the public page from then on. %1").arg(noUndoAfterwards()),
        .dateLabel = say("Posted on the &day"),
        .wordsLabel = {},
        .words = {},
        .accept = say("Publish minutes"),
        .wordsField = domain::Field::Evidence,
        .date = m_context.workspace.today(),
        .take = [this, meeting, told](Date on, const std::string&) -> application::Result<> {
            CSPDESK_TRY(m_context.workspace.run(
                application::Verb::AdvanceMeeting, wording::label(MeetingVerb::PublishMinutes),
                [&](application::UnitOfWork& unit) { return application::publishMinutes(unit, meeting, on); }));
            m_context.notices.tell(Tone::Success, say("The minutes of %1 are published.").arg(told));
            return {};
        }};
    openDialog(new MinutesStepDialog(std::move(step), m_page));
}

void MinutesFlows::sign()
{
    const application::MinutesView& view = *m_model.view();
    const Id<domain::Meeting> meeting = view.agenda.meeting.id;
    const QString told = day();
    QString signer = wording::text(view.minutes.signedBy);
    if (const auto chair = domain::officeHolder(m_context.workspace.today(), view.agenda.body.id,
                                                domain::OfficeRole::Chair, view.agenda.members);
        signer.isEmpty() && chair)
        signer = wording::text(chair->value.name);
    MinutesStepDialog::Step step{
        .title = say("Sign off the minutes of %1").arg(told),
        .effect = say("It is printed with them who signed them, and when."),
        .dateLabel = say("Signed on the &day"),
        .wordsLabel = say("&By"),
        .words = signer,
        .accept = say("Sign off"),
        .wordsField = domain::Field::SignedOffBy,
        .date = view.minutes.signedOn.value_or(m_context.workspace.today()),
        .take = [this, meeting, told](Date on, const std::string& by) -> application::Result<> {
            CSPDESK_TRY(m_context.workspace.run(
                application::Verb::SignMinutes, say("sign off minutes"),
                [&](application::UnitOfWork& unit) { return application::signMinutes(unit, meeting, by, on); }));
            m_context.notices.tell(Tone::Success, say("The minutes of %1 are signed off.").arg(told));
            return {};
        }};
    openDialog(new MinutesStepDialog(std::move(step), m_page));
}

void MinutesFlows::readBack() { readBackFromWord(m_context, *m_model.view(), m_page); }

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
