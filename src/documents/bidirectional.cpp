// SPDX-License-Identifier: MIT
#include "documents/bidirectional.h"

#include <fribidi.h>

#include <algorithm>
#include <numeric>

namespace cspdesk::documents {
namespace {

bool mayReadRightToLeft(std::u32string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= 0x590; });
}

} // namespace

Directions directionsOf(std::u32string_view text)
{
    Directions out;
    out.levels.assign(text.size(), 0);
    if (!mayReadRightToLeft(text))
        return out;
    const std::vector<FriBidiChar> characters(text.begin(), text.end());
    const auto length = static_cast<FriBidiStrIndex>(characters.size());
    std::vector<FriBidiCharType> types(characters.size());
    std::vector<FriBidiBracketType> brackets(characters.size());
    fribidi_get_bidi_types(characters.data(), length, types.data());
    fribidi_get_bracket_types(characters.data(), length, types.data(), brackets.data());
    FriBidiParType base = FRIBIDI_PAR_ON;
    const FriBidiLevel highest =
        fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base, out.levels.data());
    if (highest == 0) // out of memory: the text stays in reading order
        out.levels.assign(text.size(), 0);
    else
        out.base = FRIBIDI_IS_RTL(base) ? 1 : 0;
    return out;
}

std::vector<std::size_t> visualOrder(const std::vector<int>& levels)
{
    std::vector<std::size_t> order(levels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const int highest = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
    for (int level = highest; level > 0; --level) {
        for (std::size_t i = 0; i < order.size();) {
            std::size_t end = i;
            while (end < order.size() && levels[order[end]] >= level)
                ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
            i = end + 1;
        }
    }
    return order;
}

} // namespace cspdesk::documents
