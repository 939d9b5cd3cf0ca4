// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "presentation/attendance_model.h"

namespace Ui {
class GuestDialog;
}

namespace cspdesk::desktop {

/// Puts a guest down as present: somebody known, or somebody new with rank and organisation.
class GuestDialog : public RecordDialog
{
    Q_OBJECT

public:
    GuestDialog(presentation::AttendanceModel& model, QWidget* parent);
    ~GuestDialog() override;

Q_SIGNALS:
    void added(Id<cspdesk::domain::Person> person);

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void follow();

    presentation::AttendanceModel& m_model;
    std::unique_ptr<Ui::GuestDialog> m_ui;
};

} // namespace cspdesk::desktop
