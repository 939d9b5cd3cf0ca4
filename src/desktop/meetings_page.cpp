// SPDX-License-Identifier: MIT
#include "desktop/meetings_page.h"

#include "desktop/empty_state.h"
#include "desktop/page_heading.h"
#include "desktop/record_delegate.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/translate.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::MeetingsModel;
using wording::say;

MeetingsPage::MeetingsPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_model(pageContext.workspace),
      m_table(new QTableView(this)),
      m_stack(new QStackedWidget(this))
{
    auto* heading = new PageHeading(this);
    heading->setTitle(say("Meetings"));
    heading->setSubtitle(say("All meetings of the Board"));
    heading->addAction(context().actions.action(QStringLiteral("meeting.new")), Emphasis::Primary);
    buildTable();
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_table, 1);
    inside->addWidget(actionRow());
    m_stack->addWidget(card);
    m_stack->addWidget(new EmptyState(QStringLiteral("meetings"), say("No meetings yet"),
                                      say("Plan the first one; the following ones are made from it."),
                                      &context().actions.action(QStringLiteral("meeting.new")), this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    layout->setSpacing(metrics::gap + 4);
    layout->addWidget(heading);
    layout->addWidget(m_stack, 1);
    // These work only while this page has the keyboard.
    for (const char* id : {"meeting.open-agenda", "meeting.remove"})
        addAction(&context().actions.action(QString::fromLatin1(id)));
    context().actions.attach(QStringLiteral("meeting.open-agenda"), this, [this] {
        if (const auto meeting = selectedMeeting())
            Q_EMIT agendaRequested(*meeting);
    });
    rowsChanged();
}

void MeetingsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("meetingsTable"));
    prepareRecordTable(*m_table, say("Meetings"));
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(MeetingsModel::State,
                                      new PillDelegate(
                                          [](const QModelIndex& index) {
                                              const int state = index.data(MeetingsModel::StateRole).toInt();
                                              return toneOf(static_cast<domain::MeetingState>(state));
                                          },
                                          m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MeetingsModel::Venue, QHeaderView::Stretch);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MeetingsPage::rowsChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &MeetingsPage::selectionChanged);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto meeting = selectedMeeting())
            Q_EMIT agendaRequested(*meeting);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (const auto* meeting = m_model.meetingAt(current.row()))
                    m_selected = meeting->id;
                Q_EMIT selectionChanged();
            });
}

QWidget* MeetingsPage::actionRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 10, 12, 11);
    layout->setSpacing(8);
    const auto button = [&](const char* id) {
        return new ActionButton(context().actions.action(QString::fromLatin1(id)), Emphasis::Normal, row);
    };
    for (const char* id : {"meeting.open-agenda", "meeting.edit"})
        layout->addWidget(button(id));
    layout->addStretch();
    for (const char* id : {"meeting.publish-agenda", "meeting.withdraw-agenda", "meeting.cancel", "meeting.reinstate",
                           "meeting.remove"}) {
        ActionButton* each = button(id);
        each->setHiddenWhileDisabled(true);
        layout->addWidget(each);
    }
    return row;
}

std::optional<Id<domain::Meeting>> MeetingsPage::selectedMeeting() const
{
    const auto* meeting = m_model.meetingAt(m_table->currentIndex().row());
    return meeting != nullptr ? std::optional(meeting->id) : std::nullopt;
}

void MeetingsPage::select(Id<domain::Meeting> meeting)
{
    m_selected = meeting;
    selectRow(m_model.rowOf(meeting));
}

void MeetingsPage::selectRow(int row)
{
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->scrollTo(m_model.index(row, 0));
}

void MeetingsPage::rowsChanged()
{
    spanBands(*m_table);
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    const int kept = m_selected ? m_model.rowOf(*m_selected) : -1;
    selectRow(kept >= 0 ? kept : m_model.likelyRow());
    Q_EMIT selectionChanged();
}

void MeetingsPage::activate()
{
    if (m_model.rowCount() == 0)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace cspdesk::desktop
