// SPDX-License-Identifier: MIT
#include "presentation/agencies_model.h"
#include "presentation/offices_model.h"
#include "presentation/people_model.h"
#include "presentation/roster_model.h"
#include "support/sample_workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace cspdesk::tests {
namespace {

using namespace presentation;
using Kind = RecordRow::Kind;

Kind kindOf(const RecordTable& table, int row)
{
    return static_cast<Kind>(table.index(row, 0).data(RecordTable::RowKindRole).toInt());
}

QString cell(const RecordTable& table, int row, int column) { return table.index(row, column).data().toString(); }

int rowWith(const RecordTable& table, int column, const QString& text)
{
    for (int row = 0; row < table.rowCount(); ++row)
        if (cell(table, row, column) == text)
            return row;
    return -1;
}

template <class Model>
struct Table : SampleWorkspace
{
    Model model{workspace};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_CASE("the roster has Board members first, then members, each under its band")
{
    const Table<RosterModel> table;
    REQUIRE(table.model.rowCount() > 2);
    CHECK(kindOf(table.model, 0) == Kind::Band);
    CHECK(cell(table.model, 0, 0).startsWith(QStringLiteral("Board members")));
    CHECK(table.model.flags(table.model.index(0, 0)) == Qt::NoItemFlags);
    int members = -1;
    for (int row = 1; row < table.model.rowCount(); ++row)
        if (kindOf(table.model, row) == Kind::Band)
            members = row;
    REQUIRE(members > 1);
    CHECK(cell(table.model, members, 0).startsWith(QStringLiteral("Members")));
}

TEST_CASE("the roster follows the day it is asked for")
{
    // Councillor Slatter sat until 30 June 2025, Councillor Levien from 1 July 2025 (minutes of 1 July 2025).
    Table<RosterModel> table;
    const QString former = QStringLiteral("Philippa Slatter");
    const QString present = QStringLiteral("Councillor David Levien");
    CHECK(rowWith(table.model, RosterModel::Person, former) < 0);
    CHECK(rowWith(table.model, RosterModel::Person, present) > 0);
    table.model.showDay(date(2025, 6, 30));
    CHECK(rowWith(table.model, RosterModel::Person, former) > 0);
    CHECK(rowWith(table.model, RosterModel::Person, present) < 0);
}

TEST_CASE("a seat without a person is shown as awaited")
{
    const Table<RosterModel> table;
    const int row = rowWith(table.model, RosterModel::Agency, QStringLiteral("Support Cambridgeshire"));
    REQUIRE(row > 0);
    CHECK(kindOf(table.model, row) == Kind::Awaited);
    CHECK(cell(table.model, row, RosterModel::Person) == QStringLiteral("Awaited"));
}

TEST_CASE("the roster names the office somebody holds")
{
    const Table<RosterModel> table;
    const int row = rowWith(table.model, RosterModel::Person, QStringLiteral("Samantha Shimmon"));
    REQUIRE(row > 0);
    CHECK(cell(table.model, row, RosterModel::Offices) == QStringLiteral("Chair"));
}

TEST_CASE("appointing by a name nobody knows yet adds the person in the same step")
{
    Table<RosterModel> table;
    const auto agency = table.everything<domain::Agency>().front().id;
    const auto people = table.everything<domain::Person>().size();
    REQUIRE(table.model
                .appoint({.body = *table.model.body(), .agency = agency, .period = {date(2025, 10, 1), std::nullopt}},
                         QStringLiteral("Nia Okafor"))
                .has_value());
    CHECK(rowWith(table.model, RosterModel::Person, QStringLiteral("Nia Okafor")) > 0);
    table.workspace.undoStack().undo();
    CHECK(rowWith(table.model, RosterModel::Person, QStringLiteral("Nia Okafor")) < 0);
    CHECK(table.everything<domain::Person>().size() == people);
}

TEST_CASE("a successor takes a seat the day after the former holder's last")
{
    Table<RosterModel> table;
    const int row = rowWith(table.model, RosterModel::Person, QStringLiteral("Diane Lane"));
    REQUIRE(row > 0);
    const auto id = table.model.membershipAt(row)->id;
    REQUIRE(table.model.succeed(id, std::nullopt, date(2025, 11, 1)).has_value());
    table.model.showDay(date(2025, 10, 31));
    CHECK(rowWith(table.model, RosterModel::Person, QStringLiteral("Diane Lane")) > 0);
    table.model.showDay(date(2025, 11, 1));
    CHECK(rowWith(table.model, RosterModel::Person, QStringLiteral("Diane Lane")) < 0);
}

TEST_CASE("an agency that has ceased stands among the last and names its successor")
{
    const Table<AgenciesModel> table;
    const int ceased =
        rowWith(table.model, AgenciesModel::Name, QStringLiteral("Cambridge Council for Voluntary Service"));
    REQUIRE(ceased > 0);
    CHECK(cell(table.model, ceased, AgenciesModel::Successor) == QStringLiteral("Support Cambridgeshire"));
    CHECK(cell(table.model, ceased, AgenciesModel::InBeing) == QStringLiteral("until 30 September 2025"));
    for (int row = ceased; row < table.model.rowCount(); ++row)
        CHECK(kindOf(table.model, row) == Kind::Past);
}

TEST_CASE("an agency with members is not removed, and the refusal says why")
{
    Table<AgenciesModel> table;
    const int row = rowWith(table.model, AgenciesModel::Name, QStringLiteral("Probation Service"));
    REQUIRE(row >= 0);
    const auto removed = table.model.remove(table.model.agencyAt(row)->id);
    REQUIRE_FALSE(removed.has_value());
    REQUIRE(std::holds_alternative<domain::Refusal>(removed.error()));
    CHECK(std::holds_alternative<domain::StillInUse>(std::get<domain::Refusal>(removed.error())));
}

TEST_CASE("people are found by any words of their line")
{
    Table<PeopleModel> table;
    const int everybody = table.model.rowCount();
    table.model.search(QStringLiteral("  COUNCILLOR levien "));
    REQUIRE(table.model.rowCount() == 1);
    CHECK(cell(table.model, 0, PeopleModel::Name) == QStringLiteral("David Levien"));
    table.model.search(QStringLiteral("probation ciesielska"));
    REQUIRE(table.model.rowCount() == 1);
    CHECK(cell(table.model, 0, PeopleModel::Name) == QStringLiteral("Agata Ciesielska"));
    table.model.search(QString());
    CHECK(table.model.rowCount() == everybody);
}

TEST_CASE("somebody who no longer sits is said to have sat")
{
    const Table<PeopleModel> table;
    const int row = rowWith(table.model, PeopleModel::Name, QStringLiteral("Philippa Slatter"));
    REQUIRE(row >= 0);
    CHECK(cell(table.model, row, PeopleModel::Represents) == QStringLiteral("formerly Cambridgeshire County Council"));
}

TEST_CASE("an office whose holder's time is over stands as vacant until somebody is elected")
{
    Table<OfficesModel> table;
    const int row = rowWith(table.model, OfficesModel::Role, QStringLiteral("Vice Chair"));
    REQUIRE(row >= 0);
    domain::Office office = table.model.officeAt(row)->value;
    office.period.until = date(2025, 10, 1);
    REQUIRE(table.model.change(table.model.officeAt(row)->id, office).has_value());
    const int vacant = rowWith(table.model, OfficesModel::Holder, QStringLiteral("Vacant"));
    REQUIRE(vacant >= 0);
    CHECK(kindOf(table.model, vacant) == Kind::Awaited);
    CHECK(table.model.vacancyAt(vacant) == domain::OfficeRole::ViceChair);
    REQUIRE(table.model
                .elect({.body = office.body,
                        .role = domain::OfficeRole::ViceChair,
                        .person = office.person,
                        .period = {date(2025, 10, 2), std::nullopt}})
                .has_value());
    CHECK(rowWith(table.model, OfficesModel::Holder, QStringLiteral("Vacant")) < 0);
}

TEST_CASE("a change that keeps the lines refreshes them without starting over")
{
    Table<PeopleModel> table;
    QSignalSpy reset(&table.model, &RecordTable::modelReset);
    const int row = rowWith(table.model, PeopleModel::Name, QStringLiteral("Diane Lane"));
    domain::Person person = table.model.personAt(row)->value;
    person.email = "diane.lane@example.org";
    REQUIRE(table.model.change(table.model.personAt(row)->id, person).has_value());
    CHECK(reset.count() == 0);
    CHECK(cell(table.model, row, PeopleModel::Contact) == QStringLiteral("diane.lane@example.org"));
}

} // namespace
} // namespace cspdesk::tests
