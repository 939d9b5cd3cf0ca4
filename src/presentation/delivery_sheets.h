// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/record_sheet.h"

#include <memory>

namespace cspdesk::presentation {

// The sheets of the Community Safety Plan and what the partnership answers for.

std::unique_ptr<RecordSheet> safetyPlansSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> prioritiesSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> targetsSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> milestonesSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> groupReportsSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> fundsSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> bidsSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> dutiesSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> recommendationsSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> deathReviewsSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> annualReviewsSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> agreementsSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> seatsSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> noticesSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> inductionsSheet(Workspace& workspace);

} // namespace cspdesk::presentation
