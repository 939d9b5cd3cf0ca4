// SPDX-License-Identifier: MIT
#include "domain/notified_vote.h"

#include "domain/field_checks.h"

#include <tuple>

namespace cspdesk::domain {

NotifiedFlaw flawOf(const NotifiedVoteMatter& vote, const std::string& text, Date meetingDay, TimeOfDay at,
                    bool cameAndLeft)
{
    if (vote.withdrawn)
        return NotifiedFlaw::Withdrawn;
    if (std::tie(vote.receivedOn, vote.receivedAt) > std::tie(meetingDay, at))
        return NotifiedFlaw::Late;
    if (vote.means == NotifiedMeans::Spoken)
        return NotifiedFlaw::Oral;
    if (!vote.condition.empty())
        return NotifiedFlaw::Conditional;
    if (vote.asProxy)
        return NotifiedFlaw::Proxy;
    if (vote.text != text)
        return NotifiedFlaw::OriginalText;
    return cameAndLeft ? NotifiedFlaw::Lapsed : NotifiedFlaw::None;
}

Result<> check(const NotifiedVoteMatter& vote)
{
    if (!vote.member)
        return refuse(Refusal(EmptyField{Field::Person}));
    return firstRefusal({checkLine(Field::Name, vote.name), checkFilled(Field::Motion, vote.text),
                         checkLength(Field::NotifiedVote, vote.condition), checkLength(Field::Note, vote.note)});
}

} // namespace cspdesk::domain
