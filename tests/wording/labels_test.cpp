// SPDX-License-Identifier: MIT
#include "wording/labels.h"

#include "support/catch.h"

#include <set>

using namespace cspdesk;
using namespace cspdesk::domain;
using namespace cspdesk::wording;

namespace {

template <class Enum>
void everyLabelIsItsOwn(Enum last)
{
    std::set<QString> seen;
    for (int value = 0; value <= int(last); ++value) {
        const QString words = label(Enum(value));
        INFO(value);
        CHECK_FALSE(words.isEmpty());
        CHECK(seen.insert(words).second);
    }
}

} // namespace

TEST_CASE("Every state, kind, office and field has words of its own")
{
    everyLabelIsItsOwn(MeetingState::Cancelled);
    everyLabelIsItsOwn(MeetingVerb::Reinstate);
    everyLabelIsItsOwn(ItemKind::Heading);
    everyLabelIsItsOwn(Session::Closed);
    everyLabelIsItsOwn(Capacity::Member);
    everyLabelIsItsOwn(OfficeRole::SupportOfficer);
    everyLabelIsItsOwn(Field::Reason);
    everyLabelIsItsOwn(Body::Kind::ProblemSolvingGroup);
    everyLabelIsItsOwn(application::ClosedMatterAccess::Withheld);
}

TEST_CASE("Every verb of the journal is told in words, and an unknown one by its name")
{
    for (const std::string_view name : application::verbNames)
        CHECK(verbLabel(std::string(name)).toStdString() != name);
    CHECK(verbLabel("a-verb-of-the-future") == QStringLiteral("a-verb-of-the-future"));
}

TEST_CASE("A lead is printed as a person with their rank, an office, or words")
{
    MembershipRecords members;
    members.people = {{Id<Person>(1), Person{.name = "Mike Jackman", .honorific = "Chief Inspector"}}};
    CHECK(leadText(Lead{.person = Id<Person>(1), .words = "Constabulary"}, members).toStdString()
          == "Chief Inspector Mike Jackman (Constabulary)");
    CHECK(leadText(Lead{.office = OfficeRole::Chair}, members).toStdString() == "Chair");
    CHECK(leadText(Lead{.words = "County DASV Partnership"}, members).toStdString() == "County DASV Partnership");
    CHECK(leadText(Lead{.person = Id<Person>(9)}, members).toStdString() == "a person who is no longer kept");
    CHECK(leadsText({Lead{.office = OfficeRole::Chair}, Lead{.words = "Board"}}, members).toStdString()
          == "Chair, Board");
}

TEST_CASE("Names with apostrophes, per cent signs and right-to-left letters come through whole")
{
    const Person person{.name = "Siân O'Neill %1 שלום", .honorific = "Cllr %2"};
    CHECK(fullName(person).toStdString() == "Cllr %2 Siân O'Neill %1 שלום");
}

TEST_CASE("Every task is told with a title, and a dated one with its day")
{
    using Kind = application::Task::Kind;
    for (int kind = 0; kind <= int(Kind::ActionsToReview); ++kind) {
        const application::Task task{.kind = Kind(kind), .due = date(2025, 10, 13), .count = 1};
        CHECK_FALSE(taskText(task, date(2025, 10, 6)).title.isEmpty());
        CHECK_FALSE(taskText(task, date(2025, 10, 6)).detail.isEmpty());
    }
    const application::Task posting{.kind = Kind::AgendaToPost, .due = date(2025, 10, 13)};
    CHECK(taskText(posting, date(2025, 10, 6)).detail.toStdString() == "Monday 13 October 2025 – in 7 days");
    const application::Task reviews{.kind = Kind::ActionsToReview, .due = date(2025, 10, 21), .count = 2};
    CHECK(taskText(reviews, date(2025, 10, 6)).title.toStdString()
          == "2 actions to review at the meeting of 21 October 2025");
    CHECK(taskText({.kind = Kind::ActionsOverdue, .count = 1}, date(2025, 10, 6)).title.toStdString()
          == "1 action is overdue");
}
