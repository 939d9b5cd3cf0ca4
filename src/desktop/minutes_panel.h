// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "desktop/page.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;

namespace cspdesk::desktop {

class LifeSteps;

/// What is said of the minutes as a whole beside them: times, the public, their life, and what a careful
/// reader would ask.
class MinutesPanel : public QFrame
{
    Q_OBJECT

public:
    MinutesPanel(PageContext& context, QWidget* parent);
    /// While the meeting is `toCome` nothing can be missing from its minutes.
    void show(const application::MinutesView& view, const QString& whyFixed, bool toCome);
    /// Offers the last meeting that has minutes, or nothing.
    void offerEarlier(const std::optional<Stored<domain::Meeting>>& meeting);

Q_SIGNALS:
    void remarkChosen(const cspdesk::domain::MinutesRemark& remark);
    void earlierRequested();

private:
    void buildLayout();
    void showRemarks(std::vector<domain::MinutesRemark> remarks);
    void followRemark();

    PageContext& m_context;
    QLabel* m_details;
    LifeSteps* m_life;
    QLabel* m_agreed;
    QLabel* m_fixed;
    QPushButton* m_earlier;
    QLabel* m_remarksHeading;
    QListWidget* m_remarks;
    QLabel* m_remedy;
    std::vector<domain::MinutesRemark> m_shown;
};

} // namespace cspdesk::desktop
