// SPDX-License-Identifier: MIT
#include "application/minutes_view.h"

#include "analysis/figure_claims.h"
#include "application/meeting_work.h"
#include "application/minuted_items.h"
#include "application/minutes_work.h"
#include "application/partnership_work.h"
#include "application/vote_work.h"
#include "application/work.h"
#include "domain/paragraph_links.h"

#include <algorithm>
#include <map>

namespace cspdesk::application {
namespace {

using namespace domain;

/// All actions of a body with their history.
Result<std::vector<ActionLine>> linesOf(const Reader& reader, const std::vector<Stored<Meeting>>& meetings, Date today)
{
    const auto actions = all<ActionPoint>(reader);
    CSPDESK_TRY(actions);
    const auto reviews = all<ActionReview>(reader);
    CSPDESK_TRY(reviews);
    return actionLines(*actions, *reviews, meetings, today);
}

/// Says of each action under which paragraph it was raised.
Result<> nameParagraphs(const Reader& reader, std::vector<ActionLine>& lines)
{
    std::map<std::int64_t, ParagraphNumbers> byMeeting;
    for (ActionLine& line : lines) {
        if (!line.action->paragraph)
            continue;
        const Id<Meeting> meeting = line.action->meeting;
        if (!byMeeting.contains(meeting.number())) {
            const auto agenda = agendaView(reader, meeting);
            CSPDESK_TRY(agenda);
            const auto items = minutedItemsOf(reader, *agenda);
            CSPDESK_TRY(items);
            byMeeting[meeting.number()] = numbersIn(*items);
        }
        line.paragraphNumber = byMeeting[meeting.number()][line.action->paragraph->number()];
    }
    return {};
}

/// The paragraphs that the minutes and their appendices refer to.
Result<std::vector<ReferredParagraph>> referredIn(const Reader& reader, const MinutesView& view)
{
    std::vector<std::int64_t> wanted;
    const auto addFrom = [&](const std::string* text) {
        if (text != nullptr)
            for (const std::int64_t paragraph : linkedParagraphs(*text))
                wanted.push_back(paragraph);
    };
    for (const MinutedItem& item : view.items)
        for (const NumberedParagraph& paragraph : item.paragraphs)
            addFrom(readableText(paragraph.paragraph.value));
    for (const Stored<Appendix>& appendix : view.appendices)
        addFrom(readableText(appendix.value));
    return referredParagraphs(reader, wanted);
}

std::vector<std::string> doubtfulFigures(std::string_view words)
{
    std::vector<std::string> out;
    for (const analysis::FigureFinding& finding : analysis::figureFindings(words))
        out.emplace_back(words.substr(finding.begin, finding.end - finding.begin));
    return out;
}

std::vector<MinutesRemark> remarksOn(const MinutesView& view)
{
    std::set<std::int64_t> referred;
    for (const ReferredParagraph& each : view.referred)
        referred.insert(each.id.number());
    std::vector<int> inquorate;
    for (const Stored<DeclaredVote>& vote : view.proceedings.votes)
        if (const auto* matter = vote->matter.readable();
            matter != nullptr && matter->voidBecause.empty() && !recheckVote(view, vote.value).result.quorum.reached)
            inquorate.push_back(vote->number);
    std::vector<std::string> bodyNames;
    for (const Stored<Agency>& agency : view.agenda.members.agencies)
        bodyNames.push_back(agency->name);
    for (const Stored<Body>& body : view.bodies)
        bodyNames.push_back(body->name);
    return minutesRemarks({.meeting = view.agenda.meeting.value,
                           .id = view.agenda.meeting.id,
                           .minutes = view.minutes,
                           .attendance = view.attendance,
                           .items = view.items,
                           .appendices = view.appendices,
                           .raised = view.raised,
                           .toReview = view.reviewed,
                           .records = view.agenda.members,
                           .presiding = view.proceedings.presiding,
                           .motions = view.proceedings.motions,
                           .votes = view.proceedings.votes,
                           .bodyNames = bodyNames,
                           .quorum = view.agenda.terms.quorum,
                           .rules = view.agenda.terms.decisions,
                           .numbering = view.agenda.terms.minuteNumbering,
                           .paragraphsReferred = std::move(referred),
                           .inquorateVotes = std::move(inquorate),
                           .doubtfulFigures = doubtfulFigures});
}

} // namespace

Result<MinutesView> minutesView(const Reader& reader, Id<Meeting> id, Date today, EarlierParagraphs earlier)
{
    auto agenda = agendaView(reader, id);
    CSPDESK_TRY(agenda);
    auto minutes = minutesOf(reader, id);
    CSPDESK_TRY(minutes);
    auto proceedings = proceedingsOf(reader, agenda->meeting);
    CSPDESK_TRY(proceedings);
    auto appendices = all<Appendix>(reader, RecordKey::of(id));
    CSPDESK_TRY(appendices);
    auto bodies = all<Body>(reader);
    CSPDESK_TRY(bodies);
    const auto meetings = meetingsOf(reader, agenda->body.id);
    CSPDESK_TRY(meetings);
    auto items = minutedItemsOf(reader, *agenda);
    CSPDESK_TRY(items);
    auto lines = linesOf(reader, *meetings, today);
    CSPDESK_TRY(lines);
    std::vector<ActionLine> raised;
    std::vector<ActionLine> reviewed;
    for (ActionLine& line : *lines) {
        if (line.action->meeting == id)
            raised.push_back(std::move(line));
        else if (isBefore(line, agenda->meeting->date))
            reviewed.push_back(std::move(line));
    }
    CSPDESK_TRY(nameParagraphs(reader, raised));
    if (earlier == EarlierParagraphs::Named)
        CSPDESK_TRY(nameParagraphs(reader, reviewed));

    std::optional<Date> agreedOn;
    for (const Stored<Meeting>& each : *meetings)
        if (minutes->agreedAt == each.id)
            agreedOn = each->date;
    AttendanceRegister attendance =
        attendanceRegister(agenda->meeting, proceedings->attendances, proceedings->apologies, agenda->members);
    MinutesView view{
        std::move(*agenda),     std::move(*minutes), std::move(attendance), std::move(*items), std::move(*appendices),
        std::move(raised),      std::move(reviewed), std::move(*bodies),    agreedOn,          {},
        std::move(*proceedings)};
    auto referred = referredIn(reader, view);
    CSPDESK_TRY(referred);
    view.referred = std::move(*referred);
    view.remarks = remarksOn(view);
    auto questions = questionsOf(reader, view.agenda, today);
    CSPDESK_TRY(questions);
    view.questions = std::move(questions->lines);
    return view;
}

Result<ActionLogView> actionLogView(const Reader& reader, Id<Body> id, Date today)
{
    auto partnership = require(reader, Id<Partnership>(1));
    CSPDESK_TRY(partnership);
    auto body = require(reader, id);
    CSPDESK_TRY(body);
    auto meetings = meetingsOf(reader, id);
    CSPDESK_TRY(meetings);
    auto lines = linesOf(reader, *meetings, today);
    CSPDESK_TRY(lines);
    CSPDESK_TRY(nameParagraphs(reader, *lines));
    auto members = membershipRecords(reader);
    CSPDESK_TRY(members);
    auto bodies = all<Body>(reader);
    CSPDESK_TRY(bodies);
    return ActionLogView{std::move(partnership->value),
                         std::move(*body),
                         std::move(*lines),
                         std::move(*members),
                         std::move(*bodies),
                         std::move(*meetings),
                         today};
}

} // namespace cspdesk::application
