// SPDX-License-Identifier: MIT
#include "desktop/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace cspdesk::desktop {
namespace {

class WheelGuard : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel)
            return QObject::eventFilter(object, event);
        event->ignore(); // whatever scrolls around the field takes it
        return true;
    }
};

} // namespace

void leaveWheelToScrolling(QWidget& form)
{
    auto* guard = new WheelGuard(&form);
    for (QComboBox* box : form.findChildren<QComboBox*>())
        box->installEventFilter(guard);
    for (QAbstractSpinBox* box : form.findChildren<QAbstractSpinBox*>())
        box->installEventFilter(guard);
}

} // namespace cspdesk::desktop
