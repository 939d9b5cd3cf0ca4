// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace cspdesk::desktop {

/// A field for one line of text that may be long: it wraps and grows instead of hiding what does not fit. Enter
/// accepts, Esc gives up, line breaks that are pasted become spaces.
class LineBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LineBox(QWidget* parent = nullptr);
    [[nodiscard]] QString text() const { return toPlainText(); }
    /// Puts text in without it counting as typed.
    void setText(const QString& text);
    void setVisibleLines(int least, int most);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void typed(const QString& text);
    void accepted();
    void givenUp();
    /// The keyboard went elsewhere in the window.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int linesShown() const;
    void prepareFor(qsizetype characters);

    int m_least = 1;
    int m_most = 4;
    bool m_filling = false;
};

} // namespace cspdesk::desktop
