// SPDX-License-Identifier: MIT
#include "storage/paper_bytes.h"

#include "storage/fault.h"
#include "storage/record_rows.h"

#include <sodium.h>

#include <array>

namespace cspdesk::storage {
namespace {

using application::KeptBytes;

/// Large enough to be quick, small enough that a paper never lies in memory as a whole.
constexpr std::size_t pieceSize = std::size_t(1) << 20U;

class Hash
{
public:
    Hash() { crypto_hash_sha256_init(&m_state); }

    void add(std::string_view bytes)
    {
        crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
        m_bytes += static_cast<std::int64_t>(bytes.size());
    }

    KeptBytes finish()
    {
        std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
        crypto_hash_sha256_final(&m_state, hash.data());
        std::string text(hash.size() * 2 + 1, '\0');
        sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
        text.pop_back();
        return {m_bytes, text};
    }

private:
    crypto_hash_sha256_state m_state{};
    std::int64_t m_bytes = 0;
};

Place placeOf(std::int64_t piece) { return {"paper_piece", piece, "sealed"}; }

Blob blobOf(std::string_view bytes) { return {bytes.begin(), bytes.end()}; }

class Pieces
{
public:
    Pieces(const Connection& connection, const Sealer* sealer, std::int64_t version, bool isClosed)
        : m_connection(connection),
          m_sealer(sealer),
          m_version(version),
          m_isClosed(isClosed)
    {}

    void add(std::string_view bytes)
    {
        const std::int64_t number = nextNumberOf(m_connection, "paper_piece");
        Statement statement = m_connection.prepare(
            "INSERT INTO paper_piece (id, version, position, bytes, sealed) VALUES (?, ?, ?, ?, ?)");
        statement.bind(number).bind(m_version).bind(m_next++);
        if (!m_isClosed)
            statement.bind(blobOf(bytes)).bindNull();
        else if (m_sealer != nullptr)
            statement.bindNull().bind(m_sealer->seal(placeOf(number), bytes));
        else
            fail(Failure::Kind::Sealed, "paper_piece", "closed matter cannot be written while it is locked");
        statement.run();
    }

private:
    const Connection& m_connection;
    const Sealer* m_sealer;
    std::int64_t m_version;
    bool m_isClosed;
    std::int64_t m_next = 0;
};

Statement piecesOf(const Connection& connection, std::int64_t version)
{
    Statement row = connection.prepare("SELECT id, bytes, sealed FROM paper_piece WHERE version = ? ORDER BY position");
    row.bind(version);
    return row;
}

std::string bytesIn(const Statement& row, const Sealer* sealer)
{
    if (row.isNull(2)) {
        const Blob bytes = row.blob(1);
        return {bytes.begin(), bytes.end()};
    }
    if (sealer == nullptr)
        fail(Failure::Kind::Sealed, placeOf(row.integer(0)).words(),
             "the paper is closed, and closed matter is locked");
    return sealer->require(placeOf(row.integer(0)), row.blob(2));
}

std::int64_t sumOf(const Connection& connection, const std::string& condition)
{
    return connection.number("SELECT coalesce(sum(coalesce(length(bytes), length(sealed))), 0) FROM paper_piece"
                             + condition);
}

} // namespace

KeptBytes keepBytes(const Connection& connection, const Sealer* sealer, std::int64_t version, bool isClosed,
                    const application::ByteSource& source)
{
    connection.prepare("DELETE FROM paper_piece WHERE version = ?").bind(version).run();
    Pieces pieces(connection, sealer, version, isClosed);
    Hash hash;
    std::string waiting;
    for (;;) {
        auto given = source();
        if (!given.has_value())
            throw Fault(given.error());
        hash.add(*given);
        waiting += *given;
        while (waiting.size() >= pieceSize) {
            pieces.add(std::string_view(waiting).substr(0, pieceSize));
            waiting.erase(0, pieceSize);
        }
        if (given->empty())
            break;
    }
    if (!waiting.empty())
        pieces.add(waiting);
    return hash.finish();
}

bool giveBytes(const Connection& connection, const Sealer* sealer, std::int64_t version,
               const application::ByteSink& sink)
{
    Statement row = piecesOf(connection, version);
    while (row.step())
        if (!sink(bytesIn(row, sealer)))
            return false;
    return true;
}

void bytesFollow(const Connection& connection, const Sealer* sealer, std::int64_t version, bool isClosed)
{
    Statement row = piecesOf(connection, version);
    while (row.step()) {
        const bool isSealed = !row.isNull(2);
        if (isSealed == isClosed)
            continue;
        const std::int64_t number = row.integer(0);
        const std::string bytes = bytesIn(row, sealer);
        Statement change = connection.prepare("UPDATE paper_piece SET bytes = ?, sealed = ? WHERE id = ?");
        if (!isClosed)
            change.bind(blobOf(bytes)).bindNull();
        else if (sealer != nullptr)
            change.bindNull().bind(sealer->seal(placeOf(number), bytes));
        else
            fail(Failure::Kind::Sealed, placeOf(number).words(), "nothing can be closed while closed matter is locked");
        change.bind(number).run();
    }
}

std::optional<KeptBytes> keptBytes(const Connection& connection, const Sealer* sealer, std::int64_t version)
{
    Hash hash;
    Statement row = piecesOf(connection, version);
    while (row.step()) {
        if (!row.isNull(2) && sealer == nullptr)
            return std::nullopt;
        hash.add(bytesIn(row, sealer));
    }
    return hash.finish();
}

void sweepBytes(const Connection& connection)
{
    connection.execute("DELETE FROM paper_piece WHERE version NOT IN (SELECT id FROM paper_version)");
}

application::FileSize fileSize(const Connection& connection)
{
    application::FileSize size;
    size.all = connection.fileSize();
    size.papers = sumOf(connection, "");
    size.formerVersions = sumOf(connection, " WHERE version NOT IN (SELECT last.id FROM paper_version AS last WHERE"
                                            " NOT EXISTS (SELECT 1 FROM paper_version AS later"
                                            " WHERE later.paper = last.paper AND later.number > last.number))");
    size.free = connection.number("PRAGMA freelist_count") * connection.number("PRAGMA page_size");
    return size;
}

} // namespace cspdesk::storage
