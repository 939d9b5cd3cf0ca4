// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"
#include "presentation/extract_rows_model.h"

#include <filesystem>

class QCheckBox;
class QDateEdit;
class QFrame;
class QLabel;
class QLineEdit;
class QTableView;

namespace cspdesk::desktop {

/// The first step: which file it is, how it is written, whose crimes and of when, and its first rows. Where the file
/// cannot be read it says why, and what to do.
class ExtractPanel : public QWidget
{
    Q_OBJECT

public:
    ExtractPanel(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);

private:
    QWidget* makeFrame();
    QWidget* makePreview();
    QWidget* makeRefusal();
    void follow();
    void takeFrame();
    /// Shows what the desk has, but for words that are being typed.
    void followFrame();

    PageContext& m_context;
    presentation::AnalysisDesk& m_desk;
    std::filesystem::path m_shown;
    presentation::ExtractRowsModel m_rows;
    QLabel* m_facts = nullptr;
    QLabel* m_coverageLabel = nullptr;
    QLineEdit* m_coverage = nullptr;
    QCheckBox* m_hasDay = nullptr;
    QDateEdit* m_day = nullptr;
    QLabel* m_dayProblem = nullptr; ///< where it has to be said
    QFrame* m_preview = nullptr;
    QTableView* m_table = nullptr;
    QFrame* m_refusal = nullptr;
    QLabel* m_refusalText = nullptr;
};

/// A table of rows as they stand in an extract, whose cells can be selected and read to the end.
void prepareExtractTable(QTableView& table, const QString& accessibleName);
/// Columns as wide as what stands in them, within reason.
void fitExtractColumns(QTableView& table);

} // namespace cspdesk::desktop
