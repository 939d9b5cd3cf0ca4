// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "presentation/notified_ledger.h"

namespace Ui {
class NotifiedVoteDialog;
}

namespace cspdesk::desktop {

class SegmentedChoice;

/// One vote that reached the support officer before the meeting: whose, which, when and how.
class NotifiedVoteDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// A new one at that moment, or that of a line of the ledger.
    NotifiedVoteDialog(presentation::NotifiedLedger& ledger, int row, const application::BackupStamp& now,
                       QWidget* parent);
    ~NotifiedVoteDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void prepareFields();
    void fillMembers();
    void fillForm(const application::BackupStamp& now);
    void follow();
    [[nodiscard]] domain::NotifiedVoteMatter entered() const;

    presentation::NotifiedLedger& m_ledger;
    int m_row; ///< -1 for a new one
    domain::NotifiedVoteMatter m_initial;
    SegmentedChoice* m_choice;
    std::unique_ptr<Ui::NotifiedVoteDialog> m_ui;
};

} // namespace cspdesk::desktop
