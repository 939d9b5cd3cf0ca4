// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/draft_offer.h"

#include <QDialog>

#include <memory>

namespace Ui {
class LeftBehindDialog;
}

namespace cspdesk::desktop {

/// Offers the texts that were being typed when the program ended without being closed.
class LeftBehindDialog : public QDialog
{
    Q_OBJECT

public:
    LeftBehindDialog(presentation::Workspace& workspace, std::vector<DraftOffer> offers, QWidget* parent);
    ~LeftBehindDialog() override;

private:
    void prepareForm();
    void connectForm();
    void showCurrent();
    [[nodiscard]] const DraftOffer* current() const;
    void use();
    void discard();
    void settle();
    void tell(const application::Error& error);

    presentation::Workspace& m_workspace;
    std::vector<DraftOffer> m_offers;
    std::unique_ptr<Ui::LeftBehindDialog> m_ui;
};

} // namespace cspdesk::desktop
