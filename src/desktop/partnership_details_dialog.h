// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "domain/partnership.h"

#include <QTimer>

namespace Ui {
class PartnershipDetailsDialog;
}

namespace cspdesk::desktop {

/// What documents and letters say of the partnership, the page of information for the public with the way it will read,
/// and the names and terms that no public copy may hold.
class PartnershipDetailsDialog : public RecordDialog
{
    Q_OBJECT

public:
    PartnershipDetailsDialog(PageContext& context, QWidget* parent);
    ~PartnershipDetailsDialog() override;
    void reject() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void prepareProblems();
    void preparePage();
    void load();
    void showPreview();
    [[nodiscard]] domain::Partnership entered() const;
    [[nodiscard]] bool mayReadClosedMatter() const;

    PageContext& m_context;
    domain::Partnership m_initial;
    std::optional<Stored<domain::Template>> m_page;
    std::unique_ptr<Ui::PartnershipDetailsDialog> m_ui;
    QTimer m_previewTimer;
};

} // namespace cspdesk::desktop
