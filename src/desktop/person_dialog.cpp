// SPDX-License-Identifier: MIT
#include "desktop/person_dialog.h"

#include "ui_person_dialog.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using domain::Field;
using wording::say;

PersonDialog::PersonDialog(presentation::PeopleModel& model, const Stored<domain::Person>* person, QWidget* parent)
    : RecordDialog(parent),
      m_model(model),
      m_id(person == nullptr ? std::nullopt : std::optional(person->id)),
      m_ui(std::make_unique<Ui::PersonDialog>())
{
    m_ui->setupUi(this);
    dress(m_id ? say("Change person") : say("Add person"), *m_ui->headingLabel, *m_ui->buttonBox,
          m_id ? say("Save") : say("Add person"), *m_ui->problemLabel);
    problems().add(Field::Title, *m_ui->honorificEdit, *m_ui->honorificProblemLabel);
    problems().add(Field::Name, *m_ui->nameEdit, *m_ui->nameProblemLabel);
    problems().add(Field::Agency, *m_ui->organisationEdit, *m_ui->organisationProblemLabel);
    problems().add(Field::Email, *m_ui->emailEdit, *m_ui->emailProblemLabel);
    problems().add(Field::Telephone, *m_ui->telephoneEdit, *m_ui->telephoneProblemLabel);
    const domain::Person shown = person == nullptr ? domain::Person{} : person->value;
    m_ui->honorificEdit->setText(wording::text(shown.honorific));
    m_ui->nameEdit->setText(wording::text(shown.name));
    m_ui->organisationEdit->setText(wording::text(shown.organisation));
    m_ui->emailEdit->setText(wording::text(shown.email));
    m_ui->telephoneEdit->setText(wording::text(shown.telephone));
    m_ui->nameEdit->setFocus();
}

PersonDialog::~PersonDialog() = default;

application::Result<> PersonDialog::commit()
{
    const domain::Person person{.name = m_ui->nameEdit->text().toStdString(),
                                .honorific = m_ui->honorificEdit->text().toStdString(),
                                .organisation = m_ui->organisationEdit->text().toStdString(),
                                .email = m_ui->emailEdit->text().toStdString(),
                                .telephone = m_ui->telephoneEdit->text().toStdString()};
    return m_id ? m_model.change(*m_id, person) : m_model.add(person);
}

} // namespace cspdesk::desktop
