// SPDX-License-Identifier: MIT
#include "presentation/attendance_totals.h"

#include "application/room.h"
#include "wording/forecast_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

using wording::say;

namespace {

QString counted(std::size_t count, const char* one, const char* many)
{
    return count == 1 ? say(one) : say(many).arg(count);
}

QString presentText(const domain::AttendanceRegister& attendance)
{
    const auto representatives =
        std::count_if(attendance.present.begin(), attendance.present.end(), [](const domain::RegisterLine& line) {
            return line.capacity == domain::AttendanceCapacity::Representative;
        });
    const QString present =
        counted(std::size_t(attendance.boardMembersPresent), "1 Board member present", "%1 Board members present");
    return representatives == 0 ? present
                                : say("%1 (%2)").arg(present, counted(std::size_t(representatives),
                                                                      "1 as representative", "%1 as representatives"));
}

} // namespace

bool isQuorate(const application::MinutesView& view)
{
    return view.attendance.boardMembersPresent >= view.agenda.terms.quorum;
}

QString quorumText(const application::MinutesView& view)
{
    const int quorum = view.agenda.terms.quorum;
    if (view.attendance.present.empty())
        return say("Nobody is put down as present yet; quorum %1").arg(quorum);
    if (isQuorate(view))
        return say("%1; quorum %2: quorate").arg(presentText(view.attendance)).arg(quorum);
    return say("%1; quorum %2: not quorate, %3 short")
        .arg(presentText(view.attendance))
        .arg(quorum)
        .arg(quorum - view.attendance.boardMembersPresent);
}

QString forecastText(const application::MinutesView& view)
{
    return wording::forecastText(application::forecastOf(view), view.agenda.terms.decisions.quorumBasis);
}

Expected expectedQuorum(const application::MinutesView& view)
{
    const domain::QuorumForecast forecast = application::forecastOf(view);
    if (forecast.missing() == 0)
        return Expected::Enough;
    return forecast.cannotBeReached || forecast.possible < forecast.required ? Expected::TooFew : Expected::Open;
}

QString repliesText(const application::MinutesView& view)
{
    const auto& replies = view.proceedings.replies;
    const auto online = std::count_if(replies.begin(), replies.end(),
                                      [](const auto& reply) { return reply->mode == domain::PresenceMode::Online; });
    const auto isAnswered = [&](const domain::Seat& seat) {
        return std::any_of(replies.begin(), replies.end(),
                           [&](const auto& reply) { return reply->person == seat.person->id; });
    };
    const auto open = std::count_if(view.attendance.noWord.begin(), view.attendance.noWord.end(),
                                    [&](const domain::Seat& seat) { return !isAnswered(seat); });
    QStringList parts;
    if (!replies.empty())
        parts << say("%1 coming").arg(replies.size());
    if (online > 0)
        parts.last() += say(", %1 online").arg(online);
    if (!view.attendance.apologies.empty())
        parts << counted(view.attendance.apologies.size(), "1 apology", "%1 apologies");
    if (open > 0)
        parts << counted(std::size_t(open), "1 has not answered", "%1 have not answered");
    if (!view.attendance.awaited.empty())
        parts << counted(view.attendance.awaited.size(), "1 seat awaited", "%1 seats awaited");
    return parts.join(QStringLiteral("  ·  "));
}

QString absenceText(const application::MinutesView& view)
{
    const domain::AttendanceRegister& attendance = view.attendance;
    QStringList parts;
    if (!attendance.apologies.empty())
        parts << counted(attendance.apologies.size(), "1 apology", "%1 apologies");
    if (!attendance.noWord.empty())
        parts << counted(attendance.noWord.size(), "1 without word", "%1 without word");
    if (!attendance.awaited.empty())
        parts << counted(attendance.awaited.size(), "1 seat awaited", "%1 seats awaited");
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace cspdesk::presentation
