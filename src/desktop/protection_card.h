// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/analysis_desk.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QSpinBox;

namespace cspdesk::desktop {

/// How small numbers are protected, whatever is measured.
class ProtectionCard : public QWidget
{
    Q_OBJECT

public:
    ProtectionCard(presentation::AnalysisDesk& desk, QWidget* parent);

private:
    void follow();
    void take();

    presentation::AnalysisDesk& m_desk;
    QButtonGroup* m_choices;
    QSpinBox* m_own;
    QLabel* m_words;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
