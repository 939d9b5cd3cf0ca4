// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// `part` in per cent of `whole` to so many decimals (0 to 4), as an integer in units of the last of them: 1 of 8 to
/// one decimal is 125. Rounded half away from zero in integers alone, which is how the partnership's papers round.
/// Nothing where the whole is none or negative.
std::optional<std::int64_t> percentOf(Share share, int decimals = 0);

/// The same of the plain ratio, such as offences per suspect: 9 by 4 to one decimal is 23.
std::optional<std::int64_t> ratioOf(Share share, int decimals = 0);

/// Which of two shares is the larger, without rounding. Their wholes are positive.
std::strong_ordering compareShares(Share left, Share right);

/// Competition ranks from the largest: 1, 2, 2, 4. Ties share a rank, zeros the last.
std::vector<std::int64_t> ranksOf(std::span<const std::int64_t> values);
std::vector<std::int64_t> ranksOf(std::span<const Share> shares);

} // namespace cspdesk::statistics
