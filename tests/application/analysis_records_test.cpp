// SPDX-License-Identifier: MIT
#include "application/analysis_records.h"

#include "application/leak_matter.h"
#include "application/meeting_work.h"
#include "support/office.h"

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

template <class T>
Id<T> keep(tests::Office& office, Verb verb, const T& record, std::optional<Id<T>> id = std::nullopt)
{
    return office.does(verb, [&](UnitOfWork& unit) { return keepRecord(unit, id, record); });
}

Id<Meeting> meetingOf(tests::Office& office)
{
    return office.does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
        return planMeeting(unit, Meeting{.body = office.everything<Body>().front().id, .date = date(2025, 10, 21)},
                           false, {});
    });
}

} // namespace

TEST_CASE("A scanned issue is kept with tidy lines, and one without a name is refused")
{
    tests::Office office;
    const auto id = keep(office, Verb::ChangeScanning,
                         ScanningIssue{.issue = "  Cycle \n crime ", .change = "+19%", .comment = "first\nsecond "});
    const auto kept = office.everything<ScanningIssue>();
    REQUIRE(kept.size() == 1);
    CHECK(kept.front()->issue == "Cycle crime");
    CHECK(kept.front()->comment == "first\nsecond");
    ScanningIssue decided = kept.front().value;
    decided.decision = ScanningDecision::Include;
    CHECK(keep(office, Verb::ChangeScanning, decided, std::optional(id)) == id);
    CHECK(office.everything<ScanningIssue>().front()->decision == ScanningDecision::Include);
    office.isRefused<EmptyField>(Verb::ChangeScanning, [&](UnitOfWork& unit) {
        return keepRecord(unit, std::optional<Id<ScanningIssue>>(), ScanningIssue{.issue = " \t"});
    });
    CHECK(office.everything<ScanningIssue>().size() == 1);
}

TEST_CASE("The usual definitions are added once, and only where there is none for their use")
{
    tests::Office office;
    keep(office, Verb::ChangeDefinitions,
         Definition{.use = DefinitionUse::PersistentOffender, .name = "Ours", .times = 4, .within = 12});
    const auto addUsual = [](UnitOfWork& unit) { return addUsualDefinitions(unit); };
    office.does(Verb::ChangeDefinitions, addUsual);
    office.does(Verb::ChangeDefinitions, addUsual);
    CHECK(office.everything<Definition>().size() == 3);
    const auto persistent = definitionFor(office.store(), DefinitionUse::PersistentOffender);
    REQUIRE(persistent.has_value());
    REQUIRE(persistent->has_value());
    CHECK((*persistent)->times == 4);
    const auto repeat = definitionFor(office.store(), DefinitionUse::RepeatAntisocialBehaviour);
    REQUIRE(repeat.has_value());
    CHECK((*repeat)->times == 3); // Community Safety Plan 2011-14: three or more in 30 days
    CHECK((*repeat)->within == 30);
    CHECK((*repeat)->span == DefinitionSpan::Days);
}

TEST_CASE("A definition counts at least once within at least one day or month")
{
    tests::Office office;
    keep(office, Verb::ChangeDefinitions, Definition{.name = "None", .times = 0, .within = -3});
    CHECK(office.everything<Definition>().front()->times == 1);
    CHECK(office.everything<Definition>().front()->within == 1);
}

TEST_CASE("A case of a group is sealed in the file, watched for in public copies, and goes with its meeting")
{
    tests::Office office;
    const auto meeting = meetingOf(office);
    GroupCase entry{.meeting = meeting, .details = GroupCaseDetails{}};
    entry.details = GroupCaseDetails{.reference = "Zanzibar-17",
                                     .ward = "Abbey",
                                     .issues = {" noise ", ""},
                                     .note = "Quarrels about the communal stairwell every single weekend evening."};
    keep(office, Verb::ChangeCases, entry);
    const auto kept = office.everything<GroupCase>(RecordKey::of(meeting));
    REQUIRE(kept.size() == 1);
    CHECK(kept.front()->details.readable()->issues == std::vector<std::string>{"noise"});

    std::ifstream file(office.store().path(), std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), {});
    for (const auto& entryInFolder : std::filesystem::directory_iterator(office.store().path().parent_path())) {
        std::ifstream beside(entryInFolder.path(), std::ios::binary);
        bytes.append(std::istreambuf_iterator<char>(beside), {});
    }
    CHECK(bytes.find("group_case") != std::string::npos); // the journal names what was touched
    CHECK(bytes.find("Zanzibar") == std::string::npos);
    CHECK(bytes.find("stairwell") == std::string::npos);

    const auto matter = leakMatter(office.store());
    REQUIRE(matter.has_value());
    CHECK_FALSE(leaks({{"page 1", "As told of Zanzibar-17"}}, matter->closed, matter->open).empty());
    CHECK_FALSE(
        leaks({{"page 1", "quarrels about the communal stairwell every single weekend"}}, matter->closed, matter->open)
            .empty());
    CHECK(leaks({{"page 1", "Nothing of it"}}, matter->closed, matter->open).empty());

    office.does(Verb::RemoveMeeting, [&](UnitOfWork& unit) { return removeMeeting(unit, meeting); });
    CHECK(office.everything<GroupCase>().empty());
}
