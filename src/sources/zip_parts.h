// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::sources {

/// Why a part of a zip file cannot be had.
enum class ZipFault { NotThere, Encrypted, TooLarge, Damaged };

/// The files in a zip that lies in memory, read one at a time and never further than a limit, so that a small file
/// cannot unpack into a great one.
class ZipParts
{
public:
    /// The bytes must outlive the reader.
    explicit ZipParts(std::string_view bytes);
    ~ZipParts();
    ZipParts(ZipParts&&) noexcept;
    ZipParts& operator=(ZipParts&&) noexcept;
    ZipParts(const ZipParts&) = delete;
    ZipParts& operator=(const ZipParts&) = delete;

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool holds(const std::string& name) const;
    /// Of all files in it, in the order of the zip.
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] BasicResult<std::string, ZipFault> read(const std::string& name, std::size_t limit) const;

private:
    struct Archive;
    std::unique_ptr<Archive> m_archive;
};

} // namespace cspdesk::sources
