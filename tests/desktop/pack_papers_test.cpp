// SPDX-License-Identifier: MIT
#include "application/paper_work.h"
#include "desktop/desk.h"
#include "desktop/pack_list.h"
#include "desktop/pack_page.h"
#include "desktop/pack_preview.h"
#include "desktop/paper_printing.h"
#include "documents/attached_papers.h"

#include <QFile>
#include <QLabel>
#include <QPrinter>
#include <QTest>

#include <numeric>

using namespace cspdesk;
using namespace cspdesk::tests;
using documents::PagePictures;
using Kind = desktop::PackLine::Kind;

namespace {

/// A page with a red square, 200 points wide, in its middle.
const std::string redSquare = handMade({{.words = "a paper", .content = "1 0 0 rg 197 321 200 200 re f\n"}});

/// The pack of 21 October 2025 in front, with papers of others in it.
struct PackPapersDesk : Desk
{
    PackPapersDesk()
    {
        withSample();
        give("Quarterly figures", "figures.pdf", redSquare);
        trigger("view.pack");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        ready();
    }

    void give(const std::string& title, const std::string& name, const std::string& bytes, bool isSeparate = false)
    {
        const auto meeting = meetingOn(date(2025, 10, 21)).id;
        const auto item = itemsOf(meeting)[9].id;
        const auto given = workspace.run(
            application::Verb::ReceivePaper, QStringLiteral("receive"), [&](application::UnitOfWork& unit) {
                domain::Paper paper{.meeting = meeting, .item = item};
                paper.separate = isSeparate;
                const auto id = application::addPaper(unit, paper, domain::PaperMatter{.title = title});
                REQUIRE(id.has_value());
                auto source = [bytes, isGiven = false]() mutable -> application::Result<std::string> {
                    return std::exchange(isGiven, true) ? std::string() : bytes;
                };
                return application::receivePaper(
                    unit, *id, {.name = name, .mediaType = "application/pdf", .on = date(2025, 10, 6)}, source);
            });
        REQUIRE(given.has_value());
        settle();
    }
    void ready()
    {
        settle();
        page().waitForPages();
        settle();
    }
    [[nodiscard]] desktop::PackPage& page() { return named<desktop::PackPage>(QStringLiteral("packPage")); }
    [[nodiscard]] desktop::PackList& list() { return named<desktop::PackList>(QStringLiteral("packList")); }
    [[nodiscard]] desktop::PagesView& pages()
    {
        return named<desktop::PackPreview>(QStringLiteral("packPreview")).pages();
    }
    [[nodiscard]] QString size() { return named<QLabel>(QStringLiteral("packSizeLabel")).text(); }
    [[nodiscard]] int attachedPage()
    {
        const auto& all = pages().document().pages;
        for (std::size_t page = 0; page < all.size(); ++page)
            if (all[page].attached)
                return int(page);
        FAIL("no page of another's paper");
        std::abort();
    }
    /// The lines of the section on sizes: title, detail, size.
    [[nodiscard]] std::vector<desktop::PackLine> sizes()
    {
        std::vector<desktop::PackLine> found;
        bool isThere = false;
        for (const desktop::PackLine& line : list().lines()) {
            if (line.kind == Kind::Heading)
                isThere = line.title == QStringLiteral("Size");
            else if (isThere)
                found.push_back(line);
        }
        return found;
    }
    [[nodiscard]] bool saysOnTheirWay() { return named<QLabel>(QStringLiteral("packOnTheirWayLabel")).isVisible(); }
};

bool isRed(const QColor& colour) { return colour.red() > 200 && colour.green() < 60 && colour.blue() < 60; }

bool isInstalled()
{
    if (!PagePictures::canBeMade())
        WARN("pdftoppm is not installed: not checked");
    return PagePictures::canBeMade();
}

} // namespace

TEST_CASE("choosing the other copy takes the pages and the lines of this one away at once")
{
    PackPapersDesk desk;
    desk.action("pack.switch-copy").trigger(); // no turn of the event loop
    CHECK(desk.pages().pageCount() == 0);
    CHECK(desk.list().lines().empty());
    CHECK(desk.saysOnTheirWay());
    CHECK(desk.action("pack.export").isEnabled()); // it is asked for of what is on its way
    desk.ready();
    CHECK_FALSE(desk.saysOnTheirWay());
    CHECK(desk.pages().pageCount() == 21);
}

TEST_CASE("locking takes the pages away at once and says that others are on their way")
{
    PackPapersDesk desk;
    desk.trigger("pack.switch-copy");
    desk.ready();
    REQUIRE(desk.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    desk.ready();
    desk.workspace.lock();
    CHECK(desk.pages().pageCount() == 0);
    CHECK(desk.list().lines().empty());
    CHECK(desk.saysOnTheirWay());
    desk.ready();
    CHECK(desk.pages().pageCount() > 0); // of the copy without its closed matter
}

TEST_CASE("a copy that was laid out before is there at once as long as nothing has changed")
{
    PackPapersDesk desk;
    const QString before = desk.size();
    desk.pages().goTo(5);
    desk.trigger("pack.switch-copy");
    desk.ready();
    CHECK(desk.pages().currentPage() == 5);    // the same place of the other copy
    desk.action("pack.switch-copy").trigger(); // no turn of the event loop
    CHECK(desk.size() == before);
    CHECK(desk.pages().pageCount() == 17);
    CHECK(desk.pages().currentPage() == 5);
    desk.action("pack.switch-copy").trigger();
    CHECK(desk.pages().pageCount() == 21);

    desk.give("Another paper", "another.pdf", redSquare);
    desk.ready();
    CHECK(desk.pages().pageCount() == 22);
    desk.action("pack.switch-copy").trigger();
    CHECK(desk.pages().pageCount() == 0); // the file has changed since
    desk.ready();
    CHECK(desk.pages().pageCount() == 18);
}

TEST_CASE("a pack that was laid out before is compared anew without being laid out")
{
    documents::Pack pack;
    pack.parts.push_back({.title = "Never laid out"});
    auto before = std::make_shared<desktop::MadePack>();
    before->pdf = "as it was";
    before->texts = {{"contents of the pack", "The review of Flat 4, Marigold House"}};
    before->isCompared = true;
    application::LeakMatter matter;
    matter.closed.texts.push_back("The review of Flat 4, Marigold House");

    desktop::PackMaker maker;
    std::shared_ptr<const desktop::MadePack> made;
    QObject::connect(&maker, &desktop::PackMaker::made, [&](const auto& done) { made = done; });
    maker.make({.pack = pack, .fileName = "pack.pdf", .matter = matter, .before = before});
    maker.wait();
    REQUIRE(made);
    CHECK(made->pdf == "as it was");
    CHECK(made->leaks.size() == 1);
}

TEST_CASE("an order that was forgotten tells nobody of its end")
{
    PackPapersDesk desk;
    const auto copy =
        desktop::packCopy(desk.workspace, desk.meetingOn(date(2025, 10, 21)).id, documents::Audience::Board);
    REQUIRE(copy.has_value());
    desktop::PackMaker maker;
    int told = 0;
    QObject::connect(&maker, &desktop::PackMaker::made, [&] { ++told; });
    QObject::connect(&maker, &desktop::PackMaker::failed, [&] { ++told; });
    maker.make({copy->pack, "pack.pdf", std::nullopt});
    maker.forget();
    CHECK_FALSE(maker.isMaking());
    maker.wait();
    CHECK(told == 0);
    maker.make({copy->pack, "pack.pdf", std::nullopt});
    maker.wait();
    CHECK(told == 1);
}

TEST_CASE("papers are read where the pack is laid out, closed ones of a file with a passphrase, too")
{
    PackPapersDesk desk;
    const auto meeting = desk.meetingOn(date(2025, 10, 21)).id;
    REQUIRE(desk.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    const auto items = desk.itemsOf(meeting);
    const auto closed = std::find_if(items.begin(), items.end(),
                                     [](const auto& item) { return item->session == domain::Session::Closed; });
    REQUIRE(closed != items.end());
    const auto given = desk.workspace.run(
        application::Verb::ReceivePaper, QStringLiteral("receive"), [&](application::UnitOfWork& unit) {
            const auto id = application::addPaper(unit, {.meeting = meeting, .item = closed->id},
                                                  domain::PaperMatter{.title = "Closed figures"});
            REQUIRE(id.has_value());
            auto source = [isGiven = false]() mutable -> application::Result<std::string> {
                return std::exchange(isGiven, true) ? std::string() : redSquare;
            };
            return application::receivePaper(
                unit, *id, {.name = "closed.pdf", .mediaType = "application/pdf", .on = date(2025, 10, 6)}, source);
        });
    REQUIRE(given.has_value());
    desk.ready();
    CHECK(desk.pages().pageCount() == 17); // not in the public copy
    desk.trigger("pack.switch-copy");
    desk.ready();
    CHECK(desk.pages().pageCount() == 22);
}

TEST_CASE("the sizes of a pack add up, and what is sent round separately is told apart")
{
    PackPapersDesk desk;
    desk.give("Sent separately", "separate.pdf", std::string(2'500'000, 'x'), true);
    desk.ready();
    const auto sizes = desk.sizes();
    REQUIRE(sizes.size() == 3);
    CHECK(sizes[0].title == QStringLiteral("Cover, contents and own documents"));
    CHECK(sizes[0].pages.endsWith(QStringLiteral(" kB")));
    CHECK_FALSE(sizes[0].pages.startsWith(QLatin1Char('0')));
    CHECK(sizes[1].title == QStringLiteral("Quarterly figures"));
    CHECK(sizes[2].title == QStringLiteral("Sent separately"));
    CHECK(sizes[2].pages == QStringLiteral("2.5 MB"));
    CHECK(sizes[2].detail == QStringLiteral("Sent round separately: not in the size of the pack"));
    CHECK(desk.size().endsWith(QStringLiteral(" kB")));
}

TEST_CASE("the preview shows the pages of attached papers")
{
    if (!isInstalled())
        return;
    PackPapersDesk desk;
    const int page = desk.attachedPage();
    desk.pages().setFit(desktop::PagesView::Fit::Page);
    desk.pages().goTo(page);
    desk.pages().grab(); // asks for what it shows
    desk.pages().attached().wait();
    const QImage picture = desk.pages().viewport()->grab().toImage();
    int red = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            red += isRed(picture.pixelColor(x, y)) ? 1 : 0;
    // A square of 200 of 595 points, drawn a little smaller in its frame, on a page that fits the view.
    const double side = std::sqrt(red) / desk.pages().devicePixelRatioF();
    const double pageWidth = 595 * desk.pages().zoomPercent() / 100.0 * 96 / 72;
    CHECK(side / pageWidth > 0.26);
    CHECK(side / pageWidth < 0.34);
}

TEST_CASE("a pack is printed with the pages of attached papers under their frames")
{
    if (!isInstalled())
        return;
    PackPapersDesk desk;
    const documents::LaidOutDocument& document = desk.pages().document();
    const int page = desk.attachedPage();
    desk.prompter.filesToSave.emplace_back(desk.file("pack.pdf"));
    desk.trigger("pack.export");
    desk.ready();
    const auto pack = std::make_shared<const std::string>(readFile(desk.file("pack.pdf")));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QString::fromStdString(desk.file("printed.pdf").string()));
    const auto printed = desktop::printPack(printer, document, pack, [](std::size_t, std::size_t) { return true; });
    REQUIRE(printed.has_value());
    CHECK(printed->wasPrinted);
    CHECK(printed->undrawn.empty());
    const auto paper = std::make_shared<const std::string>(readFile(desk.file("printed.pdf")));
    const documents::Rectangle whole{0, 0, document.pageWidth, document.pageHeight};
    const auto expected = PagePictures(pack).picture(std::size_t(page), whole, 1);
    const auto found = PagePictures(paper).picture(std::size_t(page), whole, 1);
    REQUIRE(expected.has_value());
    REQUIRE(found.has_value());
    int differing = 0;
    for (int y = 0; y < 842; ++y)
        for (int x = 0; x < 595; ++x)
            differing += std::abs(qGray(expected->image.pixel(x, y)) - qGray(found->image.pixel(x, y))) > 120 ? 1 : 0;
    CHECK(differing < 500); // edges of letters and of the square
    CHECK(isRed(QColor(found->image.pixel(297, 421))));
}

TEST_CASE("printing a pack stops when it is told to")
{
    if (!isInstalled())
        return;
    PackPapersDesk desk;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QString::fromStdString(desk.file("printed.pdf").string()));
    const auto stopped = desktop::printPack(printer, desk.pages().document(), std::make_shared<const std::string>(),
                                            [](std::size_t page, std::size_t) { return page < 3; });
    REQUIRE_FALSE(stopped.has_value());
    CHECK(std::get<Failure>(stopped.error()).kind == Failure::Kind::Cancelled);
}
