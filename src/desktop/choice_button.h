// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

class QAction;

namespace cspdesk::desktop {

/// A wide button with an icon, what it does in bold and a line about it below.
class ChoiceButton : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceButton(const QIcon& icon, const QString& title, const QString& detail, QWidget* parent);
    /// Does what the action does, and says it in its words.
    ChoiceButton(QAction& action, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;

    QString m_detail;
};

} // namespace cspdesk::desktop
