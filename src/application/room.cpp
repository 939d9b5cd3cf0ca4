// SPDX-License-Identifier: MIT
#include "application/room.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cspdesk::application {
namespace {

using namespace domain;

const Stored<Motion>* motionOf(const MinutesView& meeting, std::optional<Id<Motion>> id)
{
    for (const Stored<Motion>& motion : meeting.proceedings.motions)
        if (motion.id == id)
            return &motion;
    return nullptr;
}

/// A representative whom the terms do not let count is in attendance.
std::vector<Stored<Apology>> apologiesThatCount(const MinutesView& meeting)
{
    std::vector<Stored<Apology>> apologies = meeting.proceedings.apologies;
    for (Stored<Apology>& apology : apologies)
        if (!countsByTerms(apology.value, meeting.agenda.terms.decisions))
            apology.value.representedBy.reset();
    return apologies;
}

std::vector<PresentPerson> presentNow(const MinutesView& meeting, TimeOfDay at)
{
    return presentAt(at, meeting.agenda.meeting, meeting.proceedings.attendances, apologiesThatCount(meeting),
                     meeting.agenda.members, meeting.agenda.terms.decisions.graceMinutes);
}

bool hasInterest(const MinutesView& meeting, Id<Person> person, std::optional<Id<AgendaItem>> item)
{
    return std::any_of(meeting.proceedings.interests.begin(), meeting.proceedings.interests.end(),
                       [&](const Stored<Interest>& each) {
                           const InterestMatter* matter = each->matter.readable();
                           return each->item == item && matter != nullptr && matter->person == person
                               && matter->conduct != InterestConduct::StayedByDispensation;
                       });
}

/// Gathers the people and agencies of a case.
class CasePeople
{
public:
    CasePeople(const MinutesView& meeting, VoteCase& situation)
        : m_case(situation),
          m_roster(rosterOn(meeting.agenda.meeting->date, meeting.agenda.body.id, meeting.agenda.members)),
          m_includesMembers(meeting.agenda.terms.decisions.electorate == Electorate::BoardAndMembers)
    {
        for (const Seat& seat : m_roster)
            if (votes(seat))
                addAgency(seat);
        for (const Seat& seat : m_roster)
            if (seat.person)
                addSeat(seat);
    }

    void add(const PresentPerson& present) { person(present.attendance->person, present.attendance->name); }
    void add(const Apology& apology) { person(apology.person, apology.name); }

    [[nodiscard]] const std::vector<Seat>& roster() const { return m_roster; }

private:
    [[nodiscard]] bool votes(const Seat& seat) const
    {
        return seat.membership->capacity == Capacity::BoardMember || m_includesMembers;
    }

    void addAgency(const Seat& seat)
    {
        const std::string key = keyOf(seat.agency.id);
        const auto found = std::find_if(m_case.agencies.begin(), m_case.agencies.end(),
                                        [&](const VotingAgency& each) { return each.key == key; });
        if (found == m_case.agencies.end())
            m_case.agencies.push_back({key, seat.agency->name, seat.person.has_value()});
        else
            found->filled = found->filled || seat.person.has_value();
    }

    void addSeat(const Seat& seat)
    {
        const Person& named = seat.person->value;
        VotingPerson& voter =
            person(seat.person->id, named.honorific.empty() ? named.name : named.honorific + ' ' + named.name);
        const std::string agency = keyOf(seat.agency.id);
        if (std::find(voter.agencies.begin(), voter.agencies.end(), agency) == voter.agencies.end())
            voter.agencies.push_back(agency);
        (seat.membership->capacity == Capacity::BoardMember ? voter.boardMember : voter.member) = true;
    }

    VotingPerson& person(Id<Person> id, const std::string& name)
    {
        const std::string key = keyOf(id);
        const auto found = std::find_if(m_case.people.begin(), m_case.people.end(),
                                        [&](const VotingPerson& each) { return each.key == key; });
        if (found != m_case.people.end())
            return *found;
        m_case.people.push_back({.key = key, .name = name});
        return m_case.people.back();
    }

    VoteCase& m_case;
    std::vector<Seat> m_roster;
    bool m_includesMembers;
};

/// Whether somebody came for an agency whose notified vote is looked at, and whether they are here now.
struct Coming
{
    bool before = false;
    bool isHere = false;
};

/// Those who vote for an agency came before `at`: themselves, or somebody for them.
class Comings
{
public:
    Comings(const MinutesView& meeting, TimeOfDay at, const std::vector<Seat>& roster)
        : m_meeting(meeting),
          m_at(at),
          m_roster(roster),
          m_apologies(apologiesThatCount(meeting))
    {}

    [[nodiscard]] Coming forAgenciesOf(Id<Person> member) const
    {
        const std::set<std::int64_t> agencies = agenciesOf(member);
        Coming coming;
        for (const Stored<Attendance>& attendance : m_meeting.proceedings.attendances) {
            if (!came(attendance.value) || !votesForOne(attendance->person, agencies))
                continue;
            coming.before = true;
            coming.isHere =
                coming.isHere || isPresent(attendance.value, m_at, m_meeting.agenda.terms.decisions.graceMinutes);
        }
        return coming;
    }

private:
    [[nodiscard]] std::set<std::int64_t> agenciesOf(Id<Person> person) const
    {
        const bool members = m_meeting.agenda.terms.decisions.electorate == Electorate::BoardAndMembers;
        std::set<std::int64_t> agencies;
        for (const Seat& seat : m_roster)
            if (seat.person && seat.person->id == person
                && (members || seat.membership->capacity == Capacity::BoardMember))
                agencies.insert(seat.agency.id.number());
        return agencies;
    }

    [[nodiscard]] bool votesForOne(Id<Person> person, const std::set<std::int64_t>& agencies) const
    {
        const auto sharesOne = [&](Id<Person> member) {
            const std::set<std::int64_t> theirs = agenciesOf(member);
            return std::any_of(theirs.begin(), theirs.end(), [&](auto each) { return agencies.contains(each); });
        };
        return sharesOne(person)
            || std::any_of(m_apologies.begin(), m_apologies.end(), [&](const Stored<Apology>& apology) {
                   return apology->representedBy == person && sharesOne(apology->person);
               });
    }

    [[nodiscard]] bool came(const Attendance& attendance) const
    {
        return attendance.stays.empty()
            || std::any_of(attendance.stays.begin(), attendance.stays.end(),
                           [&](const Stay& stay) { return !stay.arrived || *stay.arrived <= m_at; });
    }

    const MinutesView& m_meeting;
    TimeOfDay m_at;
    const std::vector<Seat>& m_roster;
    std::vector<Stored<Apology>> m_apologies;
};

void addNotified(const MinutesView& meeting, const Stored<Motion>& motion, TimeOfDay at,
                 const std::vector<Seat>& roster, VoteCase& situation)
{
    std::vector<const NotifiedVoteMatter*> ledger;
    for (const Stored<NotifiedVote>& each : meeting.proceedings.notified)
        if (each->motion == motion.id && each->matter.readable() != nullptr && each->matter.readable()->member)
            ledger.push_back(each->matter.readable());
    std::stable_sort(ledger.begin(), ledger.end(), [](const auto* one, const auto* other) {
        return std::tie(one->receivedOn, one->receivedAt) < std::tie(other->receivedOn, other->receivedAt);
    });
    const Comings comings(meeting, at, roster);
    for (const NotifiedVoteMatter* vote : ledger) {
        const Coming coming = comings.forAgenciesOf(*vote->member);
        const NotifiedFlaw flaw =
            flawOf(*vote, wordsOf(motion.value), meeting.agenda.meeting->date, at, coming.before && !coming.isHere);
        situation.notified.push_back({keyOf(*vote->member), vote->choice, flaw, vote->ruling == LapseRuling::Counts});
    }
}

void addInterests(const MinutesView& meeting, std::optional<Id<AgendaItem>> item, VoteCase& situation)
{
    for (const Stored<Interest>& each : meeting.proceedings.interests) {
        const InterestMatter* matter = each->matter.readable();
        if (each->item != item || matter == nullptr)
            continue;
        DeclaredInterest interest;
        if (matter->person)
            interest.person = keyOf(*matter->person);
        if (matter->agency)
            interest.agency = keyOf(*matter->agency);
        interest.leaves = matter->conduct == InterestConduct::LeftRoom;
        interest.mayVote = matter->conduct == InterestConduct::StayedByDispensation;
        situation.interests.push_back(std::move(interest));
    }
}

/// The session of the last turn. Before any turn the meeting is in the session of the item it began with: a later one
/// of the other session does not let the public in by itself.
Session sessionAt(const MinutesView& meeting, TimeOfDay at, std::optional<Id<AgendaItem>> item)
{
    std::optional<Session> session;
    for (const SessionTurn& turn : meeting.minutes.turns)
        if (turn.at <= at)
            session = turn.session;
    if (session)
        return *session;
    for (const Stored<ItemTime>& time : meeting.proceedings.times) // in the order of time
        if (time->item && time->began <= at) {
            item = time->item;
            break;
        }
    for (const MinutedItem& each : meeting.items)
        if (!item || each.line.item.id == *item)
            return each.line.item->session;
    return Session::Open;
}

} // namespace

std::optional<PresiderNow> presiderAt(const MinutesView& meeting, TimeOfDay at, std::optional<Id<AgendaItem>> item)
{
    const std::vector<PresentPerson> present = presentNow(meeting, at);
    const auto mayPreside = [&](Id<Person> person) -> const PresentPerson* {
        for (const PresentPerson& each : present)
            if (each.attendance->person == person && !hasInterest(meeting, person, item))
                return &each;
        return nullptr;
    };
    std::vector<Stored<Presiding>> timeline = meeting.proceedings.presiding;
    while (const auto record = presidingAt(at, item, timeline)) {
        if (const PresentPerson* there = mayPreside(record->value.person))
            return PresiderNow{record->value.person, there->attendance->name, record->value.basis, true};
        std::erase_if(timeline, [&](const auto& each) { return each.id == record->id; });
    }
    const AgendaView& agenda = meeting.agenda;
    for (const auto& [role, basis] : {std::pair(OfficeRole::Chair, PresidingBasis::Chair),
                                      std::pair(OfficeRole::ViceChair, PresidingBasis::ViceChair)})
        if (const auto holder = officeHolder(agenda.meeting->date, agenda.body.id, role, agenda.members))
            if (const PresentPerson* there = mayPreside(holder->id))
                return PresiderNow{holder->id, there->attendance->name, basis, false};
    return std::nullopt;
}

VoteCase situationAt(const MinutesView& meeting, TimeOfDay at, std::optional<Id<AgendaItem>> item,
                     std::optional<Id<Motion>> motionId, const Ballots& ballots)
{
    VoteCase situation;
    const TermsSettings& terms = meeting.agenda.terms;
    situation.quorum = terms.quorum;
    situation.presiderCasts = terms.chairHasCastingVote;
    situation.rules = terms.decisions;
    const Stored<Motion>* motion = motionOf(meeting, motionId);
    if (motion != nullptr)
        item = motion->value.item;

    CasePeople people(meeting, situation);
    for (const PresentPerson& each : presentNow(meeting, at)) {
        people.add(each);
        situation.present.push_back(keyOf(each.attendance->person));
        for (const Stored<Apology>& apology : each.represents) {
            people.add(apology.value);
            situation.represents.push_back({keyOf(each.attendance->person), keyOf(apology->person)});
        }
    }
    if (const auto presider = presiderAt(meeting, at, item)) {
        situation.presiding = keyOf(presider->person);
        situation.basis = presider->basis;
    }
    addInterests(meeting, item, situation);
    if (motion != nullptr)
        addNotified(meeting, *motion, at, people.roster(), situation);
    situation.method = ballots.method;
    situation.hands = ballots.hands;
    situation.totals = ballots.totals;
    situation.rulings = ballots.rulings;
    situation.castingVote = ballots.castingVote;
    return situation;
}

RoomNow roomAt(const MinutesView& meeting, TimeOfDay at)
{
    RoomNow room;
    room.at = at;
    room.present = presentNow(meeting, at);
    room.item = itemAt(at, meeting.proceedings.times);
    room.presiding = presiderAt(meeting, at, room.item);
    room.quorum = quorumOf(situationAt(meeting, at, room.item, std::nullopt, {}));
    room.clock = meetingClock(meeting.agenda.meeting.value, meeting.agenda.order, meeting.proceedings.times, at);
    room.session = sessionAt(meeting, at, room.item);
    return room;
}

std::vector<QuorumTurn> quorumTurns(const MinutesView& meeting, TimeOfDay until)
{
    const TimeOfDay began = meeting.minutes.began.value_or(meeting.agenda.meeting->start);
    std::set<TimeOfDay> moments{began};
    const int grace = meeting.agenda.terms.decisions.graceMinutes;
    for (const Stored<Attendance>& attendance : meeting.proceedings.attendances)
        for (const Stay& stay : attendance->stays) {
            if (stay.arrived)
                moments.insert(*stay.arrived);
            if (stay.left)
                moments.insert(
                    TimeOfDay{stay.left->minutes + (stay.because == LeftBecause::LostConnection ? grace : 0)});
        }
    for (const Stored<ItemTime>& time : meeting.proceedings.times) {
        moments.insert(time->began);
        if (time->ended)
            moments.insert(*time->ended);
    }
    std::vector<QuorumTurn> turns;
    for (const TimeOfDay moment : moments) {
        if (moment < began || moment > until)
            continue;
        const auto item = itemAt(moment, meeting.proceedings.times);
        const QuorumCount quorum = quorumOf(situationAt(meeting, moment, item, std::nullopt, {}));
        if (turns.empty() || turns.back().quorum.reached != quorum.reached)
            turns.push_back({moment, quorum});
    }
    return turns;
}

bool isInformal(const std::vector<QuorumTurn>& turns)
{
    return !turns.empty()
        && std::none_of(turns.begin(), turns.end(), [](const QuorumTurn& turn) { return turn.quorum.reached; });
}

std::vector<Id<AgendaItem>> itemsWithoutQuorum(const MinutesView& meeting, TimeOfDay until)
{
    const std::vector<QuorumTurn> turns = quorumTurns(meeting, until);
    const auto wasInquorateIn = [&](const ItemTime& time) {
        for (std::size_t index = 0; index < turns.size(); ++index) {
            const TimeOfDay end = index + 1 < turns.size() ? turns[index + 1].at : TimeOfDay{until.minutes + 1};
            if (!turns[index].quorum.reached && turns[index].at < time.ended.value_or(TimeOfDay{until.minutes + 1})
                && time.began < end)
                return true;
        }
        return false;
    };
    std::vector<Id<AgendaItem>> items;
    for (const MinutedItem& item : meeting.items)
        if (std::any_of(meeting.proceedings.times.begin(), meeting.proceedings.times.end(),
                        [&](const Stored<ItemTime>& time) {
                            return time->item == item.line.item.id && wasInquorateIn(time.value);
                        }))
            items.push_back(item.line.item.id);
    return items;
}

QuorumForecast forecastOf(const MinutesView& meeting)
{
    const AgendaView& agenda = meeting.agenda;
    return quorumForecast(agenda.meeting, meeting.proceedings.replies, meeting.proceedings.apologies, agenda.members,
                          agenda.terms.quorum, agenda.terms.decisions);
}

} // namespace cspdesk::application
