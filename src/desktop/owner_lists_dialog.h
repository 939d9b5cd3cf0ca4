// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/paper_copy.h"
#include "documents/owner_lists.h"

#include <QDialog>

#include <functional>
#include <memory>

class QUrl;

namespace Ui {
class OwnerListsDialog;
}

namespace cspdesk::desktop {

/// What is open for each owner, to send out: as a document, through the clipboard, as an e-mail. Without closed matter
/// it is made from a look at the file that has no key, like every public copy.
class OwnerListsDialog : public QDialog
{
    Q_OBJECT

public:
    OwnerListsDialog(PageContext& context, QWidget* parent);
    ~OwnerListsDialog() override;

    /// Opens an address; a test puts its own in place.
    static std::function<bool(const QUrl&)> openAddress;

private:
    void prepareFields();
    void addButtons();
    void reload();
    void follow();
    void copyText();
    void sendMail();
    void write();
    [[nodiscard]] documents::Audience audience() const;
    [[nodiscard]] const documents::OwnerActions* chosen() const;
    [[nodiscard]] std::vector<documents::OwnerActions> chosenOwners() const;

    PageContext& m_context;
    std::unique_ptr<Ui::OwnerListsDialog> m_ui;
    std::optional<application::ActionLogView> m_view;
    std::vector<documents::OwnerActions> m_owners;
    QPushButton* m_copy = nullptr;
    QPushButton* m_mail = nullptr;
    QPushButton* m_write = nullptr;
};

} // namespace cspdesk::desktop
