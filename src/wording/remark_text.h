// SPDX-License-Identifier: MIT
#pragma once

#include "domain/minutes_remarks.h"

#include <QString>

namespace cspdesk::wording {

/// What a careful reader would ask about minutes: "Item 7 has no paragraph."
QString remarkText(const domain::MinutesRemark& remark);

} // namespace cspdesk::wording
