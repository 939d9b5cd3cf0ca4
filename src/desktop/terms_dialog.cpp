// SPDX-License-Identifier: MIT
#include "desktop/terms_dialog.h"

#include "application/home_view.h"
#include "application/meeting_work.h"
#include "application/partnership_work.h"
#include "desktop/date_field.h"
#include "desktop/icons.h"
#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "domain/working_days.h"
#include "presentation/workspace.h"
#include "ui_terms_dialog.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

using application::UnitOfWork;
using application::Verb;
using domain::Field;
using domain::MinuteNumbering;
using domain::NoticeRule;
using domain::TermsOfReference;
using wording::say;

namespace {

/// What the choice means on paper, by an example.
QString numberingHint(MinuteNumbering numbering)
{
    switch (numbering) {
    case MinuteNumbering::PerItem:
        return say(
            "The second paragraph under item 8 is 8.2, and its neighbours keep their numbers when another item grows.");
    case MinuteNumbering::InMeeting:
        return say("One series from the first item to the last: the meeting ends with paragraph 37, say.");
    case MinuteNumbering::InYear:
        return say("The series goes on from meeting to meeting: if March ended with 40, July begins with 41. It begins "
                   "anew in January.");
    case MinuteNumbering::Own: return say("You give each paragraph its number, such as 25/14; one without is a note.");
    }
    return {};
}

} // namespace

TermsDialog::TermsDialog(PageContext& context, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::TermsDialog>())
{
    m_ui->setupUi(this);
    dress(say("Terms of reference"), *m_ui->headingLabel, *m_ui->buttonBox, say("Save version"), *m_ui->problemLabel);
    resize(900, 660);
    prepareFields();
    load();
    connectFields();
    fillVersions(0);
    m_ui->versionsList->setFocus();
}

TermsDialog::~TermsDialog() = default;

void TermsDialog::prepareFields()
{
    const auto& workspace = m_context.workspace;
    prepareTimeField(*m_ui->questionTimeEdit);
    for (QLabel* label : {m_ui->quorumHintLabel, m_ui->noticeHintLabel, m_ui->papersDaysHintLabel,
                          m_ui->questionDaysLabel, m_ui->minutesDaysHintLabel})
        setTextRole(*label, TextRole::Muted);
    for (QSpinBox* spin :
         {m_ui->quorumSpin, m_ui->noticeDaysSpin, m_ui->papersDaysSpin, m_ui->questionDaysSpin, m_ui->minutesDaysSpin})
        spin->setRange(0, 999); // the rules know the true limits, and say so
    for (const auto rule : {NoticeRule::ClearWorking, NoticeRule::ClearCalendar})
        m_ui->noticeRuleCombo->addItem(wording::label(rule), int(rule));
    for (const auto numbering :
         {MinuteNumbering::PerItem, MinuteNumbering::InMeeting, MinuteNumbering::InYear, MinuteNumbering::Own})
        m_ui->numberingCombo->addItem(wording::label(numbering), int(numbering));
    m_ui->versionsList->setItemDelegate(new RowDelegate(this));
    m_ui->newVersionButton->setIcon(icon(QStringLiteral("add")));
    m_ui->newVersionButton->setAutoDefault(false);
    m_ui->newVersionButton->setEnabled(workspace.mayWrite());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(workspace.mayWrite());
    makeCard(*m_ui->effectFrame);
    setTextRole(*m_ui->effectTitleLabel, TextRole::Strong);
    m_ui->effectTitleLabel->setWordWrap(true);
    problems().add(Field::Date, *m_ui->inForceFromEdit, *m_ui->inForceFromProblemLabel);
    problems().add(Field::Quorum, *m_ui->quorumSpin, *m_ui->quorumProblemLabel);
    problems().add(Field::Note, *m_ui->noteEdit, *m_ui->noteProblemLabel);
    for (QLabel* label : {m_ui->noticeProblemLabel, m_ui->papersDaysProblemLabel, m_ui->questionsProblemLabel,
                          m_ui->minutesDaysProblemLabel})
        label->hide();
}

void TermsDialog::connectFields()
{
    connect(m_ui->versionsList, &QListWidget::currentRowChanged, this, &TermsDialog::showVersion);
    connect(m_ui->newVersionButton, &QPushButton::clicked, this, &TermsDialog::startNewVersion);
    for (QSpinBox* spin : {m_ui->noticeDaysSpin, m_ui->papersDaysSpin, m_ui->questionDaysSpin, m_ui->minutesDaysSpin})
        connect(spin, &QSpinBox::valueChanged, this, &TermsDialog::showEffect);
    connect(m_ui->noticeRuleCombo, &QComboBox::currentIndexChanged, this, &TermsDialog::showEffect);
    connect(m_ui->numberingCombo, &QComboBox::currentIndexChanged, this, &TermsDialog::showNumbering);
    connect(m_ui->questionTimeEdit, &QTimeEdit::timeChanged, this, &TermsDialog::showEffect);
}

void TermsDialog::load()
{
    const auto& store = m_context.workspace.store();
    const auto board = application::board(store);
    if (!board.has_value())
        return;
    m_body = board->id;
    m_initial.body = board->id;
    if (auto versions = application::all<TermsOfReference>(store, application::RecordKey::of(board->id));
        versions.has_value())
        m_versions = std::move(*versions);
    std::stable_sort(m_versions.begin(), m_versions.end(),
                     [](const auto& left, const auto& right) { return left->inForceFrom > right->inForceFrom; });
}

void TermsDialog::fillVersions(int current)
{
    m_ui->versionsList->clear();
    for (const Stored<TermsOfReference>& version : m_versions)
        m_ui->versionsList->addItem(say("From %1").arg(wording::plainDate(version->inForceFrom)));
    m_ui->versionsList->setCurrentRow(current);
    if (m_versions.empty())
        startNewVersion();
}

void TermsDialog::showVersion(int row)
{
    if (row < 0 || row >= int(m_versions.size()))
        return;
    const Stored<TermsOfReference>& version = m_versions[std::size_t(row)];
    m_shown = version.id;
    m_initial = version.value;
    const domain::TermsSettings& settings = m_initial.settings;
    setDate(*m_ui->inForceFromEdit, m_initial.inForceFrom);
    m_ui->quorumSpin->setValue(settings.quorum);
    m_ui->castingVoteCheckBox->setChecked(settings.chairHasCastingVote);
    m_ui->noticeDaysSpin->setValue(settings.agendaNoticeDays);
    m_ui->noticeRuleCombo->setCurrentIndex(m_ui->noticeRuleCombo->findData(int(settings.noticeRule)));
    m_ui->papersDaysSpin->setValue(settings.papersBeforeAgendaDays);
    m_ui->questionDaysSpin->setValue(settings.questionNoticeWorkingDays);
    setTime(*m_ui->questionTimeEdit, settings.questionCutOff);
    m_ui->minutesDaysSpin->setValue(settings.minutesCirculatedDays);
    m_ui->numberingCombo->setCurrentIndex(m_ui->numberingCombo->findData(int(settings.minuteNumbering)));
    showNumbering();
    m_ui->noteEdit->setText(wording::text(m_initial.note));
    m_ui->noteEdit->setCursorPosition(0);
    problems().clear();
    showEffect();
}

void TermsDialog::startNewVersion()
{
    m_shown.reset();
    m_initial.agreedAt.reset();
    m_initial.note.clear();
    m_ui->versionsList->setCurrentRow(-1);
    setDate(*m_ui->inForceFromEdit, m_context.workspace.today());
    m_ui->noteEdit->clear();
    m_ui->inForceFromEdit->setFocus();
    showEffect();
}

Date TermsDialog::exampleMeeting() const
{
    const auto home = application::homeView(m_context.workspace.store(), m_context.workspace.today());
    return home.has_value() && home->next ? home->next->value.date : addDays(m_context.workspace.today(), 28);
}

void TermsDialog::showEffect()
{
    const Date meeting = exampleMeeting();
    const domain::MeetingDeadlines deadlines = domain::deadlinesOf(meeting, entered().settings);
    m_ui->effectTitleLabel->setText(say("For a meeting on %1").arg(wording::longDate(meeting)));
    const QStringList lines{
        say("Papers reach the support officer by %1.").arg(wording::longDate(deadlines.papersDue)),
        say("The agenda must be posted by %1.").arg(wording::longDate(deadlines.agendaPosted)),
        say("Public questions off the agenda are given by %1.").arg(wording::questionDeadline(deadlines)),
        say("Draft minutes are circulated by %1.").arg(wording::longDate(deadlines.minutesCirculated))};
    m_ui->effectLabel->setText(lines.join(QLatin1Char('\n')));
}

void TermsDialog::showNumbering()
{
    m_ui->numberingHintLabel->setText(numberingHint(entered().settings.minuteNumbering));
}

TermsOfReference TermsDialog::entered() const
{
    TermsOfReference terms = m_initial;
    terms.inForceFrom = dateOf(*m_ui->inForceFromEdit);
    terms.settings.quorum = m_ui->quorumSpin->value();
    terms.settings.chairHasCastingVote = m_ui->castingVoteCheckBox->isChecked();
    terms.settings.noticeRule = static_cast<NoticeRule>(m_ui->noticeRuleCombo->currentData().toInt());
    terms.settings.agendaNoticeDays = m_ui->noticeDaysSpin->value();
    terms.settings.papersBeforeAgendaDays = m_ui->papersDaysSpin->value();
    terms.settings.questionNoticeWorkingDays = m_ui->questionDaysSpin->value();
    terms.settings.questionCutOff = timeOf(*m_ui->questionTimeEdit);
    terms.settings.minutesCirculatedDays = m_ui->minutesDaysSpin->value();
    terms.settings.minuteNumbering = static_cast<MinuteNumbering>(m_ui->numberingCombo->currentData().toInt());
    terms.note = m_ui->noteEdit->text().toStdString();
    return terms;
}

application::Result<> TermsDialog::commit()
{
    const auto work = [&](UnitOfWork& unit) -> application::Result<> {
        if (m_shown)
            return application::changeTerms(unit, *m_shown, entered());
        CSPDESK_TRY(application::addTerms(unit, entered()));
        return {};
    };
    CSPDESK_TRY(m_context.workspace.run(Verb::ChangeTerms, say("change terms of reference"), work));
    return {};
}

} // namespace cspdesk::desktop
