// SPDX-License-Identifier: MIT
#include "storage/closed_matter.h"

#include "domain/closed.h"
#include "storage/record_fields.h"
#include "storage/record_kinds.h"
#include "storage/record_rows.h"

namespace cspdesk::storage {
namespace {

/// Looks through the closed members of a record.
struct ClosedMembers
{
    bool anyReadable = false;
    bool anySealed = false;

    template <class T>
    void operator()(const char*, const T&)
    {}

    template <class T>
    void operator()(const char*, const domain::Closed<T>& closed)
    {
        anyReadable = anyReadable || closed.isReadable();
        anySealed = anySealed || closed.isSealed();
    }
};

ClosedMembers closedMembers(const application::Record& record)
{
    ClosedMembers members;
    std::visit([&](const auto& each) { describe(members, each); }, record);
    return members;
}

} // namespace

bool hasClosedMatter(const application::Record& record)
{
    const ClosedMembers members = closedMembers(record);
    return members.anyReadable || members.anySealed;
}

bool hasReadableClosedMatter(const application::Record& record) { return closedMembers(record).anyReadable; }

std::vector<SealedColumn> sealedColumns()
{
    std::vector<SealedColumn> columns;
    for (std::size_t kind = 0; kind < application::kindCount; ++kind)
        for (const std::string& column : closedColumns(kind))
            columns.push_back({tableOf(kind), column});
    columns.push_back({"paper_piece", "sealed"});
    columns.push_back({"draft", "sealed"});
    columns.push_back({"journal_body", "sealed"});
    return columns;
}

void forEachSealedValue(const Connection& connection, const SealedValueVisitor& visit)
{
    for (const SealedColumn& each : sealedColumns()) {
        Statement row = connection.prepare("SELECT rowid, " + each.column + " FROM " + each.table + " WHERE "
                                           + each.column + " IS NOT NULL ORDER BY rowid");
        while (row.step())
            visit(Place{each.table, row.integer(0), each.column}, row.blob(1));
    }
}

void changeKey(const Connection& connection, const Sealer& from, const Sealer& to)
{
    forEachSealedValue(connection, [&](const Place& place, const Blob& sealed) {
        // A row may be changed while the selection stands on it: neither its number nor its order changes.
        connection
            .prepare("UPDATE " + std::string(place.table) + " SET " + std::string(place.column)
                     + " = ? WHERE rowid = ?")
            .bind(to.seal(place, from.require(place, sealed)))
            .bind(place.row)
            .run();
    });
}

} // namespace cspdesk::storage
