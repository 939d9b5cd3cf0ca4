// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/result_gate.h"
#include "presentation/analysis_desk.h"

#include <QList>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>

class QProgressBar;
class QStackedWidget;

namespace cspdesk::desktop {

class ActionBanner;
class ActionTool;
class AnalysisStart;
class ChecksPanel;
class PageHeading;
class ResultPanel;
class RoomBanner;
class StepBar;
class StepNothing;

/// The analysis desk: the line from an extract to its tables, one step beside the other.
class AnalysisPage : public Page
{
    Q_OBJECT

public:
    enum Step { File, Columns, Checks, Measure, Result, StepCount };

    AnalysisPage(PageContext& context, std::filesystem::path recipesFolder, QWidget* parent);
    ~AnalysisPage() override;
    void activate() override;

    [[nodiscard]] presentation::AnalysisDesk& desk() { return m_desk; }
    [[nodiscard]] int step() const { return m_step; }
    void goTo(int step);
    /// Analyses a file and shows what comes of it; with a recipe where there is one of that id.
    void choose(const std::filesystem::path& file, const QString& recipeId = {});

Q_SIGNALS:
    /// A file was dropped here that is the result of somebody else.
    void resultDropped(const std::filesystem::path& file);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHeading();
    QWidget* makeLine();
    QWidget* makeBusyStrip();
    void attach(const char* id, std::function<void()> handler);
    void attachActions();
    void attachOutput();

    void follow();
    void followSteps();
    void followColumns();
    void followChecks();
    void followOutcome();
    /// Counts by the definitions of the partnership file that is open.
    void followDefinitions();
    void followHeading();
    void followBanners();
    void followBusy();
    /// Why there is nothing in the step in front, and the way on.
    void followNothing();
    [[nodiscard]] bool hasNothing(int step) const;
    /// The step at which something has to be mended; none where nothing has.
    [[nodiscard]] std::optional<int> troubledStep() const;
    /// Shows where the line has come to an end, once after a file was chosen or read again.
    void goWhereItEnds();
    void chooseFile(const QString& recipeId = {});
    void chooseMovedFile();
    /// What is said of a sample besides its rows.
    struct SampleFrame
    {
        std::string coverage = {};
        analysis::Question question = {};
        std::optional<Date> extracted = date(2025, 7, 17);
        std::map<presentation::FurtherFile, const char*> further = {};
    };
    void openSample(const char* name, const SampleFrame& frame);
    /// A sample as a file that can be read as any other.
    std::optional<std::filesystem::path> sampleFile(const char* name);
    void keepRecipe();
    void importRecipe();
    void restoreRecipe();
    void exportProblems();
    void keepReading();
    void preview(bool forPrinting);
    void exportResult();

    presentation::AnalysisDesk m_desk;
    PageHeading* m_heading;
    QWidget* m_home = nullptr;  ///< the way back while no partnership file is open
    QList<ActionTool*> m_tools; ///< that are there with an extract only
    QStackedWidget* m_stack;
    AnalysisStart* m_start;
    StepBar* m_steps = nullptr;
    QStackedWidget* m_panels = nullptr; ///< the steps, and last what stands where one has nothing
    StepNothing* m_nothing = nullptr;
    ChecksPanel* m_checks = nullptr;
    ResultPanel* m_result = nullptr;
    RoomBanner* m_warning = nullptr;
    ActionBanner* m_gone = nullptr;
    QWidget* m_busy = nullptr;
    QProgressBar* m_progress = nullptr;
    QTimer m_aMoment;
    /// Where to go once the line has come to its end.
    enum class WayOn { Stay, ToTrouble, ToEnd } m_wayOn = WayOn::Stay;
    int m_step = File;
    std::shared_ptr<const presentation::StudyOutcome> m_measured;
    QString m_measuredWhen;
    std::optional<presentation::RecipeShelf::Removed> m_removed;
    std::unique_ptr<QTemporaryDir> m_sample;
    ResultGate m_gate;
    QString m_exportFolder; ///< where a result was written last
};

} // namespace cspdesk::desktop
