// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/text_tokens.h"

#include <cstdint>

namespace cspdesk::analysis {

/// Whether `part` of `whole` in per cent rounds to what is printed: half away from zero or half to even. True of what
/// is too large to be told.
bool isRounded(std::int64_t part, std::int64_t whole, const WrittenNumber& percent);
/// Whether there is a part of the whole that does, and a whole of the part.
bool isPossibleOf(const WrittenNumber& percent, std::int64_t whole);
bool hasWhole(std::int64_t part, const WrittenNumber& percent);
/// The part of the whole whose percentage is nearest.
std::int64_t nearestPart(const WrittenNumber& percent, std::int64_t whole);

/// `part` of `whole` in per cent, half away from zero.
WrittenNumber shareOf(std::int64_t part, std::int64_t whole, int decimals);

/// The same of a rate such as "15.2 per 1,000".
bool isRatio(std::int64_t count, std::int64_t population, std::int64_t per, const WrittenNumber& rate);
WrittenNumber ratioOf(std::int64_t count, std::int64_t population, std::int64_t per, int decimals);

/// Below 0 where the first is smaller, 0 where they are equal.
int compare(const WrittenNumber& left, const WrittenNumber& right);

} // namespace cspdesk::analysis
