// SPDX-License-Identifier: MIT
#include "desktop/analysis_page.h"

#include "desktop/action_tool.h"
#include "desktop/analysis_start.h"
#include "desktop/checks_panel.h"
#include "desktop/columns_panel.h"
#include "desktop/extract_panel.h"
#include "desktop/measure_panel.h"
#include "desktop/page_heading.h"
#include "desktop/paper_intake.h"
#include "desktop/result_panel.h"
#include "desktop/result_table_view.h"
#include "desktop/room_banner.h"
#include "desktop/step_bar.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/figure_text.h"
#include "wording/suspect_tables.h"
#include "wording/translate.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cspdesk::desktop {

using presentation::AnalysisDesk;
using wording::counted;
using wording::say;
using wording::text;

namespace {

constexpr int aMoment = 300; // milliseconds

} // namespace

AnalysisPage::AnalysisPage(PageContext& pageContext, std::filesystem::path recipesFolder, QWidget* parent)
    : Page(pageContext, parent),
      m_desk(std::move(recipesFolder)),
      m_heading(new PageHeading(this)),
      m_stack(new QStackedWidget(this)),
      m_start(new AnalysisStart(pageContext, m_desk, this))
{
    setObjectName(QStringLiteral("analysisPage"));
    setAcceptDrops(true);
    makeHeading();
    m_stack->addWidget(m_start);
    m_stack->addWidget(makeLine());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, 18);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_heading);
    layout->addWidget(m_stack, 1);
    attachActions();
    attachOutput();
    m_aMoment.setSingleShot(true);
    connect(&m_aMoment, &QTimer::timeout, this, [this] { m_busy->setVisible(m_desk.isBusy()); });
    connect(&m_desk, &AnalysisDesk::fileChanged, this, &AnalysisPage::follow);
    connect(&m_desk, &AnalysisDesk::settingsChanged, this, &AnalysisPage::follow);
    connect(&m_desk, &AnalysisDesk::outcomeChanged, this, &AnalysisPage::follow);
    connect(&m_desk, &AnalysisDesk::busyChanged, this, &AnalysisPage::followBusy);
    connect(&m_desk, &AnalysisDesk::progressed, m_progress, &QProgressBar::setValue);
    connect(&pageContext.workspace, &presentation::Workspace::opened, this, &AnalysisPage::follow);
    connect(&pageContext.workspace, &presentation::Workspace::closed, this, &AnalysisPage::follow);
    connect(m_start, &AnalysisStart::recipeRemoved, this, [this](const presentation::RecipeShelf::Removed& removed) {
        m_removed = removed;
        context().notices.tell(Notices::Tone::Information, say("The recipe “%1” was removed.").arg(removed.name),
                               say("“Bring the removed recipe back” below the list undoes it."));
        follow();
    });
    connect(m_start, &AnalysisStart::recipeChosen, this, [this](const QString& id) {
        m_desk.use(id);
        chooseFile();
    });
    follow();
}

AnalysisPage::~AnalysisPage() = default;

void AnalysisPage::makeHeading()
{
    m_heading->setTitle(say("Analysis"));
    m_home = new ActionTool(context().actions.action(QStringLiteral("view.home")), false, this);
    m_heading->addWidget(m_home);
    for (const char* id : {"analysis.put-away", "analysis.preview", "analysis.save-recipe", "analysis.attach"}) {
        m_tools << new ActionTool(context().actions.action(QString::fromLatin1(id)), true, this);
        m_heading->addWidget(m_tools.last());
    }
    m_heading->addAction(context().actions.action(QStringLiteral("analysis.export")), Emphasis::Primary)
        ->setHiddenWhileDisabled(true);
}

void AnalysisPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    constexpr int roomForWords = 1000;
    for (ActionTool* tool : m_tools.mid(2)) // the others are known by their icons
        tool->setCompact(width() < roomForWords);
}

QWidget* AnalysisPage::makeLine()
{
    auto* line = new QWidget(this);
    auto* card = new QFrame(line);
    makeCard(*card);
    m_steps = new StepBar(say("Steps of the analysis"),
                          {say("File"), say("Columns"), say("Checks"), say("Measure"), say("Result")}, card);
    m_steps->setObjectName(QStringLiteral("stepBar"));
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 1);
    inner->setSpacing(0);
    inner->addWidget(m_steps);
    inner->addWidget(makeBusyStrip());
    m_warning = new RoomBanner(PillTone::Attention, QStringLiteral("warning"), line);
    m_panels = new QStackedWidget(line);
    m_checks = new ChecksPanel(context(), m_desk, m_panels);
    m_result = new ResultPanel(m_desk, m_panels);
    for (QWidget* panel : std::initializer_list<QWidget*>{new ExtractPanel(context(), m_desk, m_panels),
                                                          new ColumnsPanel(m_desk, m_panels), m_checks,
                                                          new MeasurePanel(m_desk, m_panels), m_result})
        m_panels->addWidget(panel);
    connect(m_steps, &StepBar::chosen, this, &AnalysisPage::goTo);
    auto* layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(card);
    layout->addWidget(m_warning);
    layout->addWidget(m_panels, 1);
    return line;
}

QWidget* AnalysisPage::makeBusyStrip()
{
    m_busy = new QWidget(this);
    m_busy->setObjectName(QStringLiteral("busyStrip"));
    m_progress = new QProgressBar(m_busy);
    m_progress->setAccessibleName(say("How far the reading is"));
    m_progress->setTextVisible(false);
    auto* label = new QLabel(say("Reading and measuring"), m_busy);
    setTextRole(*label, TextRole::Muted);
    auto* layout = new QHBoxLayout(m_busy);
    layout->setContentsMargins(metrics::cardMargin, 2, 10, 8);
    layout->setSpacing(12);
    layout->addWidget(label);
    layout->addWidget(m_progress, 1);
    layout->addWidget(new ActionTool(context().actions.action(QStringLiteral("analysis.stop")), false, m_busy));
    m_busy->hide();
    return m_busy;
}

int AnalysisPage::step() const { return m_panels->currentIndex(); }

void AnalysisPage::goTo(int step)
{
    if (step < 0 || step >= StepCount)
        return;
    m_isToGoOn = false;
    m_panels->setCurrentIndex(step);
    m_steps->setCurrent(step);
    follow();
}

void AnalysisPage::activate()
{
    follow();
    if (m_desk.file().empty())
        m_start->focusFirst();
    else if (step() == Result && m_desk.hasTables())
        m_result->table().setFocus(Qt::OtherFocusReason);
    else
        m_steps->findChild<StepButton*>(QStringLiteral("step%1Button").arg(step() + 1))->setFocus(Qt::OtherFocusReason);
}

void AnalysisPage::choose(const std::filesystem::path& file)
{
    m_isToGoOn = true;
    m_panels->setCurrentIndex(File);
    m_steps->setCurrent(File);
    m_desk.choose(file);
}

void AnalysisPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (filesIn(*event->mimeData()).size() == 1)
        event->acceptProposedAction();
}

void AnalysisPage::dropEvent(QDropEvent* event)
{
    const QStringList files = filesIn(*event->mimeData());
    if (files.size() != 1)
        return;
    event->acceptProposedAction();
    choose(files.front().toStdU16String());
}

void AnalysisPage::follow()
{
    m_stack->setCurrentIndex(m_desk.file().empty() ? 0 : 1);
    m_home->setVisible(!context().workspace.isOpen());
    followHeading();
    followSteps();
    followChecks();
    const auto enable = [this](const char* id, bool isPossible) {
        context().actions.action(QString::fromLatin1(id)).setEnabled(isPossible);
    };
    const bool hasFile = !m_desk.file().empty();
    for (ActionTool* tool : m_tools)
        tool->setVisible(hasFile);
    enable("analysis.run", hasFile);
    enable("analysis.put-away", hasFile);
    enable("analysis.earlier-step", hasFile && step() > 0);
    enable("analysis.later-step", hasFile && step() + 1 < StepCount);
    enable("analysis.restore-recipe", m_removed.has_value());
    for (const char* id :
         {"analysis.save-recipe", "analysis.preview", "analysis.print", "analysis.export", "analysis.copy"})
        enable(id, m_desk.hasTables());
    enable("analysis.attach", m_desk.hasTables() && context().workspace.mayWrite());
    const bool isOff = hasFile && !m_desk.recipe().protection;
    m_warning->say(isOff ? wording::unprotectedWarning() : QString(),
                   isOff
                       ? say("Somebody might be recognised. Choose a protection at the step “Measure” before anything "
                             "leaves the office.")
                       : QString());
    goWhereItEnds();
}

void AnalysisPage::followHeading()
{
    if (m_desk.file().empty()) {
        m_heading->setSubtitle(say("No extract is open"));
        return m_heading->setState({}, PillTone::Neutral);
    }
    QStringList parts{QString::fromStdU16String(m_desk.file().filename().u16string())};
    if (const auto* recipe = m_desk.usedRecipe())
        parts << (m_desk.isRecipeChanged() ? say("recipe “%1”, changed") : say("recipe “%1”"))
                     .arg(text(recipe->recipe.name));
    m_heading->setSubtitle(parts.join(say(" · ")));
    const auto protection = m_desk.recipe().protection;
    m_heading->setState(protection ? say("Counts below %1 are hidden").arg(*protection) : say("Not for publication"),
                        protection ? PillTone::Good : PillTone::Attention);
}

void AnalysisPage::followSteps()
{
    const auto* look = m_desk.look();
    m_steps->show(File,
                  look != nullptr          ? StepState::Done
                  : m_desk.isFileRefused() ? StepState::Attention
                                           : StepState::Waiting,
                  look != nullptr          ? text(look->name)
                  : m_desk.isFileRefused() ? say("Cannot be read")
                                           : say("Being looked at"));
    const auto mapping = m_desk.mapping();
    const auto found = std::count_if(mapping.columns.begin(), mapping.columns.end(),
                                     [](const auto& column) { return column.has_value(); });
    const bool isMissing = !mapping.problems.empty();
    const bool asks = m_desk.asksForDateOrder();
    m_steps->show(Columns,
                  isMissing || asks ? StepState::Attention
                  : look != nullptr ? StepState::Done
                                    : StepState::Waiting,
                  look == nullptr ? QString()
                  : asks          ? say("Which order of dates?")
                                  : say("%1 of %2 found").arg(found).arg(mapping.columns.size()));
    const bool isOff = !m_desk.recipe().protection;
    m_steps->show(Measure,
                  look == nullptr ? StepState::Waiting
                  : isOff         ? StepState::Attention
                                  : StepState::Done,
                  isOff ? say("Nothing is hidden") : wording::measureName(m_desk.recipe().measure));
    const bool hasProblem = look != nullptr && !m_desk.problem().isEmpty();
    m_steps->show(Result,
                  m_desk.hasTables() && !hasProblem ? StepState::Done
                  : hasProblem                      ? StepState::Attention
                                                    : StepState::Waiting,
                  hasProblem ? say("No result")
                  : m_desk.hasTables()
                      ? counted("1 table", "%1 tables", static_cast<std::int64_t>(m_desk.outcome()->tables.size()))
                      : QString());
}

void AnalysisPage::followChecks()
{
    const auto* survey = m_desk.survey();
    if (survey == nullptr)
        return m_steps->show(Checks, StepState::Waiting, {});
    const auto& report = survey->report;
    const auto problems = static_cast<std::int64_t>(report.problems.size());
    m_steps->show(Checks, problems > 0 ? StepState::Attention : StepState::Done,
                  problems > 0 ? counted("1 problem", "%1 problems", problems)
                               : say("%1 of %2 rows kept")
                                     .arg(wording::countText(static_cast<std::int64_t>(report.kept)),
                                          wording::countText(static_cast<std::int64_t>(report.rows))));
}

void AnalysisPage::goWhereItEnds()
{
    if (!m_isToGoOn || m_desk.isBusy() || m_desk.file().empty())
        return;
    const bool isWaiting = m_desk.look() != nullptr && m_desk.outcome() == nullptr && m_desk.problem().isEmpty();
    if (isWaiting)
        return;
    m_isToGoOn = false;
    const bool isColumns = m_desk.look() != nullptr && !m_desk.mapping().problems.empty();
    const bool isDates = m_desk.asksForDateOrder() && !m_desk.hasTables();
    goTo(m_desk.isFileRefused() ? File : isColumns || isDates ? Columns : Result);
    if (isVisible())
        activate();
}

void AnalysisPage::followBusy()
{
    context().actions.action(QStringLiteral("analysis.stop")).setEnabled(m_desk.isBusy());
    if (!m_desk.isBusy()) {
        m_aMoment.stop();
        m_busy->hide();
    } else if (!m_aMoment.isActive() && !m_busy->isVisible()) {
        m_progress->setValue(0);
        m_aMoment.start(aMoment);
    }
    follow();
}

} // namespace cspdesk::desktop
