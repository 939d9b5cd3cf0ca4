// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

class QCheckBox;

namespace cspdesk::desktop {

class MonthsField;
class NameTicks;

/// Which cases of problem-solving groups are analysed.
class ThemeCard : public QWidget
{
    Q_OBJECT

public:
    ThemeCard(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);

private:
    void follow();
    void take();

    presentation::AnalysisDesk& m_desk;
    NameTicks* m_groups = nullptr;
    NameTicks* m_kinds = nullptr;
    QCheckBox* m_hasMonths = nullptr;
    MonthsField* m_months = nullptr;
    QCheckBox* m_several = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
