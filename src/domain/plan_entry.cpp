// SPDX-License-Identifier: MIT
#include "domain/plan_entry.h"

#include "domain/field_checks.h"

namespace cspdesk::domain {

Result<> check(const PlanEntry& entry)
{
    if (entry.from && entry.until && *entry.until < *entry.from)
        return refuse(Refusal(PeriodReversed{*entry.from, *entry.until}));
    if (entry.plannedMinutes)
        if (const auto range = checkRange(Field::PlannedMinutes, *entry.plannedMinutes, 0, 24 * 60); !range.has_value())
            return range;
    const PlanMatter* matter = entry.matter.readable();
    if (matter == nullptr)
        return {};
    if (const auto lines =
            firstRefusal({checkLine(Field::PlanTitle, matter->title), checkLength(Field::Note, matter->note, pageLimit),
                          checkLength(Field::Response, matter->response, pageLimit),
                          checkLength(Field::SignedOffBy, matter->signedOffBy)});
        !lines.has_value())
        return lines;
    if (entry.signedOffOn && matter->signedOffBy.empty())
        return refuse(Refusal(EmptyField{Field::SignedOffBy}));
    for (const PlanComment& comment : matter->comments)
        if (const auto text = checkLength(Field::Comment, comment.text, pageLimit); !text.has_value())
            return text;
    return {};
}

} // namespace cspdesk::domain
