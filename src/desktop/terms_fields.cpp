// SPDX-License-Identifier: MIT
#include "desktop/terms_fields.h"

#include "desktop/date_field.h"
#include "desktop/dialog_frame.h"
#include "desktop/field_problems.h"
#include "desktop/icons.h"
#include "desktop/quorum_class_dialog.h"
#include "desktop/theme.h"
#include "desktop/wheel_guard.h"
#include "ui_terms_dialog.h"
#include "wording/cycle_labels.h"
#include "wording/labels.h"
#include "wording/meeting_labels.h"
#include "wording/terms_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using namespace domain;
using wording::say;

namespace {

constexpr int indentBelowBox = 27; ///< where the words of a check box begin

/// The hour that is offered where none was set: the end of an office day.
constexpr TimeOfDay usualCutOff{17 * 60};

QString capitalised(QString words)
{
    words.front() = words.front().toUpper();
    return words;
}

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

template <class Choice>
void offer(QComboBox& combo, std::initializer_list<Choice> choices)
{
    for (const Choice choice : choices)
        combo.addItem(wording::label(choice), int(choice));
}

template <class Choice>
void choose(QComboBox& combo, Choice choice)
{
    combo.setCurrentIndex(combo.findData(int(choice)));
}

template <class Choice>
Choice chosen(const QComboBox& combo)
{
    return static_cast<Choice>(combo.currentData().toInt());
}

} // namespace

TermsFields::TermsFields(Ui::TermsDialog& form, std::vector<Stored<Agency>> agencies, QWidget* parent)
    : QObject(parent),
      m_form(form),
      m_agencies(std::move(agencies)),
      m_window(parent)
{
    prepareLabels();
    prepareChoices();
    prepareNumbers();
    connectFields();
}

void TermsFields::prepareLabels()
{
    for (QLabel* label : m_form.settingsStack->findChildren<QLabel*>()) {
        if (!label->objectName().endsWith(QLatin1String("HintLabel")))
            continue;
        setTextRole(*label, TextRole::Muted);
        const QString box = label->objectName().chopped(9) + QStringLiteral("CheckBox");
        if (m_form.settingsStack->findChild<QCheckBox*>(box) != nullptr)
            label->setContentsMargins(indentBelowBox, 0, 0, 0);
    }
    for (QLabel* label : {m_form.questionDaysLabel, m_form.quorumFractionOfLabel, m_form.majorityFractionOfLabel})
        setTextRole(*label, TextRole::Muted);
    for (QLabel* label : {m_form.noticeProblemLabel, m_form.papersDaysProblemLabel, m_form.questionsProblemLabel,
                          m_form.minutesDaysProblemLabel, m_form.graceProblemLabel})
        label->hide();
    for (int page = 0; page < m_form.settingsStack->count(); ++page) {
        auto* area = qobject_cast<QScrollArea*>(m_form.settingsStack->widget(page));
        area->setFocusPolicy(Qt::NoFocus);
        area->widget()->setAutoFillBackground(false);
        area->viewport()->setAutoFillBackground(false);
        area->widget()->layout()->setContentsMargins(2, 0, 10, 0);
        leaveWheelToScrolling(*area->widget());
    }
}

void TermsFields::prepareChoices()
{
    offer(*m_form.quorumBasisCombo, {QuorumBasis::BoardMembers, QuorumBasis::Agencies, QuorumBasis::Fraction});
    offer(*m_form.electorateCombo, {Electorate::BoardMembers, Electorate::BoardAndMembers});
    offer(*m_form.majorityBaseCombo, {MajorityBase::VotesCast, MajorityBase::Present, MajorityBase::Membership});
    offer(*m_form.lapsedVoteCombo, {LapsedVote::AskPresider, LapsedVote::StaysLapsed, LapsedVote::Revives});
    offer(*m_form.noticeRuleCombo, {NoticeRule::ClearWorking, NoticeRule::ClearCalendar});
    for (const DaysAfter counting : {DaysAfter::DayAfterIsFirst, DaysAfter::MeetingIsFirst})
        m_form.minutesCountCombo->addItem(capitalised(wording::label(counting)), int(counting));
    offer(*m_form.numberingCombo,
          {MinuteNumbering::PerItem, MinuteNumbering::InMeeting, MinuteNumbering::InYear, MinuteNumbering::Own});
    m_form.classesList->setMaximumHeight(m_window->fontMetrics().lineSpacing() * 4 + 12);
    m_form.classesList->setWordWrap(true);
    makeCard(*m_form.classesList);
    m_form.addClassButton->setIcon(icon(QStringLiteral("add")));
    for (QPushButton* button : {m_form.addClassButton, m_form.changeClassButton, m_form.removeClassButton})
        button->setAutoDefault(false);
}

void TermsFields::prepareNumbers()
{
    for (QTimeEdit* time : {m_form.questionTimeEdit, m_form.postingCutOffTimeEdit})
        prepareTimeField(*time);
    m_form.websiteDaysSpin->setRange(0, 260);
    m_form.websiteDaysSpin->setSpecialValueText(say("no day set"));
    for (QSpinBox* spin : {m_form.quorumSpin, m_form.noticeDaysSpin, m_form.papersDaysSpin, m_form.questionDaysSpin,
                           m_form.minutesDaysSpin, m_form.graceSpin})
        spin->setRange(0, 999); // the rules know the true limits, and say so
    for (QSpinBox* spin :
         {m_form.perPersonSpin, m_form.perMeetingSpin, m_form.questionMinutesSpin, m_form.statementMinutesSpin}) {
        spin->setRange(0, 999);
        spin->setSpecialValueText(say("no limit"));
    }
    m_form.questionWordsSpin->setRange(0, 99'999);
    m_form.questionWordsSpin->setSpecialValueText(say("no limit"));
    m_form.writtenAnswerSpin->setRange(1, 260);
    m_form.askerKeptSpin->setRange(1, 120);
    for (QSpinBox* spin : {m_form.quorumFractionNumeratorSpin, m_form.quorumFractionDenominatorSpin,
                           m_form.majorityFractionNumeratorSpin, m_form.majorityFractionDenominatorSpin})
        spin->setRange(1, 999);
}

void TermsFields::connectFields()
{
    const auto tell = [this] {
        follow();
        if (!m_filling)
            Q_EMIT changed();
    };
    for (QSpinBox* spin : m_form.settingsStack->findChildren<QSpinBox*>())
        connect(spin, &QSpinBox::valueChanged, this, tell);
    for (QComboBox* combo : m_form.settingsStack->findChildren<QComboBox*>())
        connect(combo, &QComboBox::currentIndexChanged, this, tell);
    for (QCheckBox* box : m_form.settingsStack->findChildren<QCheckBox*>())
        connect(box, &QCheckBox::toggled, this, tell);
    for (QTimeEdit* time : {m_form.questionTimeEdit, m_form.postingCutOffTimeEdit})
        connect(time, &QTimeEdit::timeChanged, this, tell);
    connect(m_form.classesList, &QListWidget::currentRowChanged, this, &TermsFields::follow);
    connect(m_form.classesList, &QListWidget::itemActivated, this,
            [this] { openClass(m_form.classesList->currentRow()); });
    connect(m_form.addClassButton, &QPushButton::clicked, this, [this] { openClass(-1); });
    connect(m_form.changeClassButton, &QPushButton::clicked, this,
            [this] { openClass(m_form.classesList->currentRow()); });
    connect(m_form.removeClassButton, &QPushButton::clicked, this, &TermsFields::removeClass);
}

void TermsFields::addProblems(FieldProblems& problems)
{
    problems.add(Field::Quorum, *m_form.quorumSpin, *m_form.quorumProblemLabel);
    problems.add(Field::QuorumFraction, *m_form.quorumFractionNumeratorSpin, *m_form.quorumFractionProblemLabel);
    problems.add(Field::MajorityFraction, *m_form.majorityFractionNumeratorSpin, *m_form.majorityFractionProblemLabel);
    problems.add(Field::QuorumClass, *m_form.classesList, *m_form.classesProblemLabel);
}

void TermsFields::show(const TermsSettings& settings)
{
    m_filling = true;
    showChoices(settings);
    showNumbers(settings);
    showChecks(settings);
    showDeadlines(settings.deadlines);
    showQuestions(settings.deadlines);
    m_classes = settings.decisions.quorumClasses;
    showClasses(0);
    m_filling = false;
    follow();
}

void TermsFields::showChoices(const TermsSettings& settings)
{
    const DecisionRules& rules = settings.decisions;
    choose(*m_form.quorumBasisCombo, rules.quorumBasis);
    choose(*m_form.electorateCombo, rules.electorate);
    choose(*m_form.majorityBaseCombo, rules.majorityBase);
    choose(*m_form.lapsedVoteCombo, rules.lapsedVote);
    choose(*m_form.noticeRuleCombo, settings.noticeRule);
    choose(*m_form.numberingCombo, settings.minuteNumbering);
}

void TermsFields::showNumbers(const TermsSettings& settings)
{
    const DecisionRules& rules = settings.decisions;
    m_form.quorumSpin->setValue(settings.quorum);
    m_form.quorumFractionNumeratorSpin->setValue(rules.quorumNumerator);
    m_form.quorumFractionDenominatorSpin->setValue(rules.quorumDenominator);
    m_form.majorityFractionNumeratorSpin->setValue(rules.majorityNumerator);
    m_form.majorityFractionDenominatorSpin->setValue(rules.majorityDenominator);
    m_form.graceSpin->setValue(rules.graceMinutes);
    m_form.noticeDaysSpin->setValue(settings.agendaNoticeDays);
    m_form.papersDaysSpin->setValue(settings.papersBeforeAgendaDays);
    m_form.questionDaysSpin->setValue(settings.questionNoticeWorkingDays);
    setTime(*m_form.questionTimeEdit, settings.questionCutOff);
    m_form.minutesDaysSpin->setValue(settings.minutesCirculatedDays);
}

void TermsFields::showChecks(const TermsSettings& settings)
{
    const DecisionRules& rules = settings.decisions;
    m_form.oneMayVoteForTwoCheckBox->setChecked(rules.oneMayVoteForTwo);
    m_form.silenceAbstainsCheckBox->setChecked(rules.silenceAbstains);
    m_form.majorityReachedCheckBox->setChecked(rules.majorityReached);
    m_form.castingVoteCheckBox->setChecked(settings.chairHasCastingVote);
    m_form.electedPresiderCastsCheckBox->setChecked(rules.electedPresiderCasts);
    m_form.castingVoteWithoutVotesCheckBox->setChecked(rules.castingVoteWithoutVotes);
    m_form.notifiedVotesCheckBox->setChecked(rules.notifiedVotes);
    m_form.presenceOfAnyoneLapsesCheckBox->setChecked(rules.presenceOfAnyoneLapses);
    m_form.interestStaysCheckBox->setChecked(rules.interestStaysInQuorum);
    m_form.representativesNamedBeforeCheckBox->setChecked(rules.representativesNamedBefore);
}

TermsSettings TermsFields::entered() const
{
    TermsSettings settings;
    settings.quorum = m_form.quorumSpin->value();
    settings.chairHasCastingVote = m_form.castingVoteCheckBox->isChecked();
    settings.noticeRule = chosen<NoticeRule>(*m_form.noticeRuleCombo);
    settings.agendaNoticeDays = m_form.noticeDaysSpin->value();
    settings.papersBeforeAgendaDays = m_form.papersDaysSpin->value();
    settings.questionNoticeWorkingDays = m_form.questionDaysSpin->value();
    settings.questionCutOff = timeOf(*m_form.questionTimeEdit);
    settings.minutesCirculatedDays = m_form.minutesDaysSpin->value();
    settings.minuteNumbering = chosen<MinuteNumbering>(*m_form.numberingCombo);
    enterDecisions(settings.decisions);
    enterDeadlines(settings.deadlines);
    enterQuestions(settings.deadlines);
    return settings;
}

void TermsFields::showDeadlines(const DeadlineRules& rules)
{
    m_form.websiteDaysSpin->setValue(rules.websiteNoticeDays);
    m_form.postingCutOffCheckBox->setChecked(rules.postingCutOff.has_value());
    setTime(*m_form.postingCutOffTimeEdit, rules.postingCutOff.value_or(usualCutOff));
    m_form.officeClosuresCheckBox->setChecked(rules.officeClosuresCount);
    choose(*m_form.minutesCountCombo, rules.minutesCount);
}

void TermsFields::enterDeadlines(DeadlineRules& rules) const
{
    rules.websiteNoticeDays = m_form.websiteDaysSpin->value();
    if (m_form.postingCutOffCheckBox->isChecked())
        rules.postingCutOff = timeOf(*m_form.postingCutOffTimeEdit);
    rules.officeClosuresCount = m_form.officeClosuresCheckBox->isChecked();
    rules.minutesCount = chosen<DaysAfter>(*m_form.minutesCountCombo);
}

void TermsFields::showQuestions(const DeadlineRules& rules)
{
    m_form.perPersonSpin->setValue(rules.questionsPerPerson);
    m_form.perMeetingSpin->setValue(rules.questionsPerMeeting);
    m_form.questionWordsSpin->setValue(rules.questionWords);
    m_form.questionMinutesSpin->setValue(rules.questionMinutes);
    m_form.statementMinutesSpin->setValue(rules.statementMinutes);
    m_form.writtenAnswerSpin->setValue(rules.writtenAnswerDays);
    m_form.askerKeptSpin->setValue(rules.askerKeptMonths);
}

void TermsFields::enterQuestions(DeadlineRules& rules) const
{
    rules.questionsPerPerson = m_form.perPersonSpin->value();
    rules.questionsPerMeeting = m_form.perMeetingSpin->value();
    rules.questionWords = m_form.questionWordsSpin->value();
    rules.questionMinutes = m_form.questionMinutesSpin->value();
    rules.statementMinutes = m_form.statementMinutesSpin->value();
    rules.writtenAnswerDays = m_form.writtenAnswerSpin->value();
    rules.askerKeptMonths = m_form.askerKeptSpin->value();
}

void TermsFields::enterDecisions(DecisionRules& rules) const
{
    rules.quorumBasis = chosen<QuorumBasis>(*m_form.quorumBasisCombo);
    rules.quorumNumerator = m_form.quorumFractionNumeratorSpin->value();
    rules.quorumDenominator = m_form.quorumFractionDenominatorSpin->value();
    rules.quorumClasses = m_classes;
    rules.interestStaysInQuorum = m_form.interestStaysCheckBox->isChecked();
    rules.electorate = chosen<Electorate>(*m_form.electorateCombo);
    rules.majorityBase = chosen<MajorityBase>(*m_form.majorityBaseCombo);
    rules.majorityNumerator = m_form.majorityFractionNumeratorSpin->value();
    rules.majorityDenominator = m_form.majorityFractionDenominatorSpin->value();
    rules.majorityReached = m_form.majorityReachedCheckBox->isChecked();
    rules.electedPresiderCasts = m_form.electedPresiderCastsCheckBox->isChecked();
    rules.castingVoteWithoutVotes = m_form.castingVoteWithoutVotesCheckBox->isChecked();
    rules.silenceAbstains = m_form.silenceAbstainsCheckBox->isChecked();
    rules.oneMayVoteForTwo = m_form.oneMayVoteForTwoCheckBox->isChecked();
    rules.notifiedVotes = m_form.notifiedVotesCheckBox->isChecked();
    rules.presenceOfAnyoneLapses = m_form.presenceOfAnyoneLapsesCheckBox->isChecked();
    rules.lapsedVote = chosen<LapsedVote>(*m_form.lapsedVoteCombo);
    rules.representativesNamedBefore = m_form.representativesNamedBeforeCheckBox->isChecked();
    rules.graceMinutes = m_form.graceSpin->value();
}

void TermsFields::setReadOnly(bool readOnly)
{
    for (int page = 0; page < m_form.settingsStack->count(); ++page)
        qobject_cast<QScrollArea*>(m_form.settingsStack->widget(page))->widget()->setEnabled(!readOnly);
}

void TermsFields::follow()
{
    const QuorumBasis basis = chosen<QuorumBasis>(*m_form.quorumBasisCombo);
    m_form.quorumFractionPart->setVisible(basis == QuorumBasis::Fraction);
    m_form.quorumNumberPart->setVisible(basis != QuorumBasis::Fraction);
    m_form.quorumHintLabel->setText(basis == QuorumBasis::Agencies
                                        ? say("agencies that must have a Board member there when a decision is taken.")
                                        : say("Board members who must be present when a decision is taken."));
    const bool reached = m_form.majorityReachedCheckBox->isChecked();
    m_form.majorityFractionHintLabel->setText(reached ? say("of that must be reached by the votes for.")
                                                      : say("of that must be exceeded by the votes for."));
    for (QCheckBox* box : {m_form.electedPresiderCastsCheckBox, m_form.castingVoteWithoutVotesCheckBox})
        box->setEnabled(m_form.castingVoteCheckBox->isChecked());
    const bool notified = m_form.notifiedVotesCheckBox->isChecked();
    m_form.presenceOfAnyoneLapsesCheckBox->setEnabled(notified);
    m_form.lapsedVoteCombo->setEnabled(notified);
    m_form.postingCutOffTimeEdit->setEnabled(m_form.postingCutOffCheckBox->isChecked());
    m_form.websiteDaysHintLabel->setText(
        say("%1 before the meeting; neither day counts.").arg(m_form.noticeRuleCombo->currentText()));
    m_form.numberingHintLabel->setText(numberingHint(chosen<MinuteNumbering>(*m_form.numberingCombo)));
    const int row = m_form.classesList->currentRow();
    for (QPushButton* button : {m_form.changeClassButton, m_form.removeClassButton})
        button->setEnabled(row >= 0 && row < int(m_classes.size()));
}

void TermsFields::showClasses(int row)
{
    m_form.classesList->clear();
    for (const QuorumClass& wanted : m_classes)
        m_form.classesList->addItem(wording::quorumClassText(wanted, m_agencies));
    m_form.classesList->setVisible(!m_classes.empty());
    m_form.classesList->setCurrentRow(qMin(row, int(m_classes.size()) - 1));
}

void TermsFields::openClass(int row)
{
    const bool isKnown = row >= 0 && row < int(m_classes.size());
    const QuorumClass initial = isKnown ? m_classes[std::size_t(row)] : QuorumClass();
    auto* dialog = new QuorumClassDialog(initial, m_agencies, m_window);
    connect(dialog, &QuorumClassDialog::entered, this, [this, row, isKnown](const QuorumClass& wanted) {
        if (isKnown)
            m_classes[std::size_t(row)] = wanted;
        else
            m_classes.push_back(wanted);
        showClasses(isKnown ? row : int(m_classes.size()) - 1);
        Q_EMIT changed();
    });
    openDialog(dialog);
}

void TermsFields::removeClass()
{
    const int row = m_form.classesList->currentRow();
    if (row < 0 || row >= int(m_classes.size()))
        return;
    m_classes.erase(m_classes.begin() + row);
    showClasses(row);
    Q_EMIT changed();
}

} // namespace cspdesk::desktop
