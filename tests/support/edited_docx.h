// SPDX-License-Identifier: MIT
#pragma once

#include "documents/docx_package.h"
#include "sources/zip_parts.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <fstream>
#include <functional>

namespace cspdesk::tests {

/// Changes the document.xml of a Word file of ours.
inline void editDocx(const std::filesystem::path& file, const std::function<void(std::string&)>& edit)
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
    edit(parts.front().content);
    std::ofstream(file, std::ios::binary) << documents::docx::packed(parts);
}

/// Puts other words in place of some in a Word file of ours, as somebody would in Word.
inline void replaceInDocx(const std::filesystem::path& file, const std::string& words, const std::string& others)
{
    editDocx(file, [&](std::string& document) {
        const std::size_t at = document.find(words);
        REQUIRE(at != std::string::npos);
        document.replace(at, words.size(), others);
    });
}

/// Deletes the paragraphs whose XML holds the words, but for the first `kept`; tells how many those were.
inline std::size_t deleteInDocx(const std::filesystem::path& file, const std::string& words, std::size_t kept = 0)
{
    std::size_t deleted = 0;
    editDocx(file, [&](std::string& document) {
        const std::string end = "</w:p>";
        for (std::size_t at = document.find("<w:p>"); at != std::string::npos;) {
            const std::size_t behind = document.find(end, at) + end.size();
            const bool holds = std::string_view(document).substr(at, behind - at).find(words) != std::string::npos;
            if (holds && kept > 0)
                --kept;
            else if (holds) {
                document.erase(at, behind - at);
                ++deleted;
                at = document.find("<w:p>", at);
                continue;
            }
            at = document.find("<w:p>", behind);
        }
    });
    return deleted;
}

} // namespace cspdesk::tests
