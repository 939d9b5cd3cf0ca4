// SPDX-License-Identifier: MIT
#include "application/chasing_list.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

const Stored<Person>* personNamed(const std::string& name, const std::vector<Stored<Person>>& people)
{
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Stored<Person>& each) { return each->name == name; });
    return found == people.end() ? nullptr : &*found;
}

const Stored<Person>* personOf(Id<Person> id, const std::vector<Stored<Person>>& people)
{
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Stored<Person>& each) { return each.id == id; });
    return found == people.end() ? nullptr : &*found;
}

/// Finds out who a paper comes from.
class Sources
{
public:
    explicit Sources(const AgendaView& agenda)
        : m_agenda(agenda),
          m_roster(rosterOn(agenda.meeting->date, agenda.body.id, agenda.members))
    {}

    [[nodiscard]] Debtor of(const PaperLine& line, const AgendaItem& item) const
    {
        const PaperMatter& matter = line.matter();
        const auto& people = m_agenda.members.people;
        if (!matter.author.empty()) {
            const Stored<Person>* person =
                matter.authorPerson ? personOf(*matter.authorPerson, people) : personNamed(matter.author, people);
            return debtor(matter.author, line.agencyName, person);
        }
        if (matter.authorPerson)
            if (const Stored<Person>* person = personOf(*matter.authorPerson, people))
                return debtor(person->value.name, line.agencyName, person);
        if (matter.agency)
            return ofAgency(*matter.agency, line.agencyName);
        return ofItem(item);
    }

private:
    [[nodiscard]] Debtor debtor(std::string name, std::string agency, const Stored<Person>* person) const
    {
        Debtor who{.name = std::move(name), .agency = std::move(agency), .email = {}, .papers = {}};
        if (person == nullptr)
            return who;
        who.email = person->value.email;
        if (who.agency.empty())
            who.agency = agencyOf(person->id);
        if (who.agency.empty())
            who.agency = person->value.organisation;
        return who;
    }

    [[nodiscard]] Debtor ofAgency(Id<Agency> agency, const std::string& name) const
    {
        for (const Seat& seat : m_roster)
            if (seat.agency.id == agency && seat.person)
                return debtor(seat.person->value.name, name, &*seat.person);
        return debtor({}, name, nullptr);
    }

    [[nodiscard]] Debtor ofItem(const AgendaItem& item) const
    {
        for (const Lead& lead : boardLeads(item)) {
            std::optional<Stored<Person>> person;
            if (lead.person) {
                if (const Stored<Person>* found = personOf(*lead.person, m_agenda.members.people))
                    person = *found;
            } else if (lead.office) {
                person = officeHolder(m_agenda.meeting->date, m_agenda.body.id, *lead.office, m_agenda.members);
            }
            if (person)
                return debtor(person->value.name, {}, &*person);
        }
        return {};
    }

    [[nodiscard]] std::string agencyOf(Id<Person> person) const
    {
        for (const Seat& seat : m_roster)
            if (seat.person && seat.person->id == person)
                return seat.agency->shortName.empty() ? seat.agency->name : seat.agency->shortName;
        return {};
    }

    const AgendaView& m_agenda;
    std::vector<Seat> m_roster;
};

bool isMissing(const PaperLine& line) { return line.versions.empty(); }

void put(std::vector<Debtor>& debtors, Debtor who, MissingPaper missing)
{
    const auto known = std::find_if(debtors.begin(), debtors.end(), [&](const Debtor& each) {
        return each.name == who.name && each.agency == who.agency && each.email == who.email;
    });
    Debtor& debtor = known == debtors.end() ? debtors.emplace_back(std::move(who)) : *known;
    debtor.papers.push_back(std::move(missing));
}

void sort(std::vector<Debtor>& debtors)
{
    for (Debtor& debtor : debtors)
        std::stable_sort(debtor.papers.begin(), debtor.papers.end(),
                         [](const auto& left, const auto& right) { return left.line.due < right.line.due; });
    std::stable_sort(debtors.begin(), debtors.end(), [](const Debtor& left, const Debtor& right) {
        return left.papers.front().line.due < right.papers.front().line.due;
    });
}

std::string officerOf(const AgendaView& agenda)
{
    const auto holder = officeHolder(agenda.meeting->date, agenda.body.id, OfficeRole::SupportOfficer, agenda.members);
    return holder ? holder->value.name : agenda.partnership.officerTitle;
}

} // namespace

int Debtor::timesChased() const
{
    std::size_t times = 0;
    for (const MissingPaper& missing : papers)
        times += missing.line.matter().chased.size();
    return static_cast<int>(times);
}

std::optional<Date> Debtor::lastChased() const
{
    std::optional<Date> last;
    for (const MissingPaper& missing : papers)
        for (const PaperChase& chase : missing.line.matter().chased)
            if (!last || chase.on > *last)
                last = chase.on;
    return last;
}

int ChasingList::papers() const
{
    std::size_t count = 0;
    for (const Debtor& debtor : debtors)
        count += debtor.papers.size();
    return static_cast<int>(count);
}

ChasingList chasingList(const AgendaView& agenda, Date today)
{
    ChasingList list{.meeting = agenda.meeting,
                     .partnership = agenda.partnership.name,
                     .officer = officerOf(agenda),
                     .today = today,
                     .debtors = {}};
    const Sources sources(agenda);
    const PapersView papers = papersView(agenda, today);
    for (const ItemPapers& item : papers.items) {
        for (const PaperLine& line : item.papers) {
            if (!isMissing(line))
                continue;
            if (line.isReadable())
                put(list.debtors, sources.of(line, item.item.value), MissingPaper{item.item, item.number, line});
            else
                ++list.sealed;
        }
    }
    sort(list.debtors);
    return list;
}

} // namespace cspdesk::application
