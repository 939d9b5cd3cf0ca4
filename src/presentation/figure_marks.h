// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace cspdesk::presentation {

/// A figure of a text that others in it contradict.
struct FigureMark
{
    int start = 0; ///< of the claim, in characters of the text
    int length = 0;
    QString why; ///< "36 of 56 is 64%, not 45%."
};

/// All of a paragraph, in order. Nothing is said of what is right.
std::vector<FigureMark> figureMarks(const QString& paragraph);

} // namespace cspdesk::presentation
