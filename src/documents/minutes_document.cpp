// SPDX-License-Identifier: MIT
#include "documents/minutes_document.h"

#include "documents/action_words.h"
#include "documents/attendance_tables.h"
#include "documents/closed_places.h"
#include "documents/marked_blocks.h"
#include "documents/paper_lines.h"
#include "documents/presence_words.h"
#include "documents/question_sheet_document.h"
#include "documents/return_marks.h"
#include "documents/shown_meeting.h"
#include "documents/shown_minutes.h"
#include "documents/vote_blocks.h"
#include "domain/marked_writing.h"
#include "wording/format_text.h"
#include "wording/matters_text.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::MinutesView;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

class MinutesWriter
{
public:
    MinutesWriter(const MinutesView& view, Audience audience)
        : m_view(shownTo(audience, view)),
          m_audience(audience),
          m_shown(m_view, audience),
          m_names{m_view.agenda.members, m_view.bodies}
    {}

    Document write()
    {
        const QString kind = isAgreed() ? paperName(Paper::Minutes) : say("Draft minutes");
        m_document = meetingPaper(m_view.agenda.partnership, kind, m_view.agenda.meeting->date);
        m_document.marking = marking(m_audience, m_shown.holdsClosedItems());
        add(details());
        addAttendance();
        findAddresses();
        for (const MinutedItem& item : m_view.items)
            addItem(item);
        addActionPoints();
        addAgreement();
        addCorrections();
        addTabledPapers();
        addAppendices();
        describeCopy(m_document, m_view.agenda.meeting.value, m_view.agenda.meeting.id, m_audience == Audience::Public,
                     m_exported);
        return std::move(m_document);
    }

private:
    /// Where the paragraphs of this copy stand, also those behind the one that refers to them.
    void findAddresses()
    {
        for (const MinutedItem& item : m_view.items)
            for (const domain::NumberedParagraph& each : item.paragraphs)
                if (!each.number.empty() && m_shown.shows(each.paragraph.value))
                    m_addresses[each.paragraph.id.number()] = "#p" + each.number;
    }

    void add(Block block) { m_document.blocks.push_back(std::move(block)); }
    void addHeading(const QString& words, const char* id) { add(byProgram(Heading{2, plain(utf8(words)), id})); }

    [[nodiscard]] bool isAgreed() const
    {
        const MeetingState state = m_view.agenda.meeting->state;
        return state == MeetingState::MinutesAgreed || state == MeetingState::MinutesPublished;
    }

    [[nodiscard]] DefinitionList details() const
    {
        const Meeting& meeting = m_view.agenda.meeting.value;
        const Minutes& minutes = m_view.minutes;
        const TimeOfDay began = minutes.began.value_or(meeting.start);
        DefinitionList list;
        const auto define = [&](const QString& label, const QString& value) {
            if (!value.isEmpty())
                list.definitions.push_back({plain(utf8(label)), plain(utf8(value))});
        };
        define(say("Time"), minutes.ended ? wording::timeRange(began, *minutes.ended)
                                          : say("From %1").arg(wording::timeOfDay(began)));
        define(say("Venue"), wording::text(meeting.venue));
        define(say("Public"), publicText(minutes.publicPresent, minutes.publicNote).value_or(QString()));
        define(say("State"), stateText());
        return list;
    }

    [[nodiscard]] QString stateText() const
    {
        if (isAgreed())
            return agreedText();
        if (m_view.agenda.meeting->state != MeetingState::MinutesCirculated)
            return say("Draft, not yet agreed");
        const auto on = m_view.minutes.circulatedOn;
        return on ? say("Draft, circulated on %1 and not yet agreed").arg(wording::plainDate(*on))
                  : say("Draft, circulated and not yet agreed");
    }

    [[nodiscard]] QString agreedText() const
    {
        const QString when = m_view.agreedOn
                               ? say("Agreed at the meeting of %1").arg(wording::plainDate(*m_view.agreedOn))
                               : say("Agreed");
        return m_view.minutes.amendments.empty() ? when : say("%1, with amendments").arg(when);
    }

    void addAttendance()
    {
        const AttendanceRegister& attendance = m_view.attendance;
        if (attendance.present.empty() && attendance.apologies.empty())
            return;
        addHeading(say("Attendance"), "attendance");
        if (!attendance.present.empty())
            add(presenceTable(attendance, PresenceColumn::None));
        if (!attendance.apologies.empty())
            add(apologiesTable(attendance));
        addComingAndGoing();
        if (attendance.awaited.empty())
            return;
        QStringList seats;
        for (const Seat& seat : attendance.awaited)
            seats << seatText(seat);
        const QString words = say("Representatives awaited: %1.").arg(seats.join(QStringLiteral("; ")));
        add(Paragraph{plain(utf8(words)), ParagraphStyle::Small});
    }

    /// Nobody types this: it follows from what was recorded of presence and the chair.
    void addComingAndGoing()
    {
        const PresenceWords words(m_view);
        QStringList sentences;
        if (const QString presiding = words.presidingWorthTelling(); !presiding.isEmpty())
            sentences << say("Presiding: %1.").arg(presiding);
        sentences << words.events() << words.quorumChanges();
        sentences.removeAll(QString());
        if (!sentences.isEmpty())
            add(NumberedParagraph{{}, {Paragraph{plain(utf8(sentences.join(QLatin1Char(' '))))}}, {}});
    }

    void addItem(const MinutedItem& minuted)
    {
        const AgendaItem& item = minuted.line.item.value;
        std::vector<Block> paragraphs;
        for (const domain::NumberedParagraph& paragraph : minuted.paragraphs)
            if (m_shown.shows(paragraph.paragraph.value))
                paragraphs.emplace_back(blockOf(paragraph));
        std::vector<Block> besides = blocksBeside(minuted);
        if (!isNumbered(item.kind) && paragraphs.empty() && besides.empty())
            return; // breaks and headings of the agenda, unless something was minuted there
        addBand(item.session);
        Heading heading{2, plain(m_shown.titleOf(item))};
        if (minuted.line.number) {
            heading.number = std::to_string(*minuted.line.number);
            heading.id = "item-" + heading.number;
        }
        Block marked = std::move(heading);
        marked.mark = itemMark(minuted.line.item.id, m_shown.titleOf(item));
        add(std::move(marked));
        if (m_shown.hides(item))
            add(byProgram(Paragraph{{Span{.text = utf8(consideredClosed()), .italic = true}}}));
        for (Block& block : interestBlocks(minuted.line.item.id, m_view.proceedings.interests))
            add(byProgram(std::move(block)));
        for (Block& block : paragraphs)
            add(std::move(block));
        for (Block& block : besides)
            add(byProgram(std::move(block)));
    }

    /// Votes that no paragraph of this copy tells of, and motions that were not decided.
    [[nodiscard]] std::vector<Block> blocksBeside(const MinutedItem& minuted) const
    {
        std::vector<Block> blocks;
        const auto append = [&](std::vector<Block> more) {
            std::move(more.begin(), more.end(), std::back_inserter(blocks));
        };
        for (const Stored<DeclaredVote>& vote : m_view.proceedings.votes)
            if (vote->item == minuted.line.item.id && !isTold(vote.value, minuted))
                append(voteBlocks(vote, false));
        append(standingBlocks(minuted.line.item.id, m_view.proceedings.motions));
        if (minuted.line.item->kind == ItemKind::PublicQuestions && !m_shown.hides(minuted.line.item.value))
            append(questionsHeard());
        return blocks;
    }

    /// What became of the questions and statements of the public; their words are in the appendices.
    [[nodiscard]] std::vector<Block> questionsHeard() const
    {
        List list;
        for (const application::QuestionLine& line : m_view.questions)
            if (line.question->outcome != QuestionOutcome::None)
                list.items.push_back({{Paragraph{plain(minutedQuestion(line))}}});
        if (list.items.empty())
            return {};
        return {Block(std::move(list))};
    }

    [[nodiscard]] bool isTold(const DeclaredVote& vote, const MinutedItem& minuted) const
    {
        return std::any_of(minuted.paragraphs.begin(), minuted.paragraphs.end(),
                           [&](const domain::NumberedParagraph& each) {
                               return vote.paragraph == each.paragraph.id && m_shown.shows(each.paragraph.value)
                                   && readableText(each.paragraph.value) != nullptr;
                           });
    }

    void addBand(Session session)
    {
        if (!m_shown.holdsClosedItems() || m_session == session)
            return;
        m_session = session;
        add(byProgram(Callout{{Paragraph{bold(utf8(sessionBand(session)))}}}));
    }

    NumberedParagraph blockOf(const domain::NumberedParagraph& minuted)
    {
        const MinuteParagraph& paragraph = minuted.paragraph.value;
        NumberedParagraph block{minuted.number, {}, {}};
        if (!minuted.number.empty()) {
            block.id = 'p' + minuted.number;
            m_numbers.insert(minuted.number);
        }
        block.blocks = wordsOf(minuted);
        if (paragraph.releasedOn)
            block.blocks.push_back(byProgram(releaseNote(paragraph.releasedBy, *paragraph.releasedOn)));
        for (const Stored<DeclaredVote>& vote : m_view.proceedings.votes)
            if (vote->paragraph == minuted.paragraph.id && readableText(paragraph) != nullptr)
                for (Block& below : voteBlocks(vote, true))
                    block.blocks.push_back(byProgram(std::move(below)));
        if (const QString actions = actionsRaisedBy(minuted.paragraph.id); !actions.isEmpty())
            block.blocks.push_back(byProgram(Paragraph{plain(utf8(actions)), ParagraphStyle::Action}));
        return block;
    }

    /// What was minuted, marked so that it is known again when it comes back from Word.
    std::vector<Block> wordsOf(const domain::NumberedParagraph& minuted)
    {
        const Stored<MinuteParagraph>& paragraph = minuted.paragraph;
        const std::string* text = readableText(paragraph.value);
        m_exported.push_back({paragraph.id, paragraph->item, textMark(text != nullptr ? *text : std::string()),
                              !minuted.number.empty()});
        std::vector<Block> blocks;
        if (text == nullptr) {
            blocks.emplace_back(Paragraph{lockedMatter()});
            blocks.back().mark = lockedMark(paragraph.id);
            return blocks;
        }
        blocks = referringBlocks(*text);
        std::string mark = paragraphMark(paragraph.id, *text);
        if (blocks.empty()) {
            blocks.emplace_back(Paragraph{plain(textToCome())});
            std::get<Paragraph>(blocks.back().content).spans.front().italic = true;
            mark = emptyMark(paragraph.id);
        }
        for (Block& block : blocks) {
            block.mark = mark;
            mark = markBehind(mark);
        }
        return blocks;
    }

    /// The text with its references put anew: what is closed has no number in a public copy.
    [[nodiscard]] std::vector<Block> referringBlocks(const std::string& text) const
    {
        const auto address = [this](std::int64_t paragraph) {
            const auto found = m_addresses.find(paragraph);
            return found == m_addresses.end() ? std::string() : found->second;
        };
        return blocksOf(wording::withReferenceWords(text, m_view.referred, m_view.agenda.meeting.id,
                                                    m_audience == Audience::Public),
                        3, address);
    }

    [[nodiscard]] QString actionsRaisedBy(Id<MinuteParagraph> paragraph) const
    {
        QStringList references;
        for (const ActionLine& line : m_view.raised)
            if (line.action->paragraph == paragraph && m_shown.shows(line.action.value))
                references << wording::text(line.reference);
        if (references.isEmpty())
            return {};
        if (references.size() == 1)
            return say("Action point %1").arg(references.front());
        const QString last = references.takeLast();
        return say("Action points %1 and %2").arg(references.join(QStringLiteral(", ")), last);
    }

    void addActionPoints()
    {
        Table table;
        table.caption = plain(utf8(say("Action points raised at this meeting")));
        table.columns = {Column{.heading = utf8(say("Reference")), .millimetres = 22, .role = ColumnRole::RowHeader},
                         Column{.heading = utf8(say("Paragraph")), .millimetres = 23},
                         Column{.heading = utf8(say("Action")), .share = 3},
                         Column{.heading = utf8(say("Owner")), .share = 1.3},
                         Column{.heading = utf8(say("Due")), .millimetres = 28}};
        for (const ActionLine& line : m_view.raised)
            if (m_shown.shows(line.action.value))
                table.rows.push_back(rowOf(line));
        if (table.rows.empty())
            return;
        addHeading(say("Action points"), "action-points");
        add(std::move(table));
    }

    [[nodiscard]] Row rowOf(const ActionLine& line) const
    {
        Spans paragraph = plain(line.paragraphNumber);
        if (m_numbers.contains(line.paragraphNumber))
            paragraph.front().link = "#p" + line.paragraphNumber;
        else
            paragraph.clear(); // it was not released
        const ActionPoint& action = line.action.value;
        return Row{{Cell{plain(line.reference)}, Cell{std::move(paragraph)}, Cell{actionSpans(action)},
                    Cell{plain(utf8(ownersOf(action, m_names)))}, Cell{plain(utf8(dueText(action)))}}};
    }

    void addAgreement()
    {
        if (!isAgreed())
            return;
        const Minutes& minutes = m_view.minutes;
        addHeading(say("Agreement"), "agreement");
        add(Paragraph{plain(utf8(say("%1.").arg(agreedText())))});
        for (Block& block : blocksOf(minutes.amendments, 3))
            add(std::move(block));
        if (minutes.signedOn)
            add(Paragraph{
                plain(utf8(say("Signed off by %1 on %2.")
                               .arg(wording::text(minutes.signedBy), wording::plainDate(*minutes.signedOn))))});
        if (minutes.journalHead.empty())
            return;
        add(Paragraph{plain(utf8(say("The journal of the partnership file ended with this entry when they were agreed. "
                                     "A file that lacks it is not the one they were agreed from:\n%1")
                                     .arg(wording::text(minutes.journalHead)))),
                      ParagraphStyle::Small});
    }

    void addCorrections()
    {
        if (m_view.minutes.corrections.empty())
            return;
        addHeading(say("Corrections after the minutes were agreed"), "corrections");
        DefinitionList list;
        for (const Correction& correction : m_view.minutes.corrections)
            list.definitions.push_back({plain(utf8(wording::plainDate(correction.on))), plain(correction.text)});
        add(std::move(list));
    }

    void addTabledPapers()
    {
        const application::AgendaView& agenda = m_view.agenda;
        auto list = tabledPapers(application::papersView(agenda, agenda.meeting->date), m_audience);
        if (!list)
            return;
        addHeading(say("Papers tabled at the meeting"), "papers-tabled");
        add(byProgram(std::move(*list)));
    }

    void addAppendices()
    {
        int number = 0;
        bool isFirst = true;
        for (const Stored<Appendix>& appendix : m_view.appendices) {
            ++number; // a closed one keeps its number, so that both copies have the same
            if (!m_shown.shows(appendix.value))
                continue;
            if (isFirst)
                add(PageBreak{});
            isFirst = false;
            addAppendix(appendix.id, appendix.value, number);
        }
    }

    void addMarked(std::vector<Block> blocks, std::string mark)
    {
        for (Block& block : blocks) {
            block.mark = mark;
            mark = markBehind(mark);
            add(std::move(block));
        }
    }

    void addAppendix(Id<Appendix> id, const Appendix& appendix, int number)
    {
        const std::string* title = readableTitle(appendix);
        const std::string* text = readableText(appendix);
        const QString words = title == nullptr || title->empty()
                                ? say("Appendix %1").arg(number)
                                : say("Appendix %1: ").arg(number) + wording::text(*title);
        add(byProgram(Heading{2, plain(utf8(words)), "appendix-" + std::to_string(number)}));
        for (const MinutedItem& item : m_view.items)
            if (item.line.item.id == appendix.item && item.line.number)
                add(byProgram(Paragraph{plain(utf8(say("Item %1 of the agenda").arg(*item.line.number))),
                                        ParagraphStyle::Small}));
        if (text == nullptr)
            add(byProgram(Paragraph{lockedMatter()}));
        else
            addMarked(referringBlocks(*text), appendixMark(id, *text));
        if (appendix.releasedOn)
            add(byProgram(releaseNote(appendix.releasedBy, *appendix.releasedOn)));
    }

    const MinutesView m_view; ///< what this copy shows
    Audience m_audience;
    ShownMinutes m_shown;
    OwnerNames m_names;
    Document m_document;
    std::optional<Session> m_session;
    std::map<std::int64_t, std::string> m_addresses; ///< "#p8.2" by paragraph
    std::set<std::string> m_numbers;                 ///< of the paragraphs that stand in this copy
    std::vector<application::ExportedParagraph> m_exported;
};

} // namespace

std::string textToCome() { return utf8(say("Text to come")); }

Document minutesDocument(const MinutesView& view, Audience audience) { return MinutesWriter(view, audience).write(); }

} // namespace cspdesk::documents
