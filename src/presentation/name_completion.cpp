// SPDX-License-Identifier: MIT
#include "presentation/name_completion.h"

#include "presentation/name_match.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QSet>

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace domain;

constexpr int fewestLetters = 2;
constexpr int mostWords = 4;
constexpr std::size_t mostOffers = 8;

bool isOfWord(QChar character)
{
    return character.isLetter() || character == QLatin1Char('-') || character == QLatin1Char('\'')
        || character == QChar(0x2019);
}

/// Where the word that ends at `end` begins.
int beginOfWord(const QString& text, int end)
{
    int begin = end;
    while (begin > 0 && isOfWord(text[begin - 1]))
        --begin;
    return begin;
}

std::vector<NameOffer> matching(const std::vector<NameOffer>& names, const QString& typed)
{
    std::vector<NameOffer> offers;
    for (const NameOffer& name : names)
        if (nameGoesOn(name.name, typed) && name.name != typed && offers.size() < mostOffers)
            offers.push_back(name);
    return offers;
}

void sortByName(std::vector<NameOffer>::iterator from, std::vector<NameOffer>::iterator to)
{
    std::sort(from, to, [](const NameOffer& left, const NameOffer& right) {
        return QString::localeAwareCompare(left.name, right.name) < 0;
    });
}

} // namespace

std::vector<NameOffer> namesKnown(const application::MinutesView& view)
{
    std::vector<NameOffer> names;
    QSet<QString> known;
    for (const RegisterLine& line : view.attendance.present) {
        const QString name = wording::text(line.attendance->name);
        names.push_back({name, wording::text(line.attendance->organisation), true});
        known.insert(name);
    }
    const auto present = std::ssize(names);
    sortByName(names.begin(), names.end());
    for (const Stored<Person>& person : view.agenda.members.people) {
        const QString name = wording::fullName(person.value);
        if (known.contains(name))
            continue;
        names.push_back({name, wording::text(person->organisation), false});
        known.insert(name);
    }
    sortByName(names.begin() + present, names.end());
    for (const Stored<Agency>& agency : view.agenda.members.agencies) {
        const QString name = wording::text(agency->shortName.empty() ? agency->name : agency->shortName);
        if (known.contains(name))
            continue;
        names.push_back({name, wording::text(agency->name), false});
        known.insert(name);
    }
    return names;
}

NameCompletion completionAt(const QString& text, int cursor, const std::vector<NameOffer>& names)
{
    const int begin = beginOfWord(text, cursor);
    if (cursor - begin < fewestLetters || !text[begin].isUpper() || (cursor < text.size() && isOfWord(text[cursor])))
        return {};
    // "Scott Li" goes on as "Scott Liddle", not as "Scott Scott Liddle": the longest run of words that fits is
    // replaced.
    std::vector<int> begins{begin};
    while (std::ssize(begins) < mostWords && begins.back() > 1 && text[begins.back() - 1] == QLatin1Char(' ')) {
        const int before = beginOfWord(text, begins.back() - 1);
        if (before == begins.back() - 1)
            break;
        begins.push_back(before);
    }
    for (auto from = begins.rbegin(); from != begins.rend(); ++from) {
        const QString typed = text.mid(*from, cursor - *from);
        const bool isComplete =
            std::any_of(names.begin(), names.end(), [&](const NameOffer& name) { return name.name == typed; });
        if (isComplete)
            return {};
        if (auto offers = matching(names, typed); !offers.empty())
            return {cursor - *from, std::move(offers)};
    }
    return {};
}

} // namespace cspdesk::presentation
