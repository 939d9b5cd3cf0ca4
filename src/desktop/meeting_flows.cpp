// SPDX-License-Identifier: MIT
#include "desktop/meeting_flows.h"

#include "application/deadline_work.h"
#include "application/meeting_work.h"
#include "desktop/deadlines_dialog.h"
#include "desktop/dialog_frame.h"
#include "desktop/meeting_dialog.h"
#include "desktop/prompter.h"
#include "desktop/record_sheet_dialog.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <utility>

namespace cspdesk::desktop {
namespace {

using application::UnitOfWork;
using application::Verb;
using domain::MeetingVerb;
using wording::say;
using Tone = Notices::Tone;

/// Said before everything that clears the undo steps.
QString noUndoAfterwards() { return say("Earlier changes can no longer be undone afterwards."); }

} // namespace

MeetingFlows::MeetingFlows(PageContext& context, Subject subject, QWidget* window)
    : QObject(window),
      m_context(context),
      m_subject(std::move(subject)),
      m_window(window)
{
    attachActions();
    using presentation::Workspace;
    connect(&context.workspace, &Workspace::changed, this, &MeetingFlows::refresh);
    connect(&context.workspace, &Workspace::opened, this, &MeetingFlows::refresh);
    connect(&context.workspace, &Workspace::closed, this, &MeetingFlows::refresh);
    refresh();
}

void MeetingFlows::attachActions()
{
    auto& actions = m_context.actions;
    actions.attach(QStringLiteral("meeting.new"), this, [this] { openDialog(std::nullopt); });
    actions.attach(QStringLiteral("meeting.edit"), this, [this] {
        if (const auto meeting = subject())
            openDialog(meeting->id);
    });
    actions.attach(QStringLiteral("meeting.deadlines"), this, [this] {
        if (const auto meeting = subject())
            desktop::openDialog(new DeadlinesDialog(m_context, meeting->id, m_window));
    });
    actions.attach(QStringLiteral("meeting.cases"), this, [this] {
        if (const auto meeting = subject())
            desktop::openDialog(
                new RecordSheetDialog(m_context, presentation::casesSheet(m_context.workspace, meeting->id), m_window));
    });
    actions.attach(QStringLiteral("meeting.publish-agenda"), this, [this] { publish(); });
    actions.attach(QStringLiteral("meeting.withdraw-agenda"), this, [this] { withdraw(); });
    actions.attach(QStringLiteral("meeting.cancel"), this, [this] { cancel(); });
    actions.attach(QStringLiteral("meeting.reinstate"), this, [this] { reinstate(); });
    actions.attach(QStringLiteral("meeting.remove"), this, [this] { remove(); });
}

std::optional<Stored<domain::Meeting>> MeetingFlows::subject() const
{
    const auto id = m_context.workspace.isOpen() ? m_subject() : std::nullopt;
    if (!id)
        return {};
    auto found = application::find(m_context.workspace.store(), *id);
    return found.has_value() ? std::move(*found) : std::nullopt;
}

void MeetingFlows::refresh()
{
    const auto meeting = subject();
    const bool mayWrite = m_context.workspace.mayWrite();
    const auto allow = [this](const char* id, bool allowed) {
        m_context.actions.action(QString::fromLatin1(id)).setEnabled(allowed);
    };
    const auto allowVerb = [&](const char* id, MeetingVerb verb) {
        allow(id, mayWrite && meeting && domain::after(meeting->value.state, verb).has_value());
    };
    allow("meeting.new", mayWrite);
    allow("meeting.edit", mayWrite && meeting);
    allow("meeting.open-agenda", meeting.has_value());
    allow("meeting.deadlines", meeting.has_value());
    allow("meeting.cases", meeting.has_value());
    allow("meeting.remove", mayWrite && meeting && meeting->value.state == domain::MeetingState::Planned);
    allowVerb("meeting.publish-agenda", MeetingVerb::PublishAgenda);
    allowVerb("meeting.withdraw-agenda", MeetingVerb::WithdrawAgenda);
    allowVerb("meeting.cancel", MeetingVerb::Cancel);
    allowVerb("meeting.reinstate", MeetingVerb::Reinstate);
}

void MeetingFlows::openDialog(std::optional<Id<domain::Meeting>> meeting)
{
    auto* dialog = new MeetingDialog(m_context, meeting, m_window);
    connect(dialog, &MeetingDialog::planned, this, &MeetingFlows::planned);
    desktop::openDialog(dialog);
}

bool MeetingFlows::advance(const Stored<domain::Meeting>& meeting, MeetingVerb verb, const QString& reason)
{
    const auto done = m_context.workspace.run(Verb::AdvanceMeeting, wording::label(verb), [&](UnitOfWork& unit) {
        return application::advanceMeeting(unit, meeting.id, verb, reason.toStdString(),
                                           presentation::doneNow(m_context.workspace));
    });
    if (!done.has_value())
        m_context.notices.tell(done.error());
    return done.has_value();
}

void MeetingFlows::publish()
{
    const auto meeting = subject();
    if (!meeting)
        return;
    const QString day = wording::longDate(meeting->value.date);
    const bool confirmed = m_context.prompter.confirm(
        {say("Record that the agenda of %1 has been posted?").arg(day),
         say("It can be withdrawn again while the meeting has not begun. %1").arg(noUndoAfterwards()),
         say("Publish agenda")});
    if (confirmed && advance(*meeting, MeetingVerb::PublishAgenda))
        m_context.notices.tell(Tone::Success, say("The agenda of %1 is published.").arg(day));
}

void MeetingFlows::withdraw()
{
    const auto meeting = subject();
    if (!meeting)
        return;
    const QString day = wording::longDate(meeting->value.date);
    const bool confirmed = m_context.prompter.confirm(
        {say("Withdraw the agenda of %1?").arg(day),
         say("The meeting goes back to planning. %1").arg(noUndoAfterwards()), say("Withdraw agenda")});
    if (confirmed && advance(*meeting, MeetingVerb::WithdrawAgenda))
        m_context.notices.tell(Tone::Success, say("The agenda of %1 is withdrawn.").arg(day));
}

void MeetingFlows::cancel()
{
    const auto meeting = subject();
    if (!meeting)
        return;
    const QString day = wording::longDate(meeting->value.date);
    const auto reason = m_context.prompter.askText(
        say("Cancel the meeting of %1").arg(day),
        say("Why is it cancelled? The reason is kept with the meeting. %1").arg(noUndoAfterwards()), {});
    if (reason && advance(*meeting, MeetingVerb::Cancel, *reason))
        m_context.notices.tell(Tone::Success, say("The meeting of %1 is cancelled.").arg(day),
                               say("It stays on file and can be reinstated."));
}

void MeetingFlows::reinstate()
{
    const auto meeting = subject();
    if (!meeting)
        return;
    if (advance(*meeting, MeetingVerb::Reinstate))
        m_context.notices.tell(Tone::Success,
                               say("The meeting of %1 is planned again.").arg(wording::longDate(meeting->value.date)));
}

void MeetingFlows::remove()
{
    const auto meeting = subject();
    if (!meeting)
        return;
    const auto removed = m_context.workspace.run(Verb::RemoveMeeting, say("remove meeting"), [&](UnitOfWork& unit) {
        return application::removeMeeting(unit, meeting->id);
    });
    if (!removed.has_value())
        return m_context.notices.tell(removed.error());
    m_context.notices.tell(
        Tone::Information,
        say("The meeting of %1 and its agenda are removed.").arg(wording::longDate(meeting->value.date)));
}

} // namespace cspdesk::desktop
