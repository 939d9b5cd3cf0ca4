// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/text_tokens.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// What is wrong with a figure of a text.
struct FigureFinding
{
    enum class Kind {
        Share,         ///< a percentage beside the count and the whole it is of: "31% (7 out of 21)"
        MoreThanWhole, ///< a part that is larger than its whole
        Possible,      ///< no count of that whole has the percentage: "84% of 47"
        Change,        ///< per cent between two figures: "from 484 to 539, an increase of 10.2%"
        Difference,    ///< the difference of two figures: "from 160 to 138, a fall of 12"
        Direction,     ///< called a rise, and it is a fall
        Fraction,      ///< "two thirds (7 of 21)"
        Sum,           ///< "29 in total (12 men and 16 women)"
        Rate           ///< "15.2 per 1,000" beside its count and population
    };
    /// How sure it is: `Likely` where the text leaves open which figures belong together.
    enum class Confidence { Sure, Likely };

    Kind kind = Kind::Share;
    Confidence confidence = Confidence::Sure;
    std::size_t begin = 0; ///< of the claim, in bytes of the text
    std::size_t end = 0;
    WrittenNumber printed;
    std::optional<WrittenNumber> recomputed; ///< nothing where there is none
    std::optional<std::int64_t> part;        ///< of `whole`; of a change, what it was before
    std::optional<std::int64_t> whole;       ///< of a change, what it is after
};

/// What is wrong with the figures of a paragraph in UTF-8. Nothing is said of what is right, nor of what hangs on
/// figures that the text does not tell.
///
/// Percentages may be rounded half away from zero or half to even; both are taken for right. What follows from the
/// Strategic Assessment and the Reoffending Deep Dive 2025, whose printed errors are examples: 36 of 56 is no 45 %.
std::vector<FigureFinding> figureFindings(std::string_view paragraph);

} // namespace cspdesk::analysis
