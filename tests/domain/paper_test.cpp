// SPDX-License-Identifier: MIT
#include "domain/paper.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

const Date due = date(2025, 10, 9);
const Date dayBefore = date(2025, 10, 8);
const Date dayAfter = date(2025, 10, 10);

Paper paper(PaperListing listing = PaperListing::Expected)
{
    return Paper{.meeting = Id<Meeting>(1), .item = Id<AgendaItem>(1), .listing = listing};
}

Stored<PaperVersion> version(int number, Date receivedOn)
{
    return {Id<PaperVersion>(number),
            PaperVersion{.meeting = Id<Meeting>(1), .paper = Id<Paper>(1), .number = number, .receivedOn = receivedOn}};
}

template <class Refused>
bool refuses(const domain::Result<>& result, Field field)
{
    return !result.has_value() && std::holds_alternative<Refused>(result.error())
        && std::get<Refused>(result.error()).field == field;
}

} // namespace

TEST_CASE("a paper without a file is awaited on the day it is due, and late the day after")
{
    CHECK(paperState(paper(), {}, due, dayBefore) == PaperState::Awaited);
    CHECK(paperState(paper(), {}, due, due) == PaperState::Awaited);
    CHECK(paperState(paper(), {}, due, dayAfter) == PaperState::Overdue);
}

TEST_CASE("a paper that came on its day came in time, and a day after it came late")
{
    CHECK(paperState(paper(), {version(1, due)}, due, dayAfter) == PaperState::Received);
    CHECK(paperState(paper(), {version(1, dayAfter)}, due, dayAfter) == PaperState::ReceivedLate);
}

TEST_CASE("a correction that comes after the day does not make a paper late that was there in time")
{
    CHECK(paperState(paper(), {version(1, dayBefore), version(2, dayAfter)}, due, dayAfter) == PaperState::Received);
    CHECK(paperState(paper(), {version(1, dayAfter), version(2, dayAfter)}, due, dayAfter) == PaperState::ReceivedLate);
}

TEST_CASE("a paper to follow is not late, and has come when its file is there")
{
    CHECK(paperState(paper(PaperListing::ToFollow), {}, due, dayAfter) == PaperState::ToFollow);
    CHECK(paperState(paper(PaperListing::ToFollow), {version(1, dayAfter)}, due, dayAfter) == PaperState::ReceivedLate);
}

TEST_CASE("a tabled paper stays tabled, with a file or without")
{
    CHECK(paperState(paper(PaperListing::Tabled), {}, due, dayBefore) == PaperState::Tabled);
    CHECK(paperState(paper(PaperListing::Tabled), {version(1, dayBefore)}, due, dayBefore) == PaperState::Tabled);
}

TEST_CASE("a paper is closed with its item, and for the Board alone in any case")
{
    Paper board = paper();
    board.access = PaperAccess::BoardOnly;
    CHECK(sessionOf(paper(), Session::Open) == Session::Open);
    CHECK(sessionOf(paper(), Session::Closed) == Session::Closed);
    CHECK(sessionOf(board, Session::Open) == Session::Closed);
    CHECK(sessionOf(board, Session::Closed) == Session::Closed);
}

TEST_CASE("a paper needs a title, and a tabled one a reason")
{
    CHECK(refuses<EmptyField>(check(PaperMatter{}, PaperListing::Expected), Field::PaperTitle));
    CHECK(check(PaperMatter{.title = "Deep dive"}, PaperListing::Expected).has_value());
    CHECK(check(PaperMatter{.title = "Deep dive"}, PaperListing::ToFollow).has_value());
    CHECK(refuses<EmptyField>(check(PaperMatter{.title = "Deep dive"}, PaperListing::Tabled), Field::Reason));
    CHECK(check(PaperMatter{.title = "Deep dive", .reason = "Came in today"}, PaperListing::Tabled).has_value());
}

TEST_CASE("text of a paper that is longer than a line is refused with the field it stands in")
{
    const std::string longer(1001, 'x');
    CHECK(refuses<TextTooLong>(check(PaperMatter{.title = longer}, PaperListing::Expected), Field::PaperTitle));
    CHECK(refuses<TextTooLong>(check(PaperMatter{.title = "A", .author = longer}, PaperListing::Expected),
                               Field::Author));
    CHECK(refuses<TextTooLong>(check(PaperMatter{.title = "A", .marking = longer}, PaperListing::Expected),
                               Field::Marking));
    PaperMatter chased{.title = "A"};
    chased.chased.push_back({due, longer});
    CHECK(refuses<TextTooLong>(check(chased, PaperListing::Expected), Field::Note));
    CHECK(refuses<EmptyField>(check(PaperFile{}), Field::FileName));
    CHECK(check(PaperFile{.name = "a.pdf"}).has_value());
}

TEST_CASE("a paper whose matter is sealed is not checked, as nobody can read it")
{
    Paper sealed = paper(PaperListing::Tabled);
    sealed.matter.closed = Closed<PaperMatter>::sealed();
    CHECK(check(sealed).has_value());
    sealed.matter = PaperMatter{};
    CHECK_FALSE(check(sealed).has_value());
}
