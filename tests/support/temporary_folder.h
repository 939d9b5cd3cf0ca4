// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace cspdesk::tests {

/// A folder of its own for one test, removed with everything in it at the end.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return m_path / name; }
    [[nodiscard]] const std::filesystem::path& root() const { return m_path; }

private:
    std::filesystem::path m_path;
};

std::string readFile(const std::filesystem::path& path);
void writeFile(const std::filesystem::path& path, std::string_view content);

} // namespace cspdesk::tests
