// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/figure_marks.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

class QPlainTextEdit;

namespace cspdesk::desktop {

/// Puts a quiet line under figures of a text field that others in it contradict, a moment after the last key. Why is
/// told by the mouse over them, and to screen readers as a description of the field. The text itself is not touched.
class FigureUnderlines : public QObject
{
    Q_OBJECT

public:
    using Marks = std::function<std::vector<presentation::FigureMark>(const QString& text)>;

    /// Becomes a child of the field. `marks` finds them in its text.
    explicit FigureUnderlines(QPlainTextEdit& field, Marks marks = presentation::figureMarks);

    /// At once, where nothing is typed.
    void look();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QPlainTextEdit& m_field;
    Marks m_find;
    QTimer m_pause;
    std::vector<presentation::FigureMark> m_marks;
};

} // namespace cspdesk::desktop
