// SPDX-License-Identifier: MIT
#include "commands/lint_command.h"

#include "application/meeting_work.h"
#include "application/minutes_view.h"
#include "commands/answers.h"
#include "commands/file_day.h"
#include "wording/format_text.h"
#include "wording/remark_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace cspdesk::commands {
namespace {

using namespace application;
using domain::MinutesRemark;
using nlohmann::ordered_json;
using wording::say;

std::string stableName(domain::RemarkWeight weight)
{
    switch (weight) {
    case domain::RemarkWeight::Fault: return "fault";
    case domain::RemarkWeight::Doubt: return "doubt";
    case domain::RemarkWeight::Style: return "style";
    }
    return {};
}

Result<MinutesView> read(const Arguments& arguments, Date day, Environment& environment)
{
    const auto store = openUnlocked(arguments, environment);
    CSPDESK_TRY(store);
    const auto meeting = meetingOn(**store, day);
    CSPDESK_TRY(meeting);
    const auto today = dayOf(**store, environment);
    CSPDESK_TRY(today);
    return minutesView(**store, meeting->id, *today);
}

ordered_json jsonOf(const MinutesView& view)
{
    ordered_json remarks = ordered_json::array();
    for (const MinutesRemark& remark : view.remarks)
        remarks.push_back({{"kind", wording::remarkName(remark.kind).toStdString()},
                           {"weight", stableName(domain::weightOf(remark.kind))},
                           {"where", remark.where},
                           {"about", remark.about},
                           {"what", wording::remarkText(remark).toStdString()},
                           {"to_do", wording::remedyText(remark).toStdString()}});
    return {{"date", isoDate(view.agenda.meeting->date)}, {"remarks", std::move(remarks)}};
}

void tellAll(const MinutesView& view, std::ostream& out)
{
    const QString day = wording::plainDate(view.agenda.meeting->date);
    if (view.remarks.empty())
        return print(out, say("Minutes of %1: nothing to look at.").arg(day));
    for (const domain::RemarkWeight weight :
         {domain::RemarkWeight::Fault, domain::RemarkWeight::Doubt, domain::RemarkWeight::Style}) {
        bool isFirst = true;
        for (const MinutesRemark& remark : view.remarks) {
            if (domain::weightOf(remark.kind) != weight)
                continue;
            if (isFirst)
                print(out, say("%1:").arg(wording::label(weight)));
            isFirst = false;
            print(out, say("  %1").arg(wording::remarkText(remark)));
            print(out, say("      %1").arg(wording::remedyText(remark)));
        }
    }
    print(out, view.remarks.size() == 1
                   ? say("1 thing to look at in the minutes of %1.").arg(day)
                   : say("%1 things to look at in the minutes of %2.").arg(view.remarks.size()).arg(day));
}

int lint(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const auto day = parseDate(arguments.value("--meeting").value_or(""));
    if (!day)
        return tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment);
    const auto view = read(arguments, *day, environment);
    if (!view.has_value())
        return tell(view.error(), environment);
    if (wantsJson(arguments))
        environment.out << jsonOf(*view).dump(2) << '\n';
    else
        tellAll(*view, environment.out);
    return view->remarks.empty() ? Done : Refused;
}

} // namespace

Command lintCommand()
{
    return {"lint",
            "read the minutes of a meeting for what is missing or will be asked",
            {"FILE.csp"},
            {{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true}, formatOption, passphraseOption},
            lint};
}

} // namespace cspdesk::commands
