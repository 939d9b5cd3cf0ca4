// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace cspdesk::domain {

/// The ways in which people write one telephone number, without spaces and marks: as it is dialled in the country
/// (07700900123) and from abroad (447700900123, 4407700900123). Nothing where there are too few digits for a number.
std::vector<std::string> telephoneForms(const std::string& number);

} // namespace cspdesk::domain
