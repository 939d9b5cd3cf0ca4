// SPDX-License-Identifier: MIT
#include "domain/telephone_forms.h"

#include <algorithm>
#include <string_view>

namespace cspdesk::domain {
namespace {

constexpr std::size_t fewestDigits = 6; ///< a number without the code of its place
constexpr std::string_view country = "44";

} // namespace

std::vector<std::string> telephoneForms(const std::string& number)
{
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.size() < fewestDigits)
        return {};
    std::string_view rest(digits);
    if (rest.substr(0, 2) == "00") // as dialled abroad
        rest.remove_prefix(2);
    const bool isFromAbroad = rest.substr(0, country.size()) == country && rest.size() > 10;
    if (isFromAbroad)
        rest.remove_prefix(country.size());
    if (!isFromAbroad && rest.front() != '0')
        return {digits};
    if (rest.front() == '0')
        rest.remove_prefix(1);
    const std::string national(rest);
    return {"0" + national, std::string(country) + national, std::string(country) + "0" + national};
}

} // namespace cspdesk::domain
