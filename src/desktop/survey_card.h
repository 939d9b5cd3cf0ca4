// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/analysis_desk.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace cspdesk::desktop {

/// Which survey the shares come from, and what is known of besides.
class SurveyCard : public QWidget
{
    Q_OBJECT

public:
    SurveyCard(presentation::AnalysisDesk& desk, QWidget* parent);

private:
    void follow();
    void take();

    presentation::AnalysisDesk& m_desk;
    QLineEdit* m_survey = nullptr;
    QLineEdit* m_of = nullptr;
    QCheckBox* m_hasRecorded = nullptr;
    QSpinBox* m_recorded = nullptr;
    QLineEdit* m_what = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
