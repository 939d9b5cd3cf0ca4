// SPDX-License-Identifier: MIT
#include "presentation/agenda_model.h"

#include "application/agenda_work.h"
#include "presentation/agenda_totals.h"
#include "support/sample_workspace.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include <memory>

namespace cspdesk::tests {
namespace {

using presentation::AgendaModel;
using Column = AgendaModel::Column;

struct Agenda : SampleWorkspace
{
    AgendaModel model{workspace};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Agenda() { model.show(october()); }

    [[nodiscard]] QString cell(int row, Column column) const { return model.index(row, column).data().toString(); }
    [[nodiscard]] int rowOf(const std::string& title) const { return model.rowOf(item(title).id); }
    bool type(int row, Column column, const QString& text)
    {
        return model.setData(model.index(row, column), text, Qt::EditRole);
    }
};

TEST_CASE("the running order shows number, time, title, leads and minutes as the agenda prints them")
{
    const Agenda agenda;
    REQUIRE(agenda.model.rowCount() == 20);
    CHECK(agenda.cell(0, Column::Time) == QStringLiteral("10:00"));
    CHECK(agenda.cell(1, Column::Time) == QStringLiteral("10:10"));
    CHECK(agenda.cell(1, Column::Number) == QStringLiteral("2"));
    CHECK(agenda.cell(1, Column::Title)
          == QStringLiteral("Domestic abuse related death review: report of the independent chair"));
    CHECK(agenda.cell(1, Column::Leads) == QStringLiteral("Deborah Cartwright (Independent Chair)"));
    CHECK(agenda.cell(1, Column::Minutes) == QStringLiteral("20"));
    CHECK(agenda.cell(1, Column::Session) == QStringLiteral("Closed session"));
}

TEST_CASE("a closed item carries the title that the public reads beside the Board's")
{
    const Agenda agenda;
    const QModelIndex title = agenda.model.index(1, Column::Title);
    CHECK(title.data(AgendaModel::PublicTitleRole).toString() == QStringLiteral("Domestic abuse related death review"));
    CHECK(title.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("closed session")));
}

TEST_CASE("editing a closed item's title changes what the Board reads and leaves the open title alone")
{
    Agenda agenda;
    REQUIRE(agenda.type(1, Column::Title, QStringLiteral("Review of the case in Romsey")));
    const auto stored = agenda.item("Review of the case in Romsey");
    CHECK(stored->title == "Domestic abuse related death review");
    CHECK(stored->session == domain::Session::Closed);
}

TEST_CASE("a title typed in place can be undone and done again")
{
    Agenda agenda;
    const int row = agenda.rowOf("Any other business");
    REQUIRE(agenda.type(row, Column::Title, QStringLiteral("Any other business, if there is time")));
    CHECK(agenda.workspace.undoStack().undoText() == QStringLiteral("change title"));
    agenda.workspace.undoStack().undo();
    CHECK(agenda.cell(row, Column::Title) == QStringLiteral("Any other business"));
    agenda.workspace.undoStack().redo();
    CHECK(agenda.cell(row, Column::Title) == QStringLiteral("Any other business, if there is time"));
}

TEST_CASE("a refused title comes back with its text and changes nothing")
{
    Agenda agenda;
    qRegisterMetaType<application::Error>("cspdesk::application::Error");
    QSignalSpy refused(&agenda.model, &AgendaModel::editRefused);
    const int row = agenda.rowOf("Any other business");
    const QString tooLong(1'000'000, QLatin1Char('x'));
    CHECK_FALSE(agenda.type(row, Column::Title, tooLong));
    REQUIRE(refused.count() == 1);
    CHECK(refused.first().at(1).toString() == tooLong);
    CHECK(agenda.cell(row, Column::Title) == QStringLiteral("Any other business"));
    CHECK(agenda.workspace.undoStack().count() == 0);
}

TEST_CASE("minutes take a number from nought to a day, or nothing at all")
{
    Agenda agenda;
    const int row = agenda.rowOf("Any other business");
    CHECK(agenda.type(row, Column::Minutes, QStringLiteral(" 25 ")));
    CHECK(agenda.item("Any other business")->plannedMinutes == 25);
    CHECK_FALSE(agenda.type(row, Column::Minutes, QStringLiteral("soon")));
    CHECK_FALSE(agenda.type(row, Column::Minutes, QStringLiteral("1441")));
    CHECK(agenda.item("Any other business")->plannedMinutes == 25);
    CHECK(agenda.type(row, Column::Minutes, QString()));
    CHECK_FALSE(agenda.item("Any other business")->plannedMinutes.has_value());
}

TEST_CASE("a change of one item's minutes moves the times of those behind it")
{
    Agenda agenda;
    REQUIRE(agenda.cell(2, Column::Time) == QStringLiteral("10:30"));
    REQUIRE(agenda.type(0, Column::Minutes, QStringLiteral("15")));
    CHECK(agenda.cell(2, Column::Time) == QStringLiteral("10:35"));
}

TEST_CASE("what ends after the booked slot is marked, and the total says by how much")
{
    Agenda agenda;
    const auto isLate = [&](const std::string& title) {
        return agenda.model.index(agenda.rowOf(title), Column::Time).data(AgendaModel::OverrunRole).toBool();
    };
    REQUIRE_FALSE(isLate("Any other business"));
    CHECK(presentation::overrunText(*agenda.model.view()).isEmpty());
    // 180 of 180 minutes are planned, so fifteen more end at 13:15.
    REQUIRE(agenda.type(0, Column::Minutes, QStringLiteral("25")));
    CHECK(isLate("Any other business"));
    CHECK_FALSE(isLate("Action points: review"));
    CHECK(presentation::plannedText(*agenda.model.view()) == QStringLiteral("195 of 180 minutes planned, ends 13:15"));
    CHECK(presentation::overrunText(*agenda.model.view())
          == QStringLiteral("15 minutes too long: ends 13:15, room booked to 13:00"));
}

TEST_CASE("an item dropped between two others stands between them")
{
    Agenda agenda;
    const int from = agenda.rowOf("Any other business");
    const std::unique_ptr<QMimeData> mime(agenda.model.mimeData({agenda.model.index(from, Column::Title)}));
    CHECK_FALSE(agenda.model.dropMimeData(mime.get(), Qt::MoveAction, 2, 0, {}));
    CHECK(agenda.rowOf("Any other business") == 2);
    CHECK(agenda.cell(2, Column::Number) == QStringLiteral("3"));
    agenda.workspace.undoStack().undo();
    CHECK(agenda.rowOf("Any other business") == from);
}

TEST_CASE("an item dropped further down stands before the row it was dropped on")
{
    Agenda agenda;
    const int target = agenda.rowOf("Any other business");
    const std::unique_ptr<QMimeData> mime(agenda.model.mimeData({agenda.model.index(0, Column::Title)}));
    agenda.model.dropMimeData(mime.get(), Qt::MoveAction, -1, -1, agenda.model.index(target, 0));
    CHECK(agenda.rowOf("Any other business") == target);
    CHECK(agenda.cell(target - 1, Column::Title)
          == QStringLiteral("Welcome, housekeeping, introductions and apologies"));
}

TEST_CASE("a new item stands below the row it was added to")
{
    Agenda agenda;
    const auto added = agenda.model.addBelow(3, {.meeting = agenda.october(), .title = "Taxi marshals"});
    REQUIRE(added.has_value());
    CHECK(agenda.model.rowOf(*added) == 4);
    CHECK(agenda.cell(4, Column::Title) == QStringLiteral("Taxi marshals"));
}

TEST_CASE("locked closed matter shows the open title and cannot be edited in place")
{
    Agenda agenda;
    REQUIRE(agenda.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    agenda.workspace.lock();
    const QModelIndex title = agenda.model.index(1, Column::Title);
    CHECK(title.data().toString() == QStringLiteral("Domestic abuse related death review"));
    CHECK(title.data(AgendaModel::SealedRole).toBool());
    CHECK(agenda.cell(1, Column::Leads) == QStringLiteral("Locked"));
    CHECK_FALSE(agenda.model.flags(title).testFlag(Qt::ItemIsEditable));
    REQUIRE(agenda.workspace.unlock(QStringLiteral("correct horse battery")).has_value());
    CHECK(agenda.model.flags(title).testFlag(Qt::ItemIsEditable));
}

TEST_CASE("a file open for reading shows the agenda and lets nothing be changed")
{
    SampleWorkspace sample;
    const auto meeting = sample.october();
    const auto path = sample.workspace.store().path();
    presentation::Workspace reader(sample.files, sample.clock, "reader@desk");
    REQUIRE(reader.open(path, application::OpenMode::Read).has_value());
    AgendaModel model(reader);
    model.show(meeting);
    REQUIRE(model.rowCount() == 20);
    CHECK_FALSE(model.mayEdit());
    CHECK_FALSE(model.flags(model.index(0, Column::Title)).testFlag(Qt::ItemIsEditable));
    CHECK_FALSE(model.flags(model.index(0, Column::Title)).testFlag(Qt::ItemIsDragEnabled));
}

} // namespace
} // namespace cspdesk::tests
