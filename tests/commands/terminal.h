// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"
#include "storage/partnership_files.h"
#include "support/catch.h"
#include "support/fixed_clock.h"
#include "support/temporary_folder.h"

#include <sstream>

namespace cspdesk::tests {

/// A terminal in a folder of its own.
class Terminal
{
public:
    explicit Terminal(Date today = date(2025, 10, 6)) : m_clock(today) {}

    int run(std::vector<std::string> words)
    {
        out.str({});
        problems.str({});
        return commands::runCommandLine(words, m_environment);
    }

    [[nodiscard]] std::string path(const std::string& name) const { return m_folder.path(name).string(); }
    [[nodiscard]] bool exists(const std::string& name) const { return std::filesystem::exists(m_folder.path(name)); }

    /// A sample file of that name.
    std::string sample(const std::string& name = "cambridge.csp")
    {
        REQUIRE(run({"new", path(name), "--sample"}) == commands::Done);
        return path(name);
    }

    std::ostringstream out;
    std::ostringstream problems;
    std::optional<std::string> typedSecret;
    std::istringstream in;
    storage::SqlitePartnershipFiles files{{.passphraseCost = {.operations = 1, .memoryBytes = 8192}}};

private:
    TemporaryFolder m_folder;
    FixedClock m_clock;
    commands::Environment m_environment{
        files, {&m_clock, "officer@desk"}, out, problems, [this](const std::string&) { return typedSecret; }, &in};
};

inline bool contains(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

} // namespace cspdesk::tests
