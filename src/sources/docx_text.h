// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::sources {

/// A stretch of words in one look. A forced line break is a line feed, a tab a tab.
struct WordRun
{
    std::string text;
    bool bold = false;
    bool italic = false;
    std::string link; ///< address outside the document; empty where there is none

    friend bool operator==(const WordRun&, const WordRun&) = default;
};

/// A bookmark that begins in a paragraph.
struct WordBookmark
{
    std::string name;
    bool holdsText = false; ///< false for what is left of one whose words were all deleted

    friend bool operator==(const WordBookmark&, const WordBookmark&) = default;
};

/// The list a paragraph is counted in.
struct WordListPlace
{
    int level = 0; ///< from 0
    bool isBullet = false;
    std::string pattern; ///< how its number is made up, such as "%1.%2"

    friend bool operator==(const WordListPlace&, const WordListPlace&) = default;
};

struct WordParagraph
{
    std::string style;    ///< its name as a person sees it, "Normal" where there is none
    int headingLevel = 0; ///< 1 to 9; 0 for running text
    std::optional<WordListPlace> list;
    std::vector<WordBookmark> bookmarks; ///< in their order
    std::vector<WordRun> runs;           ///< neighbours differ in look
    int table = 0;                       ///< which table of the document it stands in, from 1; 0 for none
    int row = 0;                         ///< in that table, from 1
    int column = 0;
};

struct WordComment
{
    std::string author;
    std::string text;
};

/// What a person sees in a Word document, as plain values. Tracked insertions are taken, tracked deletions left out.
struct DocxText
{
    std::vector<WordParagraph> paragraphs;
    std::vector<WordComment> comments;
    std::map<std::string, std::string> properties; ///< the custom ones, by name
    int insertions = 0;                            ///< tracked changes met
    int deletions = 0;
    int pictures = 0;
    int footnotes = 0;
};

/// Why a file cannot be read as a Word document.
struct DocxFault
{
    enum class Kind {
        Empty,        ///< there is nothing in it
        TooLarge,     ///< it, or what it unpacks to, is larger than any minutes are
        NotWord,      ///< something else altogether
        OldWord,      ///< a .doc of Word 97 to 2003, whatever it is called
        OpenDocument, ///< an .odt
        Encrypted,    ///< it opens with a password only
        Damaged       ///< a Word document in which something is missing or broken
    };

    Kind kind = Kind::NotWord;
    std::string part;   ///< the part that is broken: "word/document.xml"
    std::string detail; ///< English, for the second line of a message

    friend bool operator==(const DocxFault&, const DocxFault&) = default;
};

/// Reads the bytes of a .docx (ECMA-376 part 1, WordprocessingML).
[[nodiscard]] BasicResult<DocxText, DocxFault> readDocx(std::string_view bytes);

/// The words of a paragraph without their look.
[[nodiscard]] std::string textOf(const WordParagraph& paragraph);

} // namespace cspdesk::sources
