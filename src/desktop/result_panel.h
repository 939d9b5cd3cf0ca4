// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/result_output.h"
#include "presentation/analysis_desk.h"
#include "presentation/result_table_model.h"

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace cspdesk::desktop {

class ChartView;
class ResultTableView;
class SegmentedChoice;

/// The last step: the tables of the result, each beside its charts, with its notes and where the figures come from; or
/// what has changed since the run before.
class ResultPanel : public QWidget
{
    Q_OBJECT

public:
    ResultPanel(presentation::AnalysisDesk& desk, QWidget* parent);
    [[nodiscard]] ResultTableView& table() { return *m_table; }
    /// What is shown, as it is sorted; nothing where there is no result.
    [[nodiscard]] std::optional<ResultCopy> shown() const;
    void chooseTable(int place);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTable();
    QWidget* makeBeside();
    void follow();
    void showTable();
    void fillChanges(const statistics::ResultTable& now, const statistics::ResultTable& before);
    void showNotes();
    void followTitle();
    [[nodiscard]] QSize sizeOfName(const QString& name) const;
    [[nodiscard]] int place() const;

    presentation::AnalysisDesk& m_desk;
    presentation::ResultTableModel m_model;
    QStackedWidget* m_stack;
    QLabel* m_problem;
    QListWidget* m_tables;
    QComboBox* m_tableChoice;
    ResultTableView* m_table;
    ChartView* m_charts = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_source = nullptr;
    SegmentedChoice* m_view = nullptr;
    QComboBox* m_counted = nullptr;
    QWidget* m_changes = nullptr;
    QSplitter* m_splitter = nullptr;
    QScrollArea* m_beside = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
