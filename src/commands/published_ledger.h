// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/earlier_result.h"
#include "commands/command_line.h"
#include "domain/published_result.h"

#include <string>
#include <vector>

namespace cspdesk::commands {

/// The tables of what a partnership file says went out before, as far as they hang together with a result; else the
/// exit code, and the person has been told.
BasicResult<std::vector<statistics::PublishedTable>, int>
earlierTables(const std::string& file, const analysis::EarlierResult& result, Environment& environment);

/// Keeps in a partnership file that a result went out; gives the exit code.
int keepPublished(const std::string& file, domain::PublishedResult published, Environment& environment);

/// `published FILE`: what went out.
Command publishedCommand();

} // namespace cspdesk::commands
