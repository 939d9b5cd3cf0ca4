// SPDX-License-Identifier: MIT
#include "desktop/votes_dialog.h"

#include "desktop/date_typing.h"
#include "desktop/dialog_frame.h"
#include "desktop/first_size.h"
#include "desktop/icons.h"
#include "desktop/prompter.h"
#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "ui_votes_dialog.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QHeaderView>
#include <QPainter>

namespace cspdesk::desktop {

using presentation::VoteLog;
using presentation::VoteLogLine;
using wording::say;

namespace {

constexpr int markSide = 16;

/// Shows with a mark what became of it; the words beside it say the same.
class OutcomeDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto standing = static_cast<VoteLogLine::Standing>(index.data(VoteLog::StandingRole).toInt());
        const bool isCarried = standing == VoteLogLine::Standing::Carried;
        const bool isLost = standing == VoteLogLine::Standing::NotCarried;
        if (index.column() != VoteLog::Outcome || !(isCarried || isLost))
            return RowDelegate::paintContent(painter, option, index);
        const QColor colour = pillColours(isCarried ? PillTone::Good : PillTone::Bad).text;
        const QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
        icon(isCarried ? QStringLiteral("success") : QStringLiteral("error"), colour)
            .paint(&painter, QRect(rect.left(), rect.center().y() - markSide / 2, markSide, markSide));
        const QRect words = rect.adjusted(markSide + 6, 0, 0, 0);
        painter.setFont(option.font);
        painter.setPen(colour);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         option.fontMetrics.elidedText(option.text, Qt::ElideRight, words.width()));
    }
};

} // namespace

VotesDialog::VotesDialog(PageContext& context, Id<domain::Meeting> meeting, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_log(context.workspace, meeting),
      m_ui(std::make_unique<Ui::VotesDialog>())
{
    m_ui->setupUi(this);
    prepareForm();
    connectForm();
    refresh();
    m_ui->votesView->setFocus();
}

VotesDialog::~VotesDialog() { m_log.disconnect(this); }

void VotesDialog::prepareForm()
{
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    for (QLabel* label : {m_ui->votesLabel, m_ui->detailsLabel})
        setTextRole(*label, TextRole::FieldLabel);
    for (QLabel* label : {m_ui->hintLabel, m_ui->emptyLabel})
        setTextRole(*label, TextRole::Muted);
    showProblem(*m_ui->problemLabel, {});
    for (QPushButton* button :
         {m_ui->correctButton, m_ui->dissentButton, m_ui->againButton, m_ui->releaseButton, m_ui->ratifyButton})
        button->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setAutoDefault(false);
    QTableView& table = *m_ui->votesView;
    table.setModel(&m_log);
    prepareTable(table, say("Votes and motions"));
    table.setItemDelegate(new OutcomeDelegate(&table));
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setMinimumHeight(150);
    QHeaderView& header = *table.horizontalHeader();
    for (const int column : {VoteLog::Number, VoteLog::Time})
        header.setSectionResizeMode(column, QHeaderView::ResizeToContents);
    for (const int column : {VoteLog::What, VoteLog::Outcome})
        header.setSectionResizeMode(column, QHeaderView::Stretch);
    m_ui->detailsText->setMinimumHeight(90);
    resize(firstSize(*this, {900, 600}));
}

void VotesDialog::connectForm()
{
    connect(&m_log, &VoteLog::logChanged, this, &VotesDialog::refresh);
    connect(m_ui->votesView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &VotesDialog::followChoice);
    connect(m_ui->correctButton, &QPushButton::clicked, this, [this] {
        ask(say("Add a correction"), say("What was declared wrongly, and how it was"), {}, &VoteLog::correct);
    });
    connect(m_ui->dissentButton, &QPushButton::clicked, this,
            [this] { ask(say("Record a dissent"), say("Name"), {}, &VoteLog::recordDissent); });
    connect(m_ui->againButton, &QPushButton::clicked, this,
            [this] { ask(say("Take the vote again"), say("Why this count is void"), {}, &VoteLog::takeAgain); });
    connect(m_ui->releaseButton, &QPushButton::clicked, this, &VotesDialog::release);
    connect(m_ui->ratifyButton, &QPushButton::clicked, this, &VotesDialog::ratify);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void VotesDialog::show(Id<domain::DeclaredVote> vote)
{
    for (int row = 0; row < m_log.rowCount(); ++row)
        if (m_log.lineAt(row)->vote == vote)
            m_ui->votesView->selectRow(row);
}

int VotesDialog::chosenRow() const { return m_ui->votesView->currentIndex().row(); }

void VotesDialog::refresh()
{
    const bool isEmpty = m_log.rowCount() == 0;
    m_ui->emptyLabel->setVisible(isEmpty);
    m_ui->detailsLabel->setVisible(!isEmpty);
    m_ui->detailsText->setVisible(!isEmpty);
    if (!isEmpty)
        m_ui->votesView->selectRow(qBound(0, m_row, qMax(0, m_log.rowCount() - 1)));
    followChoice();
}

void VotesDialog::followChoice()
{
    const VoteLogLine* line = m_log.lineAt(chosenRow());
    const bool mayWrite = m_log.whyFixed().isEmpty();
    const bool isVote =
        line != nullptr && line->vote.has_value() && line->standing != VoteLogLine::Standing::Sealed && mayWrite;
    if (line != nullptr)
        m_row = chosenRow();
    m_ui->detailsText->setPlainText(line == nullptr ? QString() : line->details.join(QLatin1Char('\n')));
    m_ui->correctButton->setEnabled(isVote);
    m_ui->dissentButton->setEnabled(isVote);
    m_ui->againButton->setEnabled(isVote && line->standing != VoteLogLine::Standing::Void);
    m_ui->releaseButton->setVisible(line != nullptr && line->vote.has_value() && line->isClosed);
    m_ui->releaseButton->setEnabled(isVote);
    m_ui->releaseButton->setText(line != nullptr && line->isReleased ? say("Take the &release back")
                                                                     : say("&Release…"));
    m_ui->ratifyButton->setVisible(line != nullptr && line->mayRatify);
    m_ui->ratifyButton->setEnabled(mayWrite);
}

void VotesDialog::ask(const QString& title, const QString& label, const QString& initial,
                      application::Result<> (VoteLog::*does)(int, const QString&))
{
    const int row = chosenRow();
    if (const auto words = m_context.prompter.askText(title, label, initial))
        tell((m_log.*does)(row, *words), row);
}

void VotesDialog::release()
{
    const int row = chosenRow();
    const VoteLogLine* line = m_log.lineAt(row);
    if (line == nullptr)
        return;
    if (line->isReleased)
        return tell(m_log.release(row, {}), row);
    const auto by = m_context.prompter.askText(say("Release vote %1 for the public copy").arg(line->number),
                                               say("Released by"), {});
    if (by && !by->trimmed().isEmpty())
        tell(m_log.release(row, *by), row);
}

void VotesDialog::ratify()
{
    const int row = chosenRow();
    const Date today = m_context.workspace.today();
    const auto typed = m_context.prompter.askText(say("Ratified in writing"), say("Day of the written procedure"),
                                                  wording::plainDate(today));
    if (!typed)
        return;
    const std::optional<Date> day = typedDate(*typed, today);
    if (!day)
        return showProblem(*m_ui->problemLabel, say("“%1” is no date: type it like 21 October 2025.").arg(*typed));
    tell(m_log.ratifyInWriting(row, day), row);
}

void VotesDialog::tell(const application::Result<>& done, int row)
{
    showProblem(*m_ui->problemLabel, done.has_value() ? QString() : wording::errorText(done.error()).inOneLine());
    m_ui->votesView->selectRow(qBound(0, row, qMax(0, m_log.rowCount() - 1)));
    m_ui->votesView->setFocus(Qt::OtherFocusReason);
}

} // namespace cspdesk::desktop
