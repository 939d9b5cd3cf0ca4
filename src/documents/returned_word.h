// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_differences.h"
#include "sources/docx_text.h"
#include "wording/error_text.h"

#include <string_view>

namespace cspdesk::documents {

/// What a Word document holds of the minutes it was exported as: paragraphs under their items, as marked text, with the
/// identities they left with. What the program writes itself into minutes is passed over; what a person wrote where
/// nothing is taken over is told in the remarks. A heading that lost its name is known by the title it has in `view`.
application::ReturnedMinutes returnedMinutes(const sources::DocxText& word, const application::MinutesView& view);

/// The differences between the bytes of a Word file and the minutes of `view`, whose file has this origin; or why there
/// are none to be had, as a person is told it.
BasicResult<application::MinutesDifferences, wording::ErrorText>
differencesInWord(std::string_view docx, const application::MinutesView& view, const std::string& origin);

/// Why a file is not taken for a Word document: what is wrong, and what to do.
wording::ErrorText faultText(const sources::DocxFault& fault);

} // namespace cspdesk::documents
