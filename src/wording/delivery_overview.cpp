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

OverviewPart planPart(const std::optional<SafetyPlanView>& plan)
{
    if (!plan)
        return {say("Community Safety Plan"), {say("No plan is kept yet.")}};
    OverviewPart part{text(plan->plan->title), {}};
    for (const PriorityLine& line : plan->priorities)
        part.lines << say("Priority %1: %2").arg(QString::number(line.priority->number), text(line.priority->title));
    return part;
}

OverviewPart targetsPart(const std::optional<SafetyPlanView>& plan)
{
    OverviewPart part{say("Targets"), {}};
    std::map<TargetStatus, int> counts;
    int incomplete = 0;
    if (plan)
        for (const PriorityLine& line : plan->priorities)
            for (const TargetLine& target : line.targets) {
                ++counts[target.judgement.status];
                incomplete += target.gaps.empty() ? 0 : 1;
            }
    for (const auto& [status, count] : counts)
        part.lines << say("%1: %2").arg(label(status), QString::number(count));
    if (counts.empty())
        part.lines << say("The plan in force has no target yet.");
    if (incomplete > 0)
        part.lines << counted("1 target lacks something to be SMART", "%1 targets lack something to be SMART",
                              incomplete);
    return part;
}

OverviewPart moneyPart(const std::vector<FundLine>& funds)
{
    OverviewPart part{say("Funding"), {}};
    for (const FundLine& line : funds) {
        int waiting = 0;
        for (const Stored<Bid>& bid : line.bids)
            waiting += bid->outcome == BidOutcome::Waiting ? 1 : 0;
        QString about = say("%1: %2 awarded").arg(text(line.fund->name), moneyText(line.account.awarded));
        if (waiting > 0)
            about = say("%1, %2").arg(about, counted("1 bid awaits a decision", "%1 bids await a decision", waiting));
        part.lines << about;
        for (const FundFinding& finding : line.findings)
            part.lines << say("– %1").arg(findingText(finding));
    }
    if (funds.empty())
        part.lines << say("No fund is kept yet.");
    return part;
}

OverviewPart dutiesPart(const std::vector<Stored<Duty>>& duties, Date today)
{
    OverviewPart part{say("Duties"), {}};
    for (const Stored<Duty>& duty : duties) {
        if (!duty->due || *duty->due > addDays(today, duty->remindDays))
            continue;
        part.lines << (*duty->due < today ? say("%1: overdue since %2").arg(text(duty->name), plainDate(*duty->due))
                                          : say("%1: due on %2").arg(text(duty->name), plainDate(*duty->due)));
    }
    if (part.lines.isEmpty())
        part.lines << (duties.empty() ? say("No duty is kept yet.") : say("Nothing is due."));
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
    OverviewPart part{say("Recommendations"), {}};
    if (recommendations.empty())
        part.lines << say("No recommendation is kept yet.");
    else
        part.lines << counted("1 has no answer of the Board yet", "%1 have no answer of the Board yet", awaited)
                   << counted("1 was accepted and is open", "%1 were accepted and are open", open);
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
    OverviewPart challenged{say("To be challenged"), {}};
    for (const Challenge& each : application::challenges(plan, groups, today))
        challenged.lines << say("%1: %2").arg(text(each.what), challengeText(each));
    if (challenged.lines.isEmpty())
        challenged.lines << say("Nothing is behind.");
    return {planPart(plan),        targetsPart(plan),
            std::move(challenged), dutiesPart(duties, today),
            moneyPart(funds),      recommendationsPart(recommendations)};
}

} // namespace cspdesk::wording
