// SPDX-License-Identifier: MIT
#include "desktop/deadlines_dialog.h"

#include "desktop/date_typing.h"
#include "desktop/dialog_frame.h"
#include "desktop/first_size.h"
#include "desktop/prompter.h"
#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "desktop/working_calendar_dialog.h"
#include "documents/meeting_calendar.h"
#include "wording/deadline_text.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

using domain::DeadlineState;
using presentation::DeadlineModel;
using wording::say;

/// Gives the words of the state their colour; the words alone say the same.
class StateDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto state = static_cast<DeadlineState>(index.data(DeadlineModel::StateRole).toInt());
        const bool isGood = state == DeadlineState::Done;
        const bool isBad = state == DeadlineState::Overdue || state == DeadlineState::DoneLate;
        const bool isDue = state == DeadlineState::DueToday;
        if (index.column() != DeadlineModel::State || !(isGood || isBad || isDue))
            return RowDelegate::paintContent(painter, option, index);
        const QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
        QFont font = option.font;
        font.setWeight(isGood ? QFont::Normal : QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(pillColours(isGood ? PillTone::Good : PillTone::Bad).text);
        if (isDue)
            painter.setPen(colours().accent);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(option.text, Qt::ElideRight, rect.width()));
    }
};

} // namespace

DeadlinesDialog::DeadlinesDialog(PageContext& context, Id<domain::Meeting> meeting, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_model(context.workspace, meeting),
      m_heading(new QLabel(this)),
      m_table(new QTableView(this)),
      m_sum(new QPlainTextEdit(this)),
      m_problem(new QLabel(this)),
      m_today(button(say("Done &today"), QStringLiteral("doneTodayButton"))),
      m_on(button(say("&Done on…"), QStringLiteral("doneOnButton"))),
      m_file(button(say("By a &file…"), QStringLiteral("doneByFileButton"))),
      m_back(button(say("Take &back"), QStringLiteral("takeBackButton"))),
      m_calendar(button(say("&Working days…"), QStringLiteral("workingDaysButton"))),
      m_export(button(say("E&xport to a calendar…"), QStringLiteral("exportDeadlinesButton"))),
      m_invite(button(say("&Invitation…"), QStringLiteral("invitationButton"))),
      m_close(button(say("&Close"), QStringLiteral("closeDeadlinesButton")))
{
    build();
    connectAll();
    m_row = m_model.nextRow();
    refresh();
    m_table->setFocus();
}

QPushButton* DeadlinesDialog::button(const QString& text, const QString& name)
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

QWidget* DeadlinesDialog::sum()
{
    auto* side = new QWidget(this);
    auto* label = new QLabel(say("How it was &counted, and when it was done"), side);
    label->setBuddy(m_sum);
    setTextRole(*label, TextRole::FieldLabel);
    m_sum->setReadOnly(true);
    m_sum->setObjectName(QStringLiteral("sumText"));
    m_sum->setAccessibleName(say("How it was counted"));
    m_sum->setTabChangesFocus(true);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(m_sum, 1);
    return side;
}

QWidget* DeadlinesDialog::buttons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_calendar);
    layout->addWidget(m_export);
    layout->addWidget(m_invite);
    layout->addStretch();
    layout->addWidget(m_close);
    return row;
}

void DeadlinesDialog::build()
{
    setWindowTitle(say("Deadlines"));
    setTextRole(*m_heading, TextRole::Section);
    m_table->setObjectName(QStringLiteral("deadlinesView"));
    m_table->setModel(&m_model);
    prepareTable(*m_table, say("Deadlines"));
    m_table->setItemDelegate(new StateDelegate(m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumHeight(170);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::Stretch);
    header.setSectionResizeMode(DeadlineModel::State, QHeaderView::ResizeToContents);
    setEmphasis(*m_today, Emphasis::Primary);
    auto* marks = new QHBoxLayout;
    marks->setSpacing(8);
    marks->addWidget(m_today);
    marks->addWidget(m_on);
    marks->addWidget(m_file);
    marks->addWidget(m_back);
    marks->addStretch();
    m_problem->setWordWrap(true);
    setTextRole(*m_problem, TextRole::Problem);
    showProblem(*m_problem, {});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_heading);
    layout->addWidget(m_table, 3);
    layout->addLayout(marks);
    layout->addWidget(sum(), 2);
    layout->addWidget(m_problem);
    layout->addWidget(buttons());
    resize(firstSize(*this, {860, 640}));
}

void DeadlinesDialog::connectAll()
{
    connect(&m_model, &DeadlineModel::deadlinesChanged, this, &DeadlinesDialog::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeadlinesDialog::followChoice);
    connect(m_today, &QPushButton::clicked, this, [this] {
        const int row = chosenRow();
        tell(m_model.markDoneNow(row), row);
    });
    connect(m_on, &QPushButton::clicked, this, &DeadlinesDialog::markOn);
    connect(m_file, &QPushButton::clicked, this, &DeadlinesDialog::markByFile);
    connect(m_back, &QPushButton::clicked, this, [this] {
        const int row = chosenRow();
        tell(m_model.unmark(row), row);
    });
    connect(m_calendar, &QPushButton::clicked, this,
            [this] { openDialog(new WorkingCalendarDialog(m_context, this)); });
    connect(m_export, &QPushButton::clicked, this, &DeadlinesDialog::exportDeadlines);
    connect(m_invite, &QPushButton::clicked, this, &DeadlinesDialog::exportInvitation);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void DeadlinesDialog::show(domain::DeadlineKind kind)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.deadlineAt(row)->kind == kind)
            m_table->selectRow(row);
}

int DeadlinesDialog::chosenRow() const { return m_table->currentIndex().row(); }

void DeadlinesDialog::refresh()
{
    if (!m_model.view())
        return reject();
    m_heading->setText(say("Deadlines of %1").arg(wording::longDate(m_model.view()->meeting->date)));
    m_table->selectRow(qBound(0, m_row, qMax(0, m_model.rowCount() - 1)));
    followChoice();
}

void DeadlinesDialog::followChoice()
{
    const domain::Deadline* deadline = m_model.deadlineAt(chosenRow());
    if (deadline != nullptr)
        m_row = chosenRow();
    const bool mayMark = m_model.mayMark(chosenRow());
    m_today->setEnabled(mayMark && !deadline->mark);
    m_on->setEnabled(mayMark);
    m_file->setEnabled(mayMark);
    m_back->setEnabled(mayMark && deadline->mark);
    m_sum->setPlainText(m_model.details(chosenRow()).join(QLatin1Char('\n')));
}

void DeadlinesDialog::markOn()
{
    const int row = chosenRow();
    const domain::Deadline* deadline = m_model.deadlineAt(row);
    if (deadline == nullptr)
        return;
    const Date today = m_context.workspace.today();
    const QString title = wording::label(deadline->kind);
    const Date shown = deadline->mark ? deadline->mark->value.doneOn : today;
    const auto typed = m_context.prompter.askText(title, say("Done on"), wording::plainDate(shown));
    if (!typed)
        return;
    const std::optional<Date> day = typedDate(*typed, today);
    if (!day)
        return showProblem(*m_problem, say("“%1” is no date: type it like 21 October 2025.").arg(*typed));
    const QString before = deadline->mark ? wording::text(deadline->mark->value.evidence) : QString();
    const auto evidence =
        m_context.prompter.askText(title, say("By what: a document, a page, a letter; may stay empty"), before);
    if (!evidence)
        return;
    const auto time = deadline->mark && deadline->mark->value.doneOn == *day ? deadline->mark->value.doneAt
                                                                             : std::optional<TimeOfDay>();
    // The file is still the evidence while the words are those it came with.
    const bool sameWords = deadline->mark && *evidence == before;
    tell(m_model.markDone(row, *day, time, *evidence, sameWords ? deadline->mark->value.sha256 : std::string()), row);
}

void DeadlinesDialog::markByFile()
{
    const int row = chosenRow();
    const domain::Deadline* deadline = m_model.deadlineAt(row);
    if (deadline == nullptr)
        return;
    const auto path = m_context.prompter.chooseFileToOpen(say("The document that went out"), say("All files (*)"));
    if (!path)
        return;
    QFile file(QString::fromStdString(path->string()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return showProblem(*m_problem, say("“%1” could not be read: %2").arg(file.fileName(), file.errorString()));
    // A day that is put down already stays: the file is only its evidence.
    const application::DoneNote now = presentation::doneNow(m_context.workspace);
    const Date on = deadline->mark ? deadline->mark->value.doneOn : now.on;
    const auto at = deadline->mark ? deadline->mark->value.doneAt : now.at;
    tell(m_model.markDone(row, on, at, QFileInfo(file).fileName(), hash.result().toHex().toStdString()), row);
}

application::Result<std::string> DeadlinesDialog::calendarText(bool invitation) const
{
    const presentation::Workspace& workspace = m_context.workspace;
    const application::DeadlineView& view = *m_model.view();
    const auto facts = workspace.files().inspect(workspace.store().path());
    CSPDESK_TRY(facts);
    const auto changes = application::changesOf(workspace.store(), view.meeting.id);
    CSPDESK_TRY(changes);
    const documents::CalendarExport of{facts->origin, *changes, workspace.now()};
    return documents::writeCalendar(invitation ? documents::meetingInvitation(view, documents::Audience::Board, {}, of)
                                               : documents::deadlineCalendar(view, of));
}

void DeadlinesDialog::exportDeadlines()
{
    const auto content = calendarText(false);
    if (!content.has_value())
        return tell(refuse(content.error()), chosenRow());
    save(say("Export the deadlines to a calendar"), documents::deadlineFileName(m_model.view()->meeting->date),
         *content);
}

void DeadlinesDialog::exportInvitation()
{
    const auto content = calendarText(true);
    if (!content.has_value())
        return tell(refuse(content.error()), chosenRow());
    save(say("Invitation for the Board, with how to join"),
         documents::invitationFileName(m_model.view()->meeting->date, documents::Audience::Board), *content);
}

void DeadlinesDialog::save(const QString& title, const std::string& suggestion, const std::string& content)
{
    const auto path = m_context.prompter.chooseFileToSave(title, wording::text(suggestion), say("Calendar (*.ics)"));
    if (!path)
        return;
    QSaveFile file(QString::fromStdString(path->string()));
    const bool written = file.open(QIODevice::WriteOnly)
                      && file.write(content.data(), static_cast<qint64>(content.size())) == qint64(content.size())
                      && file.commit();
    if (!written)
        return showProblem(*m_problem, say("“%1” could not be written: %2").arg(file.fileName(), file.errorString()));
    showProblem(*m_problem, {});
    m_context.notices.tell(Notices::Tone::Success, say("Wrote “%1”.").arg(file.fileName()));
}

void DeadlinesDialog::tell(const application::Result<>& done, int row)
{
    showProblem(*m_problem, done.has_value() ? QString() : wording::errorText(done.error()).inOneLine());
    m_table->selectRow(qBound(0, row, qMax(0, m_model.rowCount() - 1)));
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace cspdesk::desktop
