// SPDX-License-Identifier: MIT
#include "application/agenda_view.h"
#include "application/agenda_work.h"
#include "application/revert.h"
#include "documents/agenda_document.h"
#include "documents/html_writer.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "documents/text_writer.h"
#include "support/golden.h"
#include "support/sample_office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::documents;

namespace {

Document boardCopy(const tests::SampleOffice& office)
{
    const auto view = agendaView(*office.store, office.october().id);
    REQUIRE(view.has_value());
    return agendaDocument(*view, Audience::Board);
}

Document publicCopy(tests::SampleOffice& office)
{
    const auto store = office.publicStore();
    const auto view = agendaView(*store, office.october().id);
    REQUIRE(view.has_value());
    return agendaDocument(*view, Audience::Public);
}

bool contains(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// Everything a public copy could carry words in, of whatever format.
std::string everyWordOf(const Document& document)
{
    const std::string pdf = writePdf(layOut(document));
    return writeHtml(document) + writeText(document) + pdf;
}

} // namespace

TEST_CASE("The board copy of October 2025 reads as the agenda that was sent out")
{
    const tests::SampleOffice office;
    const Document document = boardCopy(office);
    CHECK(tests::differenceFromGolden("journeys/golden/october_board.txt", writeText(document)) == "");
    CHECK(tests::differenceFromGolden("journeys/golden/october_board.html", writeHtml(document)) == "");
}

TEST_CASE("The public copy of October 2025 keeps closed matter to itself")
{
    tests::SampleOffice office;
    const Document document = publicCopy(office);
    CHECK(tests::differenceFromGolden("journeys/golden/october_public.txt", writeText(document)) == "");
    const std::string words = everyWordOf(document);
    for (const char* closed :
         {"Cartwright", "independent chair", "Independent Chair", "joining link", "Samantha Shimmon"})
        CHECK_FALSE(contains(words, closed));
}

TEST_CASE("A public copy made from an unlocked view still shows nothing closed")
{
    const tests::SampleOffice office;
    const auto view = agendaView(*office.store, office.october().id);
    REQUIRE(view.has_value());
    const std::string words = everyWordOf(agendaDocument(*view, Audience::Public));
    CHECK_FALSE(contains(words, "Cartwright"));
    CHECK_FALSE(contains(words, "joining link"));
}

TEST_CASE("The same agenda gives the same bytes of PDF")
{
    const tests::SampleOffice office;
    CHECK(writePdf(layOut(boardCopy(office))) == writePdf(layOut(boardCopy(office))));
}

TEST_CASE("The officer works on the agenda, closes an item, takes it back, and finds every copy right")
{
    tests::SampleOffice office;
    const Id<domain::Meeting> meeting = office.october().id;
    domain::AgendaItem late{.meeting = meeting,
                            .position = 12,
                            .kind = domain::ItemKind::Decision,
                            .title = "Grant to the Zebra project",
                            .leads = {domain::Lead{.words = "Quokka Trust"}},
                            .plannedMinutes = 10};
    const auto added = office.does(Verb::AddItem, [&](UnitOfWork& unit) { return addItem(unit, late); });
    CHECK(contains(writeText(publicCopy(office)), "Zebra"));

    const auto closed = office.does(Verb::ChangeItem, [&](UnitOfWork& unit) {
        return changeItem(unit, added.value, domain::inSession(late, domain::Session::Closed));
    });
    CHECK_FALSE(contains(everyWordOf(publicCopy(office)), "Zebra"));
    CHECK_FALSE(contains(everyWordOf(publicCopy(office)), "Quokka"));
    CHECK(contains(writeText(boardCopy(office)), "Zebra"));
    CHECK_FALSE(contains(tests::readFile(office.store->path()), "Zebra")); // nor do the bytes of the file say it
    CHECK_FALSE(contains(tests::readFile(office.store->path()), "Quokka"));

    office.does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, closed.changes); });
    CHECK(contains(writeText(publicCopy(office)), "Zebra"));
    office.does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, added.changes); });
    CHECK(tests::differenceFromGolden("journeys/golden/october_board.txt", writeText(boardCopy(office))) == "");
    CHECK(office.store->check()->isSound());
}

TEST_CASE("A heading that nothing came under is not printed")
{
    tests::SampleOffice office;
    const Id<domain::Meeting> meeting = office.october().id;
    office.does(Verb::AddItem, [&](UnitOfWork& unit) -> application::Result<> {
        CSPDESK_TRY(addItem(
            unit, domain::AgendaItem{
                      .meeting = meeting, .position = 0, .kind = domain::ItemKind::Heading, .title = "Zebras"}));
        CSPDESK_TRY(addItem(
            unit, domain::AgendaItem{
                      .meeting = meeting, .position = 0, .kind = domain::ItemKind::Heading, .title = "Quokkas"}));
        CSPDESK_TRY(addItem(
            unit, domain::AgendaItem{
                      .meeting = meeting, .position = 1000, .kind = domain::ItemKind::Heading, .title = "Wombats"}));
        return {};
    });
    const std::string text = writeText(boardCopy(office));
    CHECK(contains(text, "Zebras")); // the welcome stands under it
    CHECK_FALSE(contains(text, "Quokkas"));
    CHECK_FALSE(contains(text, "Wombats"));
}

TEST_CASE("Names in any script, marks and a very long title come out whole or are named")
{
    tests::SampleOffice office;
    const Id<domain::Meeting> meeting = office.october().id;
    office.does(Verb::AddItem, [&](UnitOfWork& unit) {
        return addItem(unit, domain::AgendaItem{.meeting = meeting,
                                                .title = "<script>alert('x')</script> & O'Neill \"quoted\" שלום 🚲 漢",
                                                .leads = {domain::Lead{.words = std::string(999, 'w')}}});
    });
    const Document document = boardCopy(office);
    const std::string html = writeHtml(document);
    CHECK_FALSE(contains(html, "<script>"));
    CHECK(contains(html, "&lt;script&gt;"));
    const LaidOutDocument pages = layOut(document);
    REQUIRE(pages.missing.size() == 1); // the embedded faces have the bicycle, and no Chinese
    CHECK(pages.missing[0].character == U'漢');
}
