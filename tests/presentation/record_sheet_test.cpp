// SPDX-License-Identifier: MIT
#include "presentation/record_sheet.h"

#include "application/store.h"
#include "support/sample_workspace.h"

#include <QAbstractItemModelTester>
#include <QUndoStack>

namespace cspdesk::tests {
namespace {

using namespace presentation;

int fieldOf(const RecordSheet& sheet, const char* id)
{
    for (std::size_t field = 0; field < sheet.fields().size(); ++field)
        if (sheet.fields()[field].id == QLatin1String(id))
            return int(field);
    FAIL("there is no field " << id);
    return -1;
}

} // namespace

TEST_CASE("the sample holds what was scanned in 2015, with what was decided")
{
    const SampleWorkspace office;
    const auto sheet = scanningSheet(const_cast<Workspace&>(office.workspace));
    const QAbstractItemModelTester tester(sheet.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(sheet->rowCount() == 17); // Strategic Assessment 2015/16, Appendix A
    CHECK(sheet->valueAt(0, 0) == QStringLiteral("Total Crime"));
    CHECK(sheet->valueAt(0, fieldOf(*sheet, "volume")) == QStringLiteral("11,209"));
    CHECK(sheet->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString() == QStringLiteral("Issue"));
    CHECK(sheet->columnCount() < int(sheet->fields().size()));
}

TEST_CASE("a row of a sheet is added, changed and removed, and each is one step to undo")
{
    SampleWorkspace office;
    const auto sheet = scanningSheet(office.workspace);
    const auto added = sheet->add(QStringLiteral("E-scooters"));
    REQUIRE(added.has_value());
    CHECK(*added == 17);
    REQUIRE(sheet->change(*added, fieldOf(*sheet, "decision"), QStringLiteral("1")).has_value());
    CHECK(sheet->data(sheet->index(*added, 4), Qt::DisplayRole).toString() == QStringLiteral("Include"));
    REQUIRE(sheet->change(*added, fieldOf(*sheet, "decidedOn"), QStringLiteral("2025-09-30")).has_value());
    CHECK(sheet->valueAt(*added, fieldOf(*sheet, "decidedOn")) == QStringLiteral("2025-09-30"));
    CHECK_FALSE(sheet->change(*added, 0, QStringLiteral("  ")).has_value());
    CHECK(sheet->valueAt(*added, 0) == QStringLiteral("E-scooters"));
    REQUIRE(sheet->remove(*added).has_value());
    CHECK(sheet->rowCount() == 17);
    QUndoStack& undo = office.workspace.undoStack();
    undo.undo();
    CHECK(sheet->rowCount() == 18);
    undo.undo();
    undo.undo();
    undo.undo();
    CHECK(sheet->rowCount() == 17);
    CHECK_FALSE(undo.canUndo());
}

TEST_CASE("a change to the same value is no step")
{
    SampleWorkspace office;
    const auto sheet = sourcesSheet(office.workspace);
    REQUIRE(sheet->rowCount() > 0);
    REQUIRE(sheet->change(0, 0, sheet->valueAt(0, 0)).has_value());
    CHECK_FALSE(office.workspace.undoStack().canUndo());
}

TEST_CASE("the usual definitions are in the sample, and adding them again adds nothing")
{
    SampleWorkspace office;
    const auto sheet = definitionsSheet(office.workspace);
    CHECK(sheet->rowCount() == 3);
    REQUIRE(sheet->addUsual().has_value());
    CHECK(sheet->rowCount() == 3);
    REQUIRE(sheet->change(0, fieldOf(*sheet, "times"), QStringLiteral("4")).has_value());
    CHECK(sheet->valueAt(0, fieldOf(*sheet, "times")) == QStringLiteral("4"));
}

TEST_CASE("the case log is of one meeting, takes names apart, and is locked with the closed matter")
{
    SampleWorkspace office;
    const auto meetings = application::all<domain::Meeting>(office.workspace.store());
    REQUIRE(meetings.has_value());
    REQUIRE(meetings->size() > 1);
    const auto sheet = casesSheet(office.workspace, meetings->front().id);
    const auto other = casesSheet(office.workspace, meetings->back().id);
    REQUIRE(sheet->add(QStringLiteral("PSG-12")).has_value());
    REQUIRE(sheet->change(0, fieldOf(*sheet, "issues"), QStringLiteral("noise;  drug use ;")).has_value());
    CHECK(sheet->valueAt(0, fieldOf(*sheet, "issues")) == QStringLiteral("noise; drug use"));
    CHECK(other->rowCount() == 0);
    CHECK(sheet->mayWrite());
    REQUIRE(office.workspace.protect(QStringLiteral("a passphrase for this")).has_value());
    office.workspace.lock();
    const auto locked = casesSheet(office.workspace, meetings->front().id);
    REQUIRE(locked->rowCount() == 1);
    CHECK_FALSE(locked->mayWrite());
    CHECK_FALSE(locked->valueAt(0, 0).contains(QStringLiteral("PSG")));
}

} // namespace cspdesk::tests
