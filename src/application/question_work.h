// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/public_question.h"

namespace cspdesk::application {

/// How many questions and statements name the item.
Result<std::size_t> questionsUnder(const Reader& reader, Id<domain::Meeting> meeting, Id<domain::AgendaItem> item);

} // namespace cspdesk::application
