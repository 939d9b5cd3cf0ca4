// SPDX-License-Identifier: MIT
#include "documents/voting_record_document.h"

#include "documents/closed_places.h"
#include "documents/notified_table.h"
#include "documents/shown_meeting.h"
#include "documents/shown_minutes.h"
#include "documents/vote_blocks.h"
#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <QStringList>

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::MinutesView;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

class RecordWriter
{
public:
    RecordWriter(const MinutesView& view, Audience audience)
        : m_view(shownTo(audience, view)),
          m_audience(audience),
          m_shown(m_view, audience)
    {}

    Document write()
    {
        const Meeting& meeting = m_view.agenda.meeting.value;
        m_document = meetingPaper(m_view.agenda.partnership, paperName(Paper::VotingRecord), meeting.date);
        m_document.marking = marking(m_audience, m_shown.holdsClosedItems());
        add(details());
        if (m_view.proceedings.motions.empty())
            add(Paragraph{plain(utf8(isPublic() ? say("There is no vote of the open session to show.")
                                                : say("No motion was put at this meeting.")))});
        for (const MinutedItem& item : m_view.items)
            addItem(item);
        return std::move(m_document);
    }

private:
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }
    [[nodiscard]] bool isPublic() const { return m_audience == Audience::Public; }

    [[nodiscard]] DefinitionList details() const
    {
        const Meeting& meeting = m_view.agenda.meeting.value;
        const TimeOfDay began = m_view.minutes.began.value_or(meeting.start);
        const TimeOfDay ended = m_view.minutes.ended.value_or(meeting.end);
        DefinitionList list;
        define(list, say("Time"), wording::timeRange(began, ended));
        define(list, say("Venue"), wording::text(meeting.venue));
        if (m_view.proceedings.termsFrom)
            define(list, say("Terms of reference"),
                   say("in force since %1").arg(wording::plainDate(*m_view.proceedings.termsFrom)));
        return list;
    }

    static void define(DefinitionList& list, const QString& label, const QString& value)
    {
        if (!value.isEmpty())
            list.definitions.push_back({plain(utf8(label)), plain(utf8(value))});
    }

    void addItem(const MinutedItem& minuted)
    {
        const AgendaItem& item = minuted.line.item.value;
        const bool hasMotions =
            std::any_of(m_view.proceedings.motions.begin(), m_view.proceedings.motions.end(),
                        [&](const Stored<Motion>& motion) { return motion->item == minuted.line.item.id; });
        const bool isHidden = m_shown.hides(item) && isNumbered(item.kind);
        if (!hasMotions && !isHidden)
            return;
        Heading heading{2, plain(m_shown.titleOf(item))};
        if (minuted.line.number) {
            heading.number = std::to_string(*minuted.line.number);
            heading.id = "item-" + heading.number;
        }
        add(std::move(heading));
        if (isHidden)
            add(Paragraph{{Span{.text = utf8(consideredClosed()), .italic = true}}});
        for (Block& block : interestBlocks(minuted.line.item.id, m_view.proceedings.interests))
            add(std::move(block));
        for (const Stored<Motion>& motion : m_view.proceedings.motions)
            if (motion->item == minuted.line.item.id)
                addMotion(motion);
    }

    [[nodiscard]] std::vector<Stored<DeclaredVote>> votesOn(Id<Motion> motion) const
    {
        std::vector<Stored<DeclaredVote>> votes;
        for (const Stored<DeclaredVote>& vote : m_view.proceedings.votes)
            if (vote->motion == motion)
                votes.push_back(vote);
        return votes;
    }

    [[nodiscard]] QString nameOf(std::optional<Id<Person>> id) const
    {
        for (const Stored<Attendance>& attendance : m_view.proceedings.attendances)
            if (attendance->person == id)
                return wording::text(attendance->name);
        for (const Stored<Person>& person : m_view.agenda.members.people)
            if (person.id == id)
                return wording::text(person->name);
        return {};
    }

    [[nodiscard]] QString amendedMotion(std::optional<Id<Motion>> id) const
    {
        for (const Stored<Motion>& motion : m_view.proceedings.motions)
            if (motion.id == id && !motion->matter.value().subject.empty())
                return wording::text(motion->matter.value().subject);
        return {};
    }

    void addMotion(const Stored<Motion>& motion)
    {
        const MotionMatter& matter = motion->matter.value();
        const QString kind = wording::label(motion->kind);
        add(Heading{
            3, plain(utf8(matter.subject.empty() ? kind : say("%1: %2").arg(kind, wording::text(matter.subject))))});
        if (motion->matter.isSealed()) {
            add(Paragraph{lockedMatter()});
            return;
        }
        const std::vector<Stored<DeclaredVote>> votes = votesOn(motion.id);
        DefinitionList list;
        define(list, say("Amends"), amendedMotion(motion->amends));
        addWords(list, matter);
        if (!matter.candidates.empty()) {
            QStringList names;
            for (const std::string& name : matter.candidates)
                names << wording::text(name);
            define(list, say("Candidates"), names.join(QStringLiteral(", ")));
        }
        define(list, say("Moved by"), nameOf(matter.mover));
        define(list, say("Seconded by"), nameOf(matter.seconder));
        if (motion->standing != MotionStanding::Open)
            define(list, say("Outcome"), standingText(motion.value));
        else if (votes.empty())
            define(list, say("Outcome"), say("Not voted on"));
        if (!list.definitions.empty())
            add(std::move(list));
        if (motion->matter.releasedOn)
            add(releaseNote(motion->matter.releasedBy, *motion->matter.releasedOn));
        if (!isPublic())
            addLedger(motion, votes);
        for (const Stored<DeclaredVote>& vote : votes)
            addVote(vote, motion->matter.releasedOn);
    }

    static void addWords(DefinitionList& list, const MotionMatter& matter)
    {
        for (std::size_t index = 0; index < matter.texts.size(); ++index) {
            const MotionText& version = matter.texts[index];
            const bool isLast = index + 1 == matter.texts.size();
            QString words = quoted(version.text);
            if (index > 0 && version.at)
                words = say("%1, from %2").arg(words, wording::timeOfDay(*version.at));
            if (!version.because.empty())
                words = say("%1, amended: %2").arg(words, wording::text(version.because));
            define(list,
                   matter.texts.size() == 1 ? say("Words")
                   : isLast                 ? say("Words in the end")
                                            : say("Earlier words"),
                   words);
        }
    }

    void addLedger(const Stored<Motion>& motion, const std::vector<Stored<DeclaredVote>>& votes)
    {
        std::optional<Table> ledger = notifiedTable(m_view, motion, votes.empty() ? nullptr : &votes.back().value);
        if (ledger)
            add(std::move(*ledger));
    }

    void addVote(const Stored<DeclaredVote>& vote, std::optional<Date> motionReleasedOn)
    {
        if (vote->matter.isSealed()) {
            add(Paragraph{lockedMatter()});
            return;
        }
        const DeclaredVoteMatter& matter = vote->matter.value();
        const QString title = matter.voidBecause.empty() ? say("Vote %1 at %2") : say("Vote %1 at %2 (void)");
        add(Heading{4, plain(utf8(title.arg(vote->number).arg(wording::timeOfDay(vote->at))))});
        add(resultOf(matter));
        if (matter.choice)
            addRounds(*matter.choice);
        else if (!matter.result.agencies.empty() && matter.situation.method != VoteMethod::GeneralAssent)
            add(agenciesTable(matter));
        if (!isPublic())
            addBasis(matter);
        if (vote->matter.releasedOn && vote->matter.releasedOn != motionReleasedOn)
            add(releaseNote(vote->matter.releasedBy, *vote->matter.releasedOn));
    }

    [[nodiscard]] DefinitionList resultOf(const DeclaredVoteMatter& matter) const
    {
        DefinitionList list;
        define(list, say("Result"), resultText(matter));
        define(list, say("Void because"), wording::text(matter.voidBecause));
        define(list, say("Casting vote"), castingText(matter));
        if (!matter.presiding.empty())
            define(list, say("Presiding"),
                   say("%1 (%2)").arg(wording::text(matter.presiding), wording::label(matter.situation.basis)));
        define(list, say("Quorum"), quorumOf(matter.result.quorum));
        if (matter.termsFrom && matter.termsFrom != m_view.proceedings.termsFrom)
            define(list, say("Terms in force"), say("since %1").arg(wording::plainDate(*matter.termsFrom)));
        for (const std::string& name : matter.dissents)
            define(list, say("Recorded"), say("%1, on request").arg(wording::text(name)));
        for (const VoteCorrection& correction : matter.corrections) {
            const QString words = say("%1: %2").arg(wording::plainDate(correction.on), wording::text(correction.text));
            define(list, say("Correction"),
                   correction.by.empty() || isPublic() ? words
                                                       : say("%1 (%2)").arg(words, wording::text(correction.by)));
        }
        return list;
    }

    [[nodiscard]] static QString quorumOf(const QuorumCount& quorum)
    {
        QStringList names;
        for (const Counted& each : quorum.counted) {
            QString name = wording::text(each.person);
            if (!each.representing.empty())
                name = say("%1 for %2").arg(name, wording::text(each.representing));
            names << name;
        }
        const QString sum = say("%1 counted, %2 needed").arg(quorum.count).arg(quorum.required);
        return names.isEmpty() ? sum : say("%1: %2").arg(sum, names.join(QStringLiteral(", ")));
    }

    [[nodiscard]] Table agenciesTable(const DeclaredVoteMatter& matter) const
    {
        Table table;
        table.caption = plain(
            utf8(isPublic() ? say("How the agencies voted") : say("How each agency voted, and how its vote came")));
        table.columns = {Column{.heading = utf8(say("Agency")), .share = 3, .role = ColumnRole::RowHeader},
                         Column{.heading = utf8(say("Vote")), .millimetres = 30}};
        if (!isPublic())
            table.columns.push_back(Column{.heading = utf8(say("How it came")), .share = 3});
        const bool isCounted = matter.situation.method == VoteMethod::TotalsOnly;
        for (const AgencyVote& vote : matter.result.agencies) {
            QString choice = vote.choice    ? wording::capitalised(wording::label(*vote.choice))
                           : !vote.entitled ? say("No vote")
                           : isCounted      ? say("Counted")
                                            : say("Did not vote");
            if (isPublic() && vote.way == VoteWay::Notified)
                choice = say("%1 (notified)").arg(choice);
            Row row{{Cell{plain(vote.name)}, Cell{plain(utf8(choice))}}};
            if (!isPublic())
                row.cells.push_back(Cell{plain(utf8(wording::wayText(vote)))});
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    void addRounds(const ChoiceRecord& choice)
    {
        List rounds{.kind = ListKind::Numbered};
        for (const ChoiceRound& round : choice.rounds)
            rounds.items.push_back({{Paragraph{plain(utf8(roundText(choice, round)))}}});
        if (!rounds.items.empty())
            add(std::move(rounds));
    }

    /// What the result was computed from, as it was read out.
    void addBasis(const DeclaredVoteMatter& matter)
    {
        addList(say("Read out"), wording::explanation(matter.situation, matter.result));
        QStringList open;
        for (const Ambiguity& ambiguity : matter.result.ambiguities)
            open << wording::ambiguityText(ambiguity);
        addList(say("Where the terms of reference allow another reading"), open);
    }

    void addList(const QString& label, const QStringList& sentences)
    {
        if (sentences.isEmpty())
            return;
        add(Paragraph{bold(utf8(label))});
        List list;
        for (const QString& sentence : sentences)
            list.items.push_back({{Paragraph{plain(utf8(sentence))}}});
        add(std::move(list));
    }

    const MinutesView m_view; ///< what this copy shows
    Audience m_audience;
    ShownMinutes m_shown;
    Document m_document;
};

} // namespace

Document votingRecordDocument(const MinutesView& view, Audience audience)
{
    return RecordWriter(view, audience).write();
}

} // namespace cspdesk::documents
