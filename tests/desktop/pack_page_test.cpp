// SPDX-License-Identifier: MIT
#include "desktop/pack_page.h"

#include "application/agenda_work.h"
#include "application/meeting_work.h"
#include "application/work.h"
#include "desktop/actions_page.h"
#include "desktop/agenda_page.h"
#include "desktop/desk.h"
#include "desktop/minutes_page.h"
#include "desktop/pack_list.h"
#include "desktop/pack_preview.h"
#include "documents/meeting_pack.h"
#include "documents/pack_builder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace cspdesk;
using namespace cspdesk::tests;
using desktop::PackLine;
using documents::Audience;
using Kind = desktop::PackLine::Kind;

namespace {

const std::string openItem = "Raising awareness of e-scooter charger and battery fires";
const std::string closedTitle = "Domestic abuse related death review: report of the independent chair";

/// The pack of 21 October 2025 in front, laid out.
struct PackDesk : Desk
{
    PackDesk()
    {
        withSample();
        trigger("view.pack");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        ready();
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
    [[nodiscard]] QString said() { return window.messageBar().text(); }

    /// The lines of one kind, each as "title | pages".
    [[nodiscard]] QStringList lines(Kind kind)
    {
        QStringList found;
        for (const PackLine& line : list().lines())
            if (line.kind == kind)
                found << (line.pages.isEmpty() ? line.title : line.title + QStringLiteral(" | ") + line.pages);
        return found;
    }
    /// What is said below the lines of one kind.
    [[nodiscard]] QStringList details(Kind kind)
    {
        QStringList found;
        for (const PackLine& line : list().lines())
            if (line.kind == kind)
                found << line.detail;
        return found;
    }
    void chooseLine(const QString& begin)
    {
        for (std::size_t row = 0; row < list().lines().size(); ++row)
            if (list().lines()[row].title.startsWith(begin) && list().lines()[row].kind != Kind::Heading)
                return list().setCurrentRow(int(row));
        FAIL("there is no line " << begin.toStdString());
    }
    void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget, key, modifiers);
        settle();
    }
    void goOn(const QString& lineBegin)
    {
        chooseLine(lineBegin);
        list().setFocus();
        press(list(), Qt::Key_Return);
    }

    void retitle(const std::string& title, const std::string& newTitle)
    {
        for (const auto& item : itemsOf(meetingOn(date(2025, 10, 21)).id)) {
            if (domain::boardTitle(item.value) != title)
                continue;
            domain::AgendaItem changed = item.value;
            changed.title = newTitle;
            const auto done = workspace.run(
                application::Verb::ChangeItem, QStringLiteral("change title"),
                [&](application::UnitOfWork& unit) { return application::changeItem(unit, item.id, changed); });
            REQUIRE(done.has_value());
            return ready();
        }
        FAIL("there is no item " << title);
    }
    void protectAndLock()
    {
        REQUIRE(workspace.protect(QStringLiteral("correct horse battery")).has_value());
        workspace.lock();
    }
    /// The file that the export writes.
    std::string exported(const char* name = "pack.pdf")
    {
        prompter.filesToSave.emplace_back(file(name));
        trigger("pack.export");
        ready();
        return readFile(file(name));
    }
    /// What a reader of the file without a key makes of it, on its own.
    [[nodiscard]] std::string publicPack()
    {
        const auto store = files.open(workspace.store().path(), application::OpenMode::Public);
        REQUIRE(store.has_value());
        const auto view = application::packView(**store, meetingOn(date(2025, 10, 21)).id, date(2025, 10, 6));
        REQUIRE(view.has_value());
        const auto built = documents::buildPack(documents::meetingPack(*view, Audience::Public), "pack.pdf",
                                                documents::PackTexts::LeaveOut);
        REQUIRE(built.has_value());
        return built->pdf;
    }
};

bool contains(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("The pack page says on which pages each part of the public copy stands, and what is left out of it")
{
    PackDesk desk;
    // As the page of contents prints it.
    CHECK(desk.lines(Kind::Part)
          == QStringList{QStringLiteral("Cover and contents | page 1"), QStringLiteral("Agenda | pages 2–4"),
                         QStringLiteral("Minutes of 1 July 2025 | pages 5–14"),
                         QStringLiteral("Action points to review | pages 15–16"),
                         QStringLiteral("First deep dive report 2025/26: reoffending, draft | to follow"),
                         QStringLiteral("Terms of reference of the Partnership, as proposed | to follow"),
                         QStringLiteral("County Domestic Abuse and Sexual Violence report, quarter 1 of 2025/26 | "
                                        "to follow")});
    CHECK(desk.lines(Kind::LeftOut).contains(QStringLiteral("2 closed items are not shown")));
    CHECK(desk.lines(Kind::LeftOut).contains(QStringLiteral("The attendance register")));
    CHECK(desk.lines(Kind::Warning).isEmpty());
    CHECK(desk.lines(Kind::Good) == QStringList{QStringLiteral("Checked against closed matter: nothing found")});
    CHECK(desk.pages().pageCount() == 16);
    CHECK(desk.named<QLabel>(QStringLiteral("packSizeLabel")).text().startsWith(QStringLiteral("16 pages, ")));
}

TEST_CASE("The board copy has the attendance register as well, and leaves nothing out")
{
    PackDesk desk;
    desk.press(desk.list(), Qt::Key_B, Qt::ControlModifier);
    desk.ready();
    CHECK(desk.named<QAbstractButton>(QStringLiteral("packBoardButton")).isChecked());
    CHECK(desk.lines(Kind::Part).contains(QStringLiteral("Attendance register of 1 July 2025 | pages 18–20")));
    CHECK(desk.lines(Kind::LeftOut).isEmpty());
    CHECK(desk.lines(Kind::Good).isEmpty());
    CHECK(desk.pages().pageCount() == 20);
}

TEST_CASE("The arrow keys change between the two copies")
{
    PackDesk desk;
    auto& publicButton = desk.named<QAbstractButton>(QStringLiteral("packPublicButton"));
    publicButton.setFocus();
    desk.press(publicButton, Qt::Key_Right);
    CHECK(desk.named<QAbstractButton>(QStringLiteral("packBoardButton")).isChecked());
    desk.press(*QApplication::focusWidget(), Qt::Key_Left);
    CHECK(publicButton.isChecked());
}

TEST_CASE("Going down the parts shows the first page of each")
{
    PackDesk desk;
    CHECK(QApplication::focusWidget() == &desk.list());
    CHECK(desk.list().currentRow() == 0);
    desk.press(desk.list(), Qt::Key_Down);
    CHECK(desk.pages().currentPage() == 1);
    desk.press(desk.list(), Qt::Key_Down);
    CHECK(desk.pages().currentPage() == 4);
    desk.press(desk.list(), Qt::Key_Down);
    CHECK(desk.pages().currentPage() == 14);
}

TEST_CASE("The exported public copy is what a reader without a key makes of the file")
{
    PackDesk desk;
    const std::string written = desk.exported();
    CHECK(written == desk.publicPack());
    CHECK(contains(written, "/Count 16"));
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Success);
    CHECK(desk.said().contains(QStringLiteral("pack.pdf")));
}

TEST_CASE("The exported board copy is another one, of more pages")
{
    PackDesk desk;
    desk.trigger("pack.switch-copy");
    desk.ready();
    const std::string written = desk.exported("board.pdf");
    CHECK(contains(written, "/Count 20"));
    CHECK(desk.said().contains(QStringLiteral("board copy")));
}

TEST_CASE("An export that is asked for while the pack is being laid out is done when it is there")
{
    PackDesk desk;
    desk.prompter.filesToSave.emplace_back(desk.file("early.pdf"));
    desk.action("pack.switch-copy").trigger();
    desk.action("pack.export").trigger(); // no turn of the event loop in between
    desk.ready();
    CHECK(contains(readFile(desk.file("early.pdf")), "/Count 20"));
}

TEST_CASE("A public pack in which a closed title was retyped is refused with its first place, and leads there")
{
    PackDesk desk;
    desk.retitle(openItem, "After the " + closedTitle);
    REQUIRE(desk.lines(Kind::Leak)
            == QStringList{QStringLiteral("1 place holds closed matter"), QStringLiteral("On the agenda")});
    CHECK(desk.lines(Kind::Good).isEmpty());
    const QString place = desk.details(Kind::Leak)[1].section(QChar(QChar::LineSeparator), 0, 0);
    CHECK(place.contains(QStringLiteral("in “Agenda”")));
    CHECK(place.contains(QStringLiteral("report of the independent chair")));

    desk.trigger("pack.export"); // asks for no file
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Problem);
    CHECK(desk.said().contains(place));
    desk.trigger("pack.print");
    CHECK(desk.said().contains(place));

    desk.protectAndLock();
    CHECK_FALSE(desk.window.messageBar().isVisible()); // it quoted closed matter
    CHECK(desk.lines(Kind::Leak).isEmpty());
    REQUIRE(desk.workspace.unlock(QStringLiteral("correct horse battery")).has_value());
    desk.ready();
    desk.goOn(QStringLiteral("On the agenda"));
    CHECK(qobject_cast<desktop::AgendaPage*>(desk.window.currentPage()) != nullptr);
}

TEST_CASE("Closed matter in the minutes leads to the minutes of that meeting")
{
    PackDesk desk;
    const auto july = desk.meetingOn(date(2025, 7, 1));
    const auto paragraphs =
        application::all<domain::MinuteParagraph>(desk.workspace.store(), application::RecordKey::of(july.id));
    REQUIRE(paragraphs.has_value());
    REQUIRE_FALSE(paragraphs->empty());
    for (const auto& paragraph : *paragraphs) {
        if (!paragraph->closedText.isAbsent() || paragraph->releasedOn)
            continue;
        domain::MinuteParagraph changed = paragraph.value;
        changed.text = "The Board took note of " + closedTitle + ".";
        REQUIRE(
            desk.workspace
                .run(application::Verb::ChangeParagraph, QStringLiteral("change"),
                     [&](application::UnitOfWork& unit) { return application::change(unit, paragraph.id, changed); })
                .has_value());
        break;
    }
    desk.ready();
    REQUIRE(
        desk.lines(Kind::Leak)
        == QStringList{QStringLiteral("1 place holds closed matter"), QStringLiteral("In the minutes of 1 July 2025")});
    CHECK(desk.details(Kind::Leak)[1].contains(QStringLiteral("in “Minutes of 1 July 2025”")));
    desk.goOn(desk.lines(Kind::Leak)[1]);
    CHECK(qobject_cast<desktop::MinutesPage*>(desk.window.currentPage()) != nullptr);
    CHECK(desk.window.agendaMeeting() == july.id);
}

TEST_CASE("A public pack is not written under a name that holds a closed title")
{
    PackDesk desk;
    const std::string name = "Domestic abuse related death review report of the independent chair.pdf";
    desk.prompter.filesToSave.emplace_back(desk.file(name));
    desk.trigger("pack.export");
    desk.ready();
    CHECK_FALSE(std::filesystem::exists(desk.file(name)));
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Problem);
    CHECK(desk.said().contains(QStringLiteral("file name")));
}

TEST_CASE("While closed matter is locked the public pack can be looked at, and is not written unchecked")
{
    PackDesk desk;
    desk.protectAndLock();
    desk.ready();
    CHECK(desk.pages().pageCount() == 16);
    CHECK(desk.lines(Kind::Good).isEmpty());
    CHECK(desk.named<QFrame>(QStringLiteral("packLockedFrame")).isVisible());
    CHECK(desk.named<QLabel>(QStringLiteral("packLockedLabel")).text().startsWith(QStringLiteral("Unlock")));
    desk.trigger("pack.export");
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Warning);
    CHECK(desk.said().contains(QStringLiteral("Unlock first")));

    REQUIRE(desk.workspace.unlock(QStringLiteral("correct horse battery")).has_value());
    desk.ready();
    CHECK_FALSE(desk.named<QFrame>(QStringLiteral("packLockedFrame")).isVisible());
    CHECK(desk.lines(Kind::Good).size() == 1);
    CHECK(desk.exported() == desk.publicPack());
}

TEST_CASE("A board copy of a locked file says that its closed matter is missing, and is marked so")
{
    PackDesk desk;
    desk.trigger("pack.switch-copy");
    desk.ready();
    CHECK(desk.lines(Kind::Warning).isEmpty());
    desk.protectAndLock();
    CHECK(desk.pages().pageCount() == 0); // what was readable is gone at once
    desk.ready();
    CHECK(desk.pages().pageCount() > 0);
    CHECK(desk.lines(Kind::Warning) == QStringList{QStringLiteral("Closed matter is missing from this copy")});
    CHECK(desk.named<QFrame>(QStringLiteral("packLockedFrame")).isVisible());

    const auto copy = desktop::packCopy(desk.workspace, desk.meetingOn(date(2025, 10, 21)).id, Audience::Board);
    REQUIRE(copy.has_value());
    CHECK(copy->pack.cover.marking == "Board copy without its closed matter");
    for (const documents::PackPart& part : copy->pack.parts)
        CHECK(part.document.marking == "Board copy without its closed matter");
    CHECK_FALSE(desk.exported("locked.pdf").empty());
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Warning);
}

TEST_CASE("Of a locked file only the board copy lacks something: the public copy was never to hold it")
{
    PackDesk desk;
    desk.protectAndLock();
    const auto october = desk.meetingOn(date(2025, 10, 21)).id;
    const auto board = desktop::packCopy(desk.workspace, october, Audience::Board);
    const auto forPublic = desktop::packCopy(desk.workspace, october, Audience::Public);
    REQUIRE(board.has_value());
    REQUIRE(forPublic.has_value());
    CHECK(board->lacksClosedMatter);
    CHECK_FALSE(forPublic->lacksClosedMatter);
    CHECK(forPublic->pack.cover.marking == "Public copy");
}

TEST_CASE("What is missing is said: an empty agenda, minutes not written yet: and leads where it is done")
{
    PackDesk desk;
    const auto february = desk.meetingOn(date(2026, 2, 24));
    for (const auto& item : desk.itemsOf(february.id))
        REQUIRE(desk.workspace
                    .run(application::Verb::RemoveItem, QStringLiteral("remove"),
                         [&](application::UnitOfWork& unit) { return application::removeItem(unit, item.id); })
                    .has_value());
    desk.trigger("meeting.next");
    desk.ready();
    CHECK(desk.lines(Kind::Warning)
          == QStringList{QStringLiteral("The agenda is empty"),
                         QStringLiteral("The minutes of 21 October 2025 are not in this file")});
    desk.goOn(QStringLiteral("The minutes of 21 October 2025 are not in this file"));
    CHECK(qobject_cast<desktop::MinutesPage*>(desk.window.currentPage()) != nullptr);
    CHECK(desk.window.agendaMeeting() == desk.meetingOn(date(2025, 10, 21)).id);
}

TEST_CASE("A register that was never kept is said to be missing")
{
    PackDesk desk;
    const auto july = desk.meetingOn(date(2025, 7, 1));
    const auto present =
        application::all<domain::Attendance>(desk.workspace.store(), application::RecordKey::of(july.id));
    REQUIRE(present.has_value());
    const auto cleared = desk.workspace.run(application::Verb::RemoveAttendance, QStringLiteral("clear"),
                                            [&](application::UnitOfWork& unit) {
                                                application::Result<> done;
                                                for (const auto& each : *present)
                                                    if (done.has_value())
                                                        done = application::removeKnown(unit, each.id);
                                                return done;
                                            });
    REQUIRE(cleared.has_value());
    desk.ready();
    CHECK(desk.lines(Kind::Warning) == QStringList{QStringLiteral("No attendance of 1 July 2025 is recorded")});
}

TEST_CASE("A file that may only be read gives its pack as well")
{
    Desk desk;
    desk.withSample();
    const auto path = desk.workspace.store().path();
    REQUIRE(desk.workspace.open(path, application::OpenMode::Read).has_value());
    Desk::settle();
    desk.trigger("view.pack");
    desk.prompter.filesToSave.emplace_back(desk.file("read-only.pdf"));
    desk.trigger("pack.export");
    desk.named<desktop::PackPage>(QStringLiteral("packPage")).waitForPages();
    CHECK(contains(readFile(desk.file("read-only.pdf")), "/Count 16"));
}

TEST_CASE("Where the pack cannot be written the message bar says so")
{
    PackDesk desk;
    desk.prompter.filesToSave.emplace_back(desk.file("no such folder") / "pack.pdf");
    desk.trigger("pack.export");
    desk.ready();
    CHECK(desk.window.messageBar().tone() == desktop::Notices::Tone::Problem);
}

TEST_CASE("A cancelled meeting has no pack, and neither has none")
{
    PackDesk desk;
    const auto october = desk.meetingOn(date(2025, 10, 21)).id;
    REQUIRE(desk.workspace
                .run(application::Verb::AdvanceMeeting, QStringLiteral("cancel"),
                     [&](application::UnitOfWork& unit) {
                         return application::advanceMeeting(unit, october, domain::MeetingVerb::Cancel, "No room");
                     })
                .has_value());
    desk.ready();
    CHECK_FALSE(desk.pages().isVisible());
    CHECK_FALSE(desk.action("pack.export").isEnabled());
    REQUIRE(desk.workspace.create(desk.file("empty.csp"), QStringLiteral("Somewhere")).has_value());
    Desk::settle();
    desk.trigger("view.pack");
    CHECK_FALSE(desk.pages().isVisible());
    CHECK_FALSE(desk.action("pack.export").isEnabled());
    CHECK(desk.action("view.meetings").isEnabled());
}

TEST_CASE("Only the last order of a pack counts, and one that was stopped says so")
{
    PackDesk desk;
    const auto copy = desktop::packCopy(desk.workspace, desk.meetingOn(date(2025, 10, 21)).id, Audience::Board);
    REQUIRE(copy.has_value());
    documents::Pack small = copy->pack;
    small.parts.resize(1);

    desktop::PackMaker maker;
    std::vector<std::size_t> pages;
    int stopped = 0;
    QObject::connect(&maker, &desktop::PackMaker::made,
                     [&](const auto& pack) { pages.push_back(pack->pages.pages.size()); });
    QObject::connect(&maker, &desktop::PackMaker::failed, [&](const application::Error& error) {
        stopped += std::get<Failure>(error).kind == Failure::Kind::Cancelled ? 1 : 0;
    });
    maker.make({copy->pack, "pack.pdf", std::nullopt});
    maker.make({small, "pack.pdf", std::nullopt});
    maker.wait();
    CHECK(pages == std::vector<std::size_t>{5}); // the cover and the four pages of the agenda
    CHECK(stopped == 0);
    maker.make({copy->pack, "pack.pdf", std::nullopt});
    maker.stop();
    maker.wait();
    CHECK(pages.size() == 1);
    CHECK(stopped == 1);
}

TEST_CASE("A file that cannot be read a second time is told of in place of the pages, and tried again when asked")
{
    PackDesk desk;
    const auto path = desk.workspace.store().path();
    const auto elsewhere = desk.file("elsewhere.csp");
    desk.trigger("pack.switch-copy");
    desk.ready();
    desk.retitle(openItem, "Raising awareness of battery fires"); // so that the public copy has to be read again
    std::filesystem::rename(path, elsewhere);
    desk.trigger("pack.switch-copy");
    desk.ready();
    CHECK(desk.named<QLabel>(QStringLiteral("packProblemLabel")).isVisible());
    CHECK(desk.list().lines().empty());
    CHECK_FALSE(desk.action("pack.export").isEnabled());
    std::filesystem::rename(elsewhere, path);
    desk.named<QAbstractButton>(QStringLiteral("packAgainButton")).click();
    desk.ready();
    CHECK(desk.pages().isVisible());
    CHECK(desk.pages().pageCount() == 16);
}

TEST_CASE("A pack that takes more than a moment says so, and can be stopped")
{
    PackDesk desk;
    auto& preview = desk.named<desktop::PackPreview>(QStringLiteral("packPreview"));
    auto& stop = desk.named<QAbstractButton>(QStringLiteral("packStopButton"));
    preview.wait();
    CHECK_FALSE(stop.isVisible());
    CHECK(desk.pages().isVisible()); // those before stay meanwhile
    REQUIRE(QTest::qWaitFor([&] { return stop.isVisible(); }, 5000));
    bool asked = false;
    QObject::connect(&preview, &desktop::PackPreview::stopRequested, [&] { asked = true; });
    stop.click();
    CHECK(asked);
    preview.show(documents::LaidOutDocument(desk.pages().document()));
    CHECK_FALSE(stop.isVisible());
}

TEST_CASE("A pack that was stopped is laid out for its export after all")
{
    PackDesk desk;
    desk.action("pack.switch-copy").trigger();
    Desk::settle(); // begins it
    desk.named<desktop::PackPreview>(QStringLiteral("packPreview")).stopRequested();
    desk.ready();
    desk.prompter.filesToSave.emplace_back(desk.file("after-all.pdf"));
    desk.trigger("pack.export");
    desk.ready();
    CHECK(contains(readFile(desk.file("after-all.pdf")), "/Count 20"));
}
