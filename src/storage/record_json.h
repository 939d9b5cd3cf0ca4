// SPDX-License-Identifier: MIT
#pragma once

#include "application/change_set.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::storage {

// Values that stand in one column as JSON, and back: lists and the parts of records, made for each of them in
// record_json.cpp. `where` names the place in the fault that an ill one causes.
template <class Value>
std::string jsonText(const Value& value);
template <class Value>
void readJson(std::string_view text, const std::string& where, Value& value);
/// Joining details and the like stand as they are.
template <>
std::string jsonText(const std::string& matter);
template <>
void readJson(std::string_view text, const std::string& where, std::string& matter);

/// What a unit of work left behind, as the journal keeps it.
std::string journalBody(const application::ChangeSet& changes);
/// What such a body says that the record became; nothing where it was removed, or is not in it.
std::optional<application::Record> recordInBody(std::string_view body, application::RecordKey key,
                                                const std::string& where);
/// The records touched, as `[{"kind":"agency","number":3}]`, and back.
std::string touchedText(const std::vector<application::RecordKey>& keys);
std::vector<application::RecordKey> touchedFrom(std::string_view text, const std::string& where);

/// `{"records":[{"kind":"agency","number":3,"body":{...}}]}`
std::vector<application::Entry> entriesFrom(std::string_view text, const std::string& where);

} // namespace cspdesk::storage
