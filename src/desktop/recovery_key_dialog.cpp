// SPDX-License-Identifier: MIT
#include "desktop/recovery_key_dialog.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "ui_recovery_key_dialog.h"
#include "wording/translate.h"

#include <QClipboard>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace cspdesk::desktop {

using wording::say;

RecoveryKeyDialog::RecoveryKeyDialog(const QString& recoveryKey, QWidget* parent)
    : QDialog(parent),
      m_key(recoveryKey),
      m_ui(std::make_unique<Ui::RecoveryKeyDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(say("The recovery key"));
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    setTextRole(*m_ui->introductionLabel, TextRole::Muted);
    setTextRole(*m_ui->doneLabel, TextRole::Muted);
    m_ui->introductionLabel->setMinimumWidth(fontMetrics().averageCharWidth() * 66);
    m_ui->keyLabel->setText(recoveryKey);
    setTextRole(*m_ui->keyLabel, TextRole::Key);
    m_ui->keyLabel->setAlignment(Qt::AlignCenter);
    m_ui->printButton->setIcon(icon(QStringLiteral("print")));
    m_ui->closeButton->setEnabled(false);
    setEmphasis(*m_ui->closeButton, Emphasis::Primary);
    connect(m_ui->keptCheckBox, &QCheckBox::toggled, m_ui->closeButton, &QWidget::setEnabled);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->printButton, &QPushButton::clicked, this, &RecoveryKeyDialog::print);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_key);
        m_ui->doneLabel->setText(say("Copied"));
    });
}

RecoveryKeyDialog::~RecoveryKeyDialog() = default;

void RecoveryKeyDialog::reject()
{
    // Escape must not lose what is shown only once.
    if (m_ui->keptCheckBox->isChecked())
        QDialog::reject();
}

void RecoveryKeyDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QPainter painter(&printer);
    const int line = printer.resolution() / 3;
    QFont font = this->font();
    painter.setFont(font);
    painter.drawText(line, 2 * line, say("CSP Desk – recovery key of the closed matter"));
    font.setPointSizeF(16);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.drawText(QRect(line, 3 * line, painter.viewport().width() - 2 * line, 4 * line), Qt::TextWordWrap, m_key);
    m_ui->doneLabel->setText(say("Printed"));
}

} // namespace cspdesk::desktop
