// SPDX-License-Identifier: MIT
#include "application/paragraph_references.h"

#include "application/agenda_work.h"
#include "application/meeting_work.h"
#include "application/minutes_view.h"
#include "application/minutes_work.h"
#include "domain/paragraph_links.h"
#include "support/office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

std::string words(const ReferredParagraph& paragraph, Id<Meeting>) { return paragraph.number; }

class MinutesOffice : public tests::Office
{
public:
    MinutesOffice()
        : former(meeting(date(2024, 7, 1))),
          july(meeting(date(2025, 7, 1))),
          october(meeting(date(2025, 10, 21))),
          formerItem(item(former, Session::Open)),
          open(item(july, Session::Open)),
          closed(item(july, Session::Closed)),
          now(item(october, Session::Open))
    {}
    Id<Meeting> meeting(Date day)
    {
        return does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
            return planMeeting(unit, Meeting{.body = everything<Body>()[0].id, .date = day}, false, {});
        });
    }
    Id<AgendaItem> item(Id<Meeting> meeting, Session session)
    {
        const AgendaItem item{.meeting = meeting, .position = 1000, .title = "Item"};
        return does(Verb::AddItem, [&](UnitOfWork& unit) { return addItem(unit, inSession(item, session)); });
    }
    Id<MinuteParagraph> paragraph(Id<Meeting> meeting, Id<AgendaItem> item, const std::string& text,
                                  int position = 1000)
    {
        return does(Verb::AddParagraph, [&](UnitOfWork& unit) {
            return addParagraph(unit,
                                MinuteParagraph{.meeting = meeting, .item = item, .position = position, .text = text});
        });
    }
    [[nodiscard]] std::string typed(const std::string& text)
    {
        auto put = withTypedReferences(store(), october, text, words);
        REQUIRE(put.has_value());
        return std::move(*put);
    }
    [[nodiscard]] ReferredParagraph only(Id<MinuteParagraph> id)
    {
        const auto found = referredParagraphs(store(), {id.number()});
        REQUIRE(found.has_value());
        REQUIRE(found->size() == 1);
        return found->front();
    }

    Id<Meeting> former, july, october;
    Id<AgendaItem> formerItem, open, closed, now;
};

} // namespace

TEST_CASE("A day is typed in the ways people type one")
{
    const Date day = date(2025, 7, 1);
    for (const char* typed :
         {"1 July", "1 July 2025", "1 jul", "01/07/2025", "1.7.2025", "1st July 2025", "2025-07-01", "1 July, 2025"}) {
        INFO(typed);
        CHECK(fitsTypedDay(day, typed));
    }
    for (const char* typed :
         {"", "July", "2 July", "1 June", "1 July 2024", "2025-07-02", "1 Ju", "one July", "1 July 2025 x"}) {
        INFO(typed);
        CHECK_FALSE(fitsTypedDay(day, typed));
    }
}

TEST_CASE("What is typed becomes a link with the identity of the paragraph")
{
    MinutesOffice office;
    const auto told = office.paragraph(office.july, office.open, "Told.");
    const auto older = office.paragraph(office.former, office.formerItem, "Told before.");
    const std::string link = "](" + paragraphLink(told.number()) + ')';
    CHECK(office.typed("As in [[1.1 of 1 July 2025]].") == "As in [1.1" + link + '.');
    CHECK(office.typed("[[1.1 of 1 July]]") == "[1.1" + link); // the latest 1 July there was
    CHECK(office.typed("[[1.1 of 2024-07-01]]") == "[1.1](" + paragraphLink(older.number()) + ')');
    CHECK(office.typed("[[9.9 of 1 July]] and [[1.1]]") == "[[9.9 of 1 July]] and [[1.1]]"); // no such paragraph
    const auto here = office.paragraph(office.october, office.now, "Here.");
    CHECK(office.typed("[[1.1]]") == "[1.1](" + paragraphLink(here.number()) + ')');
}

TEST_CASE("A paragraph keeps its reference when another is put before it or it moves to another item")
{
    MinutesOffice office;
    const auto told = office.paragraph(office.july, office.open, "Told.");
    CHECK(office.only(told).number == "1.1");
    office.paragraph(office.july, office.open, "First.", 0);
    CHECK(office.only(told).number == "1.2");
    office.does(Verb::MoveParagraph, [&](UnitOfWork& unit) { return moveParagraph(unit, told, office.closed, 0); });
    CHECK(office.only(told).number == "2.1");
    CHECK_FALSE(office.only(told).isOpen);
}

TEST_CASE("A store without the key knows that a paragraph is closed, and nothing of its words")
{
    MinutesOffice office;
    const auto secret = office.paragraph(office.july, office.closed, "ZEBRA");
    const auto opened = office.files().open(office.store().path(), OpenMode::Public);
    REQUIRE(opened.has_value());
    const auto found = referredParagraphs(**opened, {secret.number()});
    REQUIRE(found.has_value());
    REQUIRE(found->size() == 1);
    CHECK_FALSE(found->front().isOpen);
    CHECK(found->front().text.empty());
    office.does(Verb::Release, [&](UnitOfWork& unit) {
        return release(unit, secret, ReleaseNote{date(2025, 8, 1), "Ann"});
    });
    CHECK(office.only(secret).isOpen);
}

TEST_CASE("A reference to a paragraph that was removed is told, and so is one that was typed and fits none")
{
    MinutesOffice office;
    const auto told = office.paragraph(office.july, office.open, "Told.");
    office.paragraph(office.october, office.now, office.typed("As in [[1.1 of 1 July]]."));
    const auto remarks = [&] {
        const auto view = minutesView(office.store(), office.october, date(2025, 10, 22));
        REQUIRE(view.has_value());
        return std::count_if(view->remarks.begin(), view->remarks.end(), [](const MinutesRemark& remark) {
            return remark.kind == MinutesRemark::Kind::MissingReference;
        });
    };
    CHECK(remarks() == 0);
    office.does(Verb::RemoveParagraph, [&](UnitOfWork& unit) { return removeParagraph(unit, told); });
    CHECK(remarks() == 1);
    office.paragraph(office.october, office.now, "As in [[7.7]].");
    CHECK(remarks() == 2);
}

TEST_CASE("What may be referred to is in these minutes and those of earlier meetings, latest first")
{
    MinutesOffice office;
    const auto older = office.paragraph(office.former, office.formerItem, "Told before.");
    const auto told = office.paragraph(office.july, office.open, "Told.");
    office.paragraph(office.october, office.now, "Later.");
    const auto found = paragraphsToReferTo(office.store(), office.july);
    REQUIRE(found.has_value());
    REQUIRE(found->size() == 2);
    CHECK((*found)[0].id == told);
    CHECK((*found)[1].id == older);
}
