// SPDX-License-Identifier: MIT
#include "storage/migration.h"

#include "storage/fault.h"
#include "storage/file_fixture.h"
#include "storage/file_gate.h"
#include "storage/raw_database.h"
#include "support/catch.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::storage;
using Kind = Failure::Kind;

namespace {

int nextStep() { return lastStep(releasedSteps()) + 1; }

std::vector<MigrationStep> withNextStep(std::vector<std::string> statements)
{
    std::vector<MigrationStep> steps = releasedSteps();
    steps.push_back({nextStep(), "test.sql", std::move(statements)});
    return steps;
}

/// What the copy of a file is called that is made before the next step.
std::string copyName(const std::string& ending = {})
{
    return "cambridge.before-step-" + std::to_string(nextStep()) + ending + ".csp";
}

const std::vector<std::string> addColumn{"ALTER TABLE agency ADD COLUMN website TEXT NOT NULL DEFAULT ''",
                                         "UPDATE agency SET website = 'https://example.org/' || id",
                                         "CREATE INDEX agency_website ON agency (website)"};

struct SavedPartnership
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");

    SavedPartnership() { add(*createStore(path), agencyNamed("Police")); }
};

template <class Work>
Kind kindOfFault(Work&& work)
{
    try {
        work();
    } catch (const Fault& fault) {
        return std::get<Failure>(fault.error()).kind;
    }
    throw std::runtime_error("there was no fault");
}

} // namespace

TEST_CASE("an upgraded file has the schema of a new one, its rows, and a copy of its old self beside it")
{
    SavedPartnership saved;
    const auto steps = withNextStep(addColumn);
    const std::filesystem::path backup = upgrade(saved.path, steps);
    CHECK(backup == saved.folder.path(copyName()));
    CHECK(schemaOf(Connection(saved.path, Connection::Access::Read)) == expectedSchema(steps));
    RawDatabase raw(saved.path);
    CHECK(raw.text("PRAGMA user_version") == std::to_string(nextStep()));
    CHECK(raw.text("PRAGMA integrity_check") == "ok");
    CHECK(raw.text("SELECT name || ' ' || website FROM agency") == "Police https://example.org/1");
    CHECK(must(application::all<domain::Agency>(*openStore(backup))).size() == 1);
    CHECK(filesIn(saved.folder).size() == 2);
}

TEST_CASE("the sample that the first release made is brought to this step with everything in it")
{
    TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    std::filesystem::copy_file(CSPDESK_SOURCE_DIR "/tests/storage/data/step-1.csp", path);
    const auto store = openStore(path, OpenMode::Write);
    CHECK(schemaOf(Connection(path, Connection::Access::Read)) == expectedSchema(releasedSteps()));
    CHECK(must(store->check()).isSound());
    // Counted in the file with the sqlite3 shell when it was made.
    CHECK(must(application::all<domain::AgendaItem>(*store)).size() == 37);
    CHECK(must(application::all<domain::Membership>(*store)).size() == 25);
    const auto terms = must(application::all<domain::TermsOfReference>(*store));
    REQUIRE(terms.size() == 2);
    CHECK(terms[0]->settings.minuteNumbering == domain::MinuteNumbering::PerItem);
    CHECK(must(application::all<domain::MinuteParagraph>(*store)).empty());
}

TEST_CASE("the sample of step 2 is brought to this one with its attendance and minutes, and nothing invented")
{
    TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    std::filesystem::copy_file(CSPDESK_SOURCE_DIR "/tests/storage/data/step-2.csp", path);
    const auto store = openStore(path, OpenMode::Write);
    CHECK(schemaOf(Connection(path, Connection::Access::Read)) == expectedSchema(releasedSteps()));
    CHECK(must(store->check()).isSound());
    // Counted in the file with the sqlite3 shell when it was made.
    CHECK(must(application::all<domain::AgendaItem>(*store)).size() == 37);
    CHECK(must(application::all<domain::MinuteParagraph>(*store)).size() == 38);
    CHECK(must(application::all<domain::ActionPoint>(*store)).size() == 8);
    const auto attendances = must(application::all<domain::Attendance>(*store));
    REQUIRE(attendances.size() == 20);
    for (const auto& each : attendances)
        CHECK(each->stays.empty());
    const auto apologies = must(application::all<domain::Apology>(*store));
    REQUIRE(apologies.size() == 8);
    for (const auto& each : apologies) {
        CHECK(each->namedBefore);
        CHECK(each->ruling.empty());
    }
    for (const auto& each : must(application::all<domain::TermsOfReference>(*store)))
        CHECK(each->settings.decisions == domain::DecisionRules{});
    for (const auto& each : must(application::all<domain::AgendaItem>(*store)))
        CHECK(each->speakerNotes.isAbsent());
    for (const auto& each : must(application::all<domain::Minutes>(*store)))
        CHECK(each->turns.empty());
    CHECK(must(application::all<domain::Motion>(*store)).empty());
    CHECK(must(application::all<domain::DeclaredVote>(*store)).empty());
}

TEST_CASE("the sample of the step before is brought to this one with its votes, and no paper, question or deadline")
{
    TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    std::filesystem::copy_file(CSPDESK_SOURCE_DIR "/tests/storage/data/step-3.csp", path);
    const auto store = openStore(path, OpenMode::Write);
    CHECK(schemaOf(Connection(path, Connection::Access::Read)) == expectedSchema(releasedSteps()));
    CHECK(must(store->check()).isSound());
    // Counted in the file with the sqlite3 shell when it was made.
    CHECK(must(application::all<domain::Motion>(*store)).size() == 6);
    CHECK(must(application::all<domain::DeclaredVote>(*store)).size() == 5);
    for (const auto& each : must(application::all<domain::TermsOfReference>(*store)))
        CHECK(each->settings.deadlines == domain::DeadlineRules{});
    for (const auto& each : must(application::all<domain::AgendaItem>(*store)))
        CHECK(!each->planEntry);
    for (const auto& each : must(application::all<domain::Minutes>(*store)))
        CHECK((!each->circulatedOn && !each->signedOn && !each->publishedOn && each->signedBy.empty()));
    CHECK(must(application::all<domain::Paper>(*store)).empty());
    CHECK(must(application::all<domain::PaperVersion>(*store)).empty());
    CHECK(must(application::all<domain::DeadlineMark>(*store)).empty());
    CHECK(must(application::all<domain::CalendarDay>(*store)).empty());
    CHECK(must(application::all<domain::Asker>(*store)).empty());
    CHECK(must(application::all<domain::PublicQuestion>(*store)).empty());
    CHECK(must(application::all<domain::PlanEntry>(*store)).empty());
}

TEST_CASE("an older copy beside the file is not overwritten by another upgrade")
{
    SavedPartnership saved;
    writeFile(saved.folder.path(copyName()), "precious");
    CHECK(upgrade(saved.path, withNextStep(addColumn)) == saved.folder.path(copyName("-2")));
    CHECK(readFile(saved.folder.path(copyName())) == "precious");
}

TEST_CASE("a step that fails leaves the file as it was and no copy")
{
    SavedPartnership saved;
    const auto before = filesIn(saved.folder);
    std::vector<std::string> statements = addColumn;
    Kind expected = Kind::Other;
    SECTION("by a statement that is none") { statements.emplace_back("ALTER TABLE nothing ADD COLUMN x"); }
    SECTION("by a constraint")
    {
        statements.emplace_back("UPDATE agency SET statutory = 7");
        expected = Kind::Constraint;
    }
    SECTION("by a reference to nothing")
    {
        statements.emplace_back("UPDATE agency SET successor = 99");
        expected = Kind::Constraint;
    }
    SECTION("by two statements in one") { statements.emplace_back("UPDATE agency SET note = ''; DELETE FROM agency"); }
    CHECK(kindOfFault([&] { upgrade(saved.path, withNextStep(statements)); }) == expected);
    CHECK(filesIn(saved.folder) == before);
}

TEST_CASE("an upgrade may rebuild a table that others refer to")
{
    SavedPartnership saved;
    {
        const auto store = openStore(saved.path, OpenMode::Write);
        const Id<domain::Body> body(add(*store, domain::Body{.name = "Board"}).number);
        add(*store, domain::Membership{.body = body, .agency = Id<domain::Agency>(1)});
    }
    upgrade(saved.path, withNextStep({"CREATE TABLE body_new (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT) STRICT",
                                      "INSERT INTO body_new (id, name) SELECT id, name FROM body ORDER BY id",
                                      "DROP TABLE body", "ALTER TABLE body_new RENAME TO body"}));
    RawDatabase raw(saved.path);
    CHECK(raw.text("SELECT body.name FROM membership JOIN body ON body.id = membership.body") == "Board");
    CHECK(raw.text("SELECT count(*) FROM pragma_foreign_key_check") == "0");
}

TEST_CASE("a process killed in the middle of an upgrade leaves the file of the step before")
{
    SavedPartnership saved;
    const pid_t child = fork();
    if (child == 0) {
        try {
            std::vector<std::string> statements = addColumn;
            statements.emplace_back("PRAGMA user_version = " + std::to_string(nextStep()));
            const Connection connection(saved.path, Connection::Access::Write);
            const Transaction transaction(connection);
            for (const std::string& statement : statements)
                connection.execute(statement);
            raise(SIGKILL);
        } catch (...) {
        }
        _exit(7);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    CHECK(must(openStore(saved.path)->check()).isSound());
}

TEST_CASE("a file of the next step is refused by name of both steps")
{
    SavedPartnership saved;
    upgrade(saved.path, withNextStep(addColumn));
    const std::string before = readFile(saved.path);
    const Failure failure = failureToOpen(saved.path, OpenMode::Write);
    CHECK(failure.kind == Kind::Newer);
    CHECK(failure.detail
          == "the file is of step " + std::to_string(nextStep()) + ", this program knows steps up to "
                 + std::to_string(nextStep() - 1));
    CHECK(readFile(saved.path) == before);
}

TEST_CASE("statements of a migration are divided at the marker lines only")
{
    const std::pair<std::string_view, std::string_view> files[] = {
        {"0002_b.sql", "CREATE TABLE b (x)\n  -- next  \r\n-- a note; -- next\nSELECT ';'"},
        {"0001_a.sql", "CREATE TABLE a (x)"}};
    const auto steps = migrationSteps(files);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].number == 1);
    CHECK(steps[1].name == "0002_b.sql");
    CHECK(steps[1].statements == std::vector<std::string>{"CREATE TABLE b (x)\n", "-- a note; -- next\nSELECT ';'"});
}

TEST_CASE("steps that leave a number out are a fault of the program")
{
    const std::pair<std::string_view, std::string_view> gap[] = {{"0001_a.sql", ""}, {"0003_c.sql", ""}};
    const std::pair<std::string_view, std::string_view> twice[] = {{"0001_a.sql", ""}, {"0001_b.sql", ""}};
    const std::pair<std::string_view, std::string_view> nameless[] = {{"first.sql", ""}};
    CHECK(kindOfFault([&] { migrationSteps(gap); }) == Kind::Other);
    CHECK(kindOfFault([&] { migrationSteps(twice); }) == Kind::Other);
    CHECK(kindOfFault([&] { migrationSteps(nameless); }) == Kind::Other);
}

TEST_CASE("a new file is marked as ours and as of the last step, in tables that take no value of the wrong type")
{
    SavedPartnership saved;
    RawDatabase raw(saved.path);
    CHECK(raw.text("PRAGMA application_id") == std::to_string(0x43535044));
    CHECK(raw.text("PRAGMA user_version") == std::to_string(lastStep(releasedSteps())));
    CHECK(raw.text("PRAGMA journal_mode") == "delete");
    CHECK(raw.text("SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
                   " AND name NOT LIKE 'sqlite_%' AND NOT strict")
          == "0");
    CHECK(raw.text("SELECT group_concat(name) FROM (SELECT name FROM pragma_table_list WHERE schema = 'main'"
                   " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' ORDER BY name)")
          == "action_point,action_review,agency,agenda_item,annual_review,apology,appendix,asker,"
             "attendance,bid,body,calendar_day,data_source,deadline_mark,death_review,declared_vote,"
             "definition,draft,duty,fund,group_case,group_report,induction,interest,item_time,"
             "journal_body,journal_entry,key_slot,meeting,membership,milestone,minute_paragraph,minutes,"
             "motion,notified_vote,office,outside_seat,paper,paper_piece,paper_version,partnership,person,"
             "plan_entry,presiding,priority,public_notice,public_question,published_result,recommendation,"
             "reply,safety_plan,scanning_issue,search_entry,search_state,sharing_agreement,target,"
             "template,terms");
    CHECK(schemaOf(Connection(saved.path, Connection::Access::Read)) == expectedSchema(releasedSteps()));
}

TEST_CASE("every reference between tables restricts removal and has an index")
{
    SavedPartnership saved;
    RawDatabase raw(saved.path);
    const std::string references = "pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f"
                                   " WHERE t.schema = 'main'";
    CHECK(raw.text("SELECT count(*) FROM " + references) == "76");
    CHECK(raw.text("SELECT count(*) FROM " + references + " AND f.on_delete <> 'RESTRICT'") == "0");
    CHECK(raw.text("SELECT group_concat(t.name || '.' || f.\"from\") FROM " + references
                   + " AND t.name <> 'journal_body' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) AS i,"
                     " pragma_index_info(i.name) AS c WHERE c.seqno = 0 AND c.name = f.\"from\")")
          == "");
}
