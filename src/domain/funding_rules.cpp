// SPDX-License-Identifier: MIT
#include "domain/funding_rules.h"

namespace cspdesk::domain {
namespace {

bool isAgreed(const Bid& bid) { return bid.outcome == BidOutcome::Agreed || bid.outcome == BidOutcome::AgreedInPart; }

bool isAsking(const Bid& bid) { return bid.outcome == BidOutcome::Waiting || bid.outcome == BidOutcome::Deferred; }

} // namespace

Pence awardOf(const Bid& bid) { return isAgreed(bid) ? bid.awarded.value_or(bid.amount) : Pence(); }

Pence sumOf(const std::vector<MoneyLine>& lines)
{
    Pence sum;
    for (const MoneyLine& line : lines)
        sum += line.amount;
    return sum;
}

FundAccount accountOf(const Fund& fund, const std::vector<Stored<Bid>>& bids)
{
    FundAccount account{.amount = fund.amount};
    for (const Stored<Bid>& bid : bids) {
        account.awarded += awardOf(bid.value);
        account.paid += sumOf(bid->payments);
        account.spent += sumOf(bid->spending);
    }
    return account;
}

std::vector<FundFinding> findingsOf(const Fund& fund, const std::vector<Stored<Bid>>& bids, Date today)
{
    std::vector<FundFinding> findings;
    for (const Stored<Bid>& bid : bids) {
        const auto found = [&](FundConcern concern, Pence amount) {
            if (amount > Pence())
                findings.push_back({.concern = concern, .bid = bid.id, .amount = amount});
        };
        const Pence award = awardOf(bid.value);
        const Pence paid = sumOf(bid->payments);
        const Pence spent = sumOf(bid->spending);
        if (fund.mostForOne && isAsking(bid.value))
            found(FundConcern::OverTheMost, bid->amount - *fund.mostForOne);
        if (fund.mostForOne && isAgreed(bid.value))
            found(FundConcern::AwardOverTheMost, award - *fund.mostForOne);
        found(FundConcern::AwardOverAsked, award - bid->amount);
        found(FundConcern::PaidOverAward, paid - award);
        found(FundConcern::SpentOverPaid, spent - paid);
        if (isAgreed(bid.value) && today > fund.until && !bid->reportedOn)
            findings.push_back({.concern = FundConcern::ReportMissing, .bid = bid.id, .amount = award});
    }
    const FundAccount account = accountOf(fund, bids);
    if (account.amount > Pence() && account.awarded > account.amount) // nought: the amount is not known
        findings.push_back({.concern = FundConcern::FundOverAwarded, .amount = account.awarded - account.amount});
    constexpr int soon = 30;
    for (const GrantReturn& each : fund.returns) {
        if (each.sent || today < addDays(each.due, -soon))
            continue;
        findings.push_back(
            {.concern = today > each.due ? FundConcern::ReturnLate : FundConcern::ReturnDue, .due = each.due});
    }
    return findings;
}

} // namespace cspdesk::domain
