// SPDX-License-Identifier: MIT
#include "support/golden.h"

#include "support/temporary_folder.h"

#include <cstdlib>
#include <sstream>

namespace cspdesk::tests {
namespace {

std::string firstDifference(const std::string& expected, const std::string& actual)
{
    std::istringstream left(expected);
    std::istringstream right(actual);
    std::string expectedLine;
    std::string actualLine;
    for (int line = 1;; ++line) {
        const bool hasLeft = bool(std::getline(left, expectedLine));
        const bool hasRight = bool(std::getline(right, actualLine));
        if (!hasLeft && !hasRight)
            return "the files differ only in their line ends";
        if (!hasLeft || !hasRight || expectedLine != actualLine)
            return "line " + std::to_string(line) + ": expected «" + (hasLeft ? expectedLine : "end of file")
                 + "», came «" + (hasRight ? actualLine : "end of file") + "»";
    }
}

} // namespace

std::string differenceFromGolden(const std::string& name, const std::string& actual)
{
    const std::filesystem::path golden = std::filesystem::path(CSPDESK_TESTS_DIR) / name;
    if (const char* update = std::getenv("UPDATE_GOLDEN"); update != nullptr && std::string(update) == "1") {
        std::filesystem::create_directories(golden.parent_path());
        writeFile(golden, actual);
        return {};
    }
    if (!std::filesystem::exists(golden))
        return "there is no golden file " + name;
    const std::string expected = readFile(golden);
    if (expected == actual)
        return {};
    writeFile(std::filesystem::path(CSPDESK_TESTS_BUILD_DIR) / (golden.filename().string() + ".actual"), actual);
    return firstDifference(expected, actual);
}

} // namespace cspdesk::tests
