// SPDX-License-Identifier: MIT
#include "application/minutes_differences.h"

#include "application/minutes_work.h"
#include "application/paragraph_matching.h"
#include "base/text.h"
#include "domain/marked_writing.h"

#include <algorithm>
#include <map>

namespace cspdesk::application {
namespace {

using namespace domain;
using Kind = MinutesDifference::Kind;
using ParagraphId = Id<MinuteParagraph>;

/// A paragraph as the file has it now.
struct Kept
{
    Stored<MinuteParagraph> paragraph;
    std::string number;
};

/// The places of a sequence that keep their order if as few as possible are taken out: the longest rising part.
std::vector<bool> staying(const std::vector<std::size_t>& ranks)
{
    std::vector<std::size_t> length(ranks.size(), 1);
    std::vector<std::optional<std::size_t>> before(ranks.size());
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (ranks[j] < ranks[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                before[i] = j;
            }
        if (!last || length[i] > length[*last])
            last = i;
    }
    std::vector<bool> stays(ranks.size(), false);
    for (; last; last = before[*last])
        stays[*last] = true;
    return stays;
}

class Comparison
{
public:
    Comparison(const MinutesView& view, const ReturnedMinutes& returned) : m_view(view), m_returned(returned)
    {
        for (const MinutedItem& item : view.items)
            for (const NumberedParagraph& each : item.paragraphs) {
                m_kept.emplace(each.paragraph.id, Kept{each.paragraph, each.number});
                m_fileOrder.push_back(each.paragraph.id);
            }
    }

    BasicResult<MinutesDifferences, ReturnRefusal> run()
    {
        std::vector<Stored<MinuteParagraph>> known;
        for (const ParagraphId id : m_fileOrder)
            if (const auto exported = exportedAs(id))
                known.push_back(m_kept.at(id).paragraph);
        m_answer.compared = known.size();
        m_matched = matchedParagraphs(m_returned.paragraphs, known);
        if (m_returned.paragraphs.empty() && m_returned.exported.empty())
            return refuse(ReturnRefusal{ReturnRefusal::Kind::NothingRecognised});
        if (!known.empty() && std::none_of(m_matched.begin(), m_matched.end(), [](const auto& id) { return id; }))
            return refuse(ReturnRefusal{ReturnRefusal::Kind::NothingRecognised});
        findMoves();
        for (const MinutedItem& item : m_view.items)
            compare(item.line.item.id);
        m_answer.remarks.insert(m_answer.remarks.begin(), m_returned.remarks.begin(), m_returned.remarks.end());
        m_answer.isPublicCopy = m_returned.isPublicCopy;
        return std::move(m_answer);
    }

private:
    /// How a paragraph of the file left; nothing for one that was not in the copy. A document that lost its list of
    /// them is taken to have had what it could show.
    [[nodiscard]] std::optional<ExportedParagraph> exportedAs(ParagraphId id) const
    {
        if (m_returned.exported.empty()) {
            const Kept& kept = m_kept.at(id);
            const std::string* text = readableText(kept.paragraph.value);
            if (text == nullptr || (m_returned.isPublicCopy && !kept.paragraph->closedText.isAbsent()))
                return std::nullopt;
            std::string mark = textMark(*text);
            for (const ReturnedParagraph& each : m_returned.paragraphs)
                for (const ReturnedIdentity& identity : each.identities)
                    if (identity.paragraph == id && !identity.textMark.empty())
                        mark = identity.textMark;
            return ExportedParagraph{id, kept.paragraph->item, mark, !kept.number.empty()};
        }
        const auto found = std::find_if(m_returned.exported.begin(), m_returned.exported.end(),
                                        [&](const ExportedParagraph& each) { return each.id == id; });
        return found == m_returned.exported.end() ? std::nullopt : std::optional(*found);
    }

    /// What moved is told against the order in which the paragraphs left, item by item.
    void findMoves()
    {
        std::map<ParagraphId, std::size_t> ranks;
        if (m_returned.exported.empty())
            for (const ParagraphId id : m_fileOrder)
                ranks.emplace(id, ranks.size());
        for (const ExportedParagraph& each : m_returned.exported)
            ranks.emplace(each.id, ranks.size());
        for (const MinutedItem& item : m_view.items) {
            std::vector<std::size_t> places;
            std::vector<ParagraphId> ids;
            for (std::size_t i = 0; i < m_matched.size(); ++i) {
                const auto& id = m_matched[i];
                if (!id || m_returned.paragraphs[i].item != item.line.item.id)
                    continue;
                if (exportedAs(*id)->item != item.line.item.id) {
                    m_moved.insert(*id);
                    continue;
                }
                places.push_back(ranks.at(*id));
                ids.push_back(*id);
            }
            const std::vector<bool> stays = staying(places);
            for (std::size_t i = 0; i < ids.size(); ++i)
                if (!stays[i])
                    m_moved.insert(ids[i]);
        }
    }

    /// The differences under one item: in the order of the document, what was removed where it stood.
    void compare(Id<AgendaItem> item)
    {
        m_behind.clear();
        m_behindAdded.reset();
        std::vector<ParagraphId> removed = removedFrom(item);
        const auto addRemoved = [&](const auto& isDue) {
            for (auto next = removed.begin(); next != removed.end();)
                if (isDue(*next)) {
                    addRemoval(*next);
                    next = removed.erase(next);
                } else {
                    ++next;
                }
        };
        for (std::size_t i = 0; i < m_matched.size(); ++i) {
            if (m_returned.paragraphs[i].item != item)
                continue;
            if (const auto& id = m_matched[i]; id && !m_moved.contains(*id))
                addRemoved([&](ParagraphId each) { return placeOf(each) < placeOf(*id); });
            compare(i);
        }
        addRemoved([](ParagraphId) { return true; });
    }

    [[nodiscard]] std::ptrdiff_t placeOf(ParagraphId id) const
    {
        return std::find(m_fileOrder.begin(), m_fileOrder.end(), id) - m_fileOrder.begin();
    }

    [[nodiscard]] std::vector<ParagraphId> removedFrom(Id<AgendaItem> item) const
    {
        std::vector<ParagraphId> removed;
        for (const ParagraphId id : m_fileOrder)
            if (m_kept.at(id).paragraph->item == item && exportedAs(id)
                && std::find(m_matched.begin(), m_matched.end(), id) == m_matched.end())
                removed.push_back(id);
        return removed;
    }

    [[nodiscard]] MinutesDifference begun(Kind kind, ParagraphId id) const
    {
        const Kept& kept = m_kept.at(id);
        const std::string* text = readableText(kept.paragraph.value);
        MinutesDifference difference{.kind = kind, .paragraph = id, .item = kept.paragraph->item};
        difference.number = kept.number;
        difference.before = text != nullptr ? *text : std::string();
        difference.isNumbered = kept.paragraph->kind == ParagraphKind::Numbered;
        difference.exportedMark = exportedAs(id)->textMark;
        difference.isConflict = text != nullptr && textMark(*text) != difference.exportedMark;
        return difference;
    }

    void addRemoval(ParagraphId id)
    {
        if (readableText(m_kept.at(id).paragraph.value) == nullptr)
            return; // what cannot be read is not given up unread
        MinutesDifference difference = begun(Kind::Removed, id);
        difference.actions =
            static_cast<std::size_t>(std::count_if(m_view.raised.begin(), m_view.raised.end(),
                                                   [&](const auto& line) { return line.action->paragraph == id; }));
        m_answer.differences.push_back(std::move(difference));
    }

    void compare(std::size_t index)
    {
        const ReturnedParagraph& returned = m_returned.paragraphs[index];
        const auto& id = m_matched[index];
        if (!id)
            return addNew(returned);
        const auto place = [&](MinutesDifference difference) {
            difference.item = returned.item;
            difference.after = returned.text;
            difference.isNumbered = returned.isNumbered;
            difference.behind = m_behind;
            difference.behindAdded = m_behindAdded;
            m_answer.differences.push_back(std::move(difference));
        };
        const ExportedParagraph exported = *exportedAs(*id);
        if (m_moved.contains(*id)) {
            MinutesDifference moved = begun(Kind::Moved, *id);
            moved.isConflict = false;
            if (m_kept.at(*id).paragraph->item != returned.item)
                moved.movedFrom = m_kept.at(*id).paragraph->item;
            place(std::move(moved));
        }
        if (!returned.isLocked && hasOtherWords(*id, returned.text, exported.textMark))
            place(begun(Kind::Changed, *id));
        const bool isNote = m_kept.at(*id).paragraph->kind == ParagraphKind::Note;
        if (returned.isNumbered != exported.isNumbered && returned.isNumbered == isNote) {
            MinutesDifference kind = begun(returned.isNumbered ? Kind::BecameNumbered : Kind::BecameNote, *id);
            kind.isConflict = false;
            place(std::move(kind));
        }
        m_behind.insert(m_behind.begin(), *id);
        m_behindAdded.reset();
    }

    /// Changed in Word, and not to what the file says by now.
    [[nodiscard]] bool hasOtherWords(ParagraphId id, const std::string& text, const std::string& exportedMark) const
    {
        const std::string* kept = readableText(m_kept.at(id).paragraph.value);
        const std::string mark = textMark(text);
        return kept != nullptr && mark != exportedMark && mark != textMark(*kept);
    }

    /// Whether it was taken over before: the same document read back again adds nothing twice.
    bool isThereAlready(const ReturnedParagraph& returned)
    {
        for (const ParagraphId id : m_fileOrder) {
            const MinuteParagraph& kept = m_kept.at(id).paragraph.value;
            const std::string* text = readableText(kept);
            if (kept.item == returned.item && text != nullptr && !exportedAs(id)
                && textMark(*text) == textMark(returned.text) && m_takenBefore.insert(id).second) {
                m_behind.insert(m_behind.begin(), id);
                m_behindAdded.reset();
                return true;
            }
        }
        return false;
    }

    void addNew(const ReturnedParagraph& returned)
    {
        // One that is gone from the file by now, and was left alone in Word, is no difference of Word's making.
        for (const ReturnedIdentity& identity : returned.identities)
            if (!m_kept.contains(identity.paragraph) && identity.textMark == textMark(returned.text)
                && m_gone.insert(identity.paragraph).second) {
                m_answer.remarks.push_back(
                    {.kind = ReturnedRemark::Kind::GoneSince, .text = shortened(returned.text, 80)});
                return;
            }
        if (returned.text.empty() || isThereAlready(returned))
            return;
        MinutesDifference added{.kind = Kind::Added, .item = returned.item, .after = returned.text};
        added.isNumbered = returned.isNumbered;
        added.behind = m_behind;
        added.behindAdded = m_behindAdded;
        m_behindAdded = m_answer.differences.size();
        m_answer.differences.push_back(std::move(added));
    }

    const MinutesView& m_view;
    const ReturnedMinutes& m_returned;
    std::map<ParagraphId, Kept> m_kept;
    std::vector<ParagraphId> m_fileOrder;
    std::vector<std::optional<ParagraphId>> m_matched;
    std::set<ParagraphId> m_moved;
    std::set<ParagraphId> m_takenBefore; ///< added to the file since, and found again
    std::set<ParagraphId> m_gone;
    std::vector<ParagraphId> m_behind;
    std::optional<std::size_t> m_behindAdded;
    MinutesDifferences m_answer;
};

Error changedSince() { return failure(Failure::Kind::ChangedSince, "minutes"); }

/// Takes differences over one after the other, in their order.
class Acceptance
{
public:
    Acceptance(UnitOfWork& unit, Id<Meeting> meeting, const std::vector<MinutesDifference>& differences)
        : m_unit(unit),
          m_meeting(meeting),
          m_differences(differences)
    {}

    Result<> accept(std::size_t index)
    {
        const MinutesDifference& difference = m_differences[index];
        if (difference.kind == Kind::Added)
            return add(index, difference);
        const auto kept = require(m_unit, *difference.paragraph);
        CSPDESK_TRY(kept);
        const std::string* text = readableText(kept->value);
        // A paragraph that is moved and reworded has its new words by the time its kind changes.
        const bool isAsListed = text != nullptr && (*text == difference.before || m_reworded.contains(kept->id));
        if (kept->value.meeting != m_meeting || !isAsListed)
            return refuse(changedSince());
        MinuteParagraph changed = kept->value;
        switch (difference.kind) {
        case Kind::Removed: return removeParagraph(m_unit, kept->id);
        case Kind::Moved: return move(kept->id, difference);
        case Kind::Changed:
            m_reworded.insert(kept->id);
            return changeParagraph(m_unit, kept->id, withText(std::move(changed), difference.after));
        case Kind::BecameNote: changed.kind = ParagraphKind::Note; break;
        case Kind::BecameNumbered: changed.kind = ParagraphKind::Numbered; break;
        case Kind::Added: break;
        }
        return changeParagraph(m_unit, kept->id, std::move(changed));
    }

private:
    Result<> add(std::size_t index, const MinutesDifference& difference)
    {
        const auto position = positionBehind(difference, std::nullopt);
        CSPDESK_TRY(position);
        MinuteParagraph paragraph{.meeting = m_meeting, .item = difference.item, .position = *position};
        paragraph.kind = difference.isNumbered ? ParagraphKind::Numbered : ParagraphKind::Note;
        paragraph.text = difference.after;
        const auto id = addParagraph(m_unit, std::move(paragraph));
        CSPDESK_TRY(id);
        m_added.emplace(index, *id);
        return {};
    }

    Result<> move(ParagraphId id, const MinutesDifference& difference)
    {
        const auto position = positionBehind(difference, id);
        CSPDESK_TRY(position);
        return moveParagraph(m_unit, id, difference.item, *position);
    }

    /// Behind the nearest paragraph in front of it that stands under the item now; else at the front.
    Result<int> positionBehind(const MinutesDifference& difference, std::optional<ParagraphId> moving) const
    {
        auto paragraphs = all<MinuteParagraph>(m_unit, RecordKey::of(m_meeting));
        CSPDESK_TRY(paragraphs);
        std::erase_if(*paragraphs,
                      [&](const auto& each) { return each->item != difference.item || each.id == moving; });
        std::stable_sort(paragraphs->begin(), paragraphs->end(),
                         [](const auto& left, const auto& right) { return left->position < right->position; });
        const auto behind = [&](ParagraphId id) -> std::optional<int> {
            for (std::size_t i = 0; i < paragraphs->size(); ++i)
                if ((*paragraphs)[i].id == id)
                    return static_cast<int>(i) + 1;
            return std::nullopt;
        };
        // Of new paragraphs one behind the other some may not have been taken.
        for (auto before = difference.behindAdded; before; before = m_differences[*before].behindAdded)
            if (const auto added = m_added.find(*before); added != m_added.end())
                if (const auto place = behind(added->second))
                    return *place;
        for (const ParagraphId id : difference.behind)
            if (const auto place = behind(id))
                return *place;
        return 0;
    }

    UnitOfWork& m_unit;
    Id<Meeting> m_meeting;
    const std::vector<MinutesDifference>& m_differences;
    std::map<std::size_t, ParagraphId> m_added;
    std::set<ParagraphId> m_reworded;
};

} // namespace

BasicResult<MinutesDifferences, ReturnRefusal> differencesOf(const MinutesView& view, const std::string& origin,
                                                             const ReturnedMinutes& returned)
{
    using Refusal = ReturnRefusal::Kind;
    if (!returned.origin.empty() && !origin.empty() && returned.origin != origin)
        return refuse(ReturnRefusal{Refusal::OtherFile, returned.date});
    if (returned.meeting && *returned.meeting != view.agenda.meeting.id)
        return refuse(ReturnRefusal{Refusal::OtherMeeting, returned.date});
    if (!minutesMayChange(view.agenda.meeting->state))
        return refuse(ReturnRefusal{Refusal::Agreed, view.agenda.meeting->date});
    return Comparison(view, returned).run();
}

Removals removalsIn(const MinutesDifferences& found, const std::set<std::size_t>& chosen)
{
    Removals removals{.paragraphs = found.compared};
    for (const std::size_t index : chosen)
        if (index < found.differences.size() && found.differences[index].kind == Kind::Removed)
            ++removals.removed;
    return removals;
}

Result<> acceptDifferences(UnitOfWork& unit, Id<Meeting> meeting, const std::vector<MinutesDifference>& differences,
                           const std::set<std::size_t>& chosen)
{
    CSPDESK_TRY(meetingOfMinutes(unit, meeting));
    Acceptance acceptance(unit, meeting, differences);
    for (const std::size_t index : chosen)
        if (index < differences.size())
            CSPDESK_TRY(acceptance.accept(index));
    return {};
}

} // namespace cspdesk::application
