// SPDX-License-Identifier: MIT
#include "presentation/owner_entry.h"

#include "presentation/name_match.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace domain;

/// Who is meant by a name, or part of one, without brackets, if it can mean one only.
std::optional<ActionOwner> known(const QString& name, const MembershipRecords& records,
                                 const std::vector<Stored<Body>>& bodies)
{
    for (const Stored<Person>& person : records.people)
        if (isWholeName(person.value, name))
            return ActionOwner{.person = person.id};
    for (const Stored<Body>& body : bodies)
        if (isWholeName(body.value, name))
            return ActionOwner{.body = body.id};
    const auto peopleFitting = peopleMeant(records.people, name);
    const auto bodiesFitting = bodiesMeant(bodies, name);
    if (peopleFitting.size() + bodiesFitting.size() != 1)
        return std::nullopt;
    return peopleFitting.empty() ? ActionOwner{.body = bodiesFitting.front()}
                                 : ActionOwner{.person = peopleFitting.front()};
}

void sortByName(QStringList& names)
{
    std::sort(names.begin(), names.end(),
              [](const QString& left, const QString& right) { return QString::localeAwareCompare(left, right) < 0; });
    names.removeDuplicates();
}

} // namespace

QStringList ownerSuggestions(const MembershipRecords& records, const std::vector<Stored<Body>>& bodies)
{
    QStringList people;
    for (const Stored<Person>& person : records.people)
        people << wording::fullName(person.value);
    QStringList names;
    for (const Stored<Body>& body : bodies)
        names << wording::text(body->name);
    sortByName(people);
    sortByName(names);
    return people + names;
}

ActionOwner ownerFrom(const QString& typed, const MembershipRecords& records, const std::vector<Stored<Body>>& bodies)
{
    const QString line = typed.simplified();
    if (const auto whole = known(line, records, bodies))
        return *whole;
    const qsizetype open = line.indexOf(QLatin1Char('('));
    if (open > 0 && line.endsWith(QLatin1Char(')')))
        if (auto owner = known(line.left(open).trimmed(), records, bodies)) {
            owner->words = line.mid(open + 1, line.size() - open - 2).trimmed().toStdString();
            return *owner;
        }
    return ActionOwner{.words = line.toStdString()};
}

} // namespace cspdesk::presentation
