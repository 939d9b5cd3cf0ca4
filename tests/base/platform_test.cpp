// SPDX-License-Identifier: MIT
#include "base/platform.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace cspdesk;

TEST_CASE("A lock file has one holder, and names them to the next")
{
    const tests::TemporaryFolder folder;
    auto first = platform::lockFile(folder.path("a.lock"), "first holder");
    REQUIRE(first.has_value());
    const auto second = platform::lockFile(folder.path("a.lock"), "second");
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == Failure::Kind::LockedByOther);
    CHECK(second.error().detail == "first holder");

    first->reset();
    CHECK_FALSE(std::filesystem::exists(folder.path("a.lock")));
    CHECK(platform::lockFile(folder.path("a.lock"), "third").has_value());
}

TEST_CASE("The lock of a program that was killed is free again")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path("a.lock");
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = platform::lockFile(path, "the child");
        const char answer = held.has_value() ? 'y' : 'n';
        if (::write(ready[1], &answer, 1) == 1)
            ::pause();
        ::_exit(1);
    }
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    REQUIRE(answer == 'y');
    CHECK_FALSE(platform::lockFile(path, "me").has_value());
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(platform::lockFile(path, "me").has_value());
}

TEST_CASE("A lock in a folder that does not exist is refused, not made")
{
    const tests::TemporaryFolder folder;
    const auto lock = platform::lockFile(folder.path("missing/a.lock"), "me");
    REQUIRE_FALSE(lock.has_value());
    CHECK(lock.error().kind == Failure::Kind::CannotOpen);
}

TEST_CASE("A lock file of another account is respected while it is held, and cleared away when it is not")
{
    if (::geteuid() != 0) {
        WARN("not tried: only the superuser can be two people");
        return;
    }
    const tests::TemporaryFolder folder;
    std::filesystem::permissions(folder.root(), std::filesystem::perms::all);
    const auto path = folder.path("a.lock");
    auto held = platform::lockFile(path, "root at work");
    REQUIRE(held.has_value());
    const auto triedByNobody = [&] {
        const pid_t child = ::fork();
        if (child == 0) {
            if (::seteuid(65534) != 0)
                ::_exit(9);
            const auto lock = platform::lockFile(path, "nobody");
            if (lock.has_value())
                ::_exit(0);
            ::_exit(lock.error().kind == Failure::Kind::LockedByOther && lock.error().detail == "root at work" ? 1 : 2);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WEXITSTATUS(status);
    };
    CHECK(triedByNobody() == 1);
    held->reset();
    tests::writeFile(path, "left by a crash"); // of root, 0644, and nobody holds it
    CHECK(triedByNobody() == 0);
}
