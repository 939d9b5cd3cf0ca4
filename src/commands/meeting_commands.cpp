// SPDX-License-Identifier: MIT
#include "commands/meeting_commands.h"

#include "application/room.h"
#include "commands/answers.h"
#include "commands/document_output.h"
#include "commands/minutes_paper.h"
#include "commands/paper_json.h"
#include "commands/vote_json.h"
#include "documents/chairs_brief_document.h"
#include "documents/decision_note_document.h"
#include "documents/shown_meeting.h"
#include "documents/shown_minutes.h"
#include "documents/vote_blocks.h"
#include "documents/voting_record_document.h"
#include "wording/labels.h"
#include "wording/translate.h"
#include "wording/vote_words.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {
namespace {

using namespace domain;
using application::MinutesView;
using documents::Audience;
using documents::ShownMinutes;
using nlohmann::ordered_json;

ordered_json itemJson(const MinutedItem& minuted, const ShownMinutes& shown)
{
    const AgendaItem& item = minuted.line.item.value;
    return {{"number", minuted.line.number ? ordered_json(*minuted.line.number) : ordered_json()},
            {"title", shown.titleOf(item)},
            {"session", item.session == Session::Closed ? "closed" : "open"}};
}

ordered_json votesJson(const MinutesView& whole, Audience audience)
{
    const MinutesView view = documents::shownTo(audience, whole);
    const ShownMinutes shown(view, audience);
    ordered_json items = ordered_json::array();
    for (const MinutedItem& minuted : view.items) {
        ordered_json motions = motionsJson(view, minuted.line.item.id, audience);
        if (motions.empty() && !(shown.hides(minuted.line.item.value) && minuted.line.number))
            continue;
        ordered_json item = itemJson(minuted, shown);
        item["interests"] = interestsJson(view, minuted.line.item.id);
        item["motions"] = std::move(motions);
        items.push_back(std::move(item));
    }
    ordered_json json = meetingJson(view.agenda, audience);
    json["items"] = std::move(items);
    return json;
}

ordered_json decisionsOf(const MinutesView& view, const MinutedItem& minuted)
{
    ordered_json decisions = ordered_json::array();
    const QString body = documents::bodyInSentence(view.agenda.body.value);
    for (const Stored<DeclaredVote>& vote : view.proceedings.votes) {
        const DeclaredVoteMatter& matter = vote->matter.value();
        if (vote->item == minuted.line.item.id && !vote->matter.isSealed() && matter.voidBecause.empty())
            decisions.push_back({{"sentence", documents::decisionSentence(matter, body).toStdString()},
                                 {"outcome", wording::label(matter.result.outcome).toStdString()}});
    }
    for (const Stored<Motion>& motion : view.proceedings.motions)
        if (motion->item == minuted.line.item.id && motion->standing != MotionStanding::Open
            && !motion->matter.isSealed())
            decisions.push_back({{"sentence", wordsOf(motion.value)},
                                 {"outcome", documents::standingText(motion.value).toStdString()}});
    return decisions;
}

ordered_json decisionsJson(const MinutesView& whole, Audience audience)
{
    const MinutesView view = documents::shownTo(audience, whole);
    const ShownMinutes shown(view, audience);
    ordered_json items = ordered_json::array();
    for (const MinutedItem& minuted : view.items) {
        ordered_json decisions = decisionsOf(view, minuted);
        if (decisions.empty() && !(shown.hides(minuted.line.item.value) && minuted.line.number))
            continue;
        ordered_json item = itemJson(minuted, shown);
        item["decisions"] = std::move(decisions);
        items.push_back(std::move(item));
    }
    std::vector<ActionLine> actions;
    for (const ActionLine& line : view.raised)
        if (shown.shows(line.action.value))
            actions.push_back(line);
    ordered_json json = meetingJson(view.agenda, audience);
    json["items"] = std::move(items);
    json["actions"] = actionsJson(actions, {view.agenda.members, view.bodies}, audience);
    return json;
}

ordered_json namesOf(const std::vector<Seat>& seats)
{
    ordered_json names = ordered_json::array();
    for (const Seat& seat : seats) {
        const QString agency = wording::agencyWithUnit(seat.agency.value, seat.membership->unit);
        names.push_back({{"name", seat.person ? ordered_json(seat.person->value.name) : ordered_json()},
                         {"agency", agency.toStdString()}});
    }
    return names;
}

ordered_json briefJson(const MinutesView& view, Audience audience)
{
    const QuorumForecast forecast = application::forecastOf(view);
    const ShownMinutes shown(view, audience);
    ordered_json items = ordered_json::array();
    for (const MinutedItem& minuted : view.items) {
        const AgendaItem& each = minuted.line.item.value;
        const std::string* notes = each.speakerNotes.readable();
        ordered_json item = itemJson(minuted, shown);
        item["start"] = minuted.line.start ? ordered_json(clockTime(*minuted.line.start)) : ordered_json();
        item["minutes"] = each.plannedMinutes ? ordered_json(*each.plannedMinutes) : ordered_json();
        item["leads"] = wording::leadsText(boardLeads(each), view.agenda.members).toStdString();
        item["speaking_notes"] = notes != nullptr ? ordered_json(*notes) : ordered_json();
        item["interests"] = interestsJson(view, minuted.line.item.id);
        item["motions"] = motionsJson(view, minuted.line.item.id, audience);
        items.push_back(std::move(item));
    }
    ordered_json json = meetingJson(view.agenda, audience);
    json["quorum"] = {{"confirmed", forecast.confirmed},
                      {"required", forecast.required},
                      {"possible", forecast.possible},
                      {"cannot_be_reached", forecast.cannotBeReached},
                      {"not_answered", namesOf(forecast.notAnswered)},
                      {"vacant", namesOf(forecast.vacant)}};
    json["apologies"] = attendanceJson(view)["apologies"];
    json["items"] = std::move(items);
    return json;
}

auto making(MinutesPaper paper)
{
    return [paper](const Arguments& arguments, Environment& environment) {
        const auto request = paperRequest(arguments, environment);
        return request.has_value() ? deliverMinutesPaper(paper, *request, arguments, environment) : request.error();
    };
}

documents::Document brief(const MinutesView& view, Audience) { return documents::chairsBriefDocument(view); }

int makeBrief(const Arguments& arguments, Environment& environment)
{
    auto request = paperRequest(arguments, environment);
    if (!request.has_value())
        return request.error();
    if (arguments.value("--audience") == "public") {
        print(environment.problems,
              wording::say("cspdesk-cli: There is no public copy of the chair’s brief: it holds speaking notes and "
                           "notified votes. Leave out --audience, or ask for the agenda."));
        return Refused;
    }
    request->audience = Audience::Board;
    return deliverMinutesPaper({brief, briefJson}, *request, arguments, environment);
}

} // namespace

Command briefCommand()
{
    return {"brief",
            "write the chair's brief of a meeting, for whoever presides",
            {"FILE.csp"},
            {{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true},
             {"--audience", "board", "there is no public copy of it"},
             {"--output", "FILE", "write " + documentFileNames() + " instead of text to the terminal"},
             formatOption,
             passphraseOption},
            makeBrief};
}

Command votesCommand()
{
    return {"votes",
            "write the voting record of a meeting",
            {"FILE.csp"},
            paperOptions(true),
            making({documents::votingRecordDocument, votesJson})};
}

Command decisionsCommand()
{
    return {"decisions",
            "write the decision note of a meeting",
            {"FILE.csp"},
            paperOptions(true),
            making({documents::decisionNoteDocument, decisionsJson})};
}

} // namespace cspdesk::commands
