// SPDX-License-Identifier: MIT
#include "analysis/report_notes.h"

#include "base/text.h"

namespace cspdesk::analysis {

std::vector<std::string> paragraphsOf(std::string_view text)
{
    std::vector<std::string> out;
    std::string paragraph;
    const auto end = [&] {
        if (!paragraph.empty())
            out.push_back(std::move(paragraph));
        paragraph.clear();
    };
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size());
        const std::string line = singleLine(std::string(text.substr(0, length)));
        if (line.empty())
            end();
        else
            paragraph += (paragraph.empty() ? "" : " ") + line;
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    end();
    return out;
}

} // namespace cspdesk::analysis
