// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/lookup_rows.h"
#include "statistics/keyword_match.h"

#include <vector>

namespace cspdesk::analysis {

/// Reads lists of keywords from a CSV file with the columns list, term and kind (word, stem, phrase or not; a word, or
/// a phrase where it has several, if nothing is said).
BasicResult<std::vector<statistics::KeywordList>, LookupRefusal>
readKeywordLists(std::unique_ptr<platform::InputFile> bytes);

/// The lists that come with the program (resources/keywords): street antisocial behaviour, family, alcohol, racial.
const std::vector<statistics::KeywordList>& shippedKeywordLists();

} // namespace cspdesk::analysis
