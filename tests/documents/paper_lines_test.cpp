// SPDX-License-Identifier: MIT
#include "documents/paper_lines.h"

#include "documents/agenda_document.h"
#include "documents/chasing_list_document.h"
#include "documents/minutes_document.h"
#include "documents/minutes_sample.h"
#include "documents/received_paper.h"
#include "documents/text_writer.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using Catch::Contains;
using domain::PaperListing;
using domain::PaperMatter;
using domain::PaperVersion;

namespace {

/// The meeting of the sample minutes with papers under its first open and its first closed item.
class WithPapers
{
public:
    application::MinutesView view = tests::minutesSample();

    Stored<domain::Paper>& add(domain::Session session, PaperMatter matter,
                               PaperListing listing = PaperListing::Expected)
    {
        auto& agenda = view.agenda;
        for (const auto& line : agenda.order.lines) {
            if (line.item->session != session || !line.number)
                continue;
            const int number = static_cast<int>(agenda.papers.size()) + 1;
            domain::Paper paper{
                .meeting = agenda.meeting.id, .item = line.item.id, .position = number, .listing = listing};
            paper.matter.put(std::move(matter), session);
            agenda.papers.push_back({Id<domain::Paper>(number), paper});
            return agenda.papers.back();
        }
        FAIL("there is no such item");
        std::abort();
    }
    void comes(const Stored<domain::Paper>& paper)
    {
        PaperVersion version{.meeting = paper->meeting, .paper = paper.id, .receivedOn = view.agenda.meeting->date};
        version.file.put({.name = "a.pdf"}, domain::Session::Open);
        view.agenda.paperVersions.push_back({Id<PaperVersion>(paper.id.number()), version});
    }
    [[nodiscard]] std::string agenda(Audience audience) const
    {
        return writeText(agendaDocument(view.agenda, audience));
    }
};

} // namespace

TEST_CASE("The agenda names its papers under their items, with their authors and what is to follow")
{
    WithPapers with;
    with.comes(with.add(domain::Session::Open, {.title = "Grant bid", .author = "Ann Archer", .marking = "OFFICIAL"}));
    with.add(domain::Session::Open, {.title = "Risks", .reason = "figures come on Friday"}, PaperListing::ToFollow);
    const std::string text = with.agenda(Audience::Public);
    CHECK_THAT(text, Contains("Paper: Grant bid, Ann Archer (OFFICIAL)"));
    CHECK_THAT(text, Contains("Paper: Risks (to follow: figures come on Friday)"));
}

TEST_CASE("A public agenda shows nothing of a closed paper, and the title of one that was released")
{
    WithPapers with;
    Stored<domain::Paper>& paper = with.add(domain::Session::Closed, {.title = "Chronology", .author = "Xanthippe"});
    CHECK_THAT(with.agenda(Audience::Public), !Contains("Chronology") && !Contains("Xanthippe"));
    CHECK_THAT(with.agenda(Audience::Board), Contains("Paper: Chronology, Xanthippe (to follow)"));
    paper.value.matter.releasedOn = date(2025, 7, 2);
    paper.value.matter.releasedBy = "Ann Archer";
    paper.value.matter.follow(domain::Session::Closed);
    CHECK_THAT(with.agenda(Audience::Public), Contains("Paper: Chronology, Xanthippe"));
}

TEST_CASE("Minutes list the papers that were tabled, with the reason, and no others")
{
    WithPapers with;
    with.add(domain::Session::Open, {.title = "Late news", .reason = "it came in that morning"}, PaperListing::Tabled);
    with.add(domain::Session::Open, {.title = "Risks"});
    with.add(domain::Session::Closed, {.title = "Chronology", .reason = "x"}, PaperListing::Tabled);
    const std::string text = writeText(minutesDocument(with.view, Audience::Public));
    CHECK_THAT(text, Contains("Late news (tabled: it came in that morning)"));
    CHECK_THAT(text, !Contains("Risks") && !Contains("Chronology"));
}

TEST_CASE("Minutes without tabled papers have no heading for them")
{
    CHECK_THAT(writeText(minutesDocument(tests::minutesSample(), Audience::Board)), !Contains("Papers tabled"));
}

TEST_CASE("The chasing list has each author with what they owe, since when, and how often they were reminded")
{
    WithPapers with;
    with.add(domain::Session::Open, {.title = "Grant bid", .author = "Ann Archer"});
    with.add(domain::Session::Open,
             {.title = "Risks", .author = "Ann Archer", .chased = {{date(2025, 6, 1), "by e-mail"}}});
    with.comes(with.add(domain::Session::Open, {.title = "Here already", .author = "Ben"}));
    const std::string text = writeText(chasingListDocument(with.view.agenda, date(2025, 6, 2)));
    CHECK_THAT(text, Contains("Ann Archer") && Contains("Grant bid") && Contains("not yet"));
    CHECK_THAT(text, Contains("reminded on 1 June 2025"));
    CHECK_THAT(text, !Contains("Here already"));
}

TEST_CASE("Where nothing is missing the chasing list says so")
{
    CHECK_THAT(writeText(chasingListDocument(tests::minutesSample().agenda, date(2025, 6, 2))),
               Contains("Every paper that is listed has come."));
}

TEST_CASE("What kind of file it is follows from its bytes before its name")
{
    CHECK(mediaTypeOf("report.pdf", "%PDF-1.7\n") == "application/pdf");
    CHECK(mediaTypeOf("report", "%PDF-1.7\n") == "application/pdf");
    CHECK(mediaTypeOf("picture.png", "\x89PNG\r\n\x1a\n") == "image/png");
    CHECK(mediaTypeOf("notes.txt", "words") == "text/plain");
}

TEST_CASE("A paper is titled as its file is called")
{
    CHECK(titleFromFileName("Reoffending_deep dive v.05.pdf") == "Reoffending deep dive v.05");
    CHECK(titleFromFileName("paper") == "paper");
    CHECK_FALSE(pageCount("no PDF"));
}
