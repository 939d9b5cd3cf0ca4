// SPDX-License-Identifier: MIT
#include "desktop/motion_dialog.h"

#include "application/motion_work.h"
#include "application/store.h"
#include "desktop/membership_dialog.h"
#include "desktop/prompter.h"
#include "presentation/motion_lines.h"
#include "presentation/workspace.h"
#include "ui_motion_dialog.h"
#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

using application::UnitOfWork;
using application::Verb;
using domain::Field;
using domain::Motion;
using domain::MotionKind;
using domain::MotionMatter;
using domain::MotionStanding;
using wording::say;

namespace {

QStringList lines(const std::vector<std::string>& parts)
{
    QStringList texts;
    for (const std::string& part : parts)
        texts << wording::text(part);
    return texts;
}

void choose(QComboBox& combo, int value) { combo.setCurrentIndex(combo.findData(value)); }

void choosePerson(QComboBox& combo, std::optional<Id<domain::Person>> person)
{
    combo.setCurrentIndex(person ? combo.findData(QVariant::fromValue(qlonglong(person->number()))) : 0);
}

std::optional<Id<domain::Person>> personIn(const QComboBox& combo)
{
    const auto number = chosenNumber(combo);
    return number ? std::optional(Id<domain::Person>(*number)) : std::nullopt;
}

} // namespace

MotionDialog::MotionDialog(PageContext& context, Id<domain::AgendaItem> item, std::optional<Id<Motion>> motion,
                           QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_item(item),
      m_id(motion),
      m_initial{.meeting = Id<domain::Meeting>(1), .item = item},
      m_ui(std::make_unique<Ui::MotionDialog>())
{
    m_ui->setupUi(this);
    dress(m_id ? say("Motion") : say("Put a motion down"), *m_ui->headingLabel, *m_ui->buttonBox,
          m_id ? say("Save") : say("Put it down"), *m_ui->problemLabel);
    load(item);
    prepareFields();
    fillForm();
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, &MotionDialog::follow);
    connect(m_ui->standingCombo, &QComboBox::currentIndexChanged, this, &MotionDialog::follow);
    connect(&m_context.workspace, &presentation::Workspace::aboutToLock, this, [this] { QDialog::reject(); });
    follow();
    m_ui->subjectEdit->setFocus();
}

MotionDialog::~MotionDialog()
{
    for (QComboBox* combo : {m_ui->moverCombo, m_ui->seconderCombo})
        combo->disconnect(this); // they speak once more while they are taken down
}

void MotionDialog::load(Id<domain::AgendaItem> item)
{
    const auto& workspace = m_context.workspace;
    const auto stored = application::require(workspace.store(), item);
    if (!stored.has_value())
        return;
    m_initial.meeting = stored->value.meeting;
    if (auto view = application::minutesView(workspace.store(), stored->value.meeting, workspace.today());
        view.has_value())
        m_view = std::move(*view);
    if (!m_view)
        return;
    for (const Stored<Motion>& motion : m_view->proceedings.motions)
        if (motion.id == m_id)
            m_initial = motion.value;
}

void MotionDialog::prepareFields()
{
    problems().add(Field::Subject, *m_ui->subjectEdit, *m_ui->subjectProblemLabel);
    problems().add(Field::Motion, *m_ui->wordsEdit, *m_ui->wordsProblemLabel);
    problems().add(Field::Candidates, *m_ui->candidatesEdit, *m_ui->candidatesProblemLabel);
    problems().add(Field::Reason, *m_ui->reasonEdit, *m_ui->reasonProblemLabel);
    for (const auto kind : {MotionKind::Recommendation, MotionKind::Motion, MotionKind::Amendment, MotionKind::Choice,
                            MotionKind::ExcludePublic, MotionKind::Ratification})
        m_ui->kindCombo->addItem(wording::label(kind), int(kind));
    for (const auto standing : {MotionStanding::Open, MotionStanding::Deferred, MotionStanding::Withdrawn,
                                MotionStanding::NotReached, MotionStanding::ForRatification})
        m_ui->standingCombo->addItem(wording::label(standing), int(standing));
    const int line = fontMetrics().lineSpacing();
    m_ui->wordsEdit->setFixedHeight(line * 5 + 16);
    m_ui->amendedWordsEdit->setFixedHeight(line * 4 + 16);
    m_ui->candidatesEdit->setFixedHeight(line * 4 + 16);
    m_ui->wordsEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 76);
    for (QComboBox* combo : {m_ui->moverCombo, m_ui->seconderCombo}) {
        fillWithPeople(*combo, m_view ? m_view->agenda.members : domain::MembershipRecords(), say("Nobody"));
        makeSearchable(*combo);
    }
    fillMotionsToAmend();
}

void MotionDialog::fillMotionsToAmend()
{
    if (!m_view)
        return;
    for (const presentation::MotionLine& line : presentation::motionLines(*m_view, m_item))
        if (line.id != m_id && line.kind != MotionKind::Amendment)
            m_ui->amendsCombo->addItem(line.subject, QVariant::fromValue(qlonglong(line.id.number())));
    if (m_ui->amendsCombo->count() == 0)
        m_ui->amendsCombo->addItem(say("There is no motion to amend yet"));
}

void MotionDialog::fillForm()
{
    const MotionMatter& matter = m_initial.matter.value();
    choose(*m_ui->kindCombo, int(m_initial.kind));
    choose(*m_ui->standingCombo, int(m_initial.standing));
    m_ui->subjectEdit->setText(wording::text(matter.subject));
    m_ui->wordsEdit->setPlainText(wording::text(wordsOf(m_initial)));
    m_ui->amendedWordsEdit->setPlainText(wording::text(matter.amendedWords));
    m_ui->candidatesEdit->setPlainText(lines(matter.candidates).join(QLatin1Char('\n')));
    m_ui->reasonEdit->setText(wording::text(matter.reason));
    choosePerson(*m_ui->moverCombo, matter.mover);
    choosePerson(*m_ui->seconderCombo, matter.seconder);
    if (m_initial.amends)
        m_ui->amendsCombo->setCurrentIndex(
            m_ui->amendsCombo->findData(QVariant::fromValue(qlonglong(m_initial.amends->number()))));
}

void MotionDialog::follow()
{
    const bool isAmendment = kind() == MotionKind::Amendment;
    m_ui->amendsPart->setVisible(isAmendment);
    m_ui->amendsCombo->setEnabled(!m_id && amended().has_value());
    m_ui->amendedWordsPart->setVisible(isAmendment);
    m_ui->candidatesPart->setVisible(kind() == MotionKind::Choice);
    m_ui->standingPart->setVisible(m_id.has_value());
    m_ui->reasonEdit->setEnabled(standing() != MotionStanding::Open);
    m_ui->standingHintLabel->setVisible(standing() == MotionStanding::ForRatification);
    m_ui->standingHintLabel->setText(say("It is put on the next agenda, to be ratified there."));
    const bool hasNotified = m_view
                          && std::any_of(m_view->proceedings.notified.begin(), m_view->proceedings.notified.end(),
                                         [&](const auto& vote) { return vote->motion == m_id; });
    m_ui->wordsHintLabel->setText(hasNotified ? say("Votes were notified on these words. On other words they do not "
                                                    "count; the former words are kept.")
                                              : say("As the Board would agree them: “The plan be agreed.”"));
}

MotionKind MotionDialog::kind() const { return static_cast<MotionKind>(m_ui->kindCombo->currentData().toInt()); }

MotionStanding MotionDialog::standing() const
{
    return static_cast<MotionStanding>(m_ui->standingCombo->currentData().toInt());
}

std::optional<Id<Motion>> MotionDialog::amended() const
{
    const QVariant chosen = m_ui->amendsCombo->currentData();
    return chosen.isValid() ? std::optional(Id<Motion>(chosen.toLongLong())) : std::nullopt;
}

MotionMatter MotionDialog::entered() const
{
    MotionMatter matter = m_initial.matter.value();
    matter.subject = m_ui->subjectEdit->text().toStdString();
    matter.texts = {{m_ui->wordsEdit->toPlainText().trimmed().toStdString(), std::nullopt, {}}};
    matter.mover = personIn(*m_ui->moverCombo);
    matter.seconder = personIn(*m_ui->seconderCombo);
    matter.amendedWords =
        kind() == MotionKind::Amendment ? m_ui->amendedWordsEdit->toPlainText().toStdString() : std::string();
    matter.candidates.clear();
    if (kind() == MotionKind::Choice)
        for (const QString& line : m_ui->candidatesEdit->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            if (!line.trimmed().isEmpty())
                matter.candidates.push_back(line.trimmed().toStdString());
    return matter;
}

application::Result<> MotionDialog::store(UnitOfWork& unit)
{
    const MotionMatter matter = entered();
    if (!m_id) {
        const bool isAmendment = kind() == MotionKind::Amendment;
        const auto put = application::putMotion(unit, m_item, kind(), matter, isAmendment ? amended() : std::nullopt);
        CSPDESK_TRY(put);
        m_id = *put;
        return {};
    }
    CSPDESK_TRY(application::changeMotion(unit, *m_id, kind(), matter));
    const std::string reason = m_ui->reasonEdit->text().trimmed().toStdString();
    if (standing() != m_initial.standing || reason != m_initial.matter.value().reason)
        return application::setStanding(unit, *m_id, standing(), reason);
    return {};
}

application::Result<> MotionDialog::commit()
{
    const bool isNew = !m_id;
    if (isNew && kind() == MotionKind::Amendment && !amended())
        return refuse(application::refusal(domain::EmptyField{Field::Motion}));
    const auto done = m_context.workspace.run(isNew ? Verb::PutMotion : Verb::ChangeMotion,
                                              isNew ? say("put motion down") : say("change motion"),
                                              [&](UnitOfWork& unit) { return store(unit); });
    if (!done.has_value() && isNew)
        m_id.reset();
    CSPDESK_TRY(done);
    Q_EMIT saved(*m_id);
    return {};
}

void MotionDialog::reject()
{
    const bool hasNewWords =
        m_ui->wordsEdit->toPlainText().trimmed().toStdString() != wordsOf(m_initial) && m_context.workspace.isOpen();
    const Prompter::Question question{say("Throw away what you typed?"), say("The words of the motion are not saved."),
                                      say("Throw it away"), true};
    if (!hasNewWords || m_context.prompter.confirm(question))
        QDialog::reject();
}

} // namespace cspdesk::desktop
