// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "presentation/roster_model.h"

namespace Ui {
class SuccessionDialog;
}

namespace cspdesk::desktop {

/// What happens to a seat: a successor takes it, a successor is awaited, or it ends.
class SuccessionDialog : public RecordDialog
{
    Q_OBJECT

public:
    SuccessionDialog(presentation::RosterModel& model, const Stored<domain::Membership>& membership, QWidget* parent);
    ~SuccessionDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void follow();
    [[nodiscard]] QString about() const;

    presentation::RosterModel& m_model;
    Stored<domain::Membership> m_membership;
    std::unique_ptr<Ui::SuccessionDialog> m_ui;
};

} // namespace cspdesk::desktop
