// SPDX-License-Identifier: MIT
#include "presentation/name_match.h"

#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::presentation {
namespace {

using namespace domain;

bool isSame(const QString& left, const QString& right) { return left.compare(right, Qt::CaseInsensitive) == 0; }

bool isOfWord(QChar character)
{
    return character.isLetterOrNumber() || character == QLatin1Char('-') || character == QLatin1Char('\'')
        || character == QChar(0x2019);
}

/// The same, where the words have to reach beyond the first `before` characters.
bool goesOn(const QString& name, const QString& typed, qsizetype before)
{
    for (qsizetype at = name.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0 && !typed.isEmpty();
         at = name.indexOf(typed, at + 1, Qt::CaseInsensitive))
        if ((at == 0 || !isOfWord(name[at - 1])) && at + typed.size() > before)
            return true;
    return false;
}

bool fits(const Person& person, const QString& typed)
{
    const QString whole = wording::fullName(person);
    return goesOn(whole, typed, whole.size() - wording::text(person.name).size());
}

bool fits(const Body& body, const QString& typed) { return nameGoesOn(wording::text(body.name), typed); }

template <class Record>
std::vector<Id<Record>> meant(const std::vector<Stored<Record>>& records, const QString& typed)
{
    const QString words = typed.simplified();
    std::vector<Id<Record>> whole;
    std::vector<Id<Record>> fitting;
    for (const Stored<Record>& record : records) {
        if (isWholeName(record.value, words))
            whole.push_back(record.id);
        if (fits(record.value, words))
            fitting.push_back(record.id);
    }
    return whole.empty() ? fitting : whole;
}

} // namespace

bool nameGoesOn(const QString& name, const QString& typed) { return goesOn(name, typed, 0); }

bool isWholeName(const Person& person, const QString& typed)
{
    return isSame(typed, wording::fullName(person)) || isSame(typed, wording::text(person.name));
}

bool isWholeName(const Body& body, const QString& typed) { return isSame(typed, wording::text(body.name)); }

std::vector<Id<Person>> peopleMeant(const std::vector<Stored<Person>>& people, const QString& typed)
{
    return meant(people, typed);
}

std::vector<Id<Body>> bodiesMeant(const std::vector<Stored<Body>>& bodies, const QString& typed)
{
    return meant(bodies, typed);
}

} // namespace cspdesk::presentation
