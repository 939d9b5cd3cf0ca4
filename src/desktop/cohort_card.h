// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace cspdesk::desktop {

class NameTicks;
class NumbersEdit;

/// What is asked of cohorts of adults or of children.
class CohortCard : public QWidget
{
    Q_OBJECT

public:
    CohortCard(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);

private:
    QWidget* makeYears(QWidget* parent);
    QWidget* makeAdults(QWidget* parent);
    QWidget* makeChildren(PageContext& context, QWidget* parent);
    void follow();
    void take();

    presentation::AnalysisDesk& m_desk;
    QCheckBox* m_hasYears = nullptr;
    QSpinBox* m_first = nullptr;
    QSpinBox* m_last = nullptr;
    NumbersEdit* m_windows = nullptr;
    QSpinBox* m_waiting = nullptr;
    QLabel* m_waitingLabel = nullptr;
    QWidget* m_adults = nullptr;
    QCheckBox* m_pseudo = nullptr;
    NameTicks* m_districts = nullptr;
    QWidget* m_children = nullptr;
    QComboBox* m_clock = nullptr;
    QLineEdit* m_nothing = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
