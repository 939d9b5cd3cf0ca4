// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_differences.h"
#include "wording/error_text.h"

#include <QString>

namespace cspdesk::wording {

/// Why minutes that came back from Word cannot be compared with the file, and what to do.
ErrorText returnRefusalText(const application::ReturnRefusal& refusal);

/// "Reworded", "New paragraph", "Moved here from item 9"
QString differenceText(const application::MinutesDifference& difference, const application::MinutesView& view);

/// Where it stands: "8.2", "Item 8, after 8.1", "Item 8, at the beginning".
QString placeText(const application::MinutesDifference& difference, const application::MinutesView& view);

/// What somebody has to know before taking it: a change in the file that would be lost, action points that would hang
/// on no paragraph. Empty where there is nothing.
QString warningText(const application::MinutesDifference& difference);

/// That most of the minutes would be gone, and what that may come from: "12 of 35 paragraphs would be removed."
ErrorText removalText(const application::Removals& removals);

/// Something in the document that is not taken over.
QString remarkText(const application::ReturnedRemark& remark);

} // namespace cspdesk::wording
