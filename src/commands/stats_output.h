// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_answer.h"
#include "commands/stats_request.h"

namespace cspdesk::commands {

/// Makes the tables of an answer, protects them, and writes them where they are to go; gives the exit code. Where there
/// are several, CSV holds the first of them, since a CSV file is one table.
int deliverAnswer(const analysis::SuspectAnswer& answer, const StatsRequest& request, const std::string& sha256,
                  std::uint64_t bytes, Environment& environment);

} // namespace cspdesk::commands
