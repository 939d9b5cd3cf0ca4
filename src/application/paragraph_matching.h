// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "application/returned_minutes.h"

namespace cspdesk::application {

/// Which paragraph of the file each paragraph that came back is, if any. First by the identities they carry: of a copy
/// within the document the first keeps it, of paragraphs that were joined the one whose words are most alike. Then,
/// where an identity was lost, by likeness to those nobody claimed, under the same item first.
std::vector<std::optional<Id<domain::MinuteParagraph>>>
matchedParagraphs(const std::vector<ReturnedParagraph>& returned,
                  const std::vector<Stored<domain::MinuteParagraph>>& known);

} // namespace cspdesk::application
