// SPDX-License-Identifier: MIT
#pragma once

#include "sources/draft.h"

#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// A figure of a draft that others in it contradict, or that gives away what is hidden: where, what, and why.
struct DraftFinding
{
    std::size_t line = 0;
    std::size_t column = 0; ///< counted from 1: of a text the character, of a table the cell
    std::string text;
    std::string kind; ///< "share", "column-total": for programs
    QString printed;
    QString recomputed;
    std::string verdict;    ///< "wrong", "inconsistent" or "discloses"
    std::string confidence; ///< "sure" or "likely"
    QString why;
};

/// All of a draft, in its order. Nothing is said of what is right.
std::vector<DraftFinding> draftFindings(const sources::Draft& draft);

} // namespace cspdesk::documents
