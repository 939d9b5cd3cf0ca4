// SPDX-License-Identifier: MIT
#include "commands/actions_command.h"

#include "application/meeting_work.h"
#include "application/minutes_view.h"
#include "commands/answers.h"
#include "commands/file_day.h"
#include "commands/paper_json.h"
#include "commands/publication.h"
#include "documents/action_log_document.h"
#include "documents/owner_lists.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {
namespace {

using namespace application;
using nlohmann::ordered_json;

/// What of the log is wanted: `--open`, `--overdue`, `--owner NAME`.
documents::ActionFilter filterOf(const Arguments& arguments)
{
    return {.onlyOpen = arguments.has("--open"),
            .onlyOverdue = arguments.has("--overdue"),
            .owner = arguments.value("--owner").value_or("")};
}

Result<MinutesView> readMeeting(const Store& store, Date day, Date today)
{
    const auto meeting = meetingOn(store, day);
    CSPDESK_TRY(meeting);
    return minutesView(store, meeting->id, today);
}

int makeForMeeting(const Store& store, const PaperRequest& request, Date today, const Arguments& arguments,
                   Environment& environment)
{
    const auto view = readMeeting(store, *request.meeting, today);
    if (!view.has_value())
        return tell(view.error(), environment);
    if (!wantsJson(arguments))
        return deliverPaper(documents::actionLogDocument(*view, request.audience), request, arguments, environment);
    ordered_json json = meetingJson(view->agenda, request.audience);
    json["actions"] = actionsJson(view->reviewed, {view->agenda.members, view->bodies}, request.audience);
    return deliverJson(json, request, arguments, environment);
}

Result<ActionLogView> readLog(const Store& store, Date today)
{
    const auto body = board(store);
    CSPDESK_TRY(body);
    return actionLogView(store, body->id, today);
}

/// A name that no action point has among its owners is more likely misspelt than without work.
bool isNobody(const ActionLogView& view, documents::Audience audience, const std::string& owner)
{
    return !owner.empty() && documents::actionsShown(view, audience, {.owner = owner}).empty();
}

int tellNobody(const std::string& owner, Environment& environment)
{
    print(environment.problems,
          wording::say("cspdesk-cli: No action point has an owner called “%1”. Please check how the name is written: a "
                       "part of it is enough.")
              .arg(wording::text(owner)));
    return Refused;
}

int makeLog(const Store& store, const PaperRequest& request, Date today, const Arguments& arguments,
            Environment& environment)
{
    const auto view = readLog(store, today);
    if (!view.has_value())
        return tell(view.error(), environment);
    const documents::ActionFilter filter = filterOf(arguments);
    if (isNobody(*view, request.audience, filter.owner))
        return tellNobody(filter.owner, environment);
    if (!wantsJson(arguments))
        return deliverPaper(documents::actionLogDocument(*view, request.audience, filter), request, arguments,
                            environment);
    const ordered_json json{{"partnership", view->partnership.name},
                            {"date", isoDate(view->today)},
                            {"audience", audienceName(request.audience)},
                            {"actions", actionsJson(documents::actionsShown(*view, request.audience, filter),
                                                    {view->members, view->bodies}, request.audience)}};
    return deliverJson(json, request, arguments, environment);
}

/// What is open for each owner, or for those whose name holds `--owner`.
int makeLists(const Store& store, const PaperRequest& request, Date today, const Arguments& arguments,
              Environment& environment)
{
    const auto view = readLog(store, today);
    if (!view.has_value())
        return tell(view.error(), environment);
    const std::string name = arguments.value("--owner").value_or("");
    if (isNobody(*view, request.audience, name))
        return tellNobody(name, environment);
    auto owners = documents::ownersOf(*view, request.audience);
    const QString wanted = wording::text(name);
    std::erase_if(owners, [&](const documents::OwnerActions& owner) {
        return !QString::fromStdString(owner.name).contains(wanted, Qt::CaseInsensitive);
    });
    if (!wantsJson(arguments))
        return deliverPaper(documents::ownerListDocument(*view, owners, request.audience, name), request, arguments,
                            environment);
    ordered_json lists = ordered_json::array();
    for (const documents::OwnerActions& owner : owners)
        lists.push_back({{"owner", owner.name},
                         {"actions", actionsJson(owner.actions, {view->members, view->bodies}, request.audience)}});
    return deliverJson({{"partnership", view->partnership.name},
                        {"date", isoDate(view->today)},
                        {"audience", audienceName(request.audience)},
                        {"owners", std::move(lists)}},
                       request, arguments, environment);
}

int makeActions(const Arguments& arguments, Environment& environment)
{
    const auto request = paperRequest(arguments, environment);
    if (!request.has_value())
        return request.error();
    const bool hasFilter = arguments.has("--open") || arguments.has("--overdue") || arguments.has("--owner");
    if (request->meeting && (hasFilter || arguments.has("--lists")))
        return tellUsage("--open, --overdue, --owner and --lists are for the whole log, without --meeting",
                         environment);
    const auto store = openFor(request->audience, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    if (arguments.has("--lists"))
        return makeLists(**store, *request, *today, arguments, environment);
    return request->meeting ? makeForMeeting(**store, *request, *today, arguments, environment)
                            : makeLog(**store, *request, *today, arguments, environment);
}

} // namespace

Command actionsCommand()
{
    return {"actions",
            "write the action points a meeting reviews, or the log of all of them",
            {"FILE.csp"},
            paperOptions(false, {{"--open", "", "of the log only what is not closed"},
                                 {"--overdue", "", "of the log only what is overdue"},
                                 {"--owner", "NAME", "of the log only what has NAME among its owners"},
                                 {"--lists", "", "one list for each owner of what is open, to send out"}}),
            makeActions};
}

} // namespace cspdesk::commands
