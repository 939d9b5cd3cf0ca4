// SPDX-License-Identifier: MIT
#include "desktop/notified_votes_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/first_size.h"
#include "desktop/icons.h"
#include "desktop/notified_vote_dialog.h"
#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "presentation/motion_lines.h"
#include "presentation/workspace.h"
#include "ui_notified_votes_dialog.h"
#include "wording/error_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

#include <QHeaderView>
#include <QPainter>

namespace cspdesk::desktop {

using namespace domain;
using presentation::LedgerLine;
using presentation::NotifiedLedger;
using wording::say;

namespace {

constexpr int smallIcon = 16;

/// Says with a mark what a vote would be now; the word stands beside it.
class LedgerDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != NotifiedLedger::Now)
            return RowDelegate::paintContent(painter, option, index);
        const auto standing = static_cast<LedgerLine::Standing>(index.data(NotifiedLedger::StandingRole).toInt());
        const bool counts = standing == LedgerLine::Standing::Counts;
        const QColor colour = pillColours(counts ? PillTone::Good : PillTone::Attention).text;
        const QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
        icon(counts ? QStringLiteral("success") : QStringLiteral("warning"), colour)
            .paint(&painter, QRect(rect.left(), rect.center().y() - smallIcon / 2, smallIcon, smallIcon));
        const QRect words = rect.adjusted(smallIcon + 6, 0, 0, 0);
        painter.setFont(option.font);
        painter.setPen(colour);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         option.fontMetrics.elidedText(option.text, Qt::ElideRight, words.width()));
    }
};

} // namespace

NotifiedVotesDialog::NotifiedVotesDialog(PageContext& context, Id<Meeting> meeting, std::optional<Id<Motion>> motion,
                                         QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_ledger(context.workspace, meeting),
      m_ui(std::make_unique<Ui::NotifiedVotesDialog>())
{
    m_ui->setupUi(this);
    prepareForm();
    prepareTable();
    fillMotions(motion);
    connectForm();
    showMotion();
    m_ui->ledgerView->setFocus();
}

NotifiedVotesDialog::~NotifiedVotesDialog() { m_ledger.disconnect(this); }

void NotifiedVotesDialog::prepareForm()
{
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    for (QLabel* label : {m_ui->motionLabel, m_ui->ledgerLabel, m_ui->rulingLabel})
        setTextRole(*label, TextRole::FieldLabel);
    for (QLabel* label : {m_ui->emptyLabel, m_ui->rulingHintLabel, m_ui->wordsLabel})
        setTextRole(*label, TextRole::Muted);
    m_ui->wordsLabel->setTextFormat(Qt::PlainText);
    setTextRole(*m_ui->standingLabel, TextRole::Strong);
    showProblem(*m_ui->problemLabel, {});
    m_ui->addButton->setIcon(icon(QStringLiteral("add")));
    for (QPushButton* button : {m_ui->addButton, m_ui->changeButton, m_ui->withdrawButton, m_ui->removeButton})
        button->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setAutoDefault(false);
    for (const auto ruling : {LapseRuling::NotRuled, LapseRuling::Counts, LapseRuling::StaysLapsed})
        m_ui->rulingCombo->addItem(wording::label(ruling), int(ruling));
    resize(firstSize(*this, {900, 560}));
}

void NotifiedVotesDialog::prepareTable()
{
    QTableView& table = *m_ui->ledgerView;
    table.setModel(&m_ledger);
    desktop::prepareTable(table, say("Notified votes"));
    table.setItemDelegate(new LedgerDelegate(&table));
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setMinimumHeight(160);
    QHeaderView& header = *table.horizontalHeader();
    for (const int column : {NotifiedLedger::Member, NotifiedLedger::Remark, NotifiedLedger::Now})
        header.setSectionResizeMode(column, QHeaderView::Stretch);
    for (const int column : {NotifiedLedger::Agency, NotifiedLedger::Vote, NotifiedLedger::Received})
        header.setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void NotifiedVotesDialog::connectForm()
{
    connect(m_ui->motionCombo, &QComboBox::currentIndexChanged, this, &NotifiedVotesDialog::showMotion);
    connect(&m_ledger, &NotifiedLedger::ledgerChanged, this, &NotifiedVotesDialog::refresh);
    connect(m_ui->ledgerView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &NotifiedVotesDialog::followChoice);
    connect(m_ui->ledgerView, &QTableView::activated, this,
            [this](const QModelIndex& index) { openVote(index.row()); });
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] { openVote(-1); });
    connect(m_ui->changeButton, &QPushButton::clicked, this, [this] { openVote(chosenRow()); });
    connect(m_ui->withdrawButton, &QPushButton::clicked, this, &NotifiedVotesDialog::withdraw);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &NotifiedVotesDialog::remove);
    connect(m_ui->rulingCombo, &QComboBox::activated, this, &NotifiedVotesDialog::rule);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NotifiedVotesDialog::fillMotions(std::optional<Id<Motion>> chosen)
{
    if (!m_ledger.view())
        return;
    for (const presentation::MotionLine& line : presentation::motionLines(*m_ledger.view()))
        m_ui->motionCombo->addItem(presentation::motionWithItem(*m_ledger.view(), line.id),
                                   QVariant::fromValue(qlonglong(line.id.number())));
    if (chosen)
        m_ui->motionCombo->setCurrentIndex(
            m_ui->motionCombo->findData(QVariant::fromValue(qlonglong(chosen->number()))));
}

void NotifiedVotesDialog::showMotion()
{
    const QVariant chosen = m_ui->motionCombo->currentData();
    m_ledger.show(chosen.isValid() ? std::optional(Id<Motion>(chosen.toLongLong())) : std::nullopt);
    refresh();
    if (m_ledger.rowCount() > 0)
        m_ui->ledgerView->selectRow(0);
}

void NotifiedVotesDialog::refresh()
{
    QString words;
    if (m_ledger.view())
        for (const presentation::MotionLine& line : presentation::motionLines(*m_ledger.view()))
            if (line.id == m_ledger.motion())
                words = line.words;
    m_ui->wordsLabel->setText(words);
    m_ui->wordsLabel->setVisible(!words.isEmpty());
    const bool isEmpty = m_ledger.rowCount() == 0;
    m_ui->emptyLabel->setVisible(isEmpty);
    m_ui->emptyLabel->setText(m_ledger.motion() ? say("Nobody has notified a vote on this motion.")
                                                : say("There is no motion at this meeting yet."));
    const QString fixed = m_ledger.whyFixed();
    m_ui->standingLabel->setText(fixed.isEmpty() ? m_ledger.sumText() : fixed);
    m_ui->standingLabel->setVisible(!m_ui->standingLabel->text().isEmpty());
    followChoice();
}

int NotifiedVotesDialog::chosenRow() const { return m_ui->ledgerView->currentIndex().row(); }

void NotifiedVotesDialog::followChoice()
{
    const bool mayEdit = m_ledger.whyFixed().isEmpty();
    const LedgerLine* line = m_ledger.lineAt(chosenRow());
    const bool isReadable = mayEdit && line != nullptr && line->standing != LedgerLine::Standing::Sealed;
    m_ui->addButton->setEnabled(mayEdit && m_ledger.motion().has_value());
    for (QPushButton* button : {m_ui->changeButton, m_ui->withdrawButton, m_ui->removeButton})
        button->setEnabled(isReadable);
    const bool isWithdrawn = line != nullptr && line->vote->matter.value().withdrawn;
    m_ui->withdrawButton->setText(isWithdrawn ? say("Not &withdrawn") : say("&Withdrawn"));
    m_ui->rulingPart->setVisible(line != nullptr && line->mayBeRuledOn);
    m_ui->rulingCombo->setEnabled(isReadable);
    if (line != nullptr)
        m_ui->rulingCombo->setCurrentIndex(m_ui->rulingCombo->findData(int(line->vote->matter.value().ruling)));
}

void NotifiedVotesDialog::openVote(int row)
{
    if (!m_ledger.whyFixed().isEmpty() || (row >= 0 && !m_ui->changeButton->isEnabled()))
        return;
    application::BackupStamp now = m_context.workspace.wallClock();
    now.day = m_context.workspace.today(); // a sample stands still
    auto* dialog = new NotifiedVoteDialog(m_ledger, row, now, this);
    connect(dialog, &QDialog::finished, this, [this] { m_ui->ledgerView->setFocus(Qt::OtherFocusReason); });
    openDialog(dialog);
}

void NotifiedVotesDialog::tell(const application::Result<>& done)
{
    showProblem(*m_ui->problemLabel, done.has_value() ? QString() : wording::errorText(done.error()).inOneLine());
}

void NotifiedVotesDialog::withdraw()
{
    const int row = chosenRow();
    if (const LedgerLine* line = m_ledger.lineAt(row))
        tell(m_ledger.withdraw(row, !line->vote->matter.value().withdrawn));
    m_ui->ledgerView->selectRow(qMin(row, m_ledger.rowCount() - 1));
}

void NotifiedVotesDialog::rule()
{
    const int row = chosenRow();
    tell(m_ledger.rule(row, static_cast<LapseRuling>(m_ui->rulingCombo->currentData().toInt())));
    m_ui->ledgerView->selectRow(qMin(row, m_ledger.rowCount() - 1));
}

void NotifiedVotesDialog::remove()
{
    const int row = chosenRow();
    tell(m_ledger.remove(row));
    if (m_ledger.rowCount() > 0)
        m_ui->ledgerView->selectRow(qMin(row, m_ledger.rowCount() - 1));
}

} // namespace cspdesk::desktop
