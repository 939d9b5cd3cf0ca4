// SPDX-License-Identifier: MIT
#include "desktop/panel_fields.h"

#include "desktop/theme.h"
#include "desktop/wheel_guard.h"

#include <QFrame>
#include <QScrollArea>

namespace cspdesk::desktop {

void showLine(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

void prepareLabels(QWidget& fields)
{
    for (QLabel* label : fields.findChildren<QLabel*>()) {
        if (label->buddy() != nullptr)
            setTextRole(*label, TextRole::FieldLabel);
        if (label->objectName().endsWith(QLatin1String("ProblemLabel"))) {
            setTextRole(*label, TextRole::Problem);
            label->setWordWrap(true);
            label->hide();
        }
    }
}

void preparePanel(QFrame& panel, QScrollArea& area, QWidget& fields)
{
    makeCard(panel);
    leaveWheelToScrolling(fields);
    fields.setAutoFillBackground(false);
    area.viewport()->setAutoFillBackground(false);
    area.setFocusPolicy(Qt::NoFocus);
    prepareLabels(fields);
}

QString notAccepted()
{
    return wording::say("This was not accepted. Please change it, or press Esc to go back to what was there.");
}

} // namespace cspdesk::desktop
