// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "desktop/field_problems.h"
#include "desktop/page.h"
#include "domain/forward_plan.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class MeetingDialog;
}

class QComboBox;

namespace cspdesk::desktop {

/// Plans the next meeting from the last one, or changes the details of a meeting.
class MeetingDialog : public QDialog
{
    Q_OBJECT

public:
    /// Without a meeting: a new one.
    MeetingDialog(PageContext& context, std::optional<Id<domain::Meeting>> meeting, QWidget* parent);
    ~MeetingDialog() override;

Q_SIGNALS:
    void planned(Id<cspdesk::domain::Meeting> meeting);

private:
    void prepareForm();
    void makeBodies();
    void followBody();
    void connectForm();
    void load();
    void fill(const domain::Meeting& meeting);
    void showJoiningDetails(const domain::Closed<std::string>& details);
    void hintAtDate();
    void hintAtPlan();
    void hintAtTimes();
    [[nodiscard]] domain::Meeting entered() const;
    /// What the forward plan has due at a meeting of the day entered, besides the standing items.
    [[nodiscard]] std::vector<domain::PlanSuggestion> suggested() const;
    [[nodiscard]] application::Result<Id<domain::Meeting>> plan(application::UnitOfWork& unit,
                                                                const domain::Meeting& meeting) const;
    void submit();

    PageContext& m_context;
    std::optional<Id<domain::Meeting>> m_id;
    domain::Meeting m_initial;
    QComboBox* m_bodies = nullptr; ///< of a new meeting, where there are several bodies
    std::unique_ptr<Ui::MeetingDialog> m_ui;
    FieldProblems m_problems;
};

} // namespace cspdesk::desktop
