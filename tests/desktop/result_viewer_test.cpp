// SPDX-License-Identifier: MIT
#include "desktop/result_viewer.h"

#include "analysis/result_bundle.h"
#include "application/work.h"
#include "desktop/analysis_page.h"
#include "desktop/attach_result_dialog.h"
#include "desktop/desk.h"
#include "desktop/result_export_dialog.h"
#include "desktop/result_panel.h"
#include "desktop/result_preview.h"
#include "desktop/result_table_view.h"
#include "desktop/room_banner.h"
#include "documents/result_bundle_writer.h"
#include "presentation/analysis_settled.h"
#include "presentation/result_file.h"
#include "statistics/protection.h"
#include "support/repeat_suspects_table.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::presentation;

namespace {

std::string bundleOf(const statistics::ResultTable& table, const std::string& reason)
{
    const auto bytes = documents::writeResultBundle(
        {.tables = {table}, .charts = {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"}, .unprotectedReason = reason});
    REQUIRE(bytes.has_value());
    return *bytes;
}

std::string protectedBundle() { return bundleOf(statistics::protectedTable(repeatSuspectsTable(), 5), {}); }

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("A result that was handed over is read with its tables, charts, provenance and protection")
{
    const TemporaryFolder folder;
    const auto path = written(folder.path("quarter.cspresult"), protectedBundle());
    const auto read = readResultFile(path);
    REQUIRE(read.has_value());
    REQUIRE(read->outcome->tables.size() == 1);
    CHECK(read->outcome->tables.front().threshold == 5);
    CHECK(read->outcome->tables.front().provenance.fileName == repeatSuspectsTable().provenance.fileName);
    CHECK(read->outcome->tables.front().provenance.sha256 == repeatSuspectsTable().provenance.sha256);
    CHECK(read->title.toStdString() == repeatSuspectsTable().title);
    CHECK(read->drawings.size() == 1);
    CHECK_FALSE(read->outcome->charts.empty());
    CHECK(read->isProtected());
}

TEST_CASE("A result in which nothing is hidden says why it was handed over")
{
    const TemporaryFolder folder;
    const auto path = written(folder.path("open.cspresult"), bundleOf(repeatSuspectsTable(), "For the police alone"));
    const auto read = readResultFile(path);
    REQUIRE(read.has_value());
    CHECK_FALSE(read->isProtected());
    CHECK(read->unprotectedReason == QStringLiteral("For the police alone"));
}

TEST_CASE("What is no result, or was changed, is refused in words")
{
    const TemporaryFolder folder;
    CHECK_FALSE(readResultFile(folder.path("nowhere.cspresult")).has_value());
    const auto other = readResultFile(written(folder.path("other.cspresult"), "no bundle"));
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error().contains(QStringLiteral("no result bundle")));
    CHECK(isResultFile(QStringLiteral("A.CSPRESULT")));
    CHECK_FALSE(isResultFile(QStringLiteral("cspresult.csv")));
}

TEST_CASE("A result is opened from the menu, printed, exported as it came and attached to a meeting")
{
    Desk desk;
    desk.withSample();
    const auto path = written(desk.file("quarter.cspresult"), protectedBundle());
    desk.prompter.filesToOpen.emplace_back(path);
    desk.trigger("file.open-result");
    auto* viewer = desk.dialog<desktop::ResultViewer>();
    REQUIRE(viewer != nullptr);
    auto& table = viewer->panel().table();
    CHECK(table.model()->rowCount() == int(repeatSuspectsTable().rows.size()));
    CHECK(viewer->panel()
              .findChild<QLabel*>(QStringLiteral("resultSourceLabel"))
              ->text()
              .contains(QStringLiteral("SHA-256")));

    desk.named<QPushButton>(QStringLiteral("resultPreviewButton"), viewer).click();
    auto* preview = desk.dialog<desktop::ResultPreview>();
    REQUIRE(preview != nullptr);
    preview->reject();

    desk.named<QPushButton>(QStringLiteral("resultExportButton"), viewer).click();
    auto* exporting = desk.dialog<desktop::ResultExportDialog>();
    REQUIRE(exporting != nullptr);
    desk.named<QCheckBox>(QStringLiteral("pdfCheckBox"), exporting).setChecked(false);
    desk.named<QCheckBox>(QStringLiteral("bundleCheckBox"), exporting).setChecked(true);
    desk.named<QLineEdit>(QStringLiteral("nameEdit"), exporting).setText(QStringLiteral("again"));
    desk.prompter.folders.emplace_back(path.parent_path());
    desk.named<QPushButton>(QStringLiteral("folderButton"), exporting).click();
    exporting->accept();
    Desk::settle();
    CHECK(contentOf(desk.file("again.cspresult")) == contentOf(path)); // byte for byte

    desk.named<QPushButton>(QStringLiteral("resultAttachButton"), viewer).click();
    auto* attaching = desk.dialog<desktop::AttachResultDialog>();
    REQUIRE(attaching != nullptr);
    desk.named<QLineEdit>(QStringLiteral("titleEdit"), attaching).setText(QStringLiteral("The quarter"));
    attaching->submit();
    REQUIRE(QTest::qWaitFor([&] { return desk.dialog<desktop::AttachResultDialog>() == nullptr; }));
    const auto papers = application::all<domain::Paper>(desk.workspace.store());
    REQUIRE(papers.has_value());
    CHECK(std::any_of(papers->begin(), papers->end(),
                      [](const auto& paper) { return paper->matter.value().title == "The quarter"; }));
}

TEST_CASE("A result with nothing hidden warns, says the reason, and its copy says so too")
{
    Desk desk;
    desk.window.openFile(written(desk.file("open.cspresult"), bundleOf(repeatSuspectsTable(), "For the police alone")));
    auto* viewer = desk.dialog<desktop::ResultViewer>();
    REQUIRE(viewer != nullptr);
    const auto* warning = viewer->findChild<desktop::RoomBanner*>();
    CHECK(warning->isVisible());
    CHECK(warning->detail().contains(QStringLiteral("For the police alone")));
    viewer->panel().table().copy();
    CHECK(QGuiApplication::clipboard()->mimeData()->text().startsWith(QStringLiteral("Not for publication")));
    CHECK_FALSE(desk.named<QPushButton>(QStringLiteral("resultAttachButton"), viewer).isEnabled());
}

TEST_CASE("A result is opened where it is dropped, on the analysis desk as anywhere, and a damaged one is refused")
{
    Desk desk;
    desk.trigger("view.analysis");
    const auto drop = [&](QWidget& on, const std::filesystem::path& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path.string()))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &enter);
        CHECK(enter.isAccepted());
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &event);
    };
    const auto path = written(desk.file("quarter.cspresult"), protectedBundle());
    for (QWidget* on : {static_cast<QWidget*>(&desk.window),
                        static_cast<QWidget*>(desk.window.findChild<desktop::AnalysisPage*>())}) {
        drop(*on, path);
        auto* viewer = desk.dialog<desktop::ResultViewer>();
        REQUIRE(viewer != nullptr);
        viewer->reject();
        Desk::settle();
    }
    drop(desk.window, written(desk.file("damaged.cspresult"), protectedBundle().substr(0, 500)));
    CHECK(desk.dialog<desktop::ResultViewer>() == nullptr);
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("damaged.cspresult")));
}
