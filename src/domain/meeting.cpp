// SPDX-License-Identifier: MIT
#include "domain/meeting.h"

#include "domain/field_checks.h"

#include <algorithm>
#include <array>

namespace cspdesk::domain {
namespace {

struct Step
{
    MeetingState from;
    MeetingVerb verb;
    MeetingState to;
};

using enum MeetingState;

constexpr std::array steps{
    Step{Planned, MeetingVerb::PublishAgenda, AgendaPublished},
    Step{AgendaPublished, MeetingVerb::WithdrawAgenda, Planned},
    Step{Planned, MeetingVerb::OpenSession, InSession}, // an urgent meeting may open before its agenda is out
    Step{AgendaPublished, MeetingVerb::OpenSession, InSession},
    Step{InSession, MeetingVerb::EndSession, MinutesDraft},
    Step{MinutesDraft, MeetingVerb::CirculateMinutes, MinutesCirculated},
    Step{MinutesCirculated, MeetingVerb::AgreeMinutes, MinutesAgreed},
    Step{MinutesAgreed, MeetingVerb::PublishMinutes, MinutesPublished},
    Step{Planned, MeetingVerb::Cancel, Cancelled},
    Step{AgendaPublished, MeetingVerb::Cancel, Cancelled},
    Step{Cancelled, MeetingVerb::Reinstate, Planned},
};

} // namespace

Result<MeetingState> after(MeetingState state, MeetingVerb verb)
{
    const auto* step = std::find_if(steps.begin(), steps.end(),
                                    [&](const Step& each) { return each.from == state && each.verb == verb; });
    if (step == steps.end())
        return refuse(Refusal(NotAllowedNow{state, verb}));
    return step->to;
}

bool agendaMayChange(MeetingState state) { return state == Planned || state == AgendaPublished || state == InSession; }

Result<> check(const Meeting& meeting)
{
    if (meeting.end <= meeting.start)
        return refuse(Refusal(EndsBeforeStart{meeting.start, meeting.end}));
    return firstRefusal({checkLength(Field::Venue, meeting.venue), checkLength(Field::Note, meeting.attendanceNote)});
}

} // namespace cspdesk::domain
