// SPDX-License-Identifier: MIT
#include "documents/chairs_brief_document.h"
#include "documents/decision_note_document.h"
#include "documents/docx_parts.h"
#include "documents/docx_writer.h"
#include "documents/html_writer.h"
#include "documents/leak_texts.h"
#include "documents/minutes_document.h"
#include "documents/minutes_sample.h"
#include "documents/page_layout.h"
#include "documents/page_text.h"
#include "documents/publication_check.h"
#include "documents/register_document.h"
#include "documents/text_writer.h"
#include "documents/voting_record_document.h"
#include "support/eventful_meeting.h"
#include "support/golden.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

using MakePaper = Document (*)(const application::MinutesView&, Audience);

struct NamedPaper
{
    const char* name;
    MakePaper make;
};

const std::vector<NamedPaper> papers{{"register", registerDocument},
                                     {"minutes", minutesDocument},
                                     {"votes", votingRecordDocument},
                                     {"decisions", decisionNoteDocument}};

/// The meeting as it is read for that audience: for the public by a store that has no key.
application::MinutesView viewFor(EventfulMeeting& meeting, Audience audience)
{
    if (audience == Audience::Board)
        return meeting.view();
    auto store = meeting.files().open(meeting.store().path(), application::OpenMode::Public);
    REQUIRE(store.has_value());
    return BoardMeeting::viewOf(meeting.today, **store);
}

std::string allPagesOf(const Document& document)
{
    const LaidOutDocument pages = layOut(document);
    std::string text;
    for (std::size_t page = 0; page < pages.pages.size(); ++page)
        text += textOnPage(pages, page);
    CHECK(pages.missing.empty());
    return text;
}

/// The document in every form it is sent out in.
std::vector<std::string> formsOf(const Document& document)
{
    return {writeText(document), writeHtml(document), filesOfZip(writeDocx(document)).at("word/document.xml"),
            allPagesOf(document)};
}

} // namespace

TEST_CASE("The papers of an eventful meeting tell the Board all and the public what is open")
{
    EventfulMeeting meeting;
    for (const auto& [audience, copy] : {std::pair(Audience::Board, "board"), std::pair(Audience::Public, "public")}) {
        const application::MinutesView view = viewFor(meeting, audience);
        for (const NamedPaper& paper : papers) {
            const std::string golden = std::string("documents/golden/eventful_") + paper.name + '_' + copy + ".txt";
            CHECK(differenceFromGolden(golden, writeText(paper.make(view, audience))) == "");
        }
    }
    CHECK(differenceFromGolden("documents/golden/eventful_brief.txt", writeText(chairsBriefDocument(meeting.view())))
          == "");
}

TEST_CASE("No word of a closed vote, motion or interest stands in any form of a public paper")
{
    EventfulMeeting meeting;
    // Also where somebody hands over a view in which closed matter can be read.
    for (const application::MinutesView& view : {viewFor(meeting, Audience::Public), meeting.view()})
        for (const NamedPaper& paper : papers)
            for (const std::string& form : formsOf(paper.make(view, Audience::Public))) {
                INFO(paper.name);
                for (const char* closed : {"ebra", "uagga", "owns shares", "Quagga is ill"})
                    CHECK_THAT(form, !Contains(closed));
            }
}

TEST_CASE("The votes of a public copy are numbered without a hole where a closed one stood")
{
    EventfulMeeting meeting;
    const std::string text = writeText(votingRecordDocument(viewFor(meeting, Audience::Public), Audience::Public));
    for (const char* number : {"Vote 1 at", "Vote 2 at", "Vote 3 at", "Vote 4 at", "Vote 5 at 11:05"})
        CHECK_THAT(text, Contains(number));
    CHECK_THAT(text, !Contains("Vote 6"));
    CHECK_THAT(writeText(votingRecordDocument(meeting.view(), Audience::Board)),
               Contains("Vote 5 at 10:58") && Contains("Vote 6 at 11:05"));
}

TEST_CASE("A public paper names agencies, and of voters only who asked for it and who presided")
{
    EventfulMeeting meeting;
    const application::MinutesView view = viewFor(meeting, Audience::Public);
    const std::string record = writeText(votingRecordDocument(view, Audience::Public));
    CHECK_THAT(record, !Contains("Wilhelmina") && !Contains("Fay") && !Contains("How it came"));
    CHECK_THAT(record, Contains("Eve (Police), against") && Contains("notified"));
    CHECK_THAT(writeText(minutesDocument(view, Audience::Public)), !Contains("Wilhelmina"));
}

TEST_CASE("Of who left during a closed item a public copy tells the time and nothing else")
{
    EventfulMeeting meeting;
    const std::string open = writeText(minutesDocument(viewFor(meeting, Audience::Public), Audience::Public));
    CHECK_THAT(open, Contains("Cy left at 10:52;") && !Contains("having declared"));
    CHECK_THAT(writeText(minutesDocument(meeting.view(), Audience::Board)), Contains("having declared an interest"));
}

TEST_CASE("Nothing closed is found in the public papers by the leak check")
{
    EventfulMeeting meeting;
    const application::MinutesView view = viewFor(meeting, Audience::Public);
    for (const NamedPaper& paper : papers) {
        const auto leaks = leaksIn(paper.make(view, Audience::Public), "paper.pdf", meeting.store());
        REQUIRE(leaks.has_value());
        CHECK(leaks->empty());
    }
    const auto found = leaksIn(minutesDocument(meeting.view(), Audience::Board), "paper.pdf", meeting.store());
    REQUIRE(found.has_value());
    CHECK_FALSE(found->empty());
}

TEST_CASE("A register without recorded times has no columns for them")
{
    const std::string text = writeText(registerDocument(minutesSample(), Audience::Board));
    CHECK_THAT(text, !Contains("Came and went") && !Contains("Where") && !Contains("Presiding"));
}

TEST_CASE("Only the chair's brief has no copy for the public")
{
    CHECK_FALSE(hasPublicCopy(Paper::ChairsBrief));
    for (const Paper paper : {Paper::Agenda, Paper::Minutes, Paper::Register, Paper::VotingRecord, Paper::DecisionNote})
        CHECK(hasPublicCopy(paper));
}

TEST_CASE("The box of a vote is not parted between two pages")
{
    EventfulMeeting meeting;
    const LaidOutDocument pages = layOut(minutesDocument(meeting.view(), Audience::Board));
    const std::vector<std::pair<const char*, const char*>> boxes{{"Vote 1: By March", "after 3 votes to 3"},
                                                                 {"Vote 4: The plan", "Carried, by 3 votes to 1"},
                                                                 {"Vote 5: Zebra move", "Carried, by 4 votes to 1"}};
    for (const auto& [title, result] : boxes) {
        INFO(title);
        for (std::size_t page = 0; page < pages.pages.size(); ++page)
            if (const std::string text = textOnPage(pages, page); text.find(title) != std::string::npos)
                CHECK_THAT(text.substr(text.find(title)), Contains(result));
    }
}
