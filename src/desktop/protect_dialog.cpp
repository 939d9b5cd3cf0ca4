// SPDX-License-Identifier: MIT
#include "desktop/protect_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/theme.h"
#include "presentation/passphrase_strength.h"
#include "presentation/workspace.h"
#include "ui_protect_dialog.h"
#include "wording/error_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using presentation::PassphraseStrength;
using wording::say;

ProtectDialog::ProtectDialog(presentation::Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_ui(std::make_unique<Ui::ProtectDialog>())
{
    m_ui->setupUi(this);
    const bool isChange = workspace.closedMatter() == application::ClosedMatterAccess::Unlocked;
    prepareDialog(*this, isChange ? say("Change the passphrase") : say("Protect closed matter with a passphrase"),
                  *m_ui->headingLabel, *m_ui->buttonBox, isChange ? say("Change") : say("Protect"));
    setTextRole(*m_ui->introductionLabel, TextRole::Muted);
    setTextRole(*m_ui->passphraseLabel, TextRole::FieldLabel);
    setTextRole(*m_ui->repeatLabel, TextRole::FieldLabel);
    setTextRole(*m_ui->strengthLabel, TextRole::Muted);
    showProblem(*m_ui->problemLabel, {});
    m_ui->introductionLabel->setMinimumWidth(fontMetrics().averageCharWidth() * 66);
    m_ui->strengthBar->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    connect(m_ui->passphraseEdit, &QLineEdit::textChanged, this, &ProtectDialog::judge);
    connect(m_ui->repeatEdit, &QLineEdit::textChanged, this, &ProtectDialog::judge);
    connect(m_ui->showCheckBox, &QCheckBox::toggled, this, [this](bool shown) {
        for (QLineEdit* line : {m_ui->passphraseEdit, m_ui->repeatEdit})
            line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ProtectDialog::submit);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
    m_ui->passphraseEdit->setFocus();
}

ProtectDialog::~ProtectDialog() = default;

void ProtectDialog::judge()
{
    const QString passphrase = m_ui->passphraseEdit->text();
    const QString repeat = m_ui->repeatEdit->text();
    const PassphraseStrength strength = presentation::strengthOf(passphrase);
    m_ui->strengthBar->setValue(passphrase.isEmpty() ? 0 : static_cast<int>(strength) + 1);
    m_ui->strengthLabel->setText(passphrase.isEmpty() ? QString() : presentation::strengthText(strength));
    m_ui->passphraseEdit->setAccessibleDescription(m_ui->strengthLabel->text());
    // Not while the second is still the beginning of the first: nobody likes to be corrected mid-word.
    const bool differs = !repeat.isEmpty() && !passphrase.startsWith(repeat);
    showProblem(*m_ui->repeatProblemLabel, differs ? say("The two are not the same.") : QString());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)
        ->setEnabled(strength != PassphraseStrength::TooShort && passphrase == repeat);
}

void ProtectDialog::submit()
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto key = m_workspace.protect(m_ui->passphraseEdit->text());
    QGuiApplication::restoreOverrideCursor();
    if (!key.has_value()) {
        showProblem(*m_ui->problemLabel, wording::errorText(key.error()).inOneLine());
        return;
    }
    accept();
    Q_EMIT isProtected(*key);
}

} // namespace cspdesk::desktop
