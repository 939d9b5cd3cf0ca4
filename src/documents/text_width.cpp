// SPDX-License-Identifier: MIT
#include "documents/text_width.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace cspdesk::documents {
namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// The blocks of East Asian Width W and F (Unicode Standard Annex 11), joined where only unassigned code points lie
// between.
constexpr std::array<Range, 14> wide{{{0x1100, 0x115F},
                                      {0x2E80, 0x303E},
                                      {0x3041, 0xA4CF},
                                      {0xA960, 0xA97F},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE6F},
                                      {0xFF01, 0xFF60},
                                      {0xFFE0, 0xFFE6},
                                      {0x16FE0, 0x18CFF},
                                      {0x1B000, 0x1B2FF},
                                      {0x1F300, 0x1F64F},
                                      {0x1F680, 0x1FAFF},
                                      {0x20000, 0x3FFFD}}};

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
}

} // namespace

std::size_t displayWidth(char32_t character)
{
    if (character >= 0x20 && character < 0x7F)
        return 1;
    if (character < 0x20 || isMark(character))
        return 0;
    const bool isWide = std::any_of(wide.begin(), wide.end(), [character](const Range& range) {
        return character >= range.first && character <= range.last;
    });
    return isWide ? 2 : 1;
}

std::size_t displayWidth(std::u32string_view text)
{
    std::size_t width = 0;
    for (const char32_t c : text)
        width += displayWidth(c);
    return width;
}

} // namespace cspdesk::documents
