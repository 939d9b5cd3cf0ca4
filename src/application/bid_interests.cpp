// SPDX-License-Identifier: MIT
#include "application/bid_interests.h"

#include "application/work.h"

#include <algorithm>

namespace cspdesk::application {

using namespace domain;

Result<std::vector<UndeclaredInterest>> undeclaredInterests(const Reader& reader, Id<AgendaItem> item,
                                                            const std::vector<Stored<Interest>>& declared)
{
    const auto bids = all<Bid>(reader);
    CSPDESK_TRY(bids);
    std::vector<UndeclaredInterest> out;
    for (const Stored<Bid>& bid : *bids) {
        if (bid->item != item || !bid->agency)
            continue;
        const bool isDeclared = std::any_of(declared.begin(), declared.end(), [&](const Stored<Interest>& interest) {
            return interest->item == item && interest->matter.value().agency == bid->agency;
        });
        if (isDeclared)
            continue;
        auto agency = require(reader, *bid->agency);
        CSPDESK_TRY(agency);
        out.push_back({bid, std::move(*agency)});
    }
    return out;
}

} // namespace cspdesk::application
