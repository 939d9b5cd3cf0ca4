// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"
#include "presentation/extract_rows_model.h"
#include "presentation/problem_rows_model.h"

class QFrame;
class QGridLayout;
class QLabel;
class QSplitter;
class QTableView;

namespace cspdesk::desktop {

/// The third step: how many rows there are, which are left out and why, what is missing in those that are kept, and the
/// rows with problems, each shown among its neighbours in the file.
class ChecksPanel : public QWidget
{
    Q_OBJECT

public:
    ChecksPanel(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);
    [[nodiscard]] const presentation::ProblemRowsModel& problems() const { return m_problems; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeCounts();
    QWidget* makeProblems();
    QWidget* makeRows();
    void follow();
    void addCount(const QString& what, std::uint64_t rows, bool isStrong);
    void addNote(const QString& note);
    void lookAtChosen();

    PageContext& m_context;
    presentation::AnalysisDesk& m_desk;
    presentation::ProblemRowsModel m_problems;
    presentation::ExtractRowsModel m_rows;
    QWidget* m_countsBox = nullptr;
    QGridLayout* m_counts = nullptr;
    QTableView* m_problemTable = nullptr;
    QLabel* m_problemTitle = nullptr;
    QFrame* m_problemCard = nullptr;
    QWidget* m_noProblem = nullptr;
    QFrame* m_rowsCard = nullptr;
    QLabel* m_rowsTitle = nullptr;
    QTableView* m_rowTable = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace cspdesk::desktop
