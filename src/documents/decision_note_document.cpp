// SPDX-License-Identifier: MIT
#include "documents/decision_note_document.h"

#include "documents/action_words.h"
#include "documents/closed_places.h"
#include "documents/shown_meeting.h"
#include "documents/shown_minutes.h"
#include "documents/vote_blocks.h"
#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::MinutesView;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

class NoteWriter
{
public:
    NoteWriter(const MinutesView& view, Audience audience)
        : m_view(shownTo(audience, view)),
          m_audience(audience),
          m_shown(m_view, audience)
    {}

    Document write()
    {
        const Meeting& meeting = m_view.agenda.meeting.value;
        m_document = meetingPaper(m_view.agenda.partnership, paperName(Paper::DecisionNote), meeting.date);
        m_document.marking = marking(m_audience, m_shown.holdsClosedItems());
        add(details());
        addDecisions();
        addActions();
        return std::move(m_document);
    }

private:
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }

    [[nodiscard]] DefinitionList details() const
    {
        const Meeting& meeting = m_view.agenda.meeting.value;
        DefinitionList list;
        const auto define = [&](const QString& label, const QString& value) {
            if (!value.isEmpty())
                list.definitions.push_back({plain(utf8(label)), plain(utf8(value))});
        };
        define(say("Time"), wording::timeRange(m_view.minutes.began.value_or(meeting.start),
                                               m_view.minutes.ended.value_or(meeting.end)));
        define(say("Venue"), wording::text(meeting.venue));
        const bool isAgreed =
            meeting.state == MeetingState::MinutesAgreed || meeting.state == MeetingState::MinutesPublished;
        if (!isAgreed)
            define(say("State"), say("The minutes are not yet agreed"));
        return list;
    }

    void addDecisions()
    {
        add(Heading{2, plain(utf8(say("Decisions"))), "decisions"});
        Table table;
        table.caption = plain(utf8(say("What was put to the meeting, and what became of it")));
        table.columns = {Column{.heading = utf8(say("Item")), .millimetres = 14, .alignment = Alignment::End},
                         Column{.heading = utf8(say("Decision")), .share = 4, .role = ColumnRole::RowHeader},
                         Column{.heading = utf8(say("Outcome")), .millimetres = 36}};
        bool hasDecisions = false;
        for (const MinutedItem& item : m_view.items) {
            const std::size_t before = table.rows.size();
            addRows(item, table);
            hasDecisions = hasDecisions || table.rows.size() > before;
            if (m_shown.hides(item.line.item.value) && isNumbered(item.line.item->kind))
                table.rows.insert(table.rows.begin() + std::ptrdiff_t(before),
                                  rowOf(item, wording::text(item.line.item->title), consideredClosed()));
        }
        if (!hasDecisions)
            add(Paragraph{
                plain(utf8(m_audience == Audience::Public ? say("There is no decision of the open session to show.")
                                                          : say("No decision was declared.")))});
        if (!table.rows.empty())
            add(std::move(table));
    }

    void addRows(const MinutedItem& item, Table& table) const
    {
        const QString body = bodyInSentence(m_view.agenda.body.value);
        for (const Stored<DeclaredVote>& vote : m_view.proceedings.votes) {
            if (vote->item != item.line.item.id)
                continue;
            if (vote->matter.isSealed())
                table.rows.push_back(rowOf(item, wording::text(lockedMatter().front().text), {}));
            else if (const DeclaredVoteMatter& matter = vote->matter.value(); matter.voidBecause.empty())
                table.rows.push_back(rowOf(item, decisionSentence(matter, body), outcomeOf(matter)));
        }
        for (const Stored<Motion>& motion : m_view.proceedings.motions) {
            if (motion->item != item.line.item.id || motion->standing == MotionStanding::Open
                || motion->matter.isSealed())
                continue;
            const std::string& words = wordsOf(motion.value);
            table.rows.push_back(rowOf(item, quoted(words.empty() ? motion->matter.value().subject : words),
                                       standingText(motion.value)));
        }
    }

    static QString outcomeOf(const DeclaredVoteMatter& vote)
    {
        if (vote.choice)
            return resultText(vote);
        const QString outcome = wording::capitalised(wording::label(vote.result.outcome));
        return vote.corrections.empty() ? outcome : say("%1; see the correction in the minutes").arg(outcome);
    }

    static Row rowOf(const MinutedItem& item, const QString& decision, const QString& outcome)
    {
        const std::string number = item.line.number ? std::to_string(*item.line.number) : std::string();
        return Row{{Cell{plain(number)}, Cell{plain(utf8(decision))}, Cell{plain(utf8(outcome))}}};
    }

    void addActions()
    {
        Table table;
        table.caption = plain(utf8(say("Action points raised at this meeting")));
        table.columns = {Column{.heading = utf8(say("Reference")), .millimetres = 22, .role = ColumnRole::RowHeader},
                         Column{.heading = utf8(say("Action")), .share = 3},
                         Column{.heading = utf8(say("Owner")), .share = 1.3},
                         Column{.heading = utf8(say("Due")), .millimetres = 28}};
        const OwnerNames names{m_view.agenda.members, m_view.bodies};
        for (const ActionLine& line : m_view.raised) {
            const ActionPoint& action = line.action.value;
            if (m_shown.shows(action))
                table.rows.push_back(
                    Row{{Cell{plain(line.reference)}, Cell{actionSpans(action)},
                         Cell{plain(utf8(ownersOf(action, names)))}, Cell{plain(utf8(dueText(action)))}}});
        }
        if (table.rows.empty())
            return;
        add(Heading{2, plain(utf8(say("Actions"))), "actions"});
        add(std::move(table));
    }

    const MinutesView m_view; ///< what this copy shows
    Audience m_audience;
    ShownMinutes m_shown;
    Document m_document;
};

} // namespace

QString bodyInSentence(const Body& body)
{
    return body.kind == Body::Kind::Board ? say("The Board") : say("The %1").arg(wording::text(body.name));
}

QString decisionSentence(const DeclaredVoteMatter& vote, const QString& body)
{
    if (vote.choice)
        return say("%1: %2.").arg(wording::text(vote.subject.empty() ? vote.text : vote.subject), resultText(vote));
    VoteCase situation = vote.situation;
    situation.interests.clear();
    VoteResult result = vote.result;
    result.agencies.clear(); // whose votes were notified or ruled on stands in the voting record
    return wording::minuteParagraph(situation, result, vote.text, body);
}

Document decisionNoteDocument(const MinutesView& view, Audience audience) { return NoteWriter(view, audience).write(); }

} // namespace cspdesk::documents
