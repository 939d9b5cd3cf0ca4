// SPDX-License-Identifier: MIT
#include "presentation/passphrase_strength.h"

#include "support/catch.h"

#include <utility>

using cspdesk::presentation::PassphraseStrength;
using cspdesk::presentation::strengthOf;

TEST_CASE("A passphrase is judged by its length and by how little of it can be foreseen")
{
    using enum PassphraseStrength;
    const std::pair<const char*, PassphraseStrength> cases[] = {
        {"", TooShort},
        {"Tr0ub4dor", TooShort},
        {"   short   ", TooShort}, // spaces around it do not count
        {"aaaaaaaaaaaaaaaaaaaaaaaa", Weak},
        {"abcdefghijklmnopqrstuvwxyz", Weak},
        {"12345678901234567890", Weak},
        {"abababababababababababab", Weak},
        {"cambridge csp", Fair},
        {"badger violin teapot", Strong}};
    for (const auto& each : cases) {
        INFO(each.first);
        CHECK(int(strengthOf(QString::fromUtf8(each.first))) == int(each.second));
    }
}
