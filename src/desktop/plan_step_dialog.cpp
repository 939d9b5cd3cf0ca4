// SPDX-License-Identifier: MIT
#include "desktop/plan_step_dialog.h"

#include "desktop/date_field.h"
#include "desktop/theme.h"
#include "ui_plan_step_dialog.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using namespace domain;
using wording::say;

namespace {

QString titleOf(PlanStepDialog::Step step)
{
    switch (step) {
    case PlanStepDialog::Step::Draft: return say("A draft has come");
    case PlanStepDialog::Step::Comment: return say("Comment on the report");
    case PlanStepDialog::Step::SignOff: return say("Sign the report off");
    }
    return {};
}

QString verbOf(PlanStepDialog::Step step)
{
    switch (step) {
    case PlanStepDialog::Step::Draft: return say("Add draft");
    case PlanStepDialog::Step::Comment: return say("Add comment");
    case PlanStepDialog::Step::SignOff: return say("Sign off");
    }
    return {};
}

} // namespace

PlanStepDialog::PlanStepDialog(PageContext& context, presentation::PlanModel& model, Id<PlanEntry> entry, Step step,
                               QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_model(model),
      m_entry(entry),
      m_step(step),
      m_ui(std::make_unique<Ui::PlanStepDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    dress(titleOf(step), *m_ui->headingLabel, *m_ui->buttonBox, verbOf(step), *m_ui->problemLabel);
    prepareFields();
    connect(&m_context.workspace, &presentation::Workspace::aboutToLock, this, &QDialog::reject);
    (step == Step::Draft ? m_ui->versionEdit : m_ui->byEdit)->setFocus();
}

PlanStepDialog::~PlanStepDialog() = default;

void PlanStepDialog::prepareFields()
{
    problems().add(Field::SignedOffBy, *m_ui->byEdit, *m_ui->byProblemLabel);
    problems().add(Field::Comment, *m_ui->textEdit, *m_ui->textProblemLabel);
    m_ui->versionPart->setVisible(m_step == Step::Draft);
    m_ui->byPart->setVisible(m_step != Step::Draft);
    m_ui->draftPart->setVisible(m_step == Step::Comment);
    m_ui->textPart->setVisible(m_step != Step::SignOff);
    m_ui->textLabel->setText(m_step == Step::Draft ? say("N&ote") : say("C&omment"));
    m_ui->dateLabel->setText(m_step == Step::Draft ? say("Received &on") : say("&On"));
    m_ui->textEdit->setFixedHeight(fontMetrics().lineSpacing() * (m_step == Step::Draft ? 2 : 5) + 14);
    setDate(*m_ui->dateEdit, m_context.workspace.today());
    m_ui->draftCombo->addItem(say("All of it"), QString());
    const PlanLine* line = m_model.lineOf(m_entry);
    if (line == nullptr)
        return;
    const auto& drafts = line->entry->matter.value().drafts;
    for (auto draft = drafts.rbegin(); draft != drafts.rend(); ++draft)
        m_ui->draftCombo->addItem(wording::text(draft->version), wording::text(draft->version));
    m_ui->draftCombo->setCurrentIndex(drafts.empty() ? 0 : 1);
    m_ui->versionEdit->setPlaceholderText(
        drafts.empty() ? say("v.01") : say("the one after %1").arg(wording::text(drafts.back().version)));
}

application::Result<> PlanStepDialog::commit()
{
    const Date day = dateOf(*m_ui->dateEdit);
    const std::string by = m_ui->byEdit->text().toStdString();
    const std::string text = m_ui->textEdit->toPlainText().toStdString();
    switch (m_step) {
    case Step::Draft: return m_model.addDraft(m_entry, {m_ui->versionEdit->text().toStdString(), day, text});
    case Step::Comment:
        if (m_ui->textEdit->toPlainText().trimmed().isEmpty())
            return refuse(application::refusal(EmptyField{Field::Comment}));
        return m_model.addComment(m_entry, {day, by, text, m_ui->draftCombo->currentData().toString().toStdString()});
    case Step::SignOff: break;
    }
    return m_model.change(m_entry, say("sign off"), [&](PlanEntry& entry, PlanMatter& matter) {
        entry.signedOffOn = day;
        matter.signedOffBy = by;
    });
}

} // namespace cspdesk::desktop
