// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace cspdesk::desktop {

class MonthsField;
class NameTicks;

/// What is asked of recorded crimes: by category, by area, or month by month.
class CrimeCard : public QWidget
{
    Q_OBJECT

public:
    CrimeCard(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);

private:
    QWidget* makeMeasures();
    QWidget* makePeriods(QWidget* parent);
    QWidget* makeMonths(QWidget* parent);
    QWidget* makeCategories(QWidget* parent);
    QWidget* makeAreas(QWidget* parent);
    QWidget* makeRows();
    void saveTree();
    void follow();
    void take();

    PageContext& m_context;
    presentation::AnalysisDesk& m_desk;
    QButtonGroup* m_measures = nullptr;
    QWidget* m_periodsBox = nullptr;
    QCheckBox* m_hasPeriods = nullptr;
    MonthsField* m_earlier = nullptr;
    MonthsField* m_later = nullptr;
    QWidget* m_monthsBox = nullptr;
    QCheckBox* m_hasMonths = nullptr;
    MonthsField* m_months = nullptr;
    QComboBox* m_yearStarts = nullptr;
    QWidget* m_categoriesBox = nullptr;
    QComboBox* m_tree = nullptr;
    QPlainTextEdit* m_flags = nullptr;
    QWidget* m_areasBox = nullptr;
    QComboBox* m_per = nullptr;
    NameTicks* m_categories = nullptr;
    QLabel* m_categoriesLabel = nullptr;
    NameTicks* m_areas = nullptr;
    QLabel* m_areasLabel = nullptr;
    QWidget* m_rows = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
