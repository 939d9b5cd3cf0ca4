// SPDX-License-Identifier: MIT
#pragma once

#include "application/presence_work.h"
#include "desktop/page.h"
#include "desktop/record_dialog.h"

#include <functional>

namespace Ui {
class ChangeReasonDialog;
}

namespace cspdesk::desktop {

/// A change of attendance, with a reason or without.
using AttendanceChange = std::function<application::Result<>(const std::optional<application::ChangeReason>&)>;

/// Asks why attendance changes that declared votes were computed from, and tries the change again with the reason.
class ChangeReasonDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `votes` are their numbers.
    ChangeReasonDialog(PageContext& context, Id<domain::Meeting> meeting, const std::vector<int>& votes,
                       AttendanceChange change, QWidget* parent);
    ~ChangeReasonDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    PageContext& m_context;
    AttendanceChange m_change;
    std::unique_ptr<Ui::ChangeReasonDialog> m_ui;
};

/// Makes the change; where declared votes were computed from what it changes, asks for the reason first. `then` is told
/// how it went; a change that was given up went well and changed nothing.
void changeAttendanceOf(PageContext& context, Id<domain::Meeting> meeting, QWidget& parent,
                        const AttendanceChange& change, const std::function<void(const application::Result<>&)>& then);

} // namespace cspdesk::desktop
