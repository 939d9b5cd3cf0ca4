// SPDX-License-Identifier: MIT
#include "storage/recovery_key.h"

#include "support/catch.h"

#include <algorithm>
#include <cctype>

using namespace cspdesk::storage;

namespace {

/// 0, 1, 2, ... 31
SecretKey countingKey()
{
    Blob bytes;
    for (unsigned char byte = 0; byte < SecretKey::size; ++byte)
        bytes.push_back(byte);
    return SecretKey::from(bytes);
}

bool reads(const std::string& typed, const SecretKey& key)
{
    const auto read = recoveryKeyFrom(typed);
    return read && read->bytes() == key.bytes();
}

} // namespace

TEST_CASE("a recovery key is printed in Crockford's base32, in groups of four")
{
    const std::string text = recoveryText(countingKey());
    CHECK(text.size() == 14 * 4 + 13);
    // The bytes 00 01 02 03 04 are 00000 00000 00000 10000 00100 00000 11000 00100 in groups of five bits.
    CHECK(text.substr(0, 9) == "000G-40R4");
    CHECK(recoveryKeyFrom(text)->bytes() == countingKey().bytes());
}

TEST_CASE("random recovery keys come back")
{
    for (int round = 0; round < 200; ++round) {
        const SecretKey key = SecretKey::random();
        CHECK(reads(recoveryText(key), key));
    }
}

TEST_CASE("the spelling of a recovery key is forgiven")
{
    const SecretKey key = countingKey();
    std::string text = recoveryText(key);
    std::string bare;
    std::string spaced;
    for (const char character : text) {
        if (character != '-')
            bare += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
        spaced += character == '-' ? std::string(" \n") : std::string(1, character == '0' ? 'O' : character);
    }
    CHECK(reads(bare, key));
    CHECK(reads(spaced, key));
    std::replace(text.begin(), text.end(), '1', 'I');
    CHECK(reads(text, key));
}

TEST_CASE("one wrong character in a recovery key is noticed, wherever it is")
{
    const std::string text = recoveryText(SecretKey::random());
    for (std::size_t place = 0; place < text.size(); ++place) {
        if (text[place] == '-')
            continue;
        std::string wrong = text;
        wrong[place] = text[place] == 'Z' ? 'Y' : 'Z';
        INFO(wrong);
        CHECK_FALSE(recoveryKeyFrom(wrong).has_value());
    }
}

TEST_CASE("what is no recovery key is not one")
{
    const std::string text = recoveryText(countingKey());
    for (const std::string& typed : {std::string(), std::string("hello"), text.substr(0, text.size() - 1), text + "0",
                                     "U" + text.substr(1), "é" + text.substr(1), std::string(56, 'Z')})
        CHECK_FALSE(recoveryKeyFrom(typed).has_value());
}
