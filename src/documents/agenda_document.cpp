// SPDX-License-Identifier: MIT
#include "documents/agenda_document.h"

#include "documents/marked_blocks.h"
#include "documents/paper_lines.h"
#include "domain/marked_text.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using application::AgendaView;
using domain::AgendaItem;
using domain::ItemKind;
using domain::RunningOrderLine;
using domain::Session;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

class AgendaWriter
{
public:
    AgendaWriter(const AgendaView& view, Audience audience)
        : m_view(view),
          m_audience(audience),
          m_papers(application::papersView(view, view.meeting->date))
    {}

    Document write()
    {
        Document document = meetingPaper(m_view.partnership, paperName(Paper::Agenda), m_view.meeting->date);
        document.marking = marking(m_audience, hasClosedItems() || holdsClosedPapers(m_papers));
        addCancellation(document);
        document.blocks.emplace_back(details());
        document.blocks.emplace_back(Heading{2, plain(utf8(say("Running order"))), "running-order"});
        if (m_view.order.lines.empty())
            document.blocks.emplace_back(Paragraph{plain(utf8(say("The agenda has no items yet.")))});
        else
            document.blocks.emplace_back(runningOrder());
        addPublicInformation(document);
        return document;
    }

private:
    [[nodiscard]] bool isForPublic() const { return m_audience == Audience::Public; }

    [[nodiscard]] bool hasClosedItems() const
    {
        return std::any_of(m_view.order.lines.begin(), m_view.order.lines.end(),
                           [](const RunningOrderLine& line) { return line.item->session == Session::Closed; });
    }

    void addCancellation(Document& document) const
    {
        if (m_view.meeting->state != domain::MeetingState::Cancelled)
            return;
        const QString reason = wording::text(m_view.meeting->cancelledBecause);
        document.blocks.emplace_back(
            Callout{{Paragraph{bold(utf8(say("This meeting has been cancelled: %1").arg(reason)))}}});
    }

    [[nodiscard]] DefinitionList details() const
    {
        const domain::Meeting& meeting = m_view.meeting.value;
        DefinitionList list;
        const auto define = [&](const QString& label, Spans value) {
            list.definitions.push_back({plain(utf8(label)), std::move(value)});
        };
        define(say("Time"), plain(utf8(wording::timeRange(meeting.start, meeting.end))));
        if (!meeting.venue.empty())
            define(say("Venue"), plain(meeting.venue));
        if (!meeting.attendanceNote.empty())
            define(say("Attendance"), plain(sentence(meeting.attendanceNote)));
        if (const std::string* joining = meeting.joiningDetails.readable(); joining != nullptr && !isForPublic())
            define(say("Joining"), plain(*joining));
        define(say("Public questions"), questionNotice());
        return list;
    }

    static std::string sentence(std::string words)
    {
        if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
            words.front() = static_cast<char>(words.front() - 'a' + 'A');
        return words;
    }

    [[nodiscard]] Spans questionNotice() const
    {
        const QString deadline = wording::questionDeadline(m_view.deadlines);
        if (m_view.partnership.email.empty())
            return plain(utf8(say("Notice by %1").arg(deadline)));
        Spans spans = plain(utf8(say("Notice by %1 to ").arg(deadline)));
        spans.push_back(Span{.text = m_view.partnership.email, .link = "mailto:" + m_view.partnership.email});
        return spans;
    }

    [[nodiscard]] Table runningOrder() const
    {
        Table table;
        table.caption = plain(utf8(say("Items, who leads them, and when each is planned to begin")));
        table.columns = {
            Column{.heading = utf8(say("Time")), .millimetres = 15},
            Column{.heading = utf8(say("No")), .millimetres = 10, .alignment = Alignment::End},
            Column{.heading = utf8(say("Item")), .share = 3, .role = ColumnRole::RowHeader},
            Column{.heading = utf8(say("Lead")), .share = 2},
            Column{.heading = utf8(say("Minutes")), .millimetres = 18, .alignment = Alignment::End},
        };
        std::optional<Session> session;
        const std::vector<RunningOrderLine>& lines = m_view.order.lines;
        for (std::size_t index = 0; index < lines.size(); ++index) {
            const AgendaItem& item = lines[index].item.value;
            const bool isHeading = item.kind == ItemKind::Heading;
            if (isHeading && (index + 1 == lines.size() || lines[index + 1].item->kind == ItemKind::Heading))
                continue; // a standing heading that nothing came under this time
            if (!isHeading && item.session != session) {
                session = item.session;
                if (hasClosedItems())
                    table.rows.push_back(groupRow(sessionBand(*session)));
            }
            table.rows.push_back(rowOf(lines[index]));
        }
        if (m_view.order.plannedMinutes > 0)
            table.rows.push_back(totalRow());
        if (const int overrun = m_view.order.overrun(); overrun > 0 && !isForPublic())
            table.notes.push_back(
                plain(utf8(say("The items take %1 more than the time booked.").arg(wording::minutesLong(overrun)))));
        return table;
    }

    static Row groupRow(const QString& words) { return Row{{Cell{plain(utf8(words))}}, RowKind::Group}; }

    [[nodiscard]] Row rowOf(const RunningOrderLine& line) const
    {
        const AgendaItem& item = line.item.value;
        if (item.kind == ItemKind::Heading)
            return groupRow(wording::text(item.title));
        const std::string time = line.start ? clockTime(*line.start) : std::string();
        const std::string number = line.number ? std::to_string(*line.number) : std::string();
        return Row{{Cell{plain(time)}, Cell{plain(number)}, Cell{titleOf(line)}, Cell{plain(leadsOf(item))},
                    Cell{plain(minutesOf(item))}},
                   item.kind == ItemKind::Break ? RowKind::Break : RowKind::Ordinary};
    }

    [[nodiscard]] Spans titleOf(const RunningOrderLine& line) const
    {
        const AgendaItem& item = line.item.value;
        Spans spans = plain(isForPublic() ? item.title : domain::boardTitle(item));
        const auto addBelow = [&](const QString& words) {
            spans.push_back(Span{.text = "\n" + utf8(words), .italic = true});
        };
        if (item.session == Session::Closed && isForPublic())
            addBelow(consideredClosed());
        else if (item.kind == ItemKind::Decision)
            addBelow(say("For decision"));
        else if (item.kind == ItemKind::ReportToNote)
            addBelow(say("To note"));
        if (item.session == Session::Closed && !item.closedGround.empty())
            addBelow(say("Closed: %1").arg(wording::text(item.closedGround)));
        if (const application::ItemPapers* papers = m_papers.find(line.item.id); papers != nullptr)
            for (Span& paper : paperSpans(*papers, m_audience))
                spans.push_back(std::move(paper));
        return spans;
    }

    [[nodiscard]] std::string leadsOf(const AgendaItem& item) const
    {
        if (item.kind == ItemKind::NextMeeting && item.leads.empty())
            return m_view.nextMeeting ? utf8(wording::plainDate(*m_view.nextMeeting)) : std::string();
        return utf8(wording::leadsText(isForPublic() ? item.leads : domain::boardLeads(item), m_view.members));
    }

    static std::string minutesOf(const AgendaItem& item)
    {
        if (item.kind == ItemKind::WrittenReport)
            return utf8(say("Written report"));
        return item.plannedMinutes ? std::to_string(*item.plannedMinutes) : std::string();
    }

    [[nodiscard]] Row totalRow() const
    {
        const int end = m_view.meeting->start.minutes + m_view.order.plannedMinutes;
        return Row{{Cell{plain(clockTime({end}))}, Cell{}, Cell{plain(utf8(say("Planned end")))}, Cell{},
                    Cell{plain(std::to_string(m_view.order.plannedMinutes))}},
                   RowKind::Total};
    }

    void addPublicInformation(Document& document) const
    {
        const domain::Partnership& partnership = m_view.partnership;
        const std::vector<std::pair<std::string, std::string>> values{
            {"officer-title", partnership.officerTitle},
            {"email", partnership.email},
            {"telephone", partnership.telephone},
            {"website", partnership.website},
            {"question-deadline", utf8(wording::questionDeadline(m_view.deadlines))},
            {"meeting-date", utf8(wording::longDate(m_view.meeting->date))}};
        for (const auto& page : m_view.templates) {
            if (page->purpose != domain::Template::Purpose::PublicInformation)
                continue;
            document.blocks.emplace_back(PageBreak{});
            document.blocks.emplace_back(Heading{2, plain(page->title), "public-information"});
            for (Block& block : blocksOf(domain::filledIn(page->text, values), 3))
                document.blocks.push_back(std::move(block));
        }
    }

    const AgendaView& m_view;
    Audience m_audience;
    application::PapersView m_papers;
};

} // namespace

Document agendaDocument(const AgendaView& view, Audience audience) { return AgendaWriter(view, audience).write(); }

std::string suggestedFileName(const AgendaView& view, Audience audience, const std::string& ending)
{
    return suggestedFileName(view.meeting->date, Paper::Agenda, audience, ending);
}

} // namespace cspdesk::documents
