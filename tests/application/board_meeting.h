// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_work.h"
#include "application/attendance_work.h"
#include "application/meeting_work.h"
#include "application/minutes_view.h"
#include "application/minutes_work.h"
#include "application/motion_work.h"
#include "application/presence_work.h"
#include "application/session_work.h"
#include "application/vote_work.h"
#include "support/office.h"

namespace cspdesk::tests {

inline TimeOfDay at(int hour, int minute) { return TimeOfDay{hour * 60 + minute}; }

/// A Board of six agencies with one Board member each: Ann (City), its Chair, Bob (County), its Vice Chair, Cy (Fire),
/// Di (Health), Eve (Police) and Fay (Probation); Gus and Hal are guests. It meets on 4 November 2025 at 10:00, and
/// again on 13 January 2026. Five are needed for a decision.
class BoardMeeting : public Office
{
public:
    using Person = Id<domain::Person>;
    using Choices = std::vector<std::pair<Person, domain::VoteChoice>>;

    BoardMeeting()
        : ann(member("Ann", "City")),
          bob(member("Bob", "County")),
          cy(member("Cy", "Fire")),
          di(member("Di", "Health")),
          eve(member("Eve", "Police")),
          fay(member("Fay", "Probation")),
          gus(person("Gus")),
          hal(person("Hal")),
          today(planned(date(2025, 11, 4))),
          next(planned(date(2026, 1, 13))),
          grant(item("Safer Streets grant", domain::Session::Open)),
          plan(item("Plan", domain::Session::Open)),
          review(item("Review of a death", domain::Session::Closed))
    {
        does(application::Verb::ElectOfficer, [&](auto& unit) {
            return application::electOfficer(
                unit, domain::Office{.body = body(), .role = domain::OfficeRole::Chair, .person = ann});
        });
        does(application::Verb::ElectOfficer, [&](auto& unit) {
            return application::electOfficer(
                unit, domain::Office{.body = body(), .role = domain::OfficeRole::ViceChair, .person = bob});
        });
    }

    [[nodiscard]] Id<domain::Body> body() const { return everything<domain::Body>()[0].id; }

    Person person(const std::string& name)
    {
        return does(application::Verb::AddPerson,
                    [&](auto& unit) { return application::addPerson(unit, domain::Person{.name = name}); });
    }
    Person member(const std::string& name, const std::string& agency, Period period = {})
    {
        const Person id = person(name);
        seat(id, agencyNamed(agency), domain::Capacity::BoardMember, period);
        return id;
    }
    Id<domain::Agency> agencyNamed(const std::string& name)
    {
        for (const auto& each : everything<domain::Agency>())
            if (each->name == name)
                return each.id;
        return does(application::Verb::AddAgency,
                    [&](auto& unit) { return application::addAgency(unit, domain::Agency{.name = name}); });
    }
    void seat(Person person, Id<domain::Agency> agency, domain::Capacity capacity, Period period = {})
    {
        does(application::Verb::Appoint, [&](auto& unit) {
            return application::appoint(
                unit, domain::Membership{
                          .body = body(), .agency = agency, .person = person, .capacity = capacity, .period = period});
        });
    }
    Id<domain::Meeting> planned(Date day)
    {
        return does(application::Verb::PlanMeeting, [&](auto& unit) {
            return application::planMeeting(
                unit, domain::Meeting{.body = body(), .date = day, .start = at(10, 0), .end = at(12, 30)}, false, {});
        });
    }
    Id<domain::AgendaItem> item(const std::string& title, domain::Session session)
    {
        domain::AgendaItem item{.meeting = today, .position = 1000, .title = title};
        return does(application::Verb::AddItem,
                    [&](auto& unit) { return application::addItem(unit, inSession(item, session)); });
    }
    void changeTerms(const std::function<void(domain::TermsSettings&)>& change)
    {
        auto terms = everything<domain::TermsOfReference>()[0];
        change(terms.value.settings);
        does(application::Verb::ChangeTerms,
             [&](auto& unit) { return application::changeTerms(unit, terms.id, terms.value); });
    }

    /// Those who are here before the beginning; then the session opens at 10:00.
    void opensWith(const std::vector<Person>& here)
    {
        for (const Person each : here)
            does(application::Verb::RecordAttendance,
                 [&](auto& unit) { return application::recordAttendance(unit, today, each); });
        does(application::Verb::AdvanceMeeting,
             [&](auto& unit) { return application::advanceMeeting(unit, today, domain::MeetingVerb::PublishAgenda); });
        does(application::Verb::AdvanceMeeting,
             [&](auto& unit) { return application::openSession(unit, today, at(10, 0)); });
    }
    void arrives(Person person, TimeOfDay when, domain::PresenceMode mode = domain::PresenceMode::InRoom)
    {
        does(application::Verb::RecordPresence,
             [&](auto& unit) { return application::recordArrival(unit, today, person, when, mode); });
    }
    void leaves(Person person, TimeOfDay when, domain::LeftBecause because = domain::LeftBecause::Unsaid)
    {
        does(application::Verb::RecordPresence,
             [&](auto& unit) { return application::recordLeaving(unit, today, person, when, because); });
    }
    Id<domain::Apology> apologises(Person person, std::optional<Person> representedBy = {})
    {
        return does(application::Verb::RecordApology,
                    [&](auto& unit) { return application::recordApology(unit, today, person, representedBy); });
    }
    void presides(Person person, std::optional<TimeOfDay> from,
                  domain::PresidingBasis basis = domain::PresidingBasis::ViceChair, const std::string& how = {},
                  std::optional<Id<domain::AgendaItem>> onlyFor = {})
    {
        does(application::Verb::TakeChair, [&](auto& unit) {
            return application::takeChair(
                unit,
                domain::Presiding{
                    .meeting = today, .person = person, .basis = basis, .from = from, .onlyFor = onlyFor, .how = how});
        });
    }
    void begins(Id<domain::AgendaItem> item, TimeOfDay when)
    {
        does(application::Verb::RunItem, [&](auto& unit) { return application::beginItem(unit, today, item, when); });
    }
    Id<domain::Motion> motion(Id<domain::AgendaItem> item, const std::string& words,
                              domain::MotionKind kind = domain::MotionKind::Recommendation,
                              std::optional<Id<domain::Motion>> amends = {}, const std::string& amendedWords = {})
    {
        domain::MotionMatter matter{.subject = "Grant", .texts = {{words, {}, {}}}, .amendedWords = amendedWords};
        return does(application::Verb::PutMotion,
                    [&](auto& unit) { return application::putMotion(unit, item, kind, matter, amends); });
    }
    Id<domain::NotifiedVote> notifies(Id<domain::Motion> motion, Person member, domain::VoteChoice choice,
                                      Date on = date(2025, 11, 3))
    {
        domain::NotifiedVoteMatter vote{.member = member, .name = "Somebody", .choice = choice};
        vote.receivedOn = on;
        vote.receivedAt = at(9, 0);
        return does(application::Verb::NotifyVote,
                    [&](auto& unit) { return application::recordNotifiedVote(unit, motion, vote); });
    }
    Id<domain::Interest> declares(Id<domain::AgendaItem> item, domain::InterestMatter interest)
    {
        return does(application::Verb::DeclareInterest,
                    [&](auto& unit) { return application::declareInterest(unit, item, interest); });
    }

    [[nodiscard]] static application::Ballots hands(const Choices& choices)
    {
        application::Ballots ballots;
        for (const auto& [person, choice] : choices)
            ballots.hands.push_back({application::keyOf(person), choice});
        return ballots;
    }
    [[nodiscard]] static application::Ballots assent()
    {
        return application::Ballots{.method = domain::VoteMethod::GeneralAssent};
    }
    Id<domain::DeclaredVote> decides(Id<domain::Motion> motion, const application::Ballots& ballots, TimeOfDay when)
    {
        return does(application::Verb::DeclareVote, [&](auto& unit) {
            return application::declareVote(unit, motion, ballots, when, date(2025, 11, 4),
                                            [](const auto& vote) { return "The Board decided on " + vote.text; });
        });
    }
    domain::VoteReason cannotDecide(Id<domain::Motion> motion, const application::Ballots& ballots, TimeOfDay when)
    {
        return isRefused<domain::NoResultYet>(
                   application::Verb::DeclareVote,
                   [&](auto& unit) { return application::declareVote(unit, motion, ballots, when, date(2025, 11, 4)); })
            .reason;
    }

    [[nodiscard]] application::MinutesView view() { return viewOf(today, store()); }
    [[nodiscard]] static application::MinutesView viewOf(Id<domain::Meeting> meeting, const application::Reader& reader)
    {
        auto view = application::minutesView(reader, meeting, date(2025, 11, 4));
        REQUIRE(view.has_value());
        return std::move(*view);
    }
    [[nodiscard]] application::RoomNow room(TimeOfDay when) { return application::roomAt(view(), when); }
    [[nodiscard]] domain::VoteResult preview(Id<domain::Motion> motion, const application::Ballots& ballots,
                                             TimeOfDay when)
    {
        return application::previewVote(view(), motion, ballots, when).result;
    }
    [[nodiscard]] std::string presider(TimeOfDay when, std::optional<Id<domain::AgendaItem>> item = {})
    {
        const auto found = application::presiderAt(view(), when, item);
        return found ? found->name : std::string();
    }
    template <class T>
    [[nodiscard]] T kept(Id<T> id)
    {
        const auto record = application::require(store(), id);
        REQUIRE(record.has_value());
        return record->value;
    }
    [[nodiscard]] domain::DeclaredVoteMatter matterOf(Id<domain::DeclaredVote> id) { return kept(id).matter.value(); }
    template <class T>
    [[nodiscard]] std::vector<Stored<T>> ofToday()
    {
        return everything<T>(application::RecordKey::of(today));
    }
    [[nodiscard]] Stored<domain::Attendance> attendance(Person person)
    {
        for (const auto& each : ofToday<domain::Attendance>())
            if (each->person == person)
                return each;
        FAIL("they are not on the register");
        std::abort();
    }

    Person ann, bob, cy, di, eve, fay, gus, hal;
    Id<domain::Meeting> today;
    Id<domain::Meeting> next;
    Id<domain::AgendaItem> grant, plan, review;
};

} // namespace cspdesk::tests
