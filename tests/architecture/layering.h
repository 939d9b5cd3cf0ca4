// SPDX-License-Identifier: MIT
#pragma once

#include "architecture/source_text.h"

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace cspdesk::tests {

/// A line that the rules of docs/architecture.md do not allow.
struct Breach
{
    std::string file;
    int line = 0;
    std::string rule;

    friend bool operator==(const Breach&, const Breach&) = default;
};

std::ostream& operator<<(std::ostream& stream, const Breach& breach);

/// Which Qt module a header belongs to: "QLabel" to "QtWidgets".
using QtModules = std::map<std::string, std::string>;

/// Reads the module folders of the installed Qt.
QtModules installedQtModules();

/// Every breach of the rules about who may include and use what.
std::vector<Breach> breaches(const std::vector<SourceFile>& files, const QtModules& qtModules);

} // namespace cspdesk::tests
