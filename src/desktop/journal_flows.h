// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"

namespace cspdesk::desktop {

/// Removing what old journal entries say of the records.
class JournalFlows : public QObject
{
    Q_OBJECT

public:
    JournalFlows(PageContext& context, QWidget* window);

private:
    void refresh();
    void remove(Date before);

    PageContext& m_context;
};

} // namespace cspdesk::desktop
