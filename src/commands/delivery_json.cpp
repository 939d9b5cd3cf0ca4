// SPDX-License-Identifier: MIT
#include "commands/delivery_json.h"

#include "wording/cycle_labels.h"
#include "wording/delivery_text.h"

namespace cspdesk::commands {

using namespace domain;
using application::Challenge;
using application::FundLine;
using application::GroupLine;
using application::PriorityLine;
using application::SafetyPlanView;
using application::TargetLine;
using nlohmann::ordered_json;
using wording::label;

namespace {

ordered_json dayJson(const std::optional<Date>& day) { return day ? ordered_json(isoDate(*day)) : ordered_json(); }

std::string utf8(const QString& text) { return text.toStdString(); }

ordered_json quantityJson(const std::optional<Quantity>& quantity)
{
    return quantity ? ordered_json(quantity->value()) : ordered_json();
}

ordered_json targetJson(const TargetLine& line, int priority)
{
    const Target& target = line.target.value;
    ordered_json gaps = ordered_json::array();
    for (const TargetGap gap : line.gaps)
        gaps.push_back(utf8(label(gap)));
    ordered_json readings = ordered_json::array();
    for (const Reading& reading : target.readings)
        readings.push_back({{"from", isoDate(reading.from)},
                            {"until", isoDate(reading.until)},
                            {"value", reading.value.value()},
                            {"of", reading.of ? ordered_json(*reading.of) : ordered_json()},
                            {"source", reading.source}});
    return {{"priority", priority},
            {"number", target.number},
            {"target", utf8(wording::targetText(target))},
            {"measure", target.measure},
            {"unit", target.unit},
            {"direction", utf8(label(target.direction))},
            {"baseline", quantityJson(target.baselineValue)},
            {"goal", line.judgement.goal ? ordered_json(*line.judgement.goal) : ordered_json()},
            {"due", dayJson(target.due)},
            {"status", utf8(label(line.judgement.status))},
            {"why", utf8(wording::judgementText(target, line.judgement))},
            {"uncertain", line.judgement.isUncertain},
            {"missing", gaps},
            {"readings", readings}};
}

ordered_json moneyLines(const std::vector<MoneyLine>& lines)
{
    ordered_json list = ordered_json::array();
    for (const MoneyLine& line : lines)
        list.push_back({{"on", isoDate(line.on)}, {"pence", line.amount.pence}, {"what", line.what}});
    return list;
}

} // namespace

ordered_json planJson(const SafetyPlanView& view)
{
    ordered_json priorities = ordered_json::array();
    for (const PriorityLine& line : view.priorities) {
        ordered_json targets = ordered_json::array();
        for (const TargetLine& target : line.targets)
            targets.push_back(targetJson(target, line.priority->number));
        priorities.push_back({{"number", line.priority->number},
                              {"title", line.priority->title},
                              {"why", line.priority->why},
                              {"aims", line.priority->aims},
                              {"how", line.priority->how},
                              {"delivery", line.priority->delivery},
                              {"group", line.group},
                              {"lead", line.priority->lead},
                              {"targets", targets}});
    }
    return {{"title", view.plan->title},
            {"from", isoDate(view.plan->from)},
            {"until", isoDate(view.plan->until)},
            {"edition", view.edition},
            {"priorities", priorities}};
}

ordered_json targetsJson(const SafetyPlanView& view)
{
    ordered_json list = ordered_json::array();
    for (const PriorityLine& line : view.priorities)
        for (const TargetLine& target : line.targets)
            list.push_back(targetJson(target, line.priority->number));
    return list;
}

ordered_json groupsJson(const std::vector<GroupLine>& groups, const std::vector<Challenge>& challenges)
{
    ordered_json list = ordered_json::array();
    for (const GroupLine& group : groups) {
        ordered_json milestones = ordered_json::array();
        for (const Stored<Milestone>& each : group.milestones)
            milestones.push_back({{"text", each->text},
                                  {"owner", each->owner},
                                  {"due", dayJson(each->due)},
                                  {"done", dayJson(each->done)}});
        ordered_json reports = ordered_json::array();
        for (const Stored<GroupReport>& each : group.reports)
            reports.push_back(
                {{"on", isoDate(each->on)}, {"progress", utf8(label(each->progress))}, {"text", each->text}});
        list.push_back({{"group", group.body->name},
                        {"members", group.members},
                        {"milestones", milestones},
                        {"reports", reports}});
    }
    ordered_json challenged = ordered_json::array();
    for (const Challenge& each : challenges)
        challenged.push_back(
            {{"what", each.what}, {"who", each.who}, {"since", dayJson(each.since)}, {"evidence", each.evidence}});
    return {{"groups", list}, {"to_be_challenged", challenged}};
}

ordered_json fundsJson(const std::vector<FundLine>& funds)
{
    ordered_json list = ordered_json::array();
    for (const FundLine& line : funds) {
        ordered_json bids = ordered_json::array();
        for (const Stored<Bid>& bid : line.bids)
            bids.push_back({{"project", bid->project},
                            {"applicant", bid->applicant},
                            {"asked_pence", bid->amount.pence},
                            {"outcome", utf8(label(bid->outcome))},
                            {"awarded_pence", awardOf(bid.value).pence},
                            {"decided_on", dayJson(bid->decidedOn)},
                            {"payments", moneyLines(bid->payments)},
                            {"spending", moneyLines(bid->spending)},
                            {"reported_on", dayJson(bid->reportedOn)}});
        ordered_json findings = ordered_json::array();
        for (const FundFinding& finding : line.findings)
            findings.push_back(utf8(wording::findingText(finding)));
        list.push_back({{"fund", line.fund->name},
                        {"giver", line.fund->giver},
                        {"amount_pence", line.account.amount.pence},
                        {"awarded_pence", line.account.awarded.pence},
                        {"paid_pence", line.account.paid.pence},
                        {"spent_pence", line.account.spent.pence},
                        {"underspent_pence", line.account.underspent().pence},
                        {"bids", bids},
                        {"findings", findings}});
    }
    return list;
}

ordered_json dutiesJson(const std::vector<Stored<Duty>>& duties, Date today)
{
    ordered_json list = ordered_json::array();
    for (const Stored<Duty>& duty : duties) {
        ordered_json done = ordered_json::array();
        for (const DutyDone& each : duty->done)
            done.push_back({{"on", isoDate(each.on)}, {"evidence", each.evidence}});
        list.push_back({{"duty", duty->name},
                        {"basis", duty->basis},
                        {"cadence", utf8(label(duty->cadence))},
                        {"due", dayJson(duty->due)},
                        {"overdue", duty->due && *duty->due < today},
                        {"reminded_from",
                         duty->due ? ordered_json(isoDate(addDays(*duty->due, -duty->remindDays))) : ordered_json()},
                        {"done", done}});
    }
    return list;
}

ordered_json recommendationsJson(const std::vector<Stored<Recommendation>>& recommendations)
{
    ordered_json list = ordered_json::array();
    for (const Stored<Recommendation>& each : recommendations) {
        ordered_json progress = ordered_json::array();
        for (const RecommendationProgress& step : each->progress)
            progress.push_back({{"on", isoDate(step.on)}, {"text", step.text}});
        list.push_back({{"source", each->source},
                        {"kind", utf8(label(each->kind))},
                        {"number", each->number},
                        {"text", each->text},
                        {"answer", utf8(label(each->answer))},
                        {"answered_on", dayJson(each->answeredOn)},
                        {"minute", each->minute},
                        {"owner", each->owner},
                        {"due", dayJson(each->due)},
                        {"progress", progress},
                        {"closed_on", dayJson(each->closedOn)}});
    }
    return list;
}

ordered_json reviewsJson(const std::vector<Stored<DeathReview>>& reviews, bool isForBoard)
{
    ordered_json list = ordered_json::array();
    for (const Stored<DeathReview>& review : reviews) {
        const ReviewMatter* matter = isForBoard ? review->matter.readable() : nullptr;
        if (matter == nullptr) {
            if (!review->released.empty())
                list.push_back({{"released", review->released}, {"released_on", dayJson(review->releasedOn)}});
            continue;
        }
        ordered_json steps = ordered_json::array();
        for (const ReviewStep& step : matter->steps)
            steps.push_back({{"stage", utf8(label(step.stage))}, {"on", isoDate(step.on)}, {"note", step.note}});
        ordered_json actions = ordered_json::array();
        for (const ReviewAction& action : matter->actions)
            actions.push_back({{"recommendation", action.recommendation},
                               {"owner", action.owner},
                               {"due", dayJson(action.due)},
                               {"done", dayJson(action.done)},
                               {"progress", action.progress}});
        list.push_back({{"pseudonym", matter->pseudonym},
                        {"chair", matter->chair},
                        {"panel", matter->panel},
                        {"stages", steps},
                        {"actions", actions},
                        {"publication", matter->publication},
                        {"note", matter->note},
                        {"released", review->released}});
    }
    return list;
}

ordered_json agreementsJson(const std::vector<Stored<SharingAgreement>>& agreements,
                            const std::vector<Stored<OutsideSeat>>& seats,
                            const std::vector<Stored<PublicNotice>>& notices)
{
    ordered_json shared = ordered_json::array();
    for (const Stored<SharingAgreement>& each : agreements)
        shared.push_back({{"name", each->name},
                          {"signatories", each->signatories},
                          {"covers", each->covers},
                          {"signed_on", dayJson(each->signedOn)},
                          {"review", dayJson(each->review)}});
    ordered_json outside = ordered_json::array();
    for (const Stored<OutsideSeat>& each : seats)
        outside.push_back({{"board", each->board},
                           {"person", each->person},
                           {"since", dayJson(each->since)},
                           {"until", dayJson(each->until)}});
    ordered_json sent = ordered_json::array();
    for (const Stored<PublicNotice>& each : notices)
        sent.push_back({{"title", each->title},
                        {"medium", utf8(label(each->medium))},
                        {"sent_on", dayJson(each->sentOn)},
                        {"to", each->to}});
    return {{"agreements", shared}, {"seats", outside}, {"notices", sent}};
}

ordered_json inductionsJson(const std::vector<application::HandOver>& lists)
{
    ordered_json all = ordered_json::array();
    for (const auto& each : lists) {
        ordered_json steps = ordered_json::array();
        for (const InductionStep& step : each.list->steps)
            steps.push_back({{"what", step.what}, {"on", dayJson(step.on)}, {"by", step.by}});
        ordered_json actions = ordered_json::array();
        for (const auto& [reference, text] : each.actions)
            actions.push_back({{"reference", reference}, {"text", text}});
        all.push_back({{"person", each.person.name},
                       {"kind", utf8(label(each.list->kind))},
                       {"steps", steps},
                       {"open_actions", actions}});
    }
    return all;
}

ordered_json annualJson(const AnnualReview& review, const application::AnnualAccount& account)
{
    ordered_json meetings = ordered_json::array();
    for (const auto& meeting : account.meetings)
        meetings.push_back({{"date", isoDate(meeting.meeting->date)},
                            {"board_members", meeting.boardMembers},
                            {"others", meeting.others}});
    ordered_json presence = ordered_json::array();
    for (const auto& each : account.presence)
        presence.push_back({{"agency", each.agency},
                            {"seats", each.seats},
                            {"attended", each.attended},
                            {"represented", each.represented},
                            {"apologies", each.apologies}});
    ordered_json decisions = ordered_json::array();
    for (const auto& each : account.decisions)
        decisions.push_back({{"on", isoDate(each.on)}, {"subject", each.subject}, {"carried", each.carried}});
    return {{"from", isoDate(review.from)},
            {"until", isoDate(review.until)},
            {"agreed_on", dayJson(review.agreedOn)},
            {"minute", review.minute},
            {"meetings", meetings},
            {"presence", presence},
            {"decisions", decisions},
            {"actions",
             {{"raised", account.actions.raised},
              {"closed", account.actions.closed},
              {"carried_over", account.actions.carried}}},
            {"questions", {{"received", account.questions.received}, {"answered", account.questions.answered}}},
            {"targets", account.plan ? targetsJson(*account.plan) : ordered_json::array()},
            {"funds", fundsJson(account.funds)},
            {"recommendations", recommendationsJson(account.recommendations)},
            {"released", account.released}};
}

} // namespace cspdesk::commands
