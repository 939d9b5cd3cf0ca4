// SPDX-License-Identifier: MIT
#include "documents/register_document.h"

#include "documents/minutes_sample.h"
#include "documents/text_writer.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using Catch::Contains;

TEST_CASE("The register for the Board tells who came in which capacity, who did not, and the quorum")
{
    const Document document = registerDocument(tests::minutesSample(), Audience::Board);
    CHECK(tests::differenceFromGolden("documents/golden/register_board.txt", writeText(document)) == "");
}

TEST_CASE("The public register keeps to itself who sent no word")
{
    const std::string text = writeText(registerDocument(tests::minutesSample(), Audience::Public));
    CHECK_THAT(text, Contains("Inspector Dan Dean") && Contains("Representatives awaited"));
    CHECK_THAT(text, !Contains("Fay Ford") && !Contains("No word from"));
}

TEST_CASE("Whoever sent no word is named with their rank, as those present are")
{
    application::MinutesView view = tests::minutesSample();
    view.attendance.noWord[0].person->value.honorific = "Chief Inspector";
    CHECK_THAT(writeText(registerDocument(view, Audience::Board)),
               Contains("- Chief Inspector Fay Ford, Voluntary Service (Member)"));
}

TEST_CASE("Nobody's telephone or address stands in a register")
{
    application::MinutesView view = tests::minutesSample();
    view.agenda.members.people = {
        {Id<domain::Person>(1), {.name = "Ann Archer", .email = "ann@ely.example", .telephone = "01353 555555"}}};
    view.attendance.noWord[0].person->value.email = "fay@ely.example";
    const std::string text = writeText(registerDocument(view, Audience::Board));
    CHECK_THAT(text, !Contains("ann@") && !Contains("fay@") && !Contains("555555"));
}

TEST_CASE("The quorum is told with its sum in words")
{
    application::MinutesView view = tests::minutesSample();
    domain::AttendanceRegister& attendance = view.attendance;
    CHECK(quorumText(attendance, 3).toStdString()
          == "3 Board members were present, 1 of them as a representative. A decision needs 3: there was a quorum.");
    attendance.present[1].capacity = domain::AttendanceCapacity::Representative;
    CHECK(quorumText(attendance, 5).toStdString()
          == "3 Board members were present, 2 of them as representatives. A decision needs 5: 2 too few for a quorum.");
    attendance = {};
    CHECK(quorumText(attendance, 5).toStdString()
          == "No Board member was present. A decision needs 5: 5 too few for a quorum.");
    attendance.boardMembersPresent = 1;
    CHECK(quorumText(attendance, 1).toStdString()
          == "1 Board member was present. A decision needs 1: there was a quorum.");
}

TEST_CASE("A meeting nobody was put down for has a register that says so")
{
    application::MinutesView view = tests::minutesSample();
    view.attendance = {};
    CHECK_THAT(writeText(registerDocument(view, Audience::Board)),
               Contains("Nobody has been put down as present.") && !Contains("Quorum"));
}
