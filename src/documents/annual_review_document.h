// SPDX-License-Identifier: MIT
#pragma once

#include "application/annual_account.h"
#include "documents/document.h"

#include <string>

namespace cspdesk::documents {

/// The account of a year in marked text, to be edited: what the file knows, in sentences and lists.
std::string compiledReview(const application::AnnualAccount& account);

/// The Annual Review: the text as it was edited, then the tables of the year (meetings, presence of the agencies,
/// targets with their charts, money). Without a text the compiled one. It is made of open matter alone.
Document annualReviewDocument(const domain::Partnership& partnership, const domain::AnnualReview& review,
                              const application::AnnualAccount& account, Date today);

} // namespace cspdesk::documents
