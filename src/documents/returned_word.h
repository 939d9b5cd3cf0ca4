// SPDX-License-Identifier: MIT
#pragma once

#include "application/returned_minutes.h"
#include "sources/docx_text.h"

namespace cspdesk::documents {

/// What a Word document holds of the minutes it was exported as: paragraphs under their items, as marked text, with the
/// identities they left with. What the program writes itself into minutes is passed over; what a person wrote where
/// nothing is taken over is told in the remarks.
application::ReturnedMinutes returnedMinutes(const sources::DocxText& word);

} // namespace cspdesk::documents
