// SPDX-License-Identifier: MIT
#include "presentation/plan_model.h"

#include "application/plan_work.h"
#include "support/sample_workspace.h"

#include <QAbstractItemModelTester>

namespace cspdesk::tests {
namespace {

using namespace application;
using namespace domain;
using presentation::PlanModel;

struct Plan : SampleWorkspace
{
    PlanModel model{workspace};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data(Qt::DisplayRole).toString();
    }
    [[nodiscard]] QStringList titles(int column) const
    {
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles << text(row, column);
        return titles;
    }
    Id<PlanEntry> add(PlanKind kind, const char* title)
    {
        const auto added = model.add(kind, QString::fromUtf8(title));
        REQUIRE(added.has_value());
        return *added;
    }
    void forgetPlan()
    {
        for (const auto& entry : everything<PlanEntry>())
            REQUIRE(model.remove(entry.id).has_value());
    }
};

} // namespace

TEST_CASE("The programme has a band for each kind, and a column for each meeting of the year")
{
    Plan plan;
    REQUIRE(plan.model.columnCount() == 4);
    CHECK(plan.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString() == QStringLiteral("1 Jul 2025"));
    CHECK(plan.model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString() == QStringLiteral("24 Feb 2026"));
    CHECK(plan.text(0, 0) == QStringLiteral("Priorities"));
    CHECK(plan.model.lineAt(0) == nullptr);
    CHECK_FALSE(plan.model.flags(plan.model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    CHECK(plan.text(1, 0).startsWith(QStringLiteral("Strategic priorities")));
    CHECK(plan.text(1, 1) == QStringLiteral("Discussed"));
    CHECK(plan.text(1, 2) == QStringLiteral("On agenda"));
    CHECK(plan.text(1, 3) == QStringLiteral("Due"));
}

TEST_CASE("The year before and the year after are a step away")
{
    Plan plan;
    CHECK(plan.model.period() == Period{date(2025, 4, 1), date(2026, 3, 31)});
    plan.model.stepYear(-1);
    CHECK(plan.model.period() == Period{date(2024, 4, 1), date(2025, 3, 31)});
    REQUIRE(plan.model.meetings().size() == 1);
    CHECK(plan.model.meetings()[0]->date == date(2025, 2, 25));
    plan.model.stepYear(2);
    CHECK(plan.model.period() == Period{date(2026, 4, 1), date(2027, 3, 31)});
    CHECK(plan.model.meetings().empty());
    CHECK(plan.model.columnCount() == 1);
}

TEST_CASE("The list by day begins with what is wanted first and ends with what is over")
{
    Plan plan;
    plan.forgetPlan();
    const auto undated = plan.add(PlanKind::Other, "undated");
    const auto week = plan.add(PlanKind::Awareness, "week");
    const auto consultation = plan.add(PlanKind::Consultation, "consultation");
    const auto done = plan.add(PlanKind::Other, "done");
    const auto edit = [&](Id<PlanEntry> id, const PlanModel::Edit& how) {
        REQUIRE(plan.model.change(id, QStringLiteral("change"), how).has_value());
    };
    edit(week, [](PlanEntry& entry, PlanMatter&) { entry.from = date(2025, 12, 1); });
    edit(consultation, [](PlanEntry& entry, PlanMatter&) { entry.until = date(2025, 11, 1); });
    edit(done, [](PlanEntry& entry, PlanMatter&) {
        entry.due = date(2025, 10, 1);
        entry.standing = PlanStanding::Done;
    });
    plan.model.setLayout(PlanModel::Layout::Dates);
    CHECK(plan.titles(PlanModel::Title)
          == QStringList({QStringLiteral("consultation"), QStringLiteral("week"), QStringLiteral("undated"),
                          QStringLiteral("done")}));
    CHECK(plan.text(0, PlanModel::Remark) == QStringLiteral("Ends in 26 days, no response yet"));
    CHECK(plan.text(3, PlanModel::Remark) == QStringLiteral("Done"));
    CHECK(plan.model.rowOf(undated) == 2);
}

TEST_CASE("A new priority begins today and comes to every meeting")
{
    Plan plan;
    const auto id = plan.add(PlanKind::Priority, "Zebra crossings");
    const PlanLine* line = plan.model.lineOf(id);
    REQUIRE(line != nullptr);
    CHECK(line->entry->from == date(2025, 10, 6));
    CHECK(line->entry->cadence == PlanCadence::EveryMeeting);
    CHECK(line->next == date(2025, 10, 21));
    CHECK_FALSE(line->isNeglected);
}

TEST_CASE("A change that changes nothing is no undo step, and a change is one")
{
    Plan plan;
    const auto id = plan.add(PlanKind::Other, "Entry");
    const int before = plan.workspace.undoStack().count();
    REQUIRE(plan.model.change(id, QStringLiteral("change"), [](PlanEntry&, PlanMatter&) {}).has_value());
    CHECK(plan.workspace.undoStack().count() == before);
    REQUIRE(plan.model
                .change(id, QStringLiteral("change"),
                        [](PlanEntry& entry, PlanMatter& matter) {
                            entry.plannedMinutes = 5;
                            matter.title = "Other entry";
                        })
                .has_value());
    CHECK(plan.workspace.undoStack().count() == before + 1);
    plan.workspace.undoStack().undo();
    CHECK(plan.model.lineOf(id)->entry->matter.value().title == "Entry");
    CHECK_FALSE(plan.model.lineOf(id)->entry->plannedMinutes.has_value());
}

TEST_CASE("Locked entries stay in the plan without their titles, cannot be changed and are not suggested")
{
    Plan plan;
    plan.forgetPlan();
    const auto id = plan.add(PlanKind::Priority, "Zebra crossings");
    REQUIRE(
        plan.model
            .change(id, QStringLiteral("close"), [](PlanEntry& entry, PlanMatter&) { entry.session = Session::Closed; })
            .has_value());
    CHECK(plan.model.suggestions().size() == 1);
    REQUIRE(plan.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    plan.workspace.lock();
    REQUIRE(plan.model.rowOf(id) >= 0);
    CHECK(plan.text(plan.model.rowOf(id), 0) == QStringLiteral("Closed entry, locked"));
    CHECK_FALSE(plan.model.mayEdit(id));
    CHECK(plan.model.suggestions().empty());
    REQUIRE(plan.workspace.unlock(QStringLiteral("correct horse battery")).has_value());
    CHECK(plan.text(plan.model.rowOf(id), 0) == QStringLiteral("Zebra crossings"));
    CHECK(plan.model.mayEdit(id));
}

TEST_CASE("What the sample suggests for its next agenda follows the agenda")
{
    Plan plan;
    REQUIRE(plan.model.agendaMeeting() != nullptr);
    CHECK(plan.model.agendaMeeting()->value.date == date(2025, 10, 21));
    REQUIRE(plan.model.suggestions().size() == 2);
    const auto first = plan.model.suggestions()[0].line.entry.id;
    const auto item = plan.item("Any other business");
    REQUIRE(plan.model.link(item.id, first).has_value());
    CHECK(plan.model.suggestions().size() == 1);
    REQUIRE(plan.model.link(item.id, std::nullopt).has_value());
    CHECK(plan.model.suggestions().size() == 2);
}

} // namespace cspdesk::tests
