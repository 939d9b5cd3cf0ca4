// SPDX-License-Identifier: MIT
#include "desktop/minutes_dialogs.h"

#include "application/minutes_life.h"
#include "desktop/date_field.h"
#include "presentation/workspace.h"
#include "ui_agree_minutes_dialog.h"
#include "ui_minutes_details_dialog.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QIntValidator>
#include <QListWidget>
#include <QPushButton>

namespace cspdesk::desktop {

using domain::Field;
using wording::say;

namespace {

/// A time that may be left out: the box above it says whether it is there.
void prepareOptionalTime(QCheckBox& box, QTimeEdit& field, const std::optional<TimeOfDay>& time, TimeOfDay suggested)
{
    prepareTimeField(field);
    setTime(field, time.value_or(suggested));
    box.setChecked(time.has_value());
    field.setEnabled(time.has_value());
    QObject::connect(&box, &QCheckBox::toggled, &field, &QTimeEdit::setEnabled);
}

} // namespace

MinutesDetailsDialog::MinutesDetailsDialog(presentation::MinutesModel& model, QWidget* parent)
    : RecordDialog(parent),
      m_model(model),
      m_ui(std::make_unique<Ui::MinutesDetailsDialog>())
{
    m_ui->setupUi(this);
    dress(say("Times and the public"), *m_ui->headingLabel, *m_ui->buttonBox, say("Save"), *m_ui->problemLabel);
    problems().add(Field::PublicPresent, *m_ui->publicEdit, *m_ui->publicProblemLabel);
    problems().add(Field::Note, *m_ui->noteEdit, *m_ui->noteProblemLabel);
    m_ui->endedProblemLabel->hide();
    const auto& view = *model.view();
    prepareOptionalTime(*m_ui->beganCheckBox, *m_ui->beganEdit, view.minutes.began, view.agenda.meeting->start);
    prepareOptionalTime(*m_ui->endedCheckBox, *m_ui->endedEdit, view.minutes.ended, view.agenda.meeting->end);
    if (view.minutes.publicPresent)
        m_ui->publicEdit->setText(QString::number(*view.minutes.publicPresent));
    m_ui->publicEdit->setValidator(new QIntValidator(0, 100'000, this));
    m_ui->noteEdit->setText(wording::text(view.minutes.publicNote));
    m_ui->beganCheckBox->setFocus();
}

MinutesDetailsDialog::~MinutesDetailsDialog() = default;

application::Result<> MinutesDetailsDialog::commit()
{
    domain::Minutes minutes = m_model.view()->minutes;
    minutes.began = m_ui->beganCheckBox->isChecked() ? std::optional(timeOf(*m_ui->beganEdit)) : std::nullopt;
    minutes.ended = m_ui->endedCheckBox->isChecked() ? std::optional(timeOf(*m_ui->endedEdit)) : std::nullopt;
    const QString number = m_ui->publicEdit->text().trimmed();
    minutes.publicPresent = number.isEmpty() ? std::nullopt : std::optional(number.toInt());
    minutes.publicNote = m_ui->noteEdit->text().toStdString();
    return m_model.setDetails(minutes);
}

AgreeMinutesDialog::AgreeMinutesDialog(const presentation::Workspace& workspace, presentation::MinutesModel& model,
                                       const std::vector<Stored<domain::Meeting>>& meetings, QWidget* parent)
    : RecordDialog(parent),
      m_workspace(workspace),
      m_model(model),
      m_ui(std::make_unique<Ui::AgreeMinutesDialog>())
{
    m_ui->setupUi(this);
    const Date minuted = model.view()->agenda.meeting->date;
    dress(say("Agree the minutes of %1").arg(wording::plainDate(minuted)), *m_ui->headingLabel, *m_ui->buttonBox,
          say("Agree minutes"), *m_ui->problemLabel);
    problems().add(Field::Amendments, *m_ui->amendmentsEdit, *m_ui->amendmentsProblemLabel);
    m_ui->meetingProblemLabel->hide();
    // The next meeting agrees them as a rule, so it comes first.
    for (auto meeting = meetings.rbegin(); meeting != meetings.rend(); ++meeting)
        if (meeting->value.date > minuted && meeting->value.state != domain::MeetingState::Cancelled)
            m_ui->meetingCombo->addItem(wording::longDate(meeting->value.date), qlonglong(meeting->id.number()));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(m_ui->meetingCombo->count() > 0);
    if (m_ui->meetingCombo->count() == 0)
        m_ui->effectHintLabel->setText(say("Minutes are agreed at a later meeting. Plan that meeting first."));
    m_ui->agreedList->setMaximumHeight(3 * (fontMetrics().height() + 12));
    fillMinutes();
    connect(m_ui->meetingCombo, &QComboBox::currentIndexChanged, this, &AgreeMinutesDialog::fillMinutes);
    connect(m_ui->agreedList, &QListWidget::currentRowChanged, this, &AgreeMinutesDialog::followChoice);
    m_ui->meetingCombo->setFocus();
}

AgreeMinutesDialog::~AgreeMinutesDialog() = default;

void AgreeMinutesDialog::fillMinutes()
{
    keepAmendments();
    const QSignalBlocker quiet(m_ui->agreedList);
    const Id<domain::Meeting> own = m_model.view()->agenda.meeting.id;
    m_ui->agreedList->clear();
    std::vector<Stored<domain::Meeting>> waiting{m_model.view()->agenda.meeting};
    if (m_ui->meetingCombo->count() > 0) {
        const Id<domain::Meeting> agreedAt(m_ui->meetingCombo->currentData().toLongLong());
        if (auto found = application::minutesToAgreeAt(m_workspace.store(), agreedAt); found.has_value())
            waiting = std::move(*found);
    }
    for (const Stored<domain::Meeting>& meeting : waiting) {
        auto* item = new QListWidgetItem(say("Minutes of %1").arg(wording::plainDate(meeting->date)), m_ui->agreedList);
        item->setData(Qt::UserRole, qlonglong(meeting.id.number()));
        // Those asked for are agreed; others that wait are there to be added.
        item->setFlags(meeting.id == own ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                         : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(meeting.id == own ? Qt::Checked : Qt::Unchecked);
        if (meeting.id == own)
            m_ui->agreedList->setCurrentItem(item);
    }
    const bool areSeveral = waiting.size() > 1;
    m_ui->agreedLabel->setVisible(areSeveral);
    m_ui->agreedList->setVisible(areSeveral);
    m_shown.reset();
    followChoice();
}

void AgreeMinutesDialog::keepAmendments()
{
    if (m_shown)
        m_amendments[*m_shown] = m_ui->amendmentsEdit->toPlainText();
}

void AgreeMinutesDialog::followChoice()
{
    keepAmendments();
    const QListWidgetItem* item = m_ui->agreedList->currentItem();
    if (item == nullptr)
        return;
    m_shown = item->data(Qt::UserRole).toLongLong();
    m_ui->amendmentsEdit->setPlainText(m_amendments[*m_shown]);
    if (m_ui->agreedList->count() > 1)
        m_ui->amendmentsLabel->setText(say("&Amendments to the %1 (empty where there were none)")
                                           .arg(item->text().left(1).toLower() + item->text().mid(1)));
}

application::Result<> AgreeMinutesDialog::commit()
{
    keepAmendments();
    const Id<domain::Meeting> agreedAt(m_ui->meetingCombo->currentData().toLongLong());
    std::vector<application::MinutesAgreed> agreed;
    for (int row = 0; row < m_ui->agreedList->count(); ++row) {
        const QListWidgetItem& item = *m_ui->agreedList->item(row);
        const std::int64_t meeting = item.data(Qt::UserRole).toLongLong();
        if (item.checkState() == Qt::Checked)
            agreed.push_back({Id<domain::Meeting>(meeting), m_amendments[meeting].toStdString()});
    }
    return m_model.agree(agreedAt, agreed);
}

} // namespace cspdesk::desktop
