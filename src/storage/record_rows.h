// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"
#include "storage/connection.h"
#include "storage/sealer.h"

#include <optional>
#include <vector>

namespace cspdesk::storage {

/// The rows of the tables that hold records. Without a sealer closed matter is read as sealed and cannot be written.
class RecordRows
{
public:
    RecordRows(const Connection& connection, const Sealer* sealer) : m_connection(connection), m_sealer(sealer) {}

    [[nodiscard]] std::optional<application::Record> find(application::RecordKey key) const;
    [[nodiscard]] std::vector<application::Entry> list(std::size_t kind,
                                                       std::optional<application::RecordKey> parent) const;

    /// The number the next new record of the kind gets; numbers are not used again.
    [[nodiscard]] std::int64_t nextNumber(std::size_t kind) const;
    void insert(application::RecordKey key, const application::Record& record) const;
    /// Sealed matter stays as it is in the row.
    void update(application::RecordKey key, const application::Record& record) const;
    void remove(application::RecordKey key) const;

private:
    const Connection& m_connection;
    const Sealer* m_sealer;
};

/// One past the highest number that a table with AUTOINCREMENT has ever given out.
std::int64_t nextNumberOf(const Connection& connection, std::string_view table);

/// The columns of the kind that hold closed matter.
std::vector<std::string> closedColumns(std::size_t kind);

} // namespace cspdesk::storage
