// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

#include <vector>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;

namespace cspdesk::desktop {

/// The second step: what the rows are, which column holds what, with what stands in it; and how dates are meant where
/// the file does not say it.
class ColumnsPanel : public QWidget
{
    Q_OBJECT

public:
    ColumnsPanel(presentation::AnalysisDesk& desk, QWidget* parent);

private:
    struct FieldRow
    {
        std::string field;
        QComboBox* choice;
        QLabel* examples;
    };

    QWidget* makeFields();
    /// The columns that what the rows are asks for.
    void makeRows();
    QWidget* makeDateQuestion();
    void fillHeadings();
    void follow();
    void followDates(std::optional<std::size_t> column);

    presentation::AnalysisDesk& m_desk;
    QComboBox* m_kind = nullptr;
    QLabel* m_kindWords = nullptr;
    QWidget* m_fieldsBox = nullptr;
    std::optional<analysis::ExtractKind> m_shownKind;
    std::vector<FieldRow> m_fields;
    QLabel* m_problem = nullptr;
    QFrame* m_dates = nullptr;
    QLabel* m_dateWords = nullptr;
    QPushButton* m_dayFirst = nullptr;
    QPushButton* m_monthFirst = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
