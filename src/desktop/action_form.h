// SPDX-License-Identifier: MIT
#pragma once

#include "domain/action_points.h"
#include "domain/roster.h"

#include <QFrame>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace cspdesk::desktop {

class LineBox;
class OwnersEditor;

/// A few fields under a paragraph in which an action point is raised or changed. Enter accepts, Esc gives up.
class ActionForm : public QFrame
{
    Q_OBJECT

public:
    struct Values
    {
        QString text;
        std::vector<domain::ActionOwner> owners;
        domain::ActionDue due = domain::ActionDue::NextMeeting;
        std::optional<Date> dueOn;
    };

    ActionForm(const QString& heading, const QString& acceptText, QWidget* parent);
    void fill(const Values& values, const domain::MembershipRecords& records,
              const std::vector<Stored<domain::Body>>& bodies, Date suggestedDay);
    [[nodiscard]] Values values() const;
    void showProblem(const QString& words);
    void begin(bool selectText);

Q_SIGNALS:
    void accepted();
    void givenUp();
    void grown();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void buildLayout(const QString& heading);
    void submit();
    void watch(QLineEdit& field);
    [[nodiscard]] bool completesName();

    LineBox* m_text;
    OwnersEditor* m_owners;
    QComboBox* m_due;
    QDateEdit* m_day;
    QLabel* m_problem;
    QPushButton* m_accept;
};

} // namespace cspdesk::desktop
