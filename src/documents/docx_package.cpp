// SPDX-License-Identifier: MIT
#include "documents/docx_package.h"

#include <memory>
#include <new>
#include <zip.h>

namespace cspdesk::documents::docx {
namespace {

constexpr zip_uint16_t firstDay = 0x21; // 1 January 1980, the first day that zip knows

/// The zip is made in memory, where only a lack of it can go wrong.
void require(bool done)
{
    if (!done)
        throw std::bad_alloc();
}

struct FreeSource
{
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

struct DiscardArchive
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

using Source = std::unique_ptr<zip_source_t, FreeSource>;
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

std::string contentOf(zip_source_t* source)
{
    zip_stat_t stat{};
    require(zip_source_stat(source, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0);
    std::string out(stat.size, '\0');
    require(zip_source_open(source) == 0);
    const zip_int64_t read = zip_source_read(source, out.data(), out.size());
    zip_source_close(source);
    require(read >= 0 && static_cast<zip_uint64_t>(read) == stat.size);
    return out;
}

void add(zip_t* archive, const Part& part)
{
    zip_source_t* source = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
    require(source != nullptr);
    const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0)
        zip_source_free(source);
    require(index >= 0);
    require(zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, firstDay, 0) == 0);
}

} // namespace

std::string packed(const std::vector<Part>& parts)
{
    const Source buffer(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    require(buffer != nullptr);
    Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, nullptr));
    require(archive != nullptr);
    zip_source_keep(buffer.get()); // the archive lets go of it when it is closed
    for (const Part& part : parts)
        add(archive.get(), part);
    require(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release());
    return contentOf(buffer.get());
}

} // namespace cspdesk::documents::docx
