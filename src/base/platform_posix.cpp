// SPDX-License-Identifier: MIT
#include "base/platform.h"
#include "base/time_limit.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <iostream>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace cspdesk::platform {
namespace {

class PosixFileLock final : public FileLock
{
public:
    PosixFileLock(int descriptor, std::filesystem::path path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    PosixFileLock(const PosixFileLock&) = delete;
    PosixFileLock& operator=(const PosixFileLock&) = delete;

    ~PosixFileLock() override
    {
        // Removed while still held, so that nobody can be between opening and locking the name we take away.
        ::unlink(m_path.c_str());
        ::close(m_descriptor);
    }

private:
    int m_descriptor;
    std::filesystem::path m_path;
};

std::string contentOf(int descriptor)
{
    std::array<char, 512> buffer{};
    const ssize_t count = ::pread(descriptor, buffer.data(), buffer.size(), 0);
    return count > 0 ? std::string(buffer.data(), static_cast<std::size_t>(count)) : std::string();
}

Failure failure(Failure::Kind kind, const std::filesystem::path& path, std::string detail)
{
    return Failure{kind, path.string(), std::move(detail)};
}

bool stillNamed(int descriptor, const std::filesystem::path& path)
{
    struct stat held = {};
    struct stat named = {};
    return ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino;
}

/// Removes a lock file of another account that nobody holds any more. False where it is held, or cannot be removed.
bool clearStaleLock(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC); // reading is enough to ask for the lock
    if (descriptor < 0)
        return false;
    const bool isFree = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    const bool isCleared = isFree && ::unlink(path.c_str()) == 0;
    ::close(descriptor);
    return isCleared;
}

/// Why the lock file cannot be had: somebody of another account holds it, or the folder does not allow it.
Failure lockRefusal(const std::filesystem::path& path, int error)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0) {
        const bool isHeld = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0;
        Failure taken = failure(Failure::Kind::LockedByOther, path, contentOf(descriptor));
        ::close(descriptor);
        if (isHeld)
            return taken;
    }
    const bool isForbidden = error == EACCES || error == EROFS || error == EPERM;
    return failure(isForbidden ? Failure::Kind::ReadOnly : Failure::Kind::CannotOpen, path, std::strerror(error));
}

std::tm localNow()
{
    const std::time_t seconds = std::time(nullptr);
    std::tm parts = {};
    ::localtime_r(&seconds, &parts);
    return parts;
}

} // namespace

std::string accountName()
{
    if (const passwd* entry = ::getpwuid(::geteuid()); entry != nullptr)
        return entry->pw_name;
    return "unknown";
}

std::string computerName()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string("unknown");
}

Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

Date today()
{
    const std::tm parts = localNow();
    return date(parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday));
}

TimeOfDay timeOfDay()
{
    const std::tm parts = localNow();
    return TimeOfDay{parts.tm_hour * 60 + parts.tm_min};
}

std::filesystem::path stateFolder()
{
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return std::filesystem::path(state) / "cspdesk";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : "/tmp") / ".local/state/cspdesk";
}

std::optional<std::string> askHidden(const std::string& prompt)
{
    if (::isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    termios shown = {};
    ::tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    std::cerr << prompt << std::flush;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    std::string line;
    const bool read = bool(std::getline(std::cin, line));
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::cerr << '\n';
    return read ? std::optional(line) : std::nullopt;
}

void becomeProgram(const std::string& name, const std::vector<std::string>& words)
{
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    std::vector<std::string> copies{name};
    copies.insert(copies.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : copies)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    for (const std::filesystem::path& path : {folder / name, folder.parent_path() / "libexec" / "cspdesk" / name})
        ::execv(path.c_str(), arguments.data());
}

BasicResult<std::unique_ptr<FileLock>, Failure> lockFile(const std::filesystem::path& path, const std::string& owner)
{
    for (;;) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0) {
            const int error = errno;
            if (error == EACCES && clearStaleLock(path))
                continue;
            return refuse(lockRefusal(path, error));
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            Failure taken = failure(Failure::Kind::LockedByOther, path, contentOf(descriptor));
            ::close(descriptor);
            return refuse(std::move(taken));
        }
        if (!stillNamed(descriptor, path)) { // the last owner removed it between our opening and our locking
            ::close(descriptor);
            continue;
        }
        const bool written = ::ftruncate(descriptor, 0) == 0
                          && ::pwrite(descriptor, owner.data(), owner.size(), 0) == static_cast<ssize_t>(owner.size());
        auto lock = std::make_unique<PosixFileLock>(descriptor, path);
        if (!written)
            return refuse(failure(Failure::Kind::DiskFull, path, std::strerror(errno)));
        return std::unique_ptr<FileLock>(std::move(lock));
    }
}

TimeLimit::TimeLimit(std::chrono::milliseconds most) : m_end(std::chrono::steady_clock::now() + most) {}

bool TimeLimit::isOver() const { return std::chrono::steady_clock::now() >= m_end; }

} // namespace cspdesk::platform
