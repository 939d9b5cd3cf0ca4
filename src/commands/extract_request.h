// SPDX-License-Identifier: MIT
#pragma once

#include "commands/answers.h"
#include "commands/stats_destination.h"
#include "commands/stats_extract.h"
#include "wording/suspect_tables.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cspdesk::commands {

/// What every analysis of an extract is asked besides its measure: of which file, what its tables say of it, and where
/// they go.
struct ExtractRequest
{
    std::string file; ///< "-" for the standard input
    std::string coverage;
    std::optional<Date> extracted;
    std::optional<std::string> problems; ///< where the list of problems goes
    StatsDestination to;
    bool showsProgress = false;
};

/// Reads the options of a request one after the other, and keeps the first thing that is wrong with them.
class RequestReading
{
public:
    explicit RequestReading(const Arguments& arguments) : m_arguments(arguments) {}

    /// Puts what was given in its place, or keeps what is wrong with it.
    template <typename Given, typename Target>
    void take(BasicResult<Given, UsageError> given, Target& to)
    {
        if (given.has_value())
            to = std::move(*given);
        else
            refuseWith(std::move(given.error().message));
    }
    void refuseWith(std::string message);

    void readExtract(ExtractRequest& to);
    void readYears(int& first, int& last);       ///< `--years`: "2022-2024", or "2022" alone
    void readWaiting(std::int32_t& days);        ///< `--waiting`
    void readProtection(std::optional<int>& to); ///< left as it is where the option is not given

    /// The request, unless something was wrong.
    template <typename Request>
    BasicResult<Request, UsageError> result(Request request) const
    {
        if (m_wrong)
            return refuse(UsageError{*m_wrong});
        return request;
    }

private:
    const Arguments& m_arguments;
    std::optional<UsageError> m_wrong;
};

/// The options of a measure of people who are followed, with those that all of them take.
std::vector<Option> followedOptions(std::vector<Option> own);

/// Opens the extract, unless something would be written over it; without a value the person has been told why not.
BasicResult<OpenedExtract, int> openRequested(const ExtractRequest& request, bool needsHash, Environment& environment,
                                              const std::optional<std::string>& furtherOutput = {});

/// Whether nothing that the request writes is written over a further file that it reads; else the person has been told.
bool spares(const std::string& file, const ExtractRequest& request, Environment& environment);

/// Whether the list of problems is written, if it is wanted; else the person has been told.
bool writeProblems(const ExtractRequest& request, const analysis::ExtractReport& report, Environment& environment);

/// Says how many rows something was done with, where there are any.
void tellRows(const char* one, const char* many, std::int64_t rows, Environment& environment);
void tellRepeatedRows(std::int64_t rows, Environment& environment); ///< that say again what another says
void tellLaterRows(std::int64_t rows, Environment& environment);

/// What the tables say of where they come from.
wording::TableFrame frameOf(const ExtractRequest& request, const OpenedExtract& file);

/// A command's way from its words to its answer: they are read, and run unless something is wrong with them.
template <typename Request>
std::function<int(const Arguments&, Environment&)>
readThenRun(BasicResult<Request, UsageError> (*read)(const Arguments&), int (*run)(const Request&, Environment&))
{
    return [read, run](const Arguments& arguments, Environment& environment) {
        const auto request = read(arguments);
        return request.has_value() ? run(*request, environment) : tellUsage(request.error().message, environment);
    };
}

} // namespace cspdesk::commands
