// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace cspdesk::desktop {

/// Which area is placed among those most like it, and from when the group is.
class SimilarAreasCard : public QWidget
{
    Q_OBJECT

public:
    SimilarAreasCard(presentation::AnalysisDesk& desk, QWidget* parent);

private:
    void follow();
    void take();

    presentation::AnalysisDesk& m_desk;
    QComboBox* m_self = nullptr;
    QCheckBox* m_hasDay = nullptr;
    QDateEdit* m_day = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
