// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"
#include "domain/minutes.h"

#include <map>

namespace cspdesk::application {

/// The items of a meeting with what was minuted under them, numbered as its terms of reference have it.
Result<std::vector<domain::MinutedItem>> minutedItemsOf(const Reader& reader, const AgendaView& agenda);

/// The number each paragraph of a meeting is printed with, by its id.
using ParagraphNumbers = std::map<std::int64_t, std::string>;
ParagraphNumbers numbersIn(const std::vector<domain::MinutedItem>& items);

} // namespace cspdesk::application
