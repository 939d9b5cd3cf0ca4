// SPDX-License-Identifier: MIT
#include "desktop/partnership_tabs.h"

#include "desktop/agency_dialog.h"
#include "desktop/date_field.h"
#include "desktop/dialog_frame.h"
#include "desktop/icons.h"
#include "desktop/membership_dialog.h"
#include "desktop/office_dialog.h"
#include "desktop/person_dialog.h"
#include "desktop/pill.h"
#include "desktop/succession_dialog.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>

namespace cspdesk::desktop {

using wording::say;

MembersTab::MembersTab(PageContext& pageContext, presentation::RosterModel& model, QWidget* parent)
    : RecordTab(pageContext, model, say("Members of the Board"), parent),
      m_model(model),
      m_day(new QDateEdit(this)),
      m_today(new QPushButton(say("To&day"), this))
{
    using Column = presentation::RosterModel::Column;
    setObjectName(QStringLiteral("membersTab"));
    m_day->setObjectName(QStringLiteral("rosterDayEdit"));
    m_today->setObjectName(QStringLiteral("rosterTodayButton"));
    prepareDateField(*m_day);
    auto* label = new QLabel(say("As o&f"), this);
    label->setBuddy(m_day);
    setTextRole(*label, TextRole::FieldLabel);
    controls().addWidget(label);
    controls().addWidget(m_day);
    controls().addWidget(m_today);
    controls().addStretch();
    setAwaitedColumn(Column::Person);
    auto* pills = new PillDelegate([](const QModelIndex&) { return PillTone::Accent; }, this);
    table().setItemDelegateForColumn(Column::Offices, pills);
    table().setShares({5, 4, 3, 0, 0, 0});
    setEmptyState(QStringLiteral("people"), say("Nobody sat on the Board on that day"),
                  say("Appoint the members with their agencies, or look at another day."));
    connect(m_day, &QDateEdit::dateChanged, this, [this] {
        m_model.showDay(dateOf(*m_day));
        followDay();
    });
    connect(m_today, &QPushButton::clicked, this, [this] { setDate(*m_day, m_model.today()); });
    connect(&pageContext.workspace, &presentation::Workspace::opened, this, &MembersTab::followDay);
    followDay();
}

void MembersTab::followDay()
{
    const QSignalBlocker quiet(m_day);
    setDate(*m_day, m_model.day());
    m_today->setVisible(m_model.day() != m_model.today());
}

QString MembersTab::addText() const { return say("&Appoint member…"); }

QString MembersTab::nameOf(const domain::Membership& membership) const
{
    const auto* person = membership.person ? presentation::byId(m_model.records().people, *membership.person) : nullptr;
    const auto* agency = presentation::byId(m_model.records().agencies, membership.agency);
    if (person != nullptr)
        return wording::fullName(person->value);
    return agency == nullptr ? QString() : say("awaited seat of %1").arg(wording::text(agency->value.name));
}

void MembersTab::add() { openDialog(new MembershipDialog(m_model, nullptr, this)); }

void MembersTab::edit()
{
    if (const auto* membership = m_model.membershipAt(chosenRow()))
        openDialog(new MembershipDialog(m_model, membership, this));
}

void MembersTab::end()
{
    if (const auto* membership = m_model.membershipAt(chosenRow()))
        openDialog(new SuccessionDialog(m_model, *membership, this));
}

void MembersTab::remove()
{
    const auto* membership = m_model.membershipAt(chosenRow());
    if (membership == nullptr)
        return;
    const QString name = nameOf(membership->value);
    tellRemoved(m_model.remove(membership->id), name);
}

AgenciesTab::AgenciesTab(PageContext& pageContext, presentation::AgenciesModel& model, QWidget* parent)
    : RecordTab(pageContext, model, say("Agencies"), parent),
      m_model(model)
{
    setObjectName(QStringLiteral("agenciesTab"));
    table().setItemDelegateForColumn(presentation::AgenciesModel::Statutory,
                                     new PillDelegate([](const QModelIndex&) { return PillTone::Accent; }, this));
    table().setShares({8, 3, 0, 4, 3, 0});
    setEmptyState(
        QStringLiteral("agency"), say("No agency is kept yet"),
        say("Begin with the statutory agencies: the councils, the police, fire and rescue, probation and health."));
}

QString AgenciesTab::addText() const { return say("&Add agency…"); }

void AgenciesTab::add() { openDialog(new AgencyDialog(m_model, nullptr, this)); }

void AgenciesTab::edit()
{
    if (const auto* agency = m_model.agencyAt(chosenRow()))
        openDialog(new AgencyDialog(m_model, agency, this));
}

void AgenciesTab::remove()
{
    const auto* agency = m_model.agencyAt(chosenRow());
    if (agency == nullptr)
        return;
    const QString name = wording::text(agency->value.name);
    tellRemoved(m_model.remove(agency->id), name);
}

PeopleTab::PeopleTab(PageContext& pageContext, presentation::PeopleModel& model, QWidget* parent)
    : RecordTab(pageContext, model, say("People"), parent),
      m_model(model),
      m_search(new QLineEdit(this))
{
    setObjectName(QStringLiteral("peopleTab"));
    m_search->setObjectName(QStringLiteral("peopleSearchEdit"));
    m_search->setPlaceholderText(say("Search by name, rank, agency or organisation"));
    m_search->setAccessibleName(say("Search people"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), colours().muted), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(320);
    controls().addWidget(m_search, 1);
    controls().addStretch(1);
    table().setShares({4, 2, 6, 4, 3});
    setEmptyState(QStringLiteral("people"), say("Nobody is found"),
                  say("Nobody kept here has all these words, or nobody is kept yet."));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) { m_model.search(words); });
    connect(m_search, &QLineEdit::returnPressed, &table(), [this] { table().setFocus(); });
}

QString PeopleTab::addText() const { return say("&Add person…"); }

bool PeopleTab::choose(application::RecordKey key)
{
    m_search->clear(); // it may leave out who is wanted
    return RecordTab::choose(key);
}

void PeopleTab::add() { openDialog(new PersonDialog(m_model, nullptr, this)); }

void PeopleTab::edit()
{
    if (const auto* person = m_model.personAt(chosenRow()))
        openDialog(new PersonDialog(m_model, person, this));
}

void PeopleTab::remove()
{
    const auto* person = m_model.personAt(chosenRow());
    if (person == nullptr)
        return;
    const QString name = wording::text(person->value.name);
    tellRemoved(m_model.remove(person->id), name);
}

OfficesTab::OfficesTab(PageContext& pageContext, presentation::OfficesModel& model, QWidget* parent)
    : RecordTab(pageContext, model, say("Offices of the Board"), parent),
      m_model(model)
{
    setObjectName(QStringLiteral("officesTab"));
    setAwaitedColumn(presentation::OfficesModel::Holder);
    table().setShares({2, 4, 2, 2});
    setEmptyState(QStringLiteral("office"), say("No office is recorded"),
                  say("Record who was elected Chair and Vice Chair, and who supports the Board."));
}

QString OfficesTab::addText() const { return say("Record e&lection…"); }

void OfficesTab::add()
{
    auto* dialog = new OfficeDialog(m_model, nullptr, this);
    if (const auto vacancy = m_model.vacancyAt(chosenRow()))
        dialog->choose(*vacancy);
    openDialog(dialog);
}

void OfficesTab::edit()
{
    if (const auto* office = m_model.officeAt(chosenRow()))
        openDialog(new OfficeDialog(m_model, office, this));
    else
        add();
}

void OfficesTab::remove()
{
    const auto* office = m_model.officeAt(chosenRow());
    if (office == nullptr)
        return;
    const auto* holder = presentation::byId(m_model.records().people, office->value.person);
    const QString role = wording::label(office->value.role);
    const QString name = holder == nullptr ? role : say("%1: %2").arg(role, wording::fullName(holder->value));
    tellRemoved(m_model.remove(office->id), name);
}

} // namespace cspdesk::desktop
