// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <string>
#include <vector>

namespace cspdesk::application {

/// A bid for money that an item decides, of an agency that has an interest in it.
struct UndeclaredInterest
{
    Stored<domain::Bid> bid;
    Stored<domain::Agency> agency;
};

/// The bids under an item whose agency has not declared its interest yet (terms of reference, section 8).
Result<std::vector<UndeclaredInterest>> undeclaredInterests(const Reader& reader, Id<domain::AgendaItem> item,
                                                            const std::vector<Stored<domain::Interest>>& declared);

} // namespace cspdesk::application
