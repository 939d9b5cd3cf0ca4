// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "domain/forward_plan.h"

#include <QString>

#include <vector>

namespace Ui {
class PlanSuggestionsDialog;
}

namespace cspdesk::desktop {

/// What the forward plan suggests for the agenda of a meeting, to choose from.
class PlanSuggestionsDialog : public RecordDialog
{
    Q_OBJECT

public:
    PlanSuggestionsDialog(PageContext& context, const Stored<domain::Meeting>& meeting,
                          const std::vector<domain::PlanSuggestion>& suggestions, QWidget* parent);
    ~PlanSuggestionsDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    [[nodiscard]] std::vector<Id<domain::PlanEntry>> chosen() const;
    void follow();

    PageContext& m_context;
    Stored<domain::Meeting> m_meeting;
    std::vector<domain::PlanSuggestion> m_suggestions;
    std::unique_ptr<Ui::PlanSuggestionsDialog> m_ui;
};

/// Puts items for the entries on that agenda in one undo step, and says so.
application::Result<> addSuggested(PageContext& context, const Stored<domain::Meeting>& meeting,
                                   const std::vector<Id<domain::PlanEntry>>& chosen);

/// What the plan suggests for the meeting, without closed entries that are locked; empty once its agenda is out.
std::vector<domain::PlanSuggestion> suggestionsAt(const presentation::Workspace& workspace,
                                                  const Stored<domain::Meeting>& meeting);

} // namespace cspdesk::desktop
