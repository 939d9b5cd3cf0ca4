// SPDX-License-Identifier: MIT
#include "desktop/agency_dialog.h"

#include "desktop/date_field.h"
#include "ui_agency_dialog.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using domain::Field;
using wording::say;

AgencyDialog::AgencyDialog(presentation::AgenciesModel& model, const Stored<domain::Agency>* agency, QWidget* parent)
    : RecordDialog(parent),
      m_model(model),
      m_id(agency == nullptr ? std::nullopt : std::optional(agency->id)),
      m_initial(agency == nullptr ? domain::Agency{} : agency->value),
      m_ui(std::make_unique<Ui::AgencyDialog>())
{
    m_ui->setupUi(this);
    dress(m_id ? say("Change agency") : say("Add agency"), *m_ui->headingLabel, *m_ui->buttonBox,
          m_id ? say("Save") : say("Add agency"), *m_ui->problemLabel);
    problems().add(Field::Name, *m_ui->nameEdit, *m_ui->nameProblemLabel);
    problems().add(Field::ShortName, *m_ui->shortNameEdit, *m_ui->shortNameProblemLabel);
    problems().add(Field::From, *m_ui->fromEdit, *m_ui->fromProblemLabel);
    problems().add(Field::Until, *m_ui->untilEdit, *m_ui->untilProblemLabel);
    problems().add(Field::Note, *m_ui->noteEdit, *m_ui->noteProblemLabel);
    m_ui->noteEdit->setFixedHeight(84);
    fill();
    m_ui->nameEdit->setFocus();
}

AgencyDialog::~AgencyDialog() = default;

void AgencyDialog::fill()
{
    m_ui->nameEdit->setText(wording::text(m_initial.name));
    m_ui->nameEdit->setCursorPosition(0);
    m_ui->shortNameEdit->setText(wording::text(m_initial.shortName));
    m_ui->statutoryCheckBox->setChecked(m_initial.statutory);
    m_ui->noteEdit->setPlainText(wording::text(m_initial.note));
    OptionalDate from(*m_ui->fromCheckBox, *m_ui->fromEdit);
    from.prepare(m_model.today());
    if (m_initial.validity.from != Period{}.from)
        from.set(m_initial.validity.from);
    OptionalDate until(*m_ui->untilCheckBox, *m_ui->untilEdit);
    until.prepare(m_model.today());
    until.set(m_initial.validity.until);
    m_ui->successorCombo->addItem(say("No successor"));
    for (const Stored<domain::Agency>& other : m_model.records().agencies)
        if (other.id != m_id)
            m_ui->successorCombo->addItem(wording::text(other->name), qlonglong(other.id.number()));
    if (m_initial.successor)
        m_ui->successorCombo->setCurrentIndex(m_ui->successorCombo->findData(qlonglong(m_initial.successor->number())));
    m_ui->successorCombo->setEnabled(m_ui->untilCheckBox->isChecked());
    connect(m_ui->untilCheckBox, &QCheckBox::toggled, m_ui->successorCombo, &QComboBox::setEnabled);
}

domain::Agency AgencyDialog::entered() const
{
    domain::Agency agency = m_initial;
    agency.name = m_ui->nameEdit->text().toStdString();
    agency.shortName = m_ui->shortNameEdit->text().toStdString();
    agency.statutory = m_ui->statutoryCheckBox->isChecked();
    agency.note = m_ui->noteEdit->toPlainText().toStdString();
    agency.validity.from = OptionalDate(*m_ui->fromCheckBox, *m_ui->fromEdit).date().value_or(Period{}.from);
    agency.validity.until = OptionalDate(*m_ui->untilCheckBox, *m_ui->untilEdit).date();
    const auto successor = agency.validity.until ? chosenNumber(*m_ui->successorCombo) : std::nullopt;
    agency.successor = successor ? std::optional(Id<domain::Agency>(*successor)) : std::nullopt;
    return agency;
}

application::Result<> AgencyDialog::commit()
{
    return m_id ? m_model.change(*m_id, entered()) : m_model.add(entered());
}

} // namespace cspdesk::desktop
