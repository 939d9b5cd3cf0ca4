// SPDX-License-Identifier: MIT
#include "desktop/plan_entry_dialog.h"

#include "desktop/theme.h"
#include "ui_plan_entry_dialog.h"
#include "wording/cycle_labels.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using namespace domain;
using wording::say;

namespace {

QString hintAt(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Priority: return say("Flagged where two meetings in a row do not discuss it.");
    case PlanKind::Review: return say("A review the partnership carries out, such as of its terms of reference.");
    case PlanKind::StatutoryDuty: return say("What the law asks for, such as the strategic assessment.");
    case PlanKind::StandingReport: return say("Comes at every meeting, or every so often.");
    case PlanKind::Awareness: return say("Suggested to the last meeting before it begins.");
    case PlanKind::Consultation: return say("Suggested to the last meeting before its response is due.");
    case PlanKind::CommissionedReport: return say("With its brief, its drafts, what was said of them, and sign-off.");
    case PlanKind::Other: break;
    }
    return say("Anything else a meeting is to have.");
}

} // namespace

PlanEntryDialog::PlanEntryDialog(PageContext& context, presentation::PlanModel& model, PlanKind kind, QWidget* parent)
    : RecordDialog(parent),
      m_model(model),
      m_ui(std::make_unique<Ui::PlanEntryDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    dress(say("New entry of the forward plan"), *m_ui->headingLabel, *m_ui->buttonBox, say("Add entry"),
          *m_ui->problemLabel);
    for (const auto each : {PlanKind::Priority, PlanKind::Review, PlanKind::StatutoryDuty, PlanKind::StandingReport,
                            PlanKind::Awareness, PlanKind::Consultation, PlanKind::CommissionedReport, PlanKind::Other})
        m_ui->kindCombo->addItem(wording::label(each), int(each));
    m_ui->kindCombo->setCurrentIndex(m_ui->kindCombo->findData(int(kind)));
    problems().add(Field::PlanTitle, *m_ui->titleEdit, *m_ui->titleProblemLabel);
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, &PlanEntryDialog::hint);
    connect(&context.workspace, &presentation::Workspace::aboutToLock, this, &QDialog::reject);
    hint();
    m_ui->titleEdit->setFocus();
}

PlanEntryDialog::~PlanEntryDialog() = default;

PlanKind PlanEntryDialog::kind() const { return static_cast<PlanKind>(m_ui->kindCombo->currentData().toInt()); }

void PlanEntryDialog::hint() { m_ui->kindHintLabel->setText(hintAt(kind())); }

application::Result<> PlanEntryDialog::commit()
{
    const auto added = m_model.add(kind(), m_ui->titleEdit->text());
    CSPDESK_TRY(added);
    Q_EMIT this->added(*added);
    return {};
}

} // namespace cspdesk::desktop
