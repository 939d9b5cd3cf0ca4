// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "storage/record_rows.h"

namespace cspdesk::storage {

/// Reads the records of a connection as the key allows: without one, closed matter comes sealed whoever asks.
class FileReader final : public application::Reader
{
public:
    FileReader(const Connection& connection, const Sealer* sealer) : m_rows(connection, sealer) {}

    [[nodiscard]] application::Result<std::optional<application::Record>>
    find(application::RecordKey key) const override;
    [[nodiscard]] application::Result<std::vector<application::Entry>>
    list(std::size_t kind, std::optional<application::RecordKey> parent) const override;

private:
    RecordRows m_rows;
};

} // namespace cspdesk::storage
