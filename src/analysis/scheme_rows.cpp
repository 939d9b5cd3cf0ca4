// SPDX-License-Identifier: MIT
#include "analysis/scheme_rows.h"

#include "base/date.h"

namespace cspdesk::analysis {
namespace {

using statistics::noDay;
using statistics::SchemeSpell;

/// The fields of `schemeRegisterForm()`, in its order.
enum RegisterField : std::size_t { Person, Joined, Left, Birth, District, FirstOffence };

/// The fields of `schemeOffencesForm()`, in its order.
enum OffenceField : std::size_t { Offender, OffenceDay };

} // namespace

void RegisterReader::read(const sources::CsvBatch& batch)
{
    m_row.read(batch, [&] { readRow(); });
}

void RegisterReader::readRow()
{
    const auto joined = m_row.neededDay(Joined, RowProblem::NoJoiningDay);
    if (!joined)
        return;
    if (m_row.isOfNobody(Person)) {
        ++m_withoutPerson;
        return;
    }
    if (*joined > m_extracted)
        return m_row.note(RowProblem::JoinedAhead, m_row.field(Joined));
    SchemeSpell spell{.record = m_row.record(), .joined = *joined};
    if (!readLeaving(spell))
        return;
    readAge(spell);
    spell.district = m_row.numberIn(m_districts, District);
    m_spells.push_back({m_row.textOf(Person), m_row.row(), spell});
    m_row.keep();
}

/// False where the row cannot be counted.
bool RegisterReader::readLeaving(SchemeSpell& spell)
{
    if (m_row.field(Left).empty())
        return true;
    const auto left = m_row.neededDay(Left, RowProblem::NoLeavingDay);
    if (!left)
        return false;
    if (*left < spell.joined) {
        m_row.note(RowProblem::LeftBefore, m_row.field(Left));
        return false;
    }
    if (*left > m_extracted)
        m_row.note(RowProblem::LeftAhead, m_row.field(Left));
    else
        spell.left = *left;
    return true;
}

void RegisterReader::readAge(SchemeSpell& spell)
{
    spell.birth = knownDay(Birth);
    spell.firstOffence = knownDay(FirstOffence);
    if (spell.firstOffence == noDay)
        return;
    if (spell.birth != noDay && spell.firstOffence < spell.birth)
        m_row.note(RowProblem::BeforeBirth, m_row.field(FirstOffence));
    else if (spell.firstOffence > spell.joined)
        m_row.note(RowProblem::FirstOffenceLate, m_row.field(FirstOffence));
}

std::int32_t RegisterReader::knownDay(std::size_t field)
{
    const std::int32_t day = m_row.dayIn(field);
    if (day == noDay || day <= m_extracted)
        return day;
    m_row.note(RowProblem::DayAhead, m_row.field(field));
    return noDay;
}

void SchemeOffenceReader::read(const sources::CsvBatch& batch)
{
    m_row.read(batch, [&] { readRow(); });
}

void SchemeOffenceReader::readRow()
{
    const auto day = m_row.neededDay(OffenceDay, RowProblem::NoOffenceDay);
    if (!day)
        return;
    if (m_row.isOfNobody(Offender)) {
        ++m_withoutPerson;
        return;
    }
    if (*day > m_extracted)
        return m_row.note(RowProblem::OffenceAhead, m_row.field(OffenceDay));
    const auto person = m_people.find(m_row.textOf(Offender));
    if (person == m_people.end()) {
        ++m_strangers;
        return;
    }
    m_offences.push_back({person->second, *day});
    m_row.keep();
}

} // namespace cspdesk::analysis
