// SPDX-License-Identifier: MIT
#include "desktop/chase_dialog.h"

#include "desktop/theme.h"
#include "ui_chase_dialog.h"
#include "wording/error_text.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>
#include <QUrlQuery>

namespace cspdesk::desktop {

using wording::say;

namespace {

/// As RFC 6068 has it: everything percent-encoded, lines ended by CR and LF.
QUrl mailTo(const std::string& address, const QString& subject, QString text)
{
    text.replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    const auto encoded = [](const QString& words) { return QString::fromLatin1(QUrl::toPercentEncoding(words)); };
    return QUrl(QStringLiteral("mailto:%1?subject=%2&body=%3")
                    .arg(QString::fromLatin1(QUrl::toPercentEncoding(wording::text(address), "@")), encoded(subject),
                         encoded(text)),
                QUrl::StrictMode);
}

} // namespace

ChaseDialog::ChaseDialog(PageContext& context, presentation::PapersModel& model, application::Debtor debtor,
                         QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_model(model),
      m_debtor(std::move(debtor)),
      m_ui(std::make_unique<Ui::ChaseDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(say("Remind somebody of papers"));
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    setTextRole(*m_ui->whoLabel, TextRole::Strong);
    for (QLabel* label : {m_ui->chasedLabel, m_ui->hintLabel})
        setTextRole(*label, TextRole::Muted);
    for (QLabel* label : {m_ui->subjectLabel, m_ui->textLabel})
        setTextRole(*label, TextRole::FieldLabel);
    setTextRole(*m_ui->problemLabel, TextRole::Problem);
    m_ui->problemLabel->setWordWrap(true);
    m_ui->problemLabel->hide();
    QPushButton* mail = m_ui->buttonBox->addButton(say("&Write e-mail"), QDialogButtonBox::ActionRole);
    QPushButton* copy = m_ui->buttonBox->addButton(say("&Copy text"), QDialogButtonBox::ActionRole);
    mail->setObjectName(QStringLiteral("writeMailButton"));
    copy->setObjectName(QStringLiteral("copyTextButton"));
    const bool hasAddress = !m_debtor.email.empty();
    mail->setEnabled(hasAddress);
    QPushButton* main = hasAddress ? mail : copy;
    main->setDefault(true);
    setEmphasis(*main, Emphasis::Primary);
    fill();
    connect(mail, &QPushButton::clicked, this, &ChaseDialog::writeMail);
    connect(copy, &QPushButton::clicked, this, &ChaseDialog::copyText);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&context.workspace, &presentation::Workspace::aboutToLock, this, &QDialog::reject);
    m_ui->textEdit->setFocus();
}

ChaseDialog::~ChaseDialog() = default;

void ChaseDialog::fill()
{
    const QString who = wording::debtorText(m_debtor);
    m_ui->whoLabel->setText(m_debtor.email.empty() ? who : say("%1 – %2").arg(who, wording::text(m_debtor.email)));
    const QString chased = wording::chasedText(m_debtor.timesChased(), m_debtor.lastChased());
    m_ui->chasedLabel->setText(chased.left(1).toUpper() + chased.mid(1));
    m_ui->chasedLabel->setVisible(!chased.isEmpty());
    const wording::Reminder letter = wording::reminder(m_model.chasing(), m_debtor);
    m_ui->subjectEdit->setText(letter.subject);
    m_ui->textEdit->setPlainText(letter.body);
    m_ui->textEdit->setMinimumSize(fontMetrics().averageCharWidth() * 78, fontMetrics().lineSpacing() * 15 + 16);
    m_ui->hintLabel->setText(
        m_debtor.email.empty()
            ? say("No e-mail address is known of them. Copying puts the reminder down with their papers.")
            : say("The text is also put into the clipboard, and the reminder is put down with their papers."));
}

void ChaseDialog::writeMail()
{
    const QString text = m_ui->textEdit->toPlainText();
    QGuiApplication::clipboard()->setText(text);
    if (!QDesktopServices::openUrl(mailTo(m_debtor.email, m_ui->subjectEdit->text(), text))) {
        m_ui->problemLabel->setText(say("No mail program answered. The text is in the clipboard."));
        return m_ui->problemLabel->show();
    }
    putDown(say("by e-mail to %1").arg(wording::debtorText(m_debtor)),
            say("The e-mail is ready to send, and the reminder is put down."));
}

void ChaseDialog::copyText()
{
    QGuiApplication::clipboard()->setText(m_ui->textEdit->toPlainText());
    const QString who = wording::debtorText(m_debtor);
    putDown(m_debtor.name.empty() && m_debtor.agency.empty() ? say("in writing") : say("in writing to %1").arg(who),
            say("The text is in the clipboard, and the reminder is put down."));
}

void ChaseDialog::putDown(const QString& how, const QString& told)
{
    std::vector<Id<domain::Paper>> papers;
    for (const application::MissingPaper& missing : m_debtor.papers)
        papers.push_back(missing.line.paper.id);
    if (const auto noted = m_model.chase(papers, how); !noted.has_value()) {
        m_ui->problemLabel->setText(wording::errorText(noted.error()).inOneLine());
        return m_ui->problemLabel->show();
    }
    m_context.notices.tell(Notices::Tone::Success, told, say("Undo takes the note back."));
    accept();
}

} // namespace cspdesk::desktop
