// SPDX-License-Identifier: MIT
#include "sources/import_problem.h"

namespace cspdesk::sources {

std::string sentence(const ImportProblem& problem, const std::string& row)
{
    std::string text;
    if (problem.row > 0)
        text = row + ' ' + std::to_string(problem.row);
    if (!problem.column.empty())
        text += (text.empty() ? "" : ", ") + problem.column;
    if (!text.empty())
        text += ": ";
    if (!problem.value.empty())
        text += "“" + problem.value + "” ";
    text += problem.expected + '.';
    if (!problem.advice.empty())
        text += ' ' + problem.advice + '.';
    return text;
}

} // namespace cspdesk::sources
