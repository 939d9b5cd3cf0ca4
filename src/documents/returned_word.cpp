// SPDX-License-Identifier: MIT
#include "documents/returned_word.h"

#include "base/text.h"
#include "documents/minutes_document.h"
#include "documents/return_marks.h"
#include "domain/marked_writing.h"

#include <algorithm>
#include <set>

namespace cspdesk::documents {
namespace {

using namespace application;
using domain::MarkedBlock;
using domain::MarkedSpan;
using sources::WordParagraph;
using sources::WordRun;
using Mark = ReadMark::Kind;
using Remark = ReturnedRemark::Kind;

constexpr std::size_t excerpt = 80;

bool isBlank(const WordParagraph& paragraph) { return trimmed(sources::textOf(paragraph)).empty(); }

/// Whether the paragraph is counted as the minutes are ("8.2", or "41" in their own style), not as a list in a text.
bool isCounted(const WordParagraph& paragraph)
{
    if (!paragraph.list || paragraph.list->isBullet)
        return false;
    const auto& pattern = paragraph.list->pattern;
    return paragraph.style == "Numbered Paragraph" || std::count(pattern.begin(), pattern.end(), '%') > 1;
}

/// The spans of a paragraph. A number that was written as words stands before the first tab.
std::vector<MarkedSpan> spansOf(const WordParagraph& paragraph, bool withoutNumber)
{
    std::vector<MarkedSpan> spans;
    for (const WordRun& run : paragraph.runs)
        spans.push_back({run.text, run.bold, run.italic, run.link});
    if (!withoutNumber)
        return spans;
    while (!spans.empty()) {
        const std::size_t tab = spans.front().text.find('\t');
        if (tab != std::string::npos) {
            spans.front().text.erase(0, tab + 1);
            break;
        }
        spans.erase(spans.begin());
    }
    return spans;
}

/// Whether a number was written before a tab, where Word could not count it.
bool hasWrittenNumber(const WordParagraph& paragraph)
{
    constexpr std::size_t longestNumber = 20;
    const std::string text = sources::textOf(paragraph);
    const std::size_t tab = text.find('\t');
    return paragraph.style == "Numbered Paragraph" && !paragraph.list && tab != std::string::npos && tab > 0
        && tab <= longestNumber && text.find(' ') > tab;
}

MarkedBlock::Kind kindOf(const WordParagraph& paragraph)
{
    using Kind = MarkedBlock::Kind;
    if (paragraph.headingLevel > 0)
        return Kind::Heading;
    if (paragraph.style.starts_with("Quot") || paragraph.style.starts_with("Intense Quot"))
        return Kind::Quotation;
    if (paragraph.list && !isCounted(paragraph))
        return paragraph.list->isBullet ? Kind::BulletedList : Kind::NumberedList;
    return Kind::Paragraph;
}

/// A text that grows by one Word paragraph after the other.
class GrowingText
{
public:
    void add(const WordParagraph& paragraph, bool withoutNumber)
    {
        const MarkedBlock::Kind kind = kindOf(paragraph);
        const bool isList = kind == MarkedBlock::Kind::BulletedList || kind == MarkedBlock::Kind::NumberedList;
        auto spans = spansOf(paragraph, withoutNumber);
        if (isList && !m_blocks.empty() && m_blocks.back().kind == kind)
            m_blocks.back().paragraphs.push_back(std::move(spans));
        else
            m_blocks.push_back({kind, {std::move(spans)}});
    }

    [[nodiscard]] std::string text() const { return domain::markedTextOf(m_blocks); }

private:
    std::vector<MarkedBlock> m_blocks;
};

/// Goes through the document once and knows what it stands under.
class Recogniser
{
public:
    explicit Recogniser(const sources::DocxText& word) : m_word(word) { readProperties(word.properties, m_minutes); }

    ReturnedMinutes read()
    {
        for (const WordParagraph& paragraph : m_word.paragraphs)
            take(paragraph);
        finishParagraph();
        finishAppendix();
        addRemarks();
        return std::move(m_minutes);
    }

private:
    struct Marks
    {
        std::vector<ReturnedIdentity> identities;
        std::optional<std::int64_t> continued;
        std::optional<ReadMark> item;
        std::optional<ReadMark> appendix;
        bool isEmpty = false; ///< it had no words when it left
        bool isLocked = false;
        bool isProgram = false;
    };

    /// Only marks that still hold words say what a paragraph is; those of deleted neighbours fall together on it.
    Marks marksOf(const WordParagraph& paragraph)
    {
        Marks marks;
        for (const sources::WordBookmark& bookmark : paragraph.bookmarks) {
            const auto mark = readMark(bookmark.name);
            if (!mark)
                continue;
            switch (mark->kind) {
            case Mark::Locked:
            case Mark::Empty:
            case Mark::Paragraph:
                marks.isLocked = marks.isLocked || mark->kind == Mark::Locked;
                marks.isEmpty = marks.isEmpty || mark->kind == Mark::Empty;
                marks.identities.push_back(
                    {Id<domain::MinuteParagraph>(mark->number), mark->textMark, bookmark.holdsText});
                break;
            case Mark::Continued:
                if (bookmark.holdsText)
                    marks.continued = mark->number;
                break;
            case Mark::Item:
                if (bookmark.holdsText)
                    marks.item = mark;
                break;
            case Mark::AppendixText:
                if (bookmark.holdsText)
                    marks.appendix = mark;
                break;
            case Mark::Program: marks.isProgram = marks.isProgram || bookmark.holdsText; break;
            }
        }
        return marks;
    }

    void take(const WordParagraph& paragraph)
    {
        Marks marks = marksOf(paragraph);
        if (marks.item)
            return beginItem(paragraph, *marks.item);
        if (marks.isProgram && marks.identities.empty()) {
            if (paragraph.headingLevel == 1)
                leaveItem();
            return;
        }
        if (marks.appendix)
            return takeAppendix(paragraph, *marks.appendix);
        if (paragraph.table != 0)
            return takeTable(paragraph);
        if (isBlank(paragraph)) {
            // The number of a paragraph that begins with a list stands on a line of its own; an identity waits for the
            // words that were pushed down from it.
            m_numberWaits = m_numberWaits || isCounted(paragraph) || hasWrittenNumber(paragraph);
            for (ReturnedIdentity& each : marks.identities)
                m_waiting.push_back(std::move(each));
            return;
        }
        if (m_appendix && !m_item)
            return m_appendix->words.add(paragraph, false);
        if (paragraph.headingLevel == 1 && marks.identities.empty() && !marks.continued)
            return takeHeading(paragraph);
        if (!m_item)
            return takeOutside(paragraph);
        takeWords(paragraph, std::move(marks));
    }

    void beginItem(const WordParagraph& paragraph, const ReadMark& mark)
    {
        finishParagraph();
        m_item = Id<domain::AgendaItem>(mark.number);
        std::vector<MarkedSpan> spans = spansOf(paragraph, !paragraph.list && hasTab(paragraph));
        std::string title;
        for (const MarkedSpan& span : spans)
            title += span.text;
        if (!mark.textMark.empty() && domain::textMark(domain::escapedForMarkup(title)) != mark.textMark)
            m_minutes.remarks.push_back({.kind = Remark::HeadingChanged, .text = shortened(title, excerpt)});
    }

    static bool hasTab(const WordParagraph& paragraph)
    {
        return sources::textOf(paragraph).find('\t') != std::string::npos;
    }

    void leaveItem()
    {
        finishParagraph();
        finishAppendix();
        m_item.reset();
    }

    /// A heading without a name is somebody's own: its words belong to nothing, what is under it to the item above.
    void takeHeading(const WordParagraph& paragraph)
    {
        finishParagraph();
        const std::string title = std::string(trimmed(sources::textOf(paragraph)));
        if (m_item)
            m_minutes.remarks.push_back({.kind = Remark::UnknownHeading, .text = shortened(title, excerpt)});
    }

    void takeTable(const WordParagraph& paragraph)
    {
        if (!m_item || isBlank(paragraph) || !m_tables.insert(paragraph.table).second)
            return;
        m_minutes.remarks.push_back(
            {.kind = Remark::Table, .text = shortened(trimmed(sources::textOf(paragraph)), excerpt)});
    }

    /// Above the first item and below the last one stands what the program writes: attendance, action points,
    /// agreement. Most of it carries no mark of its own, so only a name that went astray is told.
    void takeOutside(const WordParagraph& paragraph)
    {
        if (std::any_of(paragraph.bookmarks.begin(), paragraph.bookmarks.end(), [](const auto& bookmark) {
                const auto mark = readMark(bookmark.name);
                return mark && mark->kind == Mark::Paragraph && bookmark.holdsText;
            }))
            m_minutes.remarks.push_back(
                {.kind = Remark::OutsideItems, .text = shortened(trimmed(sources::textOf(paragraph)), excerpt)});
    }

    void takeWords(const WordParagraph& paragraph, Marks marks)
    {
        std::vector<ReturnedIdentity> identities = std::exchange(m_waiting, {});
        // What a blank line left behind counts where the words below it have no name of their own.
        if (!marks.identities.empty())
            identities.clear();
        identities.insert(identities.end(), marks.identities.begin(), marks.identities.end());
        const bool written = hasWrittenNumber(paragraph);
        const bool isNumbered = isCounted(paragraph) || written || std::exchange(m_numberWaits, false);
        // Names that lost their words do not part what goes on.
        const bool isNamed =
            !identities.empty()
            && (!marks.continued
                || std::any_of(identities.begin(), identities.end(), [](const auto& each) { return each.holdsText; }));
        const bool isOwnWords = kindOf(paragraph) == MarkedBlock::Kind::Paragraph;
        const bool goesOn = m_isOpen && !isNamed && !isNumbered
                         && (marks.continued || !isOwnWords || paragraph.style == "Numbered Paragraph");
        if (!goesOn || !m_current) {
            finishParagraph();
            m_current = ReturnedParagraph{std::move(identities), *m_item, isNumbered, {}, marks.isLocked};
            m_words = {};
            m_isOpen = true;
        }
        if (marks.isEmpty && trimmed(sources::textOf(paragraph)) == textToCome())
            return;
        m_words.add(paragraph, written);
    }

    void finishParagraph()
    {
        if (m_current) {
            m_current->text = m_words.text();
            m_minutes.paragraphs.push_back(std::move(*m_current));
        }
        m_current.reset();
        m_isOpen = false;
        m_numberWaits = false;
        m_waiting.clear();
    }

    struct AppendixWords
    {
        std::string textMark;
        GrowingText words;
    };

    void takeAppendix(const WordParagraph& paragraph, const ReadMark& mark)
    {
        if (!mark.textMark.empty()) {
            leaveItem();
            m_appendix = AppendixWords{mark.textMark, {}};
        }
        if (m_appendix)
            m_appendix->words.add(paragraph, false);
    }

    void finishAppendix()
    {
        if (m_appendix && domain::textMark(m_appendix->words.text()) != m_appendix->textMark)
            m_minutes.remarks.push_back(
                {.kind = Remark::AppendixChanged, .text = shortened(m_appendix->words.text(), excerpt)});
        m_appendix.reset();
    }

    void addRemarks()
    {
        if (const int tracked = m_word.insertions + m_word.deletions; tracked > 0)
            m_minutes.remarks.push_back({.kind = Remark::TrackedChanges, .count = tracked});
        for (const sources::WordComment& comment : m_word.comments)
            m_minutes.remarks.push_back({.kind = Remark::Comment, .author = comment.author, .text = comment.text});
        if (m_word.pictures > 0)
            m_minutes.remarks.push_back({.kind = Remark::Picture, .count = m_word.pictures});
        if (m_word.footnotes > 0)
            m_minutes.remarks.push_back({.kind = Remark::Footnote, .count = m_word.footnotes});
    }

    const sources::DocxText& m_word;
    ReturnedMinutes m_minutes;
    std::optional<Id<domain::AgendaItem>> m_item;
    std::optional<ReturnedParagraph> m_current;
    GrowingText m_words;
    std::vector<ReturnedIdentity> m_waiting;
    std::optional<AppendixWords> m_appendix;
    std::set<int> m_tables;
    bool m_isOpen = false;      ///< the next words may still belong to the present paragraph
    bool m_numberWaits = false; ///< a number stood on a line of its own
};

} // namespace

ReturnedMinutes returnedMinutes(const sources::DocxText& word) { return Recogniser(word).read(); }

} // namespace cspdesk::documents
