// SPDX-License-Identifier: MIT
#include "commands/stats_destination.h"

#include "commands/document_output.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <sstream>

namespace cspdesk::commands {
namespace {

BasicResult<StatsFormat, UsageError> formatOf(const std::string& file)
{
    const std::string ending = std::filesystem::path(file).extension().string();
    if (ending == ".csv")
        return StatsFormat::Csv;
    if (ending == ".json")
        return StatsFormat::Json;
    if (isDocumentFile(file))
        return StatsFormat::Document;
    if (ending == ".xlsx")
        return StatsFormat::Workbook;
    if (ending == ".cspresult")
        return StatsFormat::Bundle;
    return refuse(
        UsageError{"--output needs a name that ends in .html, .pdf, .docx, .txt, .xlsx, .csv, .json or .cspresult"});
}

} // namespace

std::vector<std::string> partsOf(const std::string& text, char separator)
{
    std::vector<std::string> out;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        out.push_back(part);
    return out;
}

std::optional<int> numberIn(const std::string& text, int least, int most)
{
    int number = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && rest == text.data() + text.size();
    return isWhole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::vector<Option> destinationOptions()
{
    return {
        {"--protect", "NUMBER", "hide counts below it: 5 if not said; off hides nothing"},
        {"--coverage", "TEXT", "whose figures and of when, for the titles: “Cambridge City, 2024”"},
        {"--format", "FORMAT", "text, json or csv, for the terminal"},
        {"--output", "FILE",
         "write to a file; its ending says the format: html, pdf, docx, txt, xlsx, csv, json, cspresult"},
        {"--reason", "TEXT", "why a result is written to a file in which small numbers are not hidden or can be told"},
        {"--ledger", "FILE",
         "a partnership file: what is written is audited beside what it says went out before, and kept there"},
        {"--chart", "FILE", "write the main chart too, as SVG"},
    };
}

BasicResult<StatsDestination, UsageError> statsDestination(const Arguments& arguments)
{
    StatsDestination out{.output = arguments.value("--output"),
                         .chart = arguments.value("--chart"),
                         .ledger = arguments.value("--ledger"),
                         .reason = arguments.value("--reason").value_or("")};
    if (out.chart && !out.chart->ends_with(".svg"))
        return refuse(UsageError{"--chart needs a FILE.svg"});
    if (out.ledger && !out.output)
        return refuse(UsageError{"--ledger goes with --output: what is only looked at does not go out"});
    const auto named = arguments.value("--format");
    if (out.output) {
        if (named)
            return refuse(UsageError{"with --output the ending of the file says the format"});
        const auto format = formatOf(*out.output);
        if (!format.has_value())
            return refuse(format.error());
        out.format = *format;
        return out;
    }
    const std::string format = named.value_or("text");
    if (format != "text" && format != "json" && format != "csv")
        return refuse(UsageError{"--format is text, json or csv"});
    out.format = format == "json" ? StatsFormat::Json : format == "csv" ? StatsFormat::Csv : StatsFormat::Text;
    return out;
}

BasicResult<std::optional<std::optional<int>>, UsageError> protectionIn(const Arguments& arguments)
{
    using Given = std::optional<std::optional<int>>;
    const auto text = arguments.value("--protect");
    if (!text)
        return Given();
    if (*text == "off")
        return Given(std::optional<int>());
    const auto number = numberIn(*text, 2, 1000);
    if (!number)
        return refuse(UsageError{"--protect is 5, 10, another number of people, or off"});
    return Given(number);
}

BasicResult<std::optional<analysis::DateOrder>, UsageError> dateOrderIn(const Arguments& arguments)
{
    using Order = std::optional<analysis::DateOrder>;
    const auto text = arguments.value("--dates");
    if (!text)
        return Order();
    if (*text != "day-first" && *text != "month-first")
        return refuse(UsageError{"--dates is day-first or month-first"});
    return Order(*text == "day-first" ? analysis::DateOrder::DayFirst : analysis::DateOrder::MonthFirst);
}

BasicResult<std::optional<Date>, UsageError> dateIn(const Arguments& arguments, const std::string& option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::optional<Date>();
    const auto day = parseDate(*text);
    if (!day)
        return refuse(UsageError{option + " needs a date, as 2025-10-21"});
    return day;
}

BasicResult<analysis::ChosenColumns, UsageError> columnsIn(const Arguments& arguments, const std::string& option,
                                                           const std::string& example)
{
    analysis::ChosenColumns out;
    for (const std::string& part : partsOf(arguments.value(option).value_or(""), ',')) {
        const std::size_t sign = part.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == part.size())
            return refuse(UsageError{option + " needs pairs, as " + example});
        if (!out.emplace(part.substr(0, sign), part.substr(sign + 1)).second)
            return refuse(UsageError{option + " names " + part.substr(0, sign) + " twice"});
    }
    return out;
}

BasicResult<std::vector<std::int32_t>, UsageError> daysIn(const Arguments& arguments, const std::string& option,
                                                          std::vector<std::int32_t> usual)
{
    const auto text = arguments.value(option);
    if (!text)
        return usual;
    constexpr int mostDays = 54'787; // 150 years
    constexpr std::size_t mostNumbers = 50;
    std::vector<std::int32_t> out;
    for (const std::string& part : partsOf(*text, ',')) {
        const auto days = numberIn(part, 1, mostDays);
        if (!days)
            return refuse(UsageError{option + " needs numbers of days, as 182,365,730"});
        out.push_back(*days);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (out.empty() || out.size() > mostNumbers)
        return refuse(UsageError{option + " needs 1 to 50 numbers of days, as 182,365,730"});
    return out;
}

} // namespace cspdesk::commands
