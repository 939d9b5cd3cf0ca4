// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cspdesk::tests {

/// Compares `actual` with the golden file `tests/<name>`. Empty when equal; otherwise the first differing line in
/// words, and `<build>/<file>.actual` holds what came out. With UPDATE_GOLDEN=1 in the environment the file is
/// rewritten.
std::string differenceFromGolden(const std::string& name, const std::string& actual);

} // namespace cspdesk::tests
