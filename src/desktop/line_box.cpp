// SPDX-License-Identifier: MIT
#include "desktop/line_box.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace cspdesk::desktop {
namespace {

constexpr int frameAndPadding = 16;

/// Longer text is no title but a slip of the clipboard. It is broken wherever the line is full: looking for the ends of
/// words in it would stop the window for minutes.
constexpr qsizetype mostWrappedAtWords = 4000;

} // namespace

LineBox::LineBox(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(1);
    document()->setModified(false); // the margin is no typing
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        if (!m_filling)
            Q_EMIT typed(text());
    });
}

void LineBox::setText(const QString& text)
{
    m_filling = true;
    prepareFor(text.size());
    setPlainText(text);
    m_filling = false;
}

void LineBox::setVisibleLines(int least, int most)
{
    m_least = least;
    m_most = most;
    updateGeometry();
}

int LineBox::linesShown() const
{
    const QTextLayout* layout = document()->firstBlock().layout();
    const int lines = layout == nullptr ? 1 : qMax(1, layout->lineCount());
    return qBound(m_least, lines, m_most);
}

QSize LineBox::sizeHint() const
{
    const int height = int(std::ceil(QFontMetricsF(font()).lineSpacing() * linesShown())) + frameAndPadding;
    return {120, height};
}

void LineBox::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
}

void LineBox::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == Qt::Key_Escape) {
        event->accept();
        Q_EMIT givenUp();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->setAccepted(plain);
        if (plain)
            Q_EMIT accepted();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void LineBox::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A menu or the window of another program does not end the typing.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason
        && event->reason() != Qt::MenuBarFocusReason)
        Q_EMIT left();
}

void LineBox::insertFromMimeData(const QMimeData* source)
{
    QString text = source->text();
    text.replace(QLatin1String("\r\n"), QLatin1String(" "));
    for (const char16_t mark : {u'\n', u'\r', u'\u2028', u'\u2029'})
        text.replace(QChar(mark), QLatin1Char(' '));
    prepareFor(document()->characterCount() + text.size());
    insertPlainText(text);
}

void LineBox::prepareFor(qsizetype characters)
{
    const auto mode =
        characters > mostWrappedAtWords ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere;
    if (wordWrapMode() != mode)
        setWordWrapMode(mode);
}

} // namespace cspdesk::desktop
