// SPDX-License-Identifier: MIT
#include "desktop/office_dialog.h"

#include "desktop/date_field.h"
#include "desktop/membership_dialog.h"
#include "ui_office_dialog.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using domain::Field;
using domain::OfficeRole;
using wording::say;

OfficeDialog::OfficeDialog(presentation::OfficesModel& model, const Stored<domain::Office>* office, QWidget* parent)
    : RecordDialog(parent),
      m_model(model),
      m_id(office == nullptr ? std::nullopt : std::optional(office->id)),
      m_ui(std::make_unique<Ui::OfficeDialog>())
{
    m_ui->setupUi(this);
    dress(m_id ? say("Change office") : say("Record an election"), *m_ui->headingLabel, *m_ui->buttonBox,
          m_id ? say("Save") : say("Record"), *m_ui->problemLabel);
    problems().add(Field::Person, *m_ui->personCombo, *m_ui->personProblemLabel);
    problems().add(Field::From, *m_ui->fromEdit, *m_ui->fromProblemLabel);
    problems().add(Field::Until, *m_ui->untilEdit, *m_ui->untilProblemLabel);
    for (const OfficeRole role : {OfficeRole::Chair, OfficeRole::ViceChair, OfficeRole::SupportOfficer})
        m_ui->roleCombo->addItem(wording::label(role), int(role));
    fillWithPeople(*m_ui->personCombo, model.records(), {});
    m_ui->personCombo->setCurrentIndex(-1);
    setDate(*m_ui->fromEdit, office == nullptr ? model.today() : office->value.period.from);
    OptionalDate until(*m_ui->untilCheckBox, *m_ui->untilEdit);
    until.prepare(model.today());
    if (office != nullptr) {
        choose(office->value.role);
        m_ui->personCombo->setCurrentIndex(m_ui->personCombo->findData(qlonglong(office->value.person.number())));
        until.set(office->value.period.until);
    }
    m_ui->roleCombo->setFocus();
}

OfficeDialog::~OfficeDialog() = default;

void OfficeDialog::choose(OfficeRole role) { m_ui->roleCombo->setCurrentIndex(m_ui->roleCombo->findData(int(role))); }

application::Result<> OfficeDialog::commit()
{
    const auto person = chosenNumber(*m_ui->personCombo);
    const auto body = m_model.body();
    if (!person || !body)
        return refuse(application::refusal(domain::EmptyField{Field::Person}));
    const domain::Office office{
        .body = *body,
        .role = static_cast<OfficeRole>(m_ui->roleCombo->currentData().toInt()),
        .person = Id<domain::Person>(*person),
        .period = {dateOf(*m_ui->fromEdit), OptionalDate(*m_ui->untilCheckBox, *m_ui->untilEdit).date()}};
    return m_id ? m_model.change(*m_id, office) : m_model.elect(office);
}

} // namespace cspdesk::desktop
