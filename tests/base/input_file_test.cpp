// SPDX-License-Identifier: MIT
#include "base/input_file.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

#include <sys/stat.h>
#include <thread>

using namespace cspdesk;

namespace {

std::unique_ptr<platform::InputFile> opened(const std::filesystem::path& path)
{
    auto file = platform::openInput(path);
    REQUIRE(file.has_value());
    return std::move(*file);
}

std::string readFrom(const platform::InputFile& file, std::uint64_t offset, std::size_t size)
{
    std::string bytes(size, '?');
    REQUIRE(file.readAt(offset, bytes).has_value());
    return bytes;
}

} // namespace

TEST_CASE("A file is read at any place, and so are bytes in memory")
{
    const tests::TemporaryFolder folder;
    tests::writeFile(folder.path("a.csv"), "0123456789");
    const auto file = opened(folder.path("a.csv"));
    const auto memory = platform::inputOf("0123456789");
    for (const platform::InputFile* input : {file.get(), memory.get()}) {
        CHECK(input->size() == 10);
        CHECK(readFrom(*input, 0, 10) == "0123456789");
        CHECK(readFrom(*input, 7, 3) == "789");
        CHECK(readFrom(*input, 10, 0).empty());
        CHECK(input->isUnchanged());
    }
}

TEST_CASE("What lies behind the end is a file that became shorter")
{
    const tests::TemporaryFolder folder;
    tests::writeFile(folder.path("a.csv"), "0123456789");
    const auto file = opened(folder.path("a.csv"));
    std::filesystem::resize_file(folder.path("a.csv"), 5);
    const auto memory = platform::inputOf("01234");
    std::string space(3, '?');
    for (const platform::InputFile* input : {file.get(), memory.get()}) {
        const auto read = input->readAt(3, space);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == Failure::Kind::ChangedSince);
    }
    CHECK_FALSE(file->isUnchanged());
}

TEST_CASE("A file that grows or is written anew is changed")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path("a.csv");
    for (const std::string now : {"0123456789 and more", "9876543210"}) {
        tests::writeFile(path, "0123456789");
        const auto file = opened(path);
        CHECK(file->isUnchanged());
        tests::writeFile(path, now);
        std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) + std::chrono::seconds(1));
        CHECK_FALSE(file->isUnchanged());
    }
}

TEST_CASE("A file that is replaced while it is open is read on as it was")
{
    const tests::TemporaryFolder folder;
    tests::writeFile(folder.path("a.csv"), "before");
    const auto file = opened(folder.path("a.csv"));
    tests::writeFile(folder.path("b.csv"), "after");
    std::filesystem::rename(folder.path("b.csv"), folder.path("a.csv"));
    CHECK(readFrom(*file, 0, 6) == "before");
}

TEST_CASE("A folder, a file that is not there and one that may not be read are refused")
{
    const tests::TemporaryFolder folder;
    const auto directory = platform::openInput(folder.root());
    REQUIRE_FALSE(directory.has_value());
    CHECK(directory.error().kind == Failure::Kind::CannotOpen);
    CHECK(directory.error().where == folder.root().string());
    const auto missing = platform::openInput(folder.path("missing.csv"));
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().kind == Failure::Kind::NotFound);
    tests::writeFile(folder.path("a.csv"), "a");
    const auto below = platform::openInput(folder.path("a.csv/b.csv"));
    REQUIRE_FALSE(below.has_value());
    CHECK(below.error().kind == Failure::Kind::CannotOpen);
}

TEST_CASE("A pipe is read to its end first, and then like a file")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path("pipe");
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    const std::string text(300'000, 'x');
    std::thread writer([&] { tests::writeFile(path, text + "end"); });
    const auto file = platform::openInput(path);
    writer.join();
    REQUIRE(file.has_value());
    CHECK((*file)->size() == text.size() + 3);
    CHECK(readFrom(**file, text.size(), 3) == "end");
    CHECK((*file)->isUnchanged());
}

TEST_CASE("A device that has nothing is an empty file") { CHECK(opened("/dev/null")->size() == 0); }
