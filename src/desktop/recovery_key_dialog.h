// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class RecoveryKeyDialog;
}

namespace cspdesk::desktop {

/// Shows the recovery key, once. It closes when the person says that it is kept.
class RecoveryKeyDialog : public QDialog
{
    Q_OBJECT

public:
    RecoveryKeyDialog(const QString& recoveryKey, QWidget* parent);
    ~RecoveryKeyDialog() override;
    void reject() override;

private:
    void print();

    QString m_key;
    std::unique_ptr<Ui::RecoveryKeyDialog> m_ui;
};

} // namespace cspdesk::desktop
