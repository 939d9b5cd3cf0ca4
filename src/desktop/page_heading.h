// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/action_button.h"
#include "desktop/elided_label.h"
#include "desktop/pill.h"

#include <QHBoxLayout>

namespace cspdesk::desktop {

/// The head of a page: its title, below it a state and a line, and the page's main actions at the right.
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

private:
    ElidedLabel* m_title;
    QHBoxLayout* m_first;
    ElidedLabel* m_subtitle;
    Pill* m_state;
    QHBoxLayout* m_actions;
};

} // namespace cspdesk::desktop
