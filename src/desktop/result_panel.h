// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/result_output.h"
#include "presentation/result_table_model.h"

#include <functional>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QScrollArea;
class QSplitter;

namespace cspdesk::desktop {

class ChartView;
class ResultTableView;
class SegmentedChoice;

/// The tables of a result, each beside its charts, with its notes and where the figures come from; or what has changed
/// since the run before.
class ResultPanel : public QWidget
{
    Q_OBJECT

public:
    /// The same table of the run before by its id; null where there is none.
    using Before = std::function<const statistics::ResultTable*(const std::string& tableId)>;

    explicit ResultPanel(QWidget* parent);
    /// An outcome without tables, or none, leaves nothing on the screen.
    void show(std::shared_ptr<const presentation::StudyOutcome> outcome, Before before = {});
    [[nodiscard]] ResultTableView& table() { return *m_table; }
    /// What is shown, as it is sorted; nothing where there is no result.
    [[nodiscard]] std::optional<ResultCopy> shown() const;
    void chooseTable(int place);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTable();
    QWidget* makeBeside();
    void fill();
    void showTable();
    [[nodiscard]] const statistics::ResultTable* tableBefore(const std::string& tableId) const;
    void fillChanges(const statistics::ResultTable& now, const statistics::ResultTable& before);
    void showNotes();
    void followTitle();
    [[nodiscard]] QSize sizeOfName(const QString& name) const;
    [[nodiscard]] int place() const;

    std::shared_ptr<const presentation::StudyOutcome> m_outcome;
    Before m_before;
    presentation::ResultTableModel m_model;
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
    bool m_isSplitByHand = false; ///< then it stays as it was made
};

} // namespace cspdesk::desktop
