// SPDX-License-Identifier: MIT
#include "wording/delivery_overview.h"

#include "wording/delivery_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <map>

namespace cspdesk::wording {

using namespace domain;
using application::Challenge;
using application::ChallengeReason;
using application::FundLine;
using application::GroupLine;
using application::PriorityLine;
using application::SafetyPlanView;
using application::TargetLine;
using application::TargetStatus;

namespace {

/// How the targets of a priority stand, in few words.
QString standingOf(const PriorityLine& line)
{
    int judged = 0;
    int good = 0;
    for (const TargetLine& target : line.targets) {
        const TargetStatus status = target.judgement.status;
        judged += status != TargetStatus::Watched ? 1 : 0;
        good += status == TargetStatus::OnCourse || status == TargetStatus::Met ? 1 : 0;
    }
    return judged == 0 ? QString() : say("%1 of %2 on course or met").arg(good).arg(judged);
}

OverviewPart planPart(const std::optional<SafetyPlanView>& plan)
{
    if (!plan)
        return {OverviewTopic::Plan, say("Community Safety Plan"), {{say("No plan is kept yet.")}}};
    OverviewPart part{OverviewTopic::Plan, text(plan->plan->title), {}};
    for (const PriorityLine& line : plan->priorities)
        part.lines.push_back(
            {say("Priority %1: %2").arg(QString::number(line.priority->number), text(line.priority->title)),
             standingOf(line)});
    return part;
}

OverviewPart targetsPart(const std::optional<SafetyPlanView>& plan)
{
    OverviewPart part{OverviewTopic::Targets, say("Targets"), {}};
    std::map<TargetStatus, int> counts;
    int incomplete = 0;
    if (plan)
        for (const PriorityLine& line : plan->priorities)
            for (const TargetLine& target : line.targets) {
                ++counts[target.judgement.status];
                incomplete += target.gaps.empty() ? 0 : 1;
            }
    for (const auto& [status, count] : counts)
        part.lines.push_back(
            {label(status), QString::number(count),
             status == TargetStatus::OffCourse || status == TargetStatus::NotMet || status == TargetStatus::Due});
    if (counts.empty())
        part.lines.push_back({say("The plan in force has no target yet.")});
    if (incomplete > 0)
        part.lines.push_back({say("Lack something to be SMART"), QString::number(incomplete), true});
    return part;
}

OverviewPart moneyPart(const std::vector<FundLine>& funds)
{
    OverviewPart part{OverviewTopic::Money, say("Funding"), {}};
    for (const FundLine& line : funds) {
        int waiting = 0;
        for (const Stored<Bid>& bid : line.bids)
            waiting += bid->outcome == BidOutcome::Waiting ? 1 : 0;
        QString standing;
        if (line.account.awarded > Pence())
            standing = say("%1 awarded").arg(moneyText(line.account.awarded));
        else if (waiting > 0)
            standing = counted("1 bid awaits a decision", "%1 bids await a decision", waiting);
        part.lines.push_back({text(line.fund->name), standing});
        for (const FundFinding& finding : line.findings)
            part.lines.push_back({findingText(finding), {}, true});
    }
    if (funds.empty())
        part.lines.push_back({say("No fund is kept yet.")});
    return part;
}

OverviewPart dutiesPart(const std::vector<Stored<Duty>>& duties, Date today)
{
    OverviewPart part{OverviewTopic::Duties, say("Duties"), {}};
    for (const Stored<Duty>& duty : duties) {
        if (!duty->due || *duty->due > addDays(today, duty->remindDays))
            continue;
        const bool isLate = *duty->due < today;
        const QString due = plainDate(*duty->due);
        part.lines.push_back(
            {text(duty->name), isLate ? say("was due on %1").arg(due) : say("due on %1").arg(due), isLate});
    }
    if (part.lines.empty())
        part.lines.push_back({duties.empty() ? say("No duty is kept yet.") : say("Nothing is due.")});
    return part;
}

OverviewPart recommendationsPart(const std::vector<Stored<Recommendation>>& recommendations)
{
    int awaited = 0;
    int open = 0;
    for (const Stored<Recommendation>& each : recommendations) {
        awaited += each->answer == BoardAnswer::Awaited && !each->closedOn ? 1 : 0;
        open +=
            each->answer != BoardAnswer::Awaited && each->answer != BoardAnswer::Declined && !each->closedOn ? 1 : 0;
    }
    OverviewPart part{OverviewTopic::Recommendations, say("Recommendations"), {}};
    if (recommendations.empty())
        part.lines.push_back({say("No recommendation is kept yet.")});
    else
        part.lines = {{say("Without an answer of the Board"), QString::number(awaited), awaited > 0},
                      {say("Accepted, and open"), QString::number(open)}};
    return part;
}

} // namespace

QString challengeText(const Challenge& challenge)
{
    const QString since = challenge.since ? plainDate(*challenge.since) : QString();
    switch (challenge.reason) {
    case ChallengeReason::TargetOffCourse:
    case ChallengeReason::TargetNotMet:
        return challenge.target != nullptr ? judgementText(challenge.target->target.value, challenge.target->judgement)
                                           : QString();
    case ChallengeReason::ReadingDue: return say("No reading since it was due on %1").arg(since);
    case ChallengeReason::MilestoneLate: return say("Milestone was due on %1").arg(since);
    case ChallengeReason::GroupSlow: return say("Reported slow progress on %1").arg(since);
    case ChallengeReason::GroupStalled: return say("Reported on %1 that its work has stalled").arg(since);
    case ChallengeReason::NoReport:
        return since.isEmpty() ? say("Has never reported") : say("Has not reported since %1").arg(since);
    }
    return {};
}

std::vector<OverviewPart> deliveryOverview(const std::optional<SafetyPlanView>& plan,
                                           const std::vector<GroupLine>& groups, const std::vector<FundLine>& funds,
                                           const std::vector<Stored<Duty>>& duties,
                                           const std::vector<Stored<Recommendation>>& recommendations, Date today)
{
    OverviewPart challenged{OverviewTopic::Challenges, say("To be challenged"), {}};
    for (const Challenge& each : application::challenges(plan, groups, today))
        challenged.lines.push_back({say("%1: %2").arg(text(each.what), challengeText(each)), {}, true});
    if (challenged.lines.empty())
        challenged.lines.push_back({say("Nothing is behind.")});
    return {planPart(plan),        targetsPart(plan),
            std::move(challenged), dutiesPart(duties, today),
            moneyPart(funds),      recommendationsPart(recommendations)};
}

} // namespace cspdesk::wording
