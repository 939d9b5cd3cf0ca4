// SPDX-License-Identifier: MIT
#pragma once

#include "application/change_set.h"
#include "application/journal.h"
#include "storage/connection.h"
#include "storage/sealer.h"

#include <string>
#include <vector>

namespace cspdesk::storage {

/// Who did what, and when.
struct Deed
{
    application::Verb verb{};
    Moment when{};
    std::string who;
};

/// Adds the entry of a unit of work. A body that carries readable closed matter is kept sealed.
void appendEntry(const Connection& connection, const Sealer* sealer, const Deed& deed,
                 const application::ChangeSet& changes);

/// Seals the kept bodies that name the record: what was open when they were written no longer is.
void sealBodiesOf(const Connection& connection, const Sealer& sealer, application::RecordKey key);

/// Newest first.
std::vector<application::JournalEntry> entriesOf(const Connection& connection, std::size_t limit);

} // namespace cspdesk::storage
