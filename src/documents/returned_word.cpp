// SPDX-License-Identifier: MIT
#include "documents/returned_word.h"

#include "base/text.h"
#include "documents/docx_writer.h"
#include "documents/minutes_document.h"
#include "documents/passed_over.h"
#include "documents/return_marks.h"
#include "domain/marked_writing.h"
#include "domain/paragraph_links.h"
#include "wording/difference_text.h"
#include "wording/matters_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <set>

namespace cspdesk::documents {
namespace {

using namespace application;
using domain::MarkedBlock;
using domain::MarkedSpan;
using sources::WordParagraph;
using sources::WordRun;
using wording::say;
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

/// Styles that only the program writes in; asked where every name was lost.
bool isProgramStyle(const std::string& style)
{
    static constexpr std::string_view names[] = {"Action Point", "Callout", "Definition", "Note", "Small"};
    return std::find(std::begin(names), std::end(names), style) != std::end(names);
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
    Recogniser(const sources::DocxText& word, const MinutesView& view) : m_word(word), m_view(view)
    {
        readProperties(word.properties, m_minutes);
        m_hasNames = std::any_of(word.paragraphs.begin(), word.paragraphs.end(), [](const WordParagraph& paragraph) {
            return std::any_of(paragraph.bookmarks.begin(), paragraph.bookmarks.end(),
                               [](const auto& bookmark) { return readMark(bookmark.name).has_value(); });
        });
    }

    struct Answer
    {
        ReturnedMinutes minutes;
        std::vector<PassedOver> passedOver;
        bool hasNames = false;
    };

    Answer read()
    {
        for (const WordParagraph& paragraph : m_word.paragraphs)
            take(paragraph);
        finishParagraph();
        finishAppendix();
        addRemarks();
        return {std::move(m_minutes), std::move(m_passedOver), m_hasNames};
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
            return passOver(paragraph);
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
        if (!m_hasNames && isProgramStyle(paragraph.style))
            return;
        takeWords(paragraph, std::move(marks));
    }

    /// Keeps what is not read back, to tell where it was changed.
    void passOver(const WordParagraph& paragraph)
    {
        const std::string words = singleLine(sources::textOf(paragraph));
        if (words.empty())
            return;
        m_passedOver.push_back({m_place, words});
        if (paragraph.headingLevel == 1)
            m_place = words;
    }

    void beginItem(const WordParagraph& paragraph, const ReadMark& mark)
    {
        finishParagraph();
        m_place = singleLine(titleOf(paragraph));
        m_item = Id<domain::AgendaItem>(mark.number);
        const std::string title = titleOf(paragraph);
        if (!mark.textMark.empty() && domain::textMark(domain::escapedForMarkup(title)) != mark.textMark)
            m_minutes.remarks.push_back({.kind = Remark::HeadingChanged, .text = shortened(title, excerpt)});
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
        const std::string title = titleOf(paragraph);
        if (const auto item = itemTitled(title)) {
            leaveItem();
            m_item = item;
            return;
        }
        if (!m_hasNames)
            return leaveItem(); // it may be one that the program wrote: action points, agreement, appendices
        finishParagraph();
        if (!m_item)
            passOver(paragraph);
        else
            m_minutes.remarks.push_back({.kind = Remark::UnknownHeading, .text = shortened(title, excerpt)});
    }

    /// The words of a heading without a number that was written as words.
    static std::string titleOf(const WordParagraph& paragraph)
    {
        std::string title;
        const bool isWritten = !paragraph.list && sources::textOf(paragraph).find('\t') != std::string::npos;
        for (const MarkedSpan& span : spansOf(paragraph, isWritten))
            title += span.text;
        return std::string(trimmed(title));
    }

    [[nodiscard]] std::optional<Id<domain::AgendaItem>> itemTitled(const std::string& title) const
    {
        for (const domain::MinutedItem& item : m_view.items)
            if (title == item.line.item->title || title == domain::boardTitle(item.line.item.value))
                return item.line.item.id;
        return std::nullopt;
    }

    void takeTable(const WordParagraph& paragraph)
    {
        if (!m_item)
            return passOver(paragraph);
        if (isBlank(paragraph) || !m_tables.insert(paragraph.table).second)
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
        else
            passOver(paragraph);
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
            m_current->text = withReferencesAgain(m_words.text(), m_current->identities);
            m_minutes.paragraphs.push_back(std::move(*m_current));
        }
        m_current.reset();
        m_isOpen = false;
        m_numberWaits = false;
        m_waiting.clear();
    }

    /// A reference to a paragraph leaves as words or as a link within the document. Where its words are still there,
    /// they are the reference that they were.
    [[nodiscard]] std::string withReferencesAgain(std::string text, const std::vector<ReturnedIdentity>& of) const
    {
        const std::string* kept = of.empty() ? nullptr : keptText(of.front().paragraph);
        if (kept == nullptr)
            return text;
        std::size_t from = 0;
        for (const std::int64_t paragraph : domain::linkedParagraphs(*kept)) {
            const std::string link = "](" + domain::paragraphLink(paragraph) + ')';
            std::string words = wording::withReferenceWords("[-" + link, m_view.referred, m_view.agenda.meeting.id,
                                                            m_minutes.isPublicCopy);
            if (words.starts_with('[') && words.ends_with(link))
                words = words.substr(1, words.size() - 1 - link.size());
            const std::size_t at = text.find(words, from);
            if (words.empty() || at == std::string::npos)
                continue;
            std::string reference = '[' + words + link;
            text.replace(at, words.size(), reference);
            from = at + reference.size();
        }
        return text;
    }

    [[nodiscard]] const std::string* keptText(Id<domain::MinuteParagraph> id) const
    {
        for (const domain::MinutedItem& item : m_view.items)
            for (const domain::NumberedParagraph& each : item.paragraphs)
                if (each.paragraph.id == id)
                    return domain::readableText(each.paragraph.value);
        return nullptr;
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
    const MinutesView& m_view;
    ReturnedMinutes m_minutes;
    std::vector<PassedOver> m_passedOver;
    std::string m_place; ///< the heading above
    std::optional<Id<domain::AgendaItem>> m_item;
    std::optional<ReturnedParagraph> m_current;
    GrowingText m_words;
    std::vector<ReturnedIdentity> m_waiting;
    std::optional<AppendixWords> m_appendix;
    std::set<int> m_tables;
    bool m_hasNames = false;    ///< not all of ours were lost
    bool m_isOpen = false;      ///< the next words may still belong to the present paragraph
    bool m_numberWaits = false; ///< a number stood on a line of its own
};

bool holdsSealed(const MinutesView& view)
{
    return std::any_of(view.items.begin(), view.items.end(), [](const domain::MinutedItem& item) {
        return item.line.item->closedMatter.isSealed()
            || std::any_of(item.paragraphs.begin(), item.paragraphs.end(),
                           [](const auto& each) { return each.paragraph->closedText.isSealed(); });
    });
}

/// What was changed where nothing is read back, told by the same copy as the file makes it now. Without the names what
/// belongs to the program is not known; while closed matter is locked the copy lacks it.
std::vector<ReturnedRemark> remarksElsewhere(const Recogniser::Answer& returned, const MinutesView& view)
{
    if (!returned.hasNames || holdsSealed(view))
        return {};
    const Audience audience = returned.minutes.isPublicCopy ? Audience::Public : Audience::Board;
    const auto own = sources::readDocx(writeDocx(minutesDocument(view, audience)));
    return own.has_value() ? remarksOn(returned.passedOver, Recogniser(*own, view).read().passedOver)
                           : std::vector<ReturnedRemark>();
}

} // namespace

wording::ErrorText faultText(const sources::DocxFault& fault)
{
    using Fault = sources::DocxFault::Kind;
    QString where = fault.part.empty()   ? wording::text(fault.detail)
                  : fault.detail.empty() ? wording::text(fault.part)
                                         : say("%1: %2").arg(wording::text(fault.part), wording::text(fault.detail));
    if (!where.isEmpty())
        where += QLatin1Char('.');
    switch (fault.kind) {
    case Fault::Empty:
        return {say("The file is empty."), {}, say("Save the document in Word again and choose that file.")};
    case Fault::TooLarge:
        return {say("The document is too large to be minutes."), where,
                say("Take pictures out of it and save it again.")};
    case Fault::OldWord:
        return {say("This is a document of Word 97 to 2003."), {}, say("Save it as .docx and choose that file.")};
    case Fault::OpenDocument:
        return {say("This is an OpenDocument text."), {}, say("Save it as .docx and choose that file.")};
    case Fault::Encrypted:
        return {say("The document opens with a password only."),
                {},
                say("Take the password off in Word, save it, and choose it again.")};
    case Fault::Damaged:
        return {say("The Word document is damaged."), where,
                say("Open it in Word, save it under another name and choose that file.")};
    case Fault::NotWord: break;
    }
    return {say("This is not a Word document."), {}, say("Choose the .docx file that the minutes were exported as.")};
}

ReturnedMinutes returnedMinutes(const sources::DocxText& word, const MinutesView& view)
{
    return Recogniser(word, view).read().minutes;
}

BasicResult<MinutesDifferences, wording::ErrorText> differencesInWord(std::string_view docx, const MinutesView& view,
                                                                      const std::string& origin)
{
    const auto word = sources::readDocx(docx);
    if (!word.has_value())
        return refuse(faultText(word.error()));
    const Recogniser::Answer returned = Recogniser(*word, view).read();
    auto found = differencesOf(view, origin, returned.minutes);
    if (!found.has_value())
        return refuse(wording::returnRefusalText(found.error()));
    const auto elsewhere = remarksElsewhere(returned, view);
    found->remarks.insert(found->remarks.end(), elsewhere.begin(), elsewhere.end());
    return std::move(*found);
}

} // namespace cspdesk::documents
