// SPDX-License-Identifier: MIT
// The sheets of the Community Safety Plan.
#include "application/meeting_work.h"
#include "presentation/delivery_rules.h"
#include "presentation/delivery_sheets.h"
#include "wording/delivery_text.h"

namespace cspdesk::presentation {

using namespace domain;
using application::Verb;
using wording::labelsUpTo;
using wording::say;
using wording::text;
using Kind = SheetField::Kind;
using Part = SheetPart::Kind;

namespace {

SheetLinks<Body> groupsOf(const Workspace& workspace)
{
    return linksTo<Body>(workspace.store(), [](const Body& body) { return text(body.name); });
}

QString priorityName(const Priority& priority)
{
    return say("%1: %2").arg(QString::number(priority.number), text(priority.title));
}

/// The latest plan first, and in it the priorities by their numbers.
std::int64_t rankOf(const application::Store& store, const Priority& priority)
{
    constexpr std::int64_t most = 1'000;
    const auto plan = application::require(store, priority.plan);
    return (plan.has_value() ? -std::int64_t(dayNumber(plan->value.from)) : 0) * most + priority.number;
}

std::int64_t rankOf(const application::Store& store, const Target& target)
{
    constexpr std::int64_t most = 1'000;
    const auto priority = application::require(store, target.priority);
    return (priority.has_value() ? rankOf(store, priority->value) : 0) * most + target.number;
}

/// "2025–27, 1: Preventing Violence and Exploitation"
QString nameOf(const application::Store& store, const Priority& priority)
{
    const auto plan = application::require(store, priority.plan);
    if (!plan.has_value())
        return priorityName(priority);
    const QString until = QString::number(int(plan->value.until.year())).right(2);
    return say("%1–%2, %3").arg(int(plan->value.from.year())).arg(until, priorityName(priority));
}

SheetLinks<Priority> prioritiesOf(const Workspace& workspace)
{
    const application::Store& store = workspace.store();
    return linksTo<Priority>(store, [&](const Priority& priority) { return nameOf(store, priority); });
}

/// The year from April in which the day is.
Date yearBegin(Date day)
{
    const int year = int(day.year());
    return day < date(year, 4, 1) ? date(year - 1, 4, 1) : date(year, 4, 1);
}

} // namespace

std::unique_ptr<RecordSheet> safetyPlansSheet(Workspace& workspace)
{
    using T = SafetyPlan;
    const Date from = yearBegin(workspace.today());
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("title", say("&Title"), say("Community Safety Plan 2025–27")), &T::title),
        bound(field("from", say("&From"), Kind::Day), &T::from),
        bound(field("until", say("&Until"), Kind::Day), &T::until),
        bound(longField("foreword", say("Fore&word")), &T::foreword),
        bound(longField("achievements", say("Achie&vements of the plan before")), &T::achievements),
        bound(longField("choosing", say("&How the priorities were chosen")), &T::choosing),
        boundRows<T, ConsideredPriority>(
            field("considered", say("Priorities that were &considered"), Kind::Rows), &T::considered,
            {part<ConsideredPriority>({say("Priority"), Part::Line, {}, 3}, &ConsideredPriority::title),
             part<ConsideredPriority>({say("Chosen"), Part::Choice, {say("No"), say("Yes")}, 1},
                                      &ConsideredPriority::chosen),
             part<ConsideredPriority>({say("Reason"), Part::Line, {}, 4}, &ConsideredPriority::reason)}),
        bound(longField("consultation", say("Co&nsultation")), &T::consultation),
        bound(longField("equality", say("E&quality assessment")), &T::equality),
        boundRows<T, PlanEdition>(
            field("editions", say("&Editions, one for each year"), Kind::Rows), &T::editions,
            {part<PlanEdition>({say("Name"), Part::Line, {}, 2}, &PlanEdition::name),
             part<PlanEdition>({say("From"), Part::Day, {}, 2}, &PlanEdition::from),
             part<PlanEdition>({say("Until"), Part::Day, {}, 2}, &PlanEdition::until),
             part<PlanEdition>({say("Agreed on"), Part::Day, {}, 2}, &PlanEdition::agreedOn),
             part<PlanEdition>({say("What changed"), Part::Line, {}, 4}, &PlanEdition::changes)})};
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("safetyPlans"), say("Community Safety Plans"),
                   say("Each plan with its years, its editions and how its priorities were chosen."),
                   say("No plan is kept yet. Add the one that is in force."), say("add plan"), say("change plan"),
                   say("remove plan")},
        std::move(bindings),
        treeRules(Verb::ChangeSafetyPlan, T{.body = boardOf(workspace),
                                            .from = from,
                                            .until = date(int(from.year()) + 3, 3, 31),
                                            .editions = {{.name = say("Year one").toStdString(),
                                                          .from = from,
                                                          .until = date(int(from.year()) + 1, 3, 31)}}}));
}

std::unique_ptr<RecordSheet> prioritiesSheet(Workspace& workspace)
{
    using T = Priority;
    const auto plans = linksTo<SafetyPlan>(workspace.store(), [](const SafetyPlan& plan) { return text(plan.title); });
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("title", say("&Title")), &T::title),
        boundLink(field("plan", say("&Plan"), Kind::Choice), &T::plan, plans),
        bound(field("number", say("&No."), Kind::Number), &T::number),
        bound(lineField("lead", say("&Lead officer")), &T::lead),
        boundLink(hidden(field("group", say("Task &group"), Kind::Choice)), &T::group, groupsOf(workspace)),
        bound(longField("why", say("&Why it was chosen")), &T::why),
        bound(longField("aims", say("&Aims, one a line")), &T::aims),
        bound(longField("how", say("&How, one a line")), &T::how),
        bound(longField("delivery", say("&Delivery")), &T::delivery),
        bound(hidden(field("from", say("&From, where not for all of the plan"), Kind::Day)), &T::from),
        bound(hidden(field("until", say("&Until"), Kind::Day)), &T::until),
        bound(hidden(field("sinceEdition", say("Since &edition"), Kind::Number)), &T::sinceEdition)};
    SheetRules<T> rules = treeRules(Verb::ChangeSafetyPlan, T{.plan = lastOf(plans)});
    rules.rank = [&workspace](const T& priority) { return rankOf(workspace.store(), priority); };
    rules.mayAdd = !plans.ids.empty();
    rules.keep = [](application::UnitOfWork& unit, std::optional<Id<T>> id,
                    T record) -> application::Result<std::int64_t> {
        if (!id) {
            const auto number = application::nextPriorityNumber(unit, record.plan);
            CSPDESK_TRY(number);
            record.number = *number;
        }
        const auto kept = application::keepRecord(unit, id, std::move(record));
        CSPDESK_TRY(kept);
        return kept->number();
    };
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("priorities"), say("Priorities"),
                   say("What each plan is to get better, why, and who leads it."),
                   plans.ids.empty() ? say("Add a plan first: priorities belong to one.")
                                     : say("No priority is kept yet."),
                   say("add priority"), say("change priority"), say("remove priority")},
        std::move(bindings), std::move(rules));
}

std::unique_ptr<RecordSheet> targetsSheet(Workspace& workspace)
{
    using T = Target;
    const auto priorities = prioritiesOf(workspace);
    const Date today = workspace.today();
    SheetBinding<T> standing{
        {.id = QStringLiteral("standing"), .label = say("Standing"), .kind = Kind::Told},
        [today](const T& target) { return wording::judgementText(target, application::judge(target, today)); },
        [](T&, const QString&) {}};
    SheetBinding<T> gaps{hidden({.id = QStringLiteral("gaps"), .label = say("To be SMART"), .kind = Kind::Told}),
                         [](const T& target) {
                             const QString missing = wording::gapsText(gapsOf(target));
                             return missing.isEmpty() ? say("Nothing is missing.") : missing;
                         },
                         [](T&, const QString&) {}};
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("measure", say("&Measure"), say("assault with less serious injury")), &T::measure),
        boundLink(field("priority", say("&Priority"), Kind::Choice), &T::priority, priorities),
        std::move(standing),
        std::move(gaps),
        bound(hidden(field("direction", say("What is to &happen"), Kind::Choice, labelsUpTo(TargetDirection::Watch))),
              &T::direction),
        bound(hidden(field("goalValue", say("Target &value"), Kind::Quantity)), &T::goalValue),
        bound(hidden(field("goal", say("The val&ue is"), Kind::Choice, labelsUpTo(TargetGoal::PercentChange))),
              &T::goal),
        bound(field("due", say("&Due"), Kind::Day), &T::due),
        bound(hidden(lineField("unit", say("Uni&t"), say("offences"))), &T::unit),
        bound(hidden(lineField("population", say("&Of whom, or where"), say("Cambridge"))), &T::population),
        bound(hidden(field("kind", say("Measured as"), Kind::Choice, labelsUpTo(TargetMeasure::Figure))), &T::kind),
        bound(hidden(field("baselineValue", say("&Baseline"), Kind::Quantity)), &T::baselineValue),
        bound(hidden(field("baseline", say("The baseline &is"), Kind::Choice,
                           labelsUpTo(TargetBaseline::ToBeEstablished))),
              &T::baseline),
        bound(hidden(field("baselineFrom", say("Baseline from"), Kind::Day)), &T::baselineFrom),
        bound(hidden(field("baselineUntil", say("Baseline until"), Kind::Day)), &T::baselineUntil),
        boundRows<T, Reading>(field("readings", say("&Readings"), Kind::Rows), &T::readings,
                              {part<Reading>({say("From"), Part::Day, {}, 2}, &Reading::from),
                               part<Reading>({say("Until"), Part::Day, {}, 2}, &Reading::until),
                               part<Reading>({say("Figure"), Part::Quantity, {}, 2}, &Reading::value),
                               part<Reading>({say("Of so many"), Part::Count, {}, 2}, &Reading::of),
                               part<Reading>({say("Source"), Part::Line, {}, 4}, &Reading::source),
                               part<Reading>({say("Note"), Part::Line, {}, 3}, &Reading::note)}),
        bound(hidden(lineField("source", say("&Source of readings"))), &T::source),
        bound(hidden(lineField("lead", say("&Lead officer"))), &T::lead),
        bound(hidden(field("note", say("&Note"), Kind::Lines)), &T::note),
        bound(hidden(field("number", say("No."), Kind::Number)), &T::number),
        bound(hidden(field("sinceEdition", say("Since &edition"), Kind::Number)), &T::sinceEdition)};
    SheetRules<T> rules = treeRules(Verb::ChangeTargets, T{.priority = lastOf(priorities)});
    rules.rank = [&workspace](const T& target) { return rankOf(workspace.store(), target); };
    rules.mayAdd = !priorities.ids.empty();
    rules.keep = [](application::UnitOfWork& unit, std::optional<Id<T>> id,
                    T record) -> application::Result<std::int64_t> {
        if (!id) {
            const auto number = application::nextTargetNumber(unit, record.priority);
            CSPDESK_TRY(number);
            record.number = *number;
        }
        const auto kept = application::keepRecord(unit, id, std::move(record));
        CSPDESK_TRY(kept);
        return kept->number();
    };
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("targets"), say("Targets"),
                   say("What is to be reached, what was measured, and how it stands."),
                   priorities.ids.empty() ? say("Add a priority first: targets belong to one.")
                                          : say("No target is kept yet."),
                   say("add target"), say("change target"), say("remove target")},
        std::move(bindings), std::move(rules));
}

std::unique_ptr<RecordSheet> milestonesSheet(Workspace& workspace)
{
    using T = Milestone;
    const auto groups = groupsOf(workspace);
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("text", say("&Milestone")), &T::text),
        boundLink(field("group", say("&Group"), Kind::Choice), &T::group, groups),
        bound(lineField("owner", say("&Owner")), &T::owner),
        bound(field("due", say("&Due"), Kind::Day), &T::due),
        bound(field("done", say("Do&ne"), Kind::Day), &T::done),
        boundLink(hidden(field("priority", say("&Priority"), Kind::Choice)), &T::priority, prioritiesOf(workspace)),
        bound(hidden(field("note", say("No&te"), Kind::Lines)), &T::note)};
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("milestones"), say("Milestones"),
                   say("The action plans of the task groups. What is late goes on the Vice Chair’s list."),
                   say("No milestone is kept yet."), say("add milestone"), say("change milestone"),
                   say("remove milestone")},
        std::move(bindings), deliveryRules(Verb::ChangeTaskGroups, T{.group = lastOf(groups)}));
}

std::unique_ptr<RecordSheet> groupReportsSheet(Workspace& workspace)
{
    using T = GroupReport;
    const auto groups = groupsOf(workspace);
    std::vector<SheetBinding<T>> bindings{
        boundLink(field("group", say("&Group"), Kind::Choice), &T::group, groups),
        bound(field("on", say("Day of the mee&ting"), Kind::Day), &T::on),
        bound(field("progress", say("&Progress"), Kind::Choice, labelsUpTo(GroupProgress::Finished)), &T::progress),
        bound(field("text", say("&Report"), Kind::Lines), &T::text)};
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("groupReports"), say("Reports of task groups"),
                   say("What each group told the Board, and how its progress was judged."),
                   say("No group has reported yet."), say("add report"), say("change report"), say("remove report")},
        std::move(bindings),
        deliveryRules(Verb::ChangeTaskGroups, T{.group = lastOf(groups), .on = workspace.today()}));
}

} // namespace cspdesk::presentation
