// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

namespace cspdesk::tests {

/// The files of a zip by name, read by libzip; empty where it is none.
std::map<std::string, std::string> filesOfZip(const std::string& zip);

/// What is wrong with a text as XML, or nothing.
std::string faultOfXml(const std::string& xml);

/// A paragraph of document.xml as a reader of Word sees it.
struct WordParagraph
{
    std::string style;
    std::string number; ///< what Word counts, worked out from numbering.xml
    std::string text;
};

/// All paragraphs in order, counted as ECMA-376 part 1, 17.9 tells: a level counts on from its last paragraph or from
/// its start, and begins anew when a level above it has counted; lists of one definition count together.
std::vector<WordParagraph> paragraphsOf(const std::map<std::string, std::string>& files);

} // namespace cspdesk::tests
