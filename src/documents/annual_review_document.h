// SPDX-License-Identifier: MIT
#pragma once

#include "application/annual_account.h"
#include "documents/document.h"

namespace cspdesk::documents {

/// The Annual Review: the text as it was edited, then the tables of the year (meetings, presence of the agencies,
/// targets with their charts, money). Without a text the compiled one. It is made of open matter alone.
Document annualReviewDocument(const domain::Partnership& partnership, const domain::AnnualReview& review,
                              const application::AnnualAccount& account, Date today);

} // namespace cspdesk::documents
