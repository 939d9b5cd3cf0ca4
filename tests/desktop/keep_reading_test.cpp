// SPDX-License-Identifier: MIT
#include "application/work.h"
#include "desktop/analysis.h"
#include "desktop/date_field.h"
#include "desktop/keep_reading_dialog.h"
#include "desktop/result_table_view.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

struct Readings : Analysis
{
    Readings()
    {
        withSample();
        trigger("view.analysis");
        trigger("analysis.sample-crimes");
        wait();
    }

    desktop::KeepReadingDialog& dialogAt(int row, int column)
    {
        auto& table = named<desktop::ResultTableView>(QStringLiteral("resultTable"));
        table.setCurrentIndex(table.model()->index(row, column));
        trigger("analysis.reading");
        auto* opened = dialog<desktop::KeepReadingDialog>();
        REQUIRE(opened != nullptr);
        return *opened;
    }

    std::vector<domain::Reading> readings(qlonglong target)
    {
        const auto kept = application::require(workspace.store(), Id<domain::Target>(target));
        REQUIRE(kept.has_value());
        return kept->value.readings;
    }
};

} // namespace

TEST_CASE("A figure of a result is kept as a reading with its period and its source, and undo takes it out again")
{
    Readings desk;
    auto& dialog = desk.dialogAt(0, 2);
    CHECK(desk.named<QLabel>(QStringLiteral("figureLabel"), &dialog).text().contains(QStringLiteral("10,659")));
    const qlonglong target = desk.named<QComboBox>(QStringLiteral("targetCombo"), &dialog).currentData().toLongLong();
    const auto before = desk.readings(target);
    dialog.submit();
    const auto after = desk.readings(target);
    REQUIRE(after.size() == before.size() + 1);
    const auto kept =
        std::find_if(after.begin(), after.end(), [](const auto& each) { return each.value == domain::whole(10'659); });
    REQUIRE(kept != after.end());
    CHECK(isoDate(kept->from) == "2013-10-01"); // Appendix F: the earlier of its two years
    CHECK(isoDate(kept->until) == "2014-09-30");
    CHECK(kept->source.find("recorded-crime-2013-2015.csv") != std::string::npos);
    CHECK(kept->source.find("SHA-256") != std::string::npos);
    desk.trigger("edit.undo");
    CHECK(desk.readings(target) == before);
    auto& later = desk.dialogAt(0, 3);
    CHECK(desktop::dateOf(desk.named<QDateEdit>(QStringLiteral("readingUntilEdit"), &later)) == date(2015, 9, 30));
}

TEST_CASE("What is no figure is no reading, and nothing is kept of a result that is not protected")
{
    Readings desk;
    auto& dialog = desk.dialogAt(0, 2);
    auto& column = desk.named<QComboBox>(QStringLiteral("columnCombo"), &dialog);
    column.setCurrentIndex(column.count() - 1); // in words what can be made of it
    CHECK(desk.named<QLabel>(QStringLiteral("figureLabel"), &dialog).text().startsWith(QStringLiteral("No figure")));
    CHECK_FALSE(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    dialog.reject();
    analysis::Recipe recipe = desk.page().desk().recipe();
    recipe.protection.reset();
    desk.page().desk().setRecipe(recipe);
    desk.wait();
    desk.trigger("analysis.reading");
    CHECK(desk.dialog<desktop::KeepReadingDialog>() == nullptr);
}
