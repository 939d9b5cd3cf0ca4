// SPDX-License-Identifier: MIT
#include "documents/meeting_pack.h"

#include "documents/action_log_document.h"
#include "documents/action_words.h"
#include "documents/agenda_document.h"
#include "documents/minutes_document.h"
#include "documents/paper_lines.h"
#include "documents/register_document.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::MinutesView;
using application::PackView;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

Document coverOf(const PackView& view, const Pack& pack, Audience audience)
{
    const Meeting& meeting = view.meeting.agenda.meeting.value;
    Document cover = meetingPaper(view.meeting.agenda.partnership, say("Papers for the meeting"), meeting.date);
    const std::string closed = marking(Audience::Board, true);
    const bool holdsClosed =
        (audience == Audience::Board && holdsClosedPapers(application::papersView(view.meeting.agenda, meeting.date)))
        || std::any_of(pack.parts.begin(), pack.parts.end(),
                       [&](const PackPart& part) { return part.document.marking == closed; });
    cover.marking = marking(audience, holdsClosed);
    DefinitionList list;
    const auto define = [&](const QString& label, const std::string& value) {
        if (!value.empty())
            list.definitions.push_back({plain(utf8(label)), plain(value)});
    };
    define(say("Time"), utf8(wording::timeRange(meeting.start, meeting.end)));
    define(say("Venue"), meeting.venue);
    cover.blocks.emplace_back(std::move(list));
    cover.metadata.subject = utf8(say("Papers for the meeting of %1").arg(wording::plainDate(meeting.date)));
    return cover;
}

/// "Item 4": where the agenda takes the paper.
std::string itemNote(const MinutesView& meeting, ItemKind kind)
{
    for (const RunningOrderLine& line : meeting.agenda.order.lines)
        if (line.item->kind == kind && line.number)
            return utf8(say("Item %1").arg(*line.number));
    return {};
}

bool reviewsAny(const MinutesView& meeting, Audience audience)
{
    return std::any_of(meeting.reviewed.begin(), meeting.reviewed.end(),
                       [&](const ActionLine& line) { return mayShow(line.action.value, audience); });
}

} // namespace

Pack meetingPack(const PackView& view, Audience audience, const PaperBytes& bytes)
{
    Pack pack;
    pack.parts.push_back(
        {utf8(paperName(Paper::Agenda)), {}, agendaDocument(view.meeting.agenda, audience), Paper::Agenda});
    if (view.last) {
        const QString date = wording::plainDate(view.last->agenda.meeting->date);
        pack.parts.push_back({utf8(say("Minutes of %1").arg(date)), itemNote(view.meeting, ItemKind::MinutesAgreement),
                              minutesDocument(*view.last, audience), Paper::Minutes});
    }
    if (reviewsAny(view.meeting, audience))
        pack.parts.push_back({utf8(say("Action points to review")), itemNote(view.meeting, ItemKind::ActionReview),
                              actionLogDocument(view.meeting, audience), Paper::ActionPoints});
    if (view.last && audience == Audience::Board && !view.last->attendance.present.empty()) {
        const QString date = wording::plainDate(view.last->agenda.meeting->date);
        pack.parts.push_back({utf8(say("Attendance register of %1").arg(date)),
                              {},
                              registerDocument(*view.last, audience),
                              Paper::Register});
    }
    for (PackPart& part : paperParts(view.meeting.agenda, audience, bytes))
        pack.parts.push_back(std::move(part));
    pack.cover = coverOf(view, pack, audience);
    return pack;
}

} // namespace cspdesk::documents
