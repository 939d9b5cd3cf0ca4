// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CheckReportDialog;
}

namespace cspdesk::desktop {

/// What the check of a file found.
class CheckReportDialog : public QDialog
{
    Q_OBJECT

public:
    CheckReportDialog(const application::CheckReport& report, QWidget* parent);
    ~CheckReportDialog() override;
    /// How much was looked at, in one sentence or two.
    static QString summary(const application::CheckReport& report);

private:
    void list(const application::CheckReport& report);

    std::unique_ptr<Ui::CheckReportDialog> m_ui;
};

} // namespace cspdesk::desktop
