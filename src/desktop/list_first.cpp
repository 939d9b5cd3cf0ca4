// SPDX-License-Identifier: MIT
#include "desktop/list_first.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>

namespace cspdesk::desktop {
namespace {

/// Keys with which a closed box goes to another choice. In one that is typed in, some of them move the cursor.
bool goesToAnotherChoice(int key, bool isTypedIn)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down: return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: return !isTypedIn;
    default: return false;
    }
}

class ListFirst : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(object, event);
        auto& box = *static_cast<QComboBox*>(object);
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isPlain = (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
        if (isPlain && goesToAnotherChoice(key.key(), box.isEditable())) {
            box.showPopup();
            return true;
        }
        const bool isLetter = isPlain && !key.text().isEmpty() && key.text().front().isPrint();
        if (isLetter && key.key() != Qt::Key_Space && !box.isEditable()) {
            box.showPopup();
            QCoreApplication::sendEvent(box.view(), event); // goes to the choice that begins so
            return true;
        }
        return QObject::eventFilter(object, event);
    }
};

} // namespace

void openListFirst(QComboBox& box) { box.installEventFilter(new ListFirst(&box)); }

} // namespace cspdesk::desktop
