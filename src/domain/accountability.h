// SPDX-License-Identifier: MIT
#pragma once

#include "domain/action_points.h"
#include "domain/plan_entry.h"
#include "domain/safety_plan.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// A time a duty was done, with what shows it.
struct DutyDone
{
    Date on = cspdesk::date(2000, 1, 1);
    std::string evidence; ///< the minute, the letter, the page

    friend bool operator==(const DutyDone&, const DutyDone&) = default;
};

/// What the partnership must do by law or by its terms of reference, with when it is due again.
struct Duty
{
    std::string name;
    std::string basis; ///< the Act or regulation, or the section of the terms of reference
    PlanCadence cadence = PlanCadence::Yearly;
    std::optional<Date> due;
    int remindDays = 60; ///< so long before, it is told
    std::string owner;
    std::string note;
    std::optional<Id<PlanEntry>> entry; ///< its line of the forward plan
    std::vector<DutyDone> done;

    friend bool operator==(const Duty&, const Duty&) = default;
};

enum class RecommendationKind { Strategic, Operational, Other };

enum class BoardAnswer { Awaited, Accepted, Amended, Declined };

struct RecommendationProgress
{
    Date on = cspdesk::date(2000, 1, 1);
    std::string text;

    friend bool operator==(const RecommendationProgress&, const RecommendationProgress&) = default;
};

/// What a report asked of the partnership, and what became of it.
struct Recommendation
{
    std::string source; ///< "Reoffending Deep Dive 2025"
    RecommendationKind kind = RecommendationKind::Operational;
    std::string number; ///< as its source has it
    std::string text;
    BoardAnswer answer = BoardAnswer::Awaited;
    std::optional<Date> answeredOn; ///< the day of the meeting
    std::string minute;             ///< the minute that shows the answer
    std::string owner;
    std::optional<Date> due;
    std::optional<Id<ActionPoint>> action; ///< what it became
    std::optional<Id<Target>> target;
    std::vector<RecommendationProgress> progress;
    std::optional<Date> closedOn;
    std::string closure; ///< why it is closed

    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

/// The account of a year: compiled from what the file holds, then edited (terms of reference, section 9 d).
struct AnnualReview
{
    Id<Body> body;
    Date from = cspdesk::date(2000, 4, 1);
    Date until = cspdesk::date(2001, 3, 31);
    std::string text; ///< marked text
    std::optional<Date> compiledOn;
    std::optional<Date> agreedOn; ///< the day of the meeting that agreed it
    std::string minute;

    friend bool operator==(const AnnualReview&, const AnnualReview&) = default;
};

} // namespace cspdesk::domain
