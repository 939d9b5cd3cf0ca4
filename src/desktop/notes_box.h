// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace cspdesk::desktop {

/// A field for a few lines of text. It is accepted when it is left; Esc goes back to what was there.
class NotesBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NotesBox(QWidget* parent = nullptr);
    [[nodiscard]] QString text() const { return toPlainText(); }
    /// Puts text in without it counting as typed.
    void setText(const QString& text);

Q_SIGNALS:
    void typed(const QString& text);
    void givenUp();
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool m_filling = false;
};

} // namespace cspdesk::desktop
