// SPDX-License-Identifier: MIT
#include "desktop/membership_dialog.h"

#include "desktop/date_field.h"
#include "ui_membership_dialog.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

using domain::Field;
using wording::say;

void fillWithPeople(QComboBox& combo, const domain::MembershipRecords& records, const QString& nobody)
{
    std::vector<const Stored<domain::Person>*> people;
    for (const Stored<domain::Person>& person : records.people)
        people.push_back(&person);
    std::sort(people.begin(), people.end(), [](const auto* left, const auto* right) {
        return QString::localeAwareCompare(wording::text(left->value.name), wording::text(right->value.name)) < 0;
    });
    combo.clear();
    if (!nobody.isNull())
        combo.addItem(nobody);
    for (const Stored<domain::Person>* person : people)
        combo.addItem(wording::fullName(person->value), qlonglong(person->id.number()));
}

QString newPerson(const QComboBox& combo)
{
    const QString words = combo.currentText().simplified();
    return combo.findText(words, Qt::MatchFixedString) >= 0 ? QString() : words;
}

QString personHint(const QComboBox& combo, const QString& nobodyHint)
{
    if (const QString added = newPerson(combo); !added.isEmpty())
        return say("“%1” is not among the people yet and will be added.").arg(added);
    return chosenNumber(combo) ? QString() : nobodyHint;
}

MembershipDialog::MembershipDialog(presentation::RosterModel& model, const Stored<domain::Membership>* membership,
                                   QWidget* parent)
    : RecordDialog(parent),
      m_model(model),
      m_id(membership == nullptr ? std::nullopt : std::optional(membership->id)),
      m_initial(membership == nullptr ? std::nullopt : std::optional(membership->value)),
      m_ui(std::make_unique<Ui::MembershipDialog>())
{
    m_ui->setupUi(this);
    dress(m_id ? say("Change membership") : say("Appoint a member"), *m_ui->headingLabel, *m_ui->buttonBox,
          m_id ? say("Save") : say("Appoint"), *m_ui->problemLabel);
    problems().add(Field::Agency, *m_ui->agencyCombo, *m_ui->agencyProblemLabel);
    problems().add(Field::Person, *m_ui->personCombo, *m_ui->personProblemLabel);
    problems().add(Field::Name, *m_ui->personCombo, *m_ui->personProblemLabel);
    problems().add(Field::Unit, *m_ui->unitEdit, *m_ui->unitProblemLabel);
    problems().add(Field::From, *m_ui->fromEdit, *m_ui->fromProblemLabel);
    problems().add(Field::Until, *m_ui->untilEdit, *m_ui->untilProblemLabel);
    problems().add(Field::Note, *m_ui->noteEdit, *m_ui->noteProblemLabel);
    m_ui->noteEdit->setFixedHeight(84);
    fillChoices();
    fill();
    hintAtPerson();
    connect(m_ui->personCombo, &QComboBox::editTextChanged, this, &MembershipDialog::hintAtPerson);
    m_ui->agencyCombo->setFocus();
}

MembershipDialog::~MembershipDialog()
{
    m_ui->personCombo->disconnect(this); // it speaks once more while it is taken down
}

void MembershipDialog::fillChoices()
{
    std::vector<const Stored<domain::Agency>*> agencies;
    for (const Stored<domain::Agency>& agency : m_model.records().agencies)
        agencies.push_back(&agency);
    std::sort(agencies.begin(), agencies.end(), [](const auto* left, const auto* right) {
        return QString::localeAwareCompare(wording::text(left->value.name), wording::text(right->value.name)) < 0;
    });
    for (const Stored<domain::Agency>* agency : agencies)
        m_ui->agencyCombo->addItem(wording::text(agency->value.name), qlonglong(agency->id.number()));
    fillWithPeople(*m_ui->personCombo, m_model.records(), say("Awaited – nobody named yet"));
    makeSearchable(*m_ui->personCombo);
    for (const auto capacity : {domain::Capacity::BoardMember, domain::Capacity::Member})
        m_ui->capacityCombo->addItem(wording::label(capacity), int(capacity));
}

void MembershipDialog::fill()
{
    OptionalDate until(*m_ui->untilCheckBox, *m_ui->untilEdit);
    until.prepare(m_model.today());
    setDate(*m_ui->fromEdit, m_initial ? m_initial->period.from : m_model.today());
    if (!m_initial)
        return;
    m_ui->agencyCombo->setCurrentIndex(m_ui->agencyCombo->findData(qlonglong(m_initial->agency.number())));
    if (m_initial->person)
        m_ui->personCombo->setCurrentIndex(m_ui->personCombo->findData(qlonglong(m_initial->person->number())));
    m_ui->unitEdit->setText(wording::text(m_initial->unit));
    m_ui->capacityCombo->setCurrentIndex(m_ui->capacityCombo->findData(int(m_initial->capacity)));
    until.set(m_initial->period.until);
    m_ui->noteEdit->setPlainText(wording::text(m_initial->note));
}

void MembershipDialog::hintAtPerson()
{
    m_ui->personHintLabel->setText(
        personHint(*m_ui->personCombo, say("The seat is shown as awaited until the agency names somebody.")));
    m_ui->personHintLabel->setVisible(!m_ui->personHintLabel->text().isEmpty());
}

domain::Membership MembershipDialog::entered(Id<domain::Agency> agency) const
{
    const auto body = m_initial ? m_initial->body : m_model.body().value_or(Id<domain::Body>(1));
    domain::Membership membership{.body = body, .agency = agency};
    if (const auto person = chosenNumber(*m_ui->personCombo))
        membership.person = Id<domain::Person>(*person);
    membership.capacity = static_cast<domain::Capacity>(m_ui->capacityCombo->currentData().toInt());
    membership.unit = m_ui->unitEdit->text().toStdString();
    membership.period = {dateOf(*m_ui->fromEdit), OptionalDate(*m_ui->untilCheckBox, *m_ui->untilEdit).date()};
    membership.note = m_ui->noteEdit->toPlainText().toStdString();
    return membership;
}

application::Result<> MembershipDialog::commit()
{
    const auto agency = chosenNumber(*m_ui->agencyCombo);
    if (!agency)
        return refuse(application::refusal(domain::EmptyField{Field::Agency}));
    const domain::Membership membership = entered(Id<domain::Agency>(*agency));
    const QString added = newPerson(*m_ui->personCombo);
    return m_id ? m_model.change(*m_id, membership, added) : m_model.appoint(membership, added);
}

} // namespace cspdesk::desktop
