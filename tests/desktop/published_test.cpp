// SPDX-License-Identifier: MIT
#include "application/published_work.h"
#include "desktop/analysis.h"
#include "desktop/attach_result_dialog.h"
#include "desktop/published_dialog.h"
#include "desktop/result_export_dialog.h"
#include "desktop/result_viewer.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

/// So many thieves in the first months of the year, each of two thefts, and so many more in May.
std::string thieves(int early, int late)
{
    std::string out = "crime_ref,suspect_id,crime_type,recorded_date\n";
    for (int person = 0; person < early + late; ++person)
        for (int crime = 0; crime < 2; ++crime)
            out += "c" + std::to_string(2 * person + crime) + ",p" + std::to_string(person) + ",Theft,2024-0"
                 + (person == 0      ? "1"
                    : person < early ? "2"
                                     : "5")
                 + "-01\n";
    return out;
}

std::vector<Stored<domain::PublishedResult>> publishedIn(const Analysis& desk)
{
    auto out = application::publishedResults(desk.workspace.store());
    REQUIRE(out.has_value());
    return std::move(*out);
}

/// Attaches the result to an item of the meeting that is chosen, of such a session.
void attachTo(Analysis& desk, domain::Session session)
{
    desk.trigger("analysis.attach");
    auto* attaching = desk.dialog<desktop::AttachResultDialog>();
    REQUIRE(attaching != nullptr);
    const auto& meetings = desk.named<QComboBox>(QStringLiteral("meetingCombo"), attaching);
    auto& items = desk.named<QComboBox>(QStringLiteral("itemCombo"), attaching);
    for (const auto& item : desk.itemsOf(Id<domain::Meeting>(meetings.currentData().toLongLong())))
        if (const int place = items.findData(qlonglong(item.id.number())); place >= 0 && item->session == session)
            items.setCurrentIndex(place);
    attaching->submit();
    REQUIRE(QTest::qWaitFor([&] { return desk.dialog<desktop::AttachResultDialog>() == nullptr; }));
}

} // namespace

TEST_CASE("What is copied, exported and attached is kept while a file is open, and undo is not about that")
{
    Analysis desk;
    desk.withSample();
    desk.trigger("view.analysis");
    desk.openText(thieves(40, 0));
    const QString undo = desk.action("edit.undo").text();
    desk.trigger("analysis.copy");
    desk.trigger("analysis.copy");
    REQUIRE(publishedIn(desk).size() == 1);
    CHECK(desk.action("edit.undo").text() == undo);
    CHECK(publishedIn(desk)[0]->way == domain::PublishedWay::Copy);

    desk.trigger("analysis.export");
    auto* exporting = desk.dialog<desktop::ResultExportDialog>();
    REQUIRE(exporting != nullptr);
    desk.prompter.folders.emplace_back(desk.file("").parent_path());
    desk.named<QPushButton>(QStringLiteral("folderButton"), exporting).click();
    desk.named<QLineEdit>(QStringLiteral("nameEdit"), exporting).setText(QStringLiteral("thieves"));
    exporting->accept();
    REQUIRE(publishedIn(desk).size() == 2);
    CHECK(publishedIn(desk)[1]->place == "thieves.pdf");
    CHECK(publishedIn(desk)[1]->reason.empty());

    attachTo(desk, domain::Session::Closed); // not for the public
    CHECK(publishedIn(desk).size() == 2);
    attachTo(desk, domain::Session::Open);
    REQUIRE(publishedIn(desk).size() == 3);
    CHECK(publishedIn(desk)[2]->way == domain::PublishedWay::Paper);
    CHECK(publishedIn(desk)[2]->place.find("item") != std::string::npos);
}

TEST_CASE("Later figures that tell a small number with those that went out need a reason, until these reached nobody")
{
    Analysis desk;
    desk.withSample();
    desk.trigger("view.analysis");
    desk.openText(thieves(40, 0));
    desk.trigger("analysis.copy");
    desk.openText(thieves(40, 3));
    desk.prompter.texts.emplace_back(std::nullopt); // no reason, no copy
    desk.trigger("analysis.copy");
    CHECK(publishedIn(desk).size() == 1);

    desk.trigger("analysis.export");
    auto* exporting = desk.dialog<desktop::ResultExportDialog>();
    REQUIRE(exporting != nullptr);
    CHECK(desk.named<QLabel>(QStringLiteral("warningLabel"), exporting).text().contains(QStringLiteral("only 3")));
    CHECK_FALSE(exporting->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    exporting->reject();

    desk.trigger("analysis.published");
    auto* published = desk.dialog<desktop::PublishedDialog>();
    REQUIRE(published != nullptr);
    auto& table = desk.named<QTableView>(QStringLiteral("publishedTable"), published);
    REQUIRE(table.model()->rowCount() == 1);
    auto& counts = desk.named<QPushButton>(QStringLiteral("countsButton"), published);
    counts.click();
    CHECK_FALSE(publishedIn(desk)[0]->counts);
    CHECK(counts.text().contains(QStringLiteral("after all")));
    published->reject();
    Desk::settle();
    desk.trigger("analysis.copy");
    CHECK(publishedIn(desk).size() == 2);
    desk.trigger("edit.undo");
    CHECK(publishedIn(desk)[0]->counts);
}

TEST_CASE("Tables that went out can be seen as they were, and an empty list says how it fills")
{
    Analysis desk;
    CHECK_FALSE(desk.action("analysis.published").isEnabled());
    desk.withSample();
    desk.trigger("view.analysis");
    desk.trigger("analysis.published");
    auto* published = desk.dialog<desktop::PublishedDialog>();
    REQUIRE(published != nullptr);
    CHECK_FALSE(desk.named<QTableView>(QStringLiteral("publishedTable"), published).isVisible());
    published->reject();
    desk.openText(thieves(40, 0));
    desk.trigger("analysis.copy");
    desk.trigger("analysis.published");
    published = desk.dialog<desktop::PublishedDialog>();
    REQUIRE(published != nullptr);
    desk.named<QPushButton>(QStringLiteral("showPublishedButton"), published).click();
    auto* viewer = desk.dialog<desktop::ResultViewer>();
    REQUIRE(viewer != nullptr);
    CHECK(viewer->findChild<desktop::ResultTableView*>() != nullptr);
    viewer->reject();
    published->reject();
}
