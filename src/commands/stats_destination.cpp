// SPDX-License-Identifier: MIT
#include "commands/stats_destination.h"

#include "commands/document_output.h"

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
        {"--reason", "TEXT", "why a cspresult with small numbers that are not hidden is handed over"},
        {"--chart", "FILE", "write the main chart too, as SVG"},
    };
}

BasicResult<StatsDestination, UsageError> statsDestination(const Arguments& arguments)
{
    StatsDestination out{.output = arguments.value("--output"),
                         .chart = arguments.value("--chart"),
                         .reason = arguments.value("--reason").value_or("")};
    if (out.chart && !out.chart->ends_with(".svg"))
        return refuse(UsageError{"--chart needs a FILE.svg"});
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

} // namespace cspdesk::commands
