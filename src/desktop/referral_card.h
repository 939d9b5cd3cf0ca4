// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

class QComboBox;
class QSpinBox;

namespace cspdesk::desktop {

/// Which quarter of referrals is counted, and what it stands beside.
class ReferralCard : public QWidget
{
    Q_OBJECT

public:
    ReferralCard(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);

private:
    void follow();
    void take();

    presentation::AnalysisDesk& m_desk;
    QComboBox* m_quarter = nullptr;
    QSpinBox* m_repeat = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
