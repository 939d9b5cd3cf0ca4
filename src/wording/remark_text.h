// SPDX-License-Identifier: MIT
#pragma once

#include "domain/minutes_lint.h"

#include <QString>

namespace cspdesk::wording {

/// What a careful reader would ask about minutes: "Item 7 has no paragraph."
QString remarkText(const domain::MinutesRemark& remark);
/// What to do about it: "Write what was said, or that the item was deferred."
QString remedyText(const domain::MinutesRemark& remark);
/// "To put right", "Somebody will ask", "To tidy"
QString label(domain::RemarkWeight weight);
/// The stable name of a kind of remark, for programs: "action-without-owner".
QString remarkName(domain::MinutesRemark::Kind kind);

} // namespace cspdesk::wording
