// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/result_output.h"

#include <QDialog>

#include <filesystem>
#include <memory>
#include <vector>

class QCheckBox;

namespace Ui {
class ResultExportDialog;
}

namespace cspdesk::desktop {

/// Writes a result in one or several formats side by side. It names each file before it writes any.
class ResultExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// All of a result, what is shown of it now, and the file it was made of, which is never written over.
    struct What
    {
        ResultCopy all;
        ResultCopy shown;
        std::filesystem::path source;
    };

    /// `folder` is where the files go unless another is chosen; empty for the folder of documents.
    ResultExportDialog(PageContext& context, What what, const QString& folder, QWidget* parent);
    ~ResultExportDialog() override;

    void accept() override;
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    [[nodiscard]] const ResultCopy& chosen() const;
    [[nodiscard]] std::vector<ResultFormat> formats() const;
    /// What the files are called before their endings; without what no file can be called.
    [[nodiscard]] QString base() const;
    [[nodiscard]] QString pathOf(const QString& name) const;
    [[nodiscard]] QStringList names() const;
    void follow();
    void followNames();
    void chooseFolder();
    [[nodiscard]] bool mayReplace();
    [[nodiscard]] bool isSource(const QString& path) const;
    /// Where the files go and what stands in them.
    [[nodiscard]] application::Result<std::vector<std::pair<QString, QByteArray>>> filesToWrite() const;

    PageContext& m_context;
    What m_what;
    QString m_folder;
    std::vector<std::pair<QCheckBox*, ResultFormat>> m_boxes;
    std::unique_ptr<Ui::ResultExportDialog> m_ui;
};

} // namespace cspdesk::desktop
