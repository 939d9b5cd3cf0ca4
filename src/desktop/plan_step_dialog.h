// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "presentation/plan_model.h"

namespace Ui {
class PlanStepDialog;
}

namespace cspdesk::desktop {

/// What happens to a commissioned report: a draft came, somebody said something of one, it was signed off.
class PlanStepDialog : public RecordDialog
{
    Q_OBJECT

public:
    enum class Step { Draft, Comment, SignOff };

    PlanStepDialog(PageContext& context, presentation::PlanModel& model, Id<domain::PlanEntry> entry, Step step,
                   QWidget* parent);
    ~PlanStepDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void prepareFields();

    PageContext& m_context;
    presentation::PlanModel& m_model;
    Id<domain::PlanEntry> m_entry;
    Step m_step;
    std::unique_ptr<Ui::PlanStepDialog> m_ui;
};

} // namespace cspdesk::desktop
