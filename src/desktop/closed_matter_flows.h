// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/idle_watch.h"
#include "desktop/page.h"

namespace cspdesk::desktop {

/// Passphrase, unlocking and locking; an unlocked file locks itself when nobody is at work.
class ClosedMatterFlows : public QObject
{
    Q_OBJECT

public:
    ClosedMatterFlows(PageContext& context, std::chrono::milliseconds lockAfter, QWidget* window);

Q_SIGNALS:
    /// A passphrase was set or changed, and its recovery key has been shown.
    void passphraseSet();

private:
    void refresh();
    void protect();
    void unlock();
    void lock();
    void lockWhenIdle();

    PageContext& m_context;
    QWidget* m_window;
    IdleWatch m_idle;
};

} // namespace cspdesk::desktop
