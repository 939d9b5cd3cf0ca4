// SPDX-License-Identifier: MIT
#include "presentation/agenda_totals.h"

#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using wording::say;

namespace {

QString plannedEnd(const application::AgendaView& view)
{
    return wording::timeOfDay(TimeOfDay{view.meeting->start.minutes + view.order.plannedMinutes});
}

} // namespace

QString plannedText(const application::AgendaView& view)
{
    return say("%1 of %2 minutes planned, ends %3")
        .arg(view.order.plannedMinutes)
        .arg(view.order.bookedMinutes)
        .arg(plannedEnd(view));
}

QString overrunText(const application::AgendaView& view)
{
    if (view.order.overrun() == 0)
        return {};
    return say("%1 too long: ends %2, room booked to %3")
        .arg(wording::minutesLong(view.order.overrun()), plannedEnd(view), wording::timeOfDay(view.meeting->end));
}

} // namespace cspdesk::presentation
