// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"
#include "storage/connection.h"
#include "storage/sealer.h"

#include <functional>
#include <string>
#include <vector>

namespace cspdesk::storage {

/// Whether the record has closed matter, readable or sealed.
bool hasClosedMatter(const application::Record& record);
bool hasReadableClosedMatter(const application::Record& record);

/// A column that holds sealed values.
struct SealedColumn
{
    std::string table;
    std::string column;
};

/// Every sealed column of the file, of records and others.
std::vector<SealedColumn> sealedColumns();

using SealedValueVisitor = std::function<void(const Place&, const Blob&)>;
/// Calls `visit` for every sealed value of the file.
void forEachSealedValue(const Connection& connection, const SealedValueVisitor& visit);

/// Seals every value anew under another key.
void changeKey(const Connection& connection, const Sealer& from, const Sealer& to);

} // namespace cspdesk::storage
