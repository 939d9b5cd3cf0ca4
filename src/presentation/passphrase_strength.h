// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace cspdesk::presentation {

/// How hard a passphrase is to guess, judged by its length and how varied it is. A hint, not a measurement.
enum class PassphraseStrength { TooShort, Weak, Fair, Strong };

/// The fewest characters that are taken at all.
inline constexpr int shortestPassphrase = 10;

PassphraseStrength strengthOf(const QString& passphrase);
/// The hint in words, with what would make it better.
QString strengthText(PassphraseStrength strength);

} // namespace cspdesk::presentation
