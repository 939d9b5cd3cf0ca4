// SPDX-License-Identifier: MIT
#include "domain/paper.h"
#include "storage/file_fixture.h"
#include "storage/raw_database.h"
#include "support/catch.h"

#include <cstdio>
#include <fstream>
#include <random>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::KeptBytes;
using application::RecordKey;
using domain::Paper;
using domain::PaperFile;
using domain::PaperMatter;
using domain::PaperVersion;
using domain::Session;

namespace {

constexpr std::size_t megabyte = std::size_t(1) << 20U;
const std::string marker = "Xanthippe chronology";

/// Bytes that no rule compresses or repeats, with a marker at the very end.
std::string longBytes(std::size_t size)
{
    std::mt19937 random(7);
    std::string bytes(size, '\0');
    for (char& each : bytes)
        each = static_cast<char>(random());
    return bytes + marker;
}

application::ByteSource source(std::string bytes, std::size_t piece = 70'001)
{
    std::size_t place = 0;
    return [bytes = std::move(bytes), piece, place]() mutable -> application::Result<std::string> {
        std::string part = place < bytes.size() ? bytes.substr(place, piece) : std::string();
        place += part.size();
        return part;
    };
}

struct PaperInFile
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    StorePointer store = createStore(path);
    RecordKey item = addItem(*store, "Deep dive");
    Id<Paper> paper = addPaper();

    Id<Paper> addPaper()
    {
        const domain::AgendaItem under = itemOf(*store, item);
        const RecordKey key = add(*store, Paper{.meeting = under.meeting,
                                                .item = Id<domain::AgendaItem>(item.number),
                                                .matter = PaperMatter{.title = "Report"}});
        return Id<Paper>(key.number);
    }
    /// Receives bytes as the use case does: the record, the bytes, the record with what is known of them.
    Id<PaperVersion> receive(const std::string& bytes, Session session = Session::Open, int number = 1)
    {
        const domain::AgendaItem under = itemOf(*store, item);
        auto unit = begin(*store);
        PaperVersion version{.meeting = under.meeting, .paper = paper, .number = number};
        version.file.put(PaperFile{.name = "report.pdf"}, session);
        const Id<PaperVersion> id(must(unit->add(version)).number);
        const KeptBytes kept = must(unit->keepBytes(id, source(bytes)));
        version.file.put(PaperFile{.name = "report.pdf", .bytes = kept.bytes, .sha256 = kept.sha256}, session);
        must(unit->put(RecordKey::of(id), version));
        must(unit->commit());
        return id;
    }
    void follow(Id<PaperVersion> id, Session session)
    {
        PaperVersion version = std::get<PaperVersion>(read(*store, RecordKey::of(id)));
        version.file.follow(session);
        put(*store, RecordKey::of(id), version);
    }
    [[nodiscard]] std::string bytesOf(Id<PaperVersion> id) const
    {
        std::string bytes;
        must(store->readBytes(id, [&](std::string_view piece) {
            bytes += piece;
            return true;
        }));
        return bytes;
    }
    [[nodiscard]] std::string hashOf(Id<PaperVersion> id) const
    {
        return std::get<PaperVersion>(read(*store, RecordKey::of(id))).file.value().sha256;
    }
    [[nodiscard]] std::int64_t pieces() const
    {
        return std::stoll(RawDatabase(path).text("SELECT count(*) FROM paper_piece"));
    }
    void reopen(OpenMode mode = OpenMode::Write)
    {
        store.reset();
        store = openStore(path, mode);
    }
};

/// The first word that `sha256sum` of the coreutils answers for the bytes.
std::string sha256sum(const TemporaryFolder& folder, const std::string& bytes)
{
    const auto path = folder.path("for-sha256sum");
    std::ofstream(path, std::ios::binary) << bytes;
    std::FILE* pipe = ::popen(("sha256sum '" + path.string() + "'").c_str(), "r"); // NOLINT: a fixed name of our own
    REQUIRE(pipe != nullptr);
    std::string answer(64, '\0');
    CHECK(std::fread(answer.data(), 1, answer.size(), pipe) == answer.size());
    ::pclose(pipe);
    return answer;
}

} // namespace

TEST_CASE("bytes longer than a piece come back as they were, in pieces of at most a megabyte")
{
    PaperInFile open;
    const std::string bytes = longBytes(2 * megabyte + megabyte / 2);
    const auto version = open.receive(bytes);
    CHECK(open.pieces() == 3);
    open.reopen();
    std::vector<std::size_t> sizes;
    std::string read;
    must(open.store->readBytes(version, [&](std::string_view piece) {
        sizes.push_back(piece.size());
        read += piece;
        return true;
    }));
    CHECK(read == bytes);
    CHECK(sizes == std::vector<std::size_t>{megabyte, megabyte, megabyte / 2 + marker.size()});
    CHECK(must(open.store->check()).isSound());
}

TEST_CASE("a length of exactly one piece makes one piece, and one byte more makes two")
{
    PaperInFile open;
    open.receive(std::string(megabyte, 'x'), Session::Open, 1);
    CHECK(open.pieces() == 1);
    open.receive(std::string(megabyte + 1, 'y'), Session::Open, 2);
    CHECK(open.pieces() == 3);
}

TEST_CASE("the hash that is kept is the one that sha256sum gives, whether the bytes are open or sealed")
{
    PaperInFile open;
    const std::string bytes = longBytes(megabyte + 12345);
    const std::string known = sha256sum(open.folder, bytes);
    const auto inOpen = open.receive(bytes, Session::Open, 1);
    const auto closed = open.receive(bytes, Session::Closed, 2);
    CHECK(open.hashOf(inOpen) == known);
    CHECK(open.hashOf(closed) == known);
}

TEST_CASE("a reader that has had enough is not given more")
{
    PaperInFile open;
    const auto version = open.receive(longBytes(3 * megabyte));
    int pieces = 0;
    must(open.store->readBytes(version, [&](std::string_view) { return ++pieces < 2; }));
    CHECK(pieces == 2);
}

TEST_CASE("the bytes of a closed paper stand nowhere in the file, and those of an open one do")
{
    PaperInFile open;
    const auto version = open.receive(longBytes(megabyte), Session::Closed);
    CHECK_FALSE(fileContains(open.path, marker));
    CHECK(open.bytesOf(version).ends_with(marker));
    open.follow(version, Session::Open);
    CHECK(fileContains(open.path, marker));
}

TEST_CASE("bytes are sealed when their record is closed, leave the file as they were, and open again with it")
{
    PaperInFile open;
    const std::string bytes = longBytes(megabyte + 5);
    const auto version = open.receive(bytes);
    REQUIRE(fileContains(open.path, marker));
    open.follow(version, Session::Closed);
    CHECK_FALSE(fileContains(open.path, marker));
    CHECK(open.bytesOf(version) == bytes);
    CHECK(must(open.store->check()).isSound());
    open.follow(version, Session::Open);
    CHECK(open.bytesOf(version) == bytes);
    CHECK(must(open.store->check()).isSound());
}

TEST_CASE("what is released by name can be read without the key, and not any more when that is taken back")
{
    PaperInFile open;
    const auto version = open.receive("the report", Session::Closed);
    const auto publicly = [&] {
        std::string bytes;
        const auto read = openStore(open.path, OpenMode::Public)->readBytes(version, [&](std::string_view piece) {
            bytes += piece;
            return true;
        });
        return read.has_value() ? bytes : std::string("sealed");
    };
    const auto release = [&](std::optional<Date> on) {
        PaperVersion record = std::get<PaperVersion>(read(*open.store, RecordKey::of(version)));
        record.file.releasedOn = on;
        record.file.releasedBy = on ? "Ann" : "";
        record.file.follow(Session::Closed);
        put(*open.store, RecordKey::of(version), record);
    };
    CHECK(publicly() == "sealed");
    release(date(2025, 11, 5));
    CHECK(publicly() == "the report");
    release(std::nullopt);
    CHECK(publicly() == "sealed");
}

TEST_CASE("a store without the key says that the bytes of a closed paper are sealed")
{
    PaperInFile open;
    const auto version = open.receive("the report", Session::Closed);
    const auto read = openStore(open.path, OpenMode::Public)->readBytes(version, [](std::string_view) { return true; });
    CHECK(failureOf(read).kind == Failure::Kind::Sealed);
}

TEST_CASE("under a passphrase closed bytes are locked, and every change of the key seals them anew")
{
    PaperInFile open;
    const std::string bytes = longBytes(megabyte + 3);
    const auto version = open.receive(bytes, Session::Closed);
    must(open.store->protect("vier Wörter für alle", noon(), "anna@desk-4"));
    CHECK(open.bytesOf(version) == bytes);
    open.reopen();
    CHECK(failureOf(open.store->readBytes(version, [](std::string_view) { return true; })).kind
          == Failure::Kind::Sealed);
    must(open.store->unlock("vier Wörter für alle"));
    CHECK(open.bytesOf(version) == bytes);
    CHECK(must(open.store->check()).isSound());
    must(open.store->protect("other words this time", noon(), "anna@desk-4"));
    CHECK(open.bytesOf(version) == bytes);
    must(open.store->unprotect(noon(), "anna@desk-4"));
    open.reopen();
    CHECK(open.bytesOf(version) == bytes);
    CHECK(must(open.store->check()).isSound());
}

TEST_CASE("the bytes of a removed version stay until the file is next opened for writing, so that it can be put back")
{
    PaperInFile open;
    const auto version = open.receive("the report");
    const auto record = read(*open.store, RecordKey::of(version));
    remove(*open.store, RecordKey::of(version));
    CHECK(open.pieces() == 1);
    put(*open.store, RecordKey::of(version), record);
    CHECK(open.bytesOf(version) == "the report");

    remove(*open.store, RecordKey::of(version));
    open.reopen(OpenMode::Read);
    CHECK(open.pieces() == 1); // a reader changes nothing
    open.reopen();
    CHECK(open.pieces() == 0);
}

TEST_CASE("a unit of work that is given up keeps no bytes")
{
    PaperInFile open;
    const auto version = open.receive("the report");
    {
        auto unit = begin(*open.store);
        must(unit->keepBytes(version, source("something else")));
    }
    CHECK(open.bytesOf(version) == "the report");
}

TEST_CASE("a check finds a byte that was changed in the file, in the open and sealed")
{
    PaperInFile open;
    const auto session = GENERATE(Session::Open, Session::Closed);
    open.receive(longBytes(megabyte + 1), session);
    REQUIRE(must(open.store->check()).isSound());
    open.store.reset();
    const std::string column = session == Session::Open ? "bytes" : "sealed";
    RawDatabase(open.path).run("UPDATE paper_piece SET " + column + " = CAST(substr(" + column
                               + ", 1, 99) || x'00' || substr(" + column + ", 101) AS BLOB) WHERE position = 0");
    open.reopen(OpenMode::Read);
    const auto report = must(open.store->check());
    CHECK_FALSE(report.isSound());
}

TEST_CASE("a check finds a piece that is missing")
{
    PaperInFile open;
    open.receive(longBytes(megabyte + 1));
    open.store.reset();
    RawDatabase(open.path).run("DELETE FROM paper_piece WHERE position = 1");
    open.reopen(OpenMode::Read);
    CHECK_FALSE(must(open.store->check()).isSound());
}

TEST_CASE("the size of a file says how much papers take, and how much former versions do")
{
    PaperInFile open;
    open.receive(std::string(1000, 'a'), Session::Open, 1);
    open.receive(std::string(200, 'b'), Session::Open, 2);
    const auto size = must(open.store->size());
    CHECK(size.papers == 1200);
    CHECK(size.formerVersions == 1000);
    CHECK(size.all == static_cast<std::int64_t>(std::filesystem::file_size(open.path)));
}
