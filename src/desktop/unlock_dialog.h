// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class UnlockDialog;
}

namespace cspdesk::presentation {
class Workspace;
}

namespace cspdesk::desktop {

/// Asks for the passphrase, or the recovery key, and says beside the field when it does not fit.
class UnlockDialog : public QDialog
{
    Q_OBJECT

public:
    UnlockDialog(presentation::Workspace& workspace, QWidget* parent);
    ~UnlockDialog() override;

private:
    void askForRecoveryKey(bool recovery);
    void submit();

    presentation::Workspace& m_workspace;
    std::unique_ptr<Ui::UnlockDialog> m_ui;
};

} // namespace cspdesk::desktop
