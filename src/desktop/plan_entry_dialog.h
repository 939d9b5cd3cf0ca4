// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "presentation/plan_model.h"

namespace Ui {
class PlanEntryDialog;
}

namespace cspdesk::desktop {

/// A new entry of the forward plan: what kind it is and what it is called. Everything else is said in the panel.
class PlanEntryDialog : public RecordDialog
{
    Q_OBJECT

public:
    PlanEntryDialog(PageContext& context, presentation::PlanModel& model, domain::PlanKind kind, QWidget* parent);
    ~PlanEntryDialog() override;

Q_SIGNALS:
    void added(Id<cspdesk::domain::PlanEntry> entry);

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    [[nodiscard]] domain::PlanKind kind() const;
    void hint();

    presentation::PlanModel& m_model;
    std::unique_ptr<Ui::PlanEntryDialog> m_ui;
};

} // namespace cspdesk::desktop
