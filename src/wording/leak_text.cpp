// SPDX-License-Identifier: MIT
#include "wording/leak_text.h"

#include "base/text.h"
#include "wording/translate.h"

#include <QStringList>

namespace cspdesk::wording {
namespace {

constexpr std::size_t longestQuotation = 200; ///< characters: enough to find the place, not a page of closed matter

QString kindText(domain::LeakKind kind)
{
    switch (kind) {
    case domain::LeakKind::Term: return say("on the list of names and terms to watch for");
    case domain::LeakKind::Person: return say("somebody whom only closed matter names");
    case domain::LeakKind::Asker: return say("of somebody who asked a question and has not agreed to be named");
    case domain::LeakKind::File: return say("the same file as a closed paper");
    case domain::LeakKind::Organisation:
        return say("the organisation of somebody who asked a question and has not agreed to be named");
    case domain::LeakKind::Title: return say("a closed title, or the name of a closed paper’s file");
    case domain::LeakKind::Words: return say("words of closed matter");
    }
    return {};
}

} // namespace

QString leakText(const domain::Leak& leak)
{
    const QString place =
        leak.lastPlace == leak.place ? text(leak.place) : say("%1 to %2").arg(text(leak.place), text(leak.lastPlace));
    if (leak.kind == domain::LeakKind::File) // its words are a hash, which says nothing to a reader
        return say("%1: %2").arg(place, kindText(leak.kind));
    return say("%1: “%2” (%3)")
        .arg(place, text(shortened(singleLine(leak.words), longestQuotation)), kindText(leak.kind));
}

LeakRefusal leakRefusal(const std::vector<domain::Leak>& leaks)
{
    QStringList places;
    for (const domain::Leak& leak : leaks)
        places << leakText(leak);
    return {say("The public copy was not made: closed matter stands in it."), places.join(QLatin1Char('\n')),
            say("Word these places anew, or release by name what may be published.")};
}

} // namespace cspdesk::wording
