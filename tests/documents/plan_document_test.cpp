// SPDX-License-Identifier: MIT
#include "documents/plan_document.h"

#include "application/plan_work.h"
#include "documents/text_writer.h"
#include "support/golden.h"
#include "support/sample_office.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using namespace cspdesk::domain;
using application::PlanItems;
using application::PlanView;
using Catch::Contains;

namespace {

const Date sampleDay = date(2025, 10, 6);

PlanView viewOf(const application::Reader& reader, PlanItems items, Date today = sampleDay)
{
    auto view = application::planView(reader, Id<Body>(1), today, items);
    REQUIRE(view.has_value());
    return std::move(*view);
}

std::string boardText(const PlanView& view)
{
    return writeText(planDocument(view, application::planYear(view.today), Audience::Board));
}

const PlanLine& lineOf(const PlanView& view, const std::string& title)
{
    for (const PlanLine& line : view.lines)
        if (line.entry->matter.value().title == title)
            return line;
    FAIL("there is no entry " << title);
    return view.lines.front();
}

} // namespace

TEST_CASE("The forward plan for the Board says what comes to which meeting, and what has days of its own")
{
    tests::SampleOffice office;
    CHECK(tests::differenceFromGolden("documents/golden/forward_plan_board.txt",
                                      boardText(viewOf(*office.store, PlanItems::All)))
          == "");
}

TEST_CASE("The public forward plan has nothing of closed entries, of remarks, or of what a meeting missed")
{
    tests::SampleOffice office;
    const auto publicStore = office.publicStore();
    const PlanView view = viewOf(*publicStore, PlanItems::Open);
    const std::string text = writeText(planDocument(view, application::planYear(sampleDay), Audience::Public));
    CHECK_THAT(text, !Contains("independent chair") && !Contains("locked") && !Contains("To watch"));
    CHECK(tests::differenceFromGolden("documents/golden/forward_plan_public.txt", text) == "");
}

TEST_CASE("A copy for the public leaves closed entries out even where the view could read them")
{
    tests::SampleOffice office;
    const PlanView view = viewOf(*office.store, PlanItems::All);
    CHECK_THAT(boardText(view), Contains("report of the independent chair"));
    CHECK_THAT(writeText(planDocument(view, application::planYear(sampleDay), Audience::Public)),
               !Contains("report of the independent chair"));
}

TEST_CASE("A neglected priority is told to the Board, with what a meeting missed, and not to the public")
{
    tests::SampleOffice office;
    PlanEntry priority{.body = Id<Body>(1), .kind = PlanKind::Priority, .cadence = PlanCadence::EveryMeeting};
    office.does(application::Verb::ChangePlan, [&](application::UnitOfWork& unit) {
        return application::addPlanEntry(unit, priority, {.title = "Zebra crossings"});
    });
    const PlanView view = viewOf(*office.store, PlanItems::All);
    CHECK_THAT(boardText(view), Contains("Zebra crossings: Not discussed for 2 meetings"));
    CHECK_THAT(writeText(planDocument(view, application::planYear(sampleDay), Audience::Public)),
               Contains("Zebra crossings") && !Contains("Not discussed"));
}

TEST_CASE("What was dropped stands in no copy, and an empty plan says so")
{
    tests::SampleOffice office;
    PlanView view = viewOf(*office.store, PlanItems::All);
    std::erase_if(view.lines, [](const PlanLine& line) { return line.entry->kind != PlanKind::Awareness; });
    for (PlanLine& line : view.lines)
        line.entry.value.standing = PlanStanding::Dropped;
    CHECK(planLinesShown(view, Audience::Board).empty());
    CHECK_THAT(boardText(view), Contains("There is nothing in the forward plan."));
}

TEST_CASE("A period without a meeting still has its weeks and consultations")
{
    tests::SampleOffice office;
    const PlanView view = viewOf(*office.store, PlanItems::All);
    const std::string text = writeText(planDocument(view, {date(2025, 11, 1), date(2025, 12, 31)}, Audience::Board));
    CHECK_THAT(text, Contains("No meeting is planned in this time.") && Contains("16 Days of Activism")
                         && !Contains("National Hate Crime Awareness Week"));
}

TEST_CASE("The sheet of a commissioned report has its brief, its drafts, what was said of them, and sign-off")
{
    tests::SampleOffice office;
    const PlanView view = viewOf(*office.store, PlanItems::All);
    const PlanLine& line = lineOf(view, "First deep dive 2025/26: reoffending");
    CHECK(tests::differenceFromGolden("documents/golden/plan_sheet.txt", writeText(planSheet(view, line))) == "");
    office.does(application::Verb::ChangePlan, [&](application::UnitOfWork& unit) {
        return application::signOff(unit, line.entry.id, application::PlanSignOff{"the Chair", date(2025, 11, 3)});
    });
    const PlanView later = viewOf(*office.store, PlanItems::All, date(2025, 11, 4));
    CHECK_THAT(writeText(planSheet(later, lineOf(later, "First deep dive 2025/26: reoffending"))),
               Contains("3 November 2025, by the Chair"));
}

TEST_CASE("The sheet of a locked entry says that it is locked, and nothing else of it")
{
    tests::SampleOffice office;
    const auto publicStore = office.publicStore();
    const PlanView view = viewOf(*publicStore, PlanItems::All);
    for (const PlanLine& line : view.lines)
        if (line.entry->matter.isSealed())
            CHECK_THAT(writeText(planSheet(view, line)), Contains("locked") && !Contains("Kind"));
}
