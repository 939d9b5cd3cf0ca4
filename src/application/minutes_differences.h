// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "application/returned_minutes.h"

#include <set>
#include <variant>

namespace cspdesk::application {

/// One thing that is otherwise in minutes that came back from a word processor. What was changed in two ways, such as
/// moved and reworded, is two differences, to be taken or left one by one.
struct MinutesDifference
{
    enum class Kind { Changed, Added, Removed, Moved, BecameNote, BecameNumbered };

    Kind kind = Kind::Changed;
    std::optional<Id<domain::MinuteParagraph>> paragraph; ///< absent for one that was added
    Id<domain::AgendaItem> item{0};                       ///< where it stands in the document
    std::string number;                                   ///< as it stands in the file; empty for a note or a new one
    std::string before;                                   ///< the words in the file, as marked text
    std::string after;                                    ///< the words in the document
    bool isNumbered = true;                               ///< in the document
    std::optional<Id<domain::AgendaItem>> movedFrom;      ///< where it moved to another item
    /// The paragraphs in front of it in the document under its item, nearest first; it stands behind the first of them
    /// that is there.
    std::vector<Id<domain::MinuteParagraph>> behind;
    std::optional<std::size_t> behindAdded; ///< the difference that added the paragraph right in front of it
    std::size_t actions = 0;                ///< action points that hang on a paragraph that was removed
    /// It was changed in the file too since the copy was made, so that taking this loses that change.
    bool isConflict = false;
    std::string exportedMark; ///< domain::textMark of the words when the copy was made

    friend bool operator==(const MinutesDifference&, const MinutesDifference&) = default;
};

/// Why minutes that came back cannot be compared with the file.
struct ReturnRefusal
{
    enum class Kind {
        OtherFile,        ///< exported from another partnership file
        OtherMeeting,     ///< minutes of another meeting of this file
        Agreed,           ///< agreed minutes change by a dated correction only
        NothingRecognised ///< no paragraph in it is one of these minutes
    };

    Kind kind;
    std::optional<Date> meeting = std::nullopt; ///< the one the document is of
};

struct MinutesDifferences
{
    std::vector<MinutesDifference> differences; ///< in the order of the agenda
    std::vector<ReturnedRemark> remarks;
    bool isPublicCopy = false;
    std::size_t compared = 0; ///< paragraphs of the file that the copy had when it was made
};

/// How much of the minutes would be gone.
struct Removals
{
    std::size_t removed = 0;
    std::size_t paragraphs = 0;

    /// More than a third of them: nobody edits like that, and a document that was cut short looks like that.
    [[nodiscard]] bool areMany() const { return removed * 3 > paragraphs; }
};

/// What the chosen differences (by their place in the list) would remove.
Removals removalsIn(const MinutesDifferences& found, const std::set<std::size_t>& chosen);

/// What is otherwise in the minutes that came back than it was when they left. `origin` is that of the file of `view`.
/// Something that was changed only in the file since then is no difference. Closed matter that a public copy did not
/// show is not missing from it.
BasicResult<MinutesDifferences, ReturnRefusal> differencesOf(const MinutesView& view, const std::string& origin,
                                                             const ReturnedMinutes& returned);

/// Takes over the chosen differences (by their place in the list) in this unit of work; action points stay with their
/// paragraphs. A failure `ChangedSince` where the file is not any more as it was when they were listed.
Result<> acceptDifferences(UnitOfWork& unit, Id<domain::Meeting> meeting,
                           const std::vector<MinutesDifference>& differences, const std::set<std::size_t>& chosen);

} // namespace cspdesk::application
