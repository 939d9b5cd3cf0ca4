// SPDX-License-Identifier: MIT
#include "presentation/mark_toggle.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace cspdesk::presentation {
namespace {

constexpr QChar star = u'*';

/// Where the two marks of a pair stand.
struct Pair
{
    int open = 0;
    int close = 0;
};

int starsAt(const QString& text, int place)
{
    int stars = 0;
    while (place + stars < text.size() && text[place + stars] == star)
        ++stars;
    return stars;
}

/// The pairs of a mark in one paragraph: one star is italic, two are bold, three are both.
std::vector<Pair> pairsOf(const QString& text, int length)
{
    std::vector<Pair> pairs;
    std::optional<int> open;
    for (int place = 0; place < text.size(); ++place) {
        if (text[place] == u'\\') {
            ++place; // the mark behind it is a plain star
            continue;
        }
        if (text.mid(place, 2) == QLatin1String("\n\n"))
            open.reset(); // no mark reaches into the next block
        const int stars = starsAt(text, place);
        if (stars == length || stars == 3) {
            if (open) {
                pairs.push_back({*open, stars == 3 && length == 2 ? place + 1 : place});
                open.reset();
            } else {
                open = stars == 3 && length == 1 ? place + 2 : place;
            }
        }
        place += std::max(0, stars - 1);
    }
    return pairs;
}

bool isLetterAt(const QString& text, int place)
{
    return place >= 0 && place < text.size() && (text[place].isLetterOrNumber() || text[place].isMark());
}

/// A pair with nothing in it yet, such as the key puts there.
bool isEmptyPair(const QString& text, int place, int length)
{
    int before = 0;
    while (before < place && text[place - 1 - before] == star)
        ++before;
    return before == length && starsAt(text, place) == length;
}

} // namespace

MarkToggle toggledMark(const QString& text, int start, int end, const QString& mark)
{
    using Kind = MarkToggle::Kind;
    const int length = int(mark.size());
    const bool isCursor = start == end;
    if (isCursor && isEmptyPair(text, start, length))
        return {Kind::Remove, start - length, start};
    for (const Pair& pair : pairsOf(text, length)) {
        const bool isWithin = pair.open + length <= start && end <= pair.close;
        const bool isAll = pair.open == start && pair.close + length == end;
        if (isCursor && start == pair.close)
            return {Kind::StepOver, pair.close, pair.close};
        if (isWithin || isAll)
            return {Kind::Remove, pair.open, pair.close};
    }
    if (isCursor && isLetterAt(text, start - 1) && isLetterAt(text, start)) {
        while (isLetterAt(text, start - 1))
            --start;
        while (isLetterAt(text, end))
            ++end;
    }
    return {Kind::Insert, start, end};
}

} // namespace cspdesk::presentation
