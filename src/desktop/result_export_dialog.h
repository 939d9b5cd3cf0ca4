// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/result_output.h"

#include <QDialog>

#include <memory>
#include <vector>

class QCheckBox;

namespace Ui {
class ResultExportDialog;
}

namespace cspdesk::desktop {

/// Writes a result in one or several formats side by side.
class ResultExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// All of it, and what is shown of it now.
    ResultExportDialog(PageContext& context, ResultCopy all, ResultCopy shown, QWidget* parent);
    ~ResultExportDialog() override;

    void accept() override;

private:
    [[nodiscard]] const ResultCopy& chosen() const;
    [[nodiscard]] std::vector<ResultFormat> formats() const;
    void follow();
    [[nodiscard]] bool mayReplace(const QString& path);
    /// Everything that is to be written, with where it goes; nothing where the person thought better of it.
    [[nodiscard]] application::Result<std::vector<std::pair<QString, QByteArray>>> filesToWrite();

    PageContext& m_context;
    ResultCopy m_all;
    ResultCopy m_shown;
    std::vector<std::pair<QCheckBox*, ResultFormat>> m_boxes;
    std::unique_ptr<Ui::ResultExportDialog> m_ui;
};

} // namespace cspdesk::desktop
