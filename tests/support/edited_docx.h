// SPDX-License-Identifier: MIT
#pragma once

#include "documents/docx_package.h"
#include "sources/zip_parts.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <fstream>

namespace cspdesk::tests {

/// Puts other words in place of some in a Word file of ours, as somebody would in Word.
inline void replaceInDocx(const std::filesystem::path& file, const std::string& words, const std::string& others)
{
    const std::string bytes = readFile(file);
    const sources::ZipParts zip(bytes);
    std::vector<documents::docx::Part> parts;
    for (const char* name : {"word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels",
                             "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/fontTable.xml",
                             "word/header1.xml", "word/footer1.xml", "docProps/core.xml", "docProps/custom.xml"}) {
        auto content = zip.read(name, 1U << 26U);
        REQUIRE(content.has_value());
        parts.push_back({name, std::move(*content)});
    }
    std::string& document = parts.front().content;
    const std::size_t at = document.find(words);
    REQUIRE(at != std::string::npos);
    document.replace(at, words.size(), others);
    std::ofstream(file, std::ios::binary) << documents::docx::packed(parts);
}

} // namespace cspdesk::tests
