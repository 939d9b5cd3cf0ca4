// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"

#include <QString>

namespace cspdesk::wording {

/// What a record is called by people: a title, a name, a date. Of closed items the title that can be read now; empty
/// for what has no name of its own, such as a membership.
QString recordName(const application::Record& record);

/// "agenda item “Any other business”"
QString kindAndName(const application::Record& record);

/// "1 agenda item", "12 agenda items"
QString countedKind(std::size_t kind, int count);

} // namespace cspdesk::wording
