// SPDX-License-Identifier: MIT
#pragma once

#include "domain/item_matter.h"

namespace cspdesk::domain {

enum class InterestKind { Financial, Organisational, Personal, Other };

/// What was done about it.
enum class InterestConduct {
    LeftRoom, ///< out of the room, out of the quorum
    StayedWithoutVoting,
    StayedByDispensation ///< may take part and vote
};

struct InterestMatter
{
    std::optional<Id<Person>> person; ///< one of the two: a person, or an agency such as one that bids for a grant
    std::optional<Id<Agency>> agency;
    std::string name; ///< as printed that day
    InterestKind kind = InterestKind::Organisational;
    InterestConduct conduct = InterestConduct::StayedWithoutVoting;
    std::optional<TimeOfDay> declaredAt;
    std::string note;

    friend bool operator==(const InterestMatter&, const InterestMatter&) = default;
};

/// A declaration of interest in an agenda item.
struct Interest
{
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    ItemMatter<InterestMatter> matter;

    friend bool operator==(const Interest&, const Interest&) = default;
};

Result<> check(const InterestMatter& interest);

} // namespace cspdesk::domain
