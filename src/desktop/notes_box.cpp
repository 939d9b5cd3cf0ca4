// SPDX-License-Identifier: MIT
#include "desktop/notes_box.h"

#include <QKeyEvent>

namespace cspdesk::desktop {

NotesBox::NotesBox(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            Q_EMIT typed(toPlainText());
    });
}

void NotesBox::setText(const QString& text)
{
    m_filling = true;
    setPlainText(text);
    document()->setModified(false);
    m_filling = false;
}

void NotesBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && document()->isModified())
        Q_EMIT givenUp();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NotesBox::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A menu over the field or another window does not mean that the text is finished.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT left();
}

} // namespace cspdesk::desktop
