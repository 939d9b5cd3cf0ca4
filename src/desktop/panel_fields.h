// SPDX-License-Identifier: MIT
#pragma once

#include "wording/translate.h"

#include <QLabel>

#include <optional>
#include <string>

class QFrame;
class QScrollArea;

namespace cspdesk::desktop {

/// A line that takes no room while it says nothing.
void showLine(QLabel& label, const QString& text);

/// Gives every label in `fields` the look of what it is for: the names of fields, and the lines below them
/// ("...ProblemLabel"), which are hidden until something is wrong.
void prepareLabels(QWidget& fields);

/// The same for a panel whose fields scroll in an area of their own.
void preparePanel(QFrame& panel, QScrollArea& area, QWidget& fields);

/// What a line says under text that was refused and is still there.
QString notAccepted();

/// Shows what the file says. Text that is being typed, or was refused, is never overwritten by it.
template <class Box>
void fill(Box& box, QLabel& problem, const std::string& stored, const std::optional<QString>& refused)
{
    if (box.hasFocus() && box.document()->isModified())
        return;
    const QString text = refused.value_or(wording::text(stored));
    if (box.text() != text)
        box.setText(text);
    if (!refused)
        showLine(problem, {});
    else if (problem.text().isEmpty())
        showLine(problem, notAccepted());
}

} // namespace cspdesk::desktop
