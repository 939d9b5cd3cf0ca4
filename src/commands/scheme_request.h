// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/scheme_study.h"
#include "commands/extract_request.h"
#include "wording/scheme_rates.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// What is asked of a register, or of figures that were entered instead of one.
struct SchemeRequest : ExtractRequest
{
    analysis::SchemeQuestion question;
    std::optional<int> protection = 5;
    std::optional<std::string> offences;         ///< a file of them
    std::optional<wording::SchemeRates> entered; ///< then there is no file at all
};

extern const char* const schemeColumnsExample;
extern const char* const schemeOffenceColumnsExample;

std::vector<Option> schemeOptions();

/// What was asked for, or what is wrong with it.
BasicResult<SchemeRequest, UsageError> schemeRequest(const Arguments& arguments);

} // namespace cspdesk::commands
