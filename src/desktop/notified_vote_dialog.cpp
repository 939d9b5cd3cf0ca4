// SPDX-License-Identifier: MIT
#include "desktop/notified_vote_dialog.h"

#include "desktop/date_field.h"
#include "desktop/segmented_choice.h"
#include "desktop/theme.h"
#include "domain/roster.h"
#include "ui_notified_vote_dialog.h"
#include "wording/labels.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using domain::Field;
using domain::NotifiedMeans;
using domain::NotifiedVoteMatter;
using domain::VoteChoice;
using wording::say;

NotifiedVoteDialog::NotifiedVoteDialog(presentation::NotifiedLedger& ledger, int row,
                                       const application::BackupStamp& now, QWidget* parent)
    : RecordDialog(parent),
      m_ledger(ledger),
      m_row(row),
      m_choice(new SegmentedChoice(say("Vote"), this)),
      m_ui(std::make_unique<Ui::NotifiedVoteDialog>())
{
    m_ui->setupUi(this);
    const presentation::LedgerLine* line = ledger.lineAt(row);
    dress(line != nullptr ? say("Notified vote") : say("Record a notified vote"), *m_ui->headingLabel, *m_ui->buttonBox,
          line != nullptr ? say("Save") : say("Record vote"), *m_ui->problemLabel);
    if (line != nullptr)
        m_initial = line->vote->matter.value();
    prepareFields();
    fillMembers();
    fillForm(now);
    connect(m_ui->memberCombo, &QComboBox::currentTextChanged, this, &NotifiedVoteDialog::follow);
    connect(m_ui->conditionEdit, &QLineEdit::textChanged, this, &NotifiedVoteDialog::follow);
    connect(m_ui->meansCombo, &QComboBox::currentIndexChanged, this, &NotifiedVoteDialog::follow);
    follow();
    m_ui->memberCombo->setFocus();
}

NotifiedVoteDialog::~NotifiedVoteDialog()
{
    m_ui->memberCombo->disconnect(this); // it speaks once more while it is taken down
}

void NotifiedVoteDialog::prepareFields()
{
    problems().add(Field::Person, *m_ui->memberCombo, *m_ui->memberProblemLabel);
    problems().add(Field::Name, *m_ui->memberCombo, *m_ui->memberProblemLabel);
    problems().add(Field::NotifiedVote, *m_ui->conditionEdit, *m_ui->conditionProblemLabel);
    problems().add(Field::Note, *m_ui->noteEdit, *m_ui->noteProblemLabel);
    setTextRole(*m_ui->choiceLabel, TextRole::FieldLabel);
    setTextRole(*m_ui->textLabel, TextRole::FieldLabel);
    m_choice->add(say("&For"), QStringLiteral("forButton"));
    m_choice->add(say("A&gainst"), QStringLiteral("againstButton"));
    m_choice->add(say("A&bstain"), QStringLiteral("abstainButton"));
    m_ui->choiceRow->insertWidget(0, m_choice);
    for (const auto means : {NotifiedMeans::EMail, NotifiedMeans::Letter, NotifiedMeans::Spoken})
        m_ui->meansCombo->addItem(wording::label(means), int(means));
    prepareTimeField(*m_ui->receivedAtEdit);
}

void NotifiedVoteDialog::fillMembers()
{
    QComboBox& combo = *m_ui->memberCombo;
    if (m_ledger.view()) {
        const application::AgendaView& agenda = m_ledger.view()->agenda;
        for (const domain::Seat& seat : rosterOn(agenda.meeting->date, agenda.body.id, agenda.members))
            if (seat.person && seat.membership->capacity == domain::Capacity::BoardMember)
                combo.addItem(
                    say("%1 (%2)").arg(wording::fullName(seat.person->value), wording::text(seat.agency->name)),
                    QVariant::fromValue(qlonglong(seat.person->id.number())));
    }
    const auto& member = m_initial.member;
    if (member && combo.findData(QVariant::fromValue(qlonglong(member->number()))) < 0)
        combo.addItem(wording::text(m_initial.name), QVariant::fromValue(qlonglong(member->number())));
    makeSearchable(combo);
    combo.setCurrentIndex(member ? combo.findData(QVariant::fromValue(qlonglong(member->number()))) : -1);
    if (!member)
        combo.clearEditText();
}

void NotifiedVoteDialog::fillForm(const application::BackupStamp& now)
{
    const bool isNew = m_row < 0;
    m_choice->choose(int(m_initial.choice));
    setDate(*m_ui->receivedOnEdit, isNew ? now.day : m_initial.receivedOn);
    setTime(*m_ui->receivedAtEdit, isNew ? now.time : m_initial.receivedAt);
    m_ui->meansCombo->setCurrentIndex(m_ui->meansCombo->findData(int(m_initial.means)));
    m_ui->conditionEdit->setText(wording::text(m_initial.condition));
    m_ui->proxyCheckBox->setChecked(m_initial.asProxy);
    m_ui->noteEdit->setText(wording::text(m_initial.note));
    QString words = wording::text(m_initial.text);
    if (isNew && m_ledger.view())
        for (const auto& motion : m_ledger.view()->proceedings.motions)
            if (motion.id == m_ledger.motion())
                words = wording::text(wordsOf(motion.value));
    m_ui->textShownLabel->setText(words);
}

void NotifiedVoteDialog::follow()
{
    const bool isSpoken = m_ui->meansCombo->currentData().toInt() == int(NotifiedMeans::Spoken);
    m_ui->memberHintLabel->setText(isSpoken ? say("A vote that is not in writing is kept and does not count.")
                                            : say("A Board member who will be neither present nor represented."));
    m_ui->conditionHintLabel->setVisible(!m_ui->conditionEdit->text().trimmed().isEmpty());
}

NotifiedVoteMatter NotifiedVoteDialog::entered() const
{
    NotifiedVoteMatter vote = m_initial;
    const auto number = chosenNumber(*m_ui->memberCombo);
    if (!number)
        vote.member.reset();
    else if (vote.member != Id<domain::Person>(*number)) {
        vote.member = Id<domain::Person>(*number);
        for (const auto& person : m_ledger.view()->agenda.members.people)
            if (person.id == *vote.member)
                vote.name = wording::fullName(person.value).toStdString();
    }
    vote.choice = static_cast<VoteChoice>(m_choice->current());
    vote.receivedOn = dateOf(*m_ui->receivedOnEdit);
    vote.receivedAt = timeOf(*m_ui->receivedAtEdit);
    vote.means = static_cast<NotifiedMeans>(m_ui->meansCombo->currentData().toInt());
    vote.condition = m_ui->conditionEdit->text().trimmed().toStdString();
    vote.asProxy = m_ui->proxyCheckBox->isChecked();
    vote.note = m_ui->noteEdit->text().toStdString();
    return vote;
}

application::Result<> NotifiedVoteDialog::commit()
{
    if (m_row >= 0)
        return m_ledger.change(m_row, entered());
    CSPDESK_TRY(m_ledger.record(entered()));
    return {};
}

} // namespace cspdesk::desktop
