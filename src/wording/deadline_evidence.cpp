// SPDX-License-Identifier: MIT
#include "wording/deadline_evidence.h"

#include "wording/format_text.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace domain;

QStringList evidenceLines(const Deadline& deadline)
{
    if (deadline.state == DeadlineState::DoneUnrecorded)
        return {say("Done: the day was not put down")};
    if (!deadline.mark)
        return {};
    const DeadlineMark& mark = deadline.mark->value;
    const QString when = mark.doneAt ? say("%1 at %2").arg(longDate(mark.doneOn), timeOfDay(*mark.doneAt))
                                     : say("%1, no time put down").arg(longDate(mark.doneOn));
    QStringList lines{say("Done: %1").arg(when)};
    if (deadline.countedAsDoneOn && *deadline.countedAsDoneOn != mark.doneOn)
        lines << say("Counts as done: %1, because it was after the hour of posting")
                     .arg(longDate(*deadline.countedAsDoneOn));
    lines << (mark.evidence.empty() ? say("By what: nothing was put down")
                                    : say("By what: %1").arg(text(mark.evidence)));
    if (!mark.sha256.empty())
        lines << say("Its file: SHA-256 %1…").arg(shortHash(mark.sha256));
    if (!mark.by.empty())
        lines << say("Put down by: %1").arg(text(mark.by));
    return lines;
}

} // namespace cspdesk::wording
