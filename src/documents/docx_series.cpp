// SPDX-License-Identifier: MIT
#include "documents/docx_series.h"

#include <algorithm>

namespace cspdesk::documents::docx {

CountedNumber countedNumber(std::string_view number)
{
    constexpr std::size_t mostDigits = 4; // Word counts to 32,767
    constexpr std::size_t mostLevels = 3;
    CountedNumber out;
    out.endsInStop = !number.empty() && number.back() == '.';
    if (out.endsInStop)
        number.remove_suffix(1);
    while (true) {
        const std::size_t end = std::min(number.find('.'), number.size());
        const std::string_view digits = number.substr(0, end);
        const bool isNumber = !digits.empty() && digits.size() <= mostDigits
                           && digits.find_first_not_of("0123456789") == std::string_view::npos;
        if (!isNumber || (digits.front() == '0' && digits.size() > 1) || out.levels.size() == mostLevels)
            return {};
        int value = 0;
        for (const char digit : digits)
            value = value * 10 + (digit - '0');
        out.levels.push_back(value);
        if (end == number.size())
            return out;
        number.remove_prefix(end + 1);
    }
}

Step Series::stepTo(const std::vector<int>& number) const
{
    const std::size_t level = number.size() - 1;
    if (m_last.size() < level || !std::equal(number.begin(), number.end() - 1, m_last.begin()))
        return Step::BeginsAnew;
    const bool isNext = number.back() == (m_last.size() > level ? m_last[level] + 1 : 1);
    return isNext && level >= m_setLevel && !m_last.empty() ? Step::CountsOn : Step::IsSet;
}

Step Series::next(const std::vector<int>& number)
{
    const Step step = stepTo(number);
    if (step != Step::CountsOn)
        m_setLevel = number.size() - 1;
    m_last = number;
    return step;
}

} // namespace cspdesk::documents::docx
