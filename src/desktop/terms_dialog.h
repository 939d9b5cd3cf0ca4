// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "domain/roster.h"
#include "domain/terms.h"
#include "presentation/terms_groups.h"

namespace Ui {
class TermsDialog;
}

namespace cspdesk::desktop {

class TermsFields;

/// The versions of the Board's terms of reference, what each setting asks, all of it in plain
/// words, and what it comes to for a meeting.
class TermsDialog : public RecordDialog
{
    Q_OBJECT

public:
    TermsDialog(PageContext& context, QWidget* parent);
    ~TermsDialog() override;
    /// Chooses one of the versions.
    void show(Id<domain::TermsOfReference> version);
    using QDialog::show;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void prepareForm();
    void connectForm();
    void load();
    void fillVersions(int current);
    void showVersion(int row);
    void startNewVersion();
    void showGroup();
    void takeDefaults();
    void showEffect();
    void showInWords();
    [[nodiscard]] QStringList inWords(const domain::TermsSettings& settings) const;
    [[nodiscard]] presentation::TermsGroup group() const;
    [[nodiscard]] domain::TermsOfReference entered() const;
    [[nodiscard]] Date exampleMeeting() const;

    PageContext& m_context;
    std::optional<Id<domain::Body>> m_body;
    std::vector<Stored<domain::TermsOfReference>> m_versions; ///< latest first
    std::optional<Id<domain::TermsOfReference>> m_shown;      ///< none: a new version
    domain::TermsOfReference m_initial{.body = Id<domain::Body>(1)};
    domain::MembershipRecords m_records;
    TermsFields* m_fields = nullptr;
    std::unique_ptr<Ui::TermsDialog> m_ui;
};

} // namespace cspdesk::desktop
