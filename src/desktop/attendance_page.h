// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"

namespace cspdesk::desktop {

class PageHeading;

/// Attendance.
class AttendancePage : public Page
{
    Q_OBJECT

public:
    AttendancePage(PageContext& context, QWidget* parent);

private:
    void refresh();

    PageHeading* m_heading;
};

} // namespace cspdesk::desktop
