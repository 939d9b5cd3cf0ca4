// SPDX-License-Identifier: MIT
#include "application/action_work.h"
#include "application/meeting_work.h"
#include "application/minutes_view.h"
#include "application/minutes_work.h"
#include "commands/terminal.h"
#include "support/command_line.h"
#include "support/office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using tests::contains;

namespace {

/// The officer's afternoon on the sample file: changes it through use cases and sends things out on the command line.
class Afternoon
{
public:
    Afternoon() : m_file(terminal.sample()) {}

    template <class Work>
    auto does(Verb verb, Work&& work)
    {
        const auto store = m_files.open(m_file, OpenMode::Write);
        REQUIRE(store.has_value());
        auto performed = perform(**store, Worker{&m_clock, "officer@desk"}, verb, std::forward<Work>(work));
        REQUIRE(performed.has_value());
        return std::move(performed->value);
    }

    [[nodiscard]] MinutesView minutes(Date day)
    {
        const auto store = m_files.open(m_file, OpenMode::Read);
        REQUIRE(store.has_value());
        const auto meeting = meetingOn(**store, day);
        REQUIRE(meeting.has_value());
        auto view = minutesView(**store, meeting->id, date(2025, 10, 6));
        REQUIRE(view.has_value());
        return std::move(*view);
    }

    Id<MinuteParagraph> minute(const std::string& itemTitle, const std::string& text)
    {
        const MinutesView view = minutes(date(2025, 7, 1));
        for (const MinutedItem& item : view.items)
            if (item.line.item->title == itemTitle)
                return does(Verb::AddParagraph, [&](UnitOfWork& unit) {
                    return addParagraph(unit, MinuteParagraph{.meeting = view.agenda.meeting.id,
                                                              .item = item.line.item.id,
                                                              .position = 1000,
                                                              .text = text});
                });
        throw std::runtime_error("there is no item " + itemTitle);
    }

    void raise(Id<MinuteParagraph> paragraph, const std::string& text)
    {
        const Id<Meeting> july = minutes(date(2025, 7, 1)).agenda.meeting.id;
        does(Verb::RaiseAction, [&](UnitOfWork& unit) {
            return raiseAction(unit, ActionPoint{.meeting = july,
                                                 .paragraph = paragraph,
                                                 .text = text,
                                                 .owners = {{{}, {}, "Cambridge CSP"}}});
        });
    }

    /// Closes every action that October has still to hear of.
    int closeOpenActions()
    {
        int closed = 0;
        const MinutesView october = minutes(date(2025, 10, 21));
        for (const ActionLine& line : october.reviewed) {
            if (line.status == ActionStatus::Closed)
                continue;
            does(Verb::ReviewAction, [&](UnitOfWork& unit) {
                return reviewAction(unit, ActionReview{.action = line.action.id,
                                                       .meeting = october.agenda.meeting.id,
                                                       .outcome = ActionOutcome::Closed,
                                                       .text = "Settled by the numbat-report."});
            });
            ++closed;
        }
        return closed;
    }

    int pack(const std::string& audience, const std::string& name)
    {
        return terminal.run(
            {"pack", m_file, "--meeting", "2025-10-21", "--audience", audience, "--output", terminal.path(name)});
    }

    tests::Terminal terminal;

private:
    std::string m_file;
    tests::FixedClock m_clock;
    storage::SqlitePartnershipFiles m_files{tests::Office::quickFiles()};
};

} // namespace

TEST_CASE("The officer finishes the minutes, reviews the actions and sends out the public pack")
{
    Afternoon afternoon;
    const auto paragraph = afternoon.minute("Funding future projects", "Hannah Hancock offered a quokka count.");
    afternoon.raise(paragraph, "Count the quokkas before Halloween.");
    CHECK(afternoon.closeOpenActions() == 3); // 07/02, 07/03 and the new one

    REQUIRE(afternoon.pack("public", "pack.pdf") == commands::Done);
    REQUIRE(afternoon.terminal.exists("pack.pdf"));
    if (!tests::hasProgram("pdftotext")) {
        WARN("pdftotext is not installed: the pack was not read again");
        return;
    }
    const std::string text =
        tests::runShell("pdftotext -layout '" + afternoon.terminal.path("pack.pdf") + "' -").output;
    CHECK(contains(text, "Hannah Hancock offered a quokka count."));
    CHECK(contains(text, "07/09"));
    CHECK(contains(text, "numbat"));
    CHECK_FALSE(contains(text, "presented the review"));
    CHECK_FALSE(contains(text, "Cartwright"));
}

TEST_CASE(
    "A closed sentence retyped into an open paragraph keeps the public pack from going out, and is told with its place")
{
    Afternoon afternoon;
    afternoon.minute("Funding future projects",
                     "Somebody recalled that the Chair *thanked* Cherryl Henry–Leach and,\nthe item being finished, "
                     "opened the meeting.");
    CHECK(afternoon.pack("public", "pack.pdf") == commands::Refused);
    CHECK_FALSE(afternoon.terminal.exists("pack.pdf"));
    CHECK(contains(afternoon.terminal.problems.str(), "9.3"));

    CHECK(afternoon.pack("board", "board.pdf") == commands::Done); // the Board may read it
}
