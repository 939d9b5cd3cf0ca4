// SPDX-License-Identifier: MIT
#include "desktop/actions_page.h"

#include "desktop/action_panel.h"
#include "desktop/action_tool.h"
#include "desktop/actions_table.h"
#include "desktop/dialog_frame.h"
#include "desktop/empty_state.h"
#include "desktop/icons.h"
#include "desktop/owner_lists_dialog.h"
#include "desktop/page_heading.h"
#include "desktop/paper_actions.h"
#include "desktop/prompter.h"
#include "desktop/record_dialog.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

namespace cspdesk::desktop {

using namespace domain;
using presentation::ActionFilter;
using presentation::ActionLogModel;
using wording::say;

namespace {

QString counted(int count, const char* one, const char* many) { return count == 1 ? say(one) : say(many).arg(count); }

} // namespace

ActionsPage::ActionsPage(PageContext& pageContext, QWidget* parent)
    : PanelPage(pageContext, {.panelAction = "actions.panel", .panelWidth = 350, .leastPanelWidth = 290}, parent),
      m_model(pageContext.workspace),
      m_table(new ActionsTable(m_model, this)),
      m_panel(new ActionPanel(pageContext, m_model, this)),
      m_listStack(new QStackedWidget(this)),
      m_filters(new QButtonGroup(this)),
      m_owner(new QComboBox(this)),
      m_search(new QLineEdit(this))
{
    setObjectName(QStringLiteral("actionsPage"));
    makeHeading();
    arrange(makeList(), m_panel, makeEmptyStates());

    attachActions();
    attachRowActions();
    connect(&pageContext.meeting, &presentation::CurrentMeeting::changed, this, &ActionsPage::followMeeting);
    connect(&m_model, &ActionLogModel::logChanged, this, &ActionsPage::refresh);
    connect(m_table, &ActionsTable::chosenChanged, this, &ActionsPage::followChoice);
    connect(m_table, &ActionsTable::typedAhead, this, &ActionsPage::find);
    connect(m_panel, &ActionPanel::doneWithReview, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_panel, &ActionPanel::reviewRequested, this, &ActionsPage::review);
    connect(m_panel, &ActionPanel::minutesRequested, this, &ActionsPage::openMinutes);
    refresh();
}

void ActionsPage::followMeeting()
{
    // The meeting being worked on is the one that reviews, while it has not been minuted for good.
    for (const Stored<Meeting>& meeting : context().meeting.meetings())
        if (context().meeting.id() == meeting.id)
            return m_model.reviewFor(meeting->state < MeetingState::MinutesCirculated ? std::optional(meeting.id)
                                                                                      : std::nullopt);
    m_model.reviewFor(std::nullopt);
}

void ActionsPage::makeHeading()
{
    heading().setTitle(say("Actions"));
    addHeadingTools({"actions.owner-lists", "actions.preview", "actions.print", "actions.export"});
    heading().addAction(context().actions.action(QStringLiteral("actions.review")), Emphasis::Primary);
}

QWidget* ActionsPage::makeFilters()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(4);
    for (const auto filter : {ActionFilter::Open, ActionFilter::Overdue, ActionFilter::Closed, ActionFilter::All}) {
        auto* button = new QPushButton(presentation::filterText(filter), bar);
        button->setObjectName(QStringLiteral("filterButton%1").arg(int(filter)));
        button->setCheckable(true);
        setEmphasis(*button, Emphasis::Quiet);
        m_filters->addButton(button, int(filter));
        layout->addWidget(button);
    }
    connect(m_filters, &QButtonGroup::idClicked, this,
            [this](int id) { m_model.setFilter(static_cast<ActionFilter>(id)); });
    layout->addStretch();
    m_owner->setObjectName(QStringLiteral("ownerCombo"));
    m_owner->setAccessibleName(say("Owner"));
    m_owner->setToolTip(say("Show the actions of one owner only"));
    makeSearchable(*m_owner);
    m_owner->lineEdit()->setPlaceholderText(say("Every owner"));
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_owner->setMinimumContentsLength(10);
    connect(m_owner, &QComboBox::editTextChanged, this, [this](const QString& text) { m_model.setOwner(text); });
    m_search->setObjectName(QStringLiteral("searchActionsEdit"));
    m_search->setAccessibleName(say("Search the actions"));
    m_search->setPlaceholderText(say("Search"));
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(190);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) { m_model.search(text); });
    layout->addWidget(m_owner);
    layout->addWidget(m_search, 1);
    layout->addWidget(toolFor("actions.panel", true));
    return bar;
}

QWidget* ActionsPage::makeList()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_noneLeft = new EmptyState(QStringLiteral("search"), say("No action fits"),
                                say("Choose “All”, another owner or other words to see more."), nullptr, card);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_noneLeft);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeFilters());
    layout->addWidget(m_listStack, 1);
    return card;
}

QWidget* ActionsPage::makeEmptyStates()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_noActions = new EmptyState(QStringLiteral("actions"), say("No action has been raised yet"),
                                 say("Actions are raised where they are minuted, and reviewed here."),
                                 &context().actions.action(QStringLiteral("view.minutes")), card);
    auto* layout = new QVBoxLayout(card);
    layout->addWidget(m_noActions);
    return card;
}

void ActionsPage::attachActions()
{
    attachPaperActions("actions", *this, context(), [this] {
        m_table->setFocus(Qt::OtherFocusReason); // what is left is accepted
        return std::optional(PaperChoice{documents::Paper::ActionLog, std::nullopt});
    });
    attach("actions.find", [this] { find({}); });
    attach("actions.owner-lists", [this] { openDialog(new OwnerListsDialog(context(), this)); });
    attach("actions.raise-again", [this] { raiseAgain(); });
    attach("actions.open-minutes", [this] { openMinutes(); });
    attach("actions.release", [this] { release(); });
    attach("actions.renumber", [this] { renumber(); });
}

void ActionsPage::attachRowActions()
{
    // Their keys mean something else in a field, so they work in the list only.
    const auto attach = [this](const char* id, std::function<void()> handler) {
        attachIn(*m_table, id, std::move(handler));
    };
    attach("actions.close", [this] { review(ActionOutcome::Closed); });
    attach("actions.carry-over", [this] { review(ActionOutcome::CarriedOver); });
    attach("actions.clear-review", [this] { clearReview(); });
    attach("actions.edit-review", [this] {
        openPanel();
        m_panel->editReview();
    });
    attach("actions.edit", [this] {
        openPanel();
        m_panel->editText();
    });
    attach("actions.remove", [this] { removeAction(); });
}

void ActionsPage::activate()
{
    m_model.filterAnew();
    if (m_table->chosenRow() < 0)
        m_table->choose(0);
    if (stack().currentIndex() != 0)
        return stack().currentWidget()->findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
    if (m_listStack->currentIndex() == 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_filters->checkedButton()->setFocus(Qt::OtherFocusReason);
}

void ActionsPage::show(ActionFilter filter)
{
    m_search->clear();
    m_owner->clearEditText();
    m_model.setFilter(filter);
}

void ActionsPage::show(Id<ActionPoint> action)
{
    if (m_model.rowOf(action) < 0)
        show(ActionFilter::All);
    m_table->choose(action);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ActionsPage::refresh()
{
    const bool hasActions = m_model.count(ActionFilter::All) > 0;
    stack().setCurrentIndex(hasActions ? 0 : 1);
    m_listStack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    QStringList parts{counted(m_model.count(ActionFilter::Open), "1 open", "%1 open")};
    if (const int overdue = m_model.count(ActionFilter::Overdue); overdue > 0)
        parts << counted(overdue, "1 overdue", "%1 overdue");
    if (const Stored<Meeting>* meeting = m_model.reviewMeeting(); meeting != nullptr)
        parts << say("reviewed at the meeting of %1").arg(wording::plainDate(meeting->value.date));
    heading().setSubtitle(hasActions ? parts.join(QStringLiteral("  ·  ")) : QString());
    refreshFilters();
    followChoice();
    followWidth();
}

void ActionsPage::refreshFilters()
{
    m_filters->button(int(m_model.filter()))->setChecked(true);
    for (const auto filter : {ActionFilter::Open, ActionFilter::Overdue, ActionFilter::Closed, ActionFilter::All})
        m_filters->button(int(filter))
            ->setText(say("%1 %2").arg(presentation::filterText(filter)).arg(m_model.count(filter)));
    const QStringList owners = m_model.owners();
    QStringList shown;
    for (int index = 1; index < m_owner->count(); ++index)
        shown << m_owner->itemText(index);
    if (shown == owners && m_owner->count() > 0)
        return;
    const QString typed = m_owner->currentText();
    const QSignalBlocker quiet(m_owner);
    m_owner->clear();
    m_owner->addItem(QString());
    m_owner->addItems(owners);
    m_owner->setCurrentIndex(qMax(0, m_owner->findText(typed)));
    m_owner->setEditText(typed);
}

void ActionsPage::followChoice()
{
    const int row = m_table->chosenRow();
    const ActionLine* line = m_model.lineAt(row);
    const bool mayEdit = m_model.mayEdit(row);
    const bool mayReview = line != nullptr && m_model.whyNotReviewed(row).isEmpty();
    for (const char* id : {"actions.close", "actions.carry-over"})
        enable(id, mayReview);
    enable("actions.raise-again", m_model.mayRaiseAgain(row));
    const bool isReviewed = m_model.reviewAt(row) != nullptr;
    for (const char* id : {"actions.clear-review", "actions.edit-review"})
        enable(id, mayReview && isReviewed);
    for (const char* id : {"actions.edit", "actions.remove", "actions.renumber"})
        enable(id, mayEdit);
    enable("actions.open-minutes", line != nullptr);
    for (const char* id : {"actions.preview", "actions.print", "actions.export"})
        enable(id, m_model.count(ActionFilter::All) > 0);
    const bool isReleased = line != nullptr && line->action->releasedOn.has_value();
    enable("actions.release", line != nullptr && context().workspace.mayWrite()
                                  && (isReleased || line->action->closedMatter.isReadable()));
    context()
        .actions.action(QStringLiteral("actions.release"))
        .setText(isReleased ? say("Take &back release") : say("Re&lease for the public copy…"));
    m_panel->show(line == nullptr ? std::nullopt : std::optional(line->action.id));
}

void ActionsPage::review(ActionOutcome outcome)
{
    const int row = m_table->chosenRow();
    const ActionLine* line = m_model.lineAt(row);
    if (line == nullptr)
        return;
    if (const QString whyNot = m_model.whyNotReviewed(row); !whyNot.isEmpty())
        return context().notices.tell(Notices::Tone::Information, say("It cannot be reviewed now."), whyNot);
    const QString reference = wording::text(line->reference);
    const QString day = wording::plainDate(m_model.reviewMeeting()->value.date);
    const bool closes = outcome == ActionOutcome::Closed;
    if (const auto done = m_model.review(row, outcome, say("Completed.")); !done.has_value())
        return context().notices.tell(done.error());
    if (m_panel->isVisible() && closes)
        return m_panel->editReview(); // how it was closed is part of the record
    if (!m_panel->isVisible())
        context().notices.tell(Notices::Tone::Success,
                               closes ? say("%1 is closed at the meeting of %2.").arg(reference, day)
                                      : say("%1 is carried over at the meeting of %2.").arg(reference, day),
                               say("Enter in the list adds what the meeting was told. Undo takes it back."));
}

void ActionsPage::clearReview()
{
    if (const auto done = m_model.removeReview(m_table->chosenRow()); !done.has_value())
        context().notices.tell(done.error());
}

void ActionsPage::raiseAgain()
{
    const int row = m_table->chosenRow();
    if (m_model.lineAt(row) == nullptr || !m_model.mayRaiseAgain(row))
        return;
    const QString reference = wording::text(m_model.lineAt(row)->reference);
    const QString day = wording::plainDate(m_model.reviewMeeting()->value.date);
    // One that an earlier meeting closed stays closed as it was.
    std::optional<QString> words = QString();
    if (m_model.whyNotReviewed(row).isEmpty())
        words = context().prompter.askText(say("Raise %1 again at the meeting of %2").arg(reference, day),
                                           say("How %1 is closed").arg(reference), say("Raised again."));
    if (!words)
        return;
    const auto raised = m_model.raiseAgain(row, *words);
    if (!raised.has_value())
        return context().notices.tell(raised.error());
    m_table->choose(*raised);
    if (const ActionLine* line = m_model.lineAt(m_model.rowOf(*raised)); line != nullptr)
        context().notices.tell(Notices::Tone::Success,
                               say("%1 goes on as %2.").arg(reference, wording::text(line->reference)),
                               say("Undo takes it back."));
}

void ActionsPage::release()
{
    const int row = m_table->chosenRow();
    const ActionLine* line = m_model.lineAt(row);
    if (line == nullptr)
        return;
    std::optional<application::ReleaseNote> note;
    if (!line->action->releasedOn) {
        const auto by =
            context().prompter.askText(say("Release %1 for the public copy").arg(wording::text(line->reference)),
                                       say("Who released it, by name"), {});
        if (!by)
            return;
        note = application::ReleaseNote{context().workspace.today(), by->toStdString()};
    }
    const QString reference = wording::text(line->reference);
    const bool releases = note.has_value();
    if (const auto done = m_model.release(row, note); !done.has_value())
        return context().notices.tell(done.error());
    context().notices.tell(Notices::Tone::Information,
                           releases ? say("%1 will stand in public copies from now on.").arg(reference)
                                    : say("%1 is closed matter again.").arg(reference),
                           say("Undo takes it back."));
}

void ActionsPage::renumber()
{
    const ActionLine* line = m_model.lineAt(m_table->chosenRow());
    if (line == nullptr)
        return;
    const Id<Meeting> meeting = line->action->meeting;
    const QString day = wording::plainDate(line->raisedOn);
    const auto found = std::find_if(m_model.view()->meetings.begin(), m_model.view()->meetings.end(),
                                    [&](const Stored<Meeting>& each) { return each.id == meeting; });
    const bool wentOut =
        found != m_model.view()->meetings.end() && found->value.state == MeetingState::MinutesCirculated;
    const Prompter::Question question{
        say("Renumber the actions of %1?").arg(day),
        say("The minutes have been circulated: people may hold the references as they are now."), say("Renumber them"),
        true};
    if (wentOut && !context().prompter.confirm(question))
        return;
    if (const auto done = m_model.renumber(meeting); !done.has_value())
        return context().notices.tell(done.error());
    context().notices.tell(Notices::Tone::Success,
                           say("The actions of %1 are numbered in the order of the minutes.").arg(day),
                           say("Undo takes it back."));
}

void ActionsPage::removeAction()
{
    const ActionLine* line = m_model.lineAt(m_table->chosenRow());
    if (line == nullptr)
        return;
    const QString reference = wording::text(line->reference);
    if (const auto done = m_model.remove(m_table->chosenRow()); !done.has_value())
        return context().notices.tell(done.error());
    context().notices.tell(Notices::Tone::Information, say("%1 was removed.").arg(reference),
                           say("Undo brings it back."));
}

void ActionsPage::openMinutes()
{
    if (const ActionLine* line = m_model.lineAt(m_table->chosenRow()); line != nullptr)
        Q_EMIT minutesRequested(line->action->meeting, line->action->paragraph);
}

void ActionsPage::find(const QString& begun)
{
    m_search->setFocus(Qt::OtherFocusReason);
    if (begun.isEmpty())
        m_search->selectAll();
    else
        m_search->setText(begun);
}

bool ActionsPage::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_search || event->type() != QEvent::KeyPress)
        return Page::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape)
        m_search->clear();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Down) {
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return Page::eventFilter(object, event);
}

} // namespace cspdesk::desktop
