// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/vote_log.h"

#include <QDialog>

#include <memory>

namespace Ui {
class VotesDialog;
}

namespace cspdesk::desktop {

/// The votes of a meeting with their results, and what can be said beside them afterwards.
class VotesDialog : public QDialog
{
    Q_OBJECT

public:
    VotesDialog(PageContext& context, Id<domain::Meeting> meeting, QWidget* parent);
    ~VotesDialog() override;
    void show(Id<domain::DeclaredVote> vote);
    using QDialog::show;

private:
    void prepareForm();
    void connectForm();
    void refresh();
    void followChoice();
    /// Asks in one line and does it; nothing where the person gave it up.
    void ask(const QString& title, const QString& label, const QString& initial,
             application::Result<> (presentation::VoteLog::*does)(int, const QString&));
    void release();
    void ratify();
    void tell(const application::Result<>& done, int row);
    [[nodiscard]] int chosenRow() const;

    PageContext& m_context;
    presentation::VoteLog m_log;
    std::unique_ptr<Ui::VotesDialog> m_ui;
    int m_row = 0;
};

} // namespace cspdesk::desktop
