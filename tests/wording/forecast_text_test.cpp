// SPDX-License-Identifier: MIT
#include "wording/forecast_text.h"

#include "support/catch.h"
#include "wording/presence_text.h"
#include "wording/terms_text.h"

namespace cspdesk::tests {
namespace {

using namespace domain;

const Id<Body> boardId(1);
const Date day = date(2025, 10, 21);

/// A Board of these agencies, one seat each; the people have the numbers of their places, from 1. A seat of nobody is
/// vacant.
struct Board
{
    MembershipRecords records;
    std::vector<Stored<Reply>> replies;
    std::vector<Stored<Apology>> apologies;
    TermsSettings terms;

    explicit Board(const std::vector<std::string>& agencies, std::size_t vacantFrom = 99)
    {
        for (std::size_t index = 0; index < agencies.size(); ++index) {
            const auto number = static_cast<std::int64_t>(index) + 1;
            records.agencies.push_back(
                {Id<Agency>(number), Agency{.name = agencies[index] + " Authority", .shortName = agencies[index]}});
            records.people.push_back({Id<Person>(number), Person{.name = "Person " + std::to_string(number)}});
            Membership seat{
                .body = boardId, .agency = Id<Agency>(number), .capacity = Capacity::BoardMember, .period = {day, {}}};
            if (index < vacantFrom)
                seat.person = Id<Person>(number);
            records.memberships.push_back({Id<Membership>(number), seat});
        }
    }

    Board& comes(std::int64_t person)
    {
        replies.push_back({Id<Reply>(person), Reply{.meeting = Id<Meeting>(1), .person = Id<Person>(person)}});
        return *this;
    }
    Board& apologises(std::int64_t person)
    {
        apologies.push_back({Id<Apology>(person), Apology{.meeting = Id<Meeting>(1), .person = Id<Person>(person)}});
        return *this;
    }
    [[nodiscard]] std::string forecast() const
    {
        const Stored<Meeting> meeting{Id<Meeting>(1), Meeting{.body = boardId, .date = day}};
        const QuorumForecast expected =
            quorumForecast(meeting, replies, apologies, records, terms.quorum, terms.decisions);
        return wording::forecastText(expected, terms.decisions.quorumBasis).toStdString();
    }
    [[nodiscard]] std::string reach() const
    {
        return wording::quorumReachText(terms, day, boardId, records).toStdString();
    }
    [[nodiscard]] std::string inWords() const
    {
        return wording::termsInWords(terms, records.agencies).join(QLatin1Char('\n')).toStdString();
    }
};

const std::vector<std::string> six{"City", "County", "Fire", "Health", "Police", "Probation"};

TEST_CASE("The forecast says how many confirmed, how many are missing, and of whom nothing is known")
{
    CHECK(Board(six).comes(1).comes(2).comes(3).comes(4).forecast()
          == "Four confirmed; one more needed; not yet answered: Police, Probation.");
    CHECK(Board(six).forecast()
          == "Nobody has confirmed yet; five needed; not yet answered: City, County, Fire, Health, Police, Probation.");
    CHECK(Board(six).comes(1).comes(2).comes(3).comes(4).comes(5).apologises(6).forecast()
          == "Five confirmed; a quorum of five is to be expected.");
}

TEST_CASE("The forecast says when apologies leave too few for a quorum")
{
    CHECK(Board(six).comes(1).comes(2).apologises(3).apologises(4).forecast()
          == "Two confirmed; at most four can come, and five are needed; not yet answered: Police, Probation.");
}

TEST_CASE("Edge case 44: a Board with fewer filled seats than its quorum is told so beforehand, with what is vacant")
{
    const Board board = Board(six, 4);
    CHECK(board.forecast()
          == "Nobody has confirmed yet; too few Board seats are filled for a quorum of five; not yet answered: City, "
             "County, Fire, Health; vacant: Police, Probation.");
    CHECK(board.reach()
          == "Only four Board seats are filled: a quorum of five cannot be reached. Vacant: Police, Probation.");
}

TEST_CASE("Edge case 43: vacant seats are told where everybody who is left must come")
{
    CHECK(Board(six, 5).reach() == "All five filled Board seats must be there for a quorum. Vacant: Probation.");
    CHECK(Board(six).reach().empty());
}

TEST_CASE("A group the quorum asks for is told when too few of it have a Board member")
{
    Board board(six, 5);
    board.terms.quorum = 2;
    board.terms.decisions.quorumClasses = {{"the probation service", {Id<Agency>(6)}, 1}};
    CHECK(board.reach()
          == "Too few of the probation service have a Board member: that part of the quorum cannot be reached. Vacant: "
             "Probation.");
}

TEST_CASE("The Cambridge terms read back")
{
    CHECK(Board(six).inWords()
          == "A decision needs five Board members present.\n"
             "Each agency has one vote, given by its Board members or whoever represents them.\n"
             "Carried when more are for than against; the person presiding has the casting vote.\n"
             "Votes notified beforehand count while the agency is neither present nor represented.\n"
             "Who has an interest does not vote, and counts in the quorum while in the room.");
}

TEST_CASE("Other terms read back with everything that is not usual")
{
    Board board(six);
    TermsSettings& terms = board.terms;
    terms.chairHasCastingVote = false;
    terms.decisions = {.quorumBasis = QuorumBasis::Fraction,
                       .quorumNumerator = 1,
                       .quorumDenominator = 3,
                       .quorumClasses = {{"the councils", {Id<Agency>(1), Id<Agency>(2)}, 1}},
                       .interestStaysInQuorum = false,
                       .electorate = Electorate::BoardAndMembers,
                       .majorityBase = MajorityBase::Membership,
                       .majorityNumerator = 2,
                       .majorityDenominator = 3,
                       .majorityReached = true,
                       .silenceAbstains = true,
                       .oneMayVoteForTwo = true,
                       .notifiedVotes = false,
                       .representativesNamedBefore = true,
                       .graceMinutes = 5};
    CHECK(board.inWords()
          == "A decision needs 1/3 of the filled Board seats present, rounded up.\n"
             "At least one of City and County (the councils).\n"
             "Each agency has one vote, given by its Board members, its members or whoever represents them.\n"
             "Carried when at least two thirds of the agencies of the Board are for; there is no casting vote, and a "
             "tie is not carried.\n"
             "One person may vote for two agencies.\n"
             "Who raises no hand counts as abstaining.\n"
             "Votes notified beforehand do not count.\n"
             "Who has an interest neither votes nor counts in the quorum.\n"
             "A representative must be named before the meeting, unless the person presiding rules otherwise.\n"
             "A lost connection counts as presence for five minutes.");
}

TEST_CASE("Times of being there are told where somebody was not in the room for the whole of it")
{
    const auto told = [](const std::vector<Stay>& stays) { return wording::staysText(stays).toStdString(); };
    const TimeOfDay ten{10 * 60};
    const TimeOfDay half{10 * 60 + 30};
    const TimeOfDay eleven{11 * 60};
    CHECK(told({}).empty());
    CHECK(told({Stay{}}).empty());
    CHECK(told({Stay{.mode = PresenceMode::Online}}) == "online");
    CHECK(told({Stay{.arrived = half}}) == "from 10:30");
    CHECK(told({Stay{.left = eleven, .why = "emergency"}}) == "until 11:00 (emergency)");
    CHECK(
        told({Stay{.arrived = ten, .left = half, .mode = PresenceMode::Online, .because = LeftBecause::LostConnection},
              Stay{.arrived = eleven}})
        == "online 10:00–10:30 (lost connection), in the room from 11:00");
}

} // namespace
} // namespace cspdesk::tests
