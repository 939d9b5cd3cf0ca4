// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/minutes.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::application {

/// How a paragraph of the minutes left in a copy.
struct ExportedParagraph
{
    Id<domain::MinuteParagraph> id;
    Id<domain::AgendaItem> item;
    std::string textMark; ///< domain::textMark of its words as they left
    bool isNumbered = true;

    friend bool operator==(const ExportedParagraph&, const ExportedParagraph&) = default;
};

/// What a paragraph that came back says of where it came from.
struct ReturnedIdentity
{
    Id<domain::MinuteParagraph> paragraph;
    std::string textMark;
    bool holdsText = true; ///< false where its own words were all deleted and only the name is left

    friend bool operator==(const ReturnedIdentity&, const ReturnedIdentity&) = default;
};

/// A paragraph of the minutes as it came back from a word processor.
struct ReturnedParagraph
{
    std::vector<ReturnedIdentity> identities; ///< several where paragraphs were joined; none for a new one
    Id<domain::AgendaItem> item;              ///< whose heading it stands under
    bool isNumbered = true;
    std::string text;      ///< marked text
    bool isLocked = false; ///< the copy had no words for it: the closed matter was locked
};

/// Something in the document that is not taken over, so that nobody believes it was.
struct ReturnedRemark
{
    enum class Kind {
        TrackedChanges,  ///< `count` of them, taken as accepted
        Comment,         ///< `author` and `text`
        HeadingChanged,  ///< of an item: its title is changed on the agenda
        UnknownHeading,  ///< `text`: a heading that belongs to no item
        OutsideItems,    ///< `text`: words that stand under no item
        Table,           ///< `text`: its first words
        Picture,         ///< `count` of them
        Footnote,        ///< `count` of them
        AppendixChanged, ///< `text`: the title of the appendix
        GoneSince,       ///< `text`: a paragraph that was removed in the file since
        // Under `place`, in what is not read back: attendance, action points, agreement, headings.
        RewordedElsewhere, ///< `text`: a line that says something else than the file
        AddedElsewhere,    ///< `text`: a line that the file does not have
        LeftOut            ///< `text`: a line of the file that is not there
    };

    Kind kind;
    int count = 0;
    std::string author = {};
    std::string text = {};
    std::string place = {}; ///< the heading it stands under; empty above the first one

    friend bool operator==(const ReturnedRemark&, const ReturnedRemark&) = default;
};

/// Minutes that were written as a Word file, changed there, and came back.
struct ReturnedMinutes
{
    std::string origin;      ///< of the partnership file (FileFacts::origin); empty where the document does not say
    std::string journalHead; ///< of that file when the copy was made
    std::optional<Id<domain::Meeting>> meeting;
    std::optional<Date> date;
    bool isPublicCopy = false;
    std::vector<ExportedParagraph> exported; ///< in their order; empty where the document does not say
    std::vector<ReturnedParagraph> paragraphs;
    std::vector<ReturnedRemark> remarks;
};

} // namespace cspdesk::application
