// SPDX-License-Identifier: MIT
#include "application/delivery_records.h"

#include "application/agenda_work.h"
#include "application/annual_account.h"
#include "application/delivery_view.h"
#include "application/home_view.h"
#include "application/leak_matter.h"
#include "application/meeting_work.h"
#include "application/revert.h"
#include "support/office.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

template <class T>
Id<T> keep(tests::Office& office, Verb verb, const T& record, std::optional<Id<T>> id = std::nullopt)
{
    return office.does(verb, [&](UnitOfWork& unit) { return keepRecord(unit, id, record); });
}

Id<Body> boardOf(const tests::Office& office) { return office.everything<Body>().front().id; }

Id<SafetyPlan> planOf(tests::Office& office)
{
    return keep(office, Verb::ChangeSafetyPlan,
                SafetyPlan{.body = boardOf(office),
                           .title = "Community Safety Plan 2011–14",
                           .from = date(2011, 4, 1),
                           .until = date(2014, 3, 31),
                           .editions = {{"Year two", date(2012, 4, 1), date(2013, 3, 31), std::nullopt, "new"},
                                        {"Year one", date(2011, 4, 1), date(2012, 3, 31), date(2011, 3, 1), ""}}});
}

Id<Priority> priorityOf(tests::Office& office, Id<SafetyPlan> plan, int number)
{
    return keep(office, Verb::ChangeSafetyPlan, Priority{.plan = plan, .number = number, .title = "Priority"});
}

} // namespace

TEST_CASE("A plan keeps its editions in the order of their years, and each shows what it has")
{
    tests::Office office;
    const auto plan = planOf(office);
    CHECK(office.everything<SafetyPlan>().front()->editions.front().name == "Year one");
    const auto first = priorityOf(office, plan, 1);
    const auto second = priorityOf(office, plan, 2);
    Priority later = office.everything<Priority>().back().value;
    later.sinceEdition = 2;
    keep(office, Verb::ChangeSafetyPlan, later, std::optional(second));
    Priority dropped = office.everything<Priority>().front().value;
    dropped.untilEdition = 1;
    keep(office, Verb::ChangeSafetyPlan, dropped, std::optional(first));
    const auto on = [&](Date day) {
        const auto view = safetyPlanView(office.store(), std::nullopt, std::nullopt, day);
        REQUIRE(view.has_value());
        REQUIRE(view->has_value());
        return **view;
    };
    CHECK(on(date(2011, 6, 1)).edition == 1);
    CHECK(on(date(2011, 6, 1)).priorities.front().priority.id == first);
    CHECK(on(date(2012, 6, 1)).edition == 2);
    REQUIRE(on(date(2012, 6, 1)).priorities.size() == 1);
    CHECK(on(date(2012, 6, 1)).priorities.front().priority.id == second);
}

TEST_CASE("Of several plans the one that is in force is shown, or else the last")
{
    tests::Office office;
    planOf(office);
    const auto other = keep(
        office, Verb::ChangeSafetyPlan,
        SafetyPlan{.body = boardOf(office), .title = "2025–27", .from = date(2025, 4, 1), .until = date(2027, 3, 31)});
    const auto shown = [&](Date day) {
        const auto view = safetyPlanView(office.store(), std::nullopt, std::nullopt, day);
        REQUIRE(view.has_value());
        return (*view)->plan.id;
    };
    CHECK(shown(date(2013, 1, 1)) != other);
    CHECK(shown(date(2026, 1, 1)) == other);
    CHECK(shown(date(2020, 1, 1)) == other);
}

TEST_CASE("A plan that runs backwards, and records without a name, are refused and nothing is kept")
{
    tests::Office office;
    office.isRefused<PeriodReversed>(Verb::ChangeSafetyPlan, [&](UnitOfWork& unit) {
        return keepRecord(
            unit, std::optional<Id<SafetyPlan>>(),
            SafetyPlan{
                .body = boardOf(office), .title = "Backwards", .from = date(2014, 4, 1), .until = date(2011, 3, 31)});
    });
    office.isRefused<EmptyField>(Verb::ChangeFunding, [](UnitOfWork& unit) {
        return keepRecord(unit, std::optional<Id<Fund>>(), Fund{.name = " \n "});
    });
    CHECK(office.everything<SafetyPlan>().empty());
    CHECK(office.everything<Fund>().empty());
}

TEST_CASE("A plan takes its priorities and targets along, and a recommendation lets go of its target")
{
    tests::Office office;
    const auto plan = planOf(office);
    const auto priority = priorityOf(office, plan, 1);
    const auto target = keep(office, Verb::ChangeTargets, Target{.priority = priority, .measure = "m"});
    keep(office, Verb::ChangeRecommendations, Recommendation{.text = "Do it.", .target = target});
    const auto fund = keep(office, Verb::ChangeFunding, Fund{.name = "F"});
    keep(office, Verb::ChangeFunding, Bid{.fund = fund, .project = "P", .priority = priority});
    office.does(Verb::ChangeSafetyPlan, [&](UnitOfWork& unit) { return removeRecord(unit, plan); });
    CHECK(office.everything<Target>().empty());
    CHECK(office.everything<Priority>().empty());
    CHECK_FALSE(office.everything<Recommendation>().front()->target.has_value());
    CHECK_FALSE(office.everything<Bid>().front()->priority.has_value());
    // Undo brings back all of it.
    const ChangeSet removed = office.lastChange();
    office.does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, removed); });
    CHECK(office.everything<Target>().size() == 1);
    CHECK(office.everything<Recommendation>().front()->target == target);
    CHECK(office.everything<Bid>().front()->priority == priority);
}

TEST_CASE("A reading takes the place of the one for the same period, and readings stand in the order of their days")
{
    tests::Office office;
    const auto priority = priorityOf(office, planOf(office), 1);
    const auto target = keep(office, Verb::ChangeTargets, Target{.priority = priority, .measure = "m"});
    const auto add = [&](int from, std::int64_t value) {
        office.does(Verb::ChangeTargets, [&](UnitOfWork& unit) {
            return addReading(unit, target,
                              {.from = date(from, 4, 1), .until = date(from + 1, 3, 31), .value = whole(value)});
        });
    };
    add(2012, 800);
    add(2011, 812);
    add(2012, 799);
    const auto kept = office.everything<Target>().front()->readings;
    REQUIRE(kept.size() == 2);
    CHECK(kept.front().value == whole(812));
    CHECK(kept.back().value == whole(799));
}

TEST_CASE("A duty that was done is due again after its time, and one for once is not")
{
    tests::Office office;
    const auto yearly = keep(office, Verb::ChangeDuties, Duty{.name = "Assessment", .due = date(2025, 1, 31)});
    const auto once =
        keep(office, Verb::ChangeDuties, Duty{.name = "Once", .cadence = PlanCadence::Once, .due = date(2025, 1, 31)});
    for (const auto id : {yearly, once})
        office.does(Verb::ChangeDuties, [&](UnitOfWork& unit) {
            return doDuty(unit, id, {.on = date(2025, 2, 25), .evidence = "Minute 4.1"});
        });
    const auto duties = office.everything<Duty>();
    CHECK(duties[0]->due == date(2026, 1, 31));
    CHECK_FALSE(duties[1]->due.has_value());
    CHECK(duties[0]->done.front().evidence == "Minute 4.1");
    office.does(Verb::ChangeDuties, [](UnitOfWork& unit) { return addUsualDuties(unit); });
    const auto all = office.everything<Duty>().size();
    office.does(Verb::ChangeDuties, [](UnitOfWork& unit) { return addUsualDuties(unit); });
    CHECK(office.everything<Duty>().size() == all);
}

TEST_CASE("A bid lets go of its agenda item when the item, or its whole meeting, is removed")
{
    tests::Office office;
    const auto fund = keep(office, Verb::ChangeFunding, Fund{.name = "F"});
    const auto meeting = office.does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
        return planMeeting(unit, Meeting{.body = boardOf(office), .date = date(2025, 10, 21)}, false, {});
    });
    const auto itemOn = [&] {
        return office.does(Verb::AddItem, [&](UnitOfWork& unit) {
            return addItem(unit, AgendaItem{.meeting = meeting, .title = "Funding"});
        });
    };
    const auto item = itemOn();
    const auto bid = keep(office, Verb::ChangeFunding, Bid{.fund = fund, .project = "P", .item = item});
    office.does(Verb::RemoveItem, [&](UnitOfWork& unit) { return removeItem(unit, item); });
    CHECK_FALSE(office.everything<Bid>().front()->item.has_value());
    Bid again = office.everything<Bid>().front().value;
    again.item = itemOn();
    keep(office, Verb::ChangeFunding, again, std::optional(bid));
    office.does(Verb::RemoveMeeting, [&](UnitOfWork& unit) { return removeMeeting(unit, meeting); });
    CHECK_FALSE(office.everything<Bid>().front()->item.has_value());
}

TEST_CASE("An agency that applied for money, and a person who is being inducted, stay")
{
    tests::Office office;
    const auto agency =
        office.does(Verb::AddAgency, [](UnitOfWork& unit) { return addAgency(unit, Agency{.name = "Charity"}); });
    const auto person =
        office.does(Verb::AddPerson, [](UnitOfWork& unit) { return addPerson(unit, Person{.name = "Sam"}); });
    const auto fund = keep(office, Verb::ChangeFunding, Fund{.name = "F"});
    keep(office, Verb::ChangeFunding, Bid{.fund = fund, .project = "P", .agency = agency});
    keep(office, Verb::ChangeInductions, Induction{.person = person, .steps = usualSteps(InductionKind::NewMember)});
    office.isRefused<StillInUse>(Verb::RemoveAgency, [&](UnitOfWork& unit) { return removeAgency(unit, agency); });
    office.isRefused<StillInUse>(Verb::RemovePerson, [&](UnitOfWork& unit) { return removePerson(unit, person); });
}

TEST_CASE("What is behind is on the list of what is to be challenged, with what shows it")
{
    tests::Office office;
    const auto group = office.does(Verb::AddBody, [](UnitOfWork& unit) {
        return addBody(unit, Body{.name = "Task group", .kind = Body::Kind::TaskGroup});
    });
    keep(office, Verb::ChangeTaskGroups,
         Milestone{.group = group, .text = "Late", .due = date(2025, 9, 1), .note = "waits for data"});
    keep(office, Verb::ChangeTaskGroups,
         Milestone{.group = group, .text = "Done", .due = date(2025, 9, 1), .done = date(2025, 8, 1)});
    keep(office, Verb::ChangeTaskGroups,
         GroupReport{.group = group, .on = date(2025, 7, 1), .progress = GroupProgress::Stalled, .text = "No officer"});
    const Date today = date(2025, 10, 6);
    const auto groups = groupLines(office.store(), today);
    REQUIRE(groups.has_value());
    const auto list = challenges(std::nullopt, *groups, today);
    REQUIRE(list.size() == 2);
    CHECK(list[0].reason == ChallengeReason::MilestoneLate);
    CHECK(list[0].what == "Late");
    CHECK(list[0].evidence == "waits for data");
    CHECK(list[1].reason == ChallengeReason::GroupStalled);
    CHECK(list[1].evidence == "No officer");
}

TEST_CASE("What a death review holds is watched for, and what was released of it is not")
{
    tests::Office office;
    keep(office, Verb::ChangeDeathReviews,
         DeathReview{.matter = ReviewMatter{.pseudonym = "Review 2025/1",
                                            .actions = {{.recommendation = "Ask about carers at every visit"}},
                                            .note = "What was told to the panel in confidence."},
                     .released = "A review was published.",
                     .releasedOn = date(2025, 10, 1),
                     .releasedBy = "The Chair"});
    const auto matter = leakMatter(office.store());
    REQUIRE(matter.has_value());
    const auto holds = [](const auto& list, const std::string& words) {
        return std::any_of(list.begin(), list.end(),
                           [&](const auto& each) { return each.find(words) != std::string::npos; });
    };
    CHECK(holds(matter->closed.titles, "Review 2025/1"));
    CHECK(holds(matter->closed.texts, "in confidence"));
    CHECK(holds(matter->closed.texts, "Ask about carers"));
    office.isRefused<EmptyField>(Verb::ChangeDeathReviews, [](UnitOfWork& unit) {
        return keepRecord(unit, std::optional<Id<DeathReview>>(),
                          DeathReview{.matter = ReviewMatter{.pseudonym = "R"}, .released = "Words without a name"});
    });
}

TEST_CASE("Home tells of duties from the day they are told of, and of accounts that are owed")
{
    tests::Office office;
    keep(office, Verb::ChangeDuties, Duty{.name = "Assessment", .due = date(2026, 1, 31), .remindDays = 60});
    keep(office, Verb::ChangeFunding,
         Fund{.name = "Prevention Fund",
              .returns = {{date(2026, 1, 15), "first half", date(2026, 1, 2)},
                          {date(2026, 2, 1), "all", std::nullopt}}});
    const auto toldOn = [&](Date day) {
        const auto home = homeView(office.store(), day);
        REQUIRE(home.has_value());
        std::vector<std::string> told;
        for (const Task& task : home->tasks)
            if (task.kind == Task::Kind::DutyDue || task.kind == Task::Kind::ReturnDue)
                told.push_back(task.about);
        return told;
    };
    CHECK(toldOn(date(2025, 12, 1)).empty());
    CHECK(toldOn(date(2025, 12, 2)) == std::vector<std::string>{"Assessment"});
    CHECK(toldOn(date(2026, 1, 2)) == std::vector<std::string>{"Assessment", "Prevention Fund"});
}

TEST_CASE("A duty comes into the forward plan once, and its line follows the day it is due again")
{
    tests::Office office;
    const auto id = keep(office, Verb::ChangeDuties,
                         Duty{.name = "Strategic assessment", .basis = "Regulations 2007", .due = date(2026, 1, 31)});
    for (int time = 0; time < 2; ++time)
        office.does(Verb::ChangeDuties, [&](UnitOfWork& unit) { return planDuty(unit, id); });
    const auto entries = all<PlanEntry>(office.store());
    REQUIRE(entries.has_value());
    REQUIRE(entries->size() == 1);
    CHECK(entries->front()->kind == PlanKind::StatutoryDuty);
    CHECK(entries->front()->matter.value().title == "Strategic assessment");
    CHECK(entries->front()->due == date(2026, 1, 31));
    office.does(Verb::ChangeDuties,
                [&](UnitOfWork& unit) { return doDuty(unit, id, {.on = date(2026, 1, 20), .evidence = "minute 7"}); });
    CHECK(require(office.store(), entries->front().id)->value.due == date(2027, 1, 31));
}
