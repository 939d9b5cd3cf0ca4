// SPDX-License-Identifier: MIT
#include "desktop/owner_lists_dialog.h"

#include "application/meeting_work.h"
#include "application/minutes_view.h"
#include "desktop/prompter.h"
#include "desktop/publication_gate.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "ui_owner_lists_dialog.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>

namespace cspdesk::desktop {

using documents::Audience;
using documents::OwnerActions;
using wording::say;

namespace {

application::Result<application::ActionLogView> readLog(const application::Reader& reader, Date today)
{
    const auto body = application::board(reader);
    CSPDESK_TRY(body);
    return application::actionLogView(reader, body->id, today);
}

/// By the ending of the name, PDF where there is another.
CopyFormat formatOf(const std::filesystem::path& path)
{
    if (path.extension() == ".docx")
        return CopyFormat::Word;
    if (path.extension() == ".txt")
        return CopyFormat::Text;
    return path.extension() == ".html" ? CopyFormat::WebPage : CopyFormat::Pdf;
}

} // namespace

std::function<bool(const QUrl&)> OwnerListsDialog::openAddress = [](const QUrl& address) {
    return QDesktopServices::openUrl(address);
};

OwnerListsDialog::OwnerListsDialog(PageContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::OwnerListsDialog>())
{
    m_ui->setupUi(this);
    prepareFields();
    addButtons();
    reload();
    m_ui->ownersList->setFocus();
}

OwnerListsDialog::~OwnerListsDialog() = default;

void OwnerListsDialog::prepareFields()
{
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    setTextRole(*m_ui->effectHintLabel, TextRole::Muted);
    for (QLabel* label : {m_ui->ownersLabel, m_ui->textLabel})
        setTextRole(*label, TextRole::FieldLabel);
    setTextRole(*m_ui->problemLabel, TextRole::Problem);
    m_ui->problemLabel->setWordWrap(true);
    m_ui->problemLabel->hide();
    m_ui->ownersList->setMinimumSize(230, 260);
    m_ui->textView->setMinimumSize(400, 260);
    m_ui->partsLayout->setStretch(0, 2);
    m_ui->partsLayout->setStretch(1, 3);
    const bool isLocked = m_context.workspace.closedMatter() == application::ClosedMatterAccess::Locked;
    m_ui->closedCheckBox->setEnabled(!isLocked);
    connect(m_ui->ownersList, &QListWidget::currentRowChanged, this, &OwnerListsDialog::follow);
    connect(m_ui->allCheckBox, &QCheckBox::toggled, this, &OwnerListsDialog::follow);
    connect(m_ui->closedCheckBox, &QCheckBox::toggled, this, &OwnerListsDialog::reload);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &OwnerListsDialog::reject);
}

void OwnerListsDialog::addButtons()
{
    const auto add = [this](const QString& text, const char* name, void (OwnerListsDialog::*handler)()) {
        QPushButton* button = m_ui->buttonBox->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, handler);
        return button;
    };
    m_copy = add(say("Co&py the text"), "copyListButton", &OwnerListsDialog::copyText);
    m_mail = add(say("Write an e-&mail…"), "mailListButton", &OwnerListsDialog::sendMail);
    m_write = add(say("E&xport…"), "exportListButton", &OwnerListsDialog::write);
    setEmphasis(*m_write, Emphasis::Primary);
}

Audience OwnerListsDialog::audience() const
{
    return m_ui->closedCheckBox->isChecked() ? Audience::Board : Audience::Public;
}

void OwnerListsDialog::reload()
{
    const presentation::Workspace& workspace = m_context.workspace;
    const OwnerActions* before = chosen();
    const std::string name = before != nullptr ? before->name : std::string();
    const auto withoutKey = workspace.publicStore();
    const bool forBoard = audience() == Audience::Board;
    if (!forBoard && !withoutKey.has_value()) {
        m_ui->problemLabel->setText(wording::errorText(withoutKey.error()).inOneLine());
        return m_ui->problemLabel->show();
    }
    const auto view =
        forBoard ? readLog(workspace.store(), workspace.today()) : readLog(**withoutKey, workspace.today());
    if (!view.has_value()) {
        m_ui->problemLabel->setText(wording::errorText(view.error()).inOneLine());
        return m_ui->problemLabel->show();
    }
    m_view = *view;
    m_owners = documents::ownersOf(*m_view, audience());
    m_ui->ownersList->clear();
    int row = 0;
    for (std::size_t at = 0; at < m_owners.size(); ++at) {
        m_ui->ownersList->addItem(
            say("%1 (%2)").arg(wording::text(m_owners[at].name)).arg(m_owners[at].actions.size()));
        if (m_owners[at].name == name)
            row = int(at);
    }
    m_ui->ownersList->setCurrentRow(m_owners.empty() ? -1 : row);
    follow();
}

const OwnerActions* OwnerListsDialog::chosen() const
{
    const int row = m_ui->ownersList->currentRow();
    return row >= 0 && row < int(m_owners.size()) ? &m_owners[std::size_t(row)] : nullptr;
}

std::vector<OwnerActions> OwnerListsDialog::chosenOwners() const
{
    if (m_ui->allCheckBox->isChecked())
        return m_owners;
    const OwnerActions* owner = chosen();
    return owner == nullptr ? std::vector<OwnerActions>() : std::vector{*owner};
}

void OwnerListsDialog::follow()
{
    const OwnerActions* owner = chosen();
    const QString text = owner != nullptr ? wording::text(documents::ownerMailText(*m_view, *owner))
                                          : say("Nobody has an open action point.");
    m_ui->textView->setPlainText(text);
    for (QPushButton* button : {m_copy, m_mail})
        button->setEnabled(owner != nullptr);
    m_write->setEnabled(!chosenOwners().empty());
    const bool mayMail = owner != nullptr && !owner->email.empty();
    m_mail->setToolTip(mayMail ? say("To %1").arg(wording::text(owner->email))
                               : say("No e-mail address is known: it is left for you to fill in"));
}

void OwnerListsDialog::copyText()
{
    QApplication::clipboard()->setText(m_ui->textView->toPlainText());
    m_context.notices.tell(Notices::Tone::Success, say("The text is on the clipboard."));
}

void OwnerListsDialog::sendMail()
{
    const OwnerActions* owner = chosen();
    if (owner == nullptr)
        return;
    const QUrl address(wording::text(documents::ownerMail(*m_view, *owner)), QUrl::StrictMode);
    if (openAddress(address))
        return;
    m_ui->problemLabel->setText(say("No e-mail program answered. Copy the text instead."));
    m_ui->problemLabel->show();
}

void OwnerListsDialog::write()
{
    const std::vector<OwnerActions> owners = chosenOwners();
    if (owners.empty())
        return;
    const documents::Document document = documents::ownerListDocument(*m_view, owners, audience());
    const QString what = owners.size() == 1 ? wording::text(owners.front().name) : say("all owners");
    const auto path = m_context.prompter.chooseFileToSave(
        say("Export the list"), say("%1 Action points - %2.pdf").arg(wording::text(isoDate(m_view->today)), what),
        say("PDF (*.pdf);;Word document (*.docx);;Text (*.txt);;Web page (*.html)"));
    if (!path || !mayLeave(document, audience(), wording::text(path->filename().string()), m_context))
        return;
    std::vector<documents::MissingCharacter> missing;
    const PaperCopy copy{{documents::Paper::ActionLog, std::nullopt}, m_view->today, audience(), document};
    const auto done = writeWhole(QString::fromStdU16String(path->u16string()), written(copy, formatOf(*path), missing));
    if (!done.has_value()) {
        m_ui->problemLabel->setText(wording::errorText(done.error()).inOneLine());
        return m_ui->problemLabel->show();
    }
    m_context.notices.tell(Notices::Tone::Success, say("%1 is written.").arg(wording::text(path->filename().string())));
    accept();
}

} // namespace cspdesk::desktop
