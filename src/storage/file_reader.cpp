// SPDX-License-Identifier: MIT
#include "storage/file_reader.h"

#include "storage/fault.h"

namespace cspdesk::storage {

application::Result<std::optional<application::Record>> FileReader::find(application::RecordKey key) const
{
    return guarded({}, [&] { return m_rows.find(key); });
}

application::Result<std::vector<application::Entry>>
FileReader::list(std::size_t kind, std::optional<application::RecordKey> parent) const
{
    return guarded({}, [&] { return m_rows.list(kind, parent); });
}

} // namespace cspdesk::storage
