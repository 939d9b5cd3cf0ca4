// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

namespace cspdesk::application {

/// The life of minutes, in its order.
enum class LifeStep {
    Drafted,    ///< the meeting is over
    Circulated, ///< sent to those who were there
    Agreed,     ///< at a later meeting
    SignedOff,  ///< by whoever presided there, or the Chair
    Published
};

/// One step, taken or to come.
struct LifeLine
{
    LifeStep step = LifeStep::Drafted;
    bool isTaken = false;
    bool isNext = false;
    std::optional<Date> on;  ///< where it is known
    std::optional<Date> due; ///< of a step to come, where there is a day for it
    std::string by;          ///< who signed
    bool withAmendments = false;
};
std::vector<LifeLine> minutesLife(const MinutesView& view);

/// Circulates draft minutes: when, and by what ("e-mail to the Board"). That they went out is evidence for the
/// deadline too.
struct Circulation
{
    Date on;
    std::string evidence;
    std::string by;
    std::optional<TimeOfDay> at = std::nullopt; ///< where it is put down in the hour it is done
};
Result<> circulateMinutes(UnitOfWork& unit, Id<domain::Meeting> meeting, const Circulation& circulation);

/// Minutes that a later meeting agrees, and subject to what.
struct MinutesAgreed
{
    Id<domain::Meeting> meeting;
    std::string amendments;
};
/// Agrees the minutes of several meetings at once, or none of them.
Result<> agreeMinutes(UnitOfWork& unit, const std::vector<MinutesAgreed>& minutes, Id<domain::Meeting> agreedAt,
                      const std::string& journalHead);

/// Those whose minutes are circulated and that the meeting may agree, earliest first.
Result<std::vector<Stored<domain::Meeting>>> minutesToAgreeAt(const Reader& reader, Id<domain::Meeting> meeting);

/// Agreed minutes are signed off; a new name or day takes the place of the one before.
Result<> signMinutes(UnitOfWork& unit, Id<domain::Meeting> meeting, const std::string& by, Date on);
/// Takes a signature back.
Result<> unsignMinutes(UnitOfWork& unit, Id<domain::Meeting> meeting);

/// Records that agreed minutes have been posted.
Result<> publishMinutes(UnitOfWork& unit, Id<domain::Meeting> meeting, Date on);

} // namespace cspdesk::application
