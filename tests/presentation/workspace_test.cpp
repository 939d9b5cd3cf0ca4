// SPDX-License-Identifier: MIT
#include "presentation/workspace.h"

#include "application/partnership_work.h"
#include "support/sample_workspace.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include <thread>

namespace cspdesk::tests {
namespace {

using application::UnitOfWork;
using application::Verb;
using presentation::Workspace;

Id<domain::Person> addPerson(Workspace& workspace, const std::string& name)
{
    const auto added = workspace.run(Verb::AddPerson, QStringLiteral("add person"), [&](UnitOfWork& unit) {
        return application::addPerson(unit, domain::Person{.name = name});
    });
    REQUIRE(added.has_value());
    return *added;
}

void rename(Workspace& workspace, Id<domain::Person> id, const std::string& name)
{
    REQUIRE(
        workspace
            .run(Verb::ChangePerson, QStringLiteral("change person"),
                 [&](UnitOfWork& unit) { return application::changePerson(unit, id, domain::Person{.name = name}); })
            .has_value());
}

std::optional<std::string> nameOf(const Workspace& workspace, Id<domain::Person> id)
{
    const auto found = application::find(workspace.store(), id);
    REQUIRE(found.has_value());
    return *found ? std::optional((*found)->value.name) : std::nullopt;
}

TEST_CASE("undo takes the last change back and redo does it again")
{
    SampleWorkspace sample;
    const auto id = addPerson(sample.workspace, "Ada Lane");
    rename(sample.workspace, id, "Ada Laine");
    sample.workspace.undoStack().undo();
    CHECK(nameOf(sample.workspace, id) == "Ada Lane");
    sample.workspace.undoStack().undo();
    CHECK_FALSE(nameOf(sample.workspace, id).has_value());
    sample.workspace.undoStack().redo();
    sample.workspace.undoStack().redo();
    CHECK(nameOf(sample.workspace, id) == "Ada Laine");
}

TEST_CASE("an undo that comes too late is refused, says so, and leaves the record alone")
{
    SampleWorkspace sample;
    const auto id = addPerson(sample.workspace, "Ada Lane");
    // Somebody's change that is no step of this stack, such as one made by the command line on a copy of the window.
    const application::Worker other{&sample.clock, "other@desk"};
    auto& store = const_cast<application::Store&>(sample.workspace.store());
    REQUIRE(application::perform(store, other, Verb::ChangePerson, [&](UnitOfWork& unit) {
                return application::changePerson(unit, id, domain::Person{.name = "Ada Byron"});
            }).has_value());
    qRegisterMetaType<application::Error>("cspdesk::application::Error");
    QSignalSpy failed(&sample.workspace, &Workspace::failed);
    sample.workspace.undoStack().undo();
    REQUIRE(failed.count() == 1);
    const auto error = failed.first().first().value<application::Error>();
    REQUIRE(std::holds_alternative<Failure>(error));
    CHECK(std::get<Failure>(error).kind == Failure::Kind::ChangedSince);
    CHECK(nameOf(sample.workspace, id) == "Ada Byron");
    CHECK_FALSE(sample.workspace.undoStack().canUndo());
    CHECK_FALSE(sample.workspace.undoStack().canRedo());
}

TEST_CASE("a refused change leaves no step to undo and tells nobody")
{
    SampleWorkspace sample;
    qRegisterMetaType<application::ChangeSet>("cspdesk::application::ChangeSet");
    QSignalSpy changed(&sample.workspace, &Workspace::changed);
    CHECK_FALSE(sample.workspace
                    .run(Verb::AddPerson, QStringLiteral("add person"),
                         [](UnitOfWork& unit) { return application::addPerson(unit, domain::Person{.name = "  "}); })
                    .has_value());
    CHECK(sample.workspace.undoStack().count() == 0);
    CHECK(changed.count() == 0);
}

TEST_CASE("what left the office cannot be undone, nor what came before it")
{
    SampleWorkspace sample;
    addPerson(sample.workspace, "Ada Lane");
    REQUIRE(sample.workspace
                .run(Verb::AdvanceMeeting, QStringLiteral("publish"),
                     [&](UnitOfWork& unit) {
                         return application::advanceMeeting(unit, sample.october(), domain::MeetingVerb::PublishAgenda);
                     })
                .has_value());
    CHECK(sample.workspace.undoStack().count() == 0);
}

TEST_CASE("locking forgets the steps that may hold closed matter")
{
    SampleWorkspace sample;
    REQUIRE(sample.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    addPerson(sample.workspace, "Ada Lane");
    REQUIRE(sample.workspace.undoStack().count() == 1);
    sample.workspace.lock();
    CHECK(sample.workspace.undoStack().count() == 0);
    CHECK(sample.workspace.closedMatter() == application::ClosedMatterAccess::Locked);
}

TEST_CASE("work beside the window is one step to undo, and meanwhile nobody writes and the file stays unlocked")
{
    SampleWorkspace sample;
    Workspace& workspace = sample.workspace;
    REQUIRE(workspace.protect(QStringLiteral("correct horse battery")).has_value());
    const QSignalSpy busy(&workspace, &Workspace::aboutToBeBusy);
    bool mayWriteMeanwhile = true;
    auto accessMeanwhile = application::ClosedMatterAccess::Locked;
    const auto beside = [&](const std::function<application::Result<>(const application::CopyProgress&)>& work) {
        application::Result<> done;
        std::thread thread([&] { done = work([](std::int64_t, std::int64_t) { return true; }); });
        mayWriteMeanwhile = workspace.mayWrite();
        workspace.lock(); // the office's machine stood still for long
        accessMeanwhile = workspace.closedMatter();
        thread.join();
        return done;
    };
    const auto added = workspace.runBeside(Verb::AddPerson, QStringLiteral("add person"), beside,
                                           [&](UnitOfWork& unit, const application::CopyProgress&) {
                                               return application::addPerson(unit, domain::Person{.name = "Ada Lane"});
                                           });
    REQUIRE(added.has_value());
    CHECK(busy.count() == 1);
    CHECK_FALSE(mayWriteMeanwhile);
    CHECK(accessMeanwhile == application::ClosedMatterAccess::Unlocked);
    CHECK(workspace.mayWrite());
    CHECK(workspace.undoStack().canUndo());
    QCoreApplication::processEvents();
    CHECK(workspace.closedMatter() == application::ClosedMatterAccess::Locked); // done afterwards
    CHECK(nameOf(workspace, *added) == "Ada Lane");
}

TEST_CASE("work beside the window that is stopped leaves nothing in the file")
{
    SampleWorkspace sample;
    Workspace& workspace = sample.workspace;
    const auto persons = [&] { return application::all<domain::Person>(workspace.store())->size(); };
    const std::size_t before = persons();
    const auto beside = [](const std::function<application::Result<>(const application::CopyProgress&)>& work) {
        return work([](std::int64_t, std::int64_t) { return false; });
    };
    const auto added = workspace.runBeside(
        Verb::AddPerson, QStringLiteral("add person"), beside,
        [&](UnitOfWork& unit, const application::CopyProgress& goesOn) -> application::Result<Id<domain::Person>> {
            auto person = application::addPerson(unit, domain::Person{.name = "Ada Lane"});
            if (!goesOn(1, 2))
                return refuse(application::failure(Failure::Kind::Cancelled, {}));
            return person;
        });
    CHECK_FALSE(added.has_value());
    CHECK(persons() == before);
    CHECK_FALSE(workspace.undoStack().canUndo());
    CHECK(workspace.mayWrite());
}

TEST_CASE("a file that cannot be opened leaves the present one open")
{
    SampleWorkspace sample;
    const auto before = sample.workspace.store().path();
    CHECK_FALSE(sample.workspace.open(sample.folder.path("nothing.csp"), application::OpenMode::Write).has_value());
    REQUIRE(sample.workspace.isOpen());
    CHECK(sample.workspace.store().path() == before);
}

TEST_CASE("the sample stands still on its day whatever the calendar says")
{
    SampleWorkspace sample;
    sample.clock.pass(std::chrono::hours(24 * 365));
    CHECK(sample.workspace.isSample());
    CHECK(sample.workspace.today() == date(2025, 10, 6));
}

} // namespace
} // namespace cspdesk::tests
