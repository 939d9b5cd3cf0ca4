// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/analysis_desk.h"

#include <QWidget>

class QSpinBox;

namespace cspdesk::desktop {

/// What makes a case of antisocial behaviour a repeat case.
class CaseLogCard : public QWidget
{
    Q_OBJECT

public:
    CaseLogCard(presentation::AnalysisDesk& desk, QWidget* parent);

private:
    void follow();
    void take();

    presentation::AnalysisDesk& m_desk;
    QSpinBox* m_times = nullptr;
    QSpinBox* m_days = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
