// SPDX-License-Identifier: MIT
#include "application/annual_account.h"
#include "application/delivery_records.h"
#include "board_meeting.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using namespace cspdesk::tests;
using enum VoteChoice;

namespace {

bool has(const std::vector<FundFinding>& findings, FundConcern concern)
{
    return std::any_of(findings.begin(), findings.end(), [&](const auto& each) { return each.concern == concern; });
}

FundLine fundOn(BoardMeeting& board, Date day)
{
    const auto funds = fundLines(board.store(), day);
    REQUIRE(funds.has_value());
    REQUIRE(funds->size() == 1);
    return funds->front();
}

} // namespace

TEST_CASE("A bid goes from the idea through an interest, a tied vote and the casting vote to its end-of-year report")
{
    BoardMeeting board;
    const auto keep = [&]<class T>(const T& record, std::optional<Id<T>> id = std::nullopt) {
        return board.does(Verb::ChangeFunding, [&](UnitOfWork& unit) { return keepRecord(unit, id, record); });
    };
    const Date today = date(2025, 11, 4);
    const auto fund = keep(Fund{.name = "Fund",
                                .from = addDays(today, -100),
                                .until = addDays(today, 100),
                                .amount = pounds(10'000),
                                .mostForOne = pounds(5000),
                                .returns = {{addDays(today, 130), "End of year", std::nullopt}}});

    // The idea asks for too much, which is found, and is brought under the limit.
    const auto applicant = board.agencyNamed("Probation");
    Bid bid{.fund = fund, .project = "First aid at night", .agency = applicant, .amount = pounds(5240)};
    const auto id = keep(bid);
    CHECK(has(fundOn(board, today).findings, FundConcern::OverTheMost));
    bid.amount = pounds(5000);
    bid.item = board.grant;
    keep(bid, std::optional(id));
    CHECK(fundOn(board, today).findings.empty());

    // At the meeting the applicant's agency has an interest, and its hand does not count.
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve, board.fay});
    board.declares(board.grant,
                   InterestMatter{.agency = applicant, .name = "Applicant", .kind = InterestKind::Financial});
    const auto motion = board.motion(board.grant, "That £5,000 be granted.");
    Ballots ballots = BoardMeeting::hands(
        {{board.bob, For}, {board.cy, For}, {board.di, Against}, {board.eve, Against}, {board.fay, For}});
    const VoteResult tied = board.preview(motion, ballots, at(10, 30));
    CHECK(tied.votesFor == 2);
    CHECK(tied.against == 2);
    CHECK(tied.outcome != VoteOutcome::Carried);
    ballots.castingVote = CastingVote::For;
    const auto vote = board.matterOf(board.decides(motion, ballots, at(10, 35)));
    CHECK(vote.result.castingVoteUsed);
    CHECK(vote.result.outcome == VoteOutcome::Carried);

    // The decision is written down; payments and spending follow.
    bid.outcome = BidOutcome::AgreedInPart;
    bid.awarded = pounds(4500);
    bid.decidedOn = today;
    bid.decision = "Minute 9.2";
    bid.payments = {{addDays(today, 20), pounds(4500), "in one sum"}};
    bid.spending = {{addDays(today, 60), Pence{432'199}, "volunteers and supplies"}};
    keep(bid, std::optional(id));
    const FundAccount account = fundOn(board, today).account;
    CHECK(account.awarded == pounds(4500));
    CHECK(account.left() == pounds(5500));
    CHECK(account.underspent() == Pence{17'801});

    // Once the fund is over its report is missed until it comes, and the return is owed until it is sent.
    const Date after = addDays(today, 101);
    CHECK(has(fundOn(board, after).findings, FundConcern::ReportMissing));
    CHECK(has(fundOn(board, after).findings, FundConcern::ReturnDue));
    bid.results = "Forty people treated on the spot.";
    bid.reportedOn = after;
    keep(bid, std::optional(id));
    Fund sent = fundOn(board, after).fund.value;
    sent.returns.front().sent = after;
    keep(sent, std::optional(fund));
    CHECK(fundOn(board, after).findings.empty());

    // And the year's account has the vote and the money.
    const auto review = annualAccount(board.store(), board.body(), addDays(today, -30), addDays(today, 30), after);
    REQUIRE(review.has_value());
    REQUIRE(review->decisions.size() == 1);
    CHECK(review->decisions.front().carried);
    REQUIRE(review->funds.size() == 1);
    CHECK(review->funds.front().account.spent == Pence{432'199});
}
