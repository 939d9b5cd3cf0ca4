// SPDX-License-Identifier: MIT
#include "desktop/report_window.h"

#include "application/published_work.h"
#include "desktop/analysis.h"
#include "desktop/figure_underlines.h"
#include "desktop/insert_result_dialog.h"
#include "desktop/pages_view.h"
#include "documents/result_bundle_writer.h"
#include "statistics/protection.h"
#include "support/repeat_suspects_table.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using desktop::ReportWindow;

namespace {

std::string resultOf(const statistics::ResultTable& table, const std::string& reason = {})
{
    const auto bytes = documents::writeResultBundle({.tables = {table}, .unprotectedReason = reason});
    REQUIRE(bytes.has_value());
    return *bytes;
}

struct ReportDesk : Analysis
{
    ReportWindow* report = nullptr;

    ReportDesk()
    {
        withSample();
        trigger("view.analysis");
        trigger("analysis.report");
        report = dialog<ReportWindow>();
        REQUIRE(report != nullptr);
        wait();
    }
    void wait() const
    {
        REQUIRE(QTest::qWaitFor([this] { return report->isSettled(); }, 20'000));
        Desk::settle();
    }
    [[nodiscard]] QPlainTextEdit& source() { return named<QPlainTextEdit>(QStringLiteral("reportText"), report); }
    [[nodiscard]] QListWidget& list() { return named<QListWidget>(QStringLiteral("reportList"), report); }
    void click(const char* button) { named<QPushButton>(QString::fromLatin1(button), report).click(); }
    [[nodiscard]] int pages() const { return report->findChild<desktop::PagesView*>()->pageCount(); }
};

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("A report is begun, gets a table of a result, is saved and goes out as a document")
{
    ReportDesk desk;
    CHECK(desk.source().toPlainText().contains(QStringLiteral("## Summary")));
    CHECK(desk.list().count() == 0);
    CHECK(desk.pages() >= 1);

    desk.prompter.filesToSave.emplace_back(desk.file("deep-dive.txt"));
    desk.click("saveReportButton");
    desk.wait();
    written(desk.file("suspects.cspresult"), resultOf(statistics::protectedTable(repeatSuspectsTable(), 5)));
    desk.source().moveCursor(QTextCursor::End);
    desk.click("insertButton");
    auto* inserting = desk.dialog<desktop::InsertResultDialog>();
    REQUIRE(inserting != nullptr);
    desk.prompter.filesToOpen.emplace_back(desk.file("suspects.cspresult"));
    desk.named<QPushButton>(QStringLiteral("anotherResultButton"), inserting).click();
    auto& tree = desk.named<QTreeWidget>(QStringLiteral("resultTree"), inserting);
    REQUIRE(tree.topLevelItemCount() == 1);
    tree.topLevelItem(0)->child(0)->setCheckState(0, Qt::Checked);
    inserting->accept();
    CHECK(desk.source().toPlainText().contains(QStringLiteral("source: suspects = suspects.cspresult")));
    CHECK(desk.source().toPlainText().contains(QStringLiteral("[table suspects | repeat-suspects]")));
    desk.wait();
    CHECK(desk.list().count() == 0);

    desk.prompter.filesToSave.emplace_back(desk.file("deep-dive.html"));
    desk.click("exportReportButton");
    CHECK(contentOf(desk.file("deep-dive.html")).find("Table 1") != std::string::npos);
    const auto published = application::publishedResults(desk.workspace.store());
    REQUIRE(published.has_value());
    REQUIRE(published->size() == 1);
    CHECK(published->front()->place == "deep-dive.html");

    desk.prompter.confirmations = {false, true};
    desk.report->reject(); // what was inserted is not saved
    CHECK(desk.report->isVisible());
    desk.report->reject();
    CHECK_FALSE(desk.report->isVisible());
    CHECK(contentOf(desk.file("deep-dive.txt")).find("[table") == std::string::npos);
}

TEST_CASE("What is wrong in the source of a report is listed, and leads to its line")
{
    ReportDesk desk;
    desk.source().setPlainText(QStringLiteral("title: A\n\n## Part\n\nOf 56 families 36 (45%) came.\n\n[tabel x]\n"));
    desk.wait();
    REQUIRE(desk.list().count() == 1);
    CHECK(desk.list().item(0)->text().contains(QStringLiteral("Line 7")));
    Q_EMIT desk.list().itemActivated(desk.list().item(0));
    CHECK(desk.source().textCursor().blockNumber() == 6);
    REQUIRE(QTest::qWaitFor([&] { return !desk.source().extraSelections().isEmpty(); }));

    desk.source().setPlainText(QStringLiteral("title: A\n\n## Part\n\nOf 56 families 36 (45%) came.\n"));
    desk.wait();
    REQUIRE(desk.list().count() == 1);
    CHECK(desk.list().item(0)->text().contains(QStringLiteral("64%")));
    desk.report->reject();
}

TEST_CASE("A report of a result in which nothing is hidden goes out with a reason alone, below its tables")
{
    ReportDesk desk;
    written(desk.file("open.cspresult"), resultOf(repeatSuspectsTable(), "For the police"));
    written(desk.file("open.txt"),
            "title: Open\nsource: open = open.cspresult\n\n## Part\n\n[table open | repeat-suspects]\n");
    desk.prompter.filesToOpen.emplace_back(desk.file("open.txt"));
    desk.click("openReportButton");
    desk.wait();
    REQUIRE(desk.list().count() >= 1);
    desk.prompter.texts.emplace_back(std::nullopt);
    desk.click("exportReportButton");
    desk.prompter.texts.emplace_back(QStringLiteral("For the police alone"));
    desk.prompter.filesToSave.emplace_back(desk.file("open.html"));
    desk.click("exportReportButton");
    CHECK(contentOf(desk.file("open.html")).find("For the police alone") != std::string::npos);
    desk.report->reject();
}
