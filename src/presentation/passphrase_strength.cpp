// SPDX-License-Identifier: MIT
#include "presentation/passphrase_strength.h"

#include "wording/translate.h"

#include <QSet>

namespace cspdesk::presentation {
namespace {

using wording::say;

/// Characters that are not merely the one before, or its neighbour in the alphabet or among the digits.
int surprisingCharacters(const QString& text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int step = i == 0 ? 2 : text[i].toLower().unicode() - text[i - 1].toLower().unicode();
        count += step < -1 || step > 1 ? 1 : 0;
    }
    return count;
}

} // namespace

PassphraseStrength strengthOf(const QString& passphrase)
{
    const QString text = passphrase.trimmed();
    if (text.size() < shortestPassphrase)
        return PassphraseStrength::TooShort;
    const QSet<QChar> different(text.begin(), text.end());
    const int surprising = surprisingCharacters(text);
    if (different.size() < 6 || surprising < shortestPassphrase)
        return PassphraseStrength::Weak;
    return surprising >= 16 && different.size() >= 9 ? PassphraseStrength::Strong : PassphraseStrength::Fair;
}

QString strengthText(PassphraseStrength strength)
{
    switch (strength) {
    case PassphraseStrength::TooShort: return say("Too short: at least %1 characters").arg(shortestPassphrase);
    case PassphraseStrength::Weak: return say("Weak: too regular, add another word");
    case PassphraseStrength::Fair: return say("Fair: another word would make it strong");
    case PassphraseStrength::Strong: return say("Strong");
    }
    return {};
}

} // namespace cspdesk::presentation
