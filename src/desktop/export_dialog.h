// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/agenda_copy.h"
#include "desktop/page.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class ExportDialog;
}

namespace cspdesk::desktop {

/// Writes an agenda for the board or the public, as a PDF, a web page, a Word document or text, or all of them side by
/// side.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(PageContext& context, Id<domain::Meeting> meeting, QWidget* parent);
    ~ExportDialog() override;
    void choose(documents::Audience audience);

    void accept() override;

private:
    [[nodiscard]] documents::Audience audience() const;
    [[nodiscard]] std::vector<CopyFormat> formats() const;
    void follow();
    /// Where each file goes, the first as chosen and the others beside it; nothing when the person thought better of
    /// it.
    [[nodiscard]] QStringList chosenPaths(const AgendaCopy& copy, const std::vector<CopyFormat>& formats);
    void write(const AgendaCopy& copy, const std::vector<CopyFormat>& formats, const QStringList& paths);

    PageContext& m_context;
    Id<domain::Meeting> m_meeting;
    std::unique_ptr<Ui::ExportDialog> m_ui;
};

} // namespace cspdesk::desktop
