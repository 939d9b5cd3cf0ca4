// SPDX-License-Identifier: MIT
#pragma once

#include "support/catch.h"

#include <fstream>
#include <string>
#include <vector>

namespace cspdesk::tests {

/// Rows of a small CSV file of tests/sample without the first; quotes only around whole fields.
inline std::vector<std::vector<std::string>> rowsOf(const std::string& name)
{
    std::ifstream file(CSPDESK_SOURCE_DIR "/tests/sample/" + name);
    REQUIRE(file.is_open());
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::vector<std::string> row(1);
        bool isQuoted = false;
        for (const char letter : line)
            if (letter == '"')
                isQuoted = !isQuoted;
            else if (letter == ',' && !isQuoted)
                row.emplace_back();
            else
                row.back() += letter;
        rows.push_back(row);
    }
    REQUIRE_FALSE(rows.empty());
    return rows;
}

} // namespace cspdesk::tests
