// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace cspdesk::sources {

/// What is wrong with a file that was brought in, or with one row of it. Plain English.
struct ImportProblem
{
    int row = 0;          ///< counted from 1; 0 for the file as a whole
    std::string column;   ///< the field or column it is about; may be empty
    std::string value;    ///< what stands there, shortened; may be empty
    std::string expected; ///< what should stand there, or what is wrong
    std::string advice;   ///< what was done about it, or what to do

    friend bool operator==(const ImportProblem&, const ImportProblem&) = default;
};

/// "Event 3, date: “2026-02-31” is no day, as 2026-12-25. It was left out." `row` names what a row is: "Event", "Row".
std::string sentence(const ImportProblem& problem, const std::string& row);

} // namespace cspdesk::sources
