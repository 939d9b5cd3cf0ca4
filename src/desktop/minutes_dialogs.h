// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "presentation/minutes_model.h"

#include <map>

namespace Ui {
class AgreeMinutesDialog;
class MinutesDetailsDialog;
} // namespace Ui

namespace cspdesk::desktop {

/// When the meeting began and ended, and how many of the public were there.
class MinutesDetailsDialog : public RecordDialog
{
    Q_OBJECT

public:
    MinutesDetailsDialog(presentation::MinutesModel& model, QWidget* parent);
    ~MinutesDetailsDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    presentation::MinutesModel& m_model;
    std::unique_ptr<Ui::MinutesDetailsDialog> m_ui;
};

/// At which later meeting the minutes were agreed, and subject to what; the minutes of other meetings that wait for it
/// may be agreed with them.
class AgreeMinutesDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `meetings` are those of the body, latest first.
    AgreeMinutesDialog(const presentation::Workspace& workspace, presentation::MinutesModel& model,
                       const std::vector<Stored<domain::Meeting>>& meetings, QWidget* parent);
    ~AgreeMinutesDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void fillMinutes();
    void keepAmendments();
    void followChoice();

    const presentation::Workspace& m_workspace;
    presentation::MinutesModel& m_model;
    std::unique_ptr<Ui::AgreeMinutesDialog> m_ui;
    std::map<std::int64_t, QString> m_amendments; ///< by meeting
    std::optional<std::int64_t> m_shown;          ///< whose amendments stand in the field
};

} // namespace cspdesk::desktop
