// SPDX-License-Identifier: MIT
#include "desktop/home_page.h"

#include "application/agenda_view.h"
#include "desktop/empty_state.h"
#include "desktop/next_meeting_card.h"
#include "desktop/page_heading.h"
#include "desktop/task_delegate.h"
#include "presentation/action_catalogue.h"
#include "presentation/attendance_rows.h"
#include "presentation/workspace.h"
#include "wording/forecast_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QListView>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::Workspace;
using wording::say;

HomePage::HomePage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_heading(new PageHeading(this)),
      m_card(new NextMeetingCard(pageContext, this)),
      m_taskCount(new QLabel(this)),
      m_list(new QListView(this)),
      m_nothing(new EmptyState(QStringLiteral("success"), say("Nothing needs doing"),
                               say("Deadlines and gaps show up here by themselves."), nullptr, this))
{
    buildLayout();
    m_heading->addAction(context().actions.action(QStringLiteral("meeting.new")));
    Workspace& workspace = context().workspace;
    connect(&workspace, &Workspace::opened, this, &HomePage::refresh);
    connect(&workspace, &Workspace::changed, this, &HomePage::refresh);
    connect(&workspace, &Workspace::closedMatterChanged, this, &HomePage::refresh);
    connect(m_card, &NextMeetingCard::agendaRequested, this, [this] {
        if (m_next)
            Q_EMIT agendaRequested(*m_next);
    });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { goTo(m_tasks.taskAt(index.row())); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { goTo(m_tasks.taskAt(index.row())); });
}

void HomePage::buildLayout()
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(metrics::gap + 4);
    columns->addWidget(m_card, 5);
    columns->addWidget(taskCard(), 6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    layout->setSpacing(metrics::gap + 4);
    layout->addWidget(m_heading);
    layout->addLayout(columns, 1);
}

QWidget* HomePage::taskCard()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* heading = new QLabel(say("What needs doing"), card);
    setTextRole(*heading, TextRole::Section);
    setTextRole(*m_taskCount, TextRole::Muted);
    m_list->setObjectName(QStringLiteral("taskList"));
    m_list->setAccessibleName(heading->text());
    m_list->setModel(&m_tasks);
    m_list->setItemDelegate(new TaskDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true); // makes the rows wrap anew when the width changes
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setCursor(Qt::PointingHandCursor);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, 10);
    head->setSpacing(metrics::gap);
    head->addWidget(heading);
    head->addStretch();
    head->addWidget(m_taskCount);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 0, 1, 6);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    return card;
}

void HomePage::refresh()
{
    const Workspace& workspace = context().workspace;
    if (!workspace.isOpen())
        return;
    auto home = application::homeView(workspace.store(), workspace.today());
    if (!home.has_value())
        return context().notices.tell(home.error());
    m_next = home->next ? std::optional(home->next->id) : std::nullopt;
    std::optional<application::AgendaView> agenda;
    if (m_next)
        if (auto view = application::agendaView(workspace.store(), *m_next); view.has_value())
            agenda = std::move(*view);
    m_heading->setTitle(wording::longDate(workspace.today()));
    m_heading->setSubtitle(wording::text(home->partnership.name));
    m_card->show(agenda, home->items, workspace.today());
    if (m_next)
        if (const auto view = application::deadlineView(workspace.store(), *m_next, workspace.today());
            view.has_value())
            m_card->showDeadlines(*view);
    const bool isAhead = home->next && presentation::isAhead(home->next->value, workspace.today());
    m_card->showForecast(isAhead ? wording::forecastText(home->forecast, home->quorumBasis) : QString());
    const int count = static_cast<int>(home->tasks.size());
    m_taskCount->setText(count == 1 ? say("1 thing") : say("%1 things").arg(count));
    m_taskCount->setVisible(count > 0);
    m_list->setVisible(count > 0);
    m_nothing->setVisible(count == 0);
    m_tasks.show(std::move(home->tasks), workspace.today());
}

void HomePage::goTo(const application::Task& task)
{
    using enum application::Task::Kind;
    switch (task.kind) {
    case RepresentativeAwaited:
    case OfficeVacant: return Q_EMIT partnershipRequested();
    case NoMeetingPlanned: return context().actions.action(QStringLiteral("meeting.new")).trigger();
    case NoPassphrase: return context().actions.action(QStringLiteral("file.protect")).trigger();
    case PapersMissing:
        if (task.meeting)
            Q_EMIT papersRequested(*task.meeting);
        return;
    case AttendanceMissing:
        if (task.meeting)
            Q_EMIT attendanceRequested(*task.meeting);
        return;
    case ActionsOverdue: return Q_EMIT actionsRequested(true);
    case ActionsToReview: return Q_EMIT actionsRequested(false);
    case ConsultationEnds:
    case PrioritiesNeglected:
    case ReportsToSignOff:
    case PlanDue: return context().actions.action(QStringLiteral("view.plan")).trigger();
    case DutyDue:
    case ReturnDue: return context().actions.action(QStringLiteral("view.delivery")).trigger();
    case AnswersOwed: return Q_EMIT questionsRequested(task.meeting);
    case AskersToRemove: return context().actions.action(QStringLiteral("questions.remove-askers")).trigger();
    case PapersDue:
    case MeetingToAdvertise:
    case AgendaToPost:
    case QuestionsClose:
    case MinutesToCirculate:
    case AgendaEmpty:
    case AgendaOverruns:
    case ItemsWithoutLead:
    case ItemsWithoutTime: break;
    }
    if (task.meeting)
        Q_EMIT agendaRequested(*task.meeting);
}

void HomePage::activate()
{
    if (m_tasks.rowCount() > 0) {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_tasks.index(0));
        m_list->setFocus(Qt::OtherFocusReason);
    } else {
        m_card->openButton()->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace cspdesk::desktop
