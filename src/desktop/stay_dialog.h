// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "domain/attendance.h"

namespace Ui {
class StayDialog;
}

namespace cspdesk::desktop {

class SegmentedChoice;

/// One time of somebody's being there: when they came and left, where they were, and why they left.
class StayDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `stays` are all of them; the one at `index` is shown, a new one behind the last.
    StayDialog(const QString& name, std::vector<domain::Stay> stays, std::size_t index, QWidget* parent);
    ~StayDialog() override;

Q_SIGNALS:
    /// All of the times with the one that was entered, which follow each other.
    void entered(const std::vector<cspdesk::domain::Stay>& stays);

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void prepareFields();
    void fillForm(const domain::Stay& stay);
    void follow();
    [[nodiscard]] domain::Stay shown() const;

    std::vector<domain::Stay> m_stays;
    std::size_t m_index;
    SegmentedChoice* m_mode;
    std::unique_ptr<Ui::StayDialog> m_ui;
};

} // namespace cspdesk::desktop
