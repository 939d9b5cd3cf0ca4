// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace cspdesk::desktop {

class MonthsField;
class NameTicks;

/// Which keywords are looked for in texts, and how many rows are taken by chance to be looked at by hand.
class TextsCard : public QWidget
{
    Q_OBJECT

public:
    TextsCard(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);

private:
    QWidget* makeKeywords();
    QWidget* makeDip();
    QSpinBox* addNumber(const char* name, const QString& words, int least, QWidget* parent);
    void follow();
    void take();
    void writeDip();

    PageContext& m_context;
    presentation::AnalysisDesk& m_desk;
    NameTicks* m_lists = nullptr;
    QCheckBox* m_hasMonths = nullptr;
    MonthsField* m_months = nullptr;
    QSpinBox* m_dip = nullptr;
    QSpinBox* m_dipWithout = nullptr;
    QSpinBox* m_seed = nullptr;
    QPushButton* m_write = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
