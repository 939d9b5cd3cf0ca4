// SPDX-License-Identifier: MIT
#include "application/delivery_records.h"

#include "application/meeting_work.h"
#include "application/plan_work.h"
#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"
#include "domain/field_checks.h"

#include <algorithm>
#include <type_traits>

namespace cspdesk::application {
namespace {

using namespace domain;

void tidyLines(std::initializer_list<std::string*> lines)
{
    for (std::string* line : lines)
        *line = singleLine(*line);
}

void tidyTexts(std::initializer_list<std::string*> texts)
{
    for (std::string* text : texts)
        *text = keptLines(*text);
}

template <class Line, class Member>
void inOrder(std::vector<Line>& lines, Member day)
{
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const Line& a, const Line& b) { return std::invoke(day, a) < std::invoke(day, b); });
}

Result<> ordered(Date from, Date until) { return ruled(checkPeriod({from, until})); }

// Each tidies what a person typed, and says whether it can be kept.

Result<> tidy(SafetyPlan& plan)
{
    tidyLines({&plan.title});
    tidyTexts({&plan.foreword, &plan.achievements, &plan.choosing, &plan.consultation, &plan.equality});
    for (ConsideredPriority& each : plan.considered)
        tidyLines({&each.title, &each.reason});
    for (PlanEdition& each : plan.editions) {
        tidyLines({&each.name, &each.changes});
        CSPDESK_TRY(ordered(each.from, each.until));
    }
    inOrder(plan.editions, &PlanEdition::from);
    CSPDESK_TRY(ruled(checkLine(Field::Title, plan.title)));
    return ordered(plan.from, plan.until);
}

Result<> tidy(Priority& priority)
{
    tidyLines({&priority.title, &priority.lead});
    tidyTexts({&priority.why, &priority.aims, &priority.how, &priority.delivery});
    priority.number = std::clamp(priority.number, 1, 99);
    CSPDESK_TRY(ruled(checkLine(Field::Title, priority.title)));
    if (priority.from && priority.until)
        return ordered(*priority.from, *priority.until);
    return {};
}

Result<> tidy(Target& target)
{
    tidyLines({&target.measure, &target.unit, &target.population, &target.lead, &target.source});
    tidyTexts({&target.note});
    target.number = std::clamp(target.number, 1, 99);
    if (target.baselineValue)
        target.baseline = TargetBaseline::Known;
    else if (target.baseline == TargetBaseline::Known)
        target.baseline = TargetBaseline::None;
    if (target.goalValue && target.goal == TargetGoal::None)
        target.goal = TargetGoal::Value;
    if (!target.goalValue)
        target.goal = TargetGoal::None;
    for (Reading& each : target.readings) {
        tidyLines({&each.source, &each.note});
        CSPDESK_TRY(ordered(each.from, each.until));
    }
    inOrder(target.readings, &Reading::until);
    if (target.baselineFrom && target.baselineUntil)
        CSPDESK_TRY(ordered(*target.baselineFrom, *target.baselineUntil));
    return ruled(checkLine(Field::Name, target.measure));
}

Result<> tidy(Milestone& milestone)
{
    tidyLines({&milestone.text, &milestone.owner});
    tidyTexts({&milestone.note});
    return ruled(checkLine(Field::Text, milestone.text));
}

Result<> tidy(GroupReport& report)
{
    tidyTexts({&report.text});
    return {};
}

Result<> tidy(Fund& fund)
{
    tidyLines({&fund.name, &fund.giver});
    tidyTexts({&fund.conditions});
    for (GrantReturn& each : fund.returns)
        tidyLines({&each.what});
    inOrder(fund.returns, &GrantReturn::due);
    CSPDESK_TRY(ruled(checkLine(Field::Name, fund.name)));
    return ordered(fund.from, fund.until);
}

Result<> tidy(Bid& bid)
{
    tidyLines({&bid.project, &bid.applicant, &bid.decision});
    tidyTexts({&bid.purpose, &bid.conditions, &bid.results});
    for (auto* lines : {&bid.payments, &bid.spending}) {
        for (MoneyLine& each : *lines)
            tidyLines({&each.what});
        inOrder(*lines, &MoneyLine::on);
    }
    return ruled(checkLine(Field::Name, bid.project));
}

Result<> tidy(DeathReview& review)
{
    const ReviewMatter* readable = review.matter.readable();
    if (readable == nullptr)
        return refuse(failure(Failure::Kind::Sealed, {}));
    ReviewMatter matter = *readable;
    tidyLines({&matter.pseudonym, &matter.chair, &matter.publication, &review.releasedBy});
    for (std::string& name : matter.panel)
        name = singleLine(name);
    std::erase(matter.panel, std::string());
    for (ReviewStep& each : matter.steps)
        tidyLines({&each.note});
    for (ReviewAction& each : matter.actions)
        tidyLines({&each.recommendation, &each.owner, &each.progress});
    inOrder(matter.steps, &ReviewStep::on);
    tidyTexts({&matter.note, &review.released});
    CSPDESK_TRY(ruled(checkLine(Field::Name, matter.pseudonym)));
    if (!review.released.empty())
        CSPDESK_TRY(ruled(checkLine(Field::ReleasedBy, review.releasedBy)));
    review.matter = std::move(matter);
    return {};
}

Result<> tidy(Duty& duty)
{
    tidyLines({&duty.name, &duty.basis, &duty.owner});
    tidyTexts({&duty.note});
    duty.remindDays = std::clamp(duty.remindDays, 0, 730);
    for (DutyDone& each : duty.done)
        tidyLines({&each.evidence});
    inOrder(duty.done, &DutyDone::on);
    return ruled(checkLine(Field::Name, duty.name));
}

Result<> tidy(Recommendation& recommendation)
{
    tidyLines({&recommendation.source, &recommendation.number, &recommendation.minute, &recommendation.owner});
    tidyTexts({&recommendation.text, &recommendation.closure});
    for (RecommendationProgress& each : recommendation.progress)
        tidyLines({&each.text});
    inOrder(recommendation.progress, &RecommendationProgress::on);
    return ruled(checkFilled(Field::Text, recommendation.text));
}

Result<> tidy(AnnualReview& review)
{
    tidyLines({&review.minute});
    review.text = withoutControls(review.text);
    return ordered(review.from, review.until);
}

Result<> tidy(SharingAgreement& agreement)
{
    tidyLines({&agreement.name, &agreement.holder});
    for (std::string& name : agreement.signatories)
        name = singleLine(name);
    std::erase(agreement.signatories, std::string());
    tidyTexts({&agreement.covers, &agreement.note});
    return ruled(checkLine(Field::Name, agreement.name));
}

Result<> tidy(OutsideSeat& seat)
{
    tidyLines({&seat.board, &seat.person});
    for (SeatFeedback& each : seat.feedback)
        tidyLines({&each.text});
    inOrder(seat.feedback, &SeatFeedback::on);
    return ruled(checkLine(Field::Name, seat.board));
}

Result<> tidy(PublicNotice& notice)
{
    tidyLines({&notice.title, &notice.to});
    tidyTexts({&notice.text});
    return ruled(checkLine(Field::Title, notice.title));
}

Result<> tidy(Induction& induction)
{
    for (InductionStep& each : induction.steps)
        tidyLines({&each.what, &each.by});
    std::erase_if(induction.steps, [](const InductionStep& each) { return each.what.empty(); });
    tidyTexts({&induction.note});
    return {};
}

template <class Record, class Link>
Result<> letGoOf(UnitOfWork& unit, std::optional<Id<Link>> Record::*link, Id<Link> gone)
{
    const auto records = all<Record>(unit);
    CSPDESK_TRY(records);
    for (Stored<Record> each : *records) {
        if (each.value.*link != gone)
            continue;
        (each.value.*link).reset();
        CSPDESK_TRY(unit.put(RecordKey::of(each.id), each.value));
    }
    return {};
}

template <class Record, class Parent>
Result<int> nextNumberIn(const Reader& reader, Id<Parent> parent)
{
    const auto records = all<Record>(reader, RecordKey::of(parent));
    CSPDESK_TRY(records);
    int last = 0;
    for (const Stored<Record>& each : *records)
        last = std::max(last, each->number);
    return last + 1;
}

int monthsBetween(PlanCadence cadence)
{
    switch (cadence) {
    case PlanCadence::Once: return 0;
    case PlanCadence::EveryMeeting:
    case PlanCadence::Quarterly: return 3;
    case PlanCadence::EverySecondMeeting:
    case PlanCadence::HalfYearly: return 6;
    case PlanCadence::Yearly: break;
    }
    return 12;
}

/// The line of the forward plan is due when the duty is.
Result<> followDuty(UnitOfWork& unit, const Duty& duty)
{
    if (!duty.entry || !duty.due)
        return {};
    auto entry = require(unit, *duty.entry);
    CSPDESK_TRY(entry);
    if (entry->value.due == duty.due)
        return {};
    entry->value.due = duty.due;
    return unit.put(RecordKey::of(entry->id), std::move(entry->value));
}

} // namespace

template <class T>
Result<Id<T>> keepRecord(UnitOfWork& unit, std::optional<Id<T>> id, T record)
{
    CSPDESK_TRY(tidy(record));
    if constexpr (std::is_same_v<T, Duty>)
        CSPDESK_TRY(followDuty(unit, record));
    if (!id)
        return add(unit, std::move(record));
    CSPDESK_TRY(change(unit, *id, std::move(record)));
    return *id;
}

#define CSPDESK_KEPT(T) template Result<Id<T>> keepRecord(UnitOfWork&, std::optional<Id<T>>, T)
CSPDESK_KEPT(SafetyPlan);
CSPDESK_KEPT(Priority);
CSPDESK_KEPT(Target);
CSPDESK_KEPT(Milestone);
CSPDESK_KEPT(GroupReport);
CSPDESK_KEPT(Fund);
CSPDESK_KEPT(Bid);
CSPDESK_KEPT(DeathReview);
CSPDESK_KEPT(Duty);
CSPDESK_KEPT(Recommendation);
CSPDESK_KEPT(AnnualReview);
CSPDESK_KEPT(SharingAgreement);
CSPDESK_KEPT(OutsideSeat);
CSPDESK_KEPT(PublicNotice);
CSPDESK_KEPT(Induction);
#undef CSPDESK_KEPT

Result<int> nextPriorityNumber(const Reader& reader, Id<SafetyPlan> plan)
{
    return nextNumberIn<Priority>(reader, plan);
}

Result<int> nextTargetNumber(const Reader& reader, Id<Priority> priority)
{
    return nextNumberIn<Target>(reader, priority);
}

Result<> removeRecord(UnitOfWork& unit, Id<Target> id)
{
    CSPDESK_TRY(require(unit, id));
    CSPDESK_TRY(letGoOf(unit, &Recommendation::target, id));
    return unit.remove(RecordKey::of(id));
}

Result<> removeRecord(UnitOfWork& unit, Id<Priority> id)
{
    CSPDESK_TRY(require(unit, id));
    const auto targets = all<Target>(unit, RecordKey::of(id));
    CSPDESK_TRY(targets);
    for (const Stored<Target>& target : *targets)
        CSPDESK_TRY(removeRecord(unit, target.id));
    CSPDESK_TRY(letGoOf(unit, &Bid::priority, id));
    CSPDESK_TRY(letGoOf(unit, &Milestone::priority, id));
    return unit.remove(RecordKey::of(id));
}

Result<> removeRecord(UnitOfWork& unit, Id<SafetyPlan> id)
{
    CSPDESK_TRY(require(unit, id));
    const auto priorities = all<Priority>(unit, RecordKey::of(id));
    CSPDESK_TRY(priorities);
    for (const Stored<Priority>& priority : *priorities)
        CSPDESK_TRY(removeRecord(unit, priority.id));
    return unit.remove(RecordKey::of(id));
}

Result<> removeRecord(UnitOfWork& unit, Id<Fund> id)
{
    CSPDESK_TRY(require(unit, id));
    const auto bids = all<Bid>(unit, RecordKey::of(id));
    CSPDESK_TRY(bids);
    for (const Stored<Bid>& bid : *bids)
        CSPDESK_TRY(unit.remove(RecordKey::of(bid.id)));
    return unit.remove(RecordKey::of(id));
}

Result<> addReading(UnitOfWork& unit, Id<Target> id, Reading reading)
{
    auto target = require(unit, id);
    CSPDESK_TRY(target);
    std::erase_if(target->value.readings,
                  [&](const Reading& each) { return each.from == reading.from && each.until == reading.until; });
    target->value.readings.push_back(std::move(reading));
    CSPDESK_TRY(keepRecord(unit, std::optional(id), std::move(target->value)));
    return {};
}

Result<> doDuty(UnitOfWork& unit, Id<Duty> id, DutyDone done)
{
    auto duty = require(unit, id);
    CSPDESK_TRY(duty);
    const int months = monthsBetween(duty->value.cadence);
    if (duty->value.due)
        duty->value.due = months == 0 ? std::nullopt : std::optional(monthsLater(*duty->value.due, months));
    duty->value.done.push_back(std::move(done));
    CSPDESK_TRY(keepRecord(unit, std::optional(id), std::move(duty->value)));
    return {};
}

Result<> planDuty(UnitOfWork& unit, Id<Duty> id)
{
    auto duty = require(unit, id);
    CSPDESK_TRY(duty);
    if (duty->value.entry)
        return {};
    const auto body = board(unit);
    CSPDESK_TRY(body);
    const auto entry = addPlanEntry(
        unit,
        {.body = body->id, .kind = PlanKind::StatutoryDuty, .cadence = duty->value.cadence, .due = duty->value.due},
        {.title = duty->value.name, .note = duty->value.basis});
    CSPDESK_TRY(entry);
    duty->value.entry = *entry;
    CSPDESK_TRY(keepRecord(unit, std::optional(id), std::move(duty->value)));
    return {};
}

std::vector<Duty> usualDuties()
{
    const std::string assessment = "Crime and Disorder Act 1998, section 6; Crime and Disorder (Formulation and "
                                   "Implementation of Strategy) Regulations 2007";
    return {
        {.name = "Strategic assessment", .basis = assessment + "; terms of reference, section 4 a", .remindDays = 120},
        {.name = "Refresh of the Community Safety Plan",
         .basis = assessment + "; terms of reference, section 4 b",
         .remindDays = 120},
        {.name = "Plan published, and gone through with the Police and Crime Commissioner",
         .basis = "Police Reform and Social Responsibility Act 2011, section 10; terms of reference, section 4 h",
         .remindDays = 60},
        {.name = "Annual public meeting",
         .basis = "Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007",
         .remindDays = 60},
        {.name = "Annual Review agreed by the Board", .basis = "Terms of reference, section 9 d", .remindDays = 60},
        {.name = "Review of the terms of reference", .basis = "By decision of the Board", .remindDays = 60},
        {.name = "End-of-year report on the funds", .basis = "Terms of reference, section 4 e", .remindDays = 30},
        {.name = "Scrutiny by the council’s committee", .basis = "Police and Justice Act 2006, section 19"},
    };
}

Result<> addUsualDuties(UnitOfWork& unit)
{
    const auto kept = all<Duty>(unit);
    CSPDESK_TRY(kept);
    for (const Duty& usual : usualDuties())
        if (std::none_of(kept->begin(), kept->end(), [&](const auto& each) { return each->name == usual.name; }))
            CSPDESK_TRY(add(unit, usual));
    return {};
}

std::vector<InductionStep> usualSteps(InductionKind kind)
{
    if (kind == InductionKind::HandOver)
        return {{.what = "The partnership file, its passphrase and the printed recovery key"},
                {.what = "Dates, rooms and links of the meetings to come"},
                {.what = "Open action points and what is known of each"},
                {.what = "The forward plan, and what is due in the next three months"},
                {.what = "Papers asked for and not yet received"},
                {.what = "Public questions without an answer"},
                {.what = "Funds: what is agreed, paid and still to be reported"},
                {.what = "Who to speak to at each agency"}};
    return {{.what = "Terms of reference"},
            {.what = "The Community Safety Plan and its targets"},
            {.what = "The minutes of the last two meetings, and the action points of the agency"},
            {.what = "Dates of the meetings to come"},
            {.what = "How votes, notified votes and interests work"},
            {.what = "Information-sharing agreement, and how closed papers are handled"},
            {.what = "A meeting with the Chair or Vice Chair"}};
}

} // namespace cspdesk::application
