// SPDX-License-Identifier: MIT
#include "commands/minutes_paper.h"

#include "application/meeting_work.h"
#include "commands/answers.h"
#include "commands/file_day.h"
#include "commands/publication.h"
#include "documents/return_marks.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {
namespace {

application::Result<application::MinutesView> readMinutes(const PaperRequest& request, const Arguments& arguments,
                                                          Environment& environment)
{
    const auto store = openFor(request.audience, arguments, environment);
    CSPDESK_TRY(store);
    const auto meeting = application::meetingOn(**store, *request.meeting);
    CSPDESK_TRY(meeting);
    const auto today = dayOf(**store, environment);
    CSPDESK_TRY(today);
    return application::minutesView(**store, meeting->id, *today);
}

} // namespace

int deliverMinutesPaper(const MinutesPaper& paper, const PaperRequest& request, const Arguments& arguments,
                        Environment& environment)
{
    const auto view = readMinutes(request, arguments, environment);
    if (!view.has_value())
        return tell(view.error(), environment);
    if (wantsJson(arguments))
        return deliverJson(paper.json(*view, request.audience), request, arguments, environment);
    documents::Document document = paper.document(*view, request.audience);
    if (const auto facts = environment.files.inspect(arguments.place(0)); facts.has_value())
        documents::nameOrigin(document, *facts);
    return deliverPaper(document, request, arguments, environment);
}

} // namespace cspdesk::commands
