// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

#include <vector>

class QBoxLayout;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace cspdesk::desktop {

/// The fourth step: what is measured, of which rows, and how small numbers are protected.
class MeasurePanel : public QWidget
{
    Q_OBJECT

public:
    MeasurePanel(presentation::AnalysisDesk& desk, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeMeasures();
    QWidget* makeProtection();
    QWidget* makeFilter();
    QListWidget* makeNames(const QString& name, const QString& accessibleName);
    void follow();
    void followChoices();
    /// What is chosen that is not in the file, beside the field where it is chosen.
    void followTrouble();
    QWidget* makeTrouble(QWidget* parent, const QString& name, const QString& button, void (MeasurePanel::*mend)());
    void countAllTypes();
    void countAllRows();
    void take();
    void fillNames(QListWidget& list, const std::vector<std::string>& names, const std::set<std::string>& chosen);

    presentation::AnalysisDesk& m_desk;
    QButtonGroup* m_measures = nullptr;
    QComboBox* m_type = nullptr;
    QLabel* m_typeLabel = nullptr;
    QWidget* m_typeTrouble = nullptr;
    QLineEdit* m_thresholds = nullptr;
    QLabel* m_thresholdsLabel = nullptr;
    QSpinBox* m_least = nullptr;
    QLabel* m_leastLabel = nullptr;
    QButtonGroup* m_protection = nullptr;
    QSpinBox* m_own = nullptr;
    QLabel* m_protectionWords = nullptr;
    QCheckBox* m_hasFrom = nullptr;
    QDateEdit* m_from = nullptr;
    QCheckBox* m_hasUntil = nullptr;
    QDateEdit* m_until = nullptr;
    QListWidget* m_types = nullptr;
    QListWidget* m_districts = nullptr;
    QWidget* m_filterTrouble = nullptr;
    QBoxLayout* m_columns = nullptr;
    bool m_isFilling = false;
};

/// "2, 3, 5, 10" as numbers of crimes; nothing where something else stands there.
std::optional<std::vector<int>> thresholdsIn(const QString& text);

} // namespace cspdesk::desktop
