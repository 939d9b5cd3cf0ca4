// SPDX-License-Identifier: MIT
#include "desktop/left_behind_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "ui_left_behind_dialog.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using wording::say;

LeftBehindDialog::LeftBehindDialog(presentation::Workspace& workspace, std::vector<DraftOffer> offers, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_offers(std::move(offers)),
      m_ui(std::make_unique<Ui::LeftBehindDialog>())
{
    m_ui->setupUi(this);
    prepareForm();
    connectForm();
    m_ui->draftsList->setCurrentRow(0);
    m_ui->draftsList->setFocus();
}

LeftBehindDialog::~LeftBehindDialog() = default;

void LeftBehindDialog::prepareForm()
{
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    m_ui->headingLabel->setWordWrap(true);
    setTextRole(*m_ui->introductionLabel, TextRole::Muted);
    setTextRole(*m_ui->draftsLabel, TextRole::FieldLabel);
    setTextRole(*m_ui->textLabel, TextRole::FieldLabel);
    showProblem(*m_ui->problemLabel, {});
    makeCard(*m_ui->draftsList);
    setEmphasis(*m_ui->useButton, Emphasis::Primary);
    const int line = fontMetrics().lineSpacing();
    m_ui->draftsList->setFixedHeight(line * 8);
    m_ui->draftsList->setWordWrap(true);
    m_ui->draftsList->setSpacing(4);
    m_ui->textEdit->setFixedHeight(line * 5);
    m_ui->textEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 84);
    for (const DraftOffer& offer : m_offers)
        new QListWidgetItem(say("%1: %2, %3").arg(offer.record, offer.field, wording::momentText(offer.draft.savedAt)),
                            m_ui->draftsList);
}

void LeftBehindDialog::connectForm()
{
    connect(m_ui->draftsList, &QListWidget::currentRowChanged, this, &LeftBehindDialog::showCurrent);
    connect(m_ui->useButton, &QPushButton::clicked, this, &LeftBehindDialog::use);
    connect(m_ui->discardButton, &QPushButton::clicked, this, &LeftBehindDialog::discard);
    connect(m_ui->laterButton, &QPushButton::clicked, this, &QDialog::reject);
    // Closed texts must not stay on the screen once they are locked; they are offered again after unlocking.
    connect(&m_workspace, &presentation::Workspace::closedMatterChanged, this, &QDialog::reject);
}

const DraftOffer* LeftBehindDialog::current() const
{
    const int row = m_ui->draftsList->currentRow();
    return row < 0 || row >= static_cast<int>(m_offers.size()) ? nullptr : &m_offers[static_cast<std::size_t>(row)];
}

void LeftBehindDialog::showCurrent()
{
    const DraftOffer* offer = current();
    m_ui->textEdit->setPlainText(offer != nullptr ? wording::text(offer->draft.text) : QString());
    showProblem(*m_ui->problemLabel, {});
}

void LeftBehindDialog::use()
{
    if (const DraftOffer* offer = current()) {
        if (const auto used = useDraft(m_workspace, offer->draft); !used.has_value())
            return tell(used.error());
        settle();
    }
}

void LeftBehindDialog::discard()
{
    if (const DraftOffer* offer = current()) {
        if (const auto gone = m_workspace.discardDraft(offer->draft.record, offer->draft.field); !gone.has_value())
            return tell(gone.error());
        settle();
    }
}

void LeftBehindDialog::settle()
{
    const int row = m_ui->draftsList->currentRow();
    m_offers.erase(m_offers.begin() + row);
    delete m_ui->draftsList->takeItem(row);
    if (m_offers.empty())
        accept();
    else
        showCurrent();
}

void LeftBehindDialog::tell(const application::Error& error)
{
    showProblem(*m_ui->problemLabel, wording::errorText(error).inOneLine());
}

} // namespace cspdesk::desktop
