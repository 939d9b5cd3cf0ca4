// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/closed.h"
#include "domain/refusal.h"

#include <string>

namespace cspdesk::domain {

struct Body;

/// A meeting of a body. Where to join online is for members only, and so is closed matter.
struct Meeting
{
    Id<Body> body;
    Date date = cspdesk::date(2000, 1, 1);
    TimeOfDay start{10 * 60};
    TimeOfDay end{13 * 60}; ///< the end of the booked slot
    std::string venue;
    std::string attendanceNote; ///< for everybody: "with a hybrid option for members"
    Closed<std::string> joiningDetails;
    MeetingState state = MeetingState::Planned;
    std::string cancelledBecause;

    [[nodiscard]] int bookedMinutes() const { return end.minutes - start.minutes; }
    friend bool operator==(const Meeting&, const Meeting&) = default;
};

/// The state that follows when `verb` is done now, or the refusal `NotAllowedNow`.
Result<MeetingState> after(MeetingState state, MeetingVerb verb);

/// Whether items may still be added, changed and moved.
bool agendaMayChange(MeetingState state);

/// What is wrong with the details of a meeting, if anything.
Result<> check(const Meeting& meeting);

} // namespace cspdesk::domain
