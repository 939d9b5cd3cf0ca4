// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/lookup_rows.h"
#include "commands/extract_request.h"
#include "statistics/period_change.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// What every measure of recorded crimes is asked of its file.
struct CrimeFileRequest : ExtractRequest
{
    std::optional<int> protection = 5;
};

extern const char* const crimeColumnsExample;

/// "2013-10:2014-09", or a month alone; nothing where it is not given.
BasicResult<std::optional<statistics::MonthSpan>, UsageError> monthsIn(const Arguments& arguments,
                                                                       const std::string& option);
/// `--earlier` and `--later`, which have to be periods that can be compared.
void readPeriods(const Arguments& arguments, RequestReading& reading, statistics::ComparedPeriods& to);
/// What stands between semicolons.
std::vector<std::string> listIn(const Arguments& arguments, const std::string& option);

/// The options of `readPeriods`.
std::vector<Option> periodOptions();

/// Says why a small file cannot be used; gives the exit code.
int tellLookup(const std::string& file, const analysis::LookupRefusal& refusal, Environment& environment);

/// Reads a small file beside the extract; without a value the person has been told why it cannot be used.
template <typename Value>
BasicResult<Value, int>
lookupIn(const std::string& file, const ExtractRequest& request, Environment& environment,
         BasicResult<Value, analysis::LookupRefusal> (*read)(std::unique_ptr<platform::InputFile>))
{
    if (!spares(file, request, environment))
        return refuse(int{Refused});
    auto opened = openExtract(file, false, environment);
    if (!opened.has_value())
        return refuse(opened.error());
    auto value = read(std::move(opened->bytes));
    if (!value.has_value())
        return refuse(tellLookup(file, value.error(), environment));
    return std::move(*value);
}

} // namespace cspdesk::commands
