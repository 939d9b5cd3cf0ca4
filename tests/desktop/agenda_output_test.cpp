// SPDX-License-Identifier: MIT
#include "desktop/agenda_desk.h"
#include "desktop/export_dialog.h"
#include "desktop/pages_view.h"
#include "desktop/paper_copy.h"
#include "desktop/paper_preview.h"
#include "desktop/paper_printing.h"
#include "documents/page_layout.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QPrinter>
#include <QPushButton>

using namespace cspdesk;
using namespace cspdesk::tests;
using documents::Audience;

namespace {

const std::string openItem = "Raising awareness of e-scooter charger and battery fires";
const std::string closedTitle = "Domestic abuse related death review: report of the independent chair";

struct Output : AgendaDesk
{
    desktop::ExportDialog& exporting()
    {
        trigger("agenda.export");
        auto* open = dialog<desktop::ExportDialog>();
        REQUIRE(open != nullptr);
        return *open;
    }
    void tick(QDialog& within, const QString& name, bool on = true)
    {
        named<QAbstractButton>(name, &within).setChecked(on);
        settle();
    }
    QPushButton& mainButton(QDialog& within)
    {
        return *named<QDialogButtonBox>(QStringLiteral("buttonBox"), &within).button(QDialogButtonBox::Ok);
    }
    /// The web page of the public or the board copy, as the export dialog writes it.
    std::string exported(bool board)
    {
        desktop::ExportDialog& open = exporting();
        tick(open, QStringLiteral("pdfCheckBox"), false);
        tick(open, QStringLiteral("htmlCheckBox"));
        if (board)
            tick(open, QStringLiteral("boardButton"));
        const auto path = file(board ? "board.html" : "public.html");
        prompter.filesToSave.emplace_back(path);
        mainButton(open).click();
        settle();
        return readFile(path);
    }
    bool isSealed(const application::Result<desktop::PaperCopy>& copy)
    {
        const auto* failure = copy.has_value() ? nullptr : std::get_if<Failure>(&copy.error());
        return failure != nullptr && failure->kind == Failure::Kind::Sealed;
    }
};

bool contains(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("An item moved into the closed session is gone from the public copy and stays in the board copy")
{
    Output output;
    CHECK(contains(output.exported(false), "e-scooter"));
    output.choose(openItem);
    output.trigger("agenda.toggle-closed");
    CHECK(output.item(openItem)->session == domain::Session::Closed);
    CHECK(output.window.messageBar().text().contains(QStringLiteral("closed session")));
    const std::string publicCopy = output.exported(false);
    CHECK_FALSE(contains(publicCopy, "e-scooter"));
    CHECK_FALSE(contains(publicCopy, "Gareth Boyd"));
    CHECK(contains(publicCopy, domain::defaultOpenTitle));
    CHECK(contains(output.exported(true), "e-scooter"));
}

TEST_CASE("Moving an item back to the open session says that the public will read it")
{
    Output output;
    output.choose(openItem);
    output.trigger("agenda.toggle-closed");
    output.trigger("agenda.toggle-closed");
    CHECK(output.item(openItem)->session == domain::Session::Open);
    CHECK(output.window.messageBar().tone() == desktop::Notices::Tone::Warning);
    CHECK(contains(output.exported(false), "e-scooter"));
}

TEST_CASE("All formats are written side by side under the suggested name")
{
    Output output;
    desktop::ExportDialog& open = output.exporting();
    output.tick(open, QStringLiteral("htmlCheckBox"));
    output.tick(open, QStringLiteral("textCheckBox"));
    CHECK(output.named<QLabel>(QStringLiteral("namesListLabel"), &open)
              .text()
              .startsWith(QStringLiteral("2025-10-21 Agenda - public copy.pdf")));
    output.prompter.filesToSave.emplace_back(output.file("Agenda.pdf"));
    output.mainButton(open).click();
    Desk::settle();
    CHECK(readFile(output.file("Agenda.pdf")).substr(0, 5) == "%PDF-");
    CHECK(contains(readFile(output.file("Agenda.html")), "<html lang=\"en-GB\">"));
    CHECK(contains(readFile(output.file("Agenda.txt")), "Tuesday 21 October 2025"));
    CHECK(output.window.messageBar().text().contains(QStringLiteral("Agenda.html")));
}

TEST_CASE("A file of the same name beside the chosen one is not replaced unasked")
{
    Output output;
    writeFile(output.file("Agenda.html"), "mine");
    desktop::ExportDialog& open = output.exporting();
    output.tick(open, QStringLiteral("htmlCheckBox"));
    output.prompter.filesToSave.emplace_back(output.file("Agenda.pdf"));
    output.prompter.confirmations.push_back(false);
    output.mainButton(open).click();
    Desk::settle();
    CHECK(readFile(output.file("Agenda.html")) == "mine");
    CHECK_FALSE(std::filesystem::exists(output.file("Agenda.pdf")));
}

TEST_CASE("Where nothing can be written the export says so and stays")
{
    Output output;
    desktop::ExportDialog& open = output.exporting();
    output.prompter.filesToSave.emplace_back(output.file("no such folder") / "Agenda.pdf");
    output.mainButton(open).click();
    Desk::settle();
    CHECK(output.dialog<desktop::ExportDialog>() != nullptr);
    CHECK(output.named<QLabel>(QStringLiteral("problemLabel"), &open).isVisible());
}

TEST_CASE("While closed matter is locked neither copy is written, and the public one can be looked at")
{
    Output output;
    REQUIRE(output.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    output.workspace.lock();
    const auto meeting = output.meetingOn(date(2025, 10, 21)).id;
    CHECK(output.isSealed(desktop::paperCopy(output.workspace, {documents::Paper::Agenda, meeting}, Audience::Board)));
    CHECK(desktop::paperCopy(output.workspace, {documents::Paper::Agenda, meeting}, Audience::Public).has_value());

    desktop::ExportDialog& open = output.exporting();
    for (const char* audience : {"publicButton", "boardButton"}) {
        output.tick(open, QString::fromLatin1(audience));
        CHECK_FALSE(output.mainButton(open).isEnabled());
        CHECK(output.named<QFrame>(QStringLiteral("lockedFrame"), &open).isVisible());
    }
    REQUIRE(output.workspace.unlock(QStringLiteral("correct horse battery")).has_value());
    Desk::settle();
    CHECK(output.mainButton(open).isEnabled());
}

TEST_CASE("A public copy in which a closed title was retyped is not written, and the message bar names the place")
{
    Output output;
    desktop::LineBox& editor = output.editTitle(openItem);
    editor.insertPlainText(QString::fromStdString("After the " + closedTitle));
    output.press(editor, Qt::Key_Return);
    const auto path = output.file("public.pdf");
    desktop::ExportDialog& open = output.exporting();
    output.prompter.filesToSave.emplace_back(path);
    output.mainButton(open).click();
    Desk::settle();
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK(output.window.messageBar().tone() == desktop::Notices::Tone::Problem);
    CHECK(output.window.messageBar().text().contains(QStringLiteral("report of the independent chair")));
    CHECK(contains(output.exported(true), "After the Domestic abuse")); // the Board may read it
}

TEST_CASE("A public copy in which closed matter stands is not printed")
{
    Output output;
    desktop::LineBox& editor = output.editTitle(openItem);
    editor.insertPlainText(QString::fromStdString("After the " + closedTitle));
    output.press(editor, Qt::Key_Return);
    output.trigger("agenda.preview");
    auto* preview = output.dialog<desktop::PaperPreview>();
    REQUIRE(preview != nullptr);
    output.named<QPushButton>(QStringLiteral("previewPrintButton"), preview).click();
    Desk::settle();
    CHECK(output.window.messageBar().tone() == desktop::Notices::Tone::Problem);
    CHECK(output.window.messageBar().text().contains(QStringLiteral("closed title")));
}

TEST_CASE("The public copy is the same whether closed matter is open here or not")
{
    Output output;
    const auto meeting = output.meetingOn(date(2025, 10, 21)).id;
    const auto written = [&] {
        std::vector<documents::MissingCharacter> missing;
        const auto copy = desktop::paperCopy(output.workspace, {documents::Paper::Agenda, meeting}, Audience::Public);
        REQUIRE(copy.has_value());
        return desktop::written(*copy, desktop::CopyFormat::WebPage, missing);
    };
    const QByteArray unlocked = written();
    REQUIRE(output.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    output.workspace.lock();
    CHECK(written() == unlocked);
    CHECK_FALSE(unlocked.contains("report of the independent chair"));
}

TEST_CASE("Characters that no typeface has are named after the export")
{
    Output output;
    desktop::LineBox& editor = output.editTitle(openItem);
    editor.insertPlainText(QString::fromUtf8("Drill 😀"));
    output.press(editor, Qt::Key_Return);
    desktop::ExportDialog& open = output.exporting();
    output.prompter.filesToSave.emplace_back(output.file("Agenda.pdf"));
    output.mainButton(open).click();
    Desk::settle();
    CHECK(output.window.messageBar().tone() == desktop::Notices::Tone::Warning);
    CHECK(output.window.messageBar().text().contains(QStringLiteral("U+1F600")));
}

TEST_CASE("The preview shows the public copy first and turns its pages by keyboard")
{
    Output output;
    output.trigger("agenda.preview");
    auto* preview = output.dialog<desktop::PaperPreview>();
    REQUIRE(preview != nullptr);
    desktop::PagesView& pages = preview->pages();
    REQUIRE(pages.pageCount() > 1);
    CHECK(pages.currentPage() == 0);
    CHECK(output.named<QAbstractButton>(QStringLiteral("publicButton"), preview).isChecked());
    output.press(pages, Qt::Key_PageDown);
    CHECK(pages.currentPage() == 1);
    output.press(pages, Qt::Key_End);
    CHECK(pages.currentPage() == pages.pageCount() - 1);
    CHECK_FALSE(output.named<QAbstractButton>(QStringLiteral("nextPageButton"), preview).isEnabled());
    output.press(pages, Qt::Key_Home);
    CHECK(pages.currentPage() == 0);
    const int percent = pages.zoomPercent();
    output.press(pages, Qt::Key_Plus);
    CHECK(pages.zoomPercent() > percent);
    CHECK(pages.fit() == desktop::PagesView::Fit::None);
}

TEST_CASE("The printer gets every page of the copy")
{
    Output output;
    const auto copy = desktop::paperCopy(
        output.workspace, {documents::Paper::Agenda, output.meetingOn(date(2025, 10, 21)).id}, Audience::Board);
    REQUIRE(copy.has_value());
    const auto pages = documents::layOut(copy->document);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    const auto path = output.file("printed.pdf");
    printer.setOutputFileName(QString::fromStdString(path.string()));
    REQUIRE(desktop::printPages(printer, pages));
    const std::string pdf = readFile(path);
    const std::string count = "/Count " + std::to_string(pages.pages.size());
    CHECK(contains(pdf, count));
}
