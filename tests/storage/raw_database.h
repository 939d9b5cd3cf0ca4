// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>

struct sqlite3;

namespace cspdesk::tests {

/// The file as any SQLite tool sees it: for doing what the program never does, and for looking past it.
class RawDatabase
{
public:
    explicit RawDatabase(const std::filesystem::path& path);

    /// Runs statements divided by semicolons; throws with SQLite's message.
    void run(const std::string& sql);
    /// The first column of the first row as text; empty when there is none.
    std::string text(const std::string& sql);

private:
    struct Closer
    {
        void operator()(sqlite3* handle) const;
    };

    std::unique_ptr<sqlite3, Closer> m_handle;
};

} // namespace cspdesk::tests
