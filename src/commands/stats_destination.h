// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/dates_of_file.h"
#include "analysis/file_form.h"
#include "base/date.h"
#include "commands/command_line.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// How the tables of an analysis are written.
enum class StatsFormat { Text, Json, Csv, Document, Workbook, Bundle };

/// Where the tables of an analysis go, and how.
struct StatsDestination
{
    StatsFormat format = StatsFormat::Text;
    std::optional<std::string> output;
    std::optional<std::string> chart;  ///< a file for the main chart
    std::optional<std::string> ledger; ///< the partnership file that keeps what goes out
    std::string reason; ///< why a result may be written whose small numbers are not hidden or can be told
};

/// The options of a destination, and of what is said of the tables there.
std::vector<Option> destinationOptions();

/// What was asked for, or what is wrong with it.
BasicResult<StatsDestination, UsageError> statsDestination(const Arguments& arguments);

/// `--protect`: nothing where it is not given, "off" as no number.
BasicResult<std::optional<std::optional<int>>, UsageError> protectionIn(const Arguments& arguments);

/// `--dates`; nothing where it is not given.
BasicResult<std::optional<analysis::DateOrder>, UsageError> dateOrderIn(const Arguments& arguments);
/// A date in an option; nothing where it is not given.
BasicResult<std::optional<Date>, UsageError> dateIn(const Arguments& arguments, const std::string& option);
/// `--columns`, or an option like it: headings by field.
BasicResult<analysis::ChosenColumns, UsageError> columnsIn(const Arguments& arguments, const std::string& option,
                                                           const std::string& example);
/// Numbers of days in an option, in order and each once; those given where the option is not.
BasicResult<std::vector<std::int32_t>, UsageError> daysIn(const Arguments& arguments, const std::string& option,
                                                          std::vector<std::int32_t> usual);

/// A whole number within bounds; nothing for other text.
std::optional<int> numberIn(const std::string& text, int least, int most);
/// What stands between separators.
std::vector<std::string> partsOf(const std::string& text, char separator);

} // namespace cspdesk::commands
