// SPDX-License-Identifier: MIT
#include "desktop/meeting_dialog.h"

#include "application/meeting_work.h"
#include "application/plan_view.h"
#include "application/plan_work.h"
#include "desktop/date_field.h"
#include "desktop/dialog_frame.h"
#include "desktop/icons.h"
#include "desktop/theme.h"
#include "domain/working_days.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "ui_meeting_dialog.h"
#include "wording/format_text.h"
#include "wording/plan_text.h"
#include "wording/translate.h"

#include <QComboBox>

namespace cspdesk::desktop {
namespace {

using application::ClosedMatterAccess;
using application::UnitOfWork;
using application::Verb;
using domain::Field;
using presentation::Workspace;
using wording::say;

bool canReadClosedMatter(const Workspace& workspace)
{
    const ClosedMatterAccess access = workspace.closedMatter();
    return access == ClosedMatterAccess::Unprotected || access == ClosedMatterAccess::Unlocked;
}

std::unique_ptr<Ui::MeetingDialog> formIn(QDialog& dialog)
{
    auto form = std::make_unique<Ui::MeetingDialog>();
    form->setupUi(&dialog);
    return form;
}

} // namespace

MeetingDialog::MeetingDialog(PageContext& context, std::optional<Id<domain::Meeting>> meeting, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_id(meeting),
      m_initial{.body = Id<domain::Body>(1)},
      m_ui(formIn(*this)),
      m_problems(*m_ui->problemLabel)
{
    prepareForm();
    makeBodies();
    load();
    connectForm();
    m_ui->dateEdit->setFocus();
}

MeetingDialog::~MeetingDialog() = default;

void MeetingDialog::prepareForm()
{
    const QString title = m_id ? say("Details of the meeting") : say("New meeting");
    prepareDialog(*this, title, *m_ui->headingLabel, *m_ui->buttonBox, m_id ? say("Save") : say("Plan meeting"));
    for (QLabel* label : {m_ui->dateLabel, m_ui->startLabel, m_ui->endLabel, m_ui->venueLabel,
                          m_ui->attendanceNoteLabel, m_ui->joiningDetailsLabel})
        setTextRole(*label, TextRole::FieldLabel);
    for (QLabel* label : {m_ui->dateHintLabel, m_ui->durationLabel, m_ui->joiningHintLabel})
        setTextRole(*label, TextRole::Muted);
    prepareDateField(*m_ui->dateEdit);
    prepareTimeField(*m_ui->startEdit);
    prepareTimeField(*m_ui->endEdit);
    const int letter = fontMetrics().averageCharWidth();
    m_ui->dateEdit->setMinimumWidth(letter * 24);
    m_ui->startEdit->setMinimumWidth(letter * 14);
    m_ui->endEdit->setMinimumWidth(letter * 14);
    m_ui->durationLabel->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_ui->durationLabel->setContentsMargins(0, 0, 0, 7);
    m_ui->venueEdit->setMinimumWidth(letter * 72);
    m_ui->joiningDetailsEdit->setFixedHeight(fontMetrics().lineSpacing() * 4 + 14);
    m_ui->unlockButton->setIcon(icon(QStringLiteral("unlock")));
    setEmphasis(*m_ui->unlockButton, Emphasis::Quiet);
    m_ui->standingCheckBox->setVisible(!m_id);
    m_ui->standingCheckBox->setChecked(true);
    m_ui->planCheckBox->setChecked(true);
    m_problems.add(Field::Date, *m_ui->dateEdit, *m_ui->dateProblemLabel);
    m_problems.add(Field::EndTime, *m_ui->endEdit, *m_ui->timesProblemLabel);
    m_problems.add(Field::Venue, *m_ui->venueEdit, *m_ui->venueProblemLabel);
    m_problems.add(Field::Note, *m_ui->attendanceNoteEdit, *m_ui->attendanceNoteProblemLabel);
}

/// Where there are several bodies, a new meeting is of one of them; the Board comes first.
void MeetingDialog::makeBodies()
{
    const auto bodies = application::all<domain::Body>(m_context.workspace.store());
    const auto board = application::board(m_context.workspace.store());
    if (m_id || !bodies.has_value() || bodies->size() < 2 || !board.has_value())
        return;
    m_bodies = new QComboBox(this);
    m_bodies->setObjectName(QStringLiteral("bodyCombo"));
    m_bodies->addItem(wording::text(board->value.name), QVariant::fromValue<qlonglong>(board->id.number()));
    for (const Stored<domain::Body>& body : *bodies)
        if (body.id != board->id)
            m_bodies->addItem(wording::text(body->name), QVariant::fromValue<qlonglong>(body.id.number()));
    auto* label = new QLabel(say("Meeting of the &body"), this);
    label->setBuddy(m_bodies);
    setTextRole(*label, TextRole::FieldLabel);
    m_ui->dialogLayout->insertWidget(1, label);
    m_ui->dialogLayout->insertWidget(2, m_bodies);
    connect(m_bodies, &QComboBox::currentIndexChanged, this, &MeetingDialog::followBody);
}

/// The day, the times and the venue that are usual for that body.
void MeetingDialog::followBody()
{
    const Id<domain::Body> body(m_bodies->currentData().toLongLong());
    domain::Meeting next{.body = body, .date = m_initial.date, .start = m_initial.start, .end = m_initial.end};
    if (const auto usual =
            application::suggestedMeeting(m_context.workspace.store(), body, m_context.workspace.today());
        usual.has_value())
        next = *usual;
    if (!canReadClosedMatter(m_context.workspace))
        next.joiningDetails = domain::Closed<std::string>::sealed();
    m_initial = next;
    fill(m_initial);
}

void MeetingDialog::connectForm()
{
    connect(m_ui->dateEdit, &QDateEdit::dateChanged, this, &MeetingDialog::hintAtDate);
    connect(m_ui->dateEdit, &QDateEdit::dateChanged, this, &MeetingDialog::hintAtPlan);
    connect(m_ui->standingCheckBox, &QCheckBox::toggled, this, &MeetingDialog::hintAtPlan);
    connect(m_ui->startEdit, &QTimeEdit::timeChanged, this, &MeetingDialog::hintAtTimes);
    connect(m_ui->endEdit, &QTimeEdit::timeChanged, this, &MeetingDialog::hintAtTimes);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &MeetingDialog::submit);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->unlockButton, &QPushButton::clicked, this,
            [this] { m_context.actions.action(QStringLiteral("file.unlock")).trigger(); });
    connect(&m_context.workspace, &Workspace::closedMatterChanged, this, [this] {
        const domain::Meeting typed = entered();
        load();
        const auto details = m_initial.joiningDetails;
        fill(typed);
        showJoiningDetails(details);
    });
}

void MeetingDialog::load()
{
    const application::Store& store = m_context.workspace.store();
    if (m_id) {
        if (const auto stored = application::require(store, *m_id); stored.has_value())
            m_initial = stored->value;
    } else if (const auto body = application::board(store); body.has_value()) {
        m_initial.body = body->id;
        if (const auto next = application::suggestedMeeting(store, body->id, m_context.workspace.today());
            next.has_value())
            m_initial = *next;
        if (!canReadClosedMatter(m_context.workspace))
            m_initial.joiningDetails = domain::Closed<std::string>::sealed();
    }
    fill(m_initial);
}

void MeetingDialog::fill(const domain::Meeting& meeting)
{
    setDate(*m_ui->dateEdit, meeting.date);
    setTime(*m_ui->startEdit, meeting.start);
    setTime(*m_ui->endEdit, meeting.end);
    m_ui->venueEdit->setText(wording::text(meeting.venue));
    m_ui->venueEdit->home(false);
    m_ui->attendanceNoteEdit->setText(wording::text(meeting.attendanceNote));
    m_ui->attendanceNoteEdit->home(false);
    showJoiningDetails(meeting.joiningDetails);
    hintAtDate();
    hintAtPlan();
    hintAtTimes();
}

void MeetingDialog::showJoiningDetails(const domain::Closed<std::string>& details)
{
    const bool sealed = !canReadClosedMatter(m_context.workspace);
    m_ui->joiningDetailsEdit->setEnabled(!sealed);
    m_ui->unlockButton->setVisible(sealed);
    m_ui->joiningDetailsEdit->setPlaceholderText(sealed ? say("Locked")
                                                        : say("Link, meeting number, telephone number"));
    const std::string* text = details.readable();
    m_ui->joiningDetailsEdit->setPlainText(text != nullptr ? wording::text(*text) : QString());
}

void MeetingDialog::hintAtDate()
{
    const Date day = dateOf(*m_ui->dateEdit);
    const QString name = wording::longDate(day);
    const bool isWarning = !domain::isWorkingDay(day);
    setTextRole(*m_ui->dateHintLabel, isWarning ? TextRole::Problem : TextRole::Muted);
    if (domain::isBankHoliday(day))
        m_ui->dateHintLabel->setText(say("%1 is a bank holiday.").arg(name));
    else if (isWarning)
        m_ui->dateHintLabel->setText(say("%1 is no working day.").arg(name));
    else
        m_ui->dateHintLabel->setText(say("%1, %2").arg(name, wording::distance(day, m_context.workspace.today())));
    m_ui->dateEdit->setAccessibleDescription(m_ui->dateHintLabel->text());
}

std::vector<domain::PlanSuggestion> MeetingDialog::suggested() const
{
    if (m_id)
        return {};
    auto suggestions =
        application::planSuggestions(m_context.workspace.store(), m_initial.body, dateOf(*m_ui->dateEdit),
                                     m_context.workspace.today(), m_ui->standingCheckBox->isChecked());
    if (!suggestions.has_value())
        return {};
    std::erase_if(*suggestions, [](const auto& each) { return each.line.entry->matter.isSealed(); });
    return std::move(*suggestions);
}

void MeetingDialog::hintAtPlan()
{
    const auto suggestions = suggested();
    m_ui->planCheckBox->setVisible(!suggestions.empty());
    m_ui->planCheckBox->setText(suggestions.size() == 1
                                    ? say("Add the entry that the &forward plan has due")
                                    : say("Add the %1 entries that the &forward plan has due").arg(suggestions.size()));
    m_ui->planCheckBox->setToolTip(wording::suggestionsText(suggestions));
}

void MeetingDialog::hintAtTimes()
{
    const int minutes = timeOf(*m_ui->endEdit).minutes - timeOf(*m_ui->startEdit).minutes;
    m_ui->durationLabel->setText(minutes > 0 ? wording::minutesLong(minutes) : QString());
}

domain::Meeting MeetingDialog::entered() const
{
    domain::Meeting meeting = m_initial;
    meeting.date = dateOf(*m_ui->dateEdit);
    meeting.start = timeOf(*m_ui->startEdit);
    meeting.end = timeOf(*m_ui->endEdit);
    meeting.venue = m_ui->venueEdit->text().toStdString();
    meeting.attendanceNote = m_ui->attendanceNoteEdit->text().toStdString();
    if (m_ui->joiningDetailsEdit->isEnabled()) {
        const std::string details = m_ui->joiningDetailsEdit->toPlainText().trimmed().toStdString();
        meeting.joiningDetails = details.empty() ? domain::Closed<std::string>() : domain::Closed<std::string>(details);
    } else if (!m_id) {
        meeting.joiningDetails = {};
    }
    return meeting;
}

application::Result<Id<domain::Meeting>> MeetingDialog::plan(UnitOfWork& unit, const domain::Meeting& meeting) const
{
    std::vector<Id<domain::PlanEntry>> chosen;
    if (m_ui->planCheckBox->isChecked())
        for (const domain::PlanSuggestion& each : suggested())
            chosen.push_back(each.line.entry.id);
    const auto planned = application::planMeeting(unit, meeting, m_ui->standingCheckBox->isChecked(),
                                                  [](Date day) { return wording::plainDate(day).toStdString(); });
    CSPDESK_TRY(planned);
    CSPDESK_TRY(application::suggestItems(unit, *planned, chosen));
    return planned;
}

void MeetingDialog::submit()
{
    m_problems.clear();
    const domain::Meeting meeting = entered();
    Workspace& workspace = m_context.workspace;
    if (m_id) {
        const auto changed = workspace.run(Verb::ChangeMeeting, say("change meeting"), [&](UnitOfWork& unit) {
            return application::changeMeeting(unit, *m_id, meeting);
        });
        if (!changed.has_value())
            return m_problems.show(changed.error());
    } else {
        const auto planned = workspace.run(Verb::PlanMeeting, say("plan meeting"),
                                           [&](UnitOfWork& unit) { return plan(unit, meeting); });
        if (!planned.has_value())
            return m_problems.show(planned.error());
        Q_EMIT this->planned(*planned);
    }
    accept();
}

} // namespace cspdesk::desktop
