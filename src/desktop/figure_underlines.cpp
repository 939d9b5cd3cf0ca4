// SPDX-License-Identifier: MIT
#include "desktop/figure_underlines.h"

#include "desktop/theme.h"
#include "wording/translate.h"

#include <QHelpEvent>
#include <QPlainTextEdit>
#include <QToolTip>

#include <algorithm>

namespace cspdesk::desktop {

FigureUnderlines::FigureUnderlines(QPlainTextEdit& field, Marks marks)
    : QObject(&field),
      m_field(field),
      m_find(std::move(marks))
{
    constexpr int aMoment = 500; // milliseconds
    m_pause.setSingleShot(true);
    m_pause.setInterval(aMoment);
    connect(&m_pause, &QTimer::timeout, this, &FigureUnderlines::look);
    connect(&field, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    field.viewport()->installEventFilter(this);
}

void FigureUnderlines::look()
{
    m_marks = m_find(m_field.toPlainText());
    QList<QTextEdit::ExtraSelection> lines;
    QStringList reasons;
    for (const presentation::FigureMark& mark : m_marks) {
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(m_field.document());
        line.cursor.setPosition(mark.start);
        line.cursor.setPosition(mark.start + mark.length, QTextCursor::KeepAnchor);
        line.format.setUnderlineStyle(QTextCharFormat::DotLine);
        line.format.setUnderlineColor(colours().problem);
        lines << line;
        reasons << mark.why;
    }
    m_field.setExtraSelections(lines);
    m_field.setAccessibleDescription(
        reasons.isEmpty() ? QString() : wording::say("Figures to look at: %1").arg(reasons.join(QLatin1Char(' '))));
}

bool FigureUnderlines::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QObject::eventFilter(object, event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const int place = m_field.cursorForPosition(help->pos()).position();
    const auto mark = std::find_if(m_marks.begin(), m_marks.end(), [place](const presentation::FigureMark& each) {
        return each.start <= place && place <= each.start + each.length;
    });
    if (mark == m_marks.end())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), mark->why, &m_field);
    return true;
}

} // namespace cspdesk::desktop
