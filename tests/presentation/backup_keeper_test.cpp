// SPDX-License-Identifier: MIT
#include "presentation/backup_keeper.h"

#include "support/sample_workspace.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace cspdesk;
using namespace cspdesk::tests;
using presentation::BackupKeeper;

namespace {

/// The sample with backups; the clock on the wall shows 9.30 on 6 October 2025.
struct SafeWorkspace : SampleWorkspace
{
    std::filesystem::path file = folder.path("cambridge.csp");
    BackupKeeper keeper{workspace, std::chrono::hours(1)};

    void changeSomething(const std::string& venue)
    {
        const auto changed = workspace.run(application::Verb::ChangeMeeting, QStringLiteral("change"),
                                           [&](application::UnitOfWork& unit) -> application::Result<> {
                                               auto meeting = application::require(unit, october());
                                               CSPDESK_TRY(meeting);
                                               meeting->value.venue = venue;
                                               return unit.put(application::RecordKey::of(meeting->id), meeting->value);
                                           });
        REQUIRE(changed.has_value());
    }
    std::vector<application::Backup> backups(const std::string& name = "cambridge.csp")
    {
        auto found = application::backupsOf(files, folder.path(name));
        REQUIRE(found.has_value());
        return std::move(*found);
    }
};

} // namespace

TEST_CASE("A file that was changed is backed up when it is closed, once")
{
    SafeWorkspace office;
    office.changeSomething("The Guildhall");
    CHECK(office.backups().empty());
    office.workspace.close();
    office.keeper.finish();
    const auto backups = office.backups();
    REQUIRE(backups.size() == 1);
    CHECK(backups[0].path.filename() == "cambridge 2025-10-06 0930.csp");
    CHECK(backups[0].facts->last->verb == "change-meeting");
    office.keeper.backUpIfChanged();
    office.keeper.finish();
    CHECK(office.backups().size() == 1);
}

TEST_CASE("A file that nothing was changed in is not backed up")
{
    SafeWorkspace office;
    office.workspace.close();
    office.keeper.finish();
    CHECK_FALSE(std::filesystem::exists(office.folder.path("cambridge backups")));
}

TEST_CASE("Opening another file backs the first one up")
{
    SafeWorkspace office;
    office.changeSomething("The Guildhall");
    REQUIRE(office.workspace.createSample(office.folder.path("second.csp")).has_value());
    office.keeper.finish();
    CHECK(office.backups().size() == 1);
    CHECK(office.backups("second.csp").empty());
}

TEST_CASE("A long session is backed up from time to time, but only after changes")
{
    SafeWorkspace office;
    BackupKeeper often(office.workspace, std::chrono::milliseconds(30));
    QSignalSpy made(&often, &BackupKeeper::backedUp);
    QTest::qWait(120);
    CHECK(made.isEmpty());
    office.changeSomething("The Guildhall");
    REQUIRE(QTest::qWaitFor([&] { return made.size() == 1; }));
    QTest::qWait(120);
    CHECK(made.size() == 1);
    office.changeSomething("Shire Hall");
    REQUIRE(QTest::qWaitFor([&] { return made.size() == 2; }));
    CHECK(office.backups().size() == 2);
}

TEST_CASE("A file opened for reading is never backed up")
{
    SafeWorkspace office;
    presentation::Workspace reader(office.files, office.clock, "colleague@desk");
    REQUIRE(reader.open(office.file, application::OpenMode::Read).has_value());
    BackupKeeper keeper(reader, std::chrono::hours(1));
    office.changeSomething("The Guildhall"); // by somebody else
    reader.close();
    keeper.finish();
    CHECK(office.backups().empty());
}

TEST_CASE("A backup that fails says why and is tried again at the next occasion")
{
    SafeWorkspace office;
    QSignalSpy failed(&office.keeper, &BackupKeeper::failed);
    QSignalSpy made(&office.keeper, &BackupKeeper::backedUp);
    writeFile(office.folder.path("cambridge backups"), "in the way");
    office.changeSomething("The Guildhall");
    office.keeper.backUpIfChanged();
    office.keeper.finish();
    CHECK(failed.size() == 1);
    CHECK(made.isEmpty());
    office.changeSomething("Shire Hall"); // the work goes on
    std::filesystem::remove(office.folder.path("cambridge backups"));
    office.keeper.backUpIfChanged();
    office.keeper.finish();
    CHECK(made.size() == 1);
}

TEST_CASE("A new passphrase is a change to back up")
{
    SafeWorkspace office;
    REQUIRE(office.workspace.protect(QStringLiteral("badger violin teapot")).has_value());
    office.workspace.close();
    office.keeper.finish();
    REQUIRE(office.backups().size() == 1);
    CHECK(office.backups()[0].facts->isProtected);
}

TEST_CASE("Restoring the open file opens it again as it was, and keeps what it had become")
{
    SafeWorkspace office;
    office.changeSomething("The Guildhall");
    office.keeper.backUpIfChanged();
    office.keeper.finish();
    office.changeSomething("Shire Hall");
    QSignalSpy opened(&office.workspace, &presentation::Workspace::opened);
    const auto restored = office.workspace.restore(office.file, office.backups()[0].path);
    REQUIRE(restored.has_value());
    CHECK(opened.size() == 1);
    CHECK(office.workspace.mayWrite());
    CHECK_FALSE(office.workspace.undoStack().canUndo());
    CHECK(application::require(office.workspace.store(), office.october())->value.venue == "The Guildhall");
    office.changeSomething("Back at work");
    office.workspace.close();
    office.keeper.finish();
    CHECK(office.backups().size() == 3);
}

TEST_CASE("A restore that is refused leaves the file open as it is")
{
    SafeWorkspace office;
    writeFile(office.folder.path("letter.csp"), "Dear Chair,");
    CHECK_FALSE(office.workspace.restore(office.file, office.folder.path("letter.csp")).has_value());
    CHECK(office.workspace.mayWrite());
    office.changeSomething("Still at work");
}

TEST_CASE("Work on another thread tells its end once, and can be stopped")
{
    presentation::FileJob job;
    int ends = 0;
    std::optional<Failure::Kind> kind;
    QObject::connect(&job, &presentation::FileJob::finished, &job, [&](const presentation::FileJob::Outcome& outcome) {
        ++ends;
        kind = outcome.has_value() ? std::nullopt : std::optional(std::get<Failure>(outcome.error()).kind);
    });
    job.start([](const application::CopyProgress& progress) -> presentation::FileJob::Outcome {
        for (std::int64_t done = 0; progress(done, 1000); ++done)
            std::this_thread::yield();
        return refuse(application::failure(Failure::Kind::Cancelled, "copy"));
    });
    CHECK(job.isRunning());
    job.stop();
    job.wait();
    CHECK(ends == 1);
    CHECK(kind == Failure::Kind::Cancelled);
    job.start([](const application::CopyProgress&) { return presentation::FileJob::Outcome(); });
    REQUIRE(QTest::qWaitFor([&] { return ends == 2; }));
    CHECK_FALSE(kind.has_value());
    CHECK_FALSE(job.isRunning());
}
