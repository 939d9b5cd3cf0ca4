// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

#include <functional>

class QBoxLayout;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QSpinBox;

namespace cspdesk::desktop {

class NameTicks;
class NumbersEdit;

/// The fourth step: what is measured, of which rows, and how small numbers are protected.
class MeasurePanel : public QWidget
{
    Q_OBJECT

public:
    MeasurePanel(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeMeasures();
    QWidget* makeFilter();
    void follow();
    void followChoices();
    /// What is chosen that is not in the file, beside the field where it is chosen.
    void followTrouble();
    QWidget* makeTroubleCard();
    QWidget* makeTrouble(QWidget* parent, const QString& name, const QString& button, void (MeasurePanel::*mend)());
    void change(const std::function<void(analysis::SuspectQuestion&)>& how);
    void countAllTypes();
    void countAllRows();
    void take();

    presentation::AnalysisDesk& m_desk;
    QWidget* m_trouble = nullptr; ///< of what is asked of people who are followed
    QWidget* m_suspects = nullptr;
    QWidget* m_filter = nullptr;
    QWidget* m_cohorts = nullptr;
    QWidget* m_scheme = nullptr;
    QWidget* m_followUp = nullptr;
    QWidget* m_crimes = nullptr;
    QWidget* m_similar = nullptr;
    QWidget* m_referrals = nullptr;
    QWidget* m_themes = nullptr;
    QWidget* m_texts = nullptr;
    QWidget* m_survey = nullptr;
    QWidget* m_caseLog = nullptr;
    QButtonGroup* m_measures = nullptr;
    QComboBox* m_type = nullptr;
    QLabel* m_typeLabel = nullptr;
    QWidget* m_typeTrouble = nullptr;
    NumbersEdit* m_thresholds = nullptr;
    QLabel* m_thresholdsLabel = nullptr;
    QSpinBox* m_least = nullptr;
    QLabel* m_leastLabel = nullptr;
    QCheckBox* m_hasFrom = nullptr;
    QDateEdit* m_from = nullptr;
    QCheckBox* m_hasUntil = nullptr;
    QDateEdit* m_until = nullptr;
    NameTicks* m_types = nullptr;
    NameTicks* m_districts = nullptr;
    QWidget* m_filterTrouble = nullptr;
    QBoxLayout* m_columns = nullptr;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
