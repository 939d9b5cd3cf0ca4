// SPDX-License-Identifier: MIT
#include "desktop/agenda_page.h"

#include "desktop/action_tool.h"
#include "desktop/agenda_footer.h"
#include "desktop/agenda_table.h"
#include "desktop/empty_state.h"
#include "desktop/icons.h"
#include "desktop/item_motions.h"
#include "desktop/item_panel.h"
#include "desktop/meeting_chooser.h"
#include "desktop/page_heading.h"
#include "desktop/paper_actions.h"
#include "desktop/plan_hint.h"
#include "desktop/plan_suggestions_dialog.h"
#include "domain/minutes.h"
#include "presentation/action_catalogue.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace cspdesk::desktop {

using namespace domain;
using wording::say;

namespace {

const char* initialTitle(ItemKind kind)
{
    if (kind == ItemKind::Break)
        return "Break";
    return kind == ItemKind::Heading ? "New heading" : "New item";
}

} // namespace

AgendaPage::AgendaPage(PageContext& pageContext, QWidget* parent)
    : PanelPage(pageContext, {.panelAction = "agenda.item-panel", .panelWidth = 330, .leastPanelWidth = 270}, parent),
      m_typed(pageContext.drafts),
      m_table(new AgendaTable(pageContext.agenda, m_typed, this)),
      m_footer(new AgendaFooter(this)),
      m_hint(new PlanHint(pageContext, this)),
      m_panel(new ItemPanel(pageContext, m_typed, this))
{
    setObjectName(QStringLiteral("agendaPage"));
    makeHeading();
    arrange(makeRunningOrder(), m_panel, makeEmptyStates());

    attachActions();
    attachItemActions();
    connect(&pageContext.agenda, &presentation::AgendaModel::agendaChanged, this, &AgendaPage::refresh);
    connect(&pageContext.agenda, &presentation::AgendaModel::editRefused, this,
            [this](const application::Error& error) { context().notices.tell(error); });
    connect(m_table, &AgendaTable::chosenChanged, this, &AgendaPage::followChoice);
    connect(&m_table->delegate(), &AgendaDelegate::gaveUp, this, &AgendaPage::gaveUpTyping);
    connect(&pageContext.workspace, &presentation::Workspace::opened, this, [this] { m_typed.forgetRefused(); });
    connect(&pageContext.workspace, &presentation::Workspace::aboutToLock, this, &AgendaPage::clearAwayTyping);
    connect(&pageContext.workspace, &presentation::Workspace::changed, this,
            [this](const application::ChangeSet& changes) {
                if (changes.touches<PlanEntry>())
                    refreshHint();
            });
    refresh();
}

/// What was typed is in the drafts by now, sealed, and is offered again after unlocking.
void AgendaPage::clearAwayTyping()
{
    m_typed.forgetRefused();
    m_table->closeField();
    m_panel->clearAwayTyping();
}

void AgendaPage::makeHeading()
{
    heading().addBehindTitle(new MeetingChooser(context(), this));
    ActionButton* publish =
        heading().addAction(context().actions.action(QStringLiteral("meeting.publish-agenda")), Emphasis::Normal);
    publish->setHiddenWhileDisabled(true);
    addHeadingTools({"agenda.preview", "agenda.print", "agenda.export"});
    heading().addAction(context().actions.action(QStringLiteral("agenda.add-item")), Emphasis::Primary);
}

QWidget* AgendaPage::makeToolbar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 7, 10, 7);
    layout->setSpacing(2);
    for (const char* id : {"agenda.add-break", "agenda.add-heading"}) {
        layout->addWidget(listTool(id));
    }
    layout->addSpacing(12);
    for (const char* id :
         {"agenda.edit-title", "agenda.move-up", "agenda.move-down", "agenda.toggle-closed", "agenda.remove-item"})
        layout->addWidget(toolFor(id, true));
    layout->addStretch();
    layout->addWidget(listTool("agenda.item-panel"));
    return bar;
}

QWidget* AgendaPage::makeRunningOrder()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeToolbar());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_footer);
    auto* both = new QWidget(this);
    auto* bothLayout = new QVBoxLayout(both);
    bothLayout->setContentsMargins(0, 0, 0, 0);
    bothLayout->setSpacing(metrics::gap);
    bothLayout->addWidget(m_hint);
    bothLayout->addWidget(card, 1);
    return both;
}

QWidget* AgendaPage::makeEmptyStates()
{
    presentation::ActionCatalogue& actions = context().actions;
    auto* card = new QFrame(this);
    makeCard(*card);
    m_emptyAgenda = new EmptyState(
        QStringLiteral("agenda"), say("This agenda is still empty"),
        say("Take the items that every agenda has from the last one, or begin with an item of your own. Each gets "
            "its number and its time by itself."),
        &actions.action(QStringLiteral("agenda.add-standing")), card,
        &actions.action(QStringLiteral("agenda.add-item")));
    m_noMeeting = new EmptyState(QStringLiteral("calendar"), say("No meeting is chosen"),
                                 say("Choose the meeting whose agenda you want to work on."),
                                 &actions.action(QStringLiteral("view.meetings")), card);
    auto* layout = new QVBoxLayout(card);
    layout->addWidget(m_emptyAgenda);
    layout->addWidget(m_noMeeting);
    return card;
}

void AgendaPage::attachActions()
{
    attach("agenda.add-item", [this] { addItem(ItemKind::Report); });
    attach("agenda.add-standing", [this] { addStanding(); });
    attach("agenda.add-break", [this] { addItem(ItemKind::Break); });
    attach("agenda.add-heading", [this] { addItem(ItemKind::Heading); });
    attach("agenda.toggle-closed", [this] { toggleClosed(); });
    attach("agenda.add-motion", [this] { m_panel->motions().putMotion(); });
    attach("agenda.notified-votes", [this] { m_panel->motions().openLedger(); });
    attach("agenda.suggest", [this] { m_hint->look(); });
    attachPaperActions("agenda", *this, context(), [this] { return paper(); });
}

void AgendaPage::attachItemActions()
{
    // Their keys mean something else in a field, so they work in the running order only.
    const auto attach = [this](const char* id, std::function<void()> handler) {
        attachIn(*m_table, id, std::move(handler));
    };
    attach("agenda.edit-title", [this] { m_table->editChosen(); });
    attach("agenda.move-up", [this] { moveBy(-1); });
    attach("agenda.move-down", [this] { moveBy(1); });
    attach("agenda.remove-item", [this] { removeItem(); });
}

void AgendaPage::show(Id<AgendaItem> item)
{
    m_table->choose(item);
    m_table->setFocus(Qt::OtherFocusReason);
}

void AgendaPage::activate()
{
    if (m_table->chosenRow() < 0 && context().agenda.rowCount() > 0)
        m_table->choose(context().agenda.itemAt(0)->id);
    if (context().agenda.rowCount() > 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else if (QPushButton* button = stack().currentWidget()->findChild<QPushButton*>())
        button->setFocus(Qt::OtherFocusReason);
}

void AgendaPage::refresh()
{
    const auto& view = context().agenda.view();
    const bool hasItems = view && !view->order.lines.empty();
    refreshHeading();
    stack().setCurrentIndex(hasItems ? 0 : 1);
    m_emptyAgenda->setVisible(view.has_value());
    m_noMeeting->setVisible(!view.has_value());
    if (hasItems)
        m_footer->show(*view);
    refreshHint();
    followChoice();
    followWidth();
}

void AgendaPage::refreshHint()
{
    const auto& view = context().agenda.view();
    m_hint->show(view ? std::optional(view->meeting) : std::nullopt,
                 view ? suggestionsAt(context().workspace, view->meeting) : std::vector<PlanSuggestion>());
    enable("agenda.suggest", view && context().workspace.mayWrite());
}

void AgendaPage::refreshHeading()
{
    const auto& view = context().agenda.view();
    if (!view) {
        heading().setTitle(say("Agenda"));
        heading().setSubtitle({});
        return heading().setState({}, PillTone::Neutral);
    }
    showMeeting(heading(), view->meeting.value);
}

void AgendaPage::followChoice()
{
    presentation::AgendaModel& model = context().agenda;
    const int row = m_table->chosenRow();
    const Stored<AgendaItem>* item = model.itemAt(row);
    const bool mayEdit = model.mayEdit();
    for (const char* id : {"agenda.add-item", "agenda.add-break", "agenda.add-heading"})
        enable(id, mayEdit);
    enable("agenda.add-standing", mayEdit && model.rowCount() == 0);
    for (const char* id : {"agenda.edit-title", "agenda.remove-item"})
        enable(id, mayEdit && item != nullptr);
    for (const char* id : {"agenda.preview", "agenda.print", "agenda.export"})
        enable(id, model.view().has_value());
    enable("agenda.add-motion",
           item != nullptr && context().workspace.mayWrite() && minutesMayChange(model.view()->meeting->state));
    enable("agenda.notified-votes", model.view().has_value());
    enable("agenda.move-up", mayEdit && row > 0);
    enable("agenda.move-down", mayEdit && item != nullptr && row + 1 < model.rowCount());
    enable("agenda.toggle-closed", mayEdit && item != nullptr && !(*item)->closedMatter.isSealed());
    const bool closed = item != nullptr && (*item)->session == Session::Closed;
    context()
        .actions.action(QStringLiteral("agenda.toggle-closed"))
        .setText(closed ? say("Move to &open session") : say("Move to &closed session"));
    m_panel->show(item == nullptr ? std::nullopt : std::optional(item->id));
}

bool AgendaPage::finishTyping()
{
    if (focusWidget() != nullptr && focusWidget() != m_table)
        m_table->setFocus(Qt::OtherFocusReason); // what is left is accepted
    return !m_table->isEditing();
}

AgendaItem AgendaPage::newItem(ItemKind kind)
{
    const presentation::AgendaModel& model = context().agenda;
    AgendaItem item{.meeting = model.view()->meeting.id, .kind = kind, .title = say(initialTitle(kind)).toStdString()};
    if (kind == ItemKind::Break)
        item.plannedMinutes = 10;
    // What is added among closed items is closed, or its title would be public before anybody had thought of it.
    const Stored<AgendaItem>* above = model.itemAt(m_table->chosenRow());
    return inSession(item, above != nullptr ? (*above)->session : Session::Open);
}

void AgendaPage::addItem(ItemKind kind)
{
    if (!finishTyping())
        return;
    const auto added = context().agenda.addBelow(m_table->chosenRow(), newItem(kind));
    if (!added.has_value())
        return context().notices.tell(added.error());
    m_fresh = *added;
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->editTitle(*added);
}

void AgendaPage::addStanding()
{
    const auto added = context().agenda.addStanding();
    if (!added.has_value())
        return context().notices.tell(added.error());
    if (*added == 0)
        return context().notices.tell(Notices::Tone::Information, say("No earlier agenda has standing items."),
                                      say("Add the items of this one; what is on every agenda is ticked as standing in "
                                          "the details of the item."));
    activate();
    context().notices.tell(Notices::Tone::Success,
                           *added == 1 ? say("1 standing item was added.")
                                       : say("%1 standing items were added.").arg(*added),
                           say("Undo takes them off again."));
}

void AgendaPage::gaveUpTyping(const QModelIndex& index)
{
    context().notices.clear(); // what it says of the text that was given up no longer matters
    const Stored<AgendaItem>* item = context().agenda.itemAt(index.row());
    const bool isFresh = item != nullptr && m_fresh == item->id
                      && wording::text(boardTitle(item->value)) == say(initialTitle((*item)->kind));
    m_fresh.reset();
    // An item that was never given a title was not meant to be.
    if (isFresh)
        context().workspace.undoStack().undo();
}

void AgendaPage::moveBy(int rows)
{
    if (!finishTyping() || m_table->chosenRow() < 0)
        return;
    const int row = m_table->chosenRow();
    if (const auto moved = context().agenda.move(row, row + rows); !moved.has_value())
        context().notices.tell(moved.error());
}

void AgendaPage::removeItem()
{
    const Stored<AgendaItem>* item = context().agenda.itemAt(m_table->chosenRow());
    if (item == nullptr || !finishTyping())
        return;
    const QString title = wording::text(boardTitle(item->value));
    if (const auto removed = context().agenda.remove(m_table->chosenRow()); !removed.has_value())
        return context().notices.tell(removed.error());
    context().notices.tell(Notices::Tone::Information, say("“%1” was removed.").arg(title),
                           say("Undo brings it back."));
}

void AgendaPage::toggleClosed()
{
    const int row = m_table->chosenRow();
    const Stored<AgendaItem>* stored = context().agenda.itemAt(row);
    if (stored == nullptr || !finishTyping())
        return;
    const Session session = (*stored)->session == Session::Closed ? Session::Open : Session::Closed;
    const AgendaItem item = inSession(stored->value, session);
    const QString undoText = session == Session::Closed ? say("move to closed session") : say("move to open session");
    if (const auto changed = context().agenda.change(row, item, undoText); !changed.has_value())
        return context().notices.tell(changed.error());
    if (session == Session::Closed)
        context().notices.tell(Notices::Tone::Information, say("The item is now considered in closed session."),
                               say("The public reads “%1”.").arg(wording::text(item.title)));
    else
        context().notices.tell(Notices::Tone::Warning, say("The item is now considered in open session."),
                               say("The public reads “%1” and who leads it.").arg(wording::text(item.title)));
}

std::optional<PaperChoice> AgendaPage::paper()
{
    if (!context().agenda.view() || !finishTyping())
        return std::nullopt;
    return PaperChoice{documents::Paper::Agenda, context().agenda.view()->meeting.id};
}

} // namespace cspdesk::desktop
