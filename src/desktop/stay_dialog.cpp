// SPDX-License-Identifier: MIT
#include "desktop/stay_dialog.h"

#include "desktop/date_field.h"
#include "desktop/segmented_choice.h"
#include "desktop/theme.h"
#include "domain/presence.h"
#include "ui_stay_dialog.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using domain::Field;
using domain::LeftBecause;
using domain::PresenceMode;
using domain::Stay;
using wording::say;

namespace {

constexpr TimeOfDay suggestedTime{10 * 60};

} // namespace

StayDialog::StayDialog(const QString& name, std::vector<Stay> stays, std::size_t index, QWidget* parent)
    : RecordDialog(parent),
      m_stays(std::move(stays)),
      m_index(index),
      m_mode(new SegmentedChoice(say("Where"), this)),
      m_ui(std::make_unique<Ui::StayDialog>())
{
    m_ui->setupUi(this);
    dress(say("When %1 was there").arg(name), *m_ui->headingLabel, *m_ui->buttonBox, say("Save"), *m_ui->problemLabel);
    m_ui->headingLabel->setWordWrap(true);
    prepareFields();
    if (m_index >= m_stays.size()) {
        m_index = m_stays.size();
        const auto before = m_stays.empty() ? std::nullopt : m_stays.back().left;
        m_stays.push_back(Stay{.arrived = before});
    }
    fillForm(m_stays[m_index]);
    for (QCheckBox* box : {m_ui->arrivedCheckBox, m_ui->leftCheckBox})
        connect(box, &QCheckBox::toggled, this, &StayDialog::follow);
    follow();
    m_ui->arrivedCheckBox->setFocus();
}

StayDialog::~StayDialog() = default;

void StayDialog::prepareFields()
{
    problems().add(Field::Note, *m_ui->whyEdit, *m_ui->whyProblemLabel);
    problems().add(Field::EndTime, *m_ui->leftTimeEdit, *m_ui->leftProblemLabel);
    setTextRole(*m_ui->modeLabel, TextRole::FieldLabel);
    m_mode->add(say("In the &room"), QStringLiteral("inRoomButton"));
    m_mode->add(say("&Online"), QStringLiteral("onlineButton"));
    m_ui->modeRow->insertWidget(0, m_mode);
    for (QTimeEdit* field : {m_ui->arrivedTimeEdit, m_ui->leftTimeEdit})
        prepareTimeField(*field);
    m_ui->becauseCombo->addItem(say("Nothing was said"), int(LeftBecause::Unsaid));
    m_ui->becauseCombo->addItem(say("They lost the connection"), int(LeftBecause::LostConnection));
    m_ui->becauseCombo->addItem(say("They declared an interest"), int(LeftBecause::Interest));
    m_ui->becauseCombo->addItem(say("Something else"), int(LeftBecause::Other));
}

void StayDialog::fillForm(const Stay& stay)
{
    m_mode->choose(int(stay.mode));
    m_ui->arrivedCheckBox->setChecked(stay.arrived.has_value());
    m_ui->leftCheckBox->setChecked(stay.left.has_value());
    setTime(*m_ui->arrivedTimeEdit, stay.arrived.value_or(suggestedTime));
    setTime(*m_ui->leftTimeEdit, stay.left.value_or(stay.arrived.value_or(suggestedTime)));
    m_ui->becauseCombo->setCurrentIndex(m_ui->becauseCombo->findData(int(stay.because)));
    m_ui->whyEdit->setText(wording::text(stay.why));
}

void StayDialog::follow()
{
    const bool hasLeft = m_ui->leftCheckBox->isChecked();
    m_ui->arrivedTimeEdit->setEnabled(m_ui->arrivedCheckBox->isChecked());
    m_ui->leftTimeEdit->setEnabled(hasLeft);
    for (QWidget* part : {m_ui->becausePart, m_ui->whyPart})
        part->setEnabled(hasLeft);
}

Stay StayDialog::shown() const
{
    Stay stay{.mode = static_cast<PresenceMode>(m_mode->current())};
    if (m_ui->arrivedCheckBox->isChecked())
        stay.arrived = timeOf(*m_ui->arrivedTimeEdit);
    if (m_ui->leftCheckBox->isChecked()) {
        stay.left = timeOf(*m_ui->leftTimeEdit);
        stay.because = static_cast<LeftBecause>(m_ui->becauseCombo->currentData().toInt());
        stay.why = m_ui->whyEdit->text().simplified().toStdString();
    }
    return stay;
}

application::Result<> StayDialog::commit()
{
    std::vector<Stay> stays = m_stays;
    stays[m_index] = shown();
    if (auto checked = domain::check(stays); !checked.has_value())
        return refuse(application::refusal(std::move(checked).error()));
    if (stays == std::vector<Stay>{Stay{}})
        stays.clear(); // in the room for the whole of it
    Q_EMIT entered(stays);
    return {};
}

} // namespace cspdesk::desktop
