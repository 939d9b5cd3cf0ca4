// SPDX-License-Identifier: MIT
#include "desktop/succession_dialog.h"

#include "desktop/date_field.h"
#include "desktop/membership_dialog.h"
#include "ui_succession_dialog.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using domain::Field;
using wording::say;

SuccessionDialog::SuccessionDialog(presentation::RosterModel& model, const Stored<domain::Membership>& membership,
                                   QWidget* parent)
    : RecordDialog(parent),
      m_model(model),
      m_membership(membership),
      m_ui(std::make_unique<Ui::SuccessionDialog>())
{
    m_ui->setupUi(this);
    dress(say("End or succeed"), *m_ui->headingLabel, *m_ui->buttonBox, say("Save"), *m_ui->problemLabel);
    for (const Field field : {Field::Person, Field::Name})
        problems().add(field, *m_ui->successorCombo, *m_ui->successorProblemLabel);
    for (const Field field : {Field::From, Field::Until, Field::Agency})
        problems().add(field, *m_ui->dayEdit, *m_ui->dayProblemLabel);
    m_ui->aboutLabel->setText(about());
    fillWithPeople(*m_ui->successorCombo, model.records(), {});
    makeSearchable(*m_ui->successorCombo);
    m_ui->successorCombo->setCurrentIndex(-1);
    m_ui->successorCombo->clearEditText();
    setDate(*m_ui->dayEdit, model.today());
    for (QRadioButton* button : {m_ui->successorButton, m_ui->awaitedButton, m_ui->endButton})
        connect(button, &QRadioButton::toggled, this, &SuccessionDialog::follow);
    connect(m_ui->successorCombo, &QComboBox::editTextChanged, this, &SuccessionDialog::follow);
    follow();
    m_ui->successorButton->setFocus();
}

SuccessionDialog::~SuccessionDialog()
{
    m_ui->successorCombo->disconnect(this); // it speaks once more while it is taken down
}

QString SuccessionDialog::about() const
{
    const Stored<domain::Agency>* agency = presentation::byId(m_model.records().agencies, m_membership->agency);
    const Stored<domain::Person>* person =
        m_membership->person ? presentation::byId(m_model.records().people, *m_membership->person) : nullptr;
    const QString name = person == nullptr ? say("The awaited seat") : wording::fullName(person->value);
    const QString seat = agency == nullptr ? QString() : wording::agencyWithUnit(agency->value, m_membership->unit);
    return say("%1, %2, %3").arg(name, seat, wording::period(m_membership->period));
}

void SuccessionDialog::follow()
{
    m_ui->successorPart->setVisible(m_ui->successorButton->isChecked());
    m_ui->dayLabel->setText(m_ui->endButton->isChecked() ? say("Last &day of the seat")
                                                         : say("First &day of the new seat"));
    const QString hint = personHint(*m_ui->successorCombo, {});
    m_ui->successorHintLabel->setText(hint);
    m_ui->successorHintLabel->setVisible(!hint.isEmpty());
}

application::Result<> SuccessionDialog::commit()
{
    const Date day = dateOf(*m_ui->dayEdit);
    if (m_ui->endButton->isChecked())
        return m_model.end(m_membership.id, day);
    if (m_ui->awaitedButton->isChecked())
        return m_model.succeed(m_membership.id, std::nullopt, day);
    if (m_ui->successorCombo->currentText().trimmed().isEmpty())
        return refuse(application::refusal(domain::EmptyField{Field::Person}));
    const auto successor = chosenNumber(*m_ui->successorCombo);
    return m_model.succeed(m_membership.id, successor ? std::optional(Id<domain::Person>(*successor)) : std::nullopt,
                           day, newPerson(*m_ui->successorCombo));
}

} // namespace cspdesk::desktop
