// SPDX-License-Identifier: MIT
#include "documents/chairs_brief_document.h"

#include "application/room.h"
#include "documents/attendance_tables.h"
#include "documents/closed_places.h"
#include "documents/marked_blocks.h"
#include "documents/meeting_paper.h"
#include "documents/notified_table.h"
#include "documents/question_sheet_document.h"
#include "documents/vote_blocks.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::MinutesView;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

class BriefWriter
{
public:
    explicit BriefWriter(const MinutesView& view) : m_view(view) {}

    Document write()
    {
        const Meeting& meeting = m_view.agenda.meeting.value;
        m_document = meetingPaper(m_view.agenda.partnership, paperName(Paper::ChairsBrief), meeting.date);
        m_document.marking = utf8(say("For the person presiding: not for publication"));
        if (meeting.state == MeetingState::Cancelled)
            add(Callout{{Paragraph{
                bold(utf8(say("This meeting has been cancelled: %1").arg(wording::text(meeting.cancelledBecause))))}}});
        add(details());
        addToRatify();
        addItems();
        return std::move(m_document);
    }

private:
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }

    static void define(DefinitionList& list, const QString& label, const QString& value)
    {
        if (!value.isEmpty())
            list.definitions.push_back({plain(utf8(label)), plain(utf8(value))});
    }

    [[nodiscard]] DefinitionList details() const
    {
        const Meeting& meeting = m_view.agenda.meeting.value;
        DefinitionList list;
        define(list, say("Time"), wording::timeRange(meeting.start, meeting.end));
        define(list, say("Venue"), wording::text(meeting.venue));
        define(list, say("Presides"), whoPresides());
        const QuorumForecast forecast = application::forecastOf(m_view);
        define(list, say("Quorum"), forecastText(forecast));
        define(list, say("Not yet answered"), seats(forecast.notAnswered));
        define(list, say("Vacant seats"), seats(forecast.vacant));
        define(list, say("Apologies"), apologies());
        if (const int overrun = m_view.agenda.order.overrun(); overrun > 0)
            define(list, say("Clock"),
                   say("The items take %1 more than the time booked.").arg(wording::minutesLong(overrun)));
        return list;
    }

    [[nodiscard]] bool sentApologies(Id<Person> person) const
    {
        const auto& apologies = m_view.proceedings.apologies;
        return std::any_of(apologies.begin(), apologies.end(),
                           [&](const Stored<Apology>& each) { return each->person == person; });
    }

    /// The Chair, or the Vice Chair in the Chair's absence, or whoever those present elect (terms of reference, 5).
    [[nodiscard]] QString whoPresides() const
    {
        const application::AgendaView& agenda = m_view.agenda;
        QStringList away;
        for (const OfficeRole role : {OfficeRole::Chair, OfficeRole::ViceChair}) {
            const auto holder = officeHolder(agenda.meeting->date, agenda.body.id, role, agenda.members);
            if (!holder)
                continue;
            const QString name = say("%1 (%2)").arg(wording::fullName(holder->value), wording::label(role));
            if (!sentApologies(holder->id))
                return away.isEmpty() ? name : say("%1, because %2 has sent apologies").arg(name, away.join(QString()));
            away << name;
        }
        const QString elect = say("the Board members present nominate and approve one of themselves");
        if (away.isEmpty())
            return say("There is no Chair and no Vice Chair: %1").arg(elect);
        return away.size() == 1 ? say("%1 has sent apologies: %2").arg(away.front(), elect)
                                : say("%1 have sent apologies: %2").arg(wording::listText(away), elect);
    }

    static QString forecastText(const QuorumForecast& forecast)
    {
        QString words = say("%1 confirmed, %2 needed").arg(forecast.confirmed).arg(forecast.required);
        if (forecast.cannotBeReached)
            return say("%1: it cannot be reached with the seats that are filled").arg(words);
        if (forecast.missing() > 0)
            return say("%1: %2 more to come; up to %3 are possible")
                .arg(words)
                .arg(forecast.missing())
                .arg(forecast.possible);
        return say("%1: there will be a quorum").arg(words);
    }

    static QString seats(const std::vector<Seat>& seats)
    {
        QStringList names;
        for (const Seat& seat : seats) {
            const QString agency = wording::agencyWithUnit(seat.agency.value, seat.membership->unit);
            names << (seat.person ? say("%1, %2").arg(wording::fullName(seat.person->value), agency) : agency);
        }
        return names.join(QStringLiteral("; "));
    }

    [[nodiscard]] QString apologies() const
    {
        QStringList lines;
        for (const ApologyLine& line : m_view.attendance.apologies) {
            const Apology& apology = line.apology.value;
            QString words = say("%1, %2").arg(wording::text(apology.name), wording::text(apology.organisation));
            if (!line.representative.empty())
                words = say("%1 (%2 comes instead)").arg(words, wording::text(line.representative));
            lines << words;
        }
        return lines.join(QStringLiteral("; "));
    }

    void addToRatify()
    {
        List list;
        for (const Stored<Motion>& motion : m_view.proceedings.toRatify)
            if (!motion->matter.isSealed())
                list.items.push_back({{Paragraph{plain(utf8(quoted(wordsOf(motion.value))))}}});
        if (list.items.empty())
            return;
        add(Heading{2, plain(utf8(say("Recommended by an inquorate meeting, to be ratified"))), "to-ratify"});
        add(std::move(list));
    }

    void addItems()
    {
        add(Heading{2, plain(utf8(say("Running order"))), "running-order"});
        std::optional<Session> session;
        const std::vector<RunningOrderLine>& lines = m_view.agenda.order.lines;
        if (lines.empty())
            add(Paragraph{plain(utf8(say("The agenda has no items yet.")))});
        for (std::size_t index = 0; index < lines.size(); ++index) {
            const AgendaItem& item = lines[index].item.value;
            const bool isHeading = item.kind == ItemKind::Heading;
            if (isHeading && (index + 1 == lines.size() || lines[index + 1].item->kind == ItemKind::Heading))
                continue;
            if (!isHeading && session != item.session) {
                addTurn(session, item.session);
                session = item.session;
            }
            addItem(lines[index]);
        }
    }

    [[nodiscard]] bool holdsClosedItems() const
    {
        const auto& lines = m_view.agenda.order.lines;
        return std::any_of(lines.begin(), lines.end(),
                           [](const RunningOrderLine& line) { return line.item->session == Session::Closed; });
    }

    /// The Chair sees to it that the public are reminded before business (terms of reference, 5b).
    void addTurn(std::optional<Session> before, Session now)
    {
        Callout band;
        if (holdsClosedItems())
            band.blocks.emplace_back(Paragraph{bold(utf8(sessionBand(now)))});
        if (now == Session::Open)
            band.blocks.emplace_back(Paragraph{plain(
                utf8(say("Remind the public of the “Information for the public and the media” that is printed with "
                         "the agenda (terms of reference, 5b): who may speak and when, and that they may be asked to "
                         "leave for a confidential matter.")))});
        if (before && now == Session::Closed)
            band.blocks.emplace_back(
                Paragraph{plain(utf8(say("Ask everybody who is not on the Board or a member to leave.")))});
        if (!band.blocks.empty())
            add(std::move(band));
    }

    void addItem(const RunningOrderLine& line)
    {
        const AgendaItem& item = line.item.value;
        const std::string title = boardTitle(item);
        if (item.kind == ItemKind::Heading) {
            add(Paragraph{plain(title), ParagraphStyle::Note});
            return;
        }
        Heading heading{3, plain(title)};
        if (line.number) {
            heading.number = std::to_string(*line.number);
            heading.id = "item-" + heading.number;
        }
        add(std::move(heading));
        if (const QString facts = factsOf(line); !facts.isEmpty())
            add(Paragraph{plain(utf8(facts)), ParagraphStyle::Small});
        if (item.session == Session::Closed && !item.closedGround.empty())
            add(Paragraph{plain(utf8(say("Closed because: %1").arg(wording::text(item.closedGround)))),
                          ParagraphStyle::Small});
        addNotes(item);
        if (item.kind == ItemKind::PublicQuestions)
            addQuestions();
        for (Block& block : interestBlocks(line.item.id, m_view.proceedings.interests))
            add(std::move(block));
        for (const Stored<Motion>& motion : m_view.proceedings.motions)
            if (motion->item == line.item.id)
                addMotion(motion);
        for (const Stored<Motion>& motion : m_view.proceedings.ratified)
            if (item.ratifies == motion.id && !motion->matter.isSealed())
                add(Paragraph{plain(utf8(say("To be ratified: %1").arg(quoted(wordsOf(motion.value)))))});
    }

    [[nodiscard]] QString factsOf(const RunningOrderLine& line) const
    {
        const AgendaItem& item = line.item.value;
        QStringList facts;
        if (line.start && item.plannedMinutes && *item.plannedMinutes > 0)
            facts << say("%1, %2").arg(
                wording::timeRange(*line.start, TimeOfDay{line.start->minutes + *item.plannedMinutes}),
                wording::minutesLong(*item.plannedMinutes));
        else if (line.start)
            facts << wording::timeOfDay(*line.start);
        if (item.kind == ItemKind::Decision)
            facts << say("for decision");
        else if (item.kind == ItemKind::ReportToNote)
            facts << say("to note");
        else if (item.kind == ItemKind::WrittenReport)
            facts << say("written report");
        facts << wording::leadsText(boardLeads(item), m_view.agenda.members);
        facts.removeAll(QString());
        return facts.join(QStringLiteral(" · "));
    }

    /// In the order suggested; their words are on the sheet of questions.
    void addQuestions()
    {
        List list{.kind = ListKind::Numbered, .items = {}};
        for (const application::QuestionLine& line : application::inSuggestedOrder(m_view.questions))
            list.items.push_back({{Paragraph{plain(questionLine(line, Audience::Board))}}});
        if (!list.items.empty())
            add(std::move(list));
    }

    void addNotes(const AgendaItem& item)
    {
        if (item.speakerNotes.isSealed()) {
            add(Paragraph{lockedMatter()});
            return;
        }
        if (const std::string* notes = item.speakerNotes.readable(); notes != nullptr)
            for (Block& block : blocksOf(*notes, 4))
                add(std::move(block));
    }

    void addMotion(const Stored<Motion>& motion)
    {
        if (motion->matter.isSealed()) {
            add(Paragraph{lockedMatter()});
            return;
        }
        const MotionMatter& matter = motion->matter.value();
        Callout box;
        const QString kind = wording::label(motion->kind);
        box.blocks.emplace_back(Paragraph{
            bold(utf8(matter.subject.empty() ? kind : say("%1: %2").arg(kind, wording::text(matter.subject))))});
        DefinitionList list;
        if (const std::string& words = wordsOf(motion.value); !words.empty())
            define(list, say("To put"), quoted(words));
        QStringList candidates;
        for (const std::string& name : matter.candidates)
            candidates << wording::text(name);
        define(list, say("Candidates"), candidates.join(QStringLiteral(", ")));
        define(list, say("Notified"), notifiedOn(motion.id));
        define(list, say("Outcome"), standingText(motion.value));
        if (!list.definitions.empty())
            box.blocks.emplace_back(std::move(list));
        add(std::move(box));
    }

    [[nodiscard]] QString notifiedOn(Id<Motion> motion) const
    {
        QStringList votes;
        for (const Stored<NotifiedVote>& each : m_view.proceedings.notified) {
            const NotifiedVoteMatter* matter = each->matter.readable();
            if (each->motion == motion && matter != nullptr && !matter->withdrawn)
                votes << say("%1: %2").arg(wording::text(matter->name), notifiedText(*matter));
        }
        return votes.join(QStringLiteral("; "));
    }

    const MinutesView& m_view;
    Document m_document;
};

} // namespace

Document chairsBriefDocument(const MinutesView& view) { return BriefWriter(view).write(); }

} // namespace cspdesk::documents
