// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "commands/command_line.h"

#include <initializer_list>
#include <iosfwd>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace cspdesk::commands {

/// Tells how far the reading is, at most a hundred times.
class Progress
{
public:
    Progress(bool isShown, std::ostream& out) : m_isShown(isShown), m_out(out) {}

    bool operator()(double done); ///< goes on, always

private:
    bool m_isShown;
    std::ostream& m_out;
    std::mutex m_guard;
    int m_last = -1;
};

/// An extract that was opened for reading.
struct OpenedExtract
{
    std::unique_ptr<platform::InputFile> bytes;
    std::uint64_t size = 0;
    std::string sha256; ///< empty where it was not wanted
};

/// Whether nothing is to be written over the extract itself; else the person has been told.
bool sparesExtract(const std::string& file, std::initializer_list<std::optional<std::string>> outputs,
                   Environment& environment);

/// Opens a file, "-" for the standard input; without a value the person has been told why not.
BasicResult<OpenedExtract, int> openExtract(const std::string& file, bool needsHash, Environment& environment);

/// Says why nothing could be computed, and which option helps; gives the exit code. `columns` is the option that tells
/// columns, with an example.
int tellRefusal(const std::string& file, const analysis::ImportRefusal& refusal, Environment& environment,
                const std::string& columns = "--columns crime_ref=Crime,suspect_id=Nominal");

/// What was not counted and why, without getting in the way of the answer.
void tellProblems(const analysis::ExtractReport& report, Environment& environment);

/// The rows with problems as a table for a spreadsheet.
std::string problemsCsv(const analysis::ExtractReport& report);

} // namespace cspdesk::commands
