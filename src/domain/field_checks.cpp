// SPDX-License-Identifier: MIT
#include "domain/field_checks.h"

#include "base/text.h"

namespace cspdesk::domain {

Result<> checkFilled(Field field, std::string_view text)
{
    if (trimmed(text).empty())
        return refuse(Refusal(EmptyField{field}));
    return {};
}

Result<> checkLength(Field field, std::string_view text, std::size_t limit)
{
    if (const std::size_t characters = characterCount(text); characters > limit)
        return refuse(Refusal(TextTooLong{field, characters, limit}));
    return {};
}

Result<> checkLine(Field field, std::string_view text)
{
    return firstRefusal({checkFilled(field, text), checkLength(field, text)});
}

Result<> checkRange(Field field, int number, int least, int most)
{
    if (number < least || number > most)
        return refuse(Refusal(NumberOutOfRange{field, number, least, most}));
    return {};
}

Result<> checkPeriod(const Period& period)
{
    if (period.endsBeforeItBegins())
        return refuse(Refusal(PeriodReversed{period.from, *period.until}));
    return {};
}

Result<> firstRefusal(std::initializer_list<Result<>> results)
{
    for (const Result<>& result : results)
        if (!result.has_value())
            return result;
    return {};
}

} // namespace cspdesk::domain
