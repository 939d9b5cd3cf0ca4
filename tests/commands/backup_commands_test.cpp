// SPDX-License-Identifier: MIT
#include "application/backups.h"
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::tests;
using cspdesk::commands::Done;
using cspdesk::commands::Failed;
using cspdesk::commands::Refused;
using cspdesk::commands::WrongUsage;

namespace {

/// Makes a backup of the file as the desktop does, dated 5 October 2025.
std::string backUp(Terminal& terminal, const std::string& file)
{
    const auto made = application::makeBackup(terminal.files, file, {date(2025, 10, 5), TimeOfDay{16 * 60 + 5}});
    REQUIRE(made.has_value());
    return made->string();
}

void rename(Terminal& terminal, const std::string& file, const std::string& name)
{
    auto store = terminal.files.open(file, application::OpenMode::Write);
    REQUIRE(store.has_value());
    FixedClock clock;
    REQUIRE(application::perform(**store, {&clock, "louise@desk-4"}, application::Verb::ChangePartnership,
                                 [&](application::UnitOfWork& unit) -> application::Result<> {
                                     auto partnership = application::require(unit, Id<domain::Partnership>(1));
                                     CSPDESK_TRY(partnership);
                                     partnership->value.name = name;
                                     return unit.put({application::kindOf<domain::Partnership>, 1}, partnership->value);
                                 })
                .has_value());
}

} // namespace

TEST_CASE("Backups are listed for people and for programs")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"backups", file}) == Done);
    CHECK(contains(terminal.out.str(), "There are no backups"));
    CHECK(terminal.run({"backups", file, "--format", "json"}) == Done);
    CHECK(nlohmann::json::parse(terminal.out.str()).empty());

    const std::string backup = backUp(terminal, file);
    CHECK(terminal.run({"backups", file}) == Done);
    CHECK(contains(terminal.out.str(), "cambridge 2025-10-05 1605.csp"));
    CHECK(contains(terminal.out.str(), "5 October 2025, 16:05 (yesterday)"));
    CHECK(contains(terminal.out.str(), "Sample partnership loaded, officer@desk"));
    CHECK(terminal.run({"backups", file, "--format", "json"}) == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    REQUIRE(json.size() == 1);
    CHECK(json[0]["file"] == backup);
    CHECK(json[0]["made"] == "2025-10-05 16:05");
    CHECK(json[0]["opens"] == true);
    CHECK(json[0]["protected"] == false);
    CHECK(json[0]["last_entry"]["verb"] == "load-sample");
    CHECK(terminal.run({"backups", file, "--format", "xml"}) == WrongUsage);
}

TEST_CASE("A backup is restored and the former state said to be kept, so that the way back is known")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const std::string backup = backUp(terminal, file);
    rename(terminal, file, "Renamed by mistake");
    REQUIRE(terminal.run({"restore", file, backup}) == Done);
    CHECK(contains(terminal.out.str(), "cambridge 2025-10-06 0930.csp"));
    CHECK(terminal.run({"info", file}) == Done);
    CHECK(contains(terminal.out.str(), "Cambridge Community Safety Partnership"));
    REQUIRE(terminal.run({"restore", file, terminal.path("cambridge backups/cambridge 2025-10-06 0930.csp")}) == Done);
    CHECK(terminal.run({"info", file}) == Done);
    CHECK(contains(terminal.out.str(), "Renamed by mistake"));
    CHECK(terminal.run({"check", file}) == Done);
}

TEST_CASE("Restoring is refused while somebody works in the file, and from what is no backup of it")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const std::string backup = backUp(terminal, file);
    {
        const auto held = terminal.files.open(file, application::OpenMode::Write);
        CHECK(terminal.run({"restore", file, backup}) == Refused);
        CHECK(contains(terminal.problems.str(), "is being worked on by somebody else"));
    }
    CHECK(terminal.run({"restore", file, terminal.sample("other.csp")}) == Failed);
    CHECK(contains(terminal.problems.str(), "another partnership"));
    const std::string whole = readFile(backup);
    writeFile(backup, std::string_view(whole).substr(0, whole.size() / 2));
    CHECK(terminal.run({"restore", file, backup}) == Failed);
    CHECK(contains(terminal.problems.str(), "is damaged"));
    CHECK(terminal.run({"check", file}) == Done);
}

TEST_CASE("A damaged file is put aside and comes back from its backup")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const std::string backup = backUp(terminal, file);
    writeFile(file, "");
    CHECK(terminal.run({"backups", file}) == Done);
    CHECK(contains(terminal.out.str(), "cambridge 2025-10-05 1605.csp"));
    REQUIRE(terminal.run({"restore", file, backup}) == Done);
    CHECK(contains(terminal.out.str(), "The damaged file is kept as"));
    CHECK(terminal.run({"check", file}) == Done);
}

TEST_CASE("Details are not removed up to a day that is still to come")
{
    Terminal terminal;
    const std::string file = terminal.sample(); // on 6 October 2025
    CHECK(terminal.run({"journal", file, "--purge-before", "2025-10-07"}) == Refused);
    CHECK(contains(terminal.problems.str(), "7 October 2025 is after today, 6 October 2025. Nothing was removed."));
    CHECK(terminal.out.str().empty());
    CHECK(terminal.run({"journal", file, "--format", "json"}) == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    REQUIRE(json.size() == 1);
    CHECK(json[0]["bodies_kept"] == true);
}

TEST_CASE("The details of old journal entries are removed by day, once")
{
    Terminal terminal;
    const std::string file = terminal.sample(); // on 6 October 2025
    CHECK(terminal.run({"journal", file, "--purge-before", "last year"}) == WrongUsage);
    CHECK(terminal.run({"journal", file, "--purge-before", "2025-10-06", "--format", "json"}) == Done);
    CHECK(nlohmann::json::parse(terminal.out.str())["purged"] == 0);
    Terminal nextDay(date(2025, 10, 7));
    CHECK(nextDay.run({"journal", file, "--purge-before", "2025-10-07"}) == Done);
    CHECK(contains(nextDay.out.str(), "removed: 1."));
    CHECK(terminal.run({"journal", file, "--format", "json"}) == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    REQUIRE(json.size() == 2);
    CHECK(json[0]["verb"] == "purge-journal");
    CHECK(json[1]["bodies_kept"] == false);
    CHECK(terminal.run({"check", file}) == Done);
}
