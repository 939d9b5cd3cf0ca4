// SPDX-License-Identifier: MIT
#include "desktop/unlock_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "ui_unlock_dialog.h"
#include "wording/error_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using wording::say;

UnlockDialog::UnlockDialog(presentation::Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_ui(std::make_unique<Ui::UnlockDialog>())
{
    m_ui->setupUi(this);
    prepareDialog(*this, say("Unlock closed matter"), *m_ui->headingLabel, *m_ui->buttonBox, say("Unlock"));
    setTextRole(*m_ui->secretLabel, TextRole::FieldLabel);
    showProblem(*m_ui->problemLabel, {});
    m_ui->secretEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 62);
    QPushButton* ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setEnabled(false);
    connect(m_ui->secretEdit, &QLineEdit::textChanged, this, [this, ok](const QString& text) {
        ok->setEnabled(!text.isEmpty());
        showProblem(*m_ui->problemLabel, {});
    });
    connect(m_ui->recoveryCheckBox, &QCheckBox::toggled, this, &UnlockDialog::askForRecoveryKey);
    connect(m_ui->showCheckBox, &QCheckBox::toggled, this,
            [this](bool shown) { m_ui->secretEdit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &UnlockDialog::submit);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->secretEdit->setFocus();
}

UnlockDialog::~UnlockDialog() = default;

void UnlockDialog::askForRecoveryKey(bool recovery)
{
    m_ui->secretLabel->setText(recovery ? say("Recovery &key, as it was printed") : say("&Passphrase"));
    m_ui->showCheckBox->setChecked(recovery); // it is long, and copied from paper
    m_ui->secretEdit->clear();
    m_ui->secretEdit->setFocus();
}

void UnlockDialog::submit()
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const QString secret = m_ui->secretEdit->text();
    const auto unlocked = m_ui->recoveryCheckBox->isChecked() ? m_workspace.unlockWithRecoveryKey(secret.trimmed())
                                                              : m_workspace.unlock(secret);
    QGuiApplication::restoreOverrideCursor();
    if (unlocked.has_value())
        return accept();
    showProblem(*m_ui->problemLabel, wording::errorText(unlocked.error()).inOneLine());
    m_ui->secretEdit->setAccessibleDescription(m_ui->problemLabel->text());
    m_ui->secretEdit->selectAll();
    m_ui->secretEdit->setFocus();
}

} // namespace cspdesk::desktop
