// SPDX-License-Identifier: MIT
#include "desktop/date_field.h"
#include "desktop/question_form.h"
#include "desktop/theme.h"
#include "ui_question_form.h"
#include "wording/question_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {
namespace {

using namespace domain;
using application::QuestionLine;
using wording::say;

QString rulingLabel(QuestionOutcome outcome)
{
    if (outcome == QuestionOutcome::Redirected)
        return say("&Where it was sent");
    if (outcome == QuestionOutcome::FreedomOfInformation)
        return say("Reference of the &request");
    return outcome == QuestionOutcome::Refused ? say("&Ground") : say("Note on the ru&ling");
}

bool hasRuling(QuestionOutcome outcome)
{
    return outcome == QuestionOutcome::Refused || outcome == QuestionOutcome::Redirected
        || outcome == QuestionOutcome::FreedomOfInformation;
}

} // namespace

void QuestionForm::connectAnswer()
{
    connect(m_ui->outcomeCombo, &QComboBox::activated, this, [this] {
        Q_EMIT outcomeChosen(static_cast<QuestionOutcome>(m_ui->outcomeCombo->currentData().toInt()));
        refresh();
    });
    const auto day = [this](QDateEdit& edit, const QString& undoText, std::optional<Date> PublicQuestion::*member) {
        connect(&edit, &QDateEdit::editingFinished, this, [this, &edit, undoText, member] {
            if (m_filling)
                return;
            apply(
                undoText, [&](PublicQuestion& question) { question.*member = dateOf(edit); }, nullptr);
        });
    };
    day(*m_ui->outcomeOnEdit, say("change day of ruling"), &PublicQuestion::outcomeOn);
    day(*m_ui->dueEdit, say("change day the answer is due"), &PublicQuestion::answerDue);
    day(*m_ui->answeredOnEdit, say("change day of the answer"), &PublicQuestion::answeredOn);
    connect(m_ui->answeredBox, &QCheckBox::clicked, this, [this](bool sent) {
        apply(
            sent ? say("answer sent") : say("answer not sent"),
            [&](PublicQuestion& question) {
                question.answeredOn = sent ? std::optional(m_context.workspace.today()) : std::nullopt;
            },
            nullptr);
    });
}

void QuestionForm::refreshAnswer(const QuestionLine& line)
{
    const PublicQuestion& question = line.question.value;
    m_ui->outcomeCombo->setCurrentIndex(m_ui->outcomeCombo->findData(int(question.outcome)));
    m_ui->outcomeOnPart->setVisible(question.outcome != QuestionOutcome::None);
    if (!m_ui->outcomeOnEdit->hasFocus())
        setDate(*m_ui->outcomeOnEdit, question.outcomeOn.value_or(m_model.outcomeDay(question.outcome)));
    m_ui->rulingPart->setVisible(hasRuling(question.outcome) || !question.ruling.empty());
    m_ui->rulingLabel->setText(rulingLabel(question.outcome));
    m_ui->writtenPart->setVisible(question.outcome == QuestionOutcome::WrittenAnswer);
    if (!m_ui->dueEdit->hasFocus())
        setDate(*m_ui->dueEdit, question.answerDue.value_or(m_model.outcomeDay(question.outcome)));
    m_ui->answeredBox->setChecked(question.answeredOn.has_value());
    m_ui->answeredOnEdit->setEnabled(question.answeredOn.has_value());
    if (!m_ui->answeredOnEdit->hasFocus())
        setDate(*m_ui->answeredOnEdit, question.answeredOn.value_or(m_context.workspace.today()));
    m_ui->owedLabel->setText(wording::owedText(question, m_model.view()->today));
    m_ui->owedLabel->setVisible(!m_ui->owedLabel->text().isEmpty());
    setTextRole(*m_ui->owedLabel, line.isOverdue ? TextRole::Problem : TextRole::Strong);
    m_ui->appendLabel->setText(line.appendixNumber
                                   ? say("Printed as Appendix %1 of the minutes.").arg(*line.appendixNumber)
                                   : say("Question and answer can be printed as an appendix to the minutes."));
}

} // namespace cspdesk::desktop
