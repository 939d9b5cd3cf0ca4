// SPDX-License-Identifier: MIT
#include "commands/matters_command.h"

#include "application/matters_arising.h"
#include "application/meeting_work.h"
#include "commands/answers.h"
#include "commands/file_day.h"
#include "commands/paper_request.h"
#include "commands/publication.h"
#include "documents/action_words.h"
#include "documents/matters_arising_document.h"
#include "wording/matters_text.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {
namespace {

using namespace application;
using documents::Audience;
using nlohmann::ordered_json;

Result<MattersArising> read(const PaperRequest& request, const Arguments& arguments, Environment& environment)
{
    const auto store = openFor(request.audience, arguments, environment);
    CSPDESK_TRY(store);
    const auto meeting = meetingOn(**store, *request.meeting);
    CSPDESK_TRY(meeting);
    const auto today = dayOf(**store, environment);
    CSPDESK_TRY(today);
    return mattersArising(**store, meeting->id, *today);
}

ordered_json jsonOf(const MatterArising& matter, const documents::OwnerNames& names, bool forBoard)
{
    const domain::DatedReview* review = matter.review();
    const std::string* text = domain::readableText(matter.line.action.value);
    const char* outcome = review == nullptr                                        ? "to review"
                        : review->review->outcome == domain::ActionOutcome::Closed ? "closed"
                                                                                   : "carried over";
    return {{"reference", matter.line.reference},
            {"raised_on", isoDate(matter.line.raisedOn)},
            {"text", text != nullptr ? ordered_json(*text) : ordered_json()},
            {"owners", documents::ownersOf(matter.line.action.value, names).toStdString()},
            {"outcome", outcome},
            {"told", wording::toldText(matter, forBoard).toStdString()},
            {"goes_on_as", matter.goesOnAs.empty() ? ordered_json() : ordered_json(matter.goesOnAs)},
            {"carried_over", matter.story.carriedOver},
            {"since", isoDate(matter.story.since)}};
}

ordered_json jsonOf(const MattersArising& matters, Audience audience)
{
    const bool forBoard = audience == Audience::Board;
    const documents::OwnerNames names{matters.members, matters.bodies};
    ordered_json lines = ordered_json::array();
    for (const MatterArising& matter : matters.matters)
        if (documents::mayShow(matter.line.action.value, audience))
            lines.push_back(jsonOf(matter, names, forBoard));
    ordered_json suggested = ordered_json::array();
    for (const std::string& paragraph : wording::mattersParagraphs(matters, forBoard))
        suggested.push_back(paragraph);
    return {{"partnership", matters.partnership.name},
            {"date", isoDate(matters.meeting->date)},
            {"audience", audienceName(audience)},
            {"item", matters.itemNumber ? ordered_json(*matters.itemNumber) : ordered_json()},
            {"matters", std::move(lines)},
            {"suggested_minutes", std::move(suggested)}};
}

int make(const Arguments& arguments, Environment& environment)
{
    const auto request = paperRequest(arguments, environment);
    if (!request.has_value())
        return request.error();
    const auto matters = read(*request, arguments, environment);
    if (!matters.has_value())
        return tell(matters.error(), environment);
    return wantsJson(arguments) ? deliverJson(jsonOf(*matters, request->audience), *request, arguments, environment)
                                : deliverPaper(documents::mattersArisingDocument(*matters, request->audience), *request,
                                               arguments, environment);
}

} // namespace

Command mattersArisingCommand()
{
    return {"matters-arising",
            "write what became of the action points of earlier meetings, as a meeting was told",
            {"FILE.csp"},
            paperOptions(true),
            make};
}

} // namespace cspdesk::commands
