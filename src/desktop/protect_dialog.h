// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class ProtectDialog;
}

namespace cspdesk::presentation {
class Workspace;
}

namespace cspdesk::desktop {

/// Asks for a passphrase twice and puts closed matter under it.
class ProtectDialog : public QDialog
{
    Q_OBJECT

public:
    ProtectDialog(presentation::Workspace& workspace, QWidget* parent);
    ~ProtectDialog() override;

Q_SIGNALS:
    void isProtected(const QString& recoveryKey);

private:
    void judge();
    void submit();

    presentation::Workspace& m_workspace;
    std::unique_ptr<Ui::ProtectDialog> m_ui;
};

} // namespace cspdesk::desktop
