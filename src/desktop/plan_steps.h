// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace cspdesk::desktop {

/// One line of a history: what it is, and what is said of it.
struct PlanStep
{
    QString title;
    QString detail;

    friend bool operator==(const PlanStep&, const PlanStep&) = default;
};

/// A short list of what happened to an entry of the plan: its drafts, comments, the agendas it was on. Each line can be
/// taken away, or gone to, where that makes sense.
class PlanSteps : public QWidget
{
    Q_OBJECT

public:
    explicit PlanSteps(QWidget* parent = nullptr);
    /// `empty` stands where there are no steps; `remove` names what the button beside each does, and without it there
    /// is none.
    void setWords(const QString& empty, const QString& remove, bool canBeOpened);
    void show(const std::vector<PlanStep>& steps, bool mayRemove);

Q_SIGNALS:
    void removeRequested(int step);
    void openRequested(int step);

private:
    void addRow(int step, const PlanStep& words, bool mayRemove);

    QVBoxLayout* m_rows;
    QString m_empty;
    QString m_remove;
    bool m_opens = false;
    bool m_filled = false;
    bool m_removable = false;
    std::vector<PlanStep> m_steps;
};

} // namespace cspdesk::desktop
