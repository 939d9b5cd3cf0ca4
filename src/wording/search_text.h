// SPDX-License-Identifier: MIT
#pragma once

#include "application/search.h"

#include <QString>

namespace cspdesk::wording {

QString label(application::SearchGroup group); ///< "Minutes"
/// What was found is called, where it has no title: "Paragraph 8.2", "Action 07/04".
QString foundName(const application::Found& found);
/// What it is and where it stands: "Agenda item 3, 21 October 2025".
QString foundPlace(const application::Found& found);
/// "12 found", "the first 50 of more", "Nothing was found".
QString foundCount(const application::FoundList& list);

} // namespace cspdesk::wording
