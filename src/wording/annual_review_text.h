// SPDX-License-Identifier: MIT
#pragma once

#include "application/annual_account.h"

#include <string>

namespace cspdesk::wording {

/// The account of a year in marked text, to be edited: what the file knows, in sentences and lists.
std::string compiledReview(const application::AnnualAccount& account);

} // namespace cspdesk::wording
