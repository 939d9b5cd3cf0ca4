// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/partnership.h"
#include "domain/quantity.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// A year's version of a plan: each plan lasts for years and is refreshed annually (Community Safety Plan 2011–14,
/// "About this document").
struct PlanEdition
{
    std::string name; ///< "Year one"
    Date from = cspdesk::date(2000, 4, 1);
    Date until = cspdesk::date(2001, 3, 31);
    std::optional<Date> agreedOn; ///< the day of the meeting that agreed it
    std::string changes;          ///< what is other than in the edition before

    friend bool operator==(const PlanEdition&, const PlanEdition&) = default;
};

/// A priority that could have been chosen, and why it was or was not.
struct ConsideredPriority
{
    std::string title;
    bool chosen = false;
    std::string reason;

    friend bool operator==(const ConsideredPriority&, const ConsideredPriority&) = default;
};

/// A Community Safety Plan. Its longer parts are marked text (marked_text.h).
struct SafetyPlan
{
    Id<Body> body;
    std::string title; ///< "Community Safety Plan 2011–14"
    Date from = cspdesk::date(2000, 4, 1);
    Date until = cspdesk::date(2003, 3, 31);
    std::string foreword;
    std::string achievements; ///< of the plan before
    std::string choosing;     ///< how the priorities were chosen
    std::string consultation;
    std::string equality;
    std::vector<ConsideredPriority> considered;
    std::vector<PlanEdition> editions;

    friend bool operator==(const SafetyPlan&, const SafetyPlan&) = default;
};

/// What a plan is to get better. Aims and how they are reached have one line each.
struct Priority
{
    Id<SafetyPlan> plan;
    int number = 1;
    std::string title;
    std::optional<Date> from; ///< where it is not for the whole of the plan
    std::optional<Date> until;
    std::string why;
    std::string aims;
    std::string how;
    std::string delivery;
    std::optional<Id<Body>> group; ///< the task group that delivers it
    std::string lead;              ///< officer
    int sinceEdition = 1;
    std::optional<int> untilEdition; ///< the last that has it

    friend bool operator==(const Priority&, const Priority&) = default;
};

enum class TargetMeasure {
    Count,  ///< how many in a period: a part of the period has a part of it
    Share,  ///< a percentage of something
    Figure, ///< anything else: a score, a rate
};

enum class TargetBaseline { None, Known, ToBeEstablished };

enum class TargetDirection {
    Reduce,
    Increase,
    Maintain,
    AtMost,
    AtLeast,
    Establish, ///< find out what the baseline is
    Watch      ///< a watching brief: followed, without a value to be reached
};

enum class TargetGoal { None, Value, PercentChange };

/// What was measured of a target, for a period.
struct Reading
{
    Date from = cspdesk::date(2000, 4, 1);
    Date until = cspdesk::date(2001, 3, 31);
    Quantity value;
    std::optional<int> of; ///< of a share: what it is a share of
    std::string source;    ///< the report, or the analysis with its day
    std::string note;

    friend bool operator==(const Reading&, const Reading&) = default;
};

struct Target
{
    Id<Priority> priority;
    int number = 1;
    std::string measure;    ///< "assault with less serious injury"
    std::string unit;       ///< "offences"
    std::string population; ///< of whom or where: "Cambridge"
    TargetMeasure kind = TargetMeasure::Count;
    TargetBaseline baseline = TargetBaseline::None;
    std::optional<Quantity> baselineValue;
    std::optional<Date> baselineFrom;
    std::optional<Date> baselineUntil;
    TargetDirection direction = TargetDirection::Reduce;
    TargetGoal goal = TargetGoal::None;
    std::optional<Quantity> goalValue; ///< a figure, or per cent of the baseline
    std::optional<Date> due;
    std::string lead;
    std::string source; ///< where readings come from
    std::string note;
    std::vector<Reading> readings;
    int sinceEdition = 1;
    std::optional<int> untilEdition;

    friend bool operator==(const Target&, const Target&) = default;
};

enum class GroupProgress { OnCourse, Slow, Stalled, Finished };

/// A step of a task group's action plan.
struct Milestone
{
    Id<Body> group;
    std::optional<Id<Priority>> priority;
    std::string text;
    std::string owner;
    std::optional<Date> due;
    std::optional<Date> done;
    std::string note;

    friend bool operator==(const Milestone&, const Milestone&) = default;
};

/// What a task group reported to the Board (terms of reference, sections 4 f and 9 f).
struct GroupReport
{
    Id<Body> group;
    Date on = cspdesk::date(2000, 4, 1); ///< the day of the meeting it was given to
    GroupProgress progress = GroupProgress::OnCourse;
    std::string text;

    friend bool operator==(const GroupReport&, const GroupReport&) = default;
};

} // namespace cspdesk::domain
