// SPDX-License-Identifier: MIT
#include "desktop/attendance_panel.h"

#include "desktop/change_reason_dialog.h"
#include "desktop/list_first.h"
#include "desktop/panel_fields.h"
#include "desktop/record_dialog.h"
#include "desktop/theme.h"
#include "presentation/name_match.h"
#include "ui_attendance_panel.h"
#include "wording/error_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

#include <algorithm>

namespace cspdesk::desktop {

using namespace domain;
using presentation::AttendanceRow;
using presentation::AttendanceState;
using wording::say;

namespace {

constexpr std::size_t mostNamesTold = 3; ///< of those whom part of a name fits

void fill(QLineEdit& field, const QString& stored)
{
    if (!field.hasFocus() || !field.isModified())
        field.setText(stored);
}

} // namespace

AttendancePanel::AttendancePanel(PageContext& context, presentation::AttendanceModel& model, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_model(model),
      m_ui(std::make_unique<Ui::AttendancePanel>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("attendancePanel"));
    prepareFields();
    connectFields();
    connect(&model, &presentation::AttendanceModel::attendanceChanged, this, &AttendancePanel::refresh);
    refresh();
}

AttendancePanel::~AttendancePanel()
{
    m_ui->representedCombo->lineEdit()->disconnect(this); // they speak once more while they are taken down
    m_ui->representedCombo->disconnect(this);
}

void AttendancePanel::prepareFields()
{
    preparePanel(*this, *m_ui->fieldsArea, *m_ui->fieldsPage);
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    for (QLabel* label : {m_ui->emptyLabel, m_ui->whyFixedLabel, m_ui->noWordLabel, m_ui->representedHintLabel})
        setTextRole(*label, TextRole::Muted);
    setTextRole(*m_ui->warningLabel, TextRole::Problem);
    for (const auto printedAs : {AttendanceClass::Board, AttendanceClass::Member, AttendanceClass::Guest})
        m_ui->printedAsCombo->addItem(wording::label(printedAs), int(printedAs));
    m_ui->dutyCombo->addItem(say("None"), int(AttendanceDuty::None));
    for (const auto duty : {AttendanceDuty::Presided, AttendanceDuty::TookMinutes})
        m_ui->dutyCombo->addItem(wording::label(duty), int(duty));
    makeSearchable(*m_ui->representedCombo);
    m_ui->representedCombo->lineEdit()->setPlaceholderText(say("Nobody"));
    m_ui->representedCombo->installEventFilter(this);
    m_ui->representedCombo->completer()->popup()->installEventFilter(this);
    for (QComboBox* combo : {m_ui->printedAsCombo, m_ui->dutyCombo, m_ui->representedCombo}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        openListFirst(*combo);
    }
}

void AttendancePanel::connectFields()
{
    connect(m_ui->nameEdit, &QLineEdit::editingFinished, this, [this] {
        if (m_ui->nameEdit->isModified())
            apply(
                say("change name"), [&](auto& entry) { entry.name = m_ui->nameEdit->text().toStdString(); },
                *m_ui->nameProblemLabel);
    });
    connect(m_ui->organisationEdit, &QLineEdit::editingFinished, this, [this] {
        if (m_ui->organisationEdit->isModified())
            apply(
                say("change organisation"),
                [&](auto& entry) { entry.organisation = m_ui->organisationEdit->text().toStdString(); },
                *m_ui->organisationProblemLabel);
    });
    connect(m_ui->noteEdit, &QLineEdit::editingFinished, this, [this] {
        if (m_ui->noteEdit->isModified())
            apply(
                say("change note"), [&](auto& entry) { entry.note = m_ui->noteEdit->text().toStdString(); },
                *m_ui->noteProblemLabel);
    });
    connect(m_ui->staysEditor, &StaysEditor::changed, this, &AttendancePanel::acceptStays);
    connect(m_ui->printedAsCombo, &QComboBox::activated, this, [this] {
        const auto printedAs = static_cast<AttendanceClass>(m_ui->printedAsCombo->currentData().toInt());
        apply(
            say("change heading"), [&](auto& entry) { entry.printedAs = printedAs; }, *m_ui->nameProblemLabel);
    });
    connect(m_ui->dutyCombo, &QComboBox::activated, this, [this] {
        const auto duty = static_cast<AttendanceDuty>(m_ui->dutyCombo->currentData().toInt());
        apply(
            say("change duty"),
            [&](auto& entry) {
                if constexpr (requires { entry.duty; })
                    entry.duty = duty;
            },
            *m_ui->nameProblemLabel);
    });
    connect(m_ui->representedCombo, &QComboBox::activated, this, &AttendancePanel::acceptRepresentative);
    connect(m_ui->representedCombo->lineEdit(), &QLineEdit::editingFinished, this,
            &AttendancePanel::acceptTypedRepresentative);
    connect(m_ui->representedCombo, &QComboBox::editTextChanged, this, [this] {
        const bool isTyping = m_ui->representedCombo->lineEdit()->hasFocus();
        showLine(*m_ui->representedProblemLabel, {});
        showLine(*m_ui->representedHintLabel, isTyping ? representativeHint() : QString());
    });
}

const AttendanceRow* AttendancePanel::row() const
{
    return m_person ? m_model.rowAt(m_model.rowOf(*m_person)) : nullptr;
}

void AttendancePanel::show(std::optional<Id<Person>> person)
{
    if (m_person == person)
        return;
    m_person = person;
    for (QLineEdit* field :
         {m_ui->nameEdit, m_ui->organisationEdit, m_ui->noteEdit, m_ui->representedCombo->lineEdit()})
        field->setModified(false);
    for (QLabel* problem : {m_ui->nameProblemLabel, m_ui->organisationProblemLabel, m_ui->noteProblemLabel,
                            m_ui->representedProblemLabel})
        showLine(*problem, {});
    refresh();
}

void AttendancePanel::askForRepresentative()
{
    m_ui->representedCombo->setFocus(Qt::OtherFocusReason);
    m_ui->representedCombo->lineEdit()->selectAll();
}

void AttendancePanel::refresh()
{
    const AttendanceRow* shown = row();
    m_ui->emptyLabel->setVisible(shown == nullptr);
    m_ui->fieldsArea->setVisible(shown != nullptr);
    if (shown == nullptr)
        return m_ui->headingLabel->setText(say("Attendance"));
    const AttendanceRow copy = *shown;
    m_ui->headingLabel->setText(copy.name);
    refreshFields(copy);
    allow(copy);
}

void AttendancePanel::refreshFields(const AttendanceRow& row)
{
    const bool isPresent = row.attendance.has_value();
    const bool isPutDown = isPresent || row.apology.has_value();
    const bool isComing = row.state == AttendanceState::Coming || row.state == AttendanceState::ComingOnline;
    const bool mayEdit = m_model.mayEdit();
    showLine(*m_ui->whyFixedLabel, m_model.whyFixed());
    showLine(*m_ui->warningLabel, row.warning);
    showLine(*m_ui->noWordLabel, isPutDown || !mayEdit ? QString() : unsaidText(row));
    for (QWidget* part : {m_ui->namePart, m_ui->organisationPart, m_ui->printedAsPart})
        part->setVisible(isPutDown);
    m_ui->notePart->setVisible(isPutDown || isComing);
    m_ui->noteEdit->setPlaceholderText(isComing ? say("such as: from 11:00") : say("such as: until item 8"));
    m_ui->staysPart->setVisible(isPresent);
    if (isPresent)
        m_ui->staysEditor->show(row.name, row.attendance->value.stays);
    m_ui->dutyPart->setVisible(isPresent);
    m_ui->representedPart->setVisible(!isPresent && isPutDown);
    fill(*m_ui->nameEdit, row.name);
    fill(*m_ui->organisationEdit, row.organisation);
    fill(*m_ui->noteEdit, row.note);
    m_ui->printedAsCombo->setCurrentIndex(m_ui->printedAsCombo->findData(int(row.printedAs)));
    if (isPresent)
        m_ui->dutyCombo->setCurrentIndex(m_ui->dutyCombo->findData(int(row.attendance->value.duty)));
    refreshRepresentative(row);
}

QString AttendancePanel::unsaidText(const AttendanceRow& row) const
{
    switch (row.state) {
    case AttendanceState::Coming: return say("Said they will come.");
    case AttendanceState::ComingOnline: return say("Said they will come online.");
    case AttendanceState::NoWord:
    case AttendanceState::Present:
    case AttendanceState::Apologies:
    case AttendanceState::Awaited: break;
    }
    if (!row.person)
        return say("The agency has not named anybody yet.");
    return m_model.isAhead()
             ? say("No word yet. C puts down that they will come, O that they will come online, A their apologies.")
             : say("No word yet. P puts them down as present, A as having sent apologies.");
}

void AttendancePanel::acceptStays(const std::vector<Stay>& stays)
{
    const AttendanceRow* shown = row();
    if (shown == nullptr || !shown->attendance || shown->attendance->value.stays == stays)
        return;
    const Id<Attendance> id = shown->attendance->id;
    changeAttendanceOf(
        m_context, m_model.view()->agenda.meeting.id, *this,
        [this, id, stays](const auto& reason) { return m_model.setStays(id, stays, reason); },
        [this](const application::Result<>& done) {
            if (!done.has_value())
                m_context.notices.tell(done.error());
        });
}

void AttendancePanel::refreshRepresentative(const AttendanceRow& row)
{
    QComboBox& combo = *m_ui->representedCombo;
    if (!row.apology || (combo.lineEdit()->hasFocus() && combo.lineEdit()->isModified()))
        return;
    const QSignalBlocker quiet(combo);
    combo.clear();
    combo.addItem(QString());
    // Whoever is there is the likeliest; then everybody else.
    MembershipRecords others = m_model.view()->agenda.members;
    for (const RegisterLine& line : m_model.view()->attendance.present) {
        combo.addItem(wording::text(line.attendance->name), qlonglong(line.attendance->person.number()));
        others.people.erase(std::remove_if(others.people.begin(), others.people.end(),
                                           [&](const auto& each) { return each.id == line.attendance->person; }),
                            others.people.end());
    }
    std::sort(others.people.begin(), others.people.end(), [](const auto& left, const auto& right) {
        return QString::localeAwareCompare(wording::text(left->name), wording::text(right->name)) < 0;
    });
    for (const Stored<Person>& person : others.people)
        if (person.id != row.person)
            combo.addItem(wording::fullName(person.value), qlonglong(person.id.number()));
    const auto& representative = row.apology->value.representedBy;
    combo.setCurrentIndex(representative ? combo.findData(qlonglong(representative->number())) : 0);
    combo.lineEdit()->setModified(false);
    m_representative = combo.currentText();
    showLine(*m_ui->representedHintLabel, {});
    showLine(*m_ui->representedProblemLabel, {});
}

void AttendancePanel::allow(const AttendanceRow& row)
{
    const bool mayEdit = m_model.mayEdit();
    for (QLineEdit* field : {m_ui->nameEdit, m_ui->organisationEdit, m_ui->noteEdit})
        field->setReadOnly(!mayEdit);
    for (QWidget* field : {m_ui->printedAsCombo, m_ui->dutyCombo, m_ui->representedCombo})
        field->setEnabled(mayEdit && row.person.has_value());
    m_ui->staysEditor->setReadOnly(!mayEdit);
}

void AttendancePanel::tell(const application::Result<>& changed, QLabel& problem)
{
    showLine(problem, changed.has_value() ? QString() : wording::errorText(changed.error()).inOneLine());
    if (!changed.has_value())
        return;
    for (QLineEdit* field : {m_ui->nameEdit, m_ui->organisationEdit, m_ui->noteEdit})
        if (!field->hasFocus() || field == focusWidget())
            field->setModified(false);
    refresh();
}

template <class Edit>
void AttendancePanel::apply(const QString& undoText, const Edit& edit, QLabel& problem)
{
    const AttendanceRow* shown = row();
    if (shown == nullptr || !m_model.mayEdit())
        return;
    if (shown->attendance) {
        const Stored<Attendance> before = *shown->attendance;
        Attendance entry = before.value;
        edit(entry);
        tell(m_model.change(before, entry, undoText), problem);
    } else if (shown->apology) {
        const Stored<Apology> before = *shown->apology;
        Apology entry = before.value;
        edit(entry);
        tell(m_model.change(before, entry, undoText), problem);
    } else if (shown->reply) {
        tell(m_model.setReplyNote(m_model.rowOf(*m_person), m_ui->noteEdit->text()), problem);
    }
}

std::vector<Id<Person>> AttendancePanel::representativesMeant() const
{
    const QComboBox& combo = *m_ui->representedCombo;
    if (const auto number = chosenNumber(combo))
        return {Id<Person>(*number)};
    std::vector<Id<Person>> people =
        presentation::peopleMeant(m_model.view()->agenda.members.people, combo.currentText());
    if (people.size() > 1) // nobody comes for themselves: part of a name means the other
        people.erase(std::remove(people.begin(), people.end(), *m_person), people.end());
    return people;
}

QString AttendancePanel::representativeHint() const
{
    const QComboBox& combo = *m_ui->representedCombo;
    const QString typed = combo.currentText().simplified();
    if (typed.isEmpty() || !m_person || !m_model.view() || chosenNumber(combo))
        return {};
    const std::vector<Id<Person>> people = representativesMeant();
    if (people.empty())
        return say("“%1” is not among the people yet and will be added.").arg(typed);
    QStringList names;
    for (const Stored<Person>& person : m_model.view()->agenda.members.people)
        if (std::find(people.begin(), people.end(), person.id) != people.end())
            names << wording::fullName(person.value);
    if (people.size() == 1)
        return say("Enter puts down %1.").arg(names.join(QString()));
    const QString fitting = people.size() > mostNamesTold ? say("%1 people").arg(people.size())
                                                          : say("several: %1").arg(names.join(QStringLiteral(", ")));
    return say("“%1” fits %2. Type more of the name, or choose from the list.").arg(typed, fitting);
}

void AttendancePanel::acceptTypedRepresentative()
{
    // Opening the list takes the keyboard as well, and what the list says is not typed yet.
    const QComboBox& combo = *m_ui->representedCombo;
    if (!combo.view()->isVisible() && combo.currentText() != m_representative)
        acceptRepresentative();
}

void AttendancePanel::acceptRepresentative()
{
    const AttendanceRow* shown = row();
    if (m_accepting || shown == nullptr || !shown->apology || !m_model.mayEdit())
        return;
    QComboBox& combo = *m_ui->representedCombo;
    const bool isNobody = combo.currentText().trimmed().isEmpty();
    const auto people = isNobody ? std::vector<Id<Person>>() : representativesMeant();
    if (people.size() > 1) {
        showLine(*m_ui->representedProblemLabel, representativeHint());
        return showLine(*m_ui->representedHintLabel, {});
    }
    const QString added = isNobody || !people.empty() ? QString() : combo.currentText().simplified();
    putRepresentative(people.empty() ? std::nullopt : std::optional(people.front()), added);
}

void AttendancePanel::putRepresentative(std::optional<Id<Person>> representative, const QString& added)
{
    m_accepting = true;
    changeAttendanceOf(
        m_context, m_model.view()->agenda.meeting.id, *this,
        [this, person = *m_person, representative, added](const auto& reason) {
            return m_model.setRepresentative(m_model.rowOf(person), representative, added, reason);
        },
        [this](const application::Result<>& changed) {
            if (changed.has_value()) {
                m_ui->representedCombo->lineEdit()->setModified(false);
                refresh();
            }
            showLine(*m_ui->representedProblemLabel,
                     changed.has_value() ? QString() : wording::errorText(changed.error()).inOneLine());
        });
    m_accepting = false;
}

bool AttendancePanel::eventFilter(QObject* object, QEvent* event)
{
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    QComboBox& combo = *m_ui->representedCombo;
    const AttendanceRow* shown = row();
    if (!isEscape || shown == nullptr || combo.currentText() == m_representative)
        return QFrame::eventFilter(object, event);
    combo.completer()->popup()->hide();
    combo.lineEdit()->setModified(false);
    refreshRepresentative(AttendanceRow(*shown));
    combo.lineEdit()->selectAll();
    return true;
}

} // namespace cspdesk::desktop
