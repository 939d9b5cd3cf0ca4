// SPDX-License-Identifier: MIT
#include "presentation/lead_entry.h"

#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>

namespace cspdesk::presentation {
namespace {

using namespace domain;

constexpr std::array roles{OfficeRole::Chair, OfficeRole::ViceChair, OfficeRole::SupportOfficer};

bool sameName(const QString& left, const QString& right) { return left.compare(right, Qt::CaseInsensitive) == 0; }

/// Who is meant by a name without brackets, if anybody known.
std::optional<Lead> known(const QString& name, const MembershipRecords& records)
{
    for (const OfficeRole role : roles)
        if (sameName(name, wording::label(role)))
            return Lead{.office = role};
    for (const Stored<Person>& person : records.people)
        if (sameName(name, wording::fullName(person.value)) || sameName(name, wording::text(person->name)))
            return Lead{.person = person.id};
    return std::nullopt;
}

} // namespace

QStringList leadSuggestions(const MembershipRecords& records)
{
    QStringList people;
    for (const Stored<Person>& person : records.people)
        people << wording::fullName(person.value);
    std::sort(people.begin(), people.end(),
              [](const QString& left, const QString& right) { return QString::localeAwareCompare(left, right) < 0; });
    people.removeDuplicates();
    QStringList suggestions;
    for (const OfficeRole role : roles)
        suggestions << wording::label(role);
    return suggestions + people;
}

Lead leadFrom(const QString& typed, const MembershipRecords& records)
{
    const QString line = typed.simplified();
    if (const auto whole = known(line, records))
        return *whole;
    const qsizetype open = line.indexOf(QLatin1Char('('));
    if (open > 0 && line.endsWith(QLatin1Char(')')))
        if (auto lead = known(line.left(open).trimmed(), records)) {
            lead->words = line.mid(open + 1, line.size() - open - 2).trimmed().toStdString();
            return *lead;
        }
    return Lead{.words = line.toStdString()};
}

} // namespace cspdesk::presentation
