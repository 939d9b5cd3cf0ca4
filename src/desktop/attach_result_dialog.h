// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "desktop/result_output.h"
#include "presentation/papers_model.h"

namespace Ui {
class AttachResultDialog;
}

namespace cspdesk::desktop {

/// Keeps a result as a PDF among the papers of an agenda item.
class AttachResultDialog : public RecordDialog
{
    Q_OBJECT

public:
    AttachResultDialog(PageContext& context, ResultCopy copy, QWidget* parent);
    ~AttachResultDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void fillMeetings();
    void fillItems();
    void keepWhereItGoesOut(const domain::Paper& paper);

    PageContext& m_context;
    ResultCopy m_copy;
    presentation::PapersModel m_papers;
    std::unique_ptr<Ui::AttachResultDialog> m_ui;
};

} // namespace cspdesk::desktop
