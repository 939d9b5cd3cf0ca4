// SPDX-License-Identifier: MIT
#include "desktop/interest_dialog.h"

#include "application/bid_interests.h"
#include "application/motion_work.h"
#include "desktop/date_field.h"
#include "desktop/segmented_choice.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "ui_interest_dialog.h"
#include "wording/labels.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

using application::UnitOfWork;
using application::Verb;
using domain::Field;
using domain::Interest;
using domain::InterestConduct;
using domain::InterestKind;
using domain::InterestMatter;
using wording::say;

namespace {

QString hintAt(InterestConduct conduct)
{
    switch (conduct) {
    case InterestConduct::LeftRoom: return say("Out of the room and out of the quorum until the item is over.");
    case InterestConduct::StayedWithoutVoting:
        return say("In the room, without a vote; the terms of reference say whether that counts in the quorum.");
    case InterestConduct::StayedByDispensation: return say("Told in the minutes, and without effect on the vote.");
    }
    return {};
}

void addOnce(QComboBox& combo, const std::string& name, std::int64_t number)
{
    const QVariant data = QVariant::fromValue(qlonglong(number));
    if (combo.findData(data) < 0)
        combo.addItem(wording::text(name), data);
}

} // namespace

InterestDialog::InterestDialog(PageContext& context, Id<domain::AgendaItem> item, std::optional<Id<Interest>> interest,
                               std::optional<TimeOfDay> now, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_item(item),
      m_id(interest),
      m_who(new SegmentedChoice(say("Declared by"), this)),
      m_ui(std::make_unique<Ui::InterestDialog>())
{
    m_ui->setupUi(this);
    dress(say("Declaration of interest"), *m_ui->headingLabel, *m_ui->buttonBox,
          m_id ? say("Save") : say("Record interest"), *m_ui->problemLabel);
    load();
    prepareFields();
    fillWhoMayDeclare();
    fillForm(now);
    connect(m_who, &SegmentedChoice::currentChanged, this, &InterestDialog::follow);
    connect(m_ui->conductCombo, &QComboBox::currentIndexChanged, this, &InterestDialog::follow);
    connect(m_ui->declaredCheckBox, &QCheckBox::toggled, m_ui->declaredTimeEdit, &QTimeEdit::setEnabled);
    connect(&m_context.workspace, &presentation::Workspace::aboutToLock, this, &QDialog::reject);
    follow();
    (isOfAgency() ? m_ui->agencyCombo : m_ui->personCombo)->setFocus();
}

InterestDialog::~InterestDialog() = default;

void InterestDialog::load()
{
    const auto& workspace = m_context.workspace;
    const auto item = application::require(workspace.store(), m_item);
    if (!item.has_value())
        return;
    if (auto view = application::minutesView(workspace.store(), item->value.meeting, workspace.today());
        view.has_value())
        m_view = std::move(*view);
    if (!m_view)
        return;
    for (const Stored<Interest>& interest : m_view->proceedings.interests)
        if (interest.id == m_id)
            m_initial = interest->matter.value();
    if (!m_id)
        suggestFromBids();
}

/// An agency that bids for money under this item has an interest in it: the first that has not declared it is filled
/// in.
void InterestDialog::suggestFromBids()
{
    const auto open =
        application::undeclaredInterests(m_context.workspace.store(), m_item, m_view->proceedings.interests);
    if (!open.has_value() || open->empty())
        return;
    const application::UndeclaredInterest& first = open->front();
    m_initial.agency = first.agency.id;
    m_initial.name = first.agency->name;
    m_initial.kind = InterestKind::Financial;
    m_initial.note = say("Applies for money: %1").arg(wording::text(first.bid->project)).toStdString();
}

void InterestDialog::prepareFields()
{
    problems().add(Field::Interest, *m_ui->personCombo, *m_ui->personProblemLabel);
    problems().add(Field::Agency, *m_ui->agencyCombo, *m_ui->agencyProblemLabel);
    problems().add(Field::Note, *m_ui->noteEdit, *m_ui->noteProblemLabel);
    setTextRole(*m_ui->whoLabel, TextRole::FieldLabel);
    m_who->add(say("A pe&rson"), QStringLiteral("byPersonButton"));
    m_who->add(say("An a&gency"), QStringLiteral("byAgencyButton"));
    m_ui->whoRow->insertWidget(0, m_who);
    for (const auto kind :
         {InterestKind::Financial, InterestKind::Organisational, InterestKind::Personal, InterestKind::Other})
        m_ui->kindCombo->addItem(wording::label(kind), int(kind));
    for (const auto conduct :
         {InterestConduct::LeftRoom, InterestConduct::StayedWithoutVoting, InterestConduct::StayedByDispensation})
        m_ui->conductCombo->addItem(wording::label(conduct), int(conduct));
    prepareTimeField(*m_ui->declaredTimeEdit);
}

/// Whoever is there comes first, then the others who have a seat; agencies as they have seats.
void InterestDialog::fillWhoMayDeclare()
{
    if (!m_view)
        return;
    const application::AgendaView& agenda = m_view->agenda;
    for (const Stored<domain::Attendance>& each : m_view->proceedings.attendances)
        addOnce(*m_ui->personCombo, each->name, each->person.number());
    for (const domain::Seat& seat : rosterOn(agenda.meeting->date, agenda.body.id, agenda.members)) {
        if (seat.person)
            addOnce(*m_ui->personCombo, wording::fullName(seat.person->value).toStdString(), seat.person->id.number());
        addOnce(*m_ui->agencyCombo, seat.agency->name, seat.agency.id.number());
    }
    if (m_initial.person)
        addOnce(*m_ui->personCombo, m_initial.name, m_initial.person->number());
    if (m_initial.agency)
        addOnce(*m_ui->agencyCombo, m_initial.name, m_initial.agency->number());
    makeSearchable(*m_ui->personCombo);
    m_ui->personCombo->setCurrentIndex(-1);
    m_ui->personCombo->clearEditText();
}

void InterestDialog::fillForm(std::optional<TimeOfDay> now)
{
    m_who->choose(m_initial.agency ? 1 : 0);
    if (m_initial.person)
        m_ui->personCombo->setCurrentIndex(
            m_ui->personCombo->findData(QVariant::fromValue(qlonglong(m_initial.person->number()))));
    if (m_initial.agency)
        m_ui->agencyCombo->setCurrentIndex(
            m_ui->agencyCombo->findData(QVariant::fromValue(qlonglong(m_initial.agency->number()))));
    m_ui->kindCombo->setCurrentIndex(m_ui->kindCombo->findData(int(m_initial.kind)));
    m_ui->conductCombo->setCurrentIndex(m_ui->conductCombo->findData(int(m_initial.conduct)));
    m_ui->noteEdit->setText(wording::text(m_initial.note));
    const auto declared = m_id ? m_initial.declaredAt : now;
    m_ui->declaredCheckBox->setChecked(declared.has_value());
    m_ui->declaredTimeEdit->setEnabled(declared.has_value());
    setTime(*m_ui->declaredTimeEdit, declared.value_or(m_view ? m_view->agenda.meeting->start : TimeOfDay{10 * 60}));
}

bool InterestDialog::isOfAgency() const { return m_who->current() == 1; }

void InterestDialog::follow()
{
    m_ui->personPart->setVisible(!isOfAgency());
    m_ui->agencyPart->setVisible(isOfAgency());
    m_ui->conductHintLabel->setText(hintAt(static_cast<InterestConduct>(m_ui->conductCombo->currentData().toInt())));
}

InterestMatter InterestDialog::entered() const
{
    InterestMatter matter = m_initial;
    matter.person.reset();
    matter.agency.reset();
    QComboBox& combo = isOfAgency() ? *m_ui->agencyCombo : *m_ui->personCombo;
    if (const auto number = chosenNumber(combo)) {
        if (isOfAgency())
            matter.agency = Id<domain::Agency>(*number);
        else
            matter.person = Id<domain::Person>(*number);
        matter.name = combo.itemText(combo.findData(QVariant::fromValue(qlonglong(*number)))).toStdString();
    }
    matter.kind = static_cast<InterestKind>(m_ui->kindCombo->currentData().toInt());
    matter.conduct = static_cast<InterestConduct>(m_ui->conductCombo->currentData().toInt());
    matter.declaredAt =
        m_ui->declaredCheckBox->isChecked() ? std::optional(timeOf(*m_ui->declaredTimeEdit)) : std::nullopt;
    matter.note = m_ui->noteEdit->text().toStdString();
    return matter;
}

application::Result<> InterestDialog::commit()
{
    const InterestMatter matter = entered();
    const QString undoText = m_id ? say("change declaration of interest") : say("declaration of interest");
    const auto work = [&](UnitOfWork& unit) -> application::Result<Id<Interest>> {
        if (!m_id)
            return application::declareInterest(unit, m_item, matter);
        CSPDESK_TRY(application::changeInterest(unit, *m_id, matter));
        return *m_id;
    };
    const auto done = m_context.workspace.run(Verb::DeclareInterest, undoText, work);
    CSPDESK_TRY(done);
    Q_EMIT saved(*done);
    return {};
}

} // namespace cspdesk::desktop
