// SPDX-License-Identifier: MIT
#include "wording/terms_days_text.h"

#include "wording/cycle_labels.h"
#include "wording/deadline_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {

using namespace domain;

QStringList daysInWords(Date meeting, const TermsSettings& terms, const WorkingCalendar& calendar)
{
    const DeadlineRules& rules = terms.deadlines;
    const std::vector<Deadline> deadlines =
        deadlinesFor(Meeting{.body = Id<Body>(1), .date = meeting}, terms, calendar, {}, meeting);
    const auto on = [&deadlines](DeadlineKind kind) -> const Deadline* {
        const auto found = std::find_if(deadlines.begin(), deadlines.end(),
                                        [kind](const Deadline& each) { return each.kind == kind; });
        return found == deadlines.end() ? nullptr : &*found;
    };
    QStringList sentences;
    if (const Deadline* website = on(DeadlineKind::WebsiteNotice); website != nullptr)
        sentences << say("A meeting on %1 is advertised on the website by %2, %3.")
                         .arg(longDate(meeting), longDate(website->date), ruleText(*website));
    else
        sentences << say("No day is set by which a meeting is advertised on the website.");
    sentences
        << (rules.postingCutOff
                ? say("What is posted after %1 counts as posted the next day.").arg(timeOfDay(*rules.postingCutOff))
                : say("What is posted at any hour counts for its day."));
    sentences << (rules.officeClosuresCount ? say("Days on which the office is closed are no working days.")
                                            : say("Days on which the office is closed count as working days."));
    if (const Deadline* minutes = on(DeadlineKind::MinutesCirculated); minutes != nullptr)
        sentences
            << say("Draft minutes are circulated by %1: %2.").arg(longDate(minutes->date), label(rules.minutesCount));
    return sentences;
}

} // namespace cspdesk::wording
