// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

#include <QList>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>

class QProgressBar;
class QStackedWidget;

namespace cspdesk::desktop {

class ActionTool;
class AnalysisStart;
class ChecksPanel;
class PageHeading;
class ResultPanel;
class RoomBanner;
class StepBar;

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
    [[nodiscard]] int step() const;
    void goTo(int step);
    /// Analyses a file and shows what comes of it.
    void choose(const std::filesystem::path& file);

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
    void followChecks();
    void followHeading();
    void followBusy();
    /// Shows where the line has come to an end, once after a file was chosen.
    void goWhereItEnds();
    void chooseFile();
    void openSample();
    void keepRecipe();
    void importRecipe();
    void restoreRecipe();
    void exportProblems();
    void preview(bool forPrinting);

    presentation::AnalysisDesk m_desk;
    PageHeading* m_heading;
    QWidget* m_home = nullptr;  ///< the way back while no partnership file is open
    QList<ActionTool*> m_tools; ///< that are there with an extract only
    QStackedWidget* m_stack;
    AnalysisStart* m_start;
    StepBar* m_steps = nullptr;
    QStackedWidget* m_panels = nullptr;
    ChecksPanel* m_checks = nullptr;
    ResultPanel* m_result = nullptr;
    RoomBanner* m_warning = nullptr;
    QWidget* m_busy = nullptr;
    QProgressBar* m_progress = nullptr;
    QTimer m_aMoment;
    bool m_isToGoOn = false;
    std::optional<presentation::RecipeShelf::Removed> m_removed;
    std::unique_ptr<QTemporaryDir> m_sample;
};

} // namespace cspdesk::desktop
