// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/notified_ledger.h"

#include <QDialog>

#include <memory>

namespace Ui {
class NotifiedVotesDialog;
}

namespace cspdesk::desktop {

/// The ledger of the votes that were notified on the motions of a meeting: whose they are, and which would count now.
class NotifiedVotesDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with `motion`, or with the first of the meeting.
    NotifiedVotesDialog(PageContext& context, Id<domain::Meeting> meeting, std::optional<Id<domain::Motion>> motion,
                        QWidget* parent);
    ~NotifiedVotesDialog() override;

private:
    void prepareForm();
    void prepareTable();
    void connectForm();
    void fillMotions(std::optional<Id<domain::Motion>> motion);
    void showMotion();
    void refresh();
    void followChoice();
    void openVote(int row);
    void withdraw();
    void rule();
    void remove();
    void tell(const application::Result<>& done);
    [[nodiscard]] int chosenRow() const;

    PageContext& m_context;
    presentation::NotifiedLedger m_ledger;
    std::unique_ptr<Ui::NotifiedVotesDialog> m_ui;
};

} // namespace cspdesk::desktop
