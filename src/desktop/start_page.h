// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"

class QVBoxLayout;

namespace cspdesk::desktop {

/// What is shown while no file is open: make one, open one, or go on with one of the last.
class StartPage : public Page
{
    Q_OBJECT

public:
    StartPage(PageContext& context, QWidget* parent);
    void activate() override;
    void showRecent(const QStringList& files);

Q_SIGNALS:
    void fileRequested(const QString& path);

private:
    QWidget* welcome();
    QWidget* choices();

    QWidget* m_first = nullptr;
    QWidget* m_recent;
    QVBoxLayout* m_recentLayout;
};

} // namespace cspdesk::desktop
