// SPDX-License-Identifier: MIT
#include "domain/funding_rules.h"

#include "support/catch.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

const Id<Fund> fundId(1);
const Date inYear = date(2025, 10, 1);

Fund fund()
{
    return {.name = "Community Safety Fund",
            .from = date(2025, 4, 1),
            .until = date(2026, 3, 31),
            .amount = pounds(30'000),
            .mostForOne = pounds(5000)};
}

Stored<Bid> bid(std::int64_t number, Pence amount, BidOutcome outcome)
{
    return {Id<Bid>(number), Bid{.fund = fundId, .project = "P", .amount = amount, .outcome = outcome}};
}

bool has(const std::vector<FundFinding>& findings, FundConcern concern, std::optional<Pence> amount = std::nullopt)
{
    return std::any_of(findings.begin(), findings.end(), [&](const FundFinding& each) {
        return each.concern == concern && (!amount || each.amount == *amount);
    });
}

} // namespace

TEST_CASE("A fund's account adds up awards, payments and spending to the penny")
{
    auto first = bid(1, pounds(4000), BidOutcome::Agreed);
    first.value.payments = {{inYear, Pence{133'333}, ""}, {inYear, Pence{133'333}, ""}, {inYear, Pence{133'334}, ""}};
    first.value.spending = {{inYear, Pence{350'001}, ""}};
    auto second = bid(2, pounds(3000), BidOutcome::AgreedInPart);
    second.value.awarded = pounds(2500);
    const auto third = bid(3, pounds(9000), BidOutcome::Declined);
    const FundAccount account = accountOf(fund(), {first, second, third});
    CHECK(account.awarded == pounds(6500));
    CHECK(account.paid == pounds(4000));
    CHECK(account.left() == pounds(23'500));
    CHECK(account.underspent() == Pence{650'000 - 350'001});
}

TEST_CASE("A bid over the most that one may get is found, before and after it is decided")
{
    const auto asking = bid(1, pounds(5240), BidOutcome::Waiting);
    CHECK(has(findingsOf(fund(), {asking}, inYear), FundConcern::OverTheMost, pounds(240)));
    const auto agreed = bid(1, pounds(5240), BidOutcome::Agreed);
    const auto findings = findingsOf(fund(), {agreed}, inYear);
    CHECK(has(findings, FundConcern::AwardOverTheMost, pounds(240)));
    CHECK_FALSE(has(findings, FundConcern::OverTheMost));
    CHECK(findingsOf(fund(), {bid(1, pounds(5000), BidOutcome::Waiting)}, inYear).empty());
}

TEST_CASE("Awards, payments and spending that go too far are found with the difference")
{
    auto each = bid(1, pounds(1000), BidOutcome::AgreedInPart);
    each.value.awarded = pounds(1200);
    each.value.payments = {{inYear, pounds(1300), ""}};
    each.value.spending = {{inYear, pounds(1301), ""}};
    Fund small = fund();
    small.amount = pounds(1100);
    const auto findings = findingsOf(small, {each}, inYear);
    CHECK(has(findings, FundConcern::AwardOverAsked, pounds(200)));
    CHECK(has(findings, FundConcern::PaidOverAward, pounds(100)));
    CHECK(has(findings, FundConcern::SpentOverPaid, pounds(1)));
    CHECK(has(findings, FundConcern::FundOverAwarded, pounds(100)));
}

TEST_CASE("Reports are missed once the fund is over, and returns from thirty days before they are due")
{
    auto each = bid(1, pounds(1000), BidOutcome::Agreed);
    CHECK_FALSE(has(findingsOf(fund(), {each}, date(2026, 3, 31)), FundConcern::ReportMissing));
    CHECK(has(findingsOf(fund(), {each}, date(2026, 4, 1)), FundConcern::ReportMissing));
    each.value.reportedOn = date(2026, 4, 1);
    CHECK_FALSE(has(findingsOf(fund(), {each}, date(2026, 4, 2)), FundConcern::ReportMissing));
    Fund owing = fund();
    owing.returns = {{date(2026, 4, 30), "End of year", std::nullopt}};
    CHECK(findingsOf(owing, {}, date(2026, 3, 30)).empty());
    CHECK(has(findingsOf(owing, {}, date(2026, 3, 31)), FundConcern::ReturnDue));
    CHECK(has(findingsOf(owing, {}, date(2026, 4, 30)), FundConcern::ReturnDue));
    CHECK(has(findingsOf(owing, {}, date(2026, 5, 1)), FundConcern::ReturnLate));
    owing.returns.front().sent = date(2026, 4, 29);
    CHECK(findingsOf(owing, {}, date(2026, 5, 1)).empty());
}
