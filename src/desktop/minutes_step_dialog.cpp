// SPDX-License-Identifier: MIT
#include "desktop/minutes_step_dialog.h"

#include "desktop/date_field.h"
#include "ui_minutes_step_dialog.h"

namespace cspdesk::desktop {

MinutesStepDialog::MinutesStepDialog(Step step, QWidget* parent)
    : RecordDialog(parent),
      m_step(std::move(step)),
      m_ui(std::make_unique<Ui::MinutesStepDialog>())
{
    m_ui->setupUi(this);
    m_ui->effectHintLabel->setText(m_step.effect);
    m_ui->dateLabel->setText(m_step.dateLabel);
    m_ui->wordsLabel->setText(m_step.wordsLabel);
    m_ui->wordsEdit->setText(m_step.words);
    dress(m_step.title, *m_ui->headingLabel, *m_ui->buttonBox, m_step.accept, *m_ui->problemLabel);
    problems().add(m_step.wordsField, *m_ui->wordsEdit, *m_ui->wordsProblemLabel);
    m_ui->dateProblemLabel->hide();
    setDate(*m_ui->dateEdit, m_step.date);
    const bool hasWords = !m_step.wordsLabel.isEmpty();
    for (QWidget* part : {static_cast<QWidget*>(m_ui->wordsLabel), static_cast<QWidget*>(m_ui->wordsEdit)})
        part->setVisible(hasWords);
    (hasWords ? static_cast<QWidget*>(m_ui->wordsEdit) : m_ui->dateEdit)->setFocus();
}

MinutesStepDialog::~MinutesStepDialog() = default;

application::Result<> MinutesStepDialog::commit()
{
    return m_step.take(dateOf(*m_ui->dateEdit), m_ui->wordsEdit->text().toStdString());
}

} // namespace cspdesk::desktop
