// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"

namespace cspdesk::desktop {

class PageHeading;

/// Actions.
class ActionsPage : public Page
{
    Q_OBJECT

public:
    ActionsPage(PageContext& context, QWidget* parent);

private:
    void refresh();

    PageHeading* m_heading;
};

} // namespace cspdesk::desktop
