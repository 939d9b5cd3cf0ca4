// SPDX-License-Identifier: MIT
#include "application/paper_work.h"

#include "application/home_view.h"
#include "application/papers_view.h"
#include "application/revert.h"
#include "board_meeting.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using application::KeptBytes;
using application::RecordKey;
using application::Verb;
using domain::Field;
using domain::Paper;
using domain::PaperAccess;
using domain::PaperListing;
using domain::PaperMatter;
using domain::PaperState;
using domain::PaperVersion;
using domain::Session;

namespace {

/// Gives a text in two pieces.
application::ByteSource source(const std::string& bytes)
{
    auto place = std::make_shared<std::size_t>(0);
    return [bytes, place]() -> application::Result<std::string> {
        const std::size_t half = bytes.size() / 2 + 1;
        std::string piece = *place < bytes.size() ? bytes.substr(*place, half) : std::string();
        *place += piece.size();
        return piece;
    };
}

class PapersOfMeeting : public BoardMeeting
{
public:
    Id<Paper> paper(Id<domain::AgendaItem> item, const std::string& title, PaperAccess access = PaperAccess::WithItem)
    {
        return does(Verb::AddPaper, [&](auto& unit) {
            return application::addPaper(unit, Paper{.meeting = today, .item = item, .access = access},
                                         PaperMatter{.title = title});
        });
    }
    Id<PaperVersion> receives(Id<Paper> paper, const std::string& bytes, Date on = date(2025, 10, 20),
                              const std::string& name = "paper.pdf")
    {
        return does(Verb::ReceivePaper, [&](auto& unit) {
            return application::receivePaper(
                unit, paper,
                {.name = name, .mediaType = "application/pdf", .note = {}, .pages = {}, .on = on, .at = {}},
                source(bytes));
        });
    }
    void changes(Id<Paper> id, const std::function<void(Paper&, PaperMatter&)>& change)
    {
        Paper paper = kept(id);
        PaperMatter matter = paper.matter.value();
        change(paper, matter);
        does(Verb::ChangePaper, [&](auto& unit) { return application::changePaper(unit, id, paper, matter); });
    }
    void releases(Id<Paper> id, bool released = true)
    {
        using application::ReleaseNote;
        const auto note = released ? std::optional(ReleaseNote{date(2025, 11, 5), "Ann"}) : std::nullopt;
        does(Verb::Release, [&](auto& unit) { return application::release(unit, id, note); });
    }
    void turns(Id<domain::AgendaItem> item, Session session)
    {
        const domain::AgendaItem changed = domain::inSession(kept(item), session);
        does(Verb::ChangeItem, [&](auto& unit) { return application::changeItem(unit, item, changed); });
    }
    [[nodiscard]] application::PapersView papers(Date on = date(2025, 10, 20))
    {
        auto view = application::papersView(store(), today, on);
        REQUIRE(view.has_value());
        return std::move(*view);
    }
    [[nodiscard]] std::vector<std::string> titles(Id<domain::AgendaItem> item)
    {
        std::vector<std::string> titles;
        const application::PapersView view = papers();
        for (const auto& line : view.find(item)->papers)
            titles.push_back(line.matter().title);
        return titles;
    }
    [[nodiscard]] std::string bytes(Id<PaperVersion> version)
    {
        const auto read = application::bytesOf(store(), version);
        REQUIRE(read.has_value());
        return *read;
    }
    std::unique_ptr<application::Store> publicStore()
    {
        auto opened = files().open(store().path(), application::OpenMode::Public);
        REQUIRE(opened.has_value());
        return std::move(*opened);
    }
    /// Takes the last change back, as undo does.
    void undoes()
    {
        const auto last = lastChange();
        does(Verb::Undo, [&](auto& unit) { return application::revert(unit, last); });
    }
};

} // namespace

TEST_CASE("papers stand under their item in the order in which they were listed, and can be moved")
{
    PapersOfMeeting board;
    board.paper(board.grant, "Bid");
    const auto budget = board.paper(board.grant, "Budget");
    board.paper(board.plan, "Draft plan");
    board.paper(board.grant, "Risks");
    CHECK(board.titles(board.grant) == std::vector<std::string>{"Bid", "Budget", "Risks"});
    board.does(Verb::ChangePaper, [&](auto& unit) { return application::movePaper(unit, budget, 0); });
    CHECK(board.titles(board.grant) == std::vector<std::string>{"Budget", "Bid", "Risks"});
    board.does(Verb::ChangePaper, [&](auto& unit) { return application::movePaper(unit, budget, 99); });
    CHECK(board.titles(board.grant) == std::vector<std::string>{"Bid", "Risks", "Budget"});
    CHECK(board.titles(board.plan) == std::vector<std::string>{"Draft plan"});
}

TEST_CASE("a paper that goes to another item stands behind the papers there, and leaves no gap")
{
    PapersOfMeeting board;
    const auto bid = board.paper(board.grant, "Bid");
    board.paper(board.grant, "Budget");
    board.paper(board.plan, "Draft plan");
    board.changes(bid, [&](Paper& paper, PaperMatter&) { paper.item = board.plan; });
    CHECK(board.titles(board.grant) == std::vector<std::string>{"Budget"});
    CHECK(board.titles(board.plan) == std::vector<std::string>{"Draft plan", "Bid"});
    CHECK(board.papers().find(board.grant)->papers[0].paper->position == 0);
}

TEST_CASE("a paper under a closed item is closed, and opens and closes with its item")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.review, "Chronology");
    const auto version = board.receives(paper, "bytes");
    CHECK_FALSE(board.kept(paper).matter.open);
    CHECK(board.kept(paper).matter.closed.isReadable());
    CHECK(board.kept(version).file.closed.isReadable());

    board.turns(board.review, Session::Open);
    CHECK(board.kept(paper).matter.open->title == "Chronology");
    CHECK(board.kept(version).file.open);
    board.turns(board.review, Session::Closed);
    CHECK_FALSE(board.kept(paper).matter.open);
    CHECK_FALSE(board.kept(version).file.open);
    CHECK(board.bytes(version) == "bytes");
}

TEST_CASE("a paper for the Board alone is closed under an open item, and stays so when the item turns")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.grant, "Police advice", PaperAccess::BoardOnly);
    const auto version = board.receives(paper, "advice");
    CHECK_FALSE(board.kept(paper).matter.open);
    board.turns(board.grant, Session::Closed);
    board.turns(board.grant, Session::Open);
    CHECK_FALSE(board.kept(paper).matter.open);
    CHECK_FALSE(application::bytesOf(*board.publicStore(), version).has_value());

    board.changes(paper, [](Paper& changed, PaperMatter&) { changed.access = PaperAccess::WithItem; });
    CHECK(board.kept(paper).matter.open);
    CHECK(application::bytesOf(*board.publicStore(), version).value() == "advice");
}

TEST_CASE("each file that comes is the next version, the last one goes out, and numbers are not used again")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.grant, "Bid");
    const auto first = board.receives(paper, "first", date(2025, 10, 20), "Bid v1.pdf");
    const auto second = board.receives(paper, "second one", date(2025, 10, 22), "Bid v2.pdf");
    CHECK(board.kept(first).number == 1);
    CHECK(board.kept(second).number == 2);
    const auto view = board.papers();
    CHECK(view.find(paper)->last()->id == second);
    CHECK(view.find(paper)->file()->name == "Bid v2.pdf");
    CHECK(view.find(paper)->file()->bytes == 10);
    CHECK(view.counts.bytes == 15);
    CHECK(view.counts.formerBytes == 5);

    board.does(Verb::ChangePaper, [&](auto& unit) { return application::removeVersion(unit, first); });
    const auto third = board.receives(paper, "third");
    CHECK(board.kept(third).number == 3);
    CHECK(board.bytes(second) == "second one");
}

TEST_CASE("keeping the last versions takes the others of every paper of the meeting away, and says how many")
{
    PapersOfMeeting board;
    const auto bid = board.paper(board.grant, "Bid");
    const auto plan = board.paper(board.plan, "Plan");
    board.receives(bid, "1");
    board.receives(bid, "2");
    board.receives(bid, "3");
    board.receives(plan, "4");
    CHECK(board.does(Verb::ChangePaper, [&](auto& unit) { return application::keepLastVersions(unit, board.today); })
          == 2);
    CHECK(board.papers().find(bid)->versions.size() == 1);
    CHECK(board.papers().find(bid)->last()->value.number == 3);
    CHECK(board.papers().find(plan)->versions.size() == 1);
}

TEST_CASE("a file with nothing in it is refused, and the paper stays without a version")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.grant, "Bid");
    const auto refused = board.isRefused<domain::PaperIsEmpty>(Verb::ReceivePaper, [&](auto& unit) {
        return application::receivePaper(
            unit, paper,
            {.name = "empty.pdf", .mediaType = {}, .note = {}, .pages = {}, .on = date(2025, 10, 20), .at = {}},
            source(""));
    });
    CHECK(refused.name == "empty.pdf");
    CHECK(board.papers().find(paper)->versions.empty());
}

TEST_CASE("a file that cannot be read to its end leaves nothing behind")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.grant, "Bid");
    int pieces = 0;
    const auto failed = application::perform(board.store(), board.worker(), Verb::ReceivePaper, [&](auto& unit) {
        return application::receivePaper(
            unit, paper,
            {.name = "bid.pdf", .mediaType = {}, .note = {}, .pages = {}, .on = date(2025, 10, 20), .at = {}},
            [&]() -> application::Result<std::string> {
                if (++pieces == 3)
                    return refuse(application::failure(Failure::Kind::CannotOpen, "bid.pdf", "gone"));
                return std::string("piece");
            });
    });
    CHECK_FALSE(failed.has_value());
    CHECK(board.papers().find(paper)->versions.empty());
    CHECK(board.store().size().value().papers == 0);
}

TEST_CASE("a paper that was to follow has come, while a tabled one stays tabled")
{
    PapersOfMeeting board;
    const auto follows = board.paper(board.grant, "Bid");
    const auto tabled = board.paper(board.grant, "Late news");
    board.changes(follows, [](Paper& paper, PaperMatter&) { paper.listing = PaperListing::ToFollow; });
    board.changes(tabled, [](Paper& paper, PaperMatter& matter) {
        paper.listing = PaperListing::Tabled;
        matter.reason = "The figures came in on the morning of the meeting";
    });
    CHECK(board.papers().find(follows)->state == PaperState::ToFollow);
    board.receives(follows, "bid");
    board.receives(tabled, "news");
    CHECK(board.papers().find(follows)->state == PaperState::Received);
    CHECK(board.papers().find(tabled)->state == PaperState::Tabled);
}

TEST_CASE("a paper is tabled with a reason or not at all")
{
    PapersOfMeeting board;
    Paper paper = board.kept(board.paper(board.grant, "Late news"));
    const auto id = board.papers().find(board.grant)->papers[0].paper.id;
    paper.listing = PaperListing::Tabled;
    const auto refused = board.isRefused<domain::EmptyField>(Verb::ChangePaper, [&](auto& unit) {
        return application::changePaper(unit, id, paper, PaperMatter{.title = "Late news"});
    });
    CHECK(refused.field == Field::Reason);
}

TEST_CASE("a paper is due when the terms of reference say, or on a day of its own")
{
    // Five clear working days before Tuesday 4 November 2025 is Monday 27 October; two working days before that is
    // Thursday 23 October.
    PapersOfMeeting board;
    const auto usual = board.paper(board.grant, "Bid");
    const auto early = board.paper(board.grant, "Budget");
    board.changes(early, [](Paper& paper, PaperMatter&) { paper.dueOn = date(2025, 10, 1); });
    CHECK(board.papers().find(usual)->due == date(2025, 10, 23));
    CHECK(board.papers(date(2025, 10, 23)).find(usual)->state == PaperState::Awaited);
    CHECK(board.papers(date(2025, 10, 24)).find(usual)->state == PaperState::Overdue);
    CHECK(board.papers(date(2025, 10, 2)).find(early)->state == PaperState::Overdue);
}

TEST_CASE("the public reader gives a closed paper sealed and withholds its bytes, while a released one it gives")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.review, "Chronology");
    const auto first = board.receives(paper, "first draft");
    const auto last = board.receives(paper, "as agreed");
    const auto seen = [&] { return application::papersView(*board.publicStore(), board.today, date(2025, 11, 5)); };
    CHECK_FALSE(seen()->find(paper)->isReadable());
    CHECK(seen()->find(paper)->matter().title.empty());
    CHECK(seen()->counts.sealed == 1);
    CHECK_FALSE(application::bytesOf(*board.publicStore(), last).has_value());

    board.releases(paper);
    CHECK(seen()->find(paper)->isPublic());
    CHECK(seen()->find(paper)->isReleased());
    CHECK(seen()->find(paper)->matter().title == "Chronology");
    CHECK(seen()->find(paper)->paper->matter.releasedBy == "Ann");
    CHECK(application::bytesOf(*board.publicStore(), last).value() == "as agreed");
    CHECK_FALSE(application::bytesOf(*board.publicStore(), first).has_value()); // the draft was not released

    board.releases(paper, false);
    CHECK_FALSE(seen()->find(paper)->isReadable());
    CHECK_FALSE(application::bytesOf(*board.publicStore(), last).has_value());
    CHECK(board.bytes(last) == "as agreed");
}

TEST_CASE("a version that comes after a release is closed again")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.review, "Chronology");
    const auto first = board.receives(paper, "as agreed");
    board.releases(paper);
    const auto later = board.receives(paper, "with names");
    CHECK(application::bytesOf(*board.publicStore(), first).value() == "as agreed");
    CHECK_FALSE(application::bytesOf(*board.publicStore(), later).has_value());
}

TEST_CASE("a reminder is put down with the paper and does not close what was released")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.review, "Chronology");
    board.releases(paper);
    board.does(Verb::ChangePaper, [&](auto& unit) {
        return application::chasePaper(unit, paper, {date(2025, 10, 22), "  by e-mail \n to Ann "});
    });
    const PaperMatter matter = board.kept(paper).matter.value();
    REQUIRE(matter.chased.size() == 1);
    CHECK(matter.chased[0].how == "by e-mail to Ann");
    CHECK(matter.chased[0].on == date(2025, 10, 22));
    CHECK(board.kept(paper).matter.releasedOn);
}

TEST_CASE("an open paper cannot be released, and nobody releases without a name")
{
    PapersOfMeeting board;
    const auto open = board.paper(board.grant, "Bid");
    const auto closed = board.paper(board.review, "Chronology");
    board.isRefused<domain::NothingToRelease>(Verb::Release, [&](auto& unit) {
        return application::release(unit, open, application::ReleaseNote{date(2025, 11, 5), "Ann"});
    });
    const auto refused = board.isRefused<domain::EmptyField>(Verb::Release, [&](auto& unit) {
        return application::release(unit, closed, application::ReleaseNote{date(2025, 11, 5), "  "});
    });
    CHECK(refused.field == Field::ReleasedBy);
}

TEST_CASE("undoing the removal of a paper brings it back with its versions and their bytes")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.review, "Chronology");
    const auto first = board.receives(paper, "first");
    const auto second = board.receives(paper, "second");
    board.does(Verb::RemovePaper, [&](auto& unit) { return application::removePaper(unit, paper); });
    CHECK(board.papers().find(paper) == nullptr);
    board.undoes();
    REQUIRE(board.papers().find(paper) != nullptr);
    CHECK(board.papers().find(paper)->versions.size() == 2);
    CHECK(board.bytes(first) == "first");
    CHECK(board.bytes(second) == "second");
}

TEST_CASE("an item with papers is not removed, and its papers are counted in the refusal")
{
    PapersOfMeeting board;
    board.paper(board.grant, "Bid");
    board.paper(board.grant, "Budget");
    const auto refused = board.isRefused<domain::ItemHasPapers>(
        Verb::RemoveItem, [&](auto& unit) { return application::removeItem(unit, board.grant); });
    CHECK(refused.papers == 2);
}

TEST_CASE("closed papers cannot be changed while the closed matter is locked, and stay as they are")
{
    PapersOfMeeting board;
    const auto paper = board.paper(board.review, "Chronology");
    const auto version = board.receives(paper, "bytes");
    REQUIRE(board.store().protect("a passphrase of several words", Moment{}, "officer@desk").has_value());
    board.store().lock();
    CHECK_FALSE(board.papers().find(paper)->isReadable());
    const auto changed = application::perform(board.store(), board.worker(), Verb::ChangePaper, [&](auto& unit) {
        return application::changePaper(unit, paper, Paper{.meeting = board.today, .item = board.review},
                                        PaperMatter{.title = "Other"});
    });
    REQUIRE_FALSE(changed.has_value());
    CHECK(std::get<Failure>(changed.error()).kind == Failure::Kind::Sealed);
    CHECK_FALSE(application::bytesOf(board.store(), version).has_value());
    REQUIRE(board.store().unlock("a passphrase of several words").has_value());
    CHECK(board.papers().find(paper)->matter().title == "Chronology");
    CHECK(board.bytes(version) == "bytes");
}

TEST_CASE("home tells how many papers are late and awaited, instead of that papers are due")
{
    using Kind = application::Task::Kind;
    PapersOfMeeting board;
    const auto tasks = [&](Kind kind) {
        const auto home = application::homeView(board.store(), date(2025, 10, 20));
        REQUIRE(home.has_value());
        std::vector<application::Task> found;
        for (const application::Task& task : home->tasks)
            if (task.kind == kind)
                found.push_back(task);
        return found;
    };
    CHECK(tasks(Kind::PapersDue).size() == 1);
    const auto bid = board.paper(board.grant, "Bid");
    const auto plan = board.paper(board.plan, "Plan");
    board.changes(plan, [](Paper& paper, PaperMatter&) { paper.dueOn = date(2025, 10, 1); });
    CHECK(tasks(Kind::PapersDue).empty());
    REQUIRE(tasks(Kind::PapersMissing).size() == 1);
    CHECK(tasks(Kind::PapersMissing)[0].count == 1);
    CHECK(tasks(Kind::PapersMissing)[0].besides == 1);
    board.receives(bid, "bid");
    board.receives(plan, "plan");
    CHECK(tasks(Kind::PapersDue).empty());
    CHECK(tasks(Kind::PapersMissing).empty());
}
