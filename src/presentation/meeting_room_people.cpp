// SPDX-License-Identifier: MIT
#include "presentation/meeting_room.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>
#include <tuple>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;

namespace {

QString surname(const QString& name) { return name.section(QLatin1Char(' '), -1); }

/// Gathers everybody who has to do with the meeting, each once.
class Gathered
{
public:
    Gathered(const MinutesView& view, const RoomNow& now) : m_view(view), m_now(now) {}

    std::vector<RoomPerson> all()
    {
        addAttendances();
        addApologies();
        addRoster();
        addReplies();
        addPresent();
        addInterests();
        for (RoomPerson& person : m_people)
            person.presides = m_now.presiding && m_now.presiding->person == person.person;
        std::stable_sort(m_people.begin(), m_people.end(), [](const RoomPerson& one, const RoomPerson& other) {
            return std::tuple(one.printedAs, surname(one.name), one.name)
                 < std::tuple(other.printedAs, surname(other.name), other.name);
        });
        return std::move(m_people);
    }

private:
    RoomPerson* known(Id<Person> id)
    {
        const auto found =
            std::find_if(m_people.begin(), m_people.end(), [&](const auto& each) { return each.person == id; });
        return found == m_people.end() ? nullptr : &*found;
    }

    RoomPerson& add(Id<Person> id, const std::string& name, const std::string& organisation, AttendanceClass printedAs)
    {
        if (RoomPerson* person = known(id))
            return *person;
        RoomPerson person{id, wording::text(name), wording::text(organisation)};
        person.printedAs = printedAs;
        m_people.push_back(std::move(person));
        return m_people.back();
    }

    void addAttendances()
    {
        for (const Stored<Attendance>& each : m_view.proceedings.attendances) {
            RoomPerson& person = add(each->person, each->name, each->organisation, each->printedAs);
            person.state = RoomPerson::State::Away;
            if (!each->stays.empty())
                person.since = each->stays.back().left ? each->stays.back().left : each->stays.back().arrived;
        }
    }

    void addApologies()
    {
        for (const Stored<Apology>& each : m_view.proceedings.apologies) {
            const bool isNew = known(each->person) == nullptr;
            RoomPerson& person = add(each->person, each->name, each->organisation, each->printedAs);
            if (isNew)
                person.state = RoomPerson::State::Apologies;
            if (each->representedBy)
                for (const Stored<Person>& other : m_view.agenda.members.people)
                    if (other.id == *each->representedBy)
                        person.representedBy = wording::fullName(other.value);
        }
    }

    void addRoster()
    {
        const AgendaView& agenda = m_view.agenda;
        for (const Seat& seat : rosterOn(agenda.meeting->date, agenda.body.id, agenda.members))
            if (seat.person)
                add(seat.person->id, wording::fullName(seat.person->value).toStdString(),
                    organisationOf(seat.agency.value, seat.membership->unit),
                    seat.membership->capacity == Capacity::BoardMember ? AttendanceClass::Board
                                                                       : AttendanceClass::Member);
    }

    void addReplies()
    {
        for (const Stored<Reply>& each : m_view.proceedings.replies)
            if (RoomPerson* person = known(each->person);
                person != nullptr && person->state == RoomPerson::State::NoWord)
                person->state = RoomPerson::State::Expected;
    }

    void addPresent()
    {
        for (const PresentPerson& each : m_now.present)
            if (RoomPerson* person = known(each.attendance->person)) {
                person->state = each.mode == PresenceMode::Online ? RoomPerson::State::Online : RoomPerson::State::Here;
                person->capacity = each.capacity;
                QStringList represented;
                for (const Stored<Apology>& apology : each.represents)
                    represented << wording::text(apology->name);
                person->represents = represented.join(QStringLiteral(", "));
            }
    }

    void addInterests()
    {
        for (const Stored<Interest>& each : m_view.proceedings.interests)
            if (const InterestMatter* matter = each->matter.readable();
                matter != nullptr && matter->person && each->item == m_now.item)
                if (RoomPerson* person = known(*matter->person))
                    person->hasInterest = true;
    }

    const MinutesView& m_view;
    const RoomNow& m_now;
    std::vector<RoomPerson> m_people;
};

} // namespace

std::vector<RoomPerson> MeetingRoom::people() const
{
    return m_view ? Gathered(*m_view, m_now).all() : std::vector<RoomPerson>();
}

} // namespace cspdesk::presentation
