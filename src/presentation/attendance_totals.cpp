// SPDX-License-Identifier: MIT
#include "presentation/attendance_totals.h"

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
