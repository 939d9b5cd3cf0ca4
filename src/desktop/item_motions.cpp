// SPDX-License-Identifier: MIT
#include "desktop/item_motions.h"

#include "application/meeting_work.h"
#include "application/motion_work.h"
#include "desktop/dialog_frame.h"
#include "desktop/icons.h"
#include "desktop/motion_dialog.h"
#include "desktop/notified_votes_dialog.h"
#include "desktop/theme.h"
#include "presentation/agenda_model.h"
#include "presentation/workspace.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QToolButton>

namespace cspdesk::desktop {

using namespace domain;
using presentation::MotionLine;
using wording::say;

namespace {

constexpr int mostRows = 6;

bool concernsMotions(const application::ChangeSet& changes)
{
    return changes.touches<Motion>() || changes.touches<NotifiedVote>() || changes.touches<DeclaredVote>()
        || changes.touches<AgendaItem>() || changes.touches<Meeting>();
}

QString lineText(const MotionLine& line)
{
    QString below = say("%1 · %2").arg(wording::label(line.kind), line.standing);
    if (line.notified > 0)
        below += line.notified == 1 ? say(" · 1 notified vote") : say(" · %1 notified votes").arg(line.notified);
    return line.isSealed ? say("Locked") : say("%1\n%2").arg(line.subject, below);
}

} // namespace

ItemMotions::ItemMotions(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_list(new QListWidget(this)),
      m_none(new QLabel(say("None yet. A motion that is written down before the day can be voted on as it stands."),
                        this)),
      m_add(addTool(QStringLiteral("add"), say("Put a motion down"), QStringLiteral("addMotionButton"))),
      m_change(addTool(QStringLiteral("edit"), say("Change the chosen motion"), QStringLiteral("changeMotionButton"))),
      m_remove(
          addTool(QStringLiteral("remove"), say("Remove the chosen motion"), QStringLiteral("removeMotionButton"))),
      m_ledger(new QPushButton(say("Notified votes…"), this))
{
    buildLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &ItemMotions::follow);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_change->click(); });
    connect(m_add, &QToolButton::clicked, this, &ItemMotions::putMotion);
    connect(m_change, &QToolButton::clicked, this, [this] {
        if (const MotionLine* line = chosen())
            openMotion(line->id);
    });
    connect(m_remove, &QToolButton::clicked, this, &ItemMotions::removeChosen);
    connect(m_ledger, &QPushButton::clicked, this, &ItemMotions::openLedger);
    connect(&context.workspace, &presentation::Workspace::changed, this, [this](const application::ChangeSet& changes) {
        if (concernsMotions(changes))
            refresh();
    });
    connect(&context.workspace, &presentation::Workspace::closedMatterChanged, this, &ItemMotions::refresh);
}

void ItemMotions::buildLayout()
{
    setTextRole(*m_none, TextRole::Muted);
    m_none->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("motionsList"));
    m_list->setAccessibleName(say("Motions"));
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_ledger->setObjectName(QStringLiteral("notifiedVotesButton"));
    setEmphasis(*m_ledger, Emphasis::Quiet);
    auto* frame = new QFrame(this);
    makeCard(*frame);
    frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(3, 3, 3, 3);
    frameLayout->addWidget(m_list);
    m_frame = frame;
    auto* tools = new QHBoxLayout;
    tools->setSpacing(2);
    for (QToolButton* tool : {m_add, m_change, m_remove})
        tools->addWidget(tool);
    tools->addStretch();
    tools->addWidget(m_ledger);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_none);
    layout->addWidget(m_frame);
    layout->addLayout(tools);
    setFocusProxy(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QToolButton* ItemMotions::addTool(const QString& iconName, const QString& name, const QString& objectName)
{
    auto* tool = new QToolButton(this);
    tool->setObjectName(objectName);
    tool->setIcon(icon(iconName));
    tool->setToolTip(name);
    tool->setAccessibleName(name);
    tool->setFocusPolicy(Qt::StrongFocus);
    return tool;
}

void ItemMotions::show(std::optional<Id<AgendaItem>> item)
{
    m_item = item;
    refresh();
}

void ItemMotions::readItem()
{
    m_lines.clear();
    m_ratifies.clear();
    m_mayEdit = false;
    const presentation::Workspace& workspace = m_context.workspace;
    if (!m_item || !workspace.isOpen())
        return;
    const auto item = application::require(workspace.store(), *m_item);
    if (!item.has_value())
        return;
    const auto view = application::minutesView(workspace.store(), item->value.meeting, workspace.today());
    if (!view.has_value())
        return;
    m_mayEdit = workspace.mayWrite() && minutesMayChange(view->agenda.meeting->state);
    m_lines = presentation::motionLines(*view, m_item);
    if (!item->value.ratifies)
        return;
    if (const auto meetings = application::all<Meeting>(workspace.store()); meetings.has_value())
        m_ratifies = presentation::ratifiesText(*view, item->value, *meetings);
}

void ItemMotions::refresh()
{
    const int row = m_list->currentRow();
    readItem();
    m_list->clear();
    for (const MotionLine& line : m_lines) {
        auto* entry = new QListWidgetItem(lineText(line), m_list);
        entry->setToolTip(line.words);
        entry->setData(Qt::AccessibleTextRole, lineText(line).replace(QLatin1Char('\n'), QLatin1String(", ")));
    }
    m_list->setCurrentRow(qBound(0, row, qMax(0, m_list->count() - 1)));
    m_list->setFixedHeight(qMin(m_list->count(), mostRows) * (2 * fontMetrics().lineSpacing() + 12) + 6);
    m_frame->setVisible(!m_lines.empty());
    m_none->setVisible(m_lines.empty());
    follow();
    Q_EMIT refreshed();
}

void ItemMotions::follow()
{
    const MotionLine* line = chosen();
    const bool mayChange = m_mayEdit && line != nullptr && !line->isSealed;
    m_add->setEnabled(m_mayEdit);
    m_change->setEnabled(mayChange);
    m_remove->setEnabled(mayChange && !line->wasVotedOn);
    m_ledger->setEnabled(!m_lines.empty());
}

const MotionLine* ItemMotions::chosen() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= int(m_lines.size()) ? nullptr : &m_lines[std::size_t(row)];
}

void ItemMotions::openMotion(std::optional<Id<Motion>> motion)
{
    if (m_item && m_mayEdit)
        openDialog(new MotionDialog(m_context, *m_item, motion, window()));
}

void ItemMotions::openLedger()
{
    const auto& view = m_context.agenda.view();
    if (!view)
        return;
    const MotionLine* line = chosen();
    openDialog(new NotifiedVotesDialog(m_context, view->meeting.id,
                                       line == nullptr ? std::nullopt : std::optional(line->id), window()));
}

void ItemMotions::removeChosen()
{
    const MotionLine* line = chosen();
    if (line == nullptr)
        return;
    const Id<Motion> id = line->id;
    const QString subject = line->subject;
    const auto done =
        m_context.workspace.run(application::Verb::RemoveMotion, say("remove motion"),
                                [&](application::UnitOfWork& unit) { return application::removeMotion(unit, id); });
    if (!done.has_value())
        return m_context.notices.tell(done.error());
    m_context.notices.tell(Notices::Tone::Information, say("“%1” was removed.").arg(subject),
                           say("Undo brings it back."));
}

bool ItemMotions::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete
        && m_remove->isEnabled()) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace cspdesk::desktop
