// SPDX-License-Identifier: MIT
#include "desktop/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace cspdesk::desktop {
namespace {

bool isSomebodyAtWork(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove
        || type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::InputMethod;
}

} // namespace

IdleWatch::IdleWatch(std::chrono::milliseconds patience, QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::start() { m_timer.start(); }

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (m_timer.isActive() && isSomebodyAtWork(event->type()))
        m_timer.start();
    return QObject::eventFilter(watched, event);
}

} // namespace cspdesk::desktop
