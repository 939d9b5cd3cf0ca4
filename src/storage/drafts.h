// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "storage/connection.h"
#include "storage/sealer.h"

#include <string>
#include <vector>

namespace cspdesk::storage {

void saveDraft(const Connection& connection, const Sealer* sealer, const application::Draft& draft);
void discardDraft(const Connection& connection, application::RecordKey record, const std::string& field);
/// Oldest first; closed ones only with a sealer.
std::vector<application::Draft> draftsOf(const Connection& connection, const Sealer* sealer);
/// Seals what was typed for the record while it was open.
void sealDraftsOf(const Connection& connection, const Sealer& sealer, application::RecordKey record);

} // namespace cspdesk::storage
