// SPDX-License-Identifier: MIT
#include "commands/extract_request.h"

#include "wording/figure_text.h"
#include "wording/translate.h"

#include <filesystem>
#include <iostream>

namespace cspdesk::commands {

void RequestReading::refuseWith(std::string message)
{
    if (!m_wrong)
        m_wrong = UsageError{std::move(message)};
}

void RequestReading::readExtract(ExtractRequest& to)
{
    to.file = m_arguments.place(0);
    to.coverage = m_arguments.value("--coverage").value_or("");
    to.problems = m_arguments.value("--problems");
    to.showsProgress = m_arguments.has("--progress");
    take(dateIn(m_arguments, "--extracted"), to.extracted);
    take(statsDestination(m_arguments), to.to);
}

void RequestReading::readProtection(std::optional<int>& to)
{
    const auto protection = protectionIn(m_arguments);
    if (!protection.has_value())
        refuseWith(protection.error().message);
    else if (*protection)
        to = **protection;
}

void RequestReading::readYears(int& first, int& last)
{
    constexpr int mostYears = 30;
    const std::vector<std::string> years = partsOf(m_arguments.value("--years").value_or(""), '-');
    const auto yearIn = [&](std::size_t place) {
        return place < years.size() ? numberIn(years[place], 1900, 2199) : std::nullopt;
    };
    const auto from = yearIn(0);
    const auto until = years.size() == 1 ? from : yearIn(1);
    if (!from || !until || years.size() > 2 || *until < *from || *until - *from >= mostYears)
        return refuseWith("--years needs the years of the cohorts, as 2022-2024");
    first = *from;
    last = *until;
}

void RequestReading::readWaiting(std::int32_t& days)
{
    const auto text = m_arguments.value("--waiting");
    if (!text)
        return;
    constexpr int mostDays = 3'650;
    const auto number = numberIn(*text, 0, mostDays);
    if (number)
        days = *number;
    else
        refuseWith("--waiting needs a number of days, as 183");
}

std::vector<Option> followedOptions(std::vector<Option> own)
{
    own.push_back({"--dates", "ORDER", "day-first or month-first, where the file does not show it"});
    const std::vector<Option> destination = destinationOptions();
    own.insert(own.end(), destination.begin(), destination.end());
    own.push_back({"--problems", "FILE", "write the rows with problems to a file, as CSV"});
    own.push_back({"--progress", "", "tell how far the reading is"});
    return own;
}

BasicResult<OpenedExtract, int> openRequested(const ExtractRequest& request, bool needsHash, Environment& environment,
                                              const std::optional<std::string>& furtherOutput)
{
    if (!sparesExtract(request.file, {request.to.output, request.to.chart, request.problems, furtherOutput},
                       environment))
        return refuse(int{Refused});
    return openExtract(request.file, needsHash, environment);
}

bool spares(const std::string& file, const ExtractRequest& request, Environment& environment)
{
    return sparesExtract(file, {request.to.output, request.to.chart, request.problems}, environment);
}

bool writeProblems(const ExtractRequest& request, const analysis::ExtractReport& report, Environment& environment)
{
    if (!request.problems)
        return true;
    const auto written = writeWhole(*request.problems, problemsCsv(report));
    if (!written.has_value())
        tell(written.error(), environment);
    return written.has_value();
}

void tellRows(const char* one, const char* many, std::int64_t rows, Environment& environment)
{
    if (rows > 0)
        print(environment.problems, wording::counted(one, many, rows));
}

void tellRepeatedRows(std::int64_t rows, Environment& environment)
{
    tellRows("1 row says again what another says, in all that is read: counted once",
             "%1 rows say again what another says, in all that is read: counted once", rows, environment);
}

void tellLaterRows(std::int64_t rows, Environment& environment)
{
    tellRows("1 row after the day the extract was taken out: left out",
             "%1 rows after the day the extract was taken out: left out", rows, environment);
}

wording::TableFrame frameOf(const ExtractRequest& request, const OpenedExtract& file)
{
    wording::TableFrame frame{.coverage = request.coverage};
    frame.provenance = {.fileName = std::filesystem::path(request.file).filename().string(),
                        .sha256 = file.sha256,
                        .bytes = file.size,
                        .extracted = request.extracted,
                        .program = "CSP Desk " CSPDESK_VERSION};
    return frame;
}

} // namespace cspdesk::commands
