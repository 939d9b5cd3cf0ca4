// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/theme.h"

#include <QFrame>
#include <QTimer>

class QToolButton;

namespace cspdesk::desktop {

/// Tells what happened in a bar above the page. It takes no keyboard, speaks to screen readers, and offers to undo a
/// removal that came just before.
class MessageBar : public QFrame, public Notices
{
    Q_OBJECT

public:
    MessageBar(presentation::Workspace& workspace, QWidget* parent);

    void tell(Tone tone, const QString& title, const QString& detail = {}) override;
    void tell(const application::Error& error) override;
    void clear() override;

    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void connectWorkspace();
    void colour();

    presentation::Workspace& m_workspace;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_detail;
    QPushButton* m_undo;
    QToolButton* m_close;
    QTimer m_goAway;
    Tone m_tone = Tone::Information;
    bool m_offersUndo = false;
    bool m_justRemoved = false; ///< something was removed in this turn of the event loop
};

} // namespace cspdesk::desktop
