// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "presentation/minutes_model.h"

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

/// At which later meeting the minutes were agreed, and subject to what.
class AgreeMinutesDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `meetings` are those of the body, latest first.
    AgreeMinutesDialog(presentation::MinutesModel& model, const std::vector<Stored<domain::Meeting>>& meetings,
                       QWidget* parent);
    ~AgreeMinutesDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    presentation::MinutesModel& m_model;
    std::unique_ptr<Ui::AgreeMinutesDialog> m_ui;
};

} // namespace cspdesk::desktop
