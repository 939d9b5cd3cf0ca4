// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/backups_model.h"

#include <QDialog>

#include <filesystem>
#include <memory>

namespace Ui {
class RestoreDialog;
}

namespace cspdesk::presentation {
class Workspace;
}

namespace cspdesk::desktop {

/// Lists the backups of a file and lets one be chosen to go back to.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const std::filesystem::path& file, std::vector<application::Backup> backups,
                  const presentation::Workspace& workspace, QWidget* parent);
    ~RestoreDialog() override;

Q_SIGNALS:
    /// After the dialog has closed.
    void chosen(const cspdesk::application::Backup& backup);

private:
    void prepareTable();
    void judge();
    void submit();
    [[nodiscard]] const application::Backup* current() const;

    std::unique_ptr<Ui::RestoreDialog> m_ui;
    presentation::BackupsModel m_model;
    bool m_isProtected; ///< the present file is under a passphrase
};

} // namespace cspdesk::desktop
