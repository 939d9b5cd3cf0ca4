// SPDX-License-Identifier: MIT
#include "domain/paper.h"

#include "domain/field_checks.h"

namespace cspdesk::domain {

PaperState paperState(const Paper& paper, const std::vector<Stored<PaperVersion>>& versions, Date due, Date today)
{
    if (paper.listing == PaperListing::Tabled)
        return PaperState::Tabled;
    // Late is by the first version: a correction after the day does not make a paper late that was there in time.
    if (!versions.empty())
        return versions.front()->receivedOn > due ? PaperState::ReceivedLate : PaperState::Received;
    if (paper.listing == PaperListing::ToFollow)
        return PaperState::ToFollow;
    return today > due ? PaperState::Overdue : PaperState::Awaited;
}

Session sessionOf(const Paper& paper, Session ofItem)
{
    return paper.access == PaperAccess::BoardOnly ? Session::Closed : ofItem;
}

Result<> check(const PaperMatter& matter, PaperListing listing)
{
    if (const auto lines =
            firstRefusal({checkLine(Field::PaperTitle, matter.title), checkLength(Field::Author, matter.author),
                          checkLength(Field::Marking, matter.marking), checkLength(Field::Reason, matter.reason),
                          checkLength(Field::Note, matter.note, pageLimit)});
        !lines.has_value())
        return lines;
    for (const PaperChase& chase : matter.chased)
        if (const auto line = checkLength(Field::Note, chase.how); !line.has_value())
            return line;
    // A paper that comes after the agenda needs the reason in public words (Local Government Act 1972, 100B(4)b).
    if (listing == PaperListing::Tabled)
        return checkFilled(Field::Reason, matter.reason);
    return {};
}

Result<> check(const Paper& paper)
{
    const PaperMatter* matter = paper.matter.readable();
    return matter != nullptr ? check(*matter, paper.listing) : Result<>();
}

Result<> check(const PaperFile& file)
{
    return firstRefusal({checkLine(Field::FileName, file.name), checkLength(Field::Note, file.note)});
}

} // namespace cspdesk::domain
