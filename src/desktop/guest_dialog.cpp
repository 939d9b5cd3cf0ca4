// SPDX-License-Identifier: MIT
#include "desktop/guest_dialog.h"

#include "desktop/membership_dialog.h"
#include "ui_guest_dialog.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using domain::Field;
using wording::say;

GuestDialog::GuestDialog(presentation::AttendanceModel& model, QWidget* parent)
    : RecordDialog(parent),
      m_model(model),
      m_ui(std::make_unique<Ui::GuestDialog>())
{
    m_ui->setupUi(this);
    dress(say("Add a guest"), *m_ui->headingLabel, *m_ui->buttonBox, say("Add guest"), *m_ui->problemLabel);
    for (const Field field : {Field::Person, Field::Name})
        problems().add(field, *m_ui->personCombo, *m_ui->personProblemLabel);
    problems().add(Field::Title, *m_ui->honorificEdit, *m_ui->honorificProblemLabel);
    problems().add(Field::Agency, *m_ui->organisationEdit, *m_ui->organisationProblemLabel);
    fillWithPeople(*m_ui->personCombo, model.peopleNotListed(), {});
    makeSearchable(*m_ui->personCombo);
    m_ui->personCombo->setMinimumWidth(420); // names with rank are long, and the dialog is as wide as what is in it
    m_ui->personCombo->setCurrentIndex(-1);
    m_ui->personCombo->clearEditText();
    connect(m_ui->personCombo, &QComboBox::editTextChanged, this, &GuestDialog::follow);
    follow();
    m_ui->personCombo->setFocus();
}

GuestDialog::~GuestDialog()
{
    m_ui->personCombo->disconnect(this); // it speaks once more while it is taken down
}

void GuestDialog::follow()
{
    const QString hint = personHint(*m_ui->personCombo, say("Type a name: known people are offered as you type."));
    m_ui->personHintLabel->setText(hint);
    m_ui->personHintLabel->setVisible(!hint.isEmpty());
    const bool isNew = !newPerson(*m_ui->personCombo).isEmpty();
    m_ui->newPersonPart->setEnabled(isNew);
}

application::Result<> GuestDialog::commit()
{
    const auto chosen = chosenNumber(*m_ui->personCombo);
    if (!chosen && m_ui->personCombo->currentText().trimmed().isEmpty())
        return refuse(application::refusal(domain::EmptyField{Field::Person}));
    const auto guest =
        chosen ? m_model.addGuest(Id<domain::Person>(*chosen))
               : m_model.addGuest(domain::Person{.name = newPerson(*m_ui->personCombo).toStdString(),
                                                 .honorific = m_ui->honorificEdit->text().toStdString(),
                                                 .organisation = m_ui->organisationEdit->text().toStdString()});
    CSPDESK_TRY(guest);
    Q_EMIT added(*guest);
    return {};
}

} // namespace cspdesk::desktop
