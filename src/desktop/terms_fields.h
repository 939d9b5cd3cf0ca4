// SPDX-License-Identifier: MIT
#pragma once

#include "domain/terms.h"

#include <QObject>

#include <vector>

namespace Ui {
class TermsDialog;
}

namespace cspdesk::desktop {

class FieldProblems;

/// The settings of terms of reference in the fields of their form.
class TermsFields : public QObject
{
    Q_OBJECT

public:
    TermsFields(Ui::TermsDialog& form, std::vector<Stored<domain::Agency>> agencies, QWidget* parent);
    void addProblems(FieldProblems& problems);
    void show(const domain::TermsSettings& settings);
    [[nodiscard]] domain::TermsSettings entered() const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();

private:
    void prepareLabels();
    void prepareChoices();
    void prepareNumbers();
    void connectFields();
    void showChoices(const domain::TermsSettings& settings);
    void showNumbers(const domain::TermsSettings& settings);
    void showChecks(const domain::TermsSettings& settings);
    void showDeadlines(const domain::DeadlineRules& rules);
    void enterDeadlines(domain::DeadlineRules& rules) const;
    void showQuestions(const domain::DeadlineRules& rules);
    void enterQuestions(domain::DeadlineRules& rules) const;
    void enterDecisions(domain::DecisionRules& rules) const;
    void showClasses(int row);
    void follow();
    void openClass(int row);
    void removeClass();

    Ui::TermsDialog& m_form;
    std::vector<Stored<domain::Agency>> m_agencies;
    std::vector<domain::QuorumClass> m_classes;
    QWidget* m_window;
    bool m_filling = false;
};

} // namespace cspdesk::desktop
