// SPDX-License-Identifier: MIT
#include "analysis/suspect_rows.h"

#include "base/text.h"

#include <algorithm>
#include <tuple>

namespace cspdesk::analysis {
namespace {

using sources::CsvBatch;
using statistics::KnownCategories;
using statistics::SuspectDetails;

void addAll(ImportReport& to, const ImportReport& from)
{
    add(to, from);
    to.withoutCrime += from.withoutCrime;
    to.withoutSuspect += from.withoutSuspect;
    to.filteredOut += from.filteredOut;
    to.hasCapitalNames |= from.hasCapitalNames;
    to.hasSmallNames |= from.hasSmallNames;
    to.withoutDay += from.withoutDay;
    to.withoutAge += from.withoutAge;
    to.withoutGender += from.withoutGender;
    to.withoutDistrict += from.withoutDistrict;
    if (from.firstDay) {
        to.firstDay = std::min(to.firstDay.value_or(*from.firstDay), *from.firstDay);
        to.lastDay = std::max(to.lastDay.value_or(*from.lastDay), *from.lastDay);
    }
}

} // namespace

RowReader::RowReader(SharedRows& shared, statistics::SuspectRecordsBuilder& builder, unsigned worker)
    : m_shared(shared),
      m_builder(builder),
      m_worker(worker),
      m_types(shared.types),
      m_genders(shared.genders),
      m_districts(shared.districts),
      m_typeFilter(shared.settings.filter.types, shared.isWindows1252),
      m_districtFilter(shared.settings.filter.districts, shared.isWindows1252)
{}

template <typename RowOf>
void RowReader::readDay(SuspectDetails& details, const std::string_view* fields, const RowOf& rowOf)
{
    const std::size_t place = m_shared.places[Day];
    if (place == SharedRows::absent || fields[place].empty())
        return;
    const std::string_view text = fields[place];
    if (const auto day = dayOf(text, m_shared.order, m_report.dates))
        details.day = possibleDay(*day, text, rowOf);
    else if (!isBlank(text))
        m_notes.note({rowOf(), RowProblem::NoSuchDay, shown(text), 0});
}

template <typename RowOf>
std::int32_t RowReader::possibleDay(std::int32_t day, std::string_view text, const RowOf& rowOf)
{
    constexpr std::int32_t longAgo = 10'957; // thirty years
    constexpr std::int32_t anyDay = std::numeric_limits<std::int32_t>::max();
    if (day > m_shared.latest) {
        m_notes.note({rowOf(), RowProblem::DayAhead, shown(text), 0});
        return SuspectDetails::noDay;
    }
    if (m_shared.latest != anyDay && day < m_shared.latest - longAgo)
        m_notes.note({rowOf(), RowProblem::DayLongAgo, shown(text), 0});
    return day;
}

template <typename RowOf>
void RowReader::readAge(SuspectDetails& details, const std::string_view* fields, const RowOf& rowOf)
{
    const std::size_t place = m_shared.places[Age];
    if (place == SharedRows::absent || fields[place].empty())
        return;
    if (const auto age = ageOf(fields[place]))
        details.age = *age;
    else if (!isBlank(fields[place]))
        m_notes.note({rowOf(), RowProblem::NoSuchAge, shown(fields[place]), 0});
}

template <typename RowOf>
void RowReader::noteName(std::string_view identifier, const RowOf& rowOf)
{
    if (isNobodysName(identifier))
        m_notes.note({rowOf(), RowProblem::NobodysName, shown(identifier), 0});
    bool hasCapital = false;
    bool hasSmall = false;
    for (const char letter : identifier) {
        hasCapital |= letter >= 'A' && letter <= 'Z';
        hasSmall |= letter >= 'a' && letter <= 'z';
    }
    m_report.hasCapitalNames |= hasCapital && !hasSmall;
    m_report.hasSmallNames |= hasSmall && !hasCapital;
}

template <typename RowOf>
void RowReader::keep(std::uint32_t number, std::uint16_t type, const SuspectDetails& details,
                     const std::string_view* fields, const RowOf& rowOf)
{
    const std::string_view crime = withoutBlanks(fields[m_shared.places[Crime]]);
    const std::string_view suspect = withoutBlanks(fields[m_shared.places[Suspect]]);
    if (suspect.empty()) {
        ++m_report.withoutSuspect;
        return;
    }
    if (crime.empty()) {
        ++m_report.withoutCrime;
        m_notes.note({rowOf(), RowProblem::NoCrimeReference, {}, 0});
        return;
    }
    ++m_report.kept;
    m_report.withoutDay += details.day == SuspectDetails::noDay ? 1U : 0U;
    m_report.withoutAge += details.age == SuspectDetails::noAge ? 1U : 0U;
    m_report.withoutGender += isWithout(Gender, fields) ? 1U : 0U;
    m_report.withoutDistrict += isWithout(District, fields) ? 1U : 0U;
    if (details.day != SuspectDetails::noDay) {
        m_report.firstDay = std::min(m_report.firstDay.value_or(details.day), details.day);
        m_report.lastDay = std::max(m_report.lastDay.value_or(details.day), details.day);
    }
    if (m_shared.looksAtNames)
        noteName(suspect, rowOf);
    m_builder.add(m_worker, crime, suspect, number, type);
    if (m_shared.hasDetails)
        m_builder.setDetails(number, details);
}

void RowReader::readRow(const CsvBatch& batch, std::size_t index, const std::string_view* fields)
{
    SuspectDetails details;
    const std::string_view typeText = withoutBlanks(fields[m_shared.places[Type]]);
    const std::uint16_t type = numberIn(m_types, typeText, Type);
    const auto rowOf = [&] { return batch.rowOf(index); };
    readDay(details, fields, rowOf);
    readAge(details, fields, rowOf);
    std::string_view district;
    if (const std::size_t place = m_shared.places[District]; place != SharedRows::absent) {
        district = withoutBlanks(fields[place]);
        details.district = numberIn(m_districts, district, District);
    }
    if (const std::size_t place = m_shared.places[Gender]; place != SharedRows::absent)
        details.gender = genderOf(withoutBlanks(fields[place]));
    if (!isWanted(details, type, typeText, district)) {
        ++m_report.filteredOut;
        return;
    }
    keep(static_cast<std::uint32_t>(batch.firstRecord + index), type, details, fields, rowOf);
}

void RowReader::read(const CsvBatch& batch)
{
    m_notes.noteFaulty(batch);
    const std::string_view* fields = batch.records.fields().data();
    for (std::size_t index = 0; index < batch.records.soundRecords(); ++index, fields += batch.wanted)
        readRow(batch, index, fields);
    m_notes.endStretch();
}

bool RowReader::isWithout(Place field, const std::string_view* fields) const
{
    const std::size_t place = m_shared.places[field];
    return place == SharedRows::absent || isBlank(fields[place]);
}

bool RowReader::isWanted(const SuspectDetails& details, std::uint16_t type, std::string_view typeText,
                         std::string_view district)
{
    return m_shared.days.contains(details.day) && m_typeFilter.contains(type, typeText)
        && m_districtFilter.contains(details.district, district);
}

std::uint16_t RowReader::numberIn(KnownCategories& categories, std::string_view text, Place field)
{
    const std::uint16_t number = categories.numberOf(text);
    if (number != KnownCategories::none)
        return number;
    m_shared.tooMany = static_cast<int>(field);
    return 0;
}

std::uint8_t RowReader::genderOf(std::string_view text)
{
    const std::uint16_t number = numberIn(m_genders, text, Gender);
    if (number > std::numeric_limits<std::uint8_t>::max())
        m_shared.tooMany = static_cast<int>(Gender);
    return static_cast<std::uint8_t>(number);
}

std::string RowReader::shown(std::string_view text) const { return shownValue(text, m_shared.file.dialect); }

ImportReport together(const std::vector<const ImportReport*>& parts)
{
    ImportReport all;
    for (const ImportReport* part : parts)
        addAll(all, *part);
    settleProblems(all);
    return all;
}

} // namespace cspdesk::analysis
