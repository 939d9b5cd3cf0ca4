// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/lookup_rows.h"
#include "statistics/category_tree.h"

#include <map>

namespace cspdesk::analysis {

/// Reads a tree from a CSV file with the columns category and parent; the parent is blank for a category at the top. A
/// parent has to be a category of the tree, and nothing may be part of itself.
BasicResult<statistics::CategoryTree, LookupRefusal> readCategoryTree(std::unique_ptr<platform::InputFile> bytes);

/// Reasons why categories are not to be compared, by category.
using ComparisonFlags = std::map<std::string, std::string>;

/// Reads them from a CSV file with the columns category and reason.
BasicResult<ComparisonFlags, LookupRefusal> readComparisonFlags(std::unique_ptr<platform::InputFile> bytes);

} // namespace cspdesk::analysis
