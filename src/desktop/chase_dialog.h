// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/papers_model.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ChaseDialog;
}

namespace cspdesk::desktop {

/// The letter that asks somebody for the papers they owe: sent from the mail program of this computer or put into the
/// clipboard. Either is put down with the papers.
class ChaseDialog : public QDialog
{
    Q_OBJECT

public:
    ChaseDialog(PageContext& context, presentation::PapersModel& model, application::Debtor debtor, QWidget* parent);
    ~ChaseDialog() override;

private:
    void fill();
    void writeMail();
    void copyText();
    /// Puts the reminder down and closes; false where that was refused.
    void putDown(const QString& how, const QString& told);

    PageContext& m_context;
    presentation::PapersModel& m_model;
    application::Debtor m_debtor;
    std::unique_ptr<Ui::ChaseDialog> m_ui;
};

} // namespace cspdesk::desktop
