// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "domain/terms.h"

namespace Ui {
class TermsDialog;
}

namespace cspdesk::desktop {

/// The versions of the Board's terms of reference, what each setting asks, and what it comes to for a meeting.
class TermsDialog : public RecordDialog
{
    Q_OBJECT

public:
    TermsDialog(PageContext& context, QWidget* parent);
    ~TermsDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void prepareFields();
    void connectFields();
    void load();
    void fillVersions(int current);
    void showVersion(int row);
    void startNewVersion();
    void showEffect();
    void showNumbering();
    [[nodiscard]] domain::TermsOfReference entered() const;
    [[nodiscard]] Date exampleMeeting() const;

    PageContext& m_context;
    std::optional<Id<domain::Body>> m_body;
    std::vector<Stored<domain::TermsOfReference>> m_versions; ///< latest first
    std::optional<Id<domain::TermsOfReference>> m_shown;      ///< none: a new version
    domain::TermsOfReference m_initial{.body = Id<domain::Body>(1)};
    std::unique_ptr<Ui::TermsDialog> m_ui;
};

} // namespace cspdesk::desktop
