// SPDX-License-Identifier: MIT
#pragma once

#include "domain/agenda.h"
#include "domain/safety_plan.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// An account of a grant that whoever gave it is owed.
struct GrantReturn
{
    Date due = cspdesk::date(2000, 4, 30);
    std::string what;
    std::optional<Date> sent;

    friend bool operator==(const GrantReturn&, const GrantReturn&) = default;
};

/// Money the partnership decides on (terms of reference, sections 4 e and 8 d).
struct Fund
{
    std::string name;
    std::string giver;
    Date from = cspdesk::date(2000, 4, 1);
    Date until = cspdesk::date(2001, 3, 31);
    Pence amount;
    std::optional<Pence> mostForOne; ///< the most that one bid may get
    std::string conditions;
    std::vector<GrantReturn> returns;

    friend bool operator==(const Fund&, const Fund&) = default;
};

enum class BidOutcome { Waiting, Agreed, AgreedInPart, Declined, Deferred, Withdrawn };

/// A payment, or money that was spent.
struct MoneyLine
{
    Date on = cspdesk::date(2000, 4, 1);
    Pence amount;
    std::string what;

    friend bool operator==(const MoneyLine&, const MoneyLine&) = default;
};

/// A bid for money from a fund: from the idea to the report at the end of the year.
struct Bid
{
    Id<Fund> fund;
    std::string project;
    std::optional<Id<Agency>> agency; ///< the applicant, whose people have an interest in the vote
    std::string applicant;            ///< in words, where it is no agency of the partnership
    Pence amount;
    std::string purpose;
    std::optional<Id<Priority>> priority;
    std::string conditions;
    std::optional<Date> received;
    std::optional<Id<AgendaItem>> item; ///< where it is decided on
    BidOutcome outcome = BidOutcome::Waiting;
    std::optional<Pence> awarded;
    std::optional<Date> decidedOn;
    std::string decision; ///< the minute that shows it
    std::vector<MoneyLine> payments;
    std::vector<MoneyLine> spending;
    std::string results; ///< what came of it, as its report tells
    std::optional<Date> reportedOn;

    friend bool operator==(const Bid&, const Bid&) = default;
};

} // namespace cspdesk::domain
