// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recorded_crime_study.h"
#include "commands/periods_option.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// What is asked of a file of recorded crimes.
struct RecordedCrimeRequest : CrimeFileRequest
{
    analysis::RecordedCrimeQuestion question;
    std::optional<std::string> tree; ///< a file, or the name of the tree that comes with the program
    std::optional<std::string> flags;
};

std::vector<Option> recordedCrimeOptions();

/// What was asked for, or what is wrong with it.
BasicResult<RecordedCrimeRequest, UsageError> recordedCrimeRequest(const Arguments& arguments);

} // namespace cspdesk::commands
