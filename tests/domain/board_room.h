// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_result.h"
#include "support/catch.h"

#include <algorithm>
#include <utility>

namespace cspdesk::tests {

/// Puts together what a vote is judged from, in the words a case is told in. Names are keys.
class BoardRoom : public domain::VoteCase
{
public:
    BoardRoom() { quorum = 1; }

    /// A Board member in the room; several agencies where they sit for several.
    BoardRoom& here(const std::string& name, std::vector<std::string> sitsFor)
    {
        return absent(name, std::move(sitsFor)).comes(name);
    }
    BoardRoom& absent(const std::string& name, std::vector<std::string> sitsFor)
    {
        for (const std::string& agency : sitsFor)
            agencyNamed(agency).filled = true;
        people.push_back({.key = name, .name = name, .agencies = std::move(sitsFor), .boardMember = true});
        return *this;
    }
    /// Somebody without a Board seat.
    BoardRoom& guest(const std::string& name, std::vector<std::string> worksFor = {})
    {
        for (const std::string& agency : worksFor)
            agencyNamed(agency);
        people.push_back({.key = name, .name = name, .agencies = std::move(worksFor)});
        return comes(name);
    }
    BoardRoom& comes(const std::string& name)
    {
        present.push_back(name);
        return *this;
    }
    BoardRoom& comesFor(const std::string& name, const std::string& member)
    {
        represents.push_back({name, member});
        return *this;
    }
    BoardRoom& chairedBy(const std::string& name, domain::PresidingBasis as = domain::PresidingBasis::Chair)
    {
        presiding = name;
        basis = as;
        return *this;
    }
    BoardRoom& raises(const std::string& name, domain::VoteChoice choice)
    {
        hands.push_back({name, choice});
        return *this;
    }
    BoardRoom& notifies(const std::string& name, domain::VoteChoice choice,
                        domain::NotifiedFlaw flaw = domain::NotifiedFlaw::None)
    {
        notified.push_back({name, choice, flaw});
        return *this;
    }
    BoardRoom& hasInterest(const std::string& name, bool leaves = false)
    {
        interests.push_back({.person = name, .agency = {}, .leaves = leaves});
        return *this;
    }
    BoardRoom& agencyHasInterest(const std::string& agency, bool leaves = false)
    {
        interests.push_back({.person = {}, .agency = agency, .leaves = leaves});
        return *this;
    }
    BoardRoom& casts(domain::CastingVote vote)
    {
        castingVote = vote;
        return *this;
    }

private:
    domain::VotingAgency& agencyNamed(const std::string& name)
    {
        const auto found =
            std::find_if(agencies.begin(), agencies.end(), [&](const auto& each) { return each.key == name; });
        if (found != agencies.end())
            return *found;
        return agencies.emplace_back(domain::VotingAgency{.key = name, .name = name, .filled = false});
    }
};

inline domain::AgencyVote voteOf(const domain::VoteResult& result, const std::string& agency)
{
    const auto found = std::find_if(result.agencies.begin(), result.agencies.end(),
                                    [&](const auto& each) { return each.agency == agency; });
    REQUIRE(found != result.agencies.end());
    return *found;
}

/// Why something of that person was not counted; the test fails where everything was.
inline domain::SetAsideReason whySetAside(const domain::VoteResult& result, const std::string& who)
{
    const auto found =
        std::find_if(result.setAside.begin(), result.setAside.end(), [&](const auto& each) { return each.who == who; });
    REQUIRE(found != result.setAside.end());
    return found->reason;
}

inline const domain::Ambiguity* ambiguity(const domain::VoteResult& result, domain::AmbiguityKind kind)
{
    const auto found = std::find_if(result.ambiguities.begin(), result.ambiguities.end(),
                                    [&](const auto& each) { return each.kind == kind; });
    return found == result.ambiguities.end() ? nullptr : &*found;
}

/// For, against, abstained, as a show of hands is told.
struct Counts
{
    int votesFor = 0;
    int against = 0;
    int abstain = 0;

    friend bool operator==(const Counts&, const Counts&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Counts& counts)
    {
        return out << counts.votesFor << " for, " << counts.against << " against, " << counts.abstain << " abstained";
    }
};

inline Counts countsOf(const domain::VoteResult& result) { return {result.votesFor, result.against, result.abstain}; }

/// Four agencies here, one vote each: Ann (City), who presides as Chair, Bob (Fire), Cy (Police), Di (Health).
inline BoardRoom fourAgencies()
{
    BoardRoom room;
    room.here("Ann", {"City"}).here("Bob", {"Fire"}).here("Cy", {"Police"}).here("Di", {"Health"}).chairedBy("Ann");
    return room;
}

/// Two for and two against: Ann and Bob, Cy and Di.
inline BoardRoom twoToTwo()
{
    using enum domain::VoteChoice;
    BoardRoom room = fourAgencies();
    room.raises("Ann", For).raises("Bob", For).raises("Cy", Against).raises("Di", Against);
    return room;
}

} // namespace cspdesk::tests
