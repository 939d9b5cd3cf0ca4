// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/action_button.h"
#include "desktop/elided_label.h"
#include "desktop/pill.h"

#include <QHBoxLayout>

#include <vector>

namespace cspdesk::desktop {

/// The head of a page: its title, below it a state and a line, and the page's main actions at the right. Where the
/// title would not fit beside them, those that are not the main one show their icons only.
class PageHeading : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeading(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// An empty text takes the state away.
    void setState(const QString& text, PillTone tone);
    ActionButton* addAction(QAction& action, Emphasis emphasis = Emphasis::Normal);
    void addWidget(QWidget* widget);
    /// Puts a small control right behind the title.
    void addBehindTitle(QWidget* widget);

protected:
    bool event(QEvent* event) override;

private:
    void makeRoomForTitle();

    ElidedLabel* m_title;
    QHBoxLayout* m_first;
    ElidedLabel* m_subtitle;
    Pill* m_state;
    QHBoxLayout* m_actions;
    std::vector<ActionButton*> m_givesWay; ///< from the left
};

} // namespace cspdesk::desktop
