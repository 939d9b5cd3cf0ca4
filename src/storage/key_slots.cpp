// SPDX-License-Identifier: MIT
#include "storage/key_slots.h"

#include "storage/fault.h"
#include "storage/recovery_key.h"

#include <sodium.h>

namespace cspdesk::storage {
namespace {

constexpr Place plainPlace{"key_slot", 0, "plain"};
constexpr Place passphrasePlace{"key_slot", 0, "passphrase"};
constexpr Place recoveryPlace{"key_slot", 0, "recovery"};

// The bounds of the table, so that a doctored file cannot ask for all the memory there is.
constexpr std::int64_t mostOperations = 16;
constexpr std::int64_t mostMemoryBytes = std::int64_t(1) << 30U;

SecretKey derivedKey(const std::string& passphrase, const Blob& salt, std::uint64_t operations, std::size_t memory)
{
    static_assert(crypto_pwhash_SALTBYTES == 16); // what the table checks
    SecretKey key = SecretKey::zero();
    if (salt.size() != crypto_pwhash_SALTBYTES)
        fail(Failure::Kind::Damaged, passphrasePlace.words(), "a salt of the wrong length");
    if (crypto_pwhash(key.data(), SecretKey::size, passphrase.data(), passphrase.size(), salt.data(), operations,
                      memory, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        fail(Failure::Kind::Other, {}, "not enough memory to work out the key from the passphrase");
    return key;
}

/// Keys pass through text on their way out of a seal; this wipes the text.
SecretKey keyFromMatter(std::string matter)
{
    Blob bytes(matter.begin(), matter.end());
    SecretKey key = SecretKey::from(bytes);
    sodium_memzero(matter.data(), matter.size());
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

Blob wrapped(const SecretKey& key, SecretKey under, const Place& place)
{
    const std::string_view matter(reinterpret_cast<const char*>(key.data()), SecretKey::size);
    return Sealer(std::move(under)).seal(place, matter);
}

SecretKey unwrapped(const Blob& wrappedKey, SecretKey under, const Place& place)
{
    std::optional<std::string> matter = Sealer(std::move(under)).open(place, wrappedKey);
    if (!matter)
        fail(Failure::Kind::WrongPassphrase, {}, std::string("the ") + std::string(place.column) + " does not fit");
    return keyFromMatter(std::move(*matter));
}

Statement slot(const Connection& connection, const Place& place)
{
    Statement statement =
        connection.prepare("SELECT wrapped, salt, operations, memory_bytes FROM key_slot WHERE kind = ?");
    statement.bind(place.column);
    return statement;
}

Statement insertion(const Connection& connection, const Place& place)
{
    Statement statement = connection.prepare(
        "INSERT INTO key_slot (kind, wrapped, salt, operations, memory_bytes) VALUES (?, ?, ?, ?, ?)");
    statement.bind(place.column);
    return statement;
}

void storeRecoverySlot(const Connection& connection, const SecretKey& key, const SecretKey& recoveryKey)
{
    const Blob wrappedKey = wrapped(key, SecretKey::from(recoveryKey.bytes()), recoveryPlace);
    insertion(connection, recoveryPlace).bind(wrappedKey).bindNull().bindNull().bindNull().run();
}

} // namespace

std::optional<SecretKey> plainKey(const Connection& connection)
{
    Statement row = slot(connection, plainPlace);
    if (!row.step())
        return std::nullopt;
    return SecretKey::from(row.blob(0));
}

SecretKey keyByPassphrase(const Connection& connection, const std::string& passphrase)
{
    Statement row = slot(connection, passphrasePlace);
    if (!row.step())
        fail(Failure::Kind::Damaged, "key_slot", "there is neither a key nor a passphrase in the file");
    // The table says so too, but a connection that only reads does not look at what a table forbids.
    if (row.integer(2) < 1 || row.integer(2) > mostOperations || row.integer(3) > mostMemoryBytes)
        fail(Failure::Kind::Damaged, "key_slot", "trying a passphrase would cost more than any file asks for");
    return unwrapped(row.blob(0),
                     derivedKey(passphrase, row.blob(1), static_cast<std::uint64_t>(row.integer(2)),
                                static_cast<std::size_t>(row.integer(3))),
                     passphrasePlace);
}

SecretKey keyByRecoveryKey(const Connection& connection, const std::string& typed)
{
    std::optional<SecretKey> recoveryKey = recoveryKeyFrom(typed);
    if (!recoveryKey)
        fail(Failure::Kind::WrongPassphrase, {}, "the recovery key was mistyped: its check group does not fit");
    Statement row = slot(connection, recoveryPlace);
    if (!row.step())
        fail(Failure::Kind::Damaged, "key_slot", "there is no recovery key in the file");
    return unwrapped(row.blob(0), std::move(*recoveryKey), recoveryPlace);
}

void storePlainKey(const Connection& connection, const SecretKey& key)
{
    connection.execute("DELETE FROM key_slot");
    insertion(connection, plainPlace).bind(key.bytes()).bindNull().bindNull().bindNull().run();
}

std::string storeWrappedKey(const Connection& connection, const SecretKey& key, const std::string& passphrase,
                            const KeyDerivationCost& cost)
{
    connection.execute("DELETE FROM key_slot");
    const Blob salt = randomBytes(crypto_pwhash_SALTBYTES);
    const Blob wrappedKey =
        wrapped(key, derivedKey(passphrase, salt, cost.operations, cost.memoryBytes), passphrasePlace);
    insertion(connection, passphrasePlace)
        .bind(wrappedKey)
        .bind(salt)
        .bind(static_cast<std::int64_t>(cost.operations))
        .bind(static_cast<std::int64_t>(cost.memoryBytes))
        .run();
    const SecretKey recoveryKey = SecretKey::random();
    storeRecoverySlot(connection, key, recoveryKey);
    return recoveryText(recoveryKey);
}

std::string flawOfKeySlots(const Connection& connection)
{
    Statement row = connection.prepare("SELECT group_concat(kind) FROM (SELECT kind FROM key_slot ORDER BY kind)");
    row.step();
    const std::string kinds = row.text(0);
    return kinds == "plain" || kinds == "passphrase,recovery" ? std::string() : "unexpected slots: " + kinds;
}

} // namespace cspdesk::storage
