// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace cspdesk::desktop {

/// What is asked of the register of a scheme.
class SchemeCard : public QWidget
{
    Q_OBJECT

public:
    SchemeCard(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);

private:
    QWidget* makeDays(QWidget* parent);
    QDateEdit* makeDay(const char* name, const QString& accessibleName, QWidget* parent);
    void follow();
    void take();

    presentation::AnalysisDesk& m_desk;
    QCheckBox* m_hasDays = nullptr;
    QDateEdit* m_on = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_until = nullptr;
    QLineEdit* m_districts = nullptr;
    QSpinBox* m_before = nullptr;
    QCheckBox* m_hasFirst = nullptr;
    QDateEdit* m_first = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
