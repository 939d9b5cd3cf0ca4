// SPDX-License-Identifier: MIT
#pragma once

#include "domain/funding.h"

#include <vector>

namespace cspdesk::domain {

/// What stands of a fund's money.
struct FundAccount
{
    Pence amount;
    Pence awarded; ///< to bids that were agreed
    Pence paid;
    Pence spent;

    [[nodiscard]] Pence left() const { return amount - awarded; }
    /// Of what was awarded and not spent.
    [[nodiscard]] Pence underspent() const { return awarded - spent; }
};

/// What was awarded of a bid: all of it where nothing else is said, nothing where it was not agreed.
Pence awardOf(const Bid& bid);
Pence sumOf(const std::vector<MoneyLine>& lines);
FundAccount accountOf(const Fund& fund, const std::vector<Stored<Bid>>& bids);

enum class FundConcern {
    OverTheMost,      ///< a bid asks for more than one may get
    AwardOverTheMost, ///< it got more than one may get
    AwardOverAsked,   ///< it got more than it asked for
    FundOverAwarded,  ///< all awards together are more than the fund has
    PaidOverAward,    ///< a bid was paid more than it was awarded
    SpentOverPaid,    ///< it spent more than it was paid
    ReportMissing,    ///< the fund's time is over, and the bid has not reported
    ReturnDue,        ///< a return is due within 30 days
    ReturnLate
};

struct FundFinding
{
    FundConcern concern = FundConcern::OverTheMost;
    std::optional<Id<Bid>> bid; ///< none where it is about the fund
    Pence amount;               ///< by how much
    std::optional<Date> due;    ///< of a return

    friend bool operator==(const FundFinding&, const FundFinding&) = default;
};

/// What does not fit, bids in their order, then the fund. `bids` are those of the fund.
std::vector<FundFinding> findingsOf(const Fund& fund, const std::vector<Stored<Bid>>& bids, Date today);

} // namespace cspdesk::domain
