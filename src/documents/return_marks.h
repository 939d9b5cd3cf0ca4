// SPDX-License-Identifier: MIT
#pragma once

#include "application/returned_minutes.h"
#include "application/store.h"
#include "documents/document.h"

#include <map>

namespace cspdesk::documents {

/// By what minutes that left as a Word file are known again when they come back: hidden bookmarks around every
/// paragraph, and custom properties of the file. Both are kept by Word and by LibreOffice, and neither is seen. They
/// hold numbers and checksums, never words: what somebody deletes in Word must be gone from the Word file.
///
/// A bookmark begins with "_csp_" (an underscore hides it in Word), then one letter for the kind, a number, and for a
/// paragraph the mark of its text: `_csp_p12_1f0a93bc`. It has at most 40 characters.

/// The marks of blocks (Block::mark): of a paragraph of the minutes, of one without words yet, of one that the copy
/// cannot show, of the heading of an item, of the text of an appendix, and of all that the program writes itself.
std::string paragraphMark(Id<domain::MinuteParagraph> id, const std::string& text);
std::string emptyMark(Id<domain::MinuteParagraph> id);
std::string lockedMark(Id<domain::MinuteParagraph> id);
std::string itemMark(Id<domain::AgendaItem> id, const std::string& title);
std::string appendixMark(Id<domain::Appendix> id, const std::string& text);
std::string programMark();

/// The mark of the paragraphs behind the first one of a block.
std::string markBehind(const std::string& mark);

struct ReadMark
{
    enum class Kind { Paragraph, Continued, Empty, Locked, Item, AppendixText, Program };

    Kind kind;
    std::int64_t number = 0;
    std::string textMark;
};

/// What a bookmark means; nothing for one that is not ours.
std::optional<ReadMark> readMark(const std::string& bookmark);

/// Marks a block, and those in it, as written by the program.
Block byProgram(Block block);

/// Says of a copy of minutes what is in it and for whom, in its custom properties.
void describeCopy(Document& document, const domain::Meeting& meeting, Id<domain::Meeting> id, bool isPublicCopy,
                  const std::vector<application::ExportedParagraph>& paragraphs);

/// Says from which file a copy of minutes was made; does nothing to other documents.
void nameOrigin(Document& document, const application::FileFacts& facts);

/// Takes from the custom properties of a Word file what the two functions above wrote.
void readProperties(const std::map<std::string, std::string>& properties, application::ReturnedMinutes& minutes);

} // namespace cspdesk::documents
