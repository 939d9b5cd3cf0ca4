// SPDX-License-Identifier: MIT
#pragma once

#include "application/change_set.h"
#include "domain/agenda.h"

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::storage {

// Values that stand in one column as JSON, and back. `where` names the place in the fault that an ill one causes.
std::string jsonText(const std::vector<domain::Lead>& leads);
std::string jsonText(const domain::ClosedItemMatter& matter);
/// Joining details and the like stand as they are.
std::string jsonText(const std::string& matter);
void readJson(std::string_view text, const std::string& where, std::vector<domain::Lead>& leads);
void readJson(std::string_view text, const std::string& where, domain::ClosedItemMatter& matter);
void readJson(std::string_view text, const std::string& where, std::string& matter);

/// What a unit of work left behind, as the journal keeps it.
std::string journalBody(const application::ChangeSet& changes);
/// The records touched, as `[{"kind":"agency","number":3}]`, and back.
std::string touchedText(const std::vector<application::RecordKey>& keys);
std::vector<application::RecordKey> touchedFrom(std::string_view text, const std::string& where);

/// `{"records":[{"kind":"agency","number":3,"body":{...}}]}`
std::vector<application::Entry> entriesFrom(std::string_view text, const std::string& where);

} // namespace cspdesk::storage
