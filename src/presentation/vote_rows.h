// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_result.h"

#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace cspdesk::presentation {

/// Somebody who may raise the hand of an agency now.
struct Voter
{
    std::string person; ///< key in the case
    QString name;
    QString representing; ///< the absent member they came for
    std::optional<domain::VoteChoice> hand;

    friend bool operator==(const Voter&, const Voter&) = default;
};

/// An agency and its one vote, as the question stands.
struct VoteRow
{
    std::string agency; ///< key in the case
    QString name;
    std::vector<Voter> voters; ///< its lead first; none where nobody may raise its hand
    std::optional<domain::VoteChoice> choice;
    domain::VoteWay way = domain::VoteWay::Absent;
    bool entitled = false;
    bool isSplit = false; ///< each hand by itself
    bool isRuled = false;
    std::optional<int> candidate; ///< in a choice between candidates
    bool abstainsFromRound = false;
    QString told; ///< who votes for it, or why nobody does

    [[nodiscard]] bool mayRaise() const { return !voters.empty(); }
    [[nodiscard]] bool isDisputed() const { return way == domain::VoteWay::InDispute; }
    friend bool operator==(const VoteRow&, const VoteRow&) = default;
};

/// The agencies of the case: those that may raise a hand first, then those whose vote was notified, then the others.
std::vector<VoteRow> voteRows(const domain::VoteCase& situation, const domain::VoteResult& result,
                              const std::set<std::string>& split);

} // namespace cspdesk::presentation
