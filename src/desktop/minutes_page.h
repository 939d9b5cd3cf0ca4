// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"

namespace cspdesk::desktop {

class PageHeading;

/// Minutes.
class MinutesPage : public Page
{
    Q_OBJECT

public:
    MinutesPage(PageContext& context, QWidget* parent);

private:
    void refresh();

    PageHeading* m_heading;
};

} // namespace cspdesk::desktop
