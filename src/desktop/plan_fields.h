// SPDX-License-Identifier: MIT
#pragma once

#include "domain/plan_entry.h"

#include <QString>

namespace cspdesk::desktop {

/// Which fields matter for a kind, and how they are called there.
struct KindFields
{
    bool cadence = false;
    QString from; ///< empty where the day says nothing
    QString until;
    QString note;
    bool response = false;
    bool report = false;
};

KindFields fieldsOf(domain::PlanKind kind);

} // namespace cspdesk::desktop
