// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "presentation/papers_model.h"

namespace Ui {
class PaperDialog;
}

namespace cspdesk::desktop {

/// A paper of the agenda: what it is called, whom it comes from, when it is due, who may read it and how it is listed.
class PaperDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// A new one under the item, or that which is to be changed.
    PaperDialog(PageContext& context, presentation::PapersModel& model, Id<domain::AgendaItem> item,
                std::optional<Id<domain::Paper>> paper, QWidget* parent);
    ~PaperDialog() override;

Q_SIGNALS:
    void saved(Id<cspdesk::domain::Paper> paper);

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void prepareFields();
    void fillForm();
    void follow();
    [[nodiscard]] domain::Paper enteredPaper() const;
    [[nodiscard]] domain::PaperMatter enteredMatter() const;

    PageContext& m_context;
    presentation::PapersModel& m_model;
    std::optional<Id<domain::Paper>> m_id;
    domain::Paper m_initial;
    domain::PaperMatter m_matter;
    std::unique_ptr<Ui::PaperDialog> m_ui;
};

} // namespace cspdesk::desktop
