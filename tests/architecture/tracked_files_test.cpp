// SPDX-License-Identifier: MIT
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

#include <regex>
#include <sstream>

using namespace cspdesk::tests;

namespace {

const std::string root = CSPDESK_SOURCE_DIR;
const std::string thisFile = "tests/architecture/tracked_files_test.cpp";

/// The paths of all tracked files; without git, of all files but those that a build makes.
std::vector<std::string> trackedFiles()
{
    const CommandOutcome list =
        runShell("cd '" + root
                 + "' && if git -c safe.directory='*' ls-files 2>/dev/null; then :; else"
                   " find . -type d \\( -name build -o -name out -o -name node_modules -o -name .git \\)"
                   " -prune -o -type f -print | sed 's|^\\./||'; fi");
    std::vector<std::string> paths;
    std::istringstream lines(list.output);
    for (std::string path; std::getline(lines, path);)
        if (std::filesystem::is_regular_file(std::filesystem::path(root) / path))
            paths.push_back(path);
    return paths;
}

bool isText(const std::string& content) { return content.find('\0') == std::string::npos; }

/// The first path of somebody's own machine; empty when there is none.
std::string foreignTrace(const std::string& content)
{
    // The halves are kept apart so that this file passes a search for them.
    static const std::regex trace("(^|[^A-Za-z0-9_.~-])(/ro"
                                  "ot/|/home/[a-z]|/Us"
                                  "ers/|[A-Z]:\\\\Us"
                                  "ers\\\\)");
    std::istringstream lines(content);
    std::smatch match;
    for (std::string line; std::getline(lines, line);)
        if (line.size() < 20000 && std::regex_search(line, match, trace))
            return match.str();
    return {};
}

} // namespace

TEST_CASE("a path of somebody's machine is recognised")
{
    CHECK(foreignTrace("see /home/"
                       "anna/cspdesk")
          == " /home/a");
    CHECK_FALSE(foreignTrace("first\nC:\\Users\\Anna").empty());
    CHECK(foreignTrace("/usr/share/fonts https://example.org/home/page").empty());
}

TEST_CASE("no tracked file carries a trace of the machine it was written on")
{
    const std::vector<std::string> paths = trackedFiles();
    REQUIRE(paths.size() > 20);
    for (const std::string& path : paths) {
        const std::string content = readFile(std::filesystem::path(root) / path);
        if (path == thisFile || !isText(content))
            continue;
        const std::string trace = foreignTrace(content);
        CAPTURE(path, trace);
        CHECK(trace.empty());
    }
}

TEST_CASE("packages are pinned without the address they were fetched from")
{
    const std::string lock = readFile(root + "/tests/accessibility/package-lock.json");
    CHECK(lock.find("\"resolved\"") == std::string::npos);
    CHECK(lock.find("\"integrity\": \"sha512-") != std::string::npos);
}

TEST_CASE("every source file begins with its licence")
{
    for (const std::string& path : trackedFiles()) {
        static const std::regex source("(src|tests)/.*\\.(h|cpp|sh|js)|dev|\\.ci/run");
        if (!std::regex_match(path, source))
            continue;
        const std::string content = readFile(std::filesystem::path(root) / path);
        CAPTURE(path);
        CHECK(content.substr(0, 120).find("SPDX-License-Identifier: MIT") != std::string::npos);
    }
}

// CMake divides a list at semicolons: such a test would be taken for two that are not there, and never run.
TEST_CASE("no test has a semicolon in its name")
{
    static const std::regex name(R"re(TEST_CASE\(\s*(?:"(?:[^"\\]|\\.)*"\s*)+)re");
    for (const std::string& path : trackedFiles()) {
        if (!path.starts_with("tests/") || !path.ends_with("_test.cpp"))
            continue;
        const std::string content = readFile(std::filesystem::path(root) / path);
        for (std::sregex_iterator each(content.begin(), content.end(), name), end; each != end; ++each) {
            CAPTURE(path, each->str());
            CHECK(each->str().find(';') == std::string::npos);
        }
    }
}
