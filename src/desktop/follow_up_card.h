// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/analysis_desk.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace cspdesk::desktop {

class NumbersEdit;

/// What is asked of people who were followed until something happened.
class FollowUpCard : public QWidget
{
    Q_OBJECT

public:
    FollowUpCard(presentation::AnalysisDesk& desk, QWidget* parent);

private:
    void follow();
    void take();

    presentation::AnalysisDesk& m_desk;
    NumbersEdit* m_days = nullptr;
    QLineEdit* m_value = nullptr;
    QLabel* m_valueLabel = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
