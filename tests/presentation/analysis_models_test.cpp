// SPDX-License-Identifier: MIT
#include "presentation/kept_tables.h"
#include "presentation/problem_rows_model.h"
#include "presentation/recipe_shelf.h"
#include "presentation/result_table_model.h"
#include "presentation/table_changes.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <QAbstractItemModelTester>

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::presentation;
using namespace cspdesk::statistics;

namespace {

TableCell count(std::int64_t number) { return number; }

ResultTable table()
{
    ResultTable out{.id = "repeat-suspects", .title = "Repeat suspects", .threshold = 5};
    out.columns = {{.id = "type", .heading = "Crime type", .kind = ColumnKind::Label},
                   {.id = "suspects", .heading = "Suspects", .unit = "distinct suspects"},
                   {.id = "share", .heading = "Repeat suspects", .base = "suspects", .kind = ColumnKind::Percent}};
    out.rows = {{{"Theft", count(1'200), Share{6, 12}}},
                {{"Arson", NoFigure::Small, BelowShare{7}}},
                {{"Fraud", count(90), Share{1, 3}}},
                {{"All crime", count(1'290), Share{1, 2}}, TableRowKind::Total},
                {{"No suspect recorded", count(120), NoFigure::Blank}, TableRowKind::Aside}};
    out.provenance = {.fileName = "new.csv", .sha256 = "ff"};
    return out;
}

QStringList firstColumn(const ResultTableModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data().toString();
    return names;
}

} // namespace

TEST_CASE("A result table sorts by its figures, with hidden ones last and the total below")
{
    ResultTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(table());
    const QStringList below{QStringLiteral("All crime"), QStringLiteral("No suspect recorded")};
    const QString theft = QStringLiteral("Theft");
    const QString arson = QStringLiteral("Arson");
    const QString fraud = QStringLiteral("Fraud");
    model.sort(1, Qt::AscendingOrder);
    CHECK(firstColumn(model) == QStringList{fraud, theft, arson} + below);
    model.sort(1, Qt::DescendingOrder);
    CHECK(firstColumn(model) == QStringList{theft, fraud, arson} + below);
    model.sort(2, Qt::DescendingOrder);
    CHECK(firstColumn(model) == QStringList{theft, fraud, arson} + below);
    model.sort(0, Qt::AscendingOrder);
    CHECK(firstColumn(model) == QStringList{arson, fraud, theft} + below);
    model.sort(-1, Qt::AscendingOrder);
    CHECK(firstColumn(model) == QStringList{theft, arson, fraud} + below);
    CHECK(model.index(0, 1).data().toString() == QStringLiteral("1,200"));
    CHECK(model.index(1, 1).data().toString() == QStringLiteral("<5"));
}

TEST_CASE("Tables that are kept come back as they were, hidden figures as hidden ones")
{
    const ResultTable kept = table();
    const auto back = tablesIn(textOf({kept}));
    REQUIRE(back);
    REQUIRE(back->size() == 1);
    CHECK(back->front().id == kept.id);
    CHECK(back->front().threshold == 5);
    CHECK(back->front().provenance.sha256 == "ff");
    REQUIRE(back->front().rows.size() == kept.rows.size());
    for (std::size_t row = 0; row < kept.rows.size(); ++row) {
        CHECK(back->front().rows[row].cells == kept.rows[row].cells);
        CHECK(back->front().rows[row].kind == kept.rows[row].kind);
    }
    CHECK_FALSE(tablesIn("{\"run\": 99}"));
    CHECK_FALSE(tablesIn("nothing of ours"));
}

TEST_CASE("What has changed is told by name, and a hidden figure on either side hides its change")
{
    const ResultTable now = table();
    ResultTable before = table();
    before.provenance = {.fileName = "old.csv", .sha256 = "aa"};
    before.rows = {{{"Theft", count(1'000), Share{5, 12}}},
                   {{"Arson", count(12), Share{1, 3}}},
                   {{"Robbery", count(40), Share{1, 2}}},
                   {{"All crime", count(1'000), Share{1, 2}}, TableRowKind::Total}};
    REQUIRE(comparableColumns(now, before) == std::vector<std::size_t>{1});
    const ResultTable changes = changesOf(now, before, 1);
    const auto cells = [&](const std::string& name) {
        for (const TableRow& row : changes.rows)
            if (row.cells.front() == TableCell(name))
                return row.cells;
        return std::vector<TableCell>();
    };
    const std::vector<TableCell> theft{"Theft", count(1'000), count(1'200), count(200), Share{200, 1'000}};
    CHECK(cells("Theft") == theft);
    const std::vector<TableCell> arson{"Arson", count(12), NoFigure::Small, NoFigure::Protecting, NoFigure::Protecting};
    CHECK(cells("Arson") == arson);
    CHECK(cells("Robbery").at(2) == TableCell(NoFigure::NotAvailable));
    CHECK(cells("Robbery").at(3) == TableCell(NoFigure::NotAvailable));
    CHECK(cells("Fraud").at(1) == TableCell(NoFigure::NotAvailable));
    CHECK(cells("All crime").at(3) == count(290));
}

TEST_CASE("A recipe is kept, renamed, taken away, put back, handed on and taken in")
{
    TemporaryFolder folder;
    RecipeShelf shelf(folder.path("recipes"));
    const auto id = shelf.keep({.name = "Every quarter"});
    REQUIRE(id.has_value());
    REQUIRE(shelf.keepRun(*id, {table()}).has_value());
    CHECK(shelf.find(*id)->lastFile == QStringLiteral("new.csv"));
    REQUIRE(shelf.rename(*id, QStringLiteral("Every year")).has_value());
    CHECK(shelf.named(QStringLiteral("every YEAR")) != nullptr);

    const auto removed = shelf.remove(*id);
    REQUIRE(removed.has_value());
    CHECK(shelf.all().empty());
    REQUIRE(shelf.putBack(*removed).has_value());
    CHECK(shelf.find(*id)->lastFile == QStringLiteral("new.csv"));

    const QString out = QString::fromStdString(folder.path("out.json").string());
    REQUIRE(shelf.exportTo(*id, out).has_value());
    REQUIRE(shelf.importFrom(out).has_value());
    CHECK(shelf.all().size() == 2);
    CHECK(shelf.named(QStringLiteral("Every year (2)")) != nullptr);
    std::ofstream(folder.path("bad.json")) << "no recipe";
    CHECK_FALSE(shelf.importFrom(QString::fromStdString(folder.path("bad.json").string())).has_value());
}

TEST_CASE("Tables in which nothing is hidden are never kept")
{
    TemporaryFolder folder;
    RecipeShelf shelf(folder.path("recipes"));
    const auto id = shelf.keep({.name = "Open"});
    REQUIRE(id.has_value());
    ResultTable open = table();
    open.threshold.reset();
    REQUIRE(shelf.keepRun(*id, {open}).has_value());
    CHECK(shelf.find(*id)->lastFile.isEmpty());
    CHECK_FALSE(shelf.runBefore(*id, "other").has_value());
}

TEST_CASE("Problems are listed with their rows, and written for a spreadsheet without formulas")
{
    ProblemRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show({{.row = 12, .kind = analysis::RowProblem::NoSuchDay, .value = "=1+1"}}, 7);
    CHECK(model.index(0, ProblemRowsModel::Row).data().toString() == QStringLiteral("12"));
    CHECK(model.rowAt(0) == 12);
    CHECK(model.csv().find(",'=1+1") != std::string::npos);
}
