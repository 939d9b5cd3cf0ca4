// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"

namespace cspdesk::desktop {

class PageHeading;

/// Pack.
class PackPage : public Page
{
    Q_OBJECT

public:
    PackPage(PageContext& context, QWidget* parent);

private:
    void refresh();

    PageHeading* m_heading;
};

} // namespace cspdesk::desktop
