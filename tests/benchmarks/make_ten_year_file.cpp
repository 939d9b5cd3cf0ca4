// SPDX-License-Identifier: MIT
#include "application/action_work.h"
#include "application/agenda_work.h"
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/new_partnership.h"
#include "application/partnership_work.h"
#include "application/work.h"
#include "base/platform.h"
#include "storage/partnership_files.h"

#include <spdlog/spdlog.h>

#include <iostream>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

using application::Result;

// Ten years of a partnership: six meetings a year, a thousand rows of agenda and a thousand paragraphs of minutes a
// year, every second one closed, and each meeting a journal entry of its own.
constexpr int meetings = 60;
constexpr int itemsOfMeeting = 167;

class StandingClock final : public Clock
{
public:
    [[nodiscard]] Moment now() const override { return std::chrono::sys_days(cspdesk::date(2025, 10, 6)); }
    [[nodiscard]] Date today() const override { return cspdesk::date(2025, 10, 6); }
    [[nodiscard]] TimeOfDay timeOfDay() const override { return {600}; }
};

Result<> addAgenda(UnitOfWork& unit, Id<Meeting> meeting, int year)
{
    for (int index = 0; index < itemsOfMeeting; ++index) {
        AgendaItem item{.meeting = meeting,
                        .position = index,
                        .kind = ItemKind::Report,
                        .standing = index % 4 == 0,
                        .title = "Report " + std::to_string(index) + " of " + std::to_string(year)
                               + " on violence, exploitation and acquisitive crime in the neighbourhoods of the city",
                        .leads = {Lead{.words = "Chair"}, Lead{.words = "Board and members"}},
                        .plannedMinutes = 1};
        CSPDESK_TRY(add(unit, inSession(std::move(item), index % 2 == 0 ? Session::Closed : Session::Open)));
    }
    return {};
}

/// A paragraph under each item, and an action for every twentieth.
Result<> addMinutes(UnitOfWork& unit, Id<Meeting> meeting, Date day)
{
    const auto items = all<AgendaItem>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(items);
    for (const Stored<AgendaItem>& item : *items) {
        // What is said in closed session is said in other words, or no public copy could go out.
        const bool isClosed = item->session == Session::Closed;
        const std::string place = "item " + std::to_string(item->position) + " of " + isoDate(day);
        const auto paragraph = addParagraph(
            unit, MinuteParagraph{.meeting = meeting,
                                  .item = item.id,
                                  .text = isClosed ? "Considered without the public on " + place
                                                         + ": two families were visited, and nobody else may know why."
                                                   : "Paragraph on " + place
                                                         + ": the Board heard the report, asked how the measures reach "
                                                           "young people and those who live alone, and noted it."});
        CSPDESK_TRY(paragraph);
        if (item->position % 20 == 1)
            CSPDESK_TRY(raiseAction(unit, ActionPoint{.meeting = meeting,
                                                      .paragraph = *paragraph,
                                                      .text = "Report again on item " + std::to_string(item->position),
                                                      .owners = {{{}, {}, "Everybody"}}}));
    }
    return {};
}

Result<> makeMeetings(Store& store, const Worker& worker)
{
    const auto body = board(store);
    CSPDESK_TRY(body);
    for (int index = 0; index < meetings; ++index) {
        const Date day = addDays(cspdesk::date(2016, 1, 12), index * 60);
        const auto made = perform(store, worker, Verb::PlanMeeting, [&](UnitOfWork& unit) -> Result<Id<Meeting>> {
            auto id = planMeeting(unit, Meeting{.body = body->id, .date = day, .venue = "The Guildhall"}, false, {});
            CSPDESK_TRY(id);
            CSPDESK_TRY(addAgenda(unit, *id, static_cast<int>(day.year())));
            // What closed and open items of these agendas have in common was published: no leak of today's agenda.
            CSPDESK_TRY(advanceMeeting(unit, *id, MeetingVerb::PublishAgenda));
            CSPDESK_TRY(addMinutes(unit, *id, day));
            return id;
        });
        CSPDESK_TRY(made);
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "Usage: make_ten_year_file FILE.csp\n";
        return 2;
    }
    spdlog::set_level(spdlog::level::off);
    const StandingClock clock;
    const Worker worker{&clock, "bench@desk"};
    storage::SqlitePartnershipFiles files;
    auto store = createSample(files, argv[1], worker);
    const application::Result<> made =
        store.has_value() ? makeMeetings(**store, worker) : application::Result<>(refuse(store.error()));
    if (!made.has_value()) {
        std::cerr << "the file could not be made\n";
        return 3;
    }
    return 0;
}
