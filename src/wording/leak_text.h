// SPDX-License-Identifier: MIT
#pragma once

#include "domain/leak_check.h"

#include <QString>

#include <vector>

namespace cspdesk::wording {

/// "paragraph 7.2: “the words found” (a closed title)"
QString leakText(const domain::Leak& leak);

/// What to tell when a public copy was refused, in one sentence for each place and one that says what to do.
struct LeakRefusal
{
    QString title;
    QString detail; ///< the places, one a line
    QString advice;
};
LeakRefusal leakRefusal(const std::vector<domain::Leak>& leaks);

} // namespace cspdesk::wording
