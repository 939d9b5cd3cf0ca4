// SPDX-License-Identifier: MIT
#include "desktop/analysis_page.h"

#include "application/analysis_records.h"
#include "desktop/action_banner.h"
#include "desktop/action_tool.h"
#include "desktop/analysis_start.h"
#include "desktop/checks_panel.h"
#include "desktop/columns_panel.h"
#include "desktop/extract_panel.h"
#include "desktop/measure_panel.h"
#include "desktop/page_heading.h"
#include "desktop/paper_intake.h"
#include "desktop/result_flows.h"
#include "desktop/result_panel.h"
#include "desktop/result_table_view.h"
#include "desktop/room_banner.h"
#include "desktop/step_bar.h"
#include "desktop/step_nothing.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/sheet_text.h"
#include "wording/study_names.h"
#include "wording/translate.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cspdesk::desktop {

using presentation::AnalysisDesk;
using presentation::TroubleAt;
using wording::counted;
using wording::say;
using wording::text;

namespace {

constexpr int aMoment = 300; // milliseconds

QStringList stepNames() { return {say("File"), say("Columns"), say("Checks"), say("Measure"), say("Result")}; }

} // namespace

AnalysisPage::AnalysisPage(PageContext& pageContext, std::filesystem::path recipesFolder, QWidget* parent)
    : Page(pageContext, parent),
      m_desk(std::move(recipesFolder)),
      m_heading(new PageHeading(this)),
      m_stack(new QStackedWidget(this)),
      m_start(new AnalysisStart(pageContext, m_desk, this)),
      m_gate(pageContext)
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
    connect(&m_desk, &AnalysisDesk::outcomeChanged, this, &AnalysisPage::followOutcome);
    connect(&m_desk, &AnalysisDesk::busyChanged, this, &AnalysisPage::followBusy);
    connect(&m_desk, &AnalysisDesk::progressed, m_progress, &QProgressBar::setValue);
    connect(&pageContext.workspace, &presentation::Workspace::opened, this, &AnalysisPage::follow);
    connect(&pageContext.workspace, &presentation::Workspace::closed, this, &AnalysisPage::follow);
    connect(&pageContext.workspace, &presentation::Workspace::opened, this, &AnalysisPage::followDefinitions);
    connect(&pageContext.workspace, &presentation::Workspace::closed, this, &AnalysisPage::followDefinitions);
    connect(&pageContext.workspace, &presentation::Workspace::changed, this, &AnalysisPage::followDefinitions);
    connect(m_start, &AnalysisStart::recipeRemoved, this, [this](const presentation::RecipeShelf::Removed& removed) {
        m_removed = removed;
        context().notices.tell(Notices::Tone::Information, say("The recipe “%1” was removed.").arg(removed.name),
                               say("“Bring the removed recipe back” below the list undoes it."));
        follow();
    });
    connect(m_start, &AnalysisStart::recipeChosen, this, [this](const QString& id) { chooseFile(id); });
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
    constexpr int roomForDetails = 600;
    m_warning->setCompact(height() < roomForDetails);
}

QWidget* AnalysisPage::makeLine()
{
    auto* line = new QWidget(this);
    auto* card = new QFrame(line);
    makeCard(*card);
    m_steps = new StepBar(say("Steps of the analysis"), stepNames(), card);
    m_steps->setObjectName(QStringLiteral("stepBar"));
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 1);
    inner->setSpacing(0);
    inner->addWidget(m_steps);
    inner->addWidget(makeBusyStrip());
    m_warning = new RoomBanner(PillTone::Attention, QStringLiteral("warning"), line);
    m_panels = new QStackedWidget(line);
    m_checks = new ChecksPanel(context(), m_desk, m_panels);
    m_result = new ResultPanel(m_panels);
    m_nothing = new StepNothing(m_panels);
    m_gone = new ActionBanner(PillTone::Attention, QStringLiteral("warning"), say("Choose the &file…"),
                              QStringLiteral("movedFileButton"), line);
    connect(m_gone, &ActionBanner::pressed, this, &AnalysisPage::chooseMovedFile);
    for (QWidget* panel : std::initializer_list<QWidget*>{
             new ExtractPanel(context(), m_desk, m_panels), new ColumnsPanel(m_desk, m_panels), m_checks,
             new MeasurePanel(context(), m_desk, m_panels), m_result, m_nothing})
        m_panels->addWidget(panel);
    connect(m_steps, &StepBar::chosen, this, &AnalysisPage::goTo);
    auto* layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(card);
    layout->addWidget(m_gone);
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

void AnalysisPage::goTo(int step)
{
    if (step < 0 || step >= StepCount)
        return;
    m_wayOn = WayOn::Stay;
    m_step = step;
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
    else if (step() == File && m_desk.troubleAt() == TroubleAt::Day)
        findChild<QWidget*>(QStringLiteral("extractedBox"))->setFocus(Qt::OtherFocusReason);
    else
        m_steps->findChild<StepButton*>(QStringLiteral("step%1Button").arg(step() + 1))->setFocus(Qt::OtherFocusReason);
}

void AnalysisPage::choose(const std::filesystem::path& file, const QString& recipeId)
{
    context().notices.clear(); // of a file before
    m_step = File;
    m_steps->setCurrent(File);
    m_wayOn = WayOn::ToEnd;
    m_desk.choose(file, recipeId);
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
    if (isResultFile(files.front()))
        Q_EMIT resultDropped(files.front().toStdU16String());
    else
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
    enable("analysis.use-recipe-again", hasFile && m_desk.usedRecipe() != nullptr);
    for (const char* id :
         {"analysis.save-recipe", "analysis.preview", "analysis.print", "analysis.export", "analysis.copy"})
        enable(id, m_desk.hasTables());
    for (const char* id : {"analysis.published", "analysis.scanning", "analysis.sources", "analysis.definitions"})
        enable(id, context().workspace.isOpen());
    for (const char* id : {"analysis.attach", "analysis.reading"})
        enable(id, m_desk.hasTables() && context().workspace.mayWrite());
    followBanners();
    followNothing();
    goWhereItEnds();
}

void AnalysisPage::followDefinitions()
{
    const auto& workspace = context().workspace;
    std::optional<domain::Definition> found;
    if (workspace.isOpen())
        if (auto kept = application::definitionFor(workspace.store(), domain::DefinitionUse::PersistentOffender);
            kept.has_value())
            found = std::move(*kept);
    constexpr int year = 12; // that is what the measure looks at
    if (!found || found->span != domain::DefinitionSpan::Months || found->within != year)
        return m_desk.setPersistentDefinition(analysis::SuspectQuestion().least, {});
    const domain::Definition& definition = *found;
    m_desk.setPersistentDefinition(
        std::max(definition.times, 2),
        say("%1: %2 (%3)")
            .arg(text(definition.name), wording::definitionText(definition), text(definition.source))
            .toStdString());
}

void AnalysisPage::followOutcome()
{
    if (m_desk.outcome() != m_measured) {
        m_measured = m_desk.outcome();
        const auto now = context().workspace.wallClock();
        m_measuredWhen = say("%1, %2").arg(wording::plainDate(now.day), wording::timeOfDay(now.time));
        m_result->show(m_measured, [this](const std::string& tableId) { return m_desk.before(tableId); });
    }
    follow();
}

void AnalysisPage::followBanners()
{
    const bool isOff = !m_desk.file().empty() && !m_desk.recipe().protection;
    m_warning->say(isOff ? wording::unprotectedWarning() : QString(),
                   isOff
                       ? say("Somebody might be recognised. Choose a protection at the step “Measure” before anything "
                             "leaves the office.")
                       : QString());
    const bool isGone = m_desk.isGone();
    m_gone->say(isGone ? say("This is the result of the reading of %1: the file is gone").arg(m_measuredWhen)
                       : QString(),
                isGone ? say("There is no %1 any more, so that nothing can be read again or measured otherwise. The "
                             "result stays as it is. Choose the file where it is now.")
                             .arg(QString::fromStdU16String(m_desk.file().u16string()))
                       : QString());
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

std::optional<int> AnalysisPage::troubledStep() const
{
    switch (m_desk.troubleAt()) {
    case TroubleAt::Nowhere: return std::nullopt;
    case TroubleAt::File:
    case TroubleAt::Day: return File;
    case TroubleAt::Columns: return Columns;
    case TroubleAt::Checks: return Checks;
    case TroubleAt::Measure: return Measure;
    }
    return std::nullopt;
}

void AnalysisPage::followSteps()
{
    const auto* look = m_desk.look();
    const auto trouble = troubledStep();
    const bool isRefused = m_desk.troubleAt() == TroubleAt::File;
    const bool asksForDay = m_desk.troubleAt() == TroubleAt::Day;
    m_steps->show(File,
                  isRefused || asksForDay || m_desk.isGone() ? StepState::Attention
                  : look != nullptr                          ? StepState::Done
                                                             : StepState::Waiting,
                  isRefused         ? say("Cannot be read")
                  : asksForDay      ? say("Of which day?")
                  : m_desk.isGone() ? say("Is gone")
                  : look != nullptr ? text(look->name)
                                    : say("Being looked at"));
    followColumns();
    followChecks();
    const bool isOff = !m_desk.recipe().protection;
    m_steps->show(Measure,
                  look == nullptr               ? StepState::Waiting
                  : isOff || trouble == Measure ? StepState::Attention
                                                : StepState::Done,
                  trouble == Measure
                      ? m_desk.outcome()->trouble.isEmpty() ? say("Nothing is left to count") : say("Something to mend")
                  : isOff ? say("Nothing is hidden")
                          : wording::measureName(m_desk.recipe().question));
    m_steps->show(Result,
                  m_desk.hasTables()    ? m_desk.isGone() ? StepState::Attention : StepState::Done
                  : m_desk.wasStopped() ? StepState::Attention
                                        : StepState::Waiting,
                  m_desk.isGone() ? say("Of an earlier reading")
                  : m_desk.hasTables()
                      ? counted("1 table", "%1 tables", static_cast<std::int64_t>(m_desk.outcome()->tables.size()))
                  : m_desk.wasStopped() ? say("Stopped")
                  : trouble             ? say("No result")
                                        : QString());
}

void AnalysisPage::followColumns()
{
    if (m_desk.look() == nullptr)
        return m_steps->show(Columns, StepState::Waiting, {});
    const auto mapping = m_desk.mapping();
    const auto found = std::count_if(mapping.columns.begin(), mapping.columns.end(),
                                     [](const auto& column) { return column.has_value(); });
    const bool asks = m_desk.asksForDateOrder();
    const bool isTroubled = m_desk.troubleAt() == TroubleAt::Columns;
    m_steps->show(Columns, asks || isTroubled ? StepState::Attention : StepState::Done,
                  asks ? say("Which order of dates?")
                  : isTroubled && mapping.problems.empty()
                      ? say("Choose another column")
                      : say("%1 of %2 found").arg(found).arg(mapping.columns.size()));
}

void AnalysisPage::followChecks()
{
    if (m_desk.troubleAt() == TroubleAt::Checks)
        return m_steps->show(Checks, StepState::Attention,
                             m_desk.survey() != nullptr ? say("No row is kept") : say("No rows"));
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

bool AnalysisPage::hasNothing(int step) const
{
    switch (step) {
    case Columns: return m_desk.look() == nullptr;
    case Checks: return m_desk.survey() == nullptr;
    case Result: return !m_desk.hasTables();
    default: return false;
    }
}

void AnalysisPage::followNothing()
{
    const bool isNothing = hasNothing(m_step);
    m_panels->setCurrentIndex(isNothing ? int(StepCount) : m_step);
    if (!isNothing)
        return;
    if (m_desk.isBusy())
        return m_nothing->say(QStringLiteral("clock"), say("The extract is being read and measured"),
                              say("What comes of it is shown here as soon as it is there."));
    if (m_desk.wasStopped())
        return m_nothing->say(QStringLiteral("pause"), say("Reading was stopped"), say("Nothing was counted."),
                              say("&Run again"),
                              [this] { context().actions.action(QStringLiteral("analysis.run")).trigger(); });
    const auto trouble = troubledStep();
    if (trouble == m_step)
        return m_nothing->say(QStringLiteral("warning"), say("There are no rows to check"), m_desk.problem(),
                              say("Choose another &file…"), [this] { chooseFile(); });
    const QString title = m_step == Columns ? say("There are no columns to choose from")
                        : m_step == Checks  ? say("Nothing was checked")
                                            : say("There is no result");
    if (!trouble)
        return m_nothing->say(QStringLiteral("chart"), title, say("Nothing was measured yet."));
    m_nothing->say(QStringLiteral("warning"), title, m_desk.problem(),
                   say("&Mend it at “%1”").arg(stepNames().at(*trouble)), [this, to = *trouble] {
                       goTo(to);
                       activate();
                   });
}

void AnalysisPage::goWhereItEnds()
{
    if (m_wayOn == WayOn::Stay || m_desk.isBusy() || m_desk.file().empty())
        return;
    const bool isWaiting = m_desk.look() != nullptr && m_desk.outcome() == nullptr && m_desk.problem().isEmpty();
    if (isWaiting)
        return;
    const WayOn way = std::exchange(m_wayOn, WayOn::Stay);
    const auto trouble = troubledStep();
    if (!trouble && way == WayOn::ToTrouble)
        return;
    goTo(trouble.value_or(Result));
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
