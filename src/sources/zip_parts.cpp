// SPDX-License-Identifier: MIT
#include "sources/zip_parts.h"

#include <zip.h>

namespace cspdesk::sources {
namespace {

struct CloseFile
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

struct ZipParts::Archive
{
    zip_t* zip = nullptr;

    explicit Archive(std::string_view bytes)
    {
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
        if (source == nullptr)
            return;
        zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
        if (zip == nullptr)
            zip_source_free(source);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    Archive(Archive&&) = delete;
    Archive& operator=(Archive&&) = delete;
    ~Archive()
    {
        if (zip != nullptr)
            zip_discard(zip);
    }
};

ZipParts::ZipParts(std::string_view bytes) : m_archive(std::make_unique<Archive>(bytes)) {}
ZipParts::~ZipParts() = default;
ZipParts::ZipParts(ZipParts&&) noexcept = default;
ZipParts& ZipParts::operator=(ZipParts&&) noexcept = default;

bool ZipParts::isOpen() const { return m_archive->zip != nullptr; }

bool ZipParts::holds(const std::string& name) const
{
    return isOpen() && zip_name_locate(m_archive->zip, name.c_str(), 0) >= 0;
}

std::vector<std::string> ZipParts::names() const
{
    std::vector<std::string> names;
    const zip_int64_t count = isOpen() ? zip_get_num_entries(m_archive->zip, 0) : 0;
    for (zip_int64_t i = 0; i < count; ++i)
        if (const char* name = zip_get_name(m_archive->zip, static_cast<zip_uint64_t>(i), 0))
            names.emplace_back(name);
    return names;
}

BasicResult<std::string, ZipFault> ZipParts::read(const std::string& name, std::size_t limit) const
{
    if (!holds(name))
        return refuse(ZipFault::NotThere);
    zip_stat_t stat{};
    if (zip_stat(m_archive->zip, name.c_str(), 0, &stat) != 0)
        return refuse(ZipFault::Damaged);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return refuse(ZipFault::Encrypted);
    if ((stat.valid & ZIP_STAT_SIZE) != 0 && stat.size > limit)
        return refuse(ZipFault::TooLarge);
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(m_archive->zip, name.c_str(), 0));
    if (file == nullptr)
        return refuse(ZipFault::Damaged);
    // What the zip says of the size need not be true: only what is unpacked counts.
    std::string content;
    char buffer[1U << 16U];
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), buffer, sizeof buffer);
        if (got < 0)
            return refuse(ZipFault::Damaged);
        if (got == 0)
            return content;
        content.append(buffer, static_cast<std::size_t>(got));
        if (content.size() > limit)
            return refuse(ZipFault::TooLarge);
    }
}

} // namespace cspdesk::sources
