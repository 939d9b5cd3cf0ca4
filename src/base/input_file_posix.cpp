// SPDX-License-Identifier: MIT
#include "base/input_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cspdesk::platform {
namespace {

Failure failureAt(const std::string& path, int error)
{
    const Failure::Kind kind = error == ENOENT ? Failure::Kind::NotFound : Failure::Kind::CannotOpen;
    return Failure{kind, path, std::strerror(error)};
}

Failure shortened(const std::string& path)
{
    return Failure{Failure::Kind::ChangedSince, path, "the file became shorter while it was read"};
}

class MemoryInput final : public InputFile
{
public:
    explicit MemoryInput(std::string bytes) : m_bytes(std::move(bytes)) {}

    [[nodiscard]] std::uint64_t size() const override { return m_bytes.size(); }

    [[nodiscard]] BasicResult<void, Failure> readAt(std::uint64_t offset, std::span<char> space) const override
    {
        if (offset + space.size() > m_bytes.size())
            return refuse(shortened({}));
        std::copy_n(m_bytes.data() + offset, space.size(), space.data());
        return {};
    }

    [[nodiscard]] bool isUnchanged() const override { return true; }

private:
    std::string m_bytes;
};

/// Closes the file it was opened as.
class OpenFile final : public InputFile
{
public:
    OpenFile(int descriptor, std::string path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() override { ::close(m_descriptor); }

    [[nodiscard]] bool look() { return ::fstat(m_descriptor, &m_state) == 0; }
    [[nodiscard]] bool isFolder() const { return S_ISDIR(m_state.st_mode); }
    [[nodiscard]] bool isOnDisk() const { return S_ISREG(m_state.st_mode); }

    [[nodiscard]] std::uint64_t size() const override { return static_cast<std::uint64_t>(m_state.st_size); }

    [[nodiscard]] BasicResult<void, Failure> readAt(std::uint64_t offset, std::span<char> space) const override
    {
        while (!space.empty()) {
            const ssize_t count = ::pread(m_descriptor, space.data(), space.size(), static_cast<off_t>(offset));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return refuse(failureAt(m_path, errno));
            if (count == 0)
                return refuse(shortened(m_path));
            offset += static_cast<std::uint64_t>(count);
            space = space.subspan(static_cast<std::size_t>(count));
        }
        return {};
    }

    [[nodiscard]] bool isUnchanged() const override
    {
        struct stat now = {};
        return ::fstat(m_descriptor, &now) == 0 && now.st_size == m_state.st_size
            && now.st_mtim.tv_sec == m_state.st_mtim.tv_sec && now.st_mtim.tv_nsec == m_state.st_mtim.tv_nsec;
    }

    /// All there is to come of a pipe.
    [[nodiscard]] BasicResult<std::string, Failure> readToEnd() const
    {
        std::string bytes;
        for (;;) {
            constexpr std::size_t piece = std::size_t{1} << 16U;
            constexpr std::size_t most = std::size_t{1} << 30U; // some devices never end
            if (bytes.size() > most)
                return refuse(Failure{Failure::Kind::CannotOpen, m_path, "more than a gigabyte came through the pipe"});
            const std::size_t have = bytes.size();
            bytes.resize(have + piece);
            const ssize_t count = ::read(m_descriptor, bytes.data() + have, piece);
            bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
            if (count == 0)
                return bytes;
            if (count < 0 && errno != EINTR)
                return refuse(failureAt(m_path, errno));
        }
    }

private:
    int m_descriptor;
    std::string m_path;
    struct stat m_state = {};
};

} // namespace

BasicResult<std::unique_ptr<InputFile>, Failure> openInput(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return refuse(failureAt(path.string(), errno));
    auto file = std::make_unique<OpenFile>(descriptor, path.string());
    if (!file->look())
        return refuse(failureAt(path.string(), errno));
    if (file->isFolder())
        return refuse(failureAt(path.string(), EISDIR));
    if (file->isOnDisk())
        return std::unique_ptr<InputFile>(std::move(file));
    auto bytes = file->readToEnd();
    if (!bytes.has_value())
        return refuse(bytes.error());
    return inputOf(std::move(*bytes));
}

std::unique_ptr<InputFile> inputOf(std::string bytes) { return std::make_unique<MemoryInput>(std::move(bytes)); }

} // namespace cspdesk::platform
