// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cspdesk::tests {

/// A file of the source tree; the path is written from src/.
struct SourceFile
{
    std::string path;
    std::string text;
};

/// All headers and sources below a folder, in the order of their paths.
std::vector<SourceFile> sourceFiles(const std::filesystem::path& root);

/// The lines of a source with comments blanked, so that line numbers stay.
std::vector<std::string> linesWithoutComments(const std::string& text);

/// The lines with comments and the content of literals blanked: what is left is code.
std::vector<std::string> linesOfCode(const std::string& text);

} // namespace cspdesk::tests
