// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <optional>
#include <vector>

namespace cspdesk::application {

// What an analysis stands on: issues that were scanned, sources of data, definitions, and cases of groups.

/// Keeps a record, a new one where there is no number. Names may not be empty; a definition counts at least once.
Result<Id<domain::ScanningIssue>> keepRecord(UnitOfWork& unit, std::optional<Id<domain::ScanningIssue>> id,
                                             domain::ScanningIssue issue);
Result<Id<domain::DataSource>> keepRecord(UnitOfWork& unit, std::optional<Id<domain::DataSource>> id,
                                          domain::DataSource source);
Result<Id<domain::Definition>> keepRecord(UnitOfWork& unit, std::optional<Id<domain::Definition>> id,
                                          domain::Definition definition);
/// Refused while the details are locked.
Result<Id<domain::GroupCase>> keepRecord(UnitOfWork& unit, std::optional<Id<domain::GroupCase>> id,
                                         domain::GroupCase entry);

/// The definitions these offices use, with where they come from.
std::vector<domain::Definition> usualDefinitions();
/// Adds those of them for whose use there is none yet.
Result<> addUsualDefinitions(UnitOfWork& unit);
/// The definition the program is to use; nothing where there is none.
Result<std::optional<domain::Definition>> definitionFor(const Reader& reader, domain::DefinitionUse use);

} // namespace cspdesk::application
