// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "application/target_progress.h"
#include "domain/funding_rules.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::application {

struct TargetLine
{
    Stored<domain::Target> target;
    TargetJudgement judgement;
    std::vector<domain::TargetGap> gaps;
};

struct PriorityLine
{
    Stored<domain::Priority> priority;
    std::string group; ///< the name of its task group; empty without one
    std::vector<TargetLine> targets;
};

/// A plan with its priorities, as one of its editions has them.
struct SafetyPlanView
{
    Stored<domain::SafetyPlan> plan;
    std::string body;
    int edition = 1; ///< counted from 1
    std::vector<PriorityLine> priorities;
};

struct GroupLine
{
    Stored<domain::Body> body;
    std::vector<std::string> members;
    std::vector<Stored<domain::Milestone>> milestones; ///< by their days, those without one last
    std::vector<Stored<domain::GroupReport>> reports;  ///< the latest first
};

struct FundLine
{
    Stored<domain::Fund> fund;
    std::vector<Stored<domain::Bid>> bids;
    domain::FundAccount account;
    std::vector<domain::FundFinding> findings;
};

/// Why something is on the list of what the Vice Chair is to challenge (terms of reference, sections 4 f and 9 f).
enum class ChallengeReason {
    TargetOffCourse,
    TargetNotMet,
    ReadingDue,
    MilestoneLate,
    GroupSlow,
    GroupStalled,
    NoReport
};

struct Challenge
{
    ChallengeReason reason = ChallengeReason::TargetOffCourse;
    std::string what;                   ///< the target, the milestone or the group
    std::string who;                    ///< who answers for it
    std::optional<Date> since;          ///< the day it was due, or the report
    const TargetLine* target = nullptr; ///< of a target, in the view it was made from
    std::string evidence;               ///< of a report, its words
};

/// The plan with that number, or that is in force on the day, or else the last; nothing where there is none. Without an
/// edition the one in force on the day, or the last.
Result<std::optional<SafetyPlanView>> safetyPlanView(const Reader& reader, std::optional<Id<domain::SafetyPlan>> plan,
                                                     std::optional<int> edition, Date today);
/// Task groups and steering groups, and whatever body has milestones or reports.
Result<std::vector<GroupLine>> groupLines(const Reader& reader, Date today);
Result<std::vector<FundLine>> fundLines(const Reader& reader, Date today);
/// The Board members on the first day of the plan, each with their agency before them, by agency.
Result<std::vector<std::pair<std::string, std::string>>> boardMembersOf(const Reader& reader,
                                                                        const domain::SafetyPlan& plan);
/// Targets first, then milestones, then groups. A group owes a report every half-year.
std::vector<Challenge> challenges(const std::optional<SafetyPlanView>& plan, const std::vector<GroupLine>& groups,
                                  Date today);

} // namespace cspdesk::application
