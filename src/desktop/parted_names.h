// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <set>
#include <string>

namespace cspdesk::desktop {

/// Names that are typed with semicolons between them, and how they are shown.
std::set<std::string> namesIn(const QString& parted);
QString partedNames(const std::set<std::string>& names);

} // namespace cspdesk::desktop
