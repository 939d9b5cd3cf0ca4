// SPDX-License-Identifier: MIT
#include "desktop/plan_page.h"

#include "desktop/action_tool.h"
#include "desktop/empty_state.h"
#include "desktop/page_heading.h"
#include "desktop/paper_actions.h"
#include "desktop/paper_preview.h"
#include "desktop/plan_entry_dialog.h"
#include "desktop/plan_hint.h"
#include "desktop/plan_panel.h"
#include "desktop/plan_table.h"
#include "desktop/segmented_choice.h"
#include "presentation/action_catalogue.h"
#include "wording/format_text.h"
#include "wording/plan_text.h"
#include "wording/translate.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace domain;
using presentation::PlanModel;
using wording::say;

namespace {

QString counted(qsizetype count, const char* one, const char* many)
{
    return count == 1 ? say(one) : say(many).arg(count);
}

} // namespace

PlanPage::PlanPage(PageContext& pageContext, QWidget* parent)
    : PanelPage(pageContext, {.panelAction = "plan.panel", .panelWidth = 360, .leastPanelWidth = 320}, parent),
      m_model(pageContext.workspace),
      m_table(new PlanTable(m_model, this)),
      m_panel(new PlanPanel(pageContext, m_model, this)),
      m_hint(new PlanHint(pageContext, this)),
      m_layout(new SegmentedChoice(say("View of the plan"), this))
{
    setObjectName(QStringLiteral("planPage"));
    makeHeading();
    arrange(makeList(), m_panel, makeEmptyStates());
    attachActions();
    attachRowActions();
    connect(&m_model, &PlanModel::planChanged, this, &PlanPage::refresh);
    connect(m_table, &PlanTable::chosenChanged, this, &PlanPage::followChoice);
    connect(m_panel, &PlanPanel::agendaRequested, this, &PlanPage::agendaRequested);
    connect(m_layout, &SegmentedChoice::currentChanged, this, &PlanPage::followLayout);
    refresh();
}

void PlanPage::makeHeading()
{
    heading().setTitle(say("Forward plan"));
    addHeadingTools({"plan.preview", "plan.print", "plan.export"});
    heading().addAction(context().actions.action(QStringLiteral("plan.add")), Emphasis::Primary);
}

QWidget* PlanPage::makeTools()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    m_layout->add(say("By &meeting"), QStringLiteral("programmeButton"));
    m_layout->add(say("By &day"), QStringLiteral("datesButton"));
    m_layout->choose(0);
    m_layout->setMinimumWidth(m_layout->sizeHint().width()); // its words are not cut where the page is narrow
    layout->addWidget(m_layout);
    m_yearTools = new QWidget(bar);
    auto* year = new QHBoxLayout(m_yearTools);
    year->setContentsMargins(8, 0, 0, 0);
    year->setSpacing(4);
    m_year = new QLabel(m_yearTools);
    m_year->setObjectName(QStringLiteral("planYearLabel"));
    year->addWidget(toolFor("plan.earlier-year", true));
    year->addWidget(m_year);
    year->addWidget(toolFor("plan.later-year", true));
    layout->addWidget(m_yearTools);
    layout->addStretch();
    layout->addWidget(listTool("plan.suggest"));
    layout->addWidget(toolFor("plan.sheet", true));
    layout->addWidget(toolFor("plan.panel", true));
    return bar;
}

QWidget* PlanPage::makeList()
{
    auto* both = new QWidget(this);
    auto* card = new QFrame(both);
    makeCard(*card);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 1);
    inner->setSpacing(0);
    inner->addWidget(makeTools());
    inner->addWidget(m_table, 1);
    auto* layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_hint);
    layout->addWidget(card, 1);
    return both;
}

QWidget* PlanPage::makeEmptyStates()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* layout = new QVBoxLayout(card);
    layout->addWidget(new EmptyState(
        QStringLiteral("plan"), say("Nothing is planned yet"),
        say("Priorities, reviews, statutory duties, awareness weeks, consultations and reports go here, and are "
            "suggested to the meetings they are due at."),
        &context().actions.action(QStringLiteral("plan.add")), card));
    return card;
}

void PlanPage::attachActions()
{
    attachPaperActions("plan", *this, context(), [this] {
        m_table->setFocus(Qt::OtherFocusReason); // what is left is accepted
        return std::optional(PaperChoice{.paper = documents::Paper::ForwardPlan, .period = m_model.period()});
    });
    attach("plan.add", [this] { addEntry(); });
    attach("plan.suggest", [this] { m_hint->look(); });
    attach("plan.switch-view", [this] {
        m_layout->choose(1 - m_layout->current());
        followLayout();
    });
    attach("plan.earlier-year", [this] { m_model.stepYear(-1); });
    attach("plan.later-year", [this] { m_model.stepYear(1); });
    attach("plan.sheet", [this] { openSheet(); });
}

void PlanPage::attachRowActions()
{
    attachIn(*m_table, "plan.edit", [this] {
        openPanel();
        m_panel->editTitle();
    });
    attachIn(*m_table, "plan.done", [this] { markDone(); });
    attachIn(*m_table, "plan.remove", [this] { removeEntry(); });
}

void PlanPage::activate()
{
    if (stack().currentIndex() != 0)
        return stack().currentWidget()->findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
    if (!m_table->chosen())
        m_table->chooseFirst();
    m_table->setFocus(Qt::OtherFocusReason);
}

void PlanPage::show(Id<PlanEntry> entry)
{
    m_table->choose(entry);
    m_table->setFocus(Qt::OtherFocusReason);
}

const PlanLine* PlanPage::chosenLine() const
{
    const auto chosen = m_table->chosen();
    return chosen ? m_model.lineOf(*chosen) : nullptr;
}

void PlanPage::refresh()
{
    const qsizetype entries = m_model.view() ? qsizetype(m_model.view()->lines.size()) : 0;
    stack().setCurrentIndex(entries > 0 ? 0 : 1);
    QStringList parts{counted(entries, "1 entry", "%1 entries")};
    if (const int neglected = m_model.neglected(); neglected > 0)
        parts << counted(neglected, "1 priority neglected", "%1 priorities neglected");
    if (const int toWatch = m_model.toWatch(); toWatch > 0)
        parts << counted(toWatch, "1 to watch", "%1 to watch");
    heading().setSubtitle(entries > 0 ? parts.join(QStringLiteral("  ·  ")) : QString());
    m_year->setText(wording::planYearText(m_model.period()));
    m_year->setToolTip(wording::period(m_model.period()));
    m_yearTools->setVisible(m_model.layout() == PlanModel::Layout::Programme);
    const Stored<Meeting>* meeting = m_model.agendaMeeting();
    m_hint->show(meeting == nullptr ? std::nullopt : std::optional(*meeting), m_model.suggestions());
    const bool mayWrite = context().workspace.mayWrite();
    enable("plan.add", mayWrite);
    enable("plan.suggest", mayWrite && !m_model.suggestions().empty());
    for (const char* id : {"plan.preview", "plan.print", "plan.export", "plan.switch-view"})
        enable(id, entries > 0);
    const bool isProgramme = m_model.layout() == PlanModel::Layout::Programme;
    for (const char* id : {"plan.earlier-year", "plan.later-year"})
        enable(id, entries > 0 && isProgramme);
    followChoice();
    followWidth();
}

void PlanPage::followChoice()
{
    const PlanLine* line = chosenLine();
    const bool mayEdit = line != nullptr && m_model.mayEdit(line->entry.id);
    for (const char* id : {"plan.edit", "plan.done", "plan.remove"})
        enable(id, mayEdit);
    enable("plan.sheet", line != nullptr && line->entry->matter.readable() != nullptr);
    const bool isDone = line != nullptr && line->entry->standing != PlanStanding::Planned;
    context()
        .actions.action(QStringLiteral("plan.done"))
        .setText(isDone ? say("Plan it aga&in") : say("Mark as &done"));
    m_panel->show(line == nullptr ? std::nullopt : std::optional(line->entry.id));
}

void PlanPage::followLayout()
{
    m_model.setLayout(m_layout->current() == 0 ? PlanModel::Layout::Programme : PlanModel::Layout::Dates);
}

void PlanPage::addEntry()
{
    const PlanLine* line = chosenLine();
    auto* dialog =
        new PlanEntryDialog(context(), m_model, line == nullptr ? PlanKind::Priority : line->entry->kind, this);
    connect(dialog, &PlanEntryDialog::added, this, [this](Id<PlanEntry> entry) {
        m_table->choose(entry);
        m_table->setFocus(Qt::OtherFocusReason);
        openPanel();
    });
    dialog->open();
}

void PlanPage::markDone()
{
    const PlanLine* line = chosenLine();
    if (line == nullptr)
        return;
    const bool isDone = line->entry->standing != PlanStanding::Planned;
    const QString title = wording::planTitle(line->entry.value);
    const auto done = m_model.change(
        line->entry.id, isDone ? say("plan again") : say("mark as done"),
        [&](PlanEntry& entry, PlanMatter&) { entry.standing = isDone ? PlanStanding::Planned : PlanStanding::Done; });
    if (!done.has_value())
        return context().notices.tell(done.error());
    context().notices.tell(Notices::Tone::Success,
                           isDone ? say("“%1” is planned again.").arg(title) : say("“%1” is done.").arg(title),
                           say("Undo takes it back."));
}

void PlanPage::removeEntry()
{
    const PlanLine* line = chosenLine();
    if (line == nullptr)
        return;
    const QString title = wording::planTitle(line->entry.value);
    const qsizetype items = qsizetype(line->appearances.size());
    if (const auto done = m_model.remove(line->entry.id); !done.has_value())
        return context().notices.tell(done.error());
    context().notices.tell(Notices::Tone::Information, say("“%1” was removed from the plan.").arg(title),
                           items > 0 ? say("Its items stay on their agendas. Undo brings it back.")
                                     : say("Undo brings it back."));
}

void PlanPage::openSheet()
{
    if (const PlanLine* line = chosenLine(); line != nullptr)
        (new PaperPreview(context(), {.paper = documents::Paper::PlanSheet, .entry = line->entry.id}, this))->open();
}

} // namespace cspdesk::desktop
