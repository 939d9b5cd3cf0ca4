// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::domain {

/// A stretch of a text beside another version of it.
struct DifferenceStretch
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    std::string text;

    friend bool operator==(const DifferenceStretch&, const DifferenceStretch&) = default;
};

/// What became of `before` in `after`, word by word: the fewest words removed and added. All stretches but the added
/// ones give `before` again, all but the removed ones `after`. Very long texts that have little in common are told as
/// one removed and one added.
std::vector<DifferenceStretch> wordDifference(std::string_view before, std::string_view after);

/// How much of two texts is the same words in the same order, from 0 to 1; two empty texts are alike.
double likeness(std::string_view left, std::string_view right);

} // namespace cspdesk::domain
