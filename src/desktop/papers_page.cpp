// SPDX-License-Identifier: MIT
#include "desktop/papers_page.h"

#include "desktop/action_tool.h"
#include "desktop/elided_label.h"
#include "desktop/empty_state.h"
#include "desktop/meeting_chooser.h"
#include "desktop/page_heading.h"
#include "desktop/paper_actions.h"
#include "desktop/paper_panel.h"
#include "desktop/papers_table.h"
#include "documents/chasing_list_document.h"
#include "documents/text_writer.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "wording/format_text.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace cspdesk::desktop {

using namespace domain;
using application::PaperLine;
using presentation::PapersModel;
using wording::say;

PapersPage::PapersPage(PageContext& pageContext, QWidget* parent)
    : PanelPage(pageContext,
                {.panelAction = "papers.panel", .panelWidth = 350, .leastPanelWidth = 280, .roomForHeading = 1300},
                parent),
      m_model(pageContext.workspace),
      m_flows(pageContext, m_model, *this),
      m_table(new PapersTable(m_model, this)),
      m_panel(new PaperPanel(pageContext, m_model, this))
{
    setObjectName(QStringLiteral("papersPage"));
    makeHeading();
    arrange(makeList(), m_panel, makeEmptyStates());
    attachActions();
    attachRowActions();
    attachVersionActions();
    connect(&pageContext.meeting, &presentation::CurrentMeeting::changed, this,
            [this] { m_model.show(context().meeting.id()); });
    connect(&m_model, &PapersModel::papersChanged, this, &PapersPage::refresh);
    connect(m_table, &PapersTable::chosenChanged, this, &PapersPage::followChoice);
    connect(m_table, &PapersTable::dropped, this, [this](int row, const QStringList& files) {
        if (m_model.itemAt(row) != nullptr)
            m_flows.take(*m_model.itemAt(row), m_model.lineAt(row), files);
    });
    connect(m_table, &PapersTable::doubleClicked, &pageContext.actions.action(QStringLiteral("papers.open")),
            &QAction::trigger);
    connect(m_panel, &PaperPanel::versionChosen, this, &PapersPage::followVersion);
    connect(m_panel, &PaperPanel::versionActivated, &pageContext.actions.action(QStringLiteral("papers.open")),
            &QAction::trigger);
    connect(&m_flows, &PaperFlows::added, this, [this](Id<Paper> paper) { m_table->choose(m_model.rowOf(paper)); });
    refresh();
}

void PapersPage::makeHeading()
{
    heading().addBehindTitle(new MeetingChooser(context(), this));
    addHeadingTools({"papers.preview", "papers.print", "papers.export"});
    heading().addAction(context().actions.action(QStringLiteral("papers.add")), Emphasis::Primary);
}

QWidget* PapersPage::makeToolbar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(4);
    for (const char* id : {"papers.receive", "papers.open", "papers.chase", "papers.to-follow"})
        layout->addWidget(listTool(id));
    layout->addStretch();
    for (const char* id : {"papers.edit", "papers.move-up", "papers.move-down", "papers.remove", "papers.panel"})
        layout->addWidget(toolFor(id, true));
    return bar;
}

QWidget* PapersPage::makeFooter()
{
    m_footer = new QWidget(this);
    m_size = new ElidedLabel(m_footer);
    m_size->setObjectName(QStringLiteral("papersSizeLabel"));
    setTextRole(*m_size, TextRole::Muted);
    auto* keep =
        new ActionButton(context().actions.action(QStringLiteral("papers.keep-last")), Emphasis::Quiet, m_footer);
    m_keepLast = keep;
    auto* layout = new QHBoxLayout(m_footer);
    layout->setContentsMargins(metrics::cardMargin, 6, 10, 6);
    layout->addWidget(m_size, 1);
    layout->addWidget(keep);
    return m_footer;
}

QWidget* PapersPage::makeList()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeToolbar());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeFooter());
    return card;
}

QWidget* PapersPage::makeEmptyStates()
{
    auto* states = new QStackedWidget(this);
    const auto add = [&](const QString& title, const QString& detail, const char* action) {
        auto* card = new QFrame(states);
        makeCard(*card);
        auto* layout = new QVBoxLayout(card);
        layout->addWidget(new EmptyState(QStringLiteral("new-file"), title, detail,
                                         &context().actions.action(QString::fromLatin1(action)), card));
        states->addWidget(card);
    };
    add(say("No meeting is chosen"), say("Papers belong to the items of a meeting."), "meeting.new");
    add(say("The agenda has no items yet"), say("Papers are listed under the items of the agenda."), "view.agenda");
    return states;
}

void PapersPage::attachActions()
{
    attachPaperActions("papers", *this, context(), [this]() -> std::optional<PaperChoice> {
        if (!m_model.view())
            return std::nullopt;
        return PaperChoice{documents::Paper::ChasingList, m_model.view()->meeting.id};
    });
    attach("papers.add", [this] {
        if (const auto* item = m_model.itemAt(qMax(0, m_table->chosenRow())); item != nullptr)
            m_flows.add(item->item.id);
    });
    attach("papers.keep-last", [this] { m_flows.keepLastVersions(); });
    attach("papers.copy-list", [this] { copyList(); });
}

void PapersPage::attachRowActions()
{
    // Their keys mean something else in a field, so they work in the list only.
    const auto attachPaper = [this](const char* id, void (PaperFlows::*flow)(Id<Paper>)) {
        attachIn(*m_table, id, [this, flow] {
            if (const auto paper = chosen())
                (m_flows.*flow)(*paper);
        });
    };
    attachPaper("papers.receive", &PaperFlows::chooseFile);
    attachPaper("papers.edit", &PaperFlows::edit);
    attachPaper("papers.remove", &PaperFlows::remove);
    attachPaper("papers.chase", &PaperFlows::chase);
    attachPaper("papers.to-follow", &PaperFlows::toggleToFollow);
    attachPaper("papers.table", &PaperFlows::toggleTabled);
    attachPaper("papers.release", &PaperFlows::release);
    attachIn(*m_table, "papers.move-up", [this] { moveBy(-1); });
    attachIn(*m_table, "papers.move-down", [this] { moveBy(1); });
}

void PapersPage::attachVersionActions()
{
    const auto attachVersion = [this](QWidget& where, const char* id, void (PaperFlows::*flow)(Id<PaperVersion>)) {
        attachIn(where, id, [this, flow] {
            if (const auto version = m_panel->chosenVersion())
                (m_flows.*flow)(*version);
        });
    };
    attachVersion(*m_table, "papers.open", &PaperFlows::open); // Enter presses the buttons elsewhere
    attachVersion(*this, "papers.save-copy", &PaperFlows::saveCopy);
    attachVersion(*this, "papers.remove-version", &PaperFlows::removeVersion);
}

void PapersPage::activate()
{
    if (stack().currentIndex() == 0)
        m_table->setFocus(Qt::OtherFocusReason);
}

void PapersPage::show(Id<Paper> paper) { m_table->choose(m_model.rowOf(paper)); }

std::optional<Id<Paper>> PapersPage::chosen() const
{
    const PaperLine* line = m_model.lineAt(m_table->chosenRow());
    return line == nullptr ? std::nullopt : std::optional(line->paper.id);
}

void PapersPage::refresh()
{
    const bool hasRows = m_model.rowCount() > 0;
    stack().setCurrentIndex(hasRows ? 0 : 1);
    if (auto* states = qobject_cast<QStackedWidget*>(stack().widget(1)))
        states->setCurrentIndex(m_model.view() ? 1 : 0);
    refreshHeading();
    refreshFooter();
    followChoice();
    followWidth();
}

void PapersPage::refreshHeading()
{
    if (!m_model.view()) {
        heading().setTitle(say("Papers"));
        heading().setState({}, PillTone::Neutral);
        return heading().setSubtitle({});
    }
    const auto& view = *m_model.view();
    QStringList parts{view.counts.papers == 0 ? say("No papers listed yet") : wording::countsText(view.counts)};
    parts << say("due on %1").arg(wording::plainDate(m_model.agenda().deadlines.papersDue));
    showMeeting(heading(), view.meeting.value, parts.join(QStringLiteral("  ·  ")));
    heading().setTitle(say("Papers for %1").arg(wording::longDate(view.meeting->date)));
}

void PapersPage::refreshFooter()
{
    const bool hasFiles = m_model.view() && m_model.view()->counts.bytes > 0;
    m_footer->setVisible(hasFiles);
    if (!hasFiles)
        return;
    const application::PaperCounts& counts = m_model.view()->counts;
    QStringList parts{say("The papers of this meeting take %1").arg(wording::sizeText(counts.bytes))};
    if (counts.formerBytes > 0)
        parts << say("%1 of it for former versions").arg(wording::sizeText(counts.formerBytes));
    m_size->setText(parts.join(QStringLiteral(", ")));
    m_keepLast->setVisible(counts.formerBytes > 0);
}

void PapersPage::followChoice()
{
    const int row = m_table->chosenRow();
    const PaperLine* line = m_model.lineAt(row);
    const bool mayEdit = m_model.mayEdit() && line != nullptr && line->isReadable();
    enable("papers.add", m_model.mayEdit() && m_model.rowCount() > 0);
    for (const char* id : {"papers.receive", "papers.edit", "papers.to-follow", "papers.table"})
        enable(id, mayEdit);
    const int siblings = line == nullptr ? 0 : int(m_model.itemAt(row)->papers.size());
    enable("papers.move-up", m_model.mayEdit() && line != nullptr && line->paper->position > 0);
    enable("papers.move-down", m_model.mayEdit() && line != nullptr && line->paper->position + 1 < siblings);
    enable("papers.remove", mayEdit);
    enable("papers.chase", mayEdit && line->versions.empty());
    enable("papers.release", mayEdit && line->isClosed());
    enable("papers.keep-last", m_model.mayEdit() && m_model.view()->counts.formerBytes > 0);
    for (const char* id : {"papers.preview", "papers.print", "papers.export", "papers.copy-list"})
        enable(id, m_model.view().has_value() && m_model.view()->counts.papers > 0);
    const auto setText = [this](const char* id, const QString& text) {
        context().actions.action(QString::fromLatin1(id)).setText(text);
    };
    const bool hasFile = line != nullptr && !line->versions.empty();
    setText("papers.receive", hasFile ? say("Rep&lace…") : say("Fi&le…"));
    const auto listing = line == nullptr ? PaperListing::Expected : line->paper->listing;
    setText("papers.to-follow", listing == PaperListing::ToFollow ? say("Expec&ted after all") : say("&To follow"));
    setText("papers.table", listing == PaperListing::Tabled ? say("Not ta&bled") : say("Ta&bled…"));
    setText("papers.release",
            line != nullptr && line->isReleased() ? say("Take back r&elease") : say("Release for the public cop&y…"));
    m_panel->show(chosen());
    followVersion();
}

void PapersPage::followVersion()
{
    const bool hasVersion = m_panel->chosenVersion().has_value() && chosen().has_value();
    const PaperLine* line = m_model.lineAt(m_table->chosenRow());
    const bool isReadable = line != nullptr && line->isReadable();
    enable("papers.open", hasVersion && isReadable);
    enable("papers.save-copy", hasVersion && isReadable);
    enable("papers.remove-version", hasVersion && isReadable && m_model.mayEdit());
}

void PapersPage::moveBy(int places)
{
    const PaperLine* line = m_model.lineAt(m_table->chosenRow());
    if (line == nullptr)
        return;
    if (const auto moved = m_model.move(line->paper.id, line->paper->position + places); !moved.has_value())
        context().notices.tell(moved.error());
}

void PapersPage::copyList()
{
    if (!m_model.view())
        return;
    const auto document = documents::chasingListDocument(m_model.agenda(), context().workspace.today());
    QGuiApplication::clipboard()->setText(wording::text(documents::writeText(document)));
    context().notices.tell(Notices::Tone::Success, say("The chasing list is in the clipboard."));
}

} // namespace cspdesk::desktop
