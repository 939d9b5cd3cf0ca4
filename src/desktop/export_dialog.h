// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/paper_copy.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class ExportDialog;
}

namespace cspdesk::desktop {

/// Writes a paper for the board or the public, as a PDF, a web page, a Word document or text, or all of them side by
/// side.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(PageContext& context, const PaperChoice& choice, QWidget* parent);
    ~ExportDialog() override;
    void choose(documents::Audience audience);

    void accept() override;

private:
    [[nodiscard]] documents::Audience audience() const;
    [[nodiscard]] std::vector<CopyFormat> formats() const;
    void follow();
    /// Where each file goes, the first as chosen and the others beside it; nothing when the person thought better of
    /// it.
    [[nodiscard]] QStringList chosenPaths(const PaperCopy& copy, const std::vector<CopyFormat>& formats);
    void write(const PaperCopy& copy, const std::vector<CopyFormat>& formats, const QStringList& paths);

    PageContext& m_context;
    PaperChoice m_choice;
    std::unique_ptr<Ui::ExportDialog> m_ui;
};

} // namespace cspdesk::desktop
