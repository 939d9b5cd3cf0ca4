// SPDX-License-Identifier: MIT
#include "application/delivery_view.h"

#include "application/work.h"

#include <algorithm>

namespace cspdesk::application {

using namespace domain;

namespace {

/// The number of the edition that is in force on the day; the last where none is.
int editionOn(const SafetyPlan& plan, Date day)
{
    for (std::size_t at = 0; at < plan.editions.size(); ++at)
        if (plan.editions[at].from <= day && day <= plan.editions[at].until)
            return int(at) + 1;
    return std::max(1, int(plan.editions.size()));
}

template <class Record>
bool isIn(const Record& record, int edition)
{
    return record.sinceEdition <= edition && (!record.untilEdition || edition <= *record.untilEdition);
}

Result<std::vector<TargetLine>> targetLines(const Reader& reader, Id<Priority> priority, int edition, Date today)
{
    const auto targets = all<Target>(reader, RecordKey::of(priority));
    CSPDESK_TRY(targets);
    std::vector<TargetLine> lines;
    for (const Stored<Target>& target : *targets)
        if (isIn(target.value, edition))
            lines.push_back({target, judge(target.value, today), gapsOf(target.value)});
    return lines;
}

bool isInForce(const Period& period, Date day) { return period.contains(day); }

} // namespace

Result<std::optional<SafetyPlanView>> safetyPlanView(const Reader& reader, std::optional<Id<SafetyPlan>> wanted,
                                                     std::optional<int> edition, Date today)
{
    const auto plans = all<SafetyPlan>(reader);
    CSPDESK_TRY(plans);
    const Stored<SafetyPlan>* chosen = nullptr;
    for (const Stored<SafetyPlan>& plan : *plans) {
        const bool isNow = plan->from <= today && today <= plan->until;
        const bool isBetter = chosen == nullptr || isNow || plan->from > chosen->value.from;
        if (wanted
                ? plan.id == *wanted
                : isBetter
                      && !(chosen != nullptr && chosen->value.from <= today && today <= chosen->value.until && !isNow))
            chosen = &plan;
    }
    if (chosen == nullptr)
        return std::optional<SafetyPlanView>();
    const auto body = require(reader, chosen->value.body);
    CSPDESK_TRY(body);
    SafetyPlanView view{.plan = *chosen, .body = body->value.name};
    view.edition = edition.value_or(editionOn(chosen->value, today));
    const auto priorities = all<Priority>(reader, RecordKey::of(chosen->id));
    CSPDESK_TRY(priorities);
    for (const Stored<Priority>& priority : *priorities) {
        if (!isIn(priority.value, view.edition))
            continue;
        PriorityLine line{.priority = priority};
        if (priority->group) {
            const auto group = require(reader, *priority->group);
            CSPDESK_TRY(group);
            line.group = group->value.name;
        }
        auto targets = targetLines(reader, priority.id, view.edition, today);
        CSPDESK_TRY(targets);
        line.targets = std::move(*targets);
        view.priorities.push_back(std::move(line));
    }
    return std::optional(std::move(view));
}

Result<std::vector<GroupLine>> groupLines(const Reader& reader, Date today)
{
    const auto bodies = all<Body>(reader);
    CSPDESK_TRY(bodies);
    std::vector<GroupLine> lines;
    for (const Stored<Body>& body : *bodies) {
        GroupLine line{.body = body};
        auto milestones = all<Milestone>(reader, RecordKey::of(body.id));
        CSPDESK_TRY(milestones);
        auto reports = all<GroupReport>(reader, RecordKey::of(body.id));
        CSPDESK_TRY(reports);
        const bool isGroup = body->kind == Body::Kind::TaskGroup || body->kind == Body::Kind::SteeringGroup;
        if (!isGroup && milestones->empty() && reports->empty())
            continue;
        const auto memberships = all<Membership>(reader, RecordKey::of(body.id));
        CSPDESK_TRY(memberships);
        for (const Stored<Membership>& membership : *memberships) {
            if (!membership->person || !isInForce(membership->period, today))
                continue;
            const auto person = require(reader, *membership->person);
            CSPDESK_TRY(person);
            const auto agency = require(reader, membership->agency);
            CSPDESK_TRY(agency);
            line.members.push_back(person->value.name + " (" + agency->value.name + ")");
        }
        line.milestones = std::move(*milestones);
        std::stable_sort(line.milestones.begin(), line.milestones.end(), [](const auto& a, const auto& b) {
            return a->due.value_or(date(9999, 12, 31)) < b->due.value_or(date(9999, 12, 31));
        });
        line.reports = std::move(*reports);
        std::stable_sort(line.reports.begin(), line.reports.end(),
                         [](const auto& a, const auto& b) { return a->on > b->on; });
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<FundLine>> fundLines(const Reader& reader, Date today)
{
    const auto funds = all<Fund>(reader);
    CSPDESK_TRY(funds);
    std::vector<FundLine> lines;
    for (const Stored<Fund>& fund : *funds) {
        auto bids = all<Bid>(reader, RecordKey::of(fund.id));
        CSPDESK_TRY(bids);
        FundLine line{.fund = fund};
        line.account = accountOf(fund.value, *bids);
        line.findings = findingsOf(fund.value, *bids, today);
        line.bids = std::move(*bids);
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<std::pair<std::string, std::string>>> boardMembersOf(const Reader& reader, const SafetyPlan& plan)
{
    const auto seats = all<Membership>(reader, RecordKey::of(plan.body));
    CSPDESK_TRY(seats);
    std::vector<std::pair<std::string, std::string>> members;
    for (const Stored<Membership>& seat : *seats) {
        if (seat->capacity != Capacity::BoardMember || !seat->person || !seat->period.contains(plan.from))
            continue;
        const auto agency = require(reader, seat->agency);
        CSPDESK_TRY(agency);
        const auto person = require(reader, *seat->person);
        CSPDESK_TRY(person);
        members.emplace_back(agency->value.name, person->value.name);
    }
    std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return members;
}

std::vector<Challenge> challenges(const std::optional<SafetyPlanView>& plan, const std::vector<GroupLine>& groups,
                                  Date today)
{
    std::vector<Challenge> out;
    if (plan) {
        for (const PriorityLine& priority : plan->priorities) {
            for (const TargetLine& line : priority.targets) {
                const TargetStatus status = line.judgement.status;
                if (status != TargetStatus::OffCourse && status != TargetStatus::NotMet && status != TargetStatus::Due)
                    continue;
                const auto reason = status == TargetStatus::OffCourse ? ChallengeReason::TargetOffCourse
                                  : status == TargetStatus::NotMet    ? ChallengeReason::TargetNotMet
                                                                      : ChallengeReason::ReadingDue;
                const std::string& lead = line.target->lead.empty() ? priority.priority->lead : line.target->lead;
                out.push_back({.reason = reason,
                               .what = line.target->measure,
                               .who = lead,
                               .since = line.target->due,
                               .target = &line});
            }
        }
    }
    for (const GroupLine& group : groups)
        for (const Stored<Milestone>& milestone : group.milestones)
            if (!milestone->done && milestone->due && *milestone->due < today)
                out.push_back({.reason = ChallengeReason::MilestoneLate,
                               .what = milestone->text,
                               .who = milestone->owner.empty() ? group.body->name : milestone->owner,
                               .since = milestone->due,
                               .evidence = milestone->note});
    constexpr int halfYear = 183;
    for (const GroupLine& group : groups) {
        if (group.reports.empty()) {
            if (!group.milestones.empty())
                out.push_back({.reason = ChallengeReason::NoReport, .what = group.body->name, .who = group.body->name});
            continue;
        }
        const GroupReport& last = group.reports.front().value;
        const bool isSlow = last.progress == GroupProgress::Slow;
        if (isSlow || last.progress == GroupProgress::Stalled)
            out.push_back({.reason = isSlow ? ChallengeReason::GroupSlow : ChallengeReason::GroupStalled,
                           .what = group.body->name,
                           .who = group.body->name,
                           .since = last.on,
                           .evidence = last.text});
        else if (last.progress != GroupProgress::Finished && daysBetween(last.on, today) > halfYear)
            out.push_back({.reason = ChallengeReason::NoReport,
                           .what = group.body->name,
                           .who = group.body->name,
                           .since = last.on});
    }
    return out;
}

} // namespace cspdesk::application
