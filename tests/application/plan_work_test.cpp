// SPDX-License-Identifier: MIT
#include "application/plan_work.h"

#include "application/agenda_work.h"
#include "application/home_view.h"
#include "application/meeting_work.h"
#include "application/plan_view.h"
#include "application/revert.h"
#include "support/office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

/// An office with two meetings and a forward plan.
class PlanOffice : public tests::Office
{
public:
    PlanOffice()
        : body(everything<Body>()[0].id),
          july(meetingOn(date(2025, 7, 1))),
          october(meetingOn(date(2025, 10, 21)))
    {}

    Id<Meeting> meetingOn(Date day)
    {
        return does(Verb::PlanMeeting,
                    [&](UnitOfWork& unit) { return planMeeting(unit, Meeting{.body = body, .date = day}, false, {}); });
    }

    Id<AgendaItem> item(Id<Meeting> meeting, AgendaItem item)
    {
        item.meeting = meeting;
        item.position = 1000;
        return does(Verb::AddItem, [&](UnitOfWork& unit) { return addItem(unit, item); });
    }

    Id<PlanEntry> entry(PlanEntry entry, PlanMatter matter)
    {
        entry.body = body;
        return does(Verb::ChangePlan, [&](UnitOfWork& unit) { return addPlanEntry(unit, entry, matter); });
    }

    std::vector<Id<AgendaItem>> suggest(Id<Meeting> meeting, const std::vector<Id<PlanEntry>>& chosen)
    {
        return does(Verb::SuggestItems, [&](UnitOfWork& unit) { return suggestItems(unit, meeting, chosen); });
    }

    [[nodiscard]] PlanEntry stored(Id<PlanEntry> id)
    {
        const auto found = require(store(), id);
        REQUIRE(found.has_value());
        return found->value;
    }

    [[nodiscard]] std::vector<std::string> titles(Id<Meeting> meeting) const
    {
        std::vector<std::string> titles;
        for (const auto& item : everything<AgendaItem>(RecordKey::of(meeting)))
            titles.push_back(boardTitle(item.value));
        return titles;
    }

    [[nodiscard]] PlanView view(Date today, PlanItems items = PlanItems::All)
    {
        auto view = planView(store(), body, today, items);
        REQUIRE(view.has_value());
        return std::move(*view);
    }

    void undo()
    {
        const ChangeSet changes = lastChange();
        does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, changes); });
    }

    Id<Body> body;
    Id<Meeting> july;
    Id<Meeting> october;
};

using Titles = std::vector<std::string>;

PlanEntry of(PlanKind kind) { return {.body = Id<Body>(1), .kind = kind}; }

} // namespace

TEST_CASE("An entry is added tidied, changed as a whole, and taken back in one step")
{
    PlanOffice office;
    const auto id =
        office.entry(of(PlanKind::StatutoryDuty), {.title = "  Strategic \n assessment ", .note = "Yearly.\n"});
    CHECK(office.stored(id).matter.value().title == "Strategic assessment");
    CHECK(office.stored(id).matter.value().note == "Yearly.");

    PlanEntry changed = office.stored(id);
    changed.body = Id<Body>(77);
    changed.due = date(2026, 3, 1);
    office.does(Verb::ChangePlan,
                [&](UnitOfWork& unit) { return changePlanEntry(unit, id, changed, {.title = "Annual review"}); });
    CHECK(office.stored(id).body == office.body); // an entry stays with its body
    CHECK(office.stored(id).due == date(2026, 3, 1));
    CHECK(office.stored(id).matter.value().title == "Annual review");
    office.undo();
    CHECK(office.stored(id).matter.value().title == "Strategic assessment");
    CHECK_FALSE(office.stored(id).due.has_value());
}

TEST_CASE("An entry without a title, or of no body, is refused")
{
    PlanOffice office;
    const auto empty = office.isRefused<EmptyField>(Verb::ChangePlan, [&](UnitOfWork& unit) {
        return addPlanEntry(unit, {.body = office.body}, {.title = " \n "});
    });
    CHECK(empty.field == Field::PlanTitle);
    office.isRefused<NoSuchRecord>(Verb::ChangePlan, [&](UnitOfWork& unit) {
        return addPlanEntry(unit, {.body = Id<Body>(77)}, {.title = "Annual review"});
    });
}

TEST_CASE("A closed entry is sealed for a store without the key, and open again when it is opened")
{
    PlanOffice office;
    PlanEntry closed = of(PlanKind::Review);
    closed.session = Session::Closed;
    const auto id = office.entry(closed, {.title = "Review of Willow", .leads = {{.words = "Independent chair"}}});
    const auto publicStore = office.files().open(office.store().path(), OpenMode::Public);
    REQUIRE(publicStore.has_value());
    const auto seen = require(**publicStore, id);
    REQUIRE(seen.has_value());
    CHECK(seen->value.matter.isSealed());
    CHECK(office.stored(id).matter.value().title == "Review of Willow");

    PlanEntry opened = office.stored(id);
    opened.session = Session::Open;
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) {
        return changePlanEntry(unit, id, opened, {.title = "Domestic abuse related death reviews"});
    });
    const auto again = require(**publicStore, id);
    REQUIRE(again.has_value());
    REQUIRE(again->value.matter.readable() != nullptr);
    CHECK(again->value.matter.readable()->title == "Domestic abuse related death reviews");
}

TEST_CASE("A removed entry leaves its items on the agenda without the link, and undo brings both back")
{
    PlanOffice office;
    const auto id = office.entry(of(PlanKind::StandingReport), {.title = "Police and Crime Commissioner"});
    const auto items = office.suggest(office.october, {id});
    REQUIRE(items.size() == 1);
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) { return removePlanEntry(unit, id); });
    CHECK(office.everything<PlanEntry>().empty());
    CHECK(office.titles(office.october) == Titles{"Police and Crime Commissioner"});
    CHECK_FALSE(office.everything<AgendaItem>()[0]->planEntry.has_value());
    office.undo();
    CHECK(office.stored(id).matter.value().title == "Police and Crime Commissioner");
    CHECK(office.everything<AgendaItem>()[0]->planEntry == id);
}

TEST_CASE("Drafts are counted on from the last, and one of the same version takes its place")
{
    PlanOffice office;
    const auto id = office.entry(of(PlanKind::CommissionedReport), {.title = "Reoffending"});
    const auto draft = [&](const char* version, Date on) {
        office.does(Verb::ChangePlan, [&](UnitOfWork& unit) {
            return addDraft(unit, id, {version, on, " sent\nround "});
        });
    };
    const auto versions = [&] {
        std::vector<std::string> names;
        const PlanEntry entry = office.stored(id);
        for (const PlanDraft& each : entry.matter.value().drafts)
            names.push_back(each.version);
        return names;
    };
    draft("", date(2025, 8, 1));
    draft("v.05", date(2025, 10, 9));
    draft("", date(2025, 10, 30));
    CHECK(versions() == std::vector<std::string>{"v.01", "v.05", "v.06"});
    draft("v.06", date(2025, 11, 1));
    CHECK(versions() == std::vector<std::string>{"v.01", "v.05", "v.06"});
    CHECK(office.stored(id).matter.value().drafts.back().on == date(2025, 11, 1));
    CHECK(office.stored(id).matter.value().drafts.back().note == "sent round");
    draft("final", date(2025, 12, 1));
    draft("", date(2025, 12, 2));
    CHECK(versions().back() == "v.05"); // the fourth is "final", so that this is the fifth; the old v.05 makes way
    CHECK(versions().size() == 4);
}

TEST_CASE("A report is signed off by somebody, and that can be taken back")
{
    PlanOffice office;
    const auto id = office.entry(of(PlanKind::CommissionedReport), {.title = "Reoffending"});
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) {
        return signOff(unit, id, PlanSignOff{"the Chair", date(2025, 11, 3)});
    });
    CHECK(office.stored(id).signedOffOn == date(2025, 11, 3));
    CHECK(office.stored(id).matter.value().signedOffBy == "the Chair");
    const auto refused = office.isRefused<EmptyField>(Verb::ChangePlan, [&](UnitOfWork& unit) {
        return signOff(unit, id, PlanSignOff{"  ", date(2025, 11, 3)});
    });
    CHECK(refused.field == Field::SignedOffBy);
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) { return signOff(unit, id, std::nullopt); });
    CHECK_FALSE(office.stored(id).signedOffOn.has_value());
    CHECK(office.stored(id).matter.value().signedOffBy.empty());
}

TEST_CASE("A consultation keeps what was answered and when, and a report what was said of which draft")
{
    PlanOffice office;
    const auto id = office.entry(of(PlanKind::Consultation), {.title = "Police and crime plan"});
    office.does(Verb::ChangePlan,
                [&](UnitOfWork& unit) { return respond(unit, id, date(2025, 10, 30), "The Board supports it.\n"); });
    CHECK(office.stored(id).respondedOn == date(2025, 10, 30));
    CHECK(office.stored(id).matter.value().response == "The Board supports it.");
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) {
        return addComment(unit, id, {date(2025, 10, 12), " Probation ", " Say more of housing. ", "v.05"});
    });
    REQUIRE(office.stored(id).matter.value().comments.size() == 1);
    CHECK(office.stored(id).matter.value().comments[0]
          == PlanComment{date(2025, 10, 12), "Probation", "Say more of housing.", "v.05"});
}

TEST_CASE("Suggested items stand before what ends a meeting, closed ones behind the closed ones, in the order chosen")
{
    PlanOffice office;
    office.item(office.october,
                inSession(AgendaItem{.meeting = office.october, .kind = ItemKind::Welcome, .title = "Welcome"},
                          Session::Closed));
    office.item(office.october, {.meeting = office.october, .title = "Reoffending"});
    office.item(office.october,
                {.meeting = office.october, .kind = ItemKind::AnyOtherBusiness, .title = "Any other business"});
    office.item(office.october, {.meeting = office.october, .kind = ItemKind::NextMeeting, .title = "Next meeting"});
    PlanEntry closed = of(PlanKind::Review);
    closed.session = Session::Closed;
    closed.plannedMinutes = 20;
    const auto first = office.entry(of(PlanKind::Priority), {.title = "Priority 1", .leads = {{.words = "Board"}}});
    const auto second = office.entry(of(PlanKind::StatutoryDuty), {.title = "Strategic assessment"});
    const auto review = office.entry(closed, {.title = "Review of Willow"});

    const auto added = office.suggest(office.october, {first, review, second});
    CHECK(office.titles(office.october)
          == Titles{"Welcome", "Review of Willow", "Reoffending", "Priority 1", "Strategic assessment",
                    "Any other business", "Next meeting"});
    REQUIRE(added.size() == 3);
    const auto items = office.everything<AgendaItem>(RecordKey::of(office.october));
    CHECK(items[1]->session == Session::Closed);
    CHECK(items[1]->title == defaultOpenTitle);
    CHECK(items[1]->plannedMinutes == 20);
    CHECK(items[1]->planEntry == review);
    CHECK(items[3]->leads == std::vector<Lead>{{.words = "Board"}});
    CHECK(items[4]->kind == ItemKind::Decision);

    // What is there already does not come twice; one undo takes a whole suggestion back.
    CHECK(office.suggest(office.october, {first}).empty());
    CHECK(office.titles(office.october).size() == 7);
}

TEST_CASE("One undo takes back all that was suggested together")
{
    PlanOffice office;
    const auto first = office.entry(of(PlanKind::Priority), {.title = "Priority 1"});
    const auto second = office.entry(of(PlanKind::Priority), {.title = "Priority 2"});
    office.suggest(office.october, {first, second});
    office.undo();
    CHECK(office.titles(office.october).empty());
}

TEST_CASE("A suggested item is as it was the last time where the entry does not say otherwise")
{
    PlanOffice office;
    const auto entry = office.entry(of(PlanKind::StandingReport), {.title = "Police and Crime Commissioner: update"});
    const auto former = office.item(office.july, {.meeting = office.july,
                                                  .kind = ItemKind::Verbal,
                                                  .title = "OPCC",
                                                  .leads = {{.words = "Commissioner"}},
                                                  .plannedMinutes = 10});
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) { return linkItem(unit, former, entry); });
    office.suggest(office.october, {entry});
    const auto item = office.everything<AgendaItem>(RecordKey::of(office.october))[0];
    CHECK(item->title == "Police and Crime Commissioner: update");
    CHECK(item->kind == ItemKind::Verbal);
    CHECK(item->leads == std::vector<Lead>{{.words = "Commissioner"}});
    CHECK(item->plannedMinutes == 10);
}

TEST_CASE("Leads of a closed item are not carried into an open one")
{
    PlanOffice office;
    const auto entry = office.entry(of(PlanKind::Review), {.title = "Reviews: update"});
    AgendaItem closed{.meeting = office.july, .title = "Review of Willow", .leads = {{.words = "Sister of Willow"}}};
    const auto former = office.item(office.july, inSession(closed, Session::Closed));
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) { return linkItem(unit, former, entry); });
    office.suggest(office.october, {entry});
    CHECK(office.everything<AgendaItem>(RecordKey::of(office.october))[0]->leads.empty());
}

TEST_CASE("Nothing goes on the agenda of a cancelled meeting, and an item is not linked to what is not there")
{
    PlanOffice office;
    const auto entry = office.entry(of(PlanKind::Priority), {.title = "Priority 1"});
    const auto item = office.item(office.october, {.meeting = office.october, .title = "Priorities"});
    office.does(Verb::AdvanceMeeting,
                [&](UnitOfWork& unit) { return advanceMeeting(unit, office.july, MeetingVerb::Cancel, "No room"); });
    office.isRefused<AgendaIsFixed>(Verb::SuggestItems,
                                    [&](UnitOfWork& unit) { return suggestItems(unit, office.july, {entry}); });
    office.isRefused<NoSuchRecord>(Verb::ChangePlan,
                                   [&](UnitOfWork& unit) { return linkItem(unit, item, Id<PlanEntry>(77)); });
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) { return linkItem(unit, item, entry); });
    CHECK(office.view(date(2025, 10, 6)).lines[0].appearances.size() == 1);
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) { return linkItem(unit, item, std::nullopt); });
    CHECK(office.view(date(2025, 10, 6)).lines[0].appearances.empty());
}

TEST_CASE("A priority discussed under a closed item counts for the office, and the public is not told")
{
    PlanOffice office;
    PlanEntry priority = of(PlanKind::Priority);
    priority.cadence = PlanCadence::EveryMeeting;
    const auto entry = office.entry(priority, {.title = "Priority 1"});
    const auto item =
        office.item(office.july,
                    inSession(AgendaItem{.meeting = office.july, .title = "A case under priority 1"}, Session::Closed));
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) { return linkItem(unit, item, entry); });

    const Date today = date(2025, 10, 22);
    CHECK(office.view(today).lines[0].meetingsWithout == 1);
    CHECK(office.view(today).lines[0].appearances.size() == 1);
    CHECK(office.view(today, PlanItems::Open).lines[0].appearances.empty());
}

TEST_CASE("The programme marks what each meeting discussed, has on its agenda, should have, and missed")
{
    PlanOffice office;
    office.meetingOn(date(2026, 2, 24));
    const auto each = [&](PlanCadence cadence, std::optional<Date> due) {
        PlanEntry entry = of(PlanKind::StatutoryDuty);
        entry.cadence = cadence;
        entry.due = due;
        return office.entry(entry, {.title = "Entry"});
    };
    const auto taken = each(PlanCadence::EveryMeeting, {});
    const auto missed = each(PlanCadence::Once, date(2025, 6, 1));
    office.suggest(office.july, {taken});
    office.suggest(office.october, {taken});
    const PlanView view = office.view(date(2025, 10, 6));
    const Programme programme = programmeOf(view, planYear(date(2025, 10, 6)));
    REQUIRE(programme.meetings.size() == 3);
    REQUIRE(view.lines.size() == 2);
    using enum ProgrammeMark;
    const auto rowOf = [&](Id<PlanEntry> id) { return view.lines[0].entry.id == id ? 0U : 1U; };
    CHECK(programme.marks[rowOf(taken)] == std::vector{Discussed, OnAgenda, Expected});
    CHECK(programme.marks[rowOf(missed)] == std::vector{Missed, Expected, None});
}

TEST_CASE("A year of the plan runs from April to March")
{
    CHECK(planYear(date(2025, 10, 6)) == Period{date(2025, 4, 1), date(2026, 3, 31)});
    CHECK(planYear(date(2026, 3, 31)) == Period{date(2025, 4, 1), date(2026, 3, 31)});
    CHECK(planYear(date(2026, 4, 1)) == Period{date(2026, 4, 1), date(2027, 3, 31)});
}

TEST_CASE("Lines stand by kind, and within it by the day something is wanted, with what is over at the end")
{
    PlanOffice office;
    const auto consultation = [&](const char* title, Date until, PlanStanding standing) {
        PlanEntry entry = of(PlanKind::Consultation);
        entry.until = until;
        entry.standing = standing;
        office.entry(entry, {.title = title});
    };
    consultation("done", date(2025, 10, 1), PlanStanding::Done);
    consultation("later", date(2026, 1, 1), PlanStanding::Planned);
    consultation("sooner", date(2025, 11, 1), PlanStanding::Planned);
    office.entry(of(PlanKind::Priority), {.title = "priority"});
    Titles titles;
    for (const PlanLine& line : office.view(date(2025, 10, 6)).lines)
        titles.push_back(line.entry->matter.value().title);
    CHECK(titles == Titles{"priority", "sooner", "later", "done"});
}

TEST_CASE("A new meeting is offered what is due without what the standing items bring along")
{
    PlanOffice office;
    PlanEntry every = of(PlanKind::StandingReport);
    every.cadence = PlanCadence::EveryMeeting;
    const auto carried = office.entry(every, {.title = "Commissioner"});
    const auto due = office.entry(every, {.title = "Coroner"});
    const auto item =
        office.item(office.october, {.meeting = office.october, .standing = true, .title = "Commissioner"});
    office.does(Verb::ChangePlan, [&](UnitOfWork& unit) { return linkItem(unit, item, carried); });

    const Date day = date(2026, 2, 24);
    const auto offered = [&](bool standing) {
        const auto suggestions = planSuggestions(office.store(), office.body, day, date(2025, 10, 6), standing);
        REQUIRE(suggestions.has_value());
        std::vector<Id<PlanEntry>> entries;
        for (const PlanSuggestion& each : *suggestions)
            entries.push_back(each.line.entry.id);
        return entries;
    };
    CHECK(offered(false) == std::vector{due, carried}); // what October should have had comes first
    CHECK(offered(true) == std::vector{due});

    const auto february = office.does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
        return planMeeting(unit, Meeting{.body = office.body, .date = day}, true, {});
    });
    const auto items = office.everything<AgendaItem>(RecordKey::of(february));
    REQUIRE(items.size() == 1);
    CHECK(items[0]->planEntry == carried); // a standing item takes its entry up again
}

TEST_CASE("Home is told of consultations that end soon, reports to sign off, neglected priorities and what is due")
{
    PlanOffice office;
    PlanEntry consultation = of(PlanKind::Consultation);
    consultation.until = date(2025, 11, 17); // 42 days
    office.entry(consultation, {.title = "Soon"});
    consultation.until = date(2025, 11, 18);
    office.entry(consultation, {.title = "Later"});
    office.entry(of(PlanKind::CommissionedReport), {.title = "Not written"});
    office.entry(of(PlanKind::CommissionedReport), {.title = "Written", .drafts = {{"v.01", date(2025, 9, 1), ""}}});
    office.meetingOn(date(2025, 9, 2));
    office.entry(of(PlanKind::Priority), {.title = "Left aside"});

    const auto home = homeView(office.store(), date(2025, 10, 6));
    REQUIRE(home.has_value());
    std::vector<Task> tasks;
    for (const Task& task : home->tasks)
        if (task.kind == Task::Kind::ConsultationEnds || task.kind == Task::Kind::ReportsToSignOff
            || task.kind == Task::Kind::PrioritiesNeglected || task.kind == Task::Kind::PlanDue)
            tasks.push_back(task);
    REQUIRE(tasks.size() == 4);
    CHECK(tasks[0].kind == Task::Kind::PlanDue); // on 21 October
    CHECK(tasks[0].count == 3);                  // both consultations end before another meeting is planned
    CHECK(tasks[1] == Task{Task::Kind::ConsultationEnds, date(2025, 11, 17), {}, "Soon", 1});
    CHECK(tasks[2] == Task{Task::Kind::PrioritiesNeglected, {}, {}, "Left aside", 1});
    CHECK(tasks[3] == Task{Task::Kind::ReportsToSignOff, {}, {}, "Written", 1});
}
