// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <string>
#include <vector>

namespace cspdesk::application {

/// What a person holds and owes on a day, for whoever takes over from them.
struct HandOver
{
    Stored<domain::Induction> list;
    domain::Person person;
    std::vector<std::pair<std::string, Period>> seats;        ///< agency, or body and office
    std::vector<std::pair<std::string, std::string>> actions; ///< reference and text of open action points they own
    std::vector<std::pair<Date, std::string>> meetings;       ///< to come, of the bodies they sit on
    std::vector<std::pair<Date, std::string>> duties;         ///< due within half a year
};

/// Every list of inductions and hand-overs, with what its person holds and owes. Of closed action points there is
/// nothing but their reference.
Result<std::vector<HandOver>> handOvers(const Reader& reader, Date today);

} // namespace cspdesk::application
